/** Rows and columns of the page of lifetimes. */
import assert from 'node:assert/strict';
import type { Lifetime, LifetimeMoment } from '../../src/views/messages.ts';
import { chartOf, sentence, summary } from '../../src/webview/lifetimes/rows.ts';

const at = (time: number, line: number): LifetimeMoment => ({
  time,
  thread: 1,
  function: 'main',
  place: { path: '/w/a.cpp', line, column: 1 },
});
const life = (l: Partial<Lifetime> & Pick<Lifetime, 'id' | 'name'>): Lifetime => ({
  type: 'Guard',
  storage: 'local',
  function: 'main',
  address: '0x7fff0000',
  size: 8,
  block: undefined,
  how: 'Guard(int)',
  copied: undefined,
  begin: at(10, 1),
  memory: undefined,
  end: undefined,
  ...l,
});

describe('lifetimes', () => {
  const heap = life({
    id: 2,
    name: '#1',
    storage: 'heap',
    function: '',
    block: 1,
    begin: at(20, 2),
    memory: { how: 'operator new', begin: at(15, 2), end: at(40, 4) },
    end: { ...at(40, 4), why: 'freed', text: 'its memory was given back; its destructor did not run' },
  });
  const scope = life({ id: 1, name: 'a', end: { ...at(30, 3), why: 'scope', text: 'its scope ends' } });
  const open = life({ id: 3, name: 'b', begin: at(35, 5) });
  const view = { now: 50, until: 50, start: 0, lifetimes: [scope, heap, open], note: '' };

  it('has a column for each moment, and now last', () => {
    const chart = chartOf(view, () => true);
    assert.deepEqual(chart.times, [0, 10, 15, 20, 30, 35, 40, 50]);
    assert.deepEqual(
      chart.rows.map((r) => [r.life.name, r.from, r.to, r.memory, r.why, r.isBad]),
      [
        ['a', 1, 4, undefined, 'scope', false],
        ['#1', 3, 6, { from: 2, to: 6 }, 'destructor did not run', true],
        ['b', 5, undefined, undefined, '', false],
      ],
    );
  });
  it('leaves out what is not wanted, and its columns', () => {
    const chart = chartOf(view, (l) => l.storage !== 'heap');
    assert.deepEqual(chart.times, [0, 10, 30, 35, 50]);
    const many = { ...view, lifetimes: Array.from({ length: 450 }, (_, i) => life({ id: i, name: `v${i}` })) };
    assert.deepEqual([chartOf(many, () => true).rows.length, chartOf(many, () => true).omitted], [400, 50]);
  });
  it('says where its knowledge ends', () => {
    const chart = chartOf({ ...view, until: 37 }, () => true);
    assert.deepEqual(chart.times, [0, 10, 15, 20, 30, 35, 37, 40, 50]);
    assert.deepEqual(
      chart.rows.map((r) => [r.to, r.isUnknown]),
      [
        [4, false],
        [7, false],
        [6, true],
      ],
    );
    assert.equal(chart.rows[2]!.why, 'not known');
  });
  it('says each in a sentence', () => {
    assert.equal(
      sentence(scope),
      'a (Guard), local variable of main: made by Guard(int) in main, a.cpp:1; ended in main, a.cpp:3: its scope ends.',
    );
    assert.equal(sentence(open), 'b (Guard), local variable of main: made by Guard(int) in main, a.cpp:5; it lives.');
    assert.deepEqual(summary(view), { text: '3 objects, 1 alive', bad: 1 });
  });
});
