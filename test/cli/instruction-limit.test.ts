import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

describe('the limit of instructions', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'memscape-limit-'));
  const file = path.join(directory, 'endless.c');
  writeFileSync(file, 'int main(void) {\n  volatile int x = 0;\n  for (;;) x++;\n}\n');
  after(() => rmSync(directory, { recursive: true }));
  const memscape = (...args: string[]) =>
    spawnSync(process.execPath, ['dist/cli.js', ...args, '--max-instructions', '1000000', file], { encoding: 'utf8' });

  it('ends check with a finding that says where the program was, and status 4', () => {
    const r = memscape('check', '--format', 'json');
    assert.equal(r.status, 4, r.stderr);
    const report = JSON.parse(r.stdout) as {
      program: { instructions: number };
      findings: { kind: string; location: { line: number; function: string } }[];
    };
    assert.equal(report.program.instructions, 1_000_000);
    assert.deepEqual(
      report.findings.map((f) => [f.kind, f.location.line, f.location.function]),
      [['limit-reached', 3, 'main']],
    );
  });

  it('names what has grown all the time until then, and who holds it; not what was made at the start', () => {
    const text = (rest: string): string =>
      `#include <stdlib.h>\nstatic struct n { struct n *next; int v[9]; } *all;\nint main(void) {\n  for (int i = 0;; i++) {\n${rest}\n  }\n}\n`;
    const grown = (rest: string) => {
      writeFileSync(file, text(rest));
      return (
        JSON.parse(memscape('check', '--format', 'json').stdout) as {
          findings: { kind: string; location: { line: number }; explanation: string }[];
        }
      ).findings.slice(1);
    };
    const add = '    struct n *e = malloc(sizeof *e);\n    e->next = all;\n    all = e;';
    const [hint, ...more] = grown(add);
    assert.deepEqual([hint?.kind, hint?.location.line, more.length], ['unbounded-growth', 5, 0]);
    assert.match(hint!.explanation, /after half of it \d+,\d+\. .*through the global variable 'all' \(struct n \*\)/);
    assert.deepEqual(grown(`    if (i > 2000) continue;\n${add}`), []);
    assert.deepEqual(grown(`${add}\n    if (i % 8 == 7) while (all) { e = all->next; free(all); all = e; }`), []);
  });

  it('ends run as the kernel ends a process that used up its time', () => {
    const r = memscape('run');
    assert.equal(r.status, 128 + 24);
    assert.match(r.stderr, /stopped after 1,000,000 instructions/);
  });
});
