import assert from 'node:assert/strict';
import { reachability } from '../../src/checkers/reachability.ts';
import { DATA_BASE, SH_DEFINED, SH_UNDEFINED } from '../../src/machine/layout.ts';
import { HeapProgram } from '../heap/calls.ts';

const GLOBALS = DATA_BASE;

function program(): HeapProgram {
  const p = new HeapProgram({
    image: {
      segments: [{ address: GLOBALS, bytes: new Uint8Array(), size: 0x1000, readOnly: false, name: '.data' }],
    },
  });
  p.m.memory.map(GLOBALS, 0x1000, SH_DEFINED, '.data');
  p.m.memory.setShadow(p.m.thread.stackLow, p.m.thread.stackHigh - p.m.thread.stackLow, SH_DEFINED);
  return p;
}
const states = (p: HeapProgram): string[] => [...reachability(p.m).of.values()];

describe('reachability of heap blocks', () => {
  it('starts from globals, stacks and registers, and follows blocks', () => {
    const p = program();
    const [a, b, c, d] = [1, 2, 3, 4].map(() => p.call('malloc', 24)) as [number, number, number, number];
    p.m.memory.writePtr(GLOBALS + 8, a);
    p.m.memory.writePtr(a + 16, b);
    p.m.memory.writePtr(p.m.registers.getNumber(4), c);
    p.m.registers.setNumber(3, d + 5);
    assert.deepEqual(states(p), ['direct', 'indirect', 'direct', 'direct']);
    p.m.memory.writePtr(a + 16, 0);
    assert.deepEqual(states(p), ['direct', 'lost', 'direct', 'direct']);
  });

  it('takes only callee-saved registers as roots when the program ends', () => {
    const p = program();
    p.m.registers.setNumber(1, p.call('malloc', 8));
    assert.deepEqual([...reachability(p.m, { atCall: true }).of.values()], ['lost']);
    assert.deepEqual(states(p), ['direct']);
  });

  it('names one block of a lost structure, the others with it', () => {
    const p = program();
    const [a, b, c] = [1, 2, 3].map(() => p.call('malloc', 24)) as [number, number, number];
    // c → a → b → a: the ring hangs on c, which comes last in memory.
    p.m.memory.writePtr(a, b);
    p.m.memory.writePtr(b, a);
    p.m.memory.writePtr(c, a);
    const r = reachability(p.m);
    assert.deepEqual([...r.of.values()], ['lost with another', 'lost with another', 'lost']);
    assert.deepEqual([...r.lostWith], [[3, [1, 2]]]);
  });

  it('does not take what was never set for a pointer, nor one past the end, nor an unaligned word', () => {
    const p = program();
    const [a, b] = [p.call('malloc', 16), p.call('malloc', 16)] as [number, number];
    p.m.memory.writePtr(GLOBALS, a);
    p.m.memory.setShadow(GLOBALS, 8, SH_UNDEFINED);
    assert.deepEqual(states(p), ['lost', 'lost']);
    p.m.memory.setShadow(GLOBALS, 8, SH_DEFINED);
    p.m.memory.writePtr(GLOBALS, a + 16);
    p.m.memory.writePtr(GLOBALS + 20, b);
    assert.deepEqual(states(p), ['lost', 'lost']);
    p.m.memory.writePtr(GLOBALS, a + 15);
    assert.deepEqual(states(p), ['direct', 'lost']);
  });

  it('keeps blocks of no bytes', () => {
    const p = program();
    p.m.memory.writePtr(GLOBALS, p.call('malloc', 0));
    assert.deepEqual(states(p), ['direct']);
  });
});
