/** The code that stands for a host function: `HostCall n; ret` at HOST_TEXT_BASE + 16·n. */
import type { Code } from '../isa/code.ts';
import { encodeFunction } from '../isa/encode.ts';
import { Inst, Op } from '../isa/instruction.ts';
import { HOST_TEXT_BASE, TEXT_BASE, TEXT_SIZE } from '../machine/layout.ts';

/** Where the address of a host function would be kept, for calls that can't reach it directly: the end of the text range. */
const GOT_SIZE = 0x10000;
export const gotSlot = (target: number): number =>
  TEXT_BASE + TEXT_SIZE - GOT_SIZE + (((target - HOST_TEXT_BASE) / 2) % GOT_SIZE);

export function hostStub(name: string, number: number, address: number): Code {
  const call = new Inst(Op.HostCall);
  call.imm = number;
  const insts = [call, new Inst(Op.Ret)];
  const blocks = [
    { first: 0, end: 1, cost: 1 },
    { first: 1, end: 2, cost: 1 },
  ];
  const bytes = encodeFunction(insts, blocks, address);
  return {
    name,
    address,
    size: bytes.length,
    insts,
    bytes,
    blocks,
    locations: [undefined],
    subprogram: undefined,
    frameSize: 0,
    prologueEnd: 0,
    frameObjects: [],
    slots: [{ offset: 8, size: 8, kind: 'return-address', name: '', variable: undefined, hasLifetime: false }],
    savedRegisters: [],
    canary: undefined,
    variables: [],
    labels: [],
    callSites: [],
    nounwind: false,
    heapAllocSites: new Map(),
    deleteSites: new Map(),
    callArguments: new Map(),
    blockOffsets: [],
    checks: [],
  };
}
