import assert from 'node:assert/strict';
import type { Finding } from '../../src/report/finding.ts';
import { fixedLine, fixesOf } from '../../src/report/fixes.ts';
import { jsonReport, renderJson } from '../../src/report/json.ts';
import { KINDS } from '../../src/report/kinds.ts';
import { sarifReport, toUri } from '../../src/report/sarif.ts';
import { REPORT_SCHEMA } from '../../src/report/schema.ts';
import { renderText } from '../../src/report/text.ts';
import { violations } from './json-schema.ts';

const at = { file: '/home/a/list.c', line: 3, column: 5, function: 'main' };
const stack = [
  { location: undefined, function: 'free', address: '0x7ffff7c00010', inlined: false },
  { location: { ...at, line: 2, function: 'drop' }, function: 'drop', address: '0x555555556010', inlined: true },
  { location: at, function: 'main', address: '0x555555556010', inlined: false },
];
const doubleFree: Finding = {
  kind: 'double-free',
  severity: 'error',
  message: 'free of a heap block of 24 bytes (Node) that has been freed already',
  explanation: 'First line.\nSecond line.',
  time: 200,
  thread: 1,
  stack,
  location: at,
  access: { operation: 'free', size: 0, address: '0x5555555592a0' },
  object: { kind: 'heap', name: '', type: 'Node', size: 24, offset: 0, address: '0x5555555592a0', id: 1 },
  related: [
    { role: 'freed', message: 'freed by free', time: 150, thread: 1, stack: [stack[2]!], location: at },
    { role: 'allocated', message: 'allocated by malloc', time: 100, thread: 1, stack: [], location: undefined },
  ],
};
const bare: Finding = {
  ...doubleFree,
  kind: 'leak',
  severity: 'warning',
  message: 'A heap block of 1 byte was never freed',
  explanation: 'It is lost.',
  stack: [],
  location: undefined,
  access: undefined,
  object: undefined,
  related: [],
};
const summary = { exitCode: undefined, signal: 6, instructions: 1234 };

describe('the report as text', () => {
  it('shows place, source, explanation, stacks and related moments', () => {
    const source = ['int main(void) {', '\tfree(p);', '    free(p);', '}'];
    const text = renderText([doubleFree, bare], {
      source: (f) => (f === at.file ? source : undefined),
      fileName: (f) => f.slice(f.lastIndexOf('/') + 1),
    });
    assert.equal(
      text,
      `list.c:3:5: error: free of a heap block of 24 bytes (Node) that has been freed already [double-free]
    3 |     free(p);
      |     ^
    First line.
    Second line.
      at free (0x7ffff7c00010)
      by drop (list.c:2:5) [inlined]
      by main (list.c:3:5)
    freed by free: list.c:3:5
      3 |     free(p);
        |     ^
      at main (list.c:3:5)
    allocated by malloc

unknown place: warning: A heap block of 1 byte was never freed [leak]
    It is lost.

Memscape found 2 problems: 1 × double free, 1 × memory leak.
`,
    );
  });
  it('says so when there is nothing, and cuts long stacks', () => {
    assert.equal(renderText([]), 'Memscape found nothing wrong.\n');
    const deep = { ...bare, stack: Array.from({ length: 20 }, () => stack[2]!) };
    assert.match(renderText([deep], { frames: 5 }), /… and 15 more/);
  });
});

describe('the report as JSON', () => {
  it('keeps to its schema', () => {
    const report = JSON.parse(renderJson(summary, [doubleFree, bare])) as unknown;
    assert.deepEqual(violations(REPORT_SCHEMA, report), []);
  });
  it('has a schema that can be violated', () => {
    const report = jsonReport(summary, [{ ...doubleFree, kind: 'nonsense' as 'leak' }]);
    assert.deepEqual(violations(REPORT_SCHEMA, JSON.parse(JSON.stringify(report))), [
      '/findings/0/kind: not one of the values',
    ]);
    assert.notDeepEqual(violations(REPORT_SCHEMA, { version: 1 }), []);
  });
  it('is what the command line promises', () => {
    const report = jsonReport(summary, [doubleFree]) as { program: unknown; findings: Record<string, unknown>[] };
    assert.deepEqual(report.program, { exitCode: null, signal: 6, instructions: 1234 });
    const f = report.findings[0]!;
    assert.deepEqual(f.location, { file: '/home/a/list.c', line: 3, column: 5, function: 'main' });
    assert.deepEqual(f.access, { operation: 'free', size: 0, address: '0x5555555592a0' });
    assert.deepEqual(
      (f.related as { role: string }[]).map((r) => r.role),
      ['freed', 'allocated'],
    );
  });
});

describe('the report as SARIF', () => {
  it('has rules, results, related places and the story in order', () => {
    const report = sarifReport(summary, [doubleFree, bare], '0.1.0') as {
      version: string;
      runs: {
        tool: { driver: { rules: { id: string; properties: { tags: string[] } }[] } };
        results: {
          ruleId: string;
          ruleIndex: number;
          level: string;
          locations?: { physicalLocation: { artifactLocation: { uri: string }; region: object } }[];
          relatedLocations?: { id: number; message: { text: string } }[];
          codeFlows: { threadFlows: { locations: { executionOrder: number; kinds?: string[] }[] }[] }[];
          stacks: { frames: unknown[] }[];
        }[];
      }[];
    };
    assert.equal(report.version, '2.1.0');
    const run = report.runs[0]!;
    assert.deepEqual(
      run.tool.driver.rules.map((r) => r.id),
      ['double-free', 'leak'],
    );
    assert.deepEqual(run.tool.driver.rules[0]!.properties.tags, [`external/cwe/cwe-${KINDS['double-free'].cwe}`]);
    const [first, second] = run.results;
    assert.equal(first!.ruleIndex, 0);
    assert.equal(second!.ruleIndex, 1);
    assert.equal(second!.level, 'warning');
    assert.equal(second!.locations, undefined);
    assert.deepEqual(first!.locations![0]!.physicalLocation, {
      artifactLocation: { uri: 'file:///home/a/list.c' },
      region: { startLine: 3, startColumn: 5 },
    });
    assert.deepEqual(
      first!.codeFlows[0]!.threadFlows[0]!.locations.map((l) => [l.executionOrder, l.kinds?.[0]]),
      [
        [100, 'allocated'],
        [150, 'freed'],
        [200, undefined],
      ],
    );
    assert.equal(first!.stacks[0]!.frames.length, 3);
  });
  it('writes URIs', () => {
    assert.equal(toUri('/a b/c#.c'), 'file:///a%20b/c%23.c');
    assert.equal(toUri('C:\\x\\y.c'), 'file:///C:/x/y.c');
    assert.equal(toUri('\\\\server\\share\\y.c'), 'file://server/share/y.c');
    assert.equal(toUri('src/a.c'), 'src/a.c');
  });
});

describe('a fix', () => {
  const source = ['int main() {', '  int *p = new int[4];', '  delete p; /* all of it */', '}'];
  const read = (f: string): readonly string[] | undefined => (f === '/home/a/b.cpp' ? source : undefined);
  const where = (line: number, column: number) => ({ file: '/home/a/b.cpp', line, column, function: 'main' });
  const mismatched: Finding = {
    ...bare,
    kind: 'mismatched-deallocation',
    location: where(3, 3),
    related: [
      {
        role: 'allocated',
        message: 'allocated by operator new[]',
        time: 100,
        thread: 1,
        stack: [],
        location: where(2, 12),
      },
    ],
  };
  it('is a range and its new text in JSON, within the schema', () => {
    const report = JSON.parse(renderJson(summary, [mismatched], read)) as { findings: { fixes: unknown }[] };
    assert.deepEqual(violations(REPORT_SCHEMA, report), []);
    assert.deepEqual(report.findings[0]!.fixes, [
      {
        title: 'Use delete[] for what new[] made',
        file: '/home/a/b.cpp',
        line: 3,
        column: 9,
        endLine: 3,
        endColumn: 9,
        newText: '[]',
      },
    ]);
  });
  it('is an artifact change in SARIF', () => {
    const report = sarifReport(summary, [mismatched], '0.1.0', read) as { runs: { results: { fixes: unknown }[] }[] };
    assert.deepEqual(report.runs[0]!.results[0]!.fixes, [
      {
        description: { text: 'Use delete[] for what new[] made' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'file:///home/a/b.cpp' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 9 },
                insertedContent: { text: '[]' },
              },
            ],
          },
        ],
      },
    ]);
  });
  it('is none where the text is not plainly of the form', () => {
    const none = (...lines: string[]): void =>
      assert.deepEqual(
        fixesOf(mismatched, () => lines),
        [],
        lines.join('\n'),
      );
    none();
    none('int main() {', '  int *p = new int[4];', '  RELEASE(p);');
    none('int main() {', '  int *q = new int[4];', '  delete p;');
    none('int main() {', '  int *p = new int[4];', '  delete p, q++;');
    none('int main() {', '  int *p = new int[4];', '  delete p; // é');
    none('int main() {', '  int *p = new int[4];', '  delete p;', '  p = new int;');
    assert.deepEqual(
      fixesOf({ ...mismatched, location: { ...where(3, 3), function: 'drop(int *)' } }, read),
      [],
      'the pointer comes from another function',
    );
  });
  it('initialises no variable that a jump may pass, and none that was set', () => {
    const unset = (file: string, message: string): Finding => ({
      ...bare,
      kind: 'uninitialized-use',
      message,
      object: { ...doubleFree.object!, kind: 'stack', name: 'n', type: 'int', size: 4, id: undefined },
      related: [
        {
          role: 'declared',
          message: "'n' is declared here",
          time: 0,
          thread: 1,
          stack: [],
          location: { file, line: 2, column: 0, function: 'main' },
        },
      ],
    });
    const lines = ['switch (k) {', '  unsigned n;', '  case 1:'];
    const never = "A decision depends on 'n', which was never set";
    assert.equal(fixesOf(unset('a.cpp', never), () => lines).length, 0);
    assert.equal(fixesOf(unset('a.c', 'which has no defined value'), () => lines).length, 0);
    assert.equal(fixesOf(unset('a.c', never), () => ['', '  int n, m;']).length, 0);
    assert.equal(fixesOf(unset('a.c', never), () => ['', '  static_t n;']).length, 0);
    const [fix] = fixesOf(unset('a.c', never), () => lines);
    assert.equal(
      fixedLine(fix!, () => lines),
      '  unsigned n = 0;',
    );
  });

  it('counts columns in UTF-16 units for programs that read it', () => {
    // ü has two bytes and one unit, the smiling face four and two.
    const lines = ['puts("ü😀"), f();'];
    const at = { file: '/home/a/b.cpp', line: 1, column: lines[0]!.indexOf('f()') + 1 + 3, function: 'main' };
    const stack = [{ function: 'main', address: '0x1', inlined: false, location: at }];
    const f: Finding = {
      ...mismatched,
      location: at,
      stack,
      related: [{ ...mismatched.related[0]!, location: at, stack }],
    };
    const want = lines[0]!.indexOf('f()') + 1;
    const json = JSON.stringify(jsonReport(summary, [f], () => lines));
    assert.deepEqual(
      [...json.matchAll(/"column":(\d+)/g)].map((m) => Number(m[1])),
      [want, want, want, want],
    );
    const sarif = sarifReport(summary, [f], '0.1.0', () => lines) as { runs: { columnKind: string }[] };
    assert.equal(sarif.runs[0]!.columnKind, 'utf16CodeUnits');
    const columns = [...JSON.stringify(sarif).matchAll(/"startColumn":(\d+)/g)].map((m) => Number(m[1]));
    assert.ok(columns.length > 3 && columns.every((c) => c === want), columns.join());
  });
});
