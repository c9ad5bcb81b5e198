import assert from 'node:assert/strict';
import { type Expression, ExpressionError, parseExpression } from '../../src/debugger/expression.ts';

const TYPES = new Set(['Node', 'std::vector<int>', 'T', 'size_t']);
const parse = (text: string): Expression => parseExpression(text, (n) => TYPES.has(n));

/** The tree in Lisp's manner, short enough to compare. */
function show(e: Expression): string {
  switch (e.kind) {
    case 'integer':
      return `${e.value}${e.type === 'int' ? '' : `:${e.type}`}`;
    case 'float':
      return `${e.value}:${e.type}`;
    case 'string':
      return JSON.stringify(e.value);
    case 'bool':
      return String(e.value);
    case 'nullptr':
      return 'nullptr';
    case 'name':
      return e.name;
    case 'register':
      return `$${e.name}`;
    case 'unary':
      return `(${e.op} ${show(e.operand)})`;
    case 'binary':
      return `(${e.op} ${show(e.left)} ${show(e.right)})`;
    case 'conditional':
      return `(? ${show(e.test)} ${show(e.then)} ${show(e.else)})`;
    case 'assign':
      return `(${e.op ?? ''}= ${show(e.target)} ${show(e.value)})`;
    case 'index':
      return `${show(e.object)}[${show(e.index)}]`;
    case 'slice':
      return `(@ ${show(e.object)} ${show(e.count)})`;
    case 'member':
      return `${show(e.object)}${e.arrow ? '->' : '.'}${e.name}`;
    case 'cast':
      return `(cast ${e.type} ${show(e.operand)})`;
    case 'sizeof-type':
      return `(sizeof ${e.type})`;
    case 'sizeof':
      return `(sizeof ${show(e.operand)})`;
  }
}

describe('expressions', () => {
  const rows: [string, string][] = [
    ['a + b * c', '(+ a (* b c))'],
    ['(a + b) * c', '(* (+ a b) c)'],
    ['a - b - c', '(- (- a b) c)'],
    ['a << 2 | b & 3', '(| (<< a 2) (& b 3))'],
    ['a == b && c != d || e', '(|| (&& (== a b) (!= c d)) e)'],
    ['a ? b : c ? d : e', '(? a b (? c d e))'],
    ['*p->next->value', '(* p->next->value)'],
    ['&a[3].b', '(& a[3].b)'],
    ['(Node *)p', '(cast Node * p)'],
    ['(Node)(p)', '(cast Node p)'],
    ['(a)*b', '(* a b)'],
    ['(T) - 1', '(cast T (- 1))'],
    ['(a) - 1', '(- a 1)'],
    ['(const unsigned char *)p', '(cast const unsigned char * p)'],
    ['(int[4])x', '(cast int[4] x)'],
    ['sizeof(Node)', '(sizeof Node)'],
    ['sizeof (a)', '(sizeof a)'],
    ['sizeof a + 1', '(+ (sizeof a) 1)'],
    ['static_cast<std::vector<int> *>(p)->x', '(cast std::vector<int> * p)->x'],
    ['a < b > c', '(> (< a b) c)'],
    ['ns::x + ::y', '(+ ns::x ::y)'],
    ['std::vector<int>::npos', 'std::vector<int>::npos'],
    ['$rsp + 8', '(+ $rsp 8)'],
    ['p@10', '(@ p 10)'],
    ["'a' + '\\n'", '(+ 97:char 10:char)'],
    ['"a\\tb" "c"', '"a\\tbc"'],
    ['0x7fffffff', '2147483647'],
    ['0x80000000', '2147483648:unsigned int'],
    ['2147483648', '2147483648:long'],
    ['1u + 2ul + 3ll', '(+ (+ 1:unsigned int 2:unsigned long) 3:long)'],
    ["1'000 + 0b101 + 017", '(+ (+ 1000 5) 15)'],
    ['1.5f + .5 + 1e3', '(+ (+ 1.5:float 0.5:double) 1000:double)'],
    ['a = b += 2', '(= a (+= b 2))'],
    ['!a.b', '(! a.b)'],
    ['-~x', '(- (~ x))'],
    ['int(2.5)', '(cast int 2.5:double)'],
    ['a.Base::x', 'a.Base::x'],
    ['this->x', 'this->x'],
  ];
  for (const [text, tree] of rows)
    it(text, () => {
      assert.equal(show(parse(text)), tree);
    });

  const errors: [string, RegExp][] = [
    ['', /not complete/],
    ['a +', /not complete/],
    ['(a', /"\)" is expected before the end/],
    ['a b', /"b" is not expected/],
    ['f(1)', /cannot be called/],
    ['a.', /member's name is expected/],
    ['#', /"#" is not expected/],
    ["'ab'", /not one character/],
    ['"abc', /not closed/],
    ['1 ? 2', /":" is expected/],
    ['a[1', /"\]" is expected/],
  ];
  for (const [text, message] of errors)
    it(`refuses ${text || 'nothing'}`, () => {
      assert.throws(
        () => parse(text),
        (e: unknown) => e instanceof ExpressionError && message.test(e.message),
      );
    });
  it('survives deep nesting with a sentence', () => {
    assert.throws(() => parse(`${'('.repeat(4000)}1`), /expected|not complete|call stack/);
  });
});
