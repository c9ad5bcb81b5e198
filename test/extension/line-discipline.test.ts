import assert from 'node:assert/strict';
import { LineDiscipline } from '../../src/extension/line-discipline.ts';

function type(...keys: string[]): { screen: string; sent: string[] } {
  const sent: string[] = [];
  let screen = '';
  const d = new LineDiscipline({
    echo: (t) => (screen += t),
    line: (t) => sent.push(t),
    end: () => sent.push('<end>'),
    interrupt: () => sent.push('<interrupt>'),
  });
  for (const k of keys) d.input(k);
  return { screen, sent };
}

describe('line discipline', () => {
  it('sends a line when Enter is pressed, and shows what is typed', () => {
    assert.deepEqual(type('h', 'i', '\r'), { screen: 'hi\r\n', sent: ['hi\n'] });
    assert.deepEqual(type('one\rtwo').sent, ['one\n']);
  });
  it('takes pasted lines apart', () => {
    assert.deepEqual(type('1\r\n2\r\n3\n').sent, ['1\n', '2\n', '3\n']);
  });
  it('erases', () => {
    assert.deepEqual(type('ab', '\x7f', 'c\r'), { screen: 'ab\b \bc\r\n', sent: ['ac\n'] });
    assert.deepEqual(type('\x7f', 'abc', '\x15', 'd\r').sent, ['d\n']);
    assert.equal(type('é漢', '\x7f').screen, 'é漢\b \b\b \b');
  });
  it('ends the input at Ctrl+D on an empty line, and sends the rest of a line otherwise', () => {
    assert.deepEqual(type('\x04').sent, ['<end>']);
    assert.deepEqual(type('abc', '\x04', '\x04').sent, ['abc', '<end>']);
  });
  it('interrupts at Ctrl+C and forgets the line', () => {
    assert.deepEqual(type('abc', '\x03', 'd\r').sent, ['<interrupt>', 'd\n']);
  });
  it('ignores cursor keys', () => {
    assert.deepEqual(type('a', '\x1b[A', '\x1b[D', 'b\r').sent, ['ab\n']);
  });
});
