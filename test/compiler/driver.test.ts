import assert from 'node:assert/strict';
import { commandFor, driverFlags, extraFlags, parseCommand, searchDirs } from '../../src/compiler/driver.ts';
import { includesOf } from '../../src/compiler/include-scan.ts';
import { fromVirtual, joinPath, toVirtual } from '../../src/compiler/virtual-paths.ts';

describe('compiler driver', () => {
  it('drops flags that make no sense here and makes paths virtual', () => {
    assert.deepEqual(
      extraFlags(
        '-Wall -O3 -g -march=native -I../inc -I /abs -isystem sys -include pre.h -lm -l m -o x -fsanitize=address -flto -DX=1 --embed-dir=d -fno-exceptions other.c'.split(
          ' ',
        ),
        '/home/me',
      ),
      [
        '-Wall',
        '-march=x86-64-v3',
        '-I',
        '/host/home/inc',
        '-I',
        '/host/abs',
        '-isystem',
        '/host/home/me/sys',
        '-include',
        '/host/home/me/pre.h',
        '-DX=1',
        '--embed-dir=/host/home/me/d',
        '-fno-exceptions',
      ],
    );
  });

  it('knows where headers are searched', () => {
    assert.deepEqual(searchDirs({ includeDirs: ['/a'], flags: ['-Ib', '-isystem', '/c', '-DX'] }, '/home'), [
      '/a',
      '/home/b',
      '/c',
    ]);
  });

  it('asks for what the options say', () => {
    const flags = driverFlags(
      { std: 'c11', optLevel: 2, protector: 'off', defines: ['A=1'], sanitize: ['undefined'] },
      'c',
      '/home',
    );
    for (const f of ['-std=c11', '-O2', '-fno-stack-protector', '-DA=1', '-fsanitize=undefined', '-fno-vectorize'])
      assert.ok(flags.includes(f), f);
    assert.ok(!flags.includes('/usr/include/c++/v1'));
    const wrapping = driverFlags({ sanitize: ['shift', 'signed-integer-overflow'], flags: ['-fwrapv'] }, 'c', '/');
    assert.ok(wrapping.includes('-fsanitize=shift'));
    assert.ok(!flags.includes('-fsanitize-address-use-after-scope'));
    assert.ok(driverFlags({}, 'c++', '/').includes('-fsanitize-address-use-after-scope'));
  });

  it('takes what old C programs leave out as a warning, as GCC did', () => {
    const old = '-Wno-error=implicit-function-declaration';
    const flags = driverFlags({ flags: ['-Werror=implicit-function-declaration'] }, 'c', '/');
    assert.ok(flags.indexOf(old) >= 0 && flags.indexOf(old) < flags.indexOf('-Werror=implicit-function-declaration'));
    assert.ok(!driverFlags({}, 'c++', '/').includes(old));
  });

  it('reads the driver’s command and turns it into others', () => {
    const command = parseCommand(
      'clang version 22\n (in-process)\n "" "clang" "-cc1" "-emit-llvm-bc" "-emit-llvm-uselists" "-D" "A=\\"x y\\"" "-o" "-" "-x" "c" "/input"\n',
    );
    assert.deepEqual(command?.slice(0, 6), ['clang', '-cc1', '-emit-llvm-bc', '-emit-llvm-uselists', '-D', 'A="x y"']);
    const bitcode = commandFor(command!, 'bitcode', '/host/a.c', { pch: '/p.pch', bytes: 7 });
    assert.equal(bitcode.at(-1), '/host/a.c');
    assert.ok(bitcode.includes('-preamble-bytes=7,1'));
    assert.ok(!bitcode.includes('-emit-llvm-uselists'));
    assert.ok(commandFor(command!, 'preamble', '/p').includes('-emit-pch'));
    assert.ok(commandFor(command!, 'syntax', '/p').includes('-fsyntax-only'));
  });

  it('maps paths of both kinds', () => {
    assert.equal(toVirtual('C:\\src\\..\\a.c'), '/host/C:/a.c');
    assert.equal(fromVirtual('/host/C:/a.c'), 'C:\\a.c');
    assert.equal(toVirtual('\\\\server\\share\\a.c'), '/host/UNC:/server/share/a.c');
    assert.equal(fromVirtual(toVirtual('//server/share/a.c')), '\\\\server\\share\\a.c');
    assert.equal(joinPath('\\\\server\\share\\src', '../inc/a.h'), '\\\\server\\share\\inc\\a.h');
    assert.equal(fromVirtual(toVirtual('/usr/src/x.c')), '/usr/src/x.c');
    assert.equal(joinPath('C:\\src', '../inc/a.h'), 'C:\\inc\\a.h');
    assert.equal(joinPath('/src', './x/../y.h'), '/src/y.h');
  });

  it('finds includes', () => {
    assert.deepEqual(
      includesOf('#include "a.h"\n  # include <b.h>\nx #include <no>\n#if __has_include("c.h")\n#embed "d"\n'),
      [
        { name: 'a.h', quoted: true },
        { name: 'b.h', quoted: false },
        { name: 'c.h', quoted: true },
        { name: 'd', quoted: true },
      ],
    );
  });
});
