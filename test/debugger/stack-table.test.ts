import assert from 'node:assert/strict';
import { StackTable } from '../../src/debugger/stack-table.ts';
import { stackOf } from '../../src/views/heap-stacks.ts';
import type { SiteEntry } from '../../src/views/messages.ts';

describe('recorded stacks', () => {
  const entry = (name: string): SiteEntry => ({ function: name, address: '0x1', place: undefined, isUser: true });
  // at 7 a function was inlined into another one
  const places = new Map([
    [1, [entry('main')]],
    [2, [entry('left')]],
    [3, [entry('right')]],
    [7, [entry('inlined'), entry('around')]],
  ]);
  const names = (t: StackTable, at: number): string =>
    stackOf(t, at)
      .map((e) => e.function)
      .join(' ');

  it('come out as they went in, innermost first', () => {
    const t = new StackTable((back) => places.get(back)!);
    const stacks = [[2, 1], [7, 2, 1], [3, 7, 1], [], [1], [2, 1]];
    const at = stacks.map((s) => t.add(s));
    assert.deepEqual(
      at.map((i) => names(t, i)),
      ['left main', 'inlined around left main', 'right inlined around main', '', 'main', 'left main'],
    );
    assert.equal(at[0], at[5]);
    assert.equal(stackOf({ frames: t.frames, stacks: [[0, 0]] }, 0).length, 0, 'a circle ends');
  });
  it('of a recursion share what they have in common', () => {
    const t = new StackTable((back) => places.get(back)!);
    let stack = [1];
    for (let depth = 0; depth < 500; depth++) {
      t.add([...stack, 1]);
      stack = [2 + (depth % 2), ...stack];
    }
    assert.equal(t.frames.length, 3);
    assert.ok(t.stacks.length <= 502, `${t.stacks.length} calls for 500 stacks of up to 500`);
  });
});
