/**
 * A program image without a code generator: each IR instruction stands for one machine instruction of four bytes, each
 * variable lives in the frame. Enough for lines and scopes, which look at locations and offsets only.
 */
import type { DILocation } from '../../src/ir/metadata.ts';
import type { IRFunction, Module } from '../../src/ir/module.ts';
import type { Block, Code, VariableLocation } from '../../src/isa/code.ts';
import { Inst, Op } from '../../src/isa/instruction.ts';
import type { FunctionEntry, ProgramImage } from '../../src/machine/image.ts';

export interface StandIn {
  readonly image: ProgramImage;
  /** Names of the functions that were lowered, in order. */ readonly lowered: string[];
  /** Address of the first instruction on a line of a function, or of the n-th. */
  addressOn(fn: string, line: number, n?: number): number;
}

export function standIn(m: Module): StandIn {
  const lowered: string[] = [];
  const functions: FunctionEntry[] = m.functions.map((ir, index) => ({
    index,
    name: ir.name,
    address: 0x10000 + index * 0x10000,
    reserved: 0x10000,
    ir,
    host: ir.hasBody ? -1 : 1,
    isUser: true,
  }));
  const codes = new Map<number, Code>();
  const code = (index: number): Code => {
    let c = codes.get(index);
    if (!c) {
      const f = functions[index]!;
      lowered.push(f.name);
      c = lower(f.ir!, f.address);
      codes.set(index, c);
    }
    return c;
  };
  const image: ProgramImage = {
    modules: [{ module: m, isUser: true }],
    functions,
    entry: 0,
    segments: [],
    dataEnd: 0,
    globals: [],
    tls: { image: new Uint8Array(), size: 0, align: 1, objects: [] },
    code,
    functionAt: (a) => functions.find((f) => a >= f.address && a < f.address + f.reserved),
    symbol: () => undefined,
  };
  return {
    image,
    lowered,
    addressOn(fn, line, n = 0) {
      const f = functions.find((x) => x.name === fn)!;
      const found = code(f.index).insts.filter((i) => i.length > 0 && code(f.index).locations[i.loc]?.line === line);
      return f.address + found[n]!.offset;
    },
  };
}

function lower(f: IRFunction, address: number): Code {
  const insts: Inst[] = [];
  const blocks: Block[] = [];
  const blockOffsets: number[] = [];
  const locations: (DILocation | undefined)[] = [undefined];
  const numbers = new Map<DILocation, number>();
  const variables: VariableLocation[] = [];
  let offset = 0;
  const push = (op: Op, length: number, loc: DILocation | undefined): void => {
    const i = new Inst(op);
    i.offset = offset;
    i.length = length;
    if (loc) {
      let n = numbers.get(loc);
      if (n === undefined) {
        numbers.set(loc, (n = locations.length));
        locations.push(loc);
      }
      i.loc = n;
    }
    insts.push(i);
    offset += length;
  };
  push(Op.Push, 4, undefined);
  push(Op.MovRR, 4, undefined);
  push(Op.PFrameEnter, 0, undefined);
  for (const [n, b] of f.body().blocks.entries()) {
    const first = n === 0 ? 0 : insts.length;
    for (const i of b.insts) {
      for (const r of i.records ?? [])
        if (r.kind !== 'label')
          variables.push({
            variable: r.variable,
            inlinedAt: r.loc.inlinedAt,
            ranges: [{ from: 0, to: 1 << 20, location: { kind: 'frame', offset: -8 * (variables.length + 1) } }],
          });
      if (i.op !== 'alloca') push(Op.Nop, 4, i.loc);
    }
    blockOffsets.push(insts[first]?.offset ?? offset);
    blocks.push({ first, end: insts.length, cost: insts.length - first });
  }
  return {
    name: f.name,
    address,
    size: offset,
    insts,
    blocks,
    checks: [],
    blockOffsets,
    locations,
    subprogram: f.subprogram,
    frameObjects: [],
    frameSize: 64,
    prologueEnd: 8,
    slots: [],
    savedRegisters: [],
    canary: undefined,
    variables,
    labels: [],
    callSites: [],
    nounwind: true,
    heapAllocSites: new Map(),
    deleteSites: new Map(),
    callArguments: new Map(),
  };
}
