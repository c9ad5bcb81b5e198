import assert from 'node:assert/strict';
import { formatDiagnostic, parseDiagnostics } from '../../src/compiler/diagnostics.ts';

const lines = new Map([['/host/src/a.cpp', ['int main() {', '  const char *ü = 3; x;', '  f(1,', '    2);', '}']]]);
const parse = (text: string) => parseDiagnostics(text, (f) => lines.get(f), '/host/src/a.cpp');

describe('compiler diagnostics', () => {
  it('reads place, severity, flag, message', () => {
    const [d, ...rest] = parse(
      "/host/src/a.cpp:1:5:{1:5-1:9}: warning: unused function 'main' [-Werror,-Wunused-function]\n1 warning generated.\n",
    );
    assert.equal(rest.length, 0);
    assert.deepEqual(d, {
      file: '/src/a.cpp',
      line: 1,
      column: 5,
      endLine: 1,
      endColumn: 9,
      severity: 'warning',
      message: "unused function 'main'",
      code: '-Wunused-function',
      notes: [],
      fixes: [],
    });
  });

  it('says in plain words what is not supported', () => {
    const [d] = parse("/host/src/a.cpp:1:5: fatal error: module 'std' not found\n");
    assert.equal(d?.message, "module 'std' not found (modules of C++20 are not supported: include headers instead)");
    const [zone] = parse("/host/src/a.cpp:1:5: error: no member named 'current_zone' in namespace 'std::chrono'\n");
    assert.match(zone?.message ?? '', /time zones of <chrono>.* are not supported/);
    const [header] = parse("/host/src/a.cpp:1:5: fatal error: 'inplace_vector' file not found\n");
    assert.match(header?.message ?? '', /header of C\+\+26 is not supported/);
    const [own] = parse("/host/src/a.cpp:1:5: fatal error: 'my_simd' file not found\n");
    assert.equal(own?.message, "'my_simd' file not found");
    const [name] = parse(
      "/host/src/a.cpp:1:5: error: no template named 'function_ref' in namespace 'std'; did you mean 'function'?\n",
    );
    assert.match(name?.message ?? '', /newest standards is not supported/);
    const [clock] = parse("/host/src/a.cpp:1:5: error: use of undeclared identifier 'utc_clock'\n");
    assert.match(clock?.message ?? '', /clocks that count leap seconds, are not supported/);
    const [header2] = parse("/host/src/a.c:1:5: fatal error: 'argp.h' file not found\n");
    assert.match(header2?.message ?? '', /header of the GNU C Library is not supported/);
    const [indirect] = parse("/host/src/a.cpp:1:5: error: use of undeclared identifier 'indirect'\n");
    assert.equal(indirect?.message, "use of undeclared identifier 'indirect'");
  });

  it('makes an error of what Clang ignores and the program needs', () => {
    const [d] = parse("/host/src/a.c:1:5: warning: unknown attribute 'ifunc' ignored [-Wunknown-attributes]\n");
    assert.equal(d?.severity, 'error');
    assert.match(d?.message ?? '', /chooses when the program starts are not supported/);
    const [other] = parse("/host/src/a.c:1:5: warning: unknown attribute 'noclone' ignored [-Wunknown-attributes]\n");
    assert.equal(other?.severity, 'warning');
  });

  it('counts columns in UTF-16 units', () => {
    // ü is two bytes: byte column 19 is unit column 18.
    const [d] = parse('/host/src/a.cpp:2:19:{2:19-2:20}: error: cannot initialize\n');
    assert.equal(d?.column, 18);
    assert.equal(d?.endColumn, 19);
  });

  it('takes the word at the caret when Clang gives no range', () => {
    const [d] = parse('/host/src/a.cpp:1:5: error: bad\n');
    assert.equal(d?.endColumn, 9);
  });

  it('keeps notes and fix-its with their diagnostic', () => {
    const [d] = parse(
      [
        "/host/src/a.cpp:3:3:{3:3-4:6}: error: no matching function for call to 'f'",
        'fix-it:"/host/src/a.cpp":{3:3-3:4}:"g"',
        "/memscape/libc/stdlib.h:10:5: note: 'g' declared here",
        'fix-it:"/host/src/a.cpp":{4:5-4:5}:"\\"a\\\\b\\"\\n"',
        '1 error generated.',
      ].join('\n'),
    );
    assert.equal(d?.endLine, 4);
    assert.deepEqual(
      d?.fixes.map((f) => f.text),
      ['g'],
    );
    assert.equal(d?.notes[0]?.file, '/memscape/libc/stdlib.h');
    assert.equal(d?.notes[0]?.fixes[0]?.text, '"a\\b"\n');
  });

  it('names the main file when there is no place', () => {
    const [d] = parse("error: unknown argument: '-fnope'\n");
    assert.equal(d?.file, '/src/a.cpp');
    assert.equal(d?.line, 1);
    assert.equal(d?.severity, 'error');
  });

  it('shows files of the package below /memscape', () => {
    const [d] = parse('/usr/include/c++/v1/vector:7:1: fatal error: gone\n');
    assert.equal(d?.file, '/memscape/clang/include/c++/v1/vector');
    assert.equal(d?.severity, 'error');
    assert.equal(formatDiagnostic(d!), '/memscape/clang/include/c++/v1/vector:7:1: error: gone');
  });
});
