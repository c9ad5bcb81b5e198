/**
 * A cheap structural check of IR (a part of LLVM's verifier), for tests: block ends, phi predecessors, operand types,
 * operands that exist in the function. Returns one sentence for each violation.
 */
import type { BasicBlock, Instruction, IRFunction, Module, Value } from './module.ts';
import { isTerminator, operands, successors } from './operands.ts';
import { printedType } from './print-type.ts';
import type { Type } from './types.ts';

const same = (a: Type, b: Type): boolean => a === b || printedType(a) === printedType(b);

export function verifyModule(m: Module): string[] {
  const out: string[] = [];
  for (const g of m.globals)
    if (g.init && !same(g.init.type, g.valueType)) out.push(`@${g.name}: initialiser of another type`);
  for (const f of m.functions) if (f.hasBody) out.push(...verifyFunction(f));
  return out;
}

export function verifyFunction(f: IRFunction): string[] {
  const out: string[] = [];
  const { blocks } = f.body();
  const known = new Set<Value>(f.args);
  const predecessors = new Map<BasicBlock, BasicBlock[]>();
  for (const b of blocks) {
    known.add(b);
    for (const i of b.insts) known.add(i);
    const last = b.insts[b.insts.length - 1];
    for (const s of last ? successors(last) : []) predecessors.set(s, [...(predecessors.get(s) ?? []), b]);
  }
  for (const b of blocks) {
    const say = (what: string): number => out.push(`@${f.name}, block ${b.index}: ${what}`);
    const last = b.insts[b.insts.length - 1];
    if (!last || !isTerminator(last)) say('no terminator at the end');
    let phisOver = false;
    for (const i of b.insts) {
      if (i.parent !== b) say(`${i.op} has another parent`);
      if (i !== last && isTerminator(i)) say(`${i.op} in the middle`);
      if (i.op === 'phi') {
        if (phisOver) say('phi after other instructions');
        checkPhi(i, predecessors.get(b) ?? [], say);
      } else phisOver = true;
      for (const v of operands(i)) checkOperand(v, f, known, i, say);
      checkTypes(i, f, say);
    }
  }
  return out;
}

function checkPhi(
  i: Extract<Instruction, { op: 'phi' }>,
  preds: readonly BasicBlock[],
  say: (s: string) => void,
): void {
  const key = (l: readonly BasicBlock[]): string =>
    l
      .map((b) => b.index)
      .sort((a, b) => a - b)
      .join();
  if (key(preds) !== key(i.incoming.map((e) => e.block))) say('phi does not match the predecessors');
}

function checkOperand(
  v: Value | undefined,
  f: IRFunction,
  known: Set<Value>,
  i: Instruction,
  say: (s: string) => void,
): void {
  if (!v) say(`${i.op} lacks an operand`);
  else if ((v.kind === 'arg' || v.kind === 'inst' || v.kind === 'block') && !known.has(v))
    say(`${i.op} has an operand of another function`);
  else if ((v.kind === 'global' || v.kind === 'function' || v.kind === 'alias') && v.module !== f.module)
    say(`${i.op} refers to another module`);
}

function checkTypes(i: Instruction, f: IRFunction, say: (s: string) => void): void {
  const must = (a: Type, b: Type): void => {
    if (!same(a, b)) say(`${i.op}: ${printedType(a)} where ${printedType(b)} belongs`);
  };
  const mustBe = (t: Type, kind: Type['kind']): void => {
    const e = t.kind === 'vector' ? t.elem : t;
    if (e.kind !== kind) say(`${i.op}: ${printedType(t)} where ${kind} belongs`);
  };
  switch (i.op) {
    case 'ret':
      must(i.value?.type ?? { kind: 'void' }, f.functionType.ret);
      break;
    case 'condbr':
      mustBe(i.cond.type, 'int');
      break;
    case 'switch':
      mustBe(i.value.type, 'int');
      break;
    case 'binary':
      must(i.lhs.type, i.rhs.type);
      must(i.lhs.type, i.type);
      break;
    case 'icmp':
    case 'fcmp':
      must(i.lhs.type, i.rhs.type);
      break;
    case 'select':
      must(i.then.type, i.else.type);
      break;
    case 'load':
    case 'store':
    case 'atomicrmw':
    case 'cmpxchg':
    case 'gep':
      mustBe(i.ptr.type, 'ptr');
      break;
    case 'phi':
      for (const e of i.incoming) must(e.value.type, i.type);
      break;
    case 'call':
    case 'invoke':
    case 'callbr': {
      const { params, varArg } = i.functionType;
      if (i.args.length < params.length || (!varArg && i.args.length > params.length))
        say(`${i.op}: wrong number of arguments`);
      for (const [k, p] of params.entries()) if (i.args[k]) must(i.args[k].type, p);
      break;
    }
    case 'landingpad':
      if (!i.cleanup && i.clauses.length === 0) say('landingpad without clause');
      break;
    default:
      break;
  }
}
