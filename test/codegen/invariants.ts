/**
 * What must hold for the code of every function: the frame's slots tile it, blocks are well formed, every register that
 * is read was written on all ways there, flags are read only from the instruction that says it makes them.
 */
import type { Code } from '../../src/isa/code.ts';
import { disassemble } from '../../src/isa/disasm.ts';
import { FIRST_PSEUDO, type Inst, Op } from '../../src/isa/instruction.ts';
import { ARG_REGS, CALLEE_SAVED, R10, RAX, RDX, RSP, XMM0 } from '../../src/isa/registers.ts';
import { eachRead, eachWrite, opRow, Use } from '../../src/isa/table.ts';

export function violations(code: Code): string[] {
  const wrong: string[] = [];
  const say = (what: string): void => {
    wrong.push(`${code.name}: ${what}`);
  };
  slots(code, say);
  blocks(code, say);
  if (wrong.length === 0) registers(code, say);
  flags(code, say);
  return wrong;
}

function slots(code: Code, say: (what: string) => void): void {
  let at = -code.frameSize;
  for (const s of code.slots) {
    if (s.offset !== at && s.offset < 16) say(`slot ${s.kind} ${s.name} at ${s.offset}, expected at ${at}`);
    if (s.size <= 0) say(`slot ${s.kind} ${s.name} of ${s.size} bytes`);
    at = s.offset + s.size;
  }
  if (at < 16) say(`slots end at ${at}`);
  if (code.frameSize % 16 !== 0) say(`frame of ${code.frameSize} bytes`);
}

function blocks(code: Code, say: (what: string) => void): void {
  let at = 0;
  let offset = 0;
  code.blocks.forEach((b, k) => {
    if (b.first !== at || b.end <= b.first) say(`block ${k} is [${b.first}, ${b.end}), expected from ${at}`);
    at = b.end;
    let cost = 0;
    for (let n = b.first; n < b.end; n++) {
      const i = code.insts[n] as Inst;
      if (i.op < FIRST_PSEUDO) cost++;
      if (i.offset !== offset) say(`instruction ${n} at ${i.offset}, expected at ${offset}`);
      offset += i.length;
      if (i.length === 0 && i.op < FIRST_PSEUDO) say(`instruction ${n} ${disassemble(i)} has no bytes`);
      if (opRow(i.op).endsBlock && n !== b.end - 1) say(`block ${k} goes on after ${disassemble(i)}`);
      if ((i.op === Op.Jmp || i.op === Op.JmpCC) && !code.blocks[i.target]) say(`${disassemble(i)}: no such block`);
      for (const t of i.targets ?? []) if (!code.blocks[t]) say(`${disassemble(i)}: no block ${t}`);
    }
    if (cost !== b.cost) say(`block ${k} costs ${cost}, not ${b.cost}`);
  });
  if (at !== code.insts.length) say('instructions after the last block');
  if (offset !== code.size || (code.bytes && code.bytes.length !== code.size)) say(`size ${code.size}, not ${offset}`);
  const last = code.insts[code.insts.length - 1] as Inst;
  if (![Op.Jmp, Op.JmpR, Op.JmpTable, Op.Ret, Op.Ud2].includes(last.op))
    say(`runs off its end after ${disassemble(last)}`);
}

const bit = (r: number): number => 2 ** r;
const has = (set: number, r: number): boolean => Math.floor(set / bit(r)) % 2 === 1;
const add = (set: number, r: number): number => (has(set, r) ? set : set + bit(r));
const meet = (a: number, b: number): number => {
  let s = 0;
  for (let r = 0; r < 32; r++) if (has(a, r) && has(b, r)) s += bit(r);
  return s;
};

/** Forward dataflow: which registers surely hold something. */
function registers(code: Code, say: (what: string) => void): void {
  let entry = 0;
  for (const r of [...ARG_REGS, ...CALLEE_SAVED, RSP, RAX, R10]) entry = add(entry, r);
  for (let k = 0; k < 8; k++) entry = add(entry, XMM0 + k);
  const kept = [...CALLEE_SAVED, RSP];
  const pads = new Set(
    code.callSites.map((s) => code.blocks.findIndex((b) => code.insts[b.first]?.offset === s.padOffset)),
  );
  const into: (number | undefined)[] = new Array(code.blocks.length).fill(undefined);
  const work: number[] = [0];
  into[0] = entry;
  const flow = (to: number, set: number): void => {
    const before = into[to];
    const next = before === undefined ? set : meet(before, set);
    if (next !== before) {
      into[to] = next;
      work.push(to);
    }
  };
  const pad = kept.reduce(add, add(add(0, RAX), RDX));
  for (const p of pads) flow(p, pad);
  const transfer = (k: number, report: boolean): void => {
    const b = code.blocks[k] as Code['blocks'][number];
    let set = into[k] as number;
    for (let n = b.first; n < b.end; n++) {
      const i = code.insts[n] as Inst;
      if (report) {
        const row = opRow(i.op);
        eachRead(i, (r) => {
          // xor r, r; partial writes of a register keep what is there without using it.
          if (i.op === Op.Xorps && i.dst === i.src) return;
          if (r === i.dst && row.dst === Use.Write && !i.mem) return;
          if (r === i.dst && i.op === Op.Cvtsi2s) return;
          if (r === i.dst && (i.op === Op.Cvts2s || i.op === Op.SqrtS || i.op === Op.RoundS)) return;
          if (!has(set, r)) say(`${i.offset}: ${disassemble(i)} reads register ${r} that nothing wrote`);
        });
      }
      eachWrite(i, (r) => {
        set = add(set, r);
      });
      if (i.op === Op.Call || i.op === Op.CallR) {
        let after = [RAX, RDX, 1, XMM0, XMM0 + 1, XMM0 + 2, XMM0 + 3].reduce(add, 0);
        for (const r of kept) after = add(after, r);
        set = after;
      }
    }
    const last = code.insts[b.end - 1] as Inst;
    if (last.op === Op.Jmp) flow(last.target, set);
    else if (last.op === Op.JmpCC) {
      flow(last.target, set);
      flow(k + 1, set);
    } else if (last.targets) for (const t of last.targets) flow(t, set);
    else if (![Op.JmpR, Op.Ret, Op.Ud2].includes(last.op) && k + 1 < code.blocks.length) flow(k + 1, set);
  };
  for (let k = work.pop(); k !== undefined; k = work.pop()) transfer(k, false);
  code.blocks.forEach((_, k) => {
    if (into[k] !== undefined) transfer(k, true);
  });
}

/** A reader's flags come from the nearest writer before it in the block, which has `setsFlags`. */
function flags(code: Code, say: (what: string) => void): void {
  for (const b of code.blocks) {
    let writer: Inst | undefined;
    for (let n = b.first; n < b.end; n++) {
      const i = code.insts[n] as Inst;
      const row = opRow(i.op);
      if (row.flags === 'read' || row.flags === 'both') {
        if (!writer) say(`${i.offset}: ${disassemble(i)} reads flags of another block`);
        else if (!writer.setsFlags)
          say(`${i.offset}: ${disassemble(i)} reads flags of ${disassemble(writer)}, which does not say so`);
      }
      if (row.flags === 'write' || row.flags === 'both') writer = i;
    }
  }
}
