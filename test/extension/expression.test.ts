import assert from 'node:assert/strict';
import { codeMask, expressionAt, namesIn } from '../../src/extension/expression.ts';

/** The caret is where `|` stands. */
const at = (marked: string) => expressionAt(marked.replace('|', ''), marked.indexOf('|'))?.text;

describe('expression under the mouse', () => {
  it('is a name', () => {
    assert.equal(at('  int co|unt = 3;'), 'count');
    assert.equal(at('return |x;'), 'x');
    assert.equal(at('return x|;'), 'x');
    assert.equal(at('x| + y'), 'x');
  });
  it('goes left over members and subscripts', () => {
    assert.equal(at('list->head->ne|xt = 0;'), 'list->head->next');
    assert.equal(at('list->he|ad->next = 0;'), 'list->head');
    assert.equal(at('a.b[i + f[2]].|c'), 'a.b[i + f[2]].c');
    assert.equal(at('grid[y][x].ce|ll'), 'grid[y][x].cell');
    assert.equal(at('grid[y|][x].cell'), 'y');
    assert.equal(at('std::vec::si|ze_of'), 'std::vec::size_of');
    assert.equal(at('this->co|unt'), 'this->count');
    assert.equal(at('th|is->count'), 'this');
    assert.equal(at('*p|'), 'p');
  });
  it('leaves out what has effects or is no expression', () => {
    assert.equal(at('fr|ee(p);'), undefined);
    assert.equal(at('ret|urn p;'), undefined);
    assert.equal(at('x = 1; // co|unt'), undefined);
    assert.equal(at('puts("co|unt");'), undefined);
    assert.equal(at('f().me|mber'), 'member');
    assert.equal(at('   |   x'), undefined);
  });
  it('knows code from comments and text', () => {
    assert.equal(
      codeMask('a /* b */ c \'d\' 1\'000 "e\\"f" g // h')
        .map((code, i) => (code ? 'a /* b */ c \'d\' 1\'000 "e\\"f" g // h'[i] : '_'))
        .join(''),
      "a _______ c ___ 1'000 ______ g ____",
    );
  });
  it('finds the variables that a line mentions', () => {
    assert.deepEqual(
      namesIn('  for (int i = 0; i < n; i++) sum += a[i].x * f(k); // q').map((n) => n.text),
      ['i', 'i', 'n', 'i', 'sum', 'a', 'i', 'k'],
    );
    assert.deepEqual(namesIn('#include <x>'), []);
    assert.deepEqual(
      namesIn('  std::vector<int> v;').map((n) => n.text),
      ['v'],
    );
  });
});
