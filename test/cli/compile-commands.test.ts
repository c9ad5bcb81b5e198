/** A build's compile commands on the command line: files, flags of each, paths against their directories. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');

describe('compile commands', function () {
  this.timeout(120_000);
  const dir = mkdtempSync(path.join(tmpdir(), 'cli-commands-'));
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  };
  before(() => {
    write(
      'src/main.c',
      '#include <stdio.h>\n#include "n.h"\nint half(void);\nint main(void) { printf("%d %d\\n", N, half()); }\n',
    );
    write('src/half.c', '#include "n.h"\nint half(void) { return N / 2 + EXTRA; }\n');
    write('inc/one/n.h', '#define N 1000\n');
    write('inc/two/n.h', '#define N 84\n');
    write(
      'build/compile_commands.json',
      JSON.stringify([
        { directory: '../src', file: 'main.c', command: 'gcc -I../inc/one -Werror -o main.o -c main.c' },
        {
          directory: path.join(dir, 'src'),
          file: 'half.c',
          arguments: ['gcc', '-I', '../inc/two', '-DEXTRA=0', '-c', 'half.c'],
        },
      ]),
    );
    write('broken/compile_commands.json', '[');
  });
  after(() => rmSync(dir, { recursive: true, force: true }));
  const memscape = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: dir, encoding: 'utf8', input: '' });

  it('name the files and the flags of each', () => {
    for (const args of [
      ['run', '-p', 'build'],
      ['run', '--compile-commands', 'build/compile_commands.json', 'src/*.c'],
    ]) {
      const r = memscape(...args);
      assert.equal(r.stdout, '1000 42\n', r.stderr);
      assert.equal(r.status, 0);
    }
  });

  it('that cannot be read are a wrong option', () => {
    const missing = memscape('run', '-p', 'src');
    assert.equal(missing.status, 64);
    assert.match(missing.stderr, /The compile commands .*compile_commands\.json cannot be read\./);
    const broken = memscape('run', '-p', 'broken');
    assert.equal(broken.status, 64);
    assert.match(broken.stderr, /compile_commands\.json is no JSON\./);
  });
});
