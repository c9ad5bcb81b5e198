import assert from 'node:assert/strict';
import { BreakpointLayers } from '../../src/debugger/breakpoint-layers.ts';
import type { LoadedProgram } from '../../src/debugger/program.ts';
import { Timeline } from '../../src/debugger/time.ts';
import { RBP } from '../../src/isa/registers.ts';
import { SH_OUT_OF_SCOPE } from '../../src/machine/layout.ts';
import { markers } from '../dap/client.ts';
import { dapProgram, load, unload } from './load.ts';

/** Registers and the bytes near the stack's end and in the heap, as one text. */
function state(p: LoadedProgram): string {
  const { machine } = p;
  const r = machine.registers;
  const registers = Array.from({ length: 16 }, (_, i) => r.get(i).toString(16)).join(' ');
  let sum = 0;
  const add = (address: number, n: number): void => {
    for (const b of machine.memory.readBytes(address, n)) sum = (Math.imul(sum, 31) + b) | 0;
    for (let i = 0; i < n; i++) sum = (Math.imul(sum, 31) + machine.memory.shadow(address + i)) | 0;
  };
  const { stackHigh } = machine.thread;
  add(stackHigh - 8192, 8192);
  for (const g of p.image.globals) if (g.isUser) add(g.address, Math.min(g.size, 4096));
  return `${r.rip.toString(16)} ${registers} ${r.rflags} ${sum}`;
}

describe('time travel', function () {
  this.timeout(60_000);

  for (const name of ['steps.c', 'heap.c', 'exceptions.cpp'])
    it(`comes to the same state at any moment of ${name}`, async () => {
      const p = await load(dapProgram(name));
      p.machine.stopAt = () => false;
      const timeline = new Timeline(p.machine, new BreakpointLayers(p.machine), { spacing: 700, maxCount: 12 });
      const seen: { time: number; state: string }[] = [];
      for (let i = 0; i < 4000; i++) {
        if (i % 13 === 0) seen.push({ time: p.machine.time, state: state(p) });
        const stop = i % 2 ? timeline.step() : timeline.forward(p.machine.time + 1 + (i % 7));
        if (stop.kind === 'exited' || stop.kind === 'killed') break;
      }
      assert.ok(seen.length > 10);
      const output = p.output();
      assert.ok(timeline.snapshotTimes.length <= 12, `${timeline.snapshotTimes.length} snapshots`);
      // A fixed shuffle: backwards, forwards, far and near.
      let seed = 7;
      for (let i = 0; i < 60; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
        const moment = seen[seed % seen.length]!;
        timeline.goto(moment.time);
        assert.equal(p.machine.time, moment.time);
        assert.equal(state(p), moment.state, `at ${moment.time}`);
      }
      timeline.goto(timeline.frontier);
      assert.equal(p.output(), output, 'nothing is printed twice');
    });

  it('finds the last hit before now, across snapshots, and stays when there is none', async () => {
    const p = await load(dapProgram('steps.c'));
    p.machine.stopAt = () => false;
    const layers = new BreakpointLayers(p.machine);
    const timeline = new Timeline(p.machine, layers, { spacing: 300 });
    const square = p.lineIndex.addressesOfFunction('square')[0]!;
    const hits: number[] = [];
    layers.set('user', [square]);
    for (;;) {
      const at = p.machine.registers.rip === square;
      if (at) hits.push(p.machine.time);
      const stop = at ? timeline.step() : timeline.forward(1e9);
      if (stop.kind === 'exited') break;
    }
    layers.clear('user');
    assert.equal(hits.length, 5);
    const visitor = () => {
      let last: number | undefined;
      return {
        addresses: [square],
        begin: () => {
          last = undefined;
        },
        hit: (time: number) => {
          last = time;
        },
        end: () => last,
      };
    };
    for (const wanted of [...hits].reverse()) {
      assert.equal(await timeline.searchBack(p.machine.time, visitor()), wanted);
      assert.equal(p.machine.time, wanted);
      assert.equal(p.machine.registers.rip, square);
    }
    const origin = p.machine.time;
    assert.equal(await timeline.searchBack(origin, visitor()), undefined);
    assert.equal(p.machine.time, origin, 'it stays where it was');
  });

  it('a scope has ended at the first instruction behind it, however one comes there', async () => {
    const p = await load(dapProgram('scopes.cpp'));
    const line = markers(dapProgram('scopes.cpp')).get('behind')!;
    const address = p.lineIndex.addressesFor(dapProgram('scopes.cpp'), line)!.addresses[0]!;
    const layers = new BreakpointLayers(p.machine);
    const timeline = new Timeline(p.machine, layers);
    const states: string[] = [];
    const look = (): void => {
      assert.equal(p.machine.registers.rip, address);
      const code = p.image.code(p.machine.functionAt(address)!.index);
      const slot = code.slots.find((s) => s.name === 'inner')!;
      assert.equal(p.machine.memory.shadow(p.machine.registers.getNumber(RBP) + slot.offset), SH_OUT_OF_SCOPE);
      states.push(state(p));
    };
    layers.set('user', [address]);
    assert.equal(timeline.forward(1e9).kind, 'breakpoint');
    look();
    const { time } = p.machine;
    layers.clear('user');
    timeline.goto(time - 5);
    while (p.machine.time < time) timeline.step();
    look();
    timeline.goto(0);
    timeline.goto(time);
    look();
    assert.equal(new Set(states).size, 1);
  });

  it('a change of the past ends the known future', async () => {
    const p = await load(dapProgram('steps.c'));
    p.machine.stopAt = () => false;
    const timeline = new Timeline(p.machine, new BreakpointLayers(p.machine), { spacing: 500 });
    while (timeline.forward(1e9).kind !== 'exited');
    const end = timeline.frontier;
    timeline.goto(Math.floor(end / 2));
    const middle = p.machine.time;
    timeline.cut();
    assert.equal(timeline.frontier, middle);
    assert.ok(timeline.snapshotTimes.every((t) => t <= middle));
    while (timeline.forward(1e9).kind !== 'exited');
    assert.equal(timeline.frontier, end);
  });

  after(unload);
});
