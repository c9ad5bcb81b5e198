/**
 * Inline assembly (LLVM Language Reference, "Inline Assembler Expressions"): operands go to registers as their constraints
 * say, then the statements of the template are assembled. The empty template, a barrier for the compiler, is the commonest.
 */
import type { CallLike, InlineAsm, Instruction, Value } from '../ir/module.ts';
import { storeSizeOf } from '../ir/types.ts';
import { Op } from '../isa/instruction.ts';
import { type AsmOperand, assemble, FREE, registerNamed, type Statement, statementsOf } from './assembler.ts';
import { libraryCall } from './calls.ts';
import type { Generator } from './generator.ts';
import { storePart } from './memory.ts';
import { Kind, opWidth, Part } from './part.ts';

interface Constraint {
  readonly output: boolean;
  /** The argument is the operand's address. */
  readonly indirect: boolean;
  readonly early: boolean;
  /** Index of the output that it shares its place with. */
  readonly tied: number | undefined;
  /** What is allowed, without the marks. */
  readonly code: string;
}

const SENTENCE =
  'This inline assembly is not supported: of assembly the machine takes plain integer instructions in AT&T syntax.';

function constraintsOf(text: string): { operands: Constraint[]; clobbers: Set<number> } {
  const operands: Constraint[] = [];
  const clobbers = new Set<number>();
  for (const c of text === '' ? [] : text.split(',')) {
    if (c.startsWith('~')) {
      const r = registerNamed(c.slice(2, -1));
      if (r) clobbers.add(r.register);
      continue;
    }
    const code = c.replace(/^[=*&%]+/, '');
    const marks = c.slice(0, c.length - code.length);
    operands.push({
      output: marks.includes('='),
      indirect: marks.includes('*'),
      early: marks.includes('&'),
      tied: /^\d+$/.test(code) ? Number(code) : undefined,
      code,
    });
  }
  return { operands, clobbers };
}

/** Where each operand is: its parts, or its address. */
interface Place extends Constraint {
  readonly value: Value | undefined;
  /** Of an output: what it defines. */
  readonly results: readonly Part[];
  /** Of an operand in memory: its size. */
  readonly size: number;
}

export function lowerInlineAsm(g: Generator, i: Instruction & CallLike, asm: InlineAsm): void {
  const { operands, clobbers } = constraintsOf(asm.constraints);
  const places = placesOf(g, i, operands);
  const statements = statementsOf(asm.assembly.replace(/\$\{:uid\}/g, '0'));
  storeTied(g, places);
  if (statements.length === 0) passThrough(g, places);
  else run(g, places, clobbers, statements);
}

function placesOf(g: Generator, i: Instruction & CallLike, operands: readonly Constraint[]): Place[] {
  const direct = operands.filter((c) => c.output && !c.indirect).length;
  const fields = direct > 1 && i.type.kind === 'struct' ? i.type.fields : [i.type];
  const results = g.results(i);
  let nextResult = 0;
  let nextField = 0;
  let nextArgument = 0;
  return operands.map((c) => {
    if (c.output && !c.indirect) {
      const n = g.shape(fields[nextField++] ?? i.type).length;
      const of = results.slice(nextResult, nextResult + n);
      nextResult += n;
      return { ...c, value: undefined, results: of, size: 0 };
    }
    const type = i.attrs.params[nextArgument]?.get('elementtype');
    const size = typeof type === 'object' ? storeSizeOf(type) : 0;
    return { ...c, value: i.args[nextArgument++], results: [], size };
  });
}

/** An input that shares the place of an output in memory (what "+g" becomes) is there from the start. */
function storeTied(g: Generator, places: Place[]): void {
  for (const [k, p] of places.entries()) {
    const to = p.tied === undefined ? undefined : places[p.tied];
    if (p.value === undefined || !to?.indirect || to.value === undefined) continue;
    const parts = g.parts(p.value);
    const pointer = g.part(to.value);
    const [first] = parts as [Part];
    if (parts.length > 1 || first.bytes < to.size) g.unsupported(SENTENCE);
    g.materialize(pointer);
    pointer.uses++;
    const m = g.mem(pointer, 0, to.size);
    if (first.xmm || first.bytes === to.size) storePart(g, m, first);
    else {
      const r = g.use(first);
      g.mr(Op.Store, to.size, m, r);
    }
    g.done();
    places[k] = { ...p, value: undefined, indirect: true };
  }
}

/** Outputs tied to inputs hand the input through; others have no defined value. */
function passThrough(g: Generator, places: readonly Place[]): void {
  const done = new Set<Part>();
  for (const p of places) {
    if (p.value === undefined) continue;
    const to = p.tied === undefined ? undefined : places[p.tied]?.results;
    g.parts(p.value).forEach((part, k) => {
      const result = to?.[k];
      if (!result || done.has(result)) {
        g.discard(part);
        return;
      }
      done.add(result);
      g.def(result, g.take(part));
    });
  }
  for (const p of places)
    for (const result of p.results) {
      if (done.has(result)) continue;
      const zero = new Part(result.xmm, result.bytes, result.bits, -1);
      zero.kind = Kind.Imm;
      g.def(result, g.take(zero));
    }
}

function run(
  g: Generator,
  places: readonly Place[],
  clobbers: ReadonlySet<number>,
  statements: readonly Statement[],
): void {
  const refuse = (): never => g.unsupported(SENTENCE);
  // The time-stamp counter comes from the library's clock, so it has to be read before registers are taken.
  const readsClock = statements[0]?.name === 'rdtsc' && statements[0].operands.length === 0;
  const rest = readsClock ? statements.slice(1) : statements;
  const registers = registersOf(places, clobbers) ?? refuse();
  const given = places.map((p, k) => operandOf(p, registers[k] as number));
  if (rest.some(touchesKept)) refuse();
  const code = rest.map((s) => assemble(s, given) ?? refuse());

  const ticks = readsClock ? clock(g) : undefined;
  places.forEach((p, k) => {
    const r = registers[k] as number;
    if (r < 0 || p.value === undefined) return;
    g.takeIn(g.part(p.value), r);
  });
  for (const [k, p] of places.entries()) if (p.output && !p.indirect) g.claim(registers[k] as number);
  for (const r of clobbers) if (FREE.includes(r)) g.claim(r);
  if (ticks) {
    g.takeIn(ticks, 0);
    g.claim(2);
    g.rr(Op.MovRR, 8, 2, 0);
    g.ri(Op.ShrI, 8, 2, 32);
    g.rr(Op.MovRR, 4, 0, 0);
  }
  for (const emit of code) emit(g);
  places.forEach((p, k) => {
    const result = p.results[0];
    if (result) g.def(result, registers[k] as number);
  });
}

/** Names a register that the function keeps values in, or changes the stack's. */
function touchesKept(s: Statement): boolean {
  if (s.operands.some((o) => /%(?:[re]?bx|b[lh]|r1[2-5][bwd]?)\b/.test(o))) return true;
  const last = s.operands[s.operands.length - 1] ?? '';
  return /^%(?:[re]?[sb]p|[sb]pl)$/.test(last) && !/^(?:cmp|test)[bwlq]?$/.test(s.name);
}

/** Thousandths of what clock() counts. */
function clock(g: Generator): Part {
  const now = g.fresh(false, 8, 64, 1);
  libraryCall(g, 'clock', [], [now]);
  g.done();
  const r = g.take(now);
  g.rr(Op.ImulI, 8, r, r).imm = 1000;
  const ticks = g.fresh(false, 8, 64, 1);
  g.def(ticks, r);
  g.done();
  return ticks;
}

const isRegisterCode = (code: string): boolean => /[rqQRl]/.test(code.replace(/\{[^}]*\}/g, ''));

const fitsRegister = (v: Value): boolean => v.type.kind === 'ptr' || (v.type.kind === 'int' && v.type.bits <= 64);

/** A register for each operand; -1 for those that need none; undefined when they do not fit. */
function registersOf(places: readonly Place[], clobbers: ReadonlySet<number>): number[] | undefined {
  const out = places.map(() => -1);
  const taken = new Set(clobbers);
  for (const [k, p] of places.entries()) {
    const name = /^\{(\w+)\}$/.exec(p.code)?.[1];
    if (name === undefined) continue;
    const r = registerNamed(name) ?? registerNamed(`r${name}`);
    if (!r || !FREE.includes(r.register) || p.indirect || (p.value && !fitsRegister(p.value))) return undefined;
    out[k] = r.register;
    taken.add(r.register);
  }
  for (const [k, p] of places.entries()) {
    if (out[k] !== -1 || p.tied !== undefined) continue;
    const constant = p.value?.kind === 'int' && !p.indirect;
    if (constant && /[inIJKLMNOe]/.test(p.code)) continue;
    if (!p.indirect && !isRegisterCode(p.code)) return undefined;
    if (p.value && !p.indirect && !fitsRegister(p.value)) return undefined;
    const of = p.indirect ? undefined : (p.results[0] ?? undefined);
    if (of && (p.results.length !== 1 || of.xmm)) return undefined;
    const free = FREE.find((r) => !taken.has(r));
    if (free === undefined) return undefined;
    out[k] = free;
    taken.add(free);
  }
  for (const [k, p] of places.entries()) if (p.tied !== undefined) out[k] = out[p.tied] ?? -1;
  return out;
}

function operandOf(p: Place, register: number): AsmOperand | undefined {
  if (p.indirect) return { kind: 'memory', base: register, disp: 0 };
  const type = p.value?.type;
  if (register < 0) return p.value?.kind === 'int' ? { kind: 'immediate', value: signed(p.value) } : undefined;
  const bits = p.results[0]?.bits ?? (type?.kind === 'int' ? type.bits : 64);
  if (bits > 64) return undefined;
  return { kind: 'register', register, width: bits <= 8 ? 1 : bits <= 16 ? 2 : opWidth(bits) };
}

const signed = (v: Extract<Value, { kind: 'int' }>): bigint =>
  BigInt.asIntN(v.type.kind === 'int' ? v.type.bits : 64, v.value);
