/** The value operands of an instruction, in LLVM's order of reading. Blocks that it jumps to are in `successors`. */
import type { BasicBlock, Constant, Instruction, Value } from './module.ts';

/** Replaces each operand by what `f` makes of it. */
export function mapOperands(i: Instruction, f: (v: Value) => Value): void {
  switch (i.op) {
    case 'ret':
      if (i.value) i.value = f(i.value);
      break;
    case 'condbr':
      i.cond = f(i.cond);
      break;
    case 'switch':
    case 'resume':
    case 'fneg':
    case 'cast':
    case 'freeze':
      i.value = f(i.value);
      break;
    case 'indirectbr':
      i.address = f(i.address);
      break;
    case 'invoke':
    case 'callbr':
    case 'call':
      i.callee = f(i.callee);
      i.args = i.args.map(f);
      if (i.bundles.length > 0) i.bundles = i.bundles.map((b) => ({ tag: b.tag, args: b.args.map(f) }));
      break;
    case 'binary':
    case 'icmp':
    case 'fcmp':
      i.lhs = f(i.lhs);
      i.rhs = f(i.rhs);
      break;
    case 'select':
      i.cond = f(i.cond);
      // biome-ignore lint/suspicious/noThenProperty: the contract's name
      i.then = f(i.then);
      i.else = f(i.else);
      break;
    case 'alloca':
      i.count = f(i.count);
      break;
    case 'load':
      i.ptr = f(i.ptr);
      break;
    case 'store':
    case 'atomicrmw':
      i.ptr = f(i.ptr);
      i.value = f(i.value);
      break;
    case 'gep':
      i.ptr = f(i.ptr);
      i.indices = i.indices.map(f);
      break;
    case 'cmpxchg':
      i.ptr = f(i.ptr);
      i.expected = f(i.expected);
      i.desired = f(i.desired);
      break;
    case 'phi':
      for (const e of i.incoming) e.value = f(e.value);
      break;
    case 'extractvalue':
      i.aggregate = f(i.aggregate);
      break;
    case 'insertvalue':
      i.aggregate = f(i.aggregate);
      i.element = f(i.element);
      break;
    case 'extractelement':
      i.vector = f(i.vector);
      i.index = f(i.index);
      break;
    case 'insertelement':
      i.vector = f(i.vector);
      i.element = f(i.element);
      i.index = f(i.index);
      break;
    case 'shufflevector':
      i.a = f(i.a);
      i.b = f(i.b);
      break;
    case 'va_arg':
      i.list = f(i.list);
      break;
    case 'landingpad':
      for (const c of i.clauses) c.value = f(c.value) as Constant;
      break;
    case 'br':
    case 'unreachable':
    case 'fence':
      break;
  }
}

export function operands(i: Instruction): Value[] {
  const out: Value[] = [];
  mapOperands(i, (v) => {
    out.push(v);
    return v;
  });
  return out;
}

/** Blocks that a terminator may go to; empty for other instructions. */
export function successors(i: Instruction): BasicBlock[] {
  switch (i.op) {
    case 'br':
      return [i.target];
    case 'condbr':
      return [i.then, i.else];
    case 'switch':
      return [i.default, ...i.cases.map((c) => c.target)];
    case 'indirectbr':
      return i.targets;
    case 'invoke':
      return [i.normal, i.unwind];
    case 'callbr':
      return [i.normal, ...i.indirect];
    default:
      return [];
  }
}

export function isTerminator(i: Instruction): boolean {
  switch (i.op) {
    case 'ret':
    case 'br':
    case 'condbr':
    case 'switch':
    case 'indirectbr':
    case 'invoke':
    case 'callbr':
    case 'resume':
    case 'unreachable':
      return true;
    default:
      return false;
  }
}
