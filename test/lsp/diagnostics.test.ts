import assert from 'node:assert/strict';
import { compilerDiagnostic, quickFixes } from '../../src/lsp/compiler-diagnostic.ts';
import { findingDiagnostic, location, type Sources } from '../../src/lsp/finding-diagnostic.ts';
import type { Finding } from '../../src/report/finding.ts';

const text = [
  'int main() {',
  '  char *p = new char[8]; // here',
  '  delete p;',
  '  puts("// no comment"); /* c */',
  '}',
];
const sources: Sources = {
  isUser: (file) => file.startsWith('/w/'),
  uri: (file) => `file://${file}`,
  line: (file, line) => (file === '/w/a.cpp' ? text[line - 1] : undefined),
  lines: (file) => (file === '/w/a.cpp' ? text : undefined),
};
const place = (line: number, file = '/w/a.cpp') => ({ file, line, column: 3, function: 'main' });
const finding = (over: Partial<Finding>): Finding => ({
  kind: 'mismatched-deallocation',
  severity: 'error',
  message: 'Block #1 was made by new[] and is released by delete.',
  explanation: 'Write delete[] p.',
  time: 10,
  thread: 1,
  location: place(3),
  stack: [],
  access: undefined,
  object: undefined,
  related: [],
  ...over,
});

describe('findings as diagnostics', () => {
  it('stand at the guilty statement, with the story beside', () => {
    const d = findingDiagnostic(
      finding({
        related: [{ role: 'allocated', message: 'allocated here', time: 1, thread: 1, stack: [], location: place(2) }],
      }),
      sources,
    );
    assert.equal(d?.uri, 'file:///w/a.cpp');
    assert.deepEqual(d?.diagnostic.range, { start: { line: 2, character: 2 }, end: { line: 2, character: 11 } });
    assert.equal(d?.diagnostic.code, 'mismatched-deallocation');
    assert.equal(d?.diagnostic.message, 'Block #1 was made by new[] and is released by delete.\nWrite delete[] p.');
    assert.deepEqual(d?.diagnostic.relatedInformation, [
      {
        message: 'allocated here',
        location: {
          uri: 'file:///w/a.cpp',
          range: { start: { line: 1, character: 2 }, end: { line: 1, character: 24 } },
        },
      },
    ]);
  });
  it('offer the fix of a finding as a quick fix', () => {
    const d = findingDiagnostic(
      finding({
        related: [
          {
            role: 'allocated',
            message: 'allocated by operator new[]',
            time: 1,
            thread: 1,
            stack: [],
            location: { ...place(2), column: 13 },
          },
        ],
      }),
      sources,
    );
    const [action] = quickFixes(d!.diagnostic);
    assert.equal(action?.title, 'Use delete[] for what new[] made');
    assert.deepEqual(action?.edit?.changes, {
      'file:///w/a.cpp': [
        { range: { start: { line: 2, character: 8 }, end: { line: 2, character: 8 } }, newText: '[]' },
      ],
    });
  });
  it('have a line for each sentence, since the list of problems does not wrap', () => {
    const explanation = "Block #1 is gone. 'p' points to it, v. 2.\nUse delete[] p. Or (better) a vector.";
    const { message } = findingDiagnostic(finding({ message: 'Bad.', explanation }), sources)!.diagnostic;
    assert.deepEqual(String(message).split('\n'), [
      'Bad.',
      'Block #1 is gone.',
      "'p' points to it, v. 2.",
      'Use delete[] p.',
      'Or (better) a vector.',
    ]);
  });
  it('stand at the caller when the failure is inside the library', () => {
    const stack = [
      { location: place(100, '/usr/include/string.h'), function: 'memcpy', address: '0x1', inlined: false },
      { location: place(4), function: 'main', address: '0x2', inlined: false },
    ];
    const d = findingDiagnostic(finding({ location: place(100, '/usr/include/string.h'), stack }), sources);
    assert.equal(d?.uri, 'file:///w/a.cpp');
    assert.equal(d?.diagnostic.range.start.line, 3);
  });
  it('leave comments out, but not what only looks like one', () => {
    assert.equal(location(place(4), sources).range.end.character, '  puts("// no comment");'.length);
  });
  it('make do without the text, and without a place', () => {
    assert.deepEqual(location(place(9, '/w/gone.c'), sources).range, {
      start: { line: 8, character: 2 },
      end: { line: 8, character: 3 },
    });
    assert.equal(findingDiagnostic(finding({ location: undefined }), sources), undefined);
  });
});

describe('compiler messages as diagnostics', () => {
  const message = {
    severity: 'error' as const,
    message: "expected ';'",
    option: '',
    path: '/w/a.cpp',
    line: 2,
    column: 24,
    endLine: 2,
    endColumn: 24,
    notes: [
      { message: 'to match this', place: { path: '/w/a.cpp', line: 1, column: 12 } },
      { message: 'nowhere', place: undefined },
    ],
    fixes: [
      { title: 'Write ;', edits: [{ path: '/w/a.cpp', line: 2, column: 24, endLine: 2, endColumn: 24, newText: ';' }] },
    ],
  };
  const uri = (file: string) => `file://${file}`;
  it('keep Clang’s notes', () => {
    const d = compilerDiagnostic(message, uri);
    assert.equal(d.severity, 1);
    assert.deepEqual(d.range, { start: { line: 1, character: 23 }, end: { line: 1, character: 23 } });
    assert.equal(d.relatedInformation?.length, 1);
    assert.deepEqual(d.relatedInformation?.[0]?.location.range.start, { line: 0, character: 11 });
  });
  it('become quick fixes where Clang has a fix-it', () => {
    const d = compilerDiagnostic(message, uri);
    const [fix] = quickFixes(d);
    assert.equal(fix?.title, 'Write ;');
    assert.equal(fix?.isPreferred, true);
    assert.deepEqual(fix?.edit?.changes, {
      'file:///w/a.cpp': [
        { range: { start: { line: 1, character: 23 }, end: { line: 1, character: 23 } }, newText: ';' },
      ],
    });
    assert.deepEqual(quickFixes(compilerDiagnostic({ ...message, fixes: [] }, uri)), []);
  });
});
