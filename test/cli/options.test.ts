/** What the command line makes of its arguments, and of files and limits that it grants. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArguments, UsageError } from '../../src/cli/options.ts';

const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');

describe('command line', function () {
  this.timeout(120_000);

  it('passes the flags of compilers on and keeps its own', () => {
    const o = parseArguments(['run', '-Wall', '-fwrapv', '-std=c11', '-lm', '-I', 'inc', '-O2', 'a.c', '--', '-Wx']);
    assert.deepEqual(o.flags, ['-Wall', '-fwrapv', '-std=c11', '-lm']);
    assert.deepEqual([o.includeDirs, o.optimization, o.files, o.args], [['inc'], 2, ['a.c'], ['-Wx']]);
    const p = parseArguments(['run', '-o', 'a', '-include', 'config.h', '-U', 'NDEBUG', '-Os', '-c', 'a.c']);
    assert.deepEqual(p.flags, ['-include', path.resolve('config.h'), '-U', 'NDEBUG', '-c']);
    assert.deepEqual([p.files, p.optimization], [['a.c'], 2]);
    assert.throws(() => parseArguments(['run', '--no-such', 'a.c']), UsageError);
    assert.throws(() => parseArguments(['run', 'a.c', '-include']), UsageError);
  });

  it('grants files under their names', () => {
    const o = parseArguments(['run', '--file', 'data.txt', '--file=in/x=/tmp/y', '--max-output', '2k', 'a.c']);
    assert.deepEqual(o.grants, [
      { name: 'data.txt', path: 'data.txt' },
      { name: 'in/x', path: '/tmp/y' },
    ]);
    assert.equal(o.maxOutput, 2048);
  });

  it('lets the program read what was granted and no other file, and ends it at the limit of output', () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'cli-'));
    try {
      writeFileSync(path.join(dir, 'data.txt'), 'granted\n');
      writeFileSync(path.join(dir, 'other.txt'), 'other\n');
      writeFileSync(
        path.join(dir, 'a.c'),
        `#include <stdio.h>
int main(int argc, char **argv) {
	char line[32] = "";
	FILE *f = fopen("in/data.txt", "r");
	if (f) fgets(line, 32, f), fclose(f);
	printf("%s%d\\n", line, fopen("other.txt", "r") == NULL);
	while (argc > 1) puts("again");
}
`,
      );
      const run = (...args: string[]) =>
        spawnSync(process.execPath, [cli, 'run', '--file', 'in/data.txt=data.txt', ...args], {
          cwd: dir,
          encoding: 'utf8',
          input: '',
        });
      const plain = run('a.c');
      assert.deepEqual([plain.stdout, plain.status], ['granted\n1\n', 0], plain.stderr);
      const endless = run('--max-output=10k', 'a.c', '--', 'x');
      assert.match(endless.stderr, /wrote more than 10240 bytes of output/);
      assert.ok(endless.stdout.length <= 10240);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
