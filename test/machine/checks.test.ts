/** Checks of accesses and of undefined bits: what is told, when, and what happens after it. */
import assert from 'node:assert/strict';
import { Cond, type Inst, Op } from '../../src/isa/instruction.ts';
import { RAX, RBX, RCX, RDI, RDX, RSI, XMM0 } from '../../src/isa/registers.ts';
import type { HostFunction } from '../../src/machine/host.ts';
import { DATA_BASE, SH_DEFINED, SH_FREED, SH_PARTIAL, SH_READ_ONLY, SH_UNDEFINED } from '../../src/machine/layout.ts';
import { Machine } from '../../src/machine/machine.ts';
import type { Stop } from '../../src/machine/machine-api.ts';
import type { Finding } from '../../src/report/finding.ts';
import { absolute, addressOf, at, epilogue, hostAddress, I, local, makeImage, prologue, RODATA } from './assembly.ts';

const engines = ['jit', 'interpreter'] as const;

interface Told {
  readonly events: string[];
  readonly m: Machine;
}

/** One function body (rdi = DATA_BASE), run to its end. Findings are made of everything told, at their address. */
function program(
  engine: 'jit' | 'interpreter',
  body: readonly (readonly Inst[])[],
  setup: (m: Machine) => void = () => {},
  hosts: readonly HostFunction[] = [],
): Told {
  const all: HostFunction[] = [{ name: 'exit', header: '', run: (c) => c.exit(c.i32(0) & 0xff) }, ...hosts];
  const image = makeImage(
    [
      {
        name: '_start',
        blocks: [
          [
            I(Op.MovAbs, { dst: RDI, imm: DATA_BASE | 0, hi: Math.floor(DATA_BASE / 2 ** 32) }),
            I(Op.Call, { target: addressOf(1) }),
          ],
          [I(Op.MovRI, { dst: RDI, imm: 0 }), I(Op.Call, { target: hostAddress(0) })],
          [I(Op.Ud2)],
        ],
      },
      { name: 'body', blocks: body, frameSize: 32 },
    ],
    all.map((h) => h.name),
  );
  const m = new Machine(image, all, { engine });
  const events: string[] = [];
  const note = (kind: Finding['kind'], text: string, address: string): void => {
    events.push(text);
    m.report({
      kind,
      severity: 'error',
      message: text,
      explanation: '',
      time: m.time,
      thread: 1,
      stack: [],
      location: undefined,
      access: { operation: 'read', size: 0, address },
      object: undefined,
      related: [],
    });
  };
  m.addListener({
    name: 'test',
    badAccess: (_m, a) =>
      note(
        'wild-access',
        `${a.operation} ${a.size} at +${a.at} shadow ${a.shadow}${a.mapped ? '' : ' unmapped'}${a.by ? ` by ${a.by.function}, ${a.by.role}` : ''}`,
        a.address.toString(16),
      ),
    undefinedUse: (_m, u) =>
      note(
        'uninitialized-use',
        `${u.use}${u.origin === undefined ? '' : ` from +${u.origin - DATA_BASE}`}${u.by ? ` by ${u.by.function}` : ''}`,
        'u',
      ),
    divideError: (_m, zero) => note('divide-by-zero', zero ? 'zero' : 'overflow', 'd'),
  });
  m.stopAt = () => false;
  setup(m);
  return { events, m };
}
function finish(t: Told): Stop {
  let s: Stop;
  do s = t.m.run(10_000);
  while (s.kind === 'fuel');
  return s;
}
const each = (name: string, test: (engine: 'jit' | 'interpreter') => void): void => {
  for (const engine of engines) it(`${engine}: ${name}`, () => test(engine));
};
const done: Stop = { kind: 'exited', code: 0 };

describe('bad accesses', () => {
  each('are told with the first offending byte, and go on', (engine) => {
    const t = program(
      engine,
      [[I(Op.Load, { dst: RAX, mem: at(RDI, 4) }), I(Op.Store, { src: RAX, mem: at(RDI, 12) }), I(Op.Ret)]],
      (m) => m.memory.setShadow(DATA_BASE + 10, 4, SH_FREED),
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, [`read 8 at +6 shadow ${SH_FREED}`, `write 8 at +0 shadow ${SH_FREED}`]);
    assert.equal(t.m.memory.shadow(DATA_BASE + 12), SH_FREED);
  });

  each('stop before the effect, and happen when the run goes on', (engine) => {
    const t = program(
      engine,
      [[I(Op.MovRI, { dst: RCX, imm: 7 }), I(Op.Store, { src: RCX, mem: at(RDI, 8) }), I(Op.Ret)]],
      (m) => m.memory.setShadow(DATA_BASE + 8, 8, SH_FREED),
    );
    t.m.stopAt = () => true;
    const s = t.m.run(1000);
    assert.equal(s.kind, 'finding');
    assert.equal(t.m.time, 3);
    assert.equal(t.m.registers.rip, addressOf(1) + t.m.image.code(1).insts[1]!.offset);
    assert.equal(t.m.memory.readU64(DATA_BASE + 8), 0n);
    assert.deepEqual(finish(t), done);
    assert.equal(t.m.memory.readU64(DATA_BASE + 8), 7n);
    assert.equal(t.m.findings.length, 1);
  });

  each('outside of mapped memory end in SIGSEGV', (engine) => {
    for (const [address, shadow] of [
      [0, 0],
      [0x1234_5678, 0],
    ] as const) {
      const t = program(engine, [
        [I(Op.MovRI, { dst: RCX, imm: address }), I(Op.Load, { w: 4, dst: RAX, mem: at(RCX) }), I(Op.Ret)],
      ]);
      assert.deepEqual(finish(t), { kind: 'killed', signal: 11 });
      assert.deepEqual(t.events, [`read 4 at +0 shadow ${shadow} unmapped`]);
    }
    const wild = program(engine, [
      [
        I(Op.MovAbs, { dst: RCX, imm: 0, hi: 0x8000_0000 | 0 }),
        I(Op.StoreI, { w: 4, imm: 1, mem: at(RCX) }),
        I(Op.Ret),
      ],
    ]);
    assert.deepEqual(finish(wild), { kind: 'killed', signal: 11 });
  });

  each('constants can be read, not written', (engine) => {
    const t = program(engine, [
      [
        I(Op.Load, { w: 4, dst: RAX, mem: absolute(RODATA + 4) }),
        I(Op.Store, { w: 4, src: RAX, mem: absolute(DATA_BASE) }),
      ],
      [I(Op.Store, { w: 4, src: RAX, mem: absolute(RODATA) }), I(Op.Ret)],
    ]);
    assert.deepEqual(finish(t), { kind: 'killed', signal: 11 });
    assert.equal(t.m.memory.readU32(DATA_BASE), 0x0706_0504);
    assert.deepEqual(t.events, [`write 4 at +0 shadow ${SH_READ_ONLY}`]);
  });

  each('division by zero is told and ends in SIGFPE', (engine) => {
    const t = program(engine, [
      [
        I(Op.MovRI, { dst: RAX, imm: 5 }),
        I(Op.Cdq),
        I(Op.XorR, { w: 4, dst: RCX, src: RCX }),
        I(Op.Idiv, { src: RCX }),
        I(Op.Ret),
      ],
    ]);
    assert.deepEqual(finish(t), { kind: 'killed', signal: 8 });
    assert.deepEqual(t.events, ['zero']);
  });
});

describe('undefined bits', () => {
  const undefinedAt = (offset: number, n: number) => (m: Machine) =>
    m.memory.setShadow(DATA_BASE + offset, n, SH_UNDEFINED);

  each('travel with copies and are no error', (engine) => {
    const t = program(
      engine,
      [[I(Op.Load, { dst: RAX, mem: at(RDI) }), I(Op.Store, { src: RAX, mem: at(RDI, 32) }), I(Op.Ret)]],
      undefinedAt(4, 3),
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, []);
    const shadow = Array.from({ length: 8 }, (_, k) => t.m.memory.shadow(DATA_BASE + 32 + k));
    assert.deepEqual(shadow, [255, 255, 255, 255, 1, 1, 1, 255]);
  });

  each('decide a branch', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.Load, { w: 4, dst: RAX, mem: at(RDI) }),
          I(Op.CmpI, { w: 4, dst: RAX, imm: 0 }),
          I(Op.JmpCC, { cc: Cond.E, target: 1 }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(2, 1),
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, ['branch from +2']);
  });

  each('that are masked out decide nothing', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.Load, { w: 4, dst: RAX, mem: at(RDI) }),
          I(Op.AndI, { w: 4, dst: RAX, imm: 0xff }),
          I(Op.TestI, { w: 4, dst: RAX, imm: 1 }),
          I(Op.JmpCC, { cc: Cond.E, target: 1 }),
        ],
        [
          I(Op.Load, { w: 4, dst: RCX, mem: at(RDI) }),
          I(Op.ShrI, { w: 4, dst: RCX, imm: 24 }),
          I(Op.CmpI, { w: 4, dst: RCX, imm: 9 }),
          I(Op.JmpCC, { cc: Cond.A, target: 2 }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(1, 2),
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, []);
  });

  each('beside a defined difference decide nothing', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.Load, { w: 4, dst: RAX, mem: at(RDI) }),
          I(Op.CmpI, { w: 4, dst: RAX, imm: 0x7f }),
          I(Op.JmpCC, { cc: Cond.E, target: 1 }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(3, 1),
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, []);
  });

  each('one bit of a byte makes it partial', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.LoadZx, { w: 4, from: 1, dst: RAX, mem: at(RDI) }),
          I(Op.AndI, { w: 4, dst: RAX, imm: 0x10 }),
          I(Op.Store, { w: 1, src: RAX, mem: at(RDI, 8) }),
        ],
        [
          I(Op.LoadZx, { w: 4, from: 1, dst: RCX, mem: at(RDI, 8) }),
          I(Op.TestI, { w: 4, dst: RCX, imm: 0x2f }),
          I(Op.JmpCC, { cc: Cond.E, target: 2 }),
        ],
        [
          I(Op.LoadZx, { w: 4, from: 1, dst: RDX, mem: at(RDI, 8) }),
          I(Op.TestI, { w: 4, dst: RDX, imm: 0x10 }),
          I(Op.JmpCC, { cc: Cond.E, target: 3 }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(0, 1),
    );
    assert.deepEqual(finish(t), done);
    assert.equal(t.m.memory.shadow(DATA_BASE + 8), SH_PARTIAL);
    assert.deepEqual(t.events, ['branch from +8']);
  });

  each('in an address, a divisor, an argument', (engine) => {
    const asked: HostFunction = { name: 'asked', header: '', run: (c) => c.retI32(c.i32(0) + 1) };
    const t = program(
      engine,
      [
        [
          I(Op.Load, { dst: RAX, mem: at(RDI, 16) }),
          I(Op.AndI, { dst: RAX, imm: 7 }),
          I(Op.Load, { w: 1, dst: RCX, mem: at(RDI, 0, RAX) }),
        ],
        [
          I(Op.Load, { w: 4, dst: RSI, mem: at(RDI, 16) }),
          I(Op.OrI, { w: 4, dst: RSI, imm: 1 }),
          I(Op.MovRI, { w: 4, dst: RAX, imm: 9 }),
          I(Op.XorR, { w: 4, dst: RDX, src: RDX }),
          I(Op.Div, { w: 4, src: RSI }),
        ],
        [
          I(Op.MovRR, { dst: RBX, src: RDI }),
          I(Op.Load, { w: 4, dst: RDI, mem: at(RBX, 16) }),
          I(Op.Call, { target: hostAddress(1) }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(16, 8),
      [asked],
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, ['address from +16', 'divide from +16', 'call from +16 by asked']);
  });

  each('in float operations', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.LoadS, { dst: XMM0, mem: at(RDI) }),
          I(Op.AddS, { dst: XMM0, src: XMM0 }),
          I(Op.StoreS, { src: XMM0, mem: at(RDI, 8) }),
          I(Op.Ucomi, { dst: XMM0, src: XMM0 }),
          I(Op.JmpCC, { cc: Cond.P, target: 1 }),
        ],
        [I(Op.Ret)],
      ],
      undefinedAt(0, 8),
    );
    assert.deepEqual(finish(t), done);
    assert.equal(t.m.memory.firstBad(DATA_BASE + 8, 8, 'defined'), 0);
    assert.deepEqual(t.events, ['branch from +0']);
  });

  each('of locals start with the frame and end with it', (engine) => {
    const t = program(engine, [
      [
        ...prologue(32),
        I(Op.Load, { w: 4, dst: RAX, mem: local(-16) }),
        I(Op.TestR, { w: 4, dst: RAX, src: RAX }),
        I(Op.JmpCC, { cc: Cond.E, target: 1 }),
      ],
      [I(Op.StoreI, { w: 4, imm: 1, mem: local(-16) }), I(Op.Load, { w: 4, dst: RCX, mem: local(-16) }), ...epilogue()],
    ]);
    assert.deepEqual(finish(t), done);
    assert.equal(t.events.length, 1);
    assert.match(t.events[0]!, /^branch/);
  });
});

describe('host functions', () => {
  const copy: HostFunction = {
    name: 'copy',
    header: '',
    run: (c) => {
      const n = c.size(2);
      const from = c.read(c.ptr(1), n, 'the source', true);
      const to = c.write(c.ptr(0), n, 'the destination');
      to.set(from);
      c.wrote(c.ptr(0), n, c.ptr(1));
    },
  };
  each('are stopped before their effect by what they are given, then performed', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.Lea, { dst: RSI, mem: at(RDI, 64) }),
          I(Op.MovRI, { dst: RDX, imm: 16 }),
          I(Op.Call, { target: hostAddress(1) }),
        ],
        [I(Op.Ret)],
      ],
      (m) => {
        m.memory.writeBytes(DATA_BASE + 64, new Uint8Array(16).fill(9));
        m.memory.setShadow(DATA_BASE + 8, 8, SH_FREED);
      },
      [copy],
    );
    t.m.stopAt = () => true;
    assert.equal(t.m.run(1000).kind, 'finding');
    assert.equal(t.m.registers.rip, hostAddress(1));
    assert.equal(t.m.memory.readU8(DATA_BASE), 0);
    assert.deepEqual(finish(t), done);
    assert.equal(t.m.memory.readU8(DATA_BASE), 9);
    assert.deepEqual(t.events.slice(0, 1), [`write 16 at +8 shadow ${SH_FREED} by copy, the destination`]);
    assert.equal(t.m.findings.length, 1);
  });

  each('copy undefined bytes without a word', (engine) => {
    const t = program(
      engine,
      [
        [
          I(Op.Lea, { dst: RSI, mem: at(RDI, 64) }),
          I(Op.MovRI, { dst: RDX, imm: 16 }),
          I(Op.Call, { target: hostAddress(1) }),
        ],
        [I(Op.Ret)],
      ],
      (m) => m.memory.setShadow(DATA_BASE + 70, 3, SH_UNDEFINED),
      [copy],
    );
    assert.deepEqual(finish(t), done);
    assert.deepEqual(t.events, []);
    assert.equal(t.m.memory.shadow(DATA_BASE + 5), SH_DEFINED);
    assert.equal(t.m.memory.shadow(DATA_BASE + 6), SH_UNDEFINED);
  });
});

describe('watches', () => {
  each('stop before a watched access of their kind and let it happen', (engine) => {
    const t = program(engine, [
      [
        I(Op.Load, { w: 4, dst: RAX, mem: at(RDI, 8) }),
        I(Op.AddI, { w: 4, dst: RAX, imm: 1 }),
        I(Op.Store, { w: 4, src: RAX, mem: at(RDI, 8) }),
        I(Op.Store, { w: 8, src: RAX, mem: at(RDI, 16) }),
        I(Op.Ret),
      ],
    ]);
    t.m.addWatch(DATA_BASE + 8, 4, 'write');
    const s = t.m.run(1000);
    assert.deepEqual(s, { kind: 'watch', address: DATA_BASE + 8, size: 4, access: 'write' });
    assert.equal(t.m.memory.readU32(DATA_BASE + 8), 0);
    assert.deepEqual(t.m.run(1000), done);
    assert.equal(t.m.memory.readU32(DATA_BASE + 8), 1);
    assert.deepEqual(t.events, []);
  });

  each('survive a restore', (engine) => {
    const t = program(engine, [[I(Op.StoreI, { w: 4, imm: 1, mem: at(RDI, 8) }), I(Op.Ret)]]);
    const before = t.m.snapshot();
    t.m.addWatch(DATA_BASE + 8, 4, 'readWrite');
    assert.equal(t.m.run(1000).kind, 'watch');
    t.m.restore(before);
    assert.equal(t.m.run(1000).kind, 'watch');
    t.m.removeWatch(DATA_BASE + 8, 4);
    t.m.restore(before);
    assert.deepEqual(t.m.run(1000), done);
    assert.equal(t.m.memory.shadow(DATA_BASE + 8), SH_DEFINED);
  });
});
