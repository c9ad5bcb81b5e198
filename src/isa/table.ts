/**
 * One row per operation: how it is written and what it touches. The disassembler prints from it, analyses (liveness,
 * which registers a function uses) read it, tests check the encoder against it. Intel SDM vol. 2 is the manual.
 */
import { type Inst, Op } from './instruction.ts';
import { NO_REG, RAX, RBP, RCX, RDX, RSP } from './registers.ts';

/**
 * Operand shapes, destination first as in Intel's syntax. d = register dst, s = register src, m = memory operand,
 * i = immediate, c = the count register cl, b = a block, t = the callee's address; an x says that the register is an xmm.
 */
export type Shape =
  | ''
  | 'd'
  | 's'
  | 'i'
  | 'b'
  | 't'
  | 'm'
  | 'd,s'
  | 'd,i'
  | 'd,I' /* 64-bit immediate */
  | 'd,m'
  | 'm,s'
  | 'm,d'
  | 'm,i'
  | 'd,c'
  | 'd,s,i'
  | 'd,s,c'
  | 'dx,sx'
  | 'dx,m'
  | 'm,sx'
  | 'd,sx'
  | 'dx,s'
  | 'dx,sx,i'
  | 'table';

/** What an operation does with one of its operands. */
export const enum Use {
  None,
  Read,
  Write,
  ReadWrite,
}

export interface OpRow {
  readonly op: Op;
  /** For SSE scalar operations without the `s`/`d` of the width; conditional ones without the condition. */
  readonly mnemonic: string;
  readonly shape: Shape;
  readonly dst: Use;
  readonly src: Use;
  readonly mem: Use;
  /** Bytes of memory touched: a number, or the field of `Inst` that says it. Zero when `mem` is None. */
  readonly memSize: number | 'width' | 'fromWidth';
  /** Registers read and written without being named. */
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** Makes flags (those that a later instruction may read), or reads them. */
  readonly flags: 'none' | 'write' | 'read' | 'both';
  readonly endsBlock: boolean;
  /** Takes part in the shadow and the probes only: no bytes, no retired instruction. */
  readonly pseudo: boolean;
}

const rows: OpRow[] = [];

interface Extra {
  memSize?: OpRow['memSize'];
  reads?: readonly number[];
  writes?: readonly number[];
  flags?: OpRow['flags'];
  ends?: boolean;
  pseudo?: boolean;
}

/** `uses` is three letters for dst, src, mem: - none, r read, w write, x both. */
function row(op: Op, mnemonic: string, shape: Shape, uses: string, extra: Extra = {}): void {
  const use = (i: number): Use =>
    uses[i] === 'r' ? Use.Read : uses[i] === 'w' ? Use.Write : uses[i] === 'x' ? Use.ReadWrite : Use.None;
  rows[op] = {
    op,
    mnemonic,
    shape,
    dst: use(0),
    src: use(1),
    mem: use(2),
    memSize: extra.memSize ?? (use(2) === Use.None ? 0 : 'width'),
    reads: extra.reads ?? [],
    writes: extra.writes ?? [],
    flags: extra.flags ?? 'none',
    endsBlock: extra.ends ?? false,
    pseudo: extra.pseudo ?? false,
  };
}

const FLAGS: Extra = { flags: 'write' };

row(Op.MovRR, 'mov', 'd,s', 'wr-');
row(Op.MovRI, 'mov', 'd,i', 'w--');
row(Op.MovAbs, 'movabs', 'd,I', 'w--');
row(Op.Load, 'mov', 'd,m', 'w-r');
row(Op.Store, 'mov', 'm,s', '-rw');
row(Op.StoreI, 'mov', 'm,i', '--w');
row(Op.MovzxRR, 'movzx', 'd,s', 'wr-');
row(Op.MovsxRR, 'movsx', 'd,s', 'wr-');
row(Op.LoadZx, 'movzx', 'd,m', 'w-r', { memSize: 'fromWidth' });
row(Op.LoadSx, 'movsx', 'd,m', 'w-r', { memSize: 'fromWidth' });
row(Op.Lea, 'lea', 'd,m', 'w--');
row(Op.Push, 'push', 's', '-r-', { reads: [RSP], writes: [RSP] });
row(Op.PushI, 'push', 'i', '---', { reads: [RSP], writes: [RSP] });
row(Op.Pop, 'pop', 'd', 'w--', { reads: [RSP], writes: [RSP] });
row(Op.Leave, 'leave', '', '---', { reads: [RBP], writes: [RSP, RBP] });
row(Op.Xchg, 'xchg', 'm,d', 'x-x');

row(Op.AddR, 'add', 'd,s', 'xr-', FLAGS);
row(Op.AddI, 'add', 'd,i', 'x--', FLAGS);
row(Op.SubR, 'sub', 'd,s', 'xr-', FLAGS);
row(Op.SubI, 'sub', 'd,i', 'x--', FLAGS);
row(Op.AndR, 'and', 'd,s', 'xr-', FLAGS);
row(Op.AndI, 'and', 'd,i', 'x--', FLAGS);
row(Op.OrR, 'or', 'd,s', 'xr-', FLAGS);
row(Op.OrI, 'or', 'd,i', 'x--', FLAGS);
row(Op.XorR, 'xor', 'd,s', 'xr-', FLAGS);
row(Op.XorI, 'xor', 'd,i', 'x--', FLAGS);
row(Op.AdcR, 'adc', 'd,s', 'xr-', { flags: 'both' });
row(Op.AdcI, 'adc', 'd,i', 'x--', { flags: 'both' });
row(Op.SbbR, 'sbb', 'd,s', 'xr-', { flags: 'both' });
row(Op.SbbI, 'sbb', 'd,i', 'x--', { flags: 'both' });
row(Op.ImulR, 'imul', 'd,s', 'xr-', FLAGS);
row(Op.ImulI, 'imul', 'd,s,i', 'wr-', FLAGS);
row(Op.Neg, 'neg', 'd', 'x--', FLAGS);
row(Op.Not, 'not', 'd', 'x--');
row(Op.ShlI, 'shl', 'd,i', 'x--', FLAGS);
row(Op.ShrI, 'shr', 'd,i', 'x--', FLAGS);
row(Op.SarI, 'sar', 'd,i', 'x--', FLAGS);
row(Op.RolI, 'rol', 'd,i', 'x--', FLAGS);
row(Op.RorI, 'ror', 'd,i', 'x--', FLAGS);
row(Op.ShlC, 'shl', 'd,c', 'x--', { reads: [RCX], flags: 'write' });
row(Op.ShrC, 'shr', 'd,c', 'x--', { reads: [RCX], flags: 'write' });
row(Op.SarC, 'sar', 'd,c', 'x--', { reads: [RCX], flags: 'write' });
row(Op.RolC, 'rol', 'd,c', 'x--', { reads: [RCX], flags: 'write' });
row(Op.RorC, 'ror', 'd,c', 'x--', { reads: [RCX], flags: 'write' });
row(Op.ShldC, 'shld', 'd,s,c', 'xr-', { reads: [RCX], flags: 'write' });
row(Op.ShrdC, 'shrd', 'd,s,c', 'xr-', { reads: [RCX], flags: 'write' });
row(Op.ShldI, 'shld', 'd,s,i', 'xr-', FLAGS);
row(Op.ShrdI, 'shrd', 'd,s,i', 'xr-', FLAGS);
row(Op.Mul1, 'mul', 's', '-r-', { reads: [RAX], writes: [RAX, RDX], flags: 'write' });
row(Op.Imul1, 'imul', 's', '-r-', { reads: [RAX], writes: [RAX, RDX], flags: 'write' });
row(Op.Div, 'div', 's', '-r-', { reads: [RAX, RDX], writes: [RAX, RDX], flags: 'write' });
row(Op.Idiv, 'idiv', 's', '-r-', { reads: [RAX, RDX], writes: [RAX, RDX], flags: 'write' });
row(Op.Cdq, 'cdq', '', '---', { reads: [RAX], writes: [RDX] });
row(Op.Bsf, 'bsf', 'd,s', 'xr-', FLAGS);
row(Op.Bsr, 'bsr', 'd,s', 'xr-', FLAGS);
row(Op.Tzcnt, 'tzcnt', 'd,s', 'wr-', FLAGS);
row(Op.Lzcnt, 'lzcnt', 'd,s', 'wr-', FLAGS);
row(Op.Popcnt, 'popcnt', 'd,s', 'wr-', FLAGS);
row(Op.Bswap, 'bswap', 'd', 'x--');
row(Op.CmpR, 'cmp', 'd,s', 'rr-', FLAGS);
row(Op.CmpI, 'cmp', 'd,i', 'r--', FLAGS);
row(Op.TestR, 'test', 'd,s', 'rr-', FLAGS);
row(Op.TestI, 'test', 'd,i', 'r--', FLAGS);
row(Op.SetCC, 'set', 'd', 'w--', { flags: 'read' });
row(Op.CmovCC, 'cmov', 'd,s', 'xr-', { flags: 'read' });

row(Op.Jmp, 'jmp', 'b', '---', { ends: true });
row(Op.JmpCC, 'j', 'b', '---', { flags: 'read', ends: true });
row(Op.JmpR, 'jmp', 's', '-r-', { ends: true });
row(Op.JmpTable, 'jmp', 'table', '-r-', { ends: true });
row(Op.Call, 'call', 't', '---', { reads: [RSP], writes: [RSP], ends: true });
row(Op.CallR, 'call', 's', '-r-', { reads: [RSP], writes: [RSP], ends: true });
row(Op.Ret, 'ret', '', '---', { reads: [RSP], writes: [RSP], ends: true });
row(Op.Ud2, 'ud2', '', '---', { ends: true });
row(Op.HostCall, 'vmcall', 'i', '---', { ends: true });

row(Op.MovsRR, 'movaps', 'dx,sx', 'wr-');
row(Op.LoadS, 'movs', 'dx,m', 'w-r');
row(Op.StoreS, 'movs', 'm,sx', '-rw');
row(Op.LoadU, 'movups', 'dx,m', 'w-r', { memSize: 16 });
row(Op.StoreU, 'movups', 'm,sx', '-rw', { memSize: 16 });
row(Op.MovGX, 'mov', 'd,sx', 'wr-');
row(Op.MovXG, 'mov', 'dx,s', 'wr-');
row(Op.Unpcklpd, 'unpcklpd', 'dx,sx', 'xr-');
row(Op.Movhlps, 'movhlps', 'dx,sx', 'xr-');
row(Op.AddS, 'adds', 'dx,sx', 'xr-');
row(Op.SubS, 'subs', 'dx,sx', 'xr-');
row(Op.MulS, 'muls', 'dx,sx', 'xr-');
row(Op.DivS, 'divs', 'dx,sx', 'xr-');
row(Op.SqrtS, 'sqrts', 'dx,sx', 'xr-');
row(Op.MinS, 'mins', 'dx,sx', 'xr-');
row(Op.MaxS, 'maxs', 'dx,sx', 'xr-');
row(Op.Andps, 'andps', 'dx,sx', 'xr-');
row(Op.Andnps, 'andnps', 'dx,sx', 'xr-');
row(Op.Orps, 'orps', 'dx,sx', 'xr-');
row(Op.Xorps, 'xorps', 'dx,sx', 'xr-');
row(Op.RoundS, 'rounds', 'dx,sx,i', 'xr-');
row(Op.Ucomi, 'ucomis', 'dx,sx', 'rr-', FLAGS);
row(Op.Cvtsi2s, 'cvtsi2s', 'dx,s', 'xr-');
row(Op.Cvtts2si, 'cvtt', 'd,sx', 'wr-');
row(Op.Cvts2s, 'cvt', 'dx,sx', 'xr-');

row(Op.LockXadd, 'lock xadd', 'm,d', 'x-x', FLAGS);
row(Op.LockCmpxchg, 'lock cmpxchg', 'm,s', '-rx', { reads: [RAX], writes: [RAX], flags: 'write' });
row(Op.Mfence, 'mfence', '', '---');
row(Op.Cmpxchg16b, 'lock cmpxchg16b', 'm', '--x', {
  memSize: 16,
  reads: [RAX, RDX, RCX, 3],
  writes: [RAX, RDX],
  flags: 'write',
});
row(Op.Nop, 'nop', '', '---');
row(Op.Int3, 'int3', '', '---');

const PSEUDO: Extra = { pseudo: true };
row(Op.PFrameEnter, '#frame.enter', '', '---', PSEUDO);
row(Op.PFrameLeave, '#frame.leave', '', '---', PSEUDO);
row(Op.PLifeStart, '#life.start', 'i', '---', PSEUDO);
row(Op.PLifeEnd, '#life.end', 'i', '---', PSEUDO);
row(Op.PAlloca, '#alloca', 'd,s', 'rr-', PSEUDO);
row(Op.PStackRestore, '#stack.restore', 's', '-r-', PSEUDO);
row(Op.PCheck, '#check', 'i', '---', { ...PSEUDO, flags: 'read' });
row(Op.PTypeRead, '#type.read', 'm', '---', PSEUDO);
row(Op.PTypeStored, '#type.stored', 'm', '---', PSEUDO);

/** Indexed by Op. */
export const OPS: readonly OpRow[] = rows;

export const opRow = (op: Op): OpRow => rows[op] as OpRow;

/** Bytes of memory that `i` reads or writes (0 when it has no memory operand; Lea reads none). */
export function memorySize(i: Inst): number {
  const r = opRow(i.op);
  return r.mem === Use.None ? 0 : r.memSize === 'width' ? i.width : r.memSize === 'fromWidth' ? i.fromWidth : r.memSize;
}

/** Writes of 1 and 2 bytes to a general register keep the rest of it, so they count as reads too. */
const keepsRest = (i: Inst): boolean => i.width < 4 && i.dst >= 0 && i.dst < 16;

/** Calls `see` for every register that `i` reads, address parts included. */
export function eachRead(i: Inst, see: (r: number) => void): void {
  const r = opRow(i.op);
  if (i.dst >= 0 && (r.dst === Use.Read || r.dst === Use.ReadWrite || (r.dst === Use.Write && keepsRest(i))))
    see(i.dst);
  if (i.src >= 0 && r.src !== Use.None) see(i.src);
  if (i.mem) {
    if (i.mem.base >= 0) see(i.mem.base);
    if (i.mem.index !== NO_REG) see(i.mem.index);
  }
  for (const x of r.reads) see(x);
}

/** Calls `see` for every register that `i` writes. */
export function eachWrite(i: Inst, see: (r: number) => void): void {
  const r = opRow(i.op);
  if (i.dst >= 0 && (r.dst === Use.Write || r.dst === Use.ReadWrite)) see(i.dst);
  for (const x of r.writes) see(x);
}
