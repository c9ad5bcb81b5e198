/**
 * Both engines over random programs: loads, stores, arithmetic, branches and calls over memory whose shadow is random. At
 * random stops registers, undefined bits, memory and shadow agree, and the listeners were told the same.
 */
import assert from 'node:assert/strict';
import { Cond, type Inst, Op } from '../../src/isa/instruction.ts';
import { R8, R9, R10, R12, RAX, RBP, RBX, RCX, RDI, RDX, RSI, XMM0 } from '../../src/isa/registers.ts';
import type { HostFunction } from '../../src/machine/host.ts';
import { DATA_BASE, SH_DEFINED, SH_FREED, SH_NONE, SH_RED_ZONE, SH_UNDEFINED } from '../../src/machine/layout.ts';
import { Machine } from '../../src/machine/machine.ts';
import { SeededRandom } from '../../src/machine/random.ts';
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
  RODATA,
} from './assembly.ts';
import { assertSameState } from './same-state.ts';

const DATA_SIZE = 4096 * 3;
const registers = [RAX, RCX, RDX, RBX, RSI, RDI, R8, R9, R10];
const FUNCTIONS = 4;

class Writer {
  constructor(readonly random: SeededRandom) {}
  pick<T>(list: readonly T[]): T {
    return list[this.random.between(0, list.length)]!;
  }
  r(): number {
    return this.pick(registers);
  }
  x(): number {
    return XMM0 + this.random.between(0, 4);
  }
  width(): number {
    return this.pick([1, 2, 4, 8]);
  }

  /** An operand: r12 points to the data, the frame has 64 bytes of locals. Now and then far away. */
  mem(writes = false): ReturnType<typeof at> {
    const kind = this.random.between(0, 8);
    switch (kind === 4 && writes ? 6 : kind) {
      case 0:
      case 1:
        return local(-64 + this.random.between(0, 48));
      case 2:
        return at(RBP, -64 + this.random.between(0, 48));
      case 3:
        return absolute(DATA_BASE + this.random.between(0, DATA_SIZE - 16));
      case 4:
        return absolute(RODATA + this.random.between(0, 4000));
      case 5:
        // An index in r10, kept small by an `and` before.
        return at(R12, this.random.between(0, 64), R10, this.pick([1, 2, 4, 8]));
      default:
        return at(R12, this.random.between(0, DATA_SIZE - 16));
    }
  }

  body(): Inst[] {
    // The index register is kept small.
    return [I(Op.AndI, { w: 4, dst: R10, imm: 31 }), ...this.one()];
  }
  private one(): Inst[] {
    const w = this.width();
    switch (this.random.between(0, 18)) {
      case 0:
      case 1:
      case 2:
        return [I(Op.Load, { w, dst: this.r(), mem: this.mem() })];
      case 3:
      case 4:
      case 5:
        return [I(Op.Store, { w, src: this.r(), mem: this.mem(true) })];
      case 6:
        return [I(Op.StoreI, { w, imm: this.random.between(-100, 100), mem: this.mem(true) })];
      case 7:
        return [I(Op.LoadZx, { w: 4, from: this.pick([1, 2]), dst: this.r(), mem: this.mem() })];
      case 8:
        return [I(Op.LoadSx, { w: 8, from: this.pick([1, 2, 4]), dst: this.r(), mem: this.mem() })];
      case 9:
        return [I(Op.LoadS, { w: this.pick([4, 8]), dst: this.x(), mem: this.mem() })];
      case 10:
        return [I(Op.StoreS, { w: this.pick([4, 8]), src: this.x(), mem: this.mem(true) })];
      case 11:
        return this.random.between(0, 2)
          ? [I(Op.LoadU, { w: 8, dst: this.x(), mem: this.mem() })]
          : [I(Op.StoreU, { w: 8, src: this.x(), mem: this.mem(true) })];
      case 12:
        return [I(this.pick([Op.Xchg, Op.LockXadd]), { w, ...this.same(), mem: this.mem(true) })];
      case 13:
        return [
          I(Op.LockCmpxchg, { w, src: this.r(), mem: this.mem(true) }),
          I(Op.SetCC, { w: 1, dst: this.r(), cc: Cond.E }),
        ];
      case 14:
        return [I(Op.AndI, { w: 4, dst: R10, imm: 31 })];
      case 15:
        return [
          I(this.pick([Op.AddR, Op.SubR, Op.AndR, Op.OrR, Op.XorR, Op.ImulR, Op.MovRR]), {
            w: this.pick([4, 8]),
            dst: this.r(),
            src: this.r(),
          }),
        ];
      case 16:
        return [
          I(this.pick([Op.ShlI, Op.ShrI, Op.SarI, Op.RolI]), { w: 4, dst: this.r(), imm: this.random.between(0, 31) }),
        ];
      default:
        return this.random.between(0, 2)
          ? [I(Op.MovGX, { w: 8, dst: this.r(), src: this.x() })]
          : [I(Op.AddS, { w: 8, dst: this.x(), src: this.x() })];
    }
  }
  private same(): { dst: number; src: number } {
    const dst = this.r();
    return { dst, src: dst };
  }

  condition(): Inst[] {
    const w = this.width();
    return [
      this.random.between(0, 2)
        ? I(Op.CmpR, { w, dst: this.r(), src: this.r() })
        : I(Op.TestI, { w, dst: this.r(), imm: this.random.between(0, 127) }),
      ...(this.random.between(0, 3) === 0 ? this.body().filter((i) => !setsFlags(i)) : []),
    ];
  }

  /** Eight blocks; r15 (in a slot of the frame) counts the jumps backwards, so that it ends. */
  function(index: number): FunctionText {
    const n = 8;
    const blocks: Inst[][] = [];
    const counter = own(-80);
    blocks.push([
      ...prologue(96),
      I(Op.Store, { src: R12, mem: own(-88) }),
      I(Op.StoreI, { imm: 12, mem: counter }),
      I(Op.MovAbs, { dst: R12, imm: DATA_BASE | 0, hi: Math.floor(DATA_BASE / 2 ** 32) }),
      I(Op.AndI, { w: 4, dst: R10, imm: 31 }),
    ]);
    for (let k = 1; k <= n; k++) {
      const insts: Inst[] = [];
      for (let i = this.random.between(1, 6); i > 0; i--) insts.push(...this.body());
      const kind = this.random.between(0, 5);
      if (kind === 0 && index < FUNCTIONS)
        insts.push(I(Op.Call, { target: addressOf(this.random.between(index + 1, FUNCTIONS + 1)) }));
      else if (kind === 1) insts.push(I(Op.Call, { target: hostAddress(1) }));
      else if (kind === 2)
        insts.push(
          ...this.condition(),
          I(Op.JmpCC, { cc: this.random.between(0, 16), target: this.random.between(k + 1, n + 2) }),
        );
      else if (kind === 3) {
        insts.push(
          I(Op.Load, { dst: RAX, mem: counter }),
          I(Op.SubI, { dst: RAX, imm: 1 }),
          I(Op.Store, { src: RAX, mem: counter }),
          I(Op.CmpI, { dst: RAX, imm: 0 }),
          I(Op.JmpCC, { cc: Cond.G, target: this.random.between(1, k + 1) }),
        );
      }
      blocks.push(insts);
    }
    blocks.push([I(Op.Load, { dst: R12, mem: own(-88) }), ...epilogue()]);
    const slot = (
      offset: number,
      size: number,
      kind: 'variable' | 'spill' | 'saved-rbp' | 'return-address' | 'red-zone',
    ) => ({
      offset,
      size,
      kind,
      name: '',
      variable: undefined,
      hasLifetime: false,
    });
    return {
      name: `f${index}`,
      blocks,
      frameSize: 96,
      slots: [
        slot(-96, 24, 'spill'),
        slot(-72, 8, 'red-zone'),
        slot(-64, 56, 'variable'),
        slot(-8, 8, 'red-zone'),
        slot(0, 8, 'saved-rbp'),
        slot(8, 8, 'return-address'),
      ],
    };
  }
}

const setsFlags = (i: Inst): boolean => i.op === Op.LockCmpxchg || i.op === Op.SetCC;

function prepare(
  engine: 'mixed' | 'jit' | 'interpreter',
  functions: readonly FunctionText[],
  seed: number,
): { m: Machine; told: string[] } {
  const told: string[] = [];
  const hosts: HostFunction[] = [
    { name: 'exit', header: '', run: (c) => c.exit(0) },
    { name: 'mix', header: '', run: (c) => c.retI64(c.i64(0) ^ 0x55n) },
  ];
  const m = new Machine(
    makeImage(
      functions,
      hosts.map((h) => h.name),
      DATA_SIZE,
    ),
    hosts,
    { engine },
  );
  const random = new SeededRandom(seed);
  const codes = [SH_DEFINED, SH_DEFINED, SH_DEFINED, SH_UNDEFINED, SH_UNDEFINED, SH_FREED, SH_RED_ZONE, SH_NONE];
  for (let a = DATA_BASE; a < DATA_BASE + DATA_SIZE; ) {
    const n = random.between(1, 40);
    const bytes = new Uint8Array(n).map(() => random.next());
    m.memory.writeBytes(a, bytes);
    m.memory.setShadow(a, n, codes[random.between(0, codes.length)]!);
    a += n;
  }
  m.memory.setShadow(DATA_BASE + DATA_SIZE, 64, SH_RED_ZONE);
  m.addListener({
    name: 'test',
    badAccess: (x, a) =>
      void told.push(`${x.time} bad ${a.operation} ${a.size} ${a.address.toString(16)} +${a.at} ${a.shadow}`),
    undefinedUse: (x, u) => void told.push(`${x.time} undefined ${u.use} ${u.size} ${u.origin?.toString(16)}`),
    wildJump: (x, target) => void told.push(`${x.time} jump ${target}`),
    frameSmashed: (x, what) => void told.push(`${x.time} smashed ${what}`),
  });
  return { m, told };
}

describe('engines', () => {
  for (let seed = 1; seed <= 16; seed++) {
    // Some with the interpreter's first turn, and the change to translated code in the middle of a function.
    const engine = seed > 12 ? 'mixed' : 'jit';
    it(`${engine} and interpreter agree on random program ${seed}`, () => {
      const writer = new Writer(new SeededRandom(seed));
      const functions: FunctionText[] = [
        {
          name: '_start',
          blocks: [
            ...Array.from({ length: 6 }, () => [I(Op.Call, { target: addressOf(1) })]),
            [I(Op.Call, { target: hostAddress(0) })],
            [I(Op.Ud2)],
          ],
        },
      ];
      for (let f = 1; f <= FUNCTIONS; f++) functions.push(writer.function(f));
      const a = prepare(engine, functions, seed);
      const b = prepare('interpreter', functions, seed);
      const random = new SeededRandom(seed + 1000);
      let end = '';
      for (let stops = 0; stops < 400 && end === ''; stops++) {
        const n = random.between(1, 300);
        const s = a.m.run(n);
        const other = b.m.run(n);
        assert.deepEqual(a.told, b.told);
        assert.deepEqual(s, other);
        assertSameState(a.m, b.m);
        if (s.kind !== 'fuel') end = s.kind;
      }
      assert.ok(a.m.time > 20, `only ${a.m.time} instructions`);
    });
  }
});
