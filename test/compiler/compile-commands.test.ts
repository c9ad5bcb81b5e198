import assert from 'node:assert/strict';
import { CompileCommandsError, parseCompileCommands, shellWords } from '../../src/compiler/compile-commands.ts';

const parse = (...entries: object[]) => parseCompileCommands(JSON.stringify(entries), '/build/compile_commands.json');

describe('compile_commands.json', () => {
  it('splits commands as the shell does', () => {
    assert.deepEqual(shellWords(`cc -DA='x y' "-DB=\\"q\\"" -I/a\\ b  -DC='' ""`), [
      'cc',
      '-DA=x y',
      '-DB="q"',
      '-I/a b',
      '-DC=',
      '',
    ]);
  });

  it('takes both forms, each against its own directory', () => {
    const commands = parse(
      {
        directory: '/src/lib',
        file: 'a.c',
        command: 'ccache gcc -c -o a.o -Iinclude -isystem ../sys -include pre.h -DX=1 -D Y -std=c11 -Werror -Wall a.c',
      },
      {
        directory: 'sub',
        file: '../../src/b.cpp',
        arguments: ['c++', '-I', '/abs', '--embed-dir=data', '-MF', 'b.d', '-fno-rtti', '../../src/b.cpp'],
      },
    );
    assert.deepEqual(commands, [
      {
        file: '/src/lib/a.c',
        flags: [
          '-I',
          '/src/lib/include',
          '-isystem',
          '/src/sys',
          '-include',
          '/src/lib/pre.h',
          '-DX=1',
          '-DY',
          '-std=c11',
          '-Wall',
        ],
      },
      { file: '/src/b.cpp', flags: ['-I', '/abs', '--embed-dir=/build/sub/data', '-fno-rtti'] },
    ]);
  });

  it('keeps the first of several commands for a file, and C and C++ only', () => {
    const commands = parse(
      { directory: '/s', file: 'a.c', command: 'cc -DFIRST -c a.c' },
      { directory: '/s', file: 'a.c', command: 'cc -DSECOND -c a.c' },
      { directory: '/s', file: 'start.s', command: 'as start.s' },
    );
    assert.deepEqual(commands, [{ file: '/s/a.c', flags: ['-DFIRST'] }]);
  });

  it('says what is wrong in a sentence', () => {
    for (const [text, message] of [
      ['{', /is no JSON\.$/],
      ['{}', /is no list of compile commands\.$/],
      ['[{"file": "a.c"}]', /entry 1 lacks "file", "directory", or one of "arguments" and "command"\.$/],
      ['[]', /names no C or C\+\+ file\.$/],
    ] as const)
      assert.throws(
        () => parseCompileCommands(text, '/b/compile_commands.json'),
        (e) => e instanceof CompileCommandsError && message.test(e.message),
      );
  });
});
