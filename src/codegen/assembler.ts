/**
 * A small assembler for inline assembly: the instructions that the machine has, in AT&T syntax as LLVM hands it over
 * (operands as $0 and ${0:w}, a dollar sign as $$). Answers false for what it does not know, before any code was made.
 */
import { Access, Cond, type Mem, Op } from '../isa/instruction.ts';
import { NO_REG, R8, R9, R10, R11, RAX, RCX, RDI, RDX, RSI } from '../isa/registers.ts';
import { memory } from './emitter.ts';
import type { Generator } from './generator.ts';

/** What an operand of the statement stands for. */
export type AsmOperand =
  | { readonly kind: 'register'; readonly register: number; readonly width: number }
  | {
      readonly kind: 'memory';
      readonly base: number;
      readonly disp: number;
      readonly index?: number;
      readonly scale?: number;
    }
  | { readonly kind: 'immediate'; readonly value: bigint };
type Register = Extract<AsmOperand, { kind: 'register' }>;

export interface Statement {
  readonly lock: boolean;
  readonly name: string;
  readonly operands: readonly string[];
}

/** Statements of a template; comments and empty ones left out. */
export function statementsOf(template: string): Statement[] {
  return template
    .replace(/#[^\n]*/g, '')
    .split(/[\n;]/)
    .map((s) => s.trim().replace(/^rep(?:\s+|$)(?=nop|$)/, ''))
    .filter((s) => s !== '')
    .reduce<Statement[]>((out, text) => {
      const pending = out[out.length - 1];
      const locked = /^lock(?:\s+|$)/.test(text);
      const rest = text.replace(/^lock(?:\s+|$)/, '');
      const [, name = '', operands = ''] = /^(\S+)\s*(.*)$/.exec(rest) ?? [];
      if (pending?.lock && pending.name === '') out.pop();
      const lock = locked || (pending?.lock === true && pending.name === '');
      out.push({ lock, name: name.toLowerCase(), operands: splitOperands(operands) });
      return out;
    }, []);
}

function splitOperands(text: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === '(' || c === '{') depth++;
    else if (c === ')' || c === '}') depth--;
    if ((c === ',' && depth === 0) || i === text.length) {
      const part = text.slice(from, i).trim();
      if (part !== '') out.push(part);
      from = i + 1;
    }
  }
  return out;
}

const NAMES64 = ['rax', 'rcx', 'rdx', 'rbx', 'rsp', 'rbp', 'rsi', 'rdi'];
const NAMES32 = ['eax', 'ecx', 'edx', 'ebx', 'esp', 'ebp', 'esi', 'edi'];
const NAMES16 = ['ax', 'cx', 'dx', 'bx', 'sp', 'bp', 'si', 'di'];
const NAMES8 = ['al', 'cl', 'dl', 'bl', 'spl', 'bpl', 'sil', 'dil'];

/** A register by its name without the percent sign. */
export function registerNamed(name: string): Register | undefined {
  for (const [names, width] of [
    [NAMES64, 8],
    [NAMES32, 4],
    [NAMES16, 2],
    [NAMES8, 1],
  ] as const) {
    const register = names.indexOf(name);
    if (register >= 0) return { kind: 'register', register, width };
  }
  const m = /^r(8|9|1[0-5])([bwd]?)$/.exec(name);
  if (!m) return undefined;
  return { kind: 'register', register: Number(m[1]), width: { '': 8, d: 4, w: 2, b: 1 }[m[2] as '' | 'b' | 'w' | 'd'] };
}

const WIDTHS: Readonly<Record<string, number>> = { b: 1, w: 2, l: 4, q: 8, k: 4 };

/** An operand as it is written; undefined for what is not understood. */
export function parseOperand(text: string, given: readonly (AsmOperand | undefined)[]): AsmOperand | undefined {
  const reference = /^\$(?:(\d+)|\{(\d+)(?::([bwkqcP]))?\})$/.exec(text);
  if (reference) {
    const o = given[Number(reference[1] ?? reference[2])];
    const modifier = reference[3];
    if (o?.kind === 'register' && modifier !== undefined) {
      const width = WIDTHS[modifier];
      return width === undefined ? undefined : { ...o, width };
    }
    return o;
  }
  if (text.startsWith('%')) return registerNamed(text.slice(1));
  const immediate = /^\$\$(-?(?:0x[0-9a-f]+|\d+))$/i.exec(text);
  if (immediate) return { kind: 'immediate', value: numberOf(immediate[1] as string) };
  const m = /^(-?(?:0x[0-9a-f]+|\d+))?\((%\w+|\$\d+|\$\{\d+(?::q)?\})(?:,\s*(%\w+|\$\d+),\s*([1248]))?\)$/i.exec(text);
  if (!m) return undefined;
  const base = parseOperand(m[2] as string, given);
  const index = m[3] === undefined ? undefined : parseOperand(m[3], given);
  if (base?.kind !== 'register' || base.width !== 8 || (index && (index.kind !== 'register' || index.width !== 8)))
    return undefined;
  const address = { kind: 'memory', base: base.register, disp: Number(m[1] ?? 0) } as const;
  return index?.kind === 'register' ? { ...address, index: index.register, scale: Number(m[4]) } : address;
}

const numberOf = (text: string): bigint => (text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text));

// ── instructions ─────────────────────────────────────────────────────────────────────────────────

const TWO: Readonly<Record<string, readonly [register: Op, immediate: Op | undefined]>> = {
  add: [Op.AddR, Op.AddI],
  sub: [Op.SubR, Op.SubI],
  and: [Op.AndR, Op.AndI],
  or: [Op.OrR, Op.OrI],
  xor: [Op.XorR, Op.XorI],
  adc: [Op.AdcR, Op.AdcI],
  sbb: [Op.SbbR, Op.SbbI],
  cmp: [Op.CmpR, Op.CmpI],
  test: [Op.TestR, Op.TestI],
  imul: [Op.ImulR, undefined],
};
const KEEPS: ReadonlySet<string> = new Set(['cmp', 'test']);
const SHIFTS: Readonly<Record<string, readonly [immediate: Op, count: Op]>> = {
  shl: [Op.ShlI, Op.ShlC],
  sal: [Op.ShlI, Op.ShlC],
  shr: [Op.ShrI, Op.ShrC],
  sar: [Op.SarI, Op.SarC],
  rol: [Op.RolI, Op.RolC],
  ror: [Op.RorI, Op.RorC],
};
const SCANS: Readonly<Record<string, Op>> = {
  bsf: Op.Bsf,
  bsr: Op.Bsr,
  popcnt: Op.Popcnt,
  lzcnt: Op.Lzcnt,
  tzcnt: Op.Tzcnt,
};
const CONDITIONS: Readonly<Record<string, Cond>> = {
  o: Cond.O,
  no: Cond.NO,
  b: Cond.B,
  c: Cond.B,
  nae: Cond.B,
  ae: Cond.AE,
  nb: Cond.AE,
  nc: Cond.AE,
  e: Cond.E,
  z: Cond.E,
  ne: Cond.NE,
  nz: Cond.NE,
  be: Cond.BE,
  a: Cond.A,
  s: Cond.S,
  ns: Cond.NS,
  p: Cond.P,
  np: Cond.NP,
  l: Cond.L,
  ge: Cond.GE,
  le: Cond.LE,
  g: Cond.G,
};

type Emit = (g: Generator) => void;

/** Code for a statement; undefined when it is not understood. */
export function assemble(s: Statement, given: readonly (AsmOperand | undefined)[]): Emit | undefined {
  const operands: AsmOperand[] = [];
  for (const text of s.operands) {
    const o = parseOperand(text, given);
    if (o === undefined) return undefined;
    operands.push(o);
  }
  if (s.lock) return locked(s.name, operands);
  if (operands.length === 0) return plain(s.name);
  return withSuffix(s.name, operands, instruction) ?? conditional(s.name, operands) ?? extending(s.name, operands);
}

/** The name as it is, its width from a register, or with a letter for the width. */
function withSuffix(
  name: string,
  operands: readonly AsmOperand[],
  make: (name: string, width: number, operands: readonly AsmOperand[]) => Emit | undefined,
): Emit | undefined {
  const register = [...operands].reverse().find((o): o is Register => o.kind === 'register');
  const made = register && make(name, register.width, operands);
  if (made) return made;
  const width = WIDTHS[name.slice(-1)];
  return width === undefined || name.endsWith('k') ? undefined : make(name.slice(0, -1), width, operands);
}

function plain(name: string): Emit | undefined {
  switch (name) {
    case 'nop':
    case 'pause':
      return (g) => g.emit(Op.Nop);
    case 'mfence':
    case 'lfence':
    case 'sfence':
      return (g) => g.emit(Op.Mfence);
    case 'cltd':
    case 'cdq':
      return (g) => {
        g.emit(Op.Cdq).width = 4;
      };
    case 'cqto':
    case 'cqo':
      return (g) => {
        g.emit(Op.Cdq).width = 8;
      };
    case 'cltq':
      return (g) => g.extend(Op.MovsxRR, 8, 4, RAX, RAX);
    default:
      return undefined;
  }
}

const memoryOf = (o: Extract<AsmOperand, { kind: 'memory' }>): Mem =>
  memory(o.base, o.disp, Access.Plain, o.index ?? NO_REG, o.scale ?? 1);
const isSmall = (v: bigint): boolean => BigInt.asIntN(32, v) === v;

/** Puts a value into r. */
function load(g: Generator, o: AsmOperand, width: number, r: number): void {
  if (o.kind === 'register') g.move(r, o.register, width);
  else if (o.kind === 'memory') {
    if (width >= 4) g.rm(Op.Load, width, r, memoryOf(o));
    else g.rm(Op.LoadZx, 4, r, memoryOf(o)).fromWidth = width;
  } else
    g.intConstant(
      Number(BigInt.asIntN(32, o.value)),
      Number(BigInt.asIntN(32, o.value >> 32n)),
      width === 8 ? 8 : 4,
      r,
    );
}

/** The operand in a register: its own, or r11. */
function inRegister(g: Generator, o: AsmOperand, width: number): number {
  if (o.kind === 'register') return o.register;
  load(g, o, width, R11);
  return R11;
}

/** An operation on the destination in its register, or on a copy that is stored again. */
function onDestination(g: Generator, o: AsmOperand, width: number, store: boolean, act: (r: number) => void): void {
  if (o.kind === 'register') {
    act(o.register);
    return;
  }
  if (o.kind !== 'memory') return;
  const r = g.temp();
  load(g, o, width, r);
  act(r);
  if (store) g.mr(Op.Store, width, memoryOf(o), r);
  g.unlock(r);
}

function instruction(name: string, width: number, operands: readonly AsmOperand[]): Emit | undefined {
  const [a, b, c] = operands as [AsmOperand, AsmOperand | undefined, AsmOperand | undefined];
  if (operands.length === 1) return unary(name, width, a);
  if (b === undefined || b.kind === 'immediate') return undefined;
  if (c !== undefined) {
    if (name !== 'imul' || a.kind !== 'immediate' || !isSmall(a.value) || c.kind !== 'register') return undefined;
    return (g) => {
      g.flags(g.rr(Op.ImulI, width, c.register, inRegister(g, b, width))).imm = Number(a.value);
    };
  }
  if (a.kind === 'memory' && b.kind === 'memory') return undefined;
  if (name === 'mov' || name === 'movabs') {
    if (b.kind === 'memory') return (g) => g.mr(Op.Store, width, memoryOf(b), inRegister(g, a, width));
    if (width < 4) return (g) => g.rr(Op.MovRR, width, b.register, inRegister(g, a, width));
    return (g) => load(g, a, width, b.register);
  }
  if (name === 'lea') {
    if (a.kind !== 'memory' || b.kind !== 'register' || width < 4) return undefined;
    return (g) => g.rm(Op.Lea, width, b.register, memoryOf(a));
  }
  if (name === 'xchg') {
    const [m, r] = a.kind === 'memory' ? [a, b] : [b, a];
    if (r.kind !== 'register') return undefined;
    if (m.kind === 'memory')
      return (g) => {
        g.mr(Op.Xchg, width, memoryOf(m), r.register).dst = r.register;
      };
    return (g) => {
      g.rr(Op.MovRR, 8, R11, r.register);
      g.rr(Op.MovRR, width, r.register, (m as Register).register);
      g.rr(Op.MovRR, width, (m as Register).register, R11);
    };
  }
  const shift = SHIFTS[name];
  if (shift) {
    if (a.kind === 'immediate')
      return (g) =>
        onDestination(g, b, width, true, (r) => g.flags(g.ri(shift[0], width, r, Number(a.value) & (width * 8 - 1))));
    if (a.kind !== 'register' || a.register !== RCX || a.width !== 1) return undefined;
    return (g) => onDestination(g, b, width, true, (r) => g.flags(g.r(shift[1], width, r)));
  }
  const scan = SCANS[name];
  if (scan !== undefined) {
    if (b.kind !== 'register' || width < 4 || a.kind === 'immediate') return undefined;
    return (g) => g.flags(g.rr(scan, width, b.register, inRegister(g, a, width)));
  }
  const two = TWO[name];
  if (!two) return undefined;
  const immediate = a.kind === 'immediate' && isSmall(a.value) ? two[1] : undefined;
  return (g) =>
    onDestination(g, b, width, !KEEPS.has(name), (r) => {
      if (immediate !== undefined) g.flags(g.ri(immediate, width, r, Number((a as { value: bigint }).value)));
      else g.flags(g.rr(two[0], width, r, inRegister(g, a, width)));
    });
}

function unary(name: string, width: number, a: AsmOperand): Emit | undefined {
  if (a.kind === 'immediate') return undefined;
  switch (name) {
    case 'inc':
      return (g) => onDestination(g, a, width, true, (r) => g.flags(g.ri(Op.AddI, width, r, 1)));
    case 'dec':
      return (g) => onDestination(g, a, width, true, (r) => g.flags(g.ri(Op.SubI, width, r, 1)));
    case 'neg':
      return (g) => onDestination(g, a, width, true, (r) => g.flags(g.r(Op.Neg, width, r)));
    case 'not':
      return (g) => onDestination(g, a, width, true, (r) => g.r(Op.Not, width, r));
    case 'bswap':
      return a.kind === 'register' && width >= 4 ? (g) => g.r(Op.Bswap, width, a.register) : undefined;
    case 'mul':
    case 'imul':
    case 'div':
    case 'idiv': {
      if (width < 4) return undefined;
      const op = { mul: Op.Mul1, imul: Op.Imul1, div: Op.Div, idiv: Op.Idiv }[name];
      return (g) => g.flags(g.s(op, width, inRegister(g, a, width)));
    }
    default:
      return undefined;
  }
}

/** setCC and cmovCC. */
function conditional(name: string, operands: readonly AsmOperand[]): Emit | undefined {
  const [a, b] = operands;
  const set = /^set([a-z]+)$/.exec(name)?.[1];
  const cc = CONDITIONS[set ?? /^cmov([a-z]+?)$/.exec(name)?.[1] ?? ''];
  if (cc === undefined || a === undefined) return undefined;
  if (set !== undefined) return a.kind === 'register' && !b ? (g) => g.setcc(cc, a.register) : undefined;
  if (b?.kind !== 'register' || b.width < 4 || a.kind === 'immediate') return undefined;
  return (g) => g.cmov(cc, b.width, b.register, inRegister(g, a, b.width));
}

/** movzbl, movslq and the like. */
function extending(name: string, operands: readonly AsmOperand[]): Emit | undefined {
  const m = /^mov([zs])([bwl])([wlq])$/.exec(name);
  const [a, b] = operands;
  if (!m || !a || a.kind === 'immediate' || b?.kind !== 'register') return undefined;
  const from = WIDTHS[m[2] as string] as number;
  const to = WIDTHS[m[3] as string] as number;
  if (from >= to || to < 4 || (m[1] === 'z' && from === 4)) return undefined;
  const signed = m[1] === 's';
  return (g) => {
    if (a.kind === 'register') g.extend(signed ? Op.MovsxRR : Op.MovzxRR, to, from, b.register, a.register);
    else g.rm(signed ? Op.LoadSx : Op.LoadZx, to, b.register, memoryOf(a)).fromWidth = from;
  };
}

/** Read-modify-write operations with the lock prefix that have an instruction of their own here. */
function locked(name: string, operands: readonly AsmOperand[]): Emit | undefined {
  return withSuffix(name, operands, (base, width, o) => {
    const target = o[o.length - 1];
    if (target?.kind !== 'memory') return undefined;
    const m = memoryOf(target);
    const add = (g: Generator, r: number): void => {
      g.flags(g.mr(Op.LockXadd, width, m, r)).dst = r;
    };
    const [a] = o as [AsmOperand];
    switch (base) {
      case 'xadd':
        return a.kind === 'register' ? (g) => add(g, a.register) : undefined;
      case 'inc':
      case 'dec':
        return (g) => {
          g.ri(Op.MovRI, width === 8 ? 8 : 4, R11, base === 'inc' ? 1 : -1);
          add(g, R11);
        };
      case 'add':
      case 'sub':
        if (a.kind === 'memory') return undefined;
        return (g) => {
          load(g, a, Math.max(4, width), R11);
          if (base === 'sub') g.r(Op.Neg, Math.max(4, width), R11);
          add(g, R11);
        };
      case 'cmpxchg':
        return a.kind === 'register' ? (g) => g.flags(g.mr(Op.LockCmpxchg, width, m, a.register)) : undefined;
      case 'xchg':
        return a.kind === 'register'
          ? (g) => {
              g.mr(Op.Xchg, width, m, a.register).dst = a.register;
            }
          : undefined;
      default:
        return undefined;
    }
  });
}

/** Registers that operands may be given: those that a function need not keep. */
export const FREE: readonly number[] = [RAX, RCX, RDX, RSI, RDI, R8, R9, R10];
