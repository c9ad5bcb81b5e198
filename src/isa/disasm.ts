/** Prints instructions as Intel syntax text: `mov eax, dword ptr [rbp-20]`, `call malloc`. */
import { type Cond, type Inst, type Mem, Op } from './instruction.ts';
import { ABS, FS, NO_REG, registerName } from './registers.ts';
import { memorySize, opRow } from './table.ts';

export interface Names {
  /** Name for an address: `malloc`, `main+12`, `counter`; undefined prints the number. */
  readonly symbol?: (address: number) => string | undefined;
  /** Name for a block of the function at hand; undefined prints `.Lk`. */
  readonly block?: (index: number) => string | undefined;
}

const conditions = ['o', 'no', 'b', 'ae', 'e', 'ne', 'be', 'a', 's', 'ns', 'p', 'np', 'l', 'ge', 'le', 'g'];
export const conditionName = (cc: Cond): string => conditions[cc] as string;

const sizes = new Map([
  [1, 'byte'],
  [2, 'word'],
  [4, 'dword'],
  [8, 'qword'],
  [16, 'xmmword'],
]);

const hex = (n: number): string => (n < 0 ? `-0x${(-n).toString(16)}` : `0x${n.toString(16)}`);

function address(m: Mem, names: Names): string {
  const parts: string[] = [];
  if (m.base >= 0) parts.push(registerName(m.base));
  if (m.index !== NO_REG) parts.push(m.scale === 1 ? registerName(m.index) : `${m.scale}*${registerName(m.index)}`);
  let text = parts.join('+');
  if (m.base === ABS) {
    const where = names.symbol?.(m.disp) ?? hex(m.disp);
    return text ? `[${text}+${where}]` : `[rip+${where}]`;
  }
  if (m.disp !== 0 || text === '') text += m.disp < 0 ? `${m.disp}` : text ? `+${m.disp}` : `${m.disp}`;
  return m.base === FS ? `fs:[${text}]` : `[${text}]`;
}

function memory(i: Inst, names: Names): string {
  const m = i.mem as Mem;
  if (i.op === Op.Lea) return address(m, names);
  return `${sizes.get(memorySize(i)) ?? ''} ptr ${address(m, names)}`;
}

function immediate(i: Inst): string {
  if (i.op === Op.MovAbs) {
    const v = (BigInt(i.immHi | 0) << 32n) | BigInt(i.imm >>> 0);
    return v < 0n ? `-0x${(-v).toString(16)}` : `0x${v.toString(16)}`;
  }
  return `${i.imm}`;
}

/** Mnemonic with what depends on condition and width. */
export function mnemonic(i: Inst): string {
  const name = opRow(i.op).mnemonic;
  const precision = i.width === 8 ? 'd' : 's';
  switch (i.op) {
    case Op.SetCC:
    case Op.CmovCC:
    case Op.JmpCC:
      return name + conditionName(i.cc);
    case Op.MovsxRR:
    case Op.LoadSx:
      return i.fromWidth === 4 ? 'movsxd' : name;
    case Op.MovzxRR:
    case Op.LoadZx:
      return i.fromWidth === 4 ? 'mov' : name;
    case Op.Cdq:
      return i.width === 8 ? 'cqo' : 'cdq';
    case Op.MovGX:
    case Op.MovXG:
      return i.width === 8 ? 'movq' : 'movd';
    case Op.LoadS:
    case Op.StoreS:
    case Op.AddS:
    case Op.SubS:
    case Op.MulS:
    case Op.DivS:
    case Op.SqrtS:
    case Op.MinS:
    case Op.MaxS:
    case Op.RoundS:
    case Op.Ucomi:
    case Op.Cvtsi2s:
      return name + precision;
    case Op.Cvtts2si:
      return i.fromWidth === 8 ? 'cvttsd2si' : 'cvttss2si';
    case Op.Cvts2s:
      return i.fromWidth === 8 ? 'cvtsd2ss' : 'cvtss2sd';
    default:
      return name;
  }
}

/** Operand widths that differ from `width`. */
function sourceWidth(i: Inst): number {
  switch (i.op) {
    case Op.MovzxRR:
    case Op.MovsxRR:
    case Op.Cvtsi2s:
      return i.fromWidth;
    case Op.Push:
    case Op.JmpR:
    case Op.CallR:
      return 8;
    default:
      return i.width;
  }
}

/** The instruction as text. */
export function disassemble(i: Inst, names: Names = {}): string {
  const row = opRow(i.op);
  const dw = i.op === Op.SetCC ? 1 : i.op === Op.Pop ? 8 : row.op === Op.MovzxRR && i.fromWidth === 4 ? 4 : i.width;
  const d = (): string => registerName(i.dst, dw);
  const s = (): string => registerName(i.src, sourceWidth(i));
  const at = (a: number): string => names.symbol?.(a) ?? hex(a);
  const name = mnemonic(i);
  switch (row.shape) {
    case '':
      return name;
    case 'd':
      return `${name} ${d()}`;
    case 's':
      return `${name} ${s()}`;
    case 'i':
      if (i.op === Op.PLifeStart || i.op === Op.PLifeEnd)
        return `${name} [rbp${i.imm < 0 ? '' : '+'}${i.imm}], ${i.immHi}`;
      return `${name} ${immediate(i)}`;
    case 'b':
      return `${name} ${names.block?.(i.target) ?? `.L${i.target}`}`;
    case 't':
      return `${name} ${at(i.target)}`;
    case 'm':
      return `${name} ${memory(i, names)}`;
    case 'd,s':
    case 'dx,sx':
    case 'd,sx':
    case 'dx,s':
      return `${name} ${d()}, ${s()}`;
    case 'd,i':
    case 'd,I':
      return `${name} ${d()}, ${immediate(i)}`;
    case 'd,m':
    case 'dx,m':
      return `${name} ${i.op === Op.LoadZx && i.fromWidth === 4 ? registerName(i.dst, 4) : d()}, ${memory(i, names)}`;
    case 'm,s':
    case 'm,sx':
      return `${name} ${memory(i, names)}, ${s()}`;
    case 'm,d':
      return `${name} ${memory(i, names)}, ${d()}`;
    case 'm,i':
      return `${name} ${memory(i, names)}, ${immediate(i)}`;
    case 'd,c':
      return `${name} ${d()}, cl`;
    case 'd,s,i':
    case 'dx,sx,i':
      return `${name} ${d()}, ${s()}, ${immediate(i)}`;
    case 'd,s,c':
      return `${name} ${d()}, ${s()}, cl`;
    case 'table':
      return `${name} qword ptr [8*${registerName(i.src)}+table]`;
  }
}
