import assert from 'node:assert/strict';
import { preambleOf } from '../../src/compiler/preamble.ts';

describe('preamble', () => {
  it('is the includes at the top, whatever comments say', () => {
    const a = preambleOf('// one\n#include <vector>\n#include <map> // why\nint x;\n#include <set>\n');
    const b = preambleOf('/* two\n lines */\n\n#include <vector>\n#include <map>\nint y;\n');
    assert.equal(a?.text, '#include <vector>\n#include <map>\n');
    assert.equal(a?.text, b?.text);
    assert.equal(a?.bytes, '// one\n#include <vector>\n#include <map> // why\n'.length);
    assert.equal(a?.quoted, false);
  });

  it('counts bytes, not characters', () => {
    assert.equal(preambleOf('// ü\n#include <map>\nint x;\n')?.bytes, 6 + 15);
  });

  it('takes definitions between includes, closed conditionals, and nothing after the last include', () => {
    const p = preambleOf('#define N 3\n#ifdef N\n#include "a.h"\n#endif\n#define M 4\nint x;\n');
    assert.equal(p?.text, '#define N 3\n#ifdef N\n#include "a.h"\n#endif\n');
    assert.equal(p?.quoted, true);
  });

  it('ends before an open conditional', () => {
    assert.equal(preambleOf('#include <map>\n#if X\n#include <set>\nint x;\n#endif\n')?.text, '#include <map>\n');
    assert.equal(preambleOf('#ifndef A_H\n#define A_H\n#include <map>\nint x;\n#endif\n'), undefined);
  });

  it('keeps a URL in a definition, and follows spliced lines', () => {
    const p = preambleOf('#define A "http://x" \\\n  "y"\n#include <map>\nint x;\n');
    assert.equal(p?.text, '#define A "http://x" \\\n  "y"\n#include <map>\n');
  });

  it('is nothing without includes, or when the include is the unfinished last line', () => {
    assert.equal(preambleOf('int main() {}\n'), undefined);
    assert.equal(preambleOf('#include <ma'), undefined);
    assert.equal(preambleOf('#pragma once\n#include <map>\nint x;\n'), undefined);
  });
});
