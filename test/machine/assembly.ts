/** Small programs from instructions written by hand: an image without compiler, linker or library. */
import type { Block, Code, FrameSlot } from '../../src/isa/code.ts';
import { encodeFunction } from '../../src/isa/encode.ts';
import { Access, type Cond, FIRST_PSEUDO, Inst, type Mem, Op } from '../../src/isa/instruction.ts';
import { ABS, NO_REG, RBP, RSP } from '../../src/isa/registers.ts';
import type { FunctionEntry, GlobalObject, ProgramImage, Segment } from '../../src/machine/image.ts';
import { DATA_BASE, HOST_TEXT_BASE, TEXT_BASE } from '../../src/machine/layout.ts';

export interface Fields {
  w?: number;
  dst?: number;
  src?: number;
  mem?: Mem;
  imm?: number;
  hi?: number;
  cc?: Cond;
  from?: number;
  target?: number;
  targets?: number[];
  flags?: boolean;
}

export function I(op: Op, f: Fields = {}): Inst {
  const i = new Inst(op);
  i.width = f.w ?? 8;
  i.dst = f.dst ?? NO_REG;
  i.src = f.src ?? NO_REG;
  i.mem = f.mem;
  i.imm = f.imm ?? 0;
  i.immHi = f.hi ?? 0;
  i.cc = f.cc ?? 0;
  i.fromWidth = f.from ?? 0;
  i.target = f.target ?? 0;
  i.targets = f.targets;
  i.setsFlags = f.flags ?? false;
  return i;
}
export const at = (base: number, disp = 0, index = NO_REG, scale = 1, access = Access.Plain): Mem => ({
  base,
  index,
  scale,
  disp,
  access,
  object: 0,
  order: 0,
});
export const local = (disp: number): Mem => at(RBP, disp, NO_REG, 1, Access.Frame);
export const own = (disp: number): Mem => at(RBP, disp, NO_REG, 1, Access.Internal);
export const absolute = (address: number): Mem => at(ABS, address);

export interface FunctionText {
  readonly name: string;
  readonly blocks: readonly (readonly Inst[])[];
  readonly frameSize?: number;
  readonly slots?: readonly FrameSlot[];
  readonly frameObjects?: Code['frameObjects'];
}

/** Functions stand this far apart. */
export const SLOT = 0x10000;
export const addressOf = (index: number): number => TEXT_BASE + SLOT * index;
export const hostAddress = (n: number): number => HOST_TEXT_BASE + 16 * n;

/** push rbp; mov rbp, rsp; sub rsp, n; PFrameEnter */
export const prologue = (n: number): Inst[] => [
  I(Op.Push, { src: RBP }),
  I(Op.MovRR, { dst: RBP, src: RSP }),
  I(Op.SubI, { dst: RSP, imm: n }),
  I(Op.PFrameEnter),
];
export const epilogue = (): Inst[] => [I(Op.PFrameLeave), I(Op.Leave), I(Op.Ret)];

function frame(size: number): FrameSlot[] {
  const slot = (offset: number, n: number, kind: FrameSlot['kind'], name = ''): FrameSlot => ({
    offset,
    size: n,
    kind,
    name,
    variable: undefined,
    hasLifetime: false,
  });
  return [
    ...(size > 0 ? [slot(-size, size, 'variable', 'locals')] : []),
    slot(0, 8, 'saved-rbp'),
    slot(8, 8, 'return-address'),
  ];
}

export function assemble(f: FunctionText, address: number): Code {
  const insts = f.blocks.flat();
  const blocks: Block[] = [];
  let first = 0;
  for (const b of f.blocks) {
    const cost = b.filter((i) => i.op < FIRST_PSEUDO).length;
    blocks.push({ first, end: first + b.length, cost });
    first += b.length;
  }
  const bytes = encodeFunction(insts, blocks, address);
  const frameSize = f.frameSize ?? 0;
  return {
    name: f.name,
    address,
    size: bytes.length,
    bytes,
    insts,
    blocks,
    locations: [undefined],
    subprogram: undefined,
    frameSize,
    prologueEnd: 0,
    frameObjects: f.frameObjects ?? [],
    slots: f.slots ?? frame(frameSize),
    savedRegisters: [],
    canary: undefined,
    variables: [],
    labels: [],
    callSites: [],
    nounwind: false,
    heapAllocSites: new Map(),
    deleteSites: new Map(),
    callArguments: new Map(),
    checks: [],
    blockOffsets: [],
  };
}

/** `functions[0]` is the entry. `data` bytes stand at DATA_BASE, read-only ones at RODATA. */
export const RODATA = DATA_BASE + 0x1_0000;
export function makeImage(functions: readonly FunctionText[], hosts: readonly string[] = [], data = 256): ProgramImage {
  const codes = new Map<number, Code>();
  const entries: FunctionEntry[] = functions.map((f, index) => ({
    index,
    name: f.name,
    address: addressOf(index),
    reserved: SLOT,
    ir: undefined,
    host: -1,
    isUser: true,
  }));
  hosts.forEach((name, n) => {
    entries.push({
      index: entries.length,
      name,
      address: hostAddress(n),
      reserved: 16,
      ir: undefined,
      host: n,
      isUser: false,
    });
  });
  const segments: Segment[] = [
    { address: DATA_BASE, bytes: new Uint8Array(0), size: data, readOnly: false, name: '.data' },
    { address: RODATA, bytes: new Uint8Array(4096).map((_, k) => k), size: 4096, readOnly: true, name: '.rodata' },
  ];
  const object = (name: string, address: number, size: number, readOnly: boolean): GlobalObject => ({
    name,
    address,
    size,
    readOnly,
    threadLocal: false,
    variable: undefined,
    isUser: true,
    align: 16,
  });
  return {
    modules: [],
    functions: entries,
    entry: addressOf(0),
    segments,
    dataEnd: DATA_BASE + data,
    globals: [object('data', DATA_BASE, data, false), object('constants', RODATA, 4096, true)],
    tls: { image: new Uint8Array(0), size: 0, align: 16, objects: [] },
    code(index: number): Code {
      let c = codes.get(index);
      if (!c) {
        const entry = entries[index]!;
        c =
          entry.host >= 0
            ? assemble(
                { name: entry.name, blocks: [[I(Op.HostCall, { imm: entry.host })], [I(Op.Ret)]] },
                entry.address,
              )
            : assemble(functions[index]!, entry.address);
        codes.set(index, c);
      }
      return c;
    },
    functionAt: (address) => entries.find((e) => address >= e.address && address < e.address + e.reserved),
    symbol: () => undefined,
  };
}
