/** The run loop over small programs: exact fuel, both engines alike, stops, snapshots, nesting, odd control flow. */
import assert from 'node:assert/strict';
import { Cond, type Inst, Op } from '../../src/isa/instruction.ts';
import { RAX, RBP, RBX, RCX, RDI, RDX, RSI, RSP } from '../../src/isa/registers.ts';
import type { HostFunction } from '../../src/machine/host.ts';
import { DATA_BASE, STACK_TOP } from '../../src/machine/layout.ts';
import { Machine, type MachineOptions } from '../../src/machine/machine.ts';
import type { Stop } from '../../src/machine/machine-api.ts';
import type { Listener } from '../../src/machine/probes.ts';
import {
  absolute,
  addressOf,
  at,
  epilogue,
  type FunctionText,
  hostAddress,
  I,
  local,
  makeImage,
  own,
  prologue,
} from './assembly.ts';
import { assertSameState } from './same-state.ts';

const EXIT: HostFunction = { name: 'exit', header: '', run: (c) => c.exit(c.i32(0) & 0xff) };
const engines = ['jit', 'interpreter'] as const;

/** _start: calls function 1 with edi, exits with its result. */
const start = (edi: number): FunctionText => ({
  name: '_start',
  blocks: [
    [I(Op.MovRI, { w: 4, dst: RDI, imm: edi }), I(Op.Call, { target: addressOf(1) })],
    [I(Op.MovRR, { dst: RDI, src: RAX }), I(Op.Call, { target: hostAddress(0) })],
    [I(Op.Ud2)],
  ],
});
const machine = (functions: readonly FunctionText[], options: MachineOptions = {}, hosts = [EXIT]): Machine =>
  new Machine(
    makeImage(
      functions,
      hosts.map((h) => h.name),
    ),
    hosts,
    options,
  );

const fib: FunctionText = {
  name: 'fib',
  frameSize: 32,
  blocks: [
    [
      ...prologue(32),
      I(Op.Store, { w: 4, src: RDI, mem: local(-4) }),
      I(Op.Load, { w: 4, dst: RAX, mem: local(-4) }),
      I(Op.CmpI, { w: 4, dst: RAX, imm: 2 }),
      I(Op.JmpCC, { cc: Cond.GE, target: 2 }),
    ],
    [
      I(Op.Load, { w: 4, dst: RAX, mem: local(-4) }),
      I(Op.Store, { w: 4, src: RAX, mem: local(-8) }),
      I(Op.Jmp, { target: 5 }),
    ],
    [
      I(Op.Load, { w: 4, dst: RDI, mem: local(-4) }),
      I(Op.SubI, { w: 4, dst: RDI, imm: 1 }),
      I(Op.Call, { target: addressOf(1) }),
    ],
    [
      I(Op.Store, { w: 4, src: RAX, mem: local(-12) }),
      I(Op.Load, { w: 4, dst: RDI, mem: local(-4) }),
      I(Op.SubI, { w: 4, dst: RDI, imm: 2 }),
      I(Op.Call, { target: addressOf(1) }),
    ],
    [
      I(Op.Load, { w: 4, dst: RCX, mem: local(-12) }),
      I(Op.AddR, { w: 4, dst: RCX, src: RAX }),
      I(Op.Store, { w: 4, src: RCX, mem: local(-8) }),
    ],
    [I(Op.Load, { w: 4, dst: RAX, mem: local(-8) }), ...epilogue()],
  ],
};

/** f(n): n == 0 ? 0 : 1 + f(n - 1) */
const deep = (frame = 32): FunctionText => ({
  name: 'deep',
  frameSize: frame,
  blocks: [
    [
      ...prologue(frame),
      I(Op.Store, { src: RDI, mem: local(-8) }),
      I(Op.TestR, { dst: RDI, src: RDI }),
      I(Op.JmpCC, { cc: Cond.NE, target: 2 }),
    ],
    [I(Op.MovRI, { dst: RAX, imm: 0 }), ...epilogue()],
    [I(Op.SubI, { dst: RDI, imm: 1 }), I(Op.Call, { target: addressOf(1) })],
    [I(Op.AddI, { dst: RAX, imm: 1 }), ...epilogue()],
  ],
});

const loopSum = (extra: Inst[] = []): FunctionText => ({
  name: 'sum',
  blocks: [
    [I(Op.XorR, { w: 4, dst: RAX, src: RAX })],
    [I(Op.TestR, { w: 4, dst: RDI, src: RDI }), I(Op.JmpCC, { cc: Cond.E, target: 3 })],
    [I(Op.AddR, { dst: RAX, src: RDI }), ...extra, I(Op.SubI, { w: 4, dst: RDI, imm: 1 }), I(Op.Jmp, { target: 1 })],
    [I(Op.Ret)],
  ],
});

function toEnd(m: Machine): Stop {
  for (;;) {
    const s = m.run(1_000_000);
    if (s.kind !== 'fuel') return s;
  }
}

describe('run loop', () => {
  for (const engine of engines) {
    it(`${engine}: runs a recursive function to its end`, () => {
      const m = machine([start(12), fib], { engine });
      assert.deepEqual(toEnd(m), { kind: 'exited', code: 144 });
      assert.deepEqual(m.run(1), { kind: 'exited', code: 144 });
    });

    it(`${engine}: stops after exactly as many instructions as asked for`, () => {
      const m = machine([start(5), fib], { engine });
      for (let t = 1; t <= 200; t++) {
        assert.deepEqual(m.run(1), { kind: 'fuel' });
        assert.equal(m.time, t);
      }
    });
  }

  it('both engines are alike at every instruction', () => {
    const a = machine([start(6), fib], { engine: 'jit' });
    const b = machine([start(6), fib], { engine: 'interpreter' });
    for (let n = 0; ; n++) {
      const stop = a.run(1 + (n % 7));
      assert.deepEqual(b.run(1 + (n % 7)), stop);
      assertSameState(a, b);
      if (stop.kind !== 'fuel') break;
    }
  });

  it('a run in slices of any size is the same run', () => {
    const whole = machine([start(10), fib]);
    toEnd(whole);
    for (const slice of [1, 2, 3, 17, 1000]) {
      const m = machine([start(10), fib]);
      let s: Stop;
      do s = m.run(slice);
      while (s.kind === 'fuel');
      assert.equal(m.time, whole.time);
      assertSameState(m, whole);
    }
  });

  it('step is one instruction, breakpoints or not', () => {
    const m = machine([start(3), fib]);
    m.addBreakpoint(addressOf(1));
    for (let t = 1; t < 20; t++) {
      assert.deepEqual(m.step(), { kind: 'fuel' });
      assert.equal(m.time, t);
    }
  });

  it('nesting deeper than the host allows goes through the run loop', () => {
    for (const nesting of [2000, undefined]) {
      const m = machine([start(20_000), deep()], { ...(nesting ? { nesting } : {}), stackSize: 0x40_0000 });
      assert.deepEqual(toEnd(m), { kind: 'exited', code: 20_000 & 0xff });
    }
  });

  it('a loop that is entered in its middle works (irreducible control flow)', () => {
    // 0 → 2 when edi is odd; 1 ⇄ 2 is a loop with two entries.
    const f: FunctionText = {
      name: 'odd',
      blocks: [
        [
          I(Op.XorR, { w: 4, dst: RAX, src: RAX }),
          I(Op.TestI, { w: 4, dst: RDI, imm: 1 }),
          I(Op.JmpCC, { cc: Cond.NE, target: 2 }),
        ],
        [I(Op.AddI, { w: 4, dst: RAX, imm: 100 })],
        [
          I(Op.AddI, { w: 4, dst: RAX, imm: 1 }),
          I(Op.SubI, { w: 4, dst: RDI, imm: 1, flags: true }),
          I(Op.JmpCC, { cc: Cond.G, target: 1 }),
        ],
        [I(Op.Ret)],
      ],
    };
    for (const [n, want] of [
      [1, 1],
      [2, 202],
      [3, 203],
      [4, 404],
    ] as const) {
      assert.deepEqual(toEnd(machine([start(n), f])), { kind: 'exited', code: want & 0xff });
      assert.deepEqual(toEnd(machine([start(n), f], { engine: 'interpreter' })), { kind: 'exited', code: want & 0xff });
    }
  });

  it('a jump table jumps, into loops too', () => {
    const f: FunctionText = {
      name: 'table',
      blocks: [
        [
          I(Op.MovRI, { dst: RAX, imm: 0 }),
          I(Op.JmpTable, { src: RDI, targets: [1, 3, 2, 4], mem: absolute(DATA_BASE) }),
        ],
        [I(Op.AddI, { dst: RAX, imm: 1 }), I(Op.Jmp, { target: 4 })],
        [I(Op.AddI, { dst: RAX, imm: 10 })],
        [I(Op.AddI, { dst: RAX, imm: 20 }), I(Op.CmpI, { dst: RAX, imm: 60 }), I(Op.JmpCC, { cc: Cond.L, target: 2 })],
        [I(Op.Ret)],
      ],
    };
    for (const [n, want] of [
      [0, 1],
      [1, 80],
      [2, 60],
      [3, 0],
    ] as const)
      for (const engine of engines)
        assert.deepEqual(toEnd(machine([start(n), f], { engine })), { kind: 'exited', code: want }, `${n} ${engine}`);
  });

  it('huge functions are translated in pieces', () => {
    const blocks: Inst[][] = [[I(Op.XorR, { w: 4, dst: RAX, src: RAX }), I(Op.MovRI, { w: 4, dst: RCX, imm: 3 })]];
    for (let k = 1; k <= 1500; k++) blocks.push([I(Op.AddI, { w: 4, dst: RAX, imm: k % 3 }), I(Op.Nop)]);
    blocks.push([I(Op.SubI, { w: 4, dst: RCX, imm: 1, flags: true }), I(Op.JmpCC, { cc: Cond.NE, target: 1 })]);
    blocks.push([I(Op.Ret)]);
    const f: FunctionText = { name: 'huge', blocks };
    const a = machine([start(0), f]);
    assert.deepEqual(toEnd(a), { kind: 'exited', code: (3 * 1500) & 0xff });
    const b = machine([start(0), f]);
    let s: Stop;
    do s = b.run(997);
    while (s.kind === 'fuel');
    assertSameState(a, b);
  });

  it('calls through pointers find functions and host functions', () => {
    const twice: HostFunction = { name: 'twice', header: '', run: (c) => c.retI32(c.i32(0) * 2) };
    const f: FunctionText = {
      name: 'pointers',
      frameSize: 16,
      blocks: [
        [...prologue(16), I(Op.Store, { src: RBX, mem: own(-8) }), I(Op.MovRI, { dst: RBX, imm: 5 })],
        [
          I(Op.MovRI, { dst: RDI, imm: 21 }),
          I(Op.MovAbs, { dst: RAX, imm: hostAddress(1) | 0, hi: Math.floor(hostAddress(1) / 2 ** 32) }),
          I(Op.CallR, { src: RAX }),
        ],
        [
          I(Op.MovRR, { dst: RDI, src: RAX }),
          I(Op.MovAbs, { dst: RAX, imm: addressOf(2) | 0, hi: Math.floor(addressOf(2) / 2 ** 32) }),
          I(Op.CallR, { src: RAX }),
        ],
        [I(Op.SubI, { dst: RBX, imm: 1, flags: true }), I(Op.JmpCC, { cc: Cond.NE, target: 1 })],
        [I(Op.Load, { dst: RBX, mem: own(-8) }), ...epilogue()],
      ],
    };
    const increment: FunctionText = {
      name: 'increment',
      blocks: [[I(Op.Lea, { dst: RAX, mem: at(RDI, 1) }), I(Op.Ret)]],
    };
    for (const engine of engines)
      assert.deepEqual(toEnd(machine([start(0), f, increment], { engine }, [EXIT, twice])), {
        kind: 'exited',
        code: 43,
      });
  });

  it('breakpoints stop before their instruction, in the middle of blocks and in callees', () => {
    const m = machine([start(5), fib]);
    assert.deepEqual(m.run(40), { kind: 'fuel' });
    const code = m.image.code(1);
    const store = addressOf(1) + code.insts[code.blocks[3]!.first]!.offset;
    const sub = addressOf(1) + code.insts[code.blocks[3]!.first + 2]!.offset;
    m.addBreakpoint(store);
    m.addBreakpoint(sub);
    const hits: number[] = [];
    let s: Stop;
    for (s = m.run(1e6); s.kind === 'breakpoint'; s = m.run(1e6)) {
      hits.push(s.address);
      assert.equal(m.registers.rip, s.address);
    }
    assert.deepEqual(s, { kind: 'exited', code: 5 });
    // fib(5) calls itself 14 times, seven of them the first of two.
    assert.deepEqual(
      hits,
      Array.from({ length: 7 }).flatMap(() => [store, sub]),
    );
    m.removeBreakpoint(store);
  });

  it('breakpoints that are gone stop nothing', () => {
    const m = machine([start(5), fib]);
    m.addBreakpoint(addressOf(1));
    assert.equal(m.run(1e6).kind, 'breakpoint');
    m.removeBreakpoint(addressOf(1));
    assert.deepEqual(m.run(1e6), { kind: 'exited', code: 5 });
  });
});

describe('snapshots', () => {
  for (const engine of engines)
    it(`${engine}: a restored machine runs the same way again`, () => {
      const m = machine([start(9), fib], { engine });
      m.run(100);
      const early = m.snapshot();
      m.run(200);
      const late = m.snapshot();
      const other = machine([start(9), fib], { engine });
      other.run(300);
      assertSameState(m, other);
      assert.deepEqual(toEnd(m), { kind: 'exited', code: 34 });
      const end = m.time;
      m.restore(early);
      assert.equal(m.time, 100);
      m.run(200);
      assertSameState(m, other);
      m.restore(late);
      assertSameState(m, other);
      m.restore(early);
      assert.deepEqual(toEnd(m), { kind: 'exited', code: 34 });
      assert.equal(m.time, end);
    });

  it('a store across a page boundary is seen by snapshots', () => {
    const f: FunctionText = {
      name: 'straddle',
      blocks: [
        [I(Op.MovRI, { dst: RAX, imm: -1 }), I(Op.Store, { src: RAX, mem: absolute(DATA_BASE + 4092) }), I(Op.Ret)],
      ],
    };
    const m = new Machine(makeImage([start(0), f], ['exit'], 8192), [EXIT], {});
    const before = m.snapshot();
    toEnd(m);
    const after = m.snapshot();
    assert.equal(m.memory.readU64(DATA_BASE + 4092), 0xffff_ffff_ffff_ffffn);
    m.restore(before);
    assert.equal(m.memory.readU64(DATA_BASE + 4092), 0n);
    m.restore(after);
    assert.equal(m.memory.readU64(DATA_BASE + 4092), 0xffff_ffff_ffff_ffffn);
  });

  it('copies only what changed', () => {
    const m = machine([start(25), fib]);
    m.run(10_000);
    m.snapshot();
    m.run(10_000);
    assert.ok(m.snapshot().bytes < 64 * 1024);
    assert.equal(m.snapshot().bytes, 0);
  });

  it('host state goes back too', () => {
    const state = {
      name: 'count',
      value: 0,
      save: () => state.value,
      restore: (v: unknown) => void (state.value = v as number),
    };
    const count: HostFunction = { name: 'count', header: '', run: (c) => c.retI32(++state.value) };
    const f = loopSum();
    const caller: FunctionText = {
      name: 'caller',
      blocks: [[I(Op.Call, { target: hostAddress(1) })], [I(Op.Jmp, { target: 0 })]],
    };
    void f;
    const m = machine([start(0), caller], {}, [EXIT, count]);
    m.addState(state);
    m.run(50);
    const s = m.snapshot();
    const at50 = state.value;
    m.run(500);
    assert.notEqual(state.value, at50);
    m.restore(s);
    assert.equal(state.value, at50);
  });
});

describe('stack', () => {
  for (const engine of engines)
    it(`${engine}: endless recursion is told before the guard page is touched`, () => {
      const told: number[] = [];
      const listener: Listener = { name: 'test', stackOverflow: (_m, needed) => void told.push(needed) };
      const m = machine([start(-1), deep(64)], { engine, stackSize: 0x1_0000 });
      m.addListener(listener);
      assert.deepEqual(toEnd(m), { kind: 'killed', signal: 11 });
      assert.equal(told.length, 1);
      assert.ok(told[0]! > 0 && told[0]! <= 64);
      assert.ok(m.registers.getNumber(RSP) >= STACK_TOP - 0x1_0000);
    });

  it('both engines overflow at the same instruction', () => {
    const a = machine([start(-1), deep(64)], { engine: 'jit', stackSize: 0x1_0000 });
    const b = machine([start(-1), deep(64)], { engine: 'interpreter', stackSize: 0x1_0000 });
    toEnd(a);
    toEnd(b);
    assert.equal(a.time, b.time);
    assertSameState(a, b);
  });

  it('a return address that the program changed is where it returns to', () => {
    // Replaces its return address by that of function 2.
    const f: FunctionText = {
      name: 'divert',
      frameSize: 16,
      blocks: [
        [
          ...prologue(16),
          I(Op.MovAbs, { dst: RAX, imm: addressOf(2) | 0, hi: Math.floor(addressOf(2) / 2 ** 32) }),
          I(Op.Store, { src: RAX, mem: at(RBP, 8) }),
          ...epilogue(),
        ],
      ],
    };
    const target: FunctionText = {
      name: 'target',
      blocks: [[I(Op.MovRI, { dst: RDI, imm: 77 }), I(Op.Call, { target: hostAddress(0) })], [I(Op.Ud2)]],
    };
    for (const engine of engines) {
      const events: string[] = [];
      const m = machine([start(0), f, target], { engine });
      m.addListener({
        name: 'test',
        badAccess: (_m, a) => void events.push(`${a.operation} ${a.size}`),
        frameSmashed: (_m, what) => void events.push(what),
      });
      assert.deepEqual(toEnd(m), { kind: 'exited', code: 77 });
      assert.deepEqual(events, ['write 8', 'return-address']);
    }
  });

  it('a return to nowhere is told before it happens', () => {
    const f: FunctionText = {
      name: 'wild',
      frameSize: 16,
      blocks: [[...prologue(16), I(Op.StoreI, { imm: 0x1234, mem: at(RBP, 8) }), ...epilogue()]],
    };
    for (const engine of engines) {
      const events: string[] = [];
      const m = machine([start(0), f], { engine });
      m.addListener({ name: 'test', wildJump: (_m, target, how) => void events.push(`${how} ${target.toString(16)}`) });
      assert.deepEqual(toEnd(m), { kind: 'killed', signal: 11 });
      assert.deepEqual(events, ['return 1234']);
      const ret = m.image.code(1).insts.at(-1)!;
      assert.equal(m.registers.rip, addressOf(1) + ret.offset);
    }
  });
});

describe('registers across calls', () => {
  it('all of them are exact wherever the run stops', () => {
    const inner: FunctionText = {
      name: 'inner',
      blocks: [
        [
          I(Op.AddI, { dst: RBX, imm: 3 }),
          I(Op.MovRR, { dst: RDX, src: RBX }),
          I(Op.XorR, { dst: RSI, src: RDX }),
          I(Op.Ret),
        ],
      ],
    };
    const outer: FunctionText = {
      name: 'outer',
      frameSize: 32,
      blocks: [
        [...prologue(32), I(Op.MovRI, { dst: RCX, imm: 50 }), I(Op.Store, { src: RCX, mem: local(-8) })],
        [I(Op.AddI, { dst: RSI, imm: 7 }), I(Op.Call, { target: addressOf(2) })],
        [
          I(Op.AddR, { dst: RBX, src: RSI }),
          I(Op.Load, { dst: RCX, mem: local(-8) }),
          I(Op.SubI, { dst: RCX, imm: 1, flags: true }),
          I(Op.Store, { src: RCX, mem: local(-8) }),
          I(Op.CmpI, { dst: RCX, imm: 0 }),
          I(Op.JmpCC, { cc: Cond.NE, target: 1 }),
        ],
        [I(Op.MovRR, { dst: RAX, src: RBX }), ...epilogue()],
      ],
    };
    const a = machine([start(0), outer, inner], { engine: 'jit' });
    const b = machine([start(0), outer, inner], { engine: 'interpreter' });
    for (let n = 0; ; n++) {
      const s = a.run(1 + ((n * 7) % 11));
      b.run(1 + ((n * 7) % 11));
      assertSameState(a, b);
      if (s.kind !== 'fuel') break;
    }
  });
});
