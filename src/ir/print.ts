/**
 * LLVM assembly (LLVM Language Reference) out of the IR in memory, for people and for tests that compare with
 * `llvm-dis`. What the IR doesn't keep (fast-math flags, `nneg`, metadata numbers) is not printed.
 */
import type {
  Attributes,
  BasicBlock,
  CallLike,
  DebugRecord,
  GlobalValue,
  Instruction,
  IRFunction,
  Module,
  Value,
} from './module.ts';
import { attributesText } from './print-attributes.ts';
import { constantText } from './print-constant.ts';
import { escapeBytes, globalName, quoteName } from './print-name.ts';
import { printedType } from './print-type.ts';
import type { Type } from './types.ts';

/** Names of one function's unnamed values and blocks: numbers in the order in which they appear. */
class Numbering {
  private readonly numbers = new Map<Value, number>();
  constructor(f: IRFunction) {
    let n = 0;
    // Arguments get their names from the body.
    const blocks = f.hasBody ? f.body().blocks : [];
    for (const a of f.args) if (a.name === '') this.numbers.set(a, n++);
    for (const b of blocks) {
      if (b.name === '') this.numbers.set(b, n++);
      for (const i of b.insts) if (i.name === '' && i.type.kind !== 'void') this.numbers.set(i, n++);
    }
  }
  of(v: Value & { name: string }): string {
    if (v.name !== '') return `%${quoteName(v.name)}`;
    const n = this.numbers.get(v);
    return n === undefined ? '<badref>' : `%${n}`;
  }
}

class Printer {
  constructor(private readonly names: Numbering) {}

  value(v: Value): string {
    switch (v.kind) {
      case 'arg':
      case 'inst':
      case 'block':
        return this.names.of(v);
      case 'metadata': {
        const m = v.metadata;
        return m.kind === 'value' ? this.typed(m.value) : m.kind === 'string' ? `!"${m.value}"` : '!';
      }
      case 'asm': {
        const flags = v.sideEffects ? ' sideeffect' : '';
        return `asm${flags} "${escapeText(v.assembly)}", "${escapeText(v.constraints)}"`;
      }
      default:
        return constantText(v);
    }
  }

  typed(v: Value): string {
    return `${printedType(v.type)} ${this.value(v)}`;
  }

  label(b: BasicBlock): string {
    return `label ${this.names.of(b)}`;
  }

  private args(c: CallLike): string {
    return c.args
      .map((a, i) => {
        const attrs = a.kind === 'metadata' ? '' : attributesText(c.attrs.params[i]);
        return `${printedType(a.type)}${attrs} ${this.value(a)}`;
      })
      .join(', ');
  }

  private call(word: string, c: CallLike): string {
    const cc = c.cc === 0 ? '' : c.cc === 8 ? 'fastcc ' : `cc${c.cc} `;
    const type = c.functionType.varArg ? printedType(c.functionType) : printedType(c.functionType.ret);
    const bundles =
      c.bundles.length === 0
        ? ''
        : ` [ ${c.bundles.map((b) => `"${b.tag}"(${b.args.map((a) => this.typed(a)).join(', ')})`).join(', ')} ]`;
    const ret = attributesText(c.attrs.ret).slice(1);
    return `${word} ${cc}${ret === '' ? '' : `${ret} `}${type} ${this.value(c.callee)}(${this.args(c)})${bundles}`;
  }

  instruction(i: Instruction): string {
    const head = i.type.kind === 'void' ? '' : `${this.names.of(i)} = `;
    return `  ${head}${this.body(i)}`;
  }

  private body(i: Instruction): string {
    const align = (n: number): string => (n === 0 ? '' : `, align ${n}`);
    const order = (o: string): string => (o === 'notatomic' ? '' : ` ${o}`);
    switch (i.op) {
      case 'ret':
        return i.value ? `ret ${this.typed(i.value)}` : 'ret void';
      case 'br':
        return `br ${this.label(i.target)}`;
      case 'condbr':
        return `br ${this.typed(i.cond)}, ${this.label(i.then)}, ${this.label(i.else)}`;
      case 'switch': {
        const t = printedType(i.value.type);
        const bits = i.value.type.kind === 'int' ? i.value.type.bits : 64;
        const text = (v: bigint): string =>
          bits === 1 ? (v === 1n ? 'true' : 'false') : String(BigInt.asIntN(bits, v));
        const cases = i.cases.map((c) => `    ${t} ${text(c.value)}, ${this.label(c.target)}\n`).join('');
        return `switch ${this.typed(i.value)}, ${this.label(i.default)} [\n${cases}  ]`;
      }
      case 'indirectbr':
        return `indirectbr ${this.typed(i.address)}, [${i.targets.map((b) => this.label(b)).join(', ')}]`;
      case 'invoke':
        return `${this.call('invoke', i)}\n          to ${this.label(i.normal)} unwind ${this.label(i.unwind)}`;
      case 'callbr':
        return `${this.call('callbr', i)}\n          to ${this.label(i.normal)} [${i.indirect.map((b) => this.label(b)).join(', ')}]`;
      case 'call':
        return this.call(i.tail === 'none' ? 'call' : `${i.tail} call`, i);
      case 'resume':
        return `resume ${this.typed(i.value)}`;
      case 'unreachable':
        return 'unreachable';
      case 'fneg':
        return `fneg ${this.typed(i.value)}`;
      case 'binary': {
        const flags = `${i.nuw ? ' nuw' : ''}${i.nsw ? ' nsw' : ''}${i.exact ? ' exact' : ''}`;
        return `${i.binop}${flags} ${this.typed(i.lhs)}, ${this.value(i.rhs)}`;
      }
      case 'cast':
        return `${i.cast} ${this.typed(i.value)} to ${printedType(i.type)}`;
      case 'icmp':
      case 'fcmp':
        return `${i.op} ${i.predicate} ${this.typed(i.lhs)}, ${this.value(i.rhs)}`;
      case 'select':
        return `select ${this.typed(i.cond)}, ${this.typed(i.then)}, ${this.typed(i.else)}`;
      case 'freeze':
        return `freeze ${this.typed(i.value)}`;
      case 'alloca': {
        const one =
          i.count.kind === 'int' && i.count.value === 1n && i.count.type.kind === 'int' && i.count.type.bits === 32;
        return `alloca ${printedType(i.allocated)}${one ? '' : `, ${this.typed(i.count)}`}${align(i.align)}`;
      }
      case 'load': {
        const words = `${i.ordering === 'notatomic' ? '' : ' atomic'}${i.volatile ? ' volatile' : ''}`;
        return `load${words} ${printedType(i.type)}, ${this.typed(i.ptr)}${order(i.ordering)}${align(i.align)}`;
      }
      case 'store': {
        const words = `${i.ordering === 'notatomic' ? '' : ' atomic'}${i.volatile ? ' volatile' : ''}`;
        return `store${words} ${this.typed(i.value)}, ${this.typed(i.ptr)}${order(i.ordering)}${align(i.align)}`;
      }
      case 'gep': {
        const list = [this.typed(i.ptr), ...i.indices.map((x) => this.typed(x))].join(', ');
        return `getelementptr${i.inbounds ? ' inbounds' : ''} ${printedType(i.sourceType)}, ${list}`;
      }
      case 'cmpxchg':
        return `cmpxchg${i.weak ? ' weak' : ''} ${this.typed(i.ptr)}, ${this.typed(i.expected)}, ${this.typed(i.desired)} ${i.success} ${i.failure}${align(i.align)}`;
      case 'atomicrmw':
        return `atomicrmw ${i.rmw} ${this.typed(i.ptr)}, ${this.typed(i.value)} ${i.ordering}${align(i.align)}`;
      case 'fence':
        return `fence ${i.ordering}`;
      case 'phi':
        return `phi ${printedType(i.type)} ${i.incoming.map((e) => `[ ${this.value(e.value)}, ${this.names.of(e.block)} ]`).join(', ')}`;
      case 'extractvalue':
        return `extractvalue ${this.typed(i.aggregate)}, ${i.indices.join(', ')}`;
      case 'insertvalue':
        return `insertvalue ${this.typed(i.aggregate)}, ${this.typed(i.element)}, ${i.indices.join(', ')}`;
      case 'extractelement':
        return `extractelement ${this.typed(i.vector)}, ${this.typed(i.index)}`;
      case 'insertelement':
        return `insertelement ${this.typed(i.vector)}, ${this.typed(i.element)}, ${this.typed(i.index)}`;
      case 'shufflevector':
        return `shufflevector ${this.typed(i.a)}, ${this.typed(i.b)}, <${i.mask.length} x i32> ${maskText(i.mask)}`;
      case 'va_arg':
        return `va_arg ${this.typed(i.list)}, ${printedType(i.type)}`;
      case 'landingpad': {
        const clauses = i.clauses.map((c) => `\n          ${c.kind} ${this.typed(c.value)}`).join('');
        return `landingpad ${printedType(i.type)}${i.cleanup ? '\n          cleanup' : ''}${clauses}`;
      }
    }
  }

  record(r: DebugRecord): string {
    if (r.kind === 'label') return `    #dbg_label(${r.label.name})`;
    const list = r.values.map((v) => this.typed(v)).join(', ');
    const values = r.values.length === 1 ? list : r.values.length === 0 ? 'poison' : `!DIArgList(${list})`;
    return `    #dbg_${r.kind}(${values}, !"${r.variable.name}", !DIExpression(${r.expression.ops.join(', ')}), ${r.loc.line}:${r.loc.column})`;
  }
}

function maskText(mask: readonly number[]): string {
  if (mask.every((m) => m === 0)) return 'zeroinitializer';
  if (mask.every((m) => m === -1)) return 'poison';
  return `<${mask.map((m) => `i32 ${m === -1 ? 'poison' : m}`).join(', ')}>`;
}

const escapeText = (s: string): string => escapeBytes(new TextEncoder().encode(s));

/** One instruction, with the numbers that it has in its function. */
export function printInstruction(i: Instruction, f: IRFunction): string {
  return new Printer(new Numbering(f)).instruction(i);
}

function impliesLocal(g: GlobalValue): boolean {
  if (g.linkage === 'internal' || g.linkage === 'private') return true;
  return g.visibility !== 'default' && g.linkage !== 'extern_weak';
}

function linkageWords(g: GlobalValue): string {
  const linkage = g.linkage === 'external' ? '' : `${g.linkage} `;
  const local = g.dsoLocal && !impliesLocal(g) ? 'dso_local ' : '';
  return `${linkage}${local}${g.visibility === 'default' ? '' : `${g.visibility} `}`;
}

export function printFunction(f: IRFunction, records = false): string {
  const names = new Numbering(f);
  const p = new Printer(names);
  const param = (t: Type, attrs: Attributes | undefined, name: string): string =>
    `${printedType(t)}${attributesText(attrs)}${name}`;
  const params = f.args.map((a, i) => param(a.type, f.attrs.params[i], f.hasBody ? ` ${names.of(a)}` : ''));
  if (f.functionType.varArg) params.push('...');
  const ret = attributesText(f.attrs.ret).slice(1);
  const cc = f.cc === 0 ? '' : f.cc === 8 ? 'fastcc ' : `cc${f.cc} `;
  const word = f.hasBody ? 'define' : 'declare';
  const head = `${word} ${linkageWords(f)}${cc}${ret === '' ? '' : `${ret} `}${printedType(f.functionType.ret)} ${globalName(f)}(${params.join(', ')})`;
  const tail = `${f.unnamedAddr ? ' unnamed_addr' : ''}${f.section === undefined ? '' : ` section "${f.section}"`}${f.comdat === undefined ? '' : f.comdat === f.name ? ' comdat' : ` comdat($${quoteName(f.comdat)})`}${f.align ? ` align ${f.align}` : ''}${f.personality ? ` personality ${p.typed(f.personality)}` : ''}`;
  if (!f.hasBody) return `${head}${tail}\n`;
  let out = `${head}${tail} {\n`;
  for (const b of f.body().blocks) {
    if (b.index > 0 || b.name !== '') out += `${b.index > 0 ? '\n' : ''}${names.of(b).slice(1)}:\n`;
    for (const i of b.insts) {
      if (records) for (const r of i.records ?? []) out += `${p.record(r)}\n`;
      out += `${p.instruction(i)}\n`;
    }
  }
  return `${out}}\n`;
}

export function printGlobal(g: GlobalValue): string {
  const name = `${globalName(g)} = `;
  const where = `${g.section === undefined ? '' : `, section "${g.section}"`}${g.comdat === undefined ? '' : g.comdat === g.name ? ', comdat' : `, comdat($${quoteName(g.comdat)})`}`;
  switch (g.kind) {
    case 'function':
      return printFunction(g);
    case 'alias':
      return `${name}${linkageWords(g)}${g.threadLocal ? 'thread_local ' : ''}${g.unnamedAddr ? 'unnamed_addr ' : ''}${g.ifunc ? 'ifunc' : 'alias'} ${printedType(g.valueType)}, ${printedType(g.aliasee.type)} ${constantText(g.aliasee)}\n`;
    case 'global': {
      const external = g.init || g.linkage !== 'external' ? '' : 'external ';
      const init = g.init ? ` ${constantText(g.init)}` : '';
      return `${name}${external}${linkageWords(g)}${g.threadLocal ? 'thread_local ' : ''}${g.unnamedAddr ? 'unnamed_addr ' : ''}${g.isConst ? 'constant' : 'global'} ${printedType(g.valueType)}${init}${where}${g.align ? `, align ${g.align}` : ''}\n`;
    }
  }
}

export function printModule(m: Module, records = false): string {
  const types = [...m.structTypes.values()].map((t) => {
    if (t.kind !== 'struct') return '';
    const fields = `{ ${t.fields.map(printedType).join(', ')} }`;
    const body = t.opaque
      ? 'opaque'
      : t.fields.length === 0
        ? t.packed
          ? '<{}>'
          : '{}'
        : t.packed
          ? `<${fields}>`
          : fields;
    return `${printedType(t)} = type ${body}\n`;
  });
  return [
    `source_filename = "${m.sourceName}"\n`,
    `target datalayout = "${m.dataLayout}"\ntarget triple = "${m.targetTriple}"\n\n`,
    ...types,
    '\n',
    ...m.globals.map(printGlobal),
    ...m.aliases.map(printGlobal),
    '\n',
    ...m.functions.map((f) => `${printFunction(f, records)}\n`),
  ].join('');
}
