/** Exit statuses of run and check, the sentences that go with them, and the line of --stats. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../dist/cli.js');

const SOURCES = {
  'seven.c': 'int main(void) { return 7; }\n',
  'clean.c': 'int main(void) { return 0; }\n',
  'leak.c': '#include <stdlib.h>\nint main(void) {\n  *(char *)malloc(4) = 1;\n  return 0;\n}\n',
  'broken.c': 'int main(void) { return x; }\n',
  'undefined.c': 'int nowhere(void);\nint main(void) { return nowhere(); }\n',
  'assembly.c': 'int main(void) {\n  __asm__ volatile("cpuid" ::: "eax", "ebx", "ecx", "edx");\n}\n',
  'endless.c': 'int main(void) {\n  volatile int x = 0;\n  for (;;) x++;\n}\n',
  'abort.c': '#include <stdlib.h>\nint main(void) { abort(); }\n',
  'huge.c': 'static char huge[1u << 30];\nint main(void) { return huge[7]; }\n',
  'hungry.c':
    '#include <stdlib.h>\nint main(void) {\n  void *p[9];\n  int n = 0, k = 0;\n  while (n < 9 && (p[n] = malloc(1 << 20))) n++;\n' +
    '  while (k < n) free(p[k++]);\n  return n;\n}\n',
  'null.c': 'int main(void) {\n  int *volatile p = 0;\n  return *p;\n}\n',
};

describe('exit status', function () {
  this.timeout(120_000);
  const dir = mkdtempSync(path.join(tmpdir(), 'cli-status-'));
  before(() => {
    for (const [name, text] of Object.entries(SOURCES)) writeFileSync(path.join(dir, name), text);
    mkdirSync(path.join(dir, 'folder'));
    mkdirSync(path.join(dir, 'parts/deep'), { recursive: true });
    writeFileSync(path.join(dir, 'parts/main.c'), 'int five(void);\nint main(void) { return five(); }\n');
    writeFileSync(path.join(dir, 'parts/deep/five.c'), 'int five(void) { return 5; }\n');
  });
  after(() => rmSync(dir, { recursive: true, force: true }));
  const memscape = (...args: string[]) =>
    spawnSync(process.execPath, [cli, ...args], { cwd: dir, encoding: 'utf8', input: '' });

  const cases: readonly (readonly [string, number, RegExp | undefined])[] = [
    ['run seven.c', 7, undefined],
    ['run parts/**/*.c', 5, undefined],
    ['run none/*.c', 64, /no file matches 'none\/\*\.c'/],
    ['run leak.c', 0, /never freed|leak/i],
    ['run broken.c', 2, /the program does not compile/],
    ['run undefined.c', 2, /undefined reference to 'nowhere': \S*undefined\.c:\d+, in function 'main', calls it/],
    ['run assembly.c', 3, /assembly/],
    ['run huge.c', 3, /global variables take 1,0\d\d MiB \(the largest, huge, 1,024 MiB\)/],
    ['run --stack-size 1G clean.c', 3, /stack takes 16 KiB to 112 MiB/],
    ['run abort.c', 128 + 6, undefined],
    ['run null.c', 128 + 11, /null/i],
    ['run --heap-limit 4M hungry.c', 3, /^$/],
    ['check --heap-limit 4M hungry.c', 0, undefined],
    ['check clean.c', 0, undefined],
    [
      'run --std c++20 clean.c',
      0,
      /^memscape: The standard c\+\+20 is one of C\+\+, but clean\.c is C: compiled as gnu17/,
    ],
    ['check leak.c', 1, undefined],
    ['check null.c', 1, undefined],
    ['check broken.c', 2, /the program does not compile/],
    ['check assembly.c', 3, /assembly/],
    ['check --max-instructions 10000 endless.c', 4, undefined],
  ];
  for (const [args, status, message] of cases)
    it(`of ${args} is ${status}`, () => {
      const r = memscape(...args.split(' '));
      assert.equal(r.status, status, r.stderr);
      if (message) assert.match(r.stderr, message);
    });

  it('is 64, with one sentence, for files that cannot be read or written', () => {
    const wrong: readonly (readonly [string, string])[] = [
      ['run missing.c', "the source file 'missing.c' does not exist"],
      ['check clean.c missing.c', "the source file 'missing.c' does not exist"],
      ['run folder', "the source file 'folder' is a folder"],
      ['run --stdin missing.txt clean.c', "the file for standard input 'missing.txt' does not exist"],
      ['run --file missing.txt clean.c', "the file 'missing.txt' does not exist"],
      ['check --output nowhere/report.txt clean.c', "the folder 'nowhere' of the report does not exist"],
      ['check --output folder clean.c', "the report 'folder' is a folder"],
      ['run', 'run needs at least one C or C++ file'],
    ];
    for (const [args, sentence] of wrong) {
      const r = memscape(...args.split(' '));
      assert.deepEqual([r.status, r.stderr, r.stdout], [64, `memscape: ${sentence}\n`, ''], args);
    }
  });

  it('comes with a line of numbers under --stats', () => {
    const r = memscape('run', '--stats', 'leak.c');
    assert.match(
      r.stderr,
      /^memscape: \d+ instructions, 1 blocks allocated, compiled in \d+\.\d{3} s, ran in \d+\.\d{3} s \(processor \d+\.\d{3} s\)$/m,
    );
  });
});
