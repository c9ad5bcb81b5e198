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

  it('ends run as the kernel ends a process that used up its time', () => {
    const r = memscape('run');
    assert.equal(r.status, 128 + 24);
    assert.match(r.stderr, /stopped after 1,000,000 instructions/);
  });
});
