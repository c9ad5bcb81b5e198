/**
 * By which scalar types the program stores and reads, for those who ask for `effective-type`. Clang's tags say it (LLVM
 * Language Reference, "tbaa Metadata"): they know members of unions, character types and may_alias, which may be read as
 * anything. Left out are variables whose address nobody takes, and what is no whole scalar of 2, 4 or 8 bytes.
 */
import { classOfTypeInfo } from '../debuginfo/demangle.ts';
import type { MDTuple, Metadata } from '../ir/metadata.ts';
import type { Instruction, IRFunction, Value } from '../ir/module.ts';
import { sizeOf, type Type } from '../ir/types.ts';
import { type Mem, Op } from '../isa/instruction.ts';
import { FS } from '../isa/registers.ts';
import { TypeClass, type TypeSite } from '../isa/type-sites.ts';
import type { Generator } from './generator.ts';
import { isLibraryFile } from './instrumented.ts';
import { Kind, type Part } from './part.ts';

type Access = Extract<Instruction, { op: 'load' | 'store' }>;

function classOf(t: Type): TypeClass {
  switch (t.kind) {
    case 'ptr':
      return TypeClass.Pointer;
    case 'float':
      return TypeClass.Float;
    case 'double':
      return TypeClass.Double;
    case 'int':
      return t.bits === 16
        ? TypeClass.Int16
        : t.bits === 32
          ? TypeClass.Int32
          : t.bits === 64
            ? TypeClass.Int64
            : TypeClass.None;
    default:
      return TypeClass.None;
  }
}

/** Bytes of types whose names say them: an access of another size is to a bit-field. */
const SIZES: ReadonlyMap<string, number> = new Map([
  ['short', 2],
  ['int', 4],
  ['long', 8],
  ['long long', 8],
  ['float', 4],
  ['double', 8],
]);
/** What may be read as anything. */
const ANYTHING = 'omnipotent char';

const tupleOf = (m: Metadata | undefined): MDTuple | undefined => (m?.kind === 'tuple' ? m : undefined);
function nameOf(type: MDTuple): string {
  const [name] = type.elems;
  return name?.kind === 'string' ? name.value : '';
}

/** A name of C++'s is mangled: "_ZTS5Shape". */
const plain = (name: string): string => name.replace(/_ZTS.*$/, classOfTypeInfo);

function typeName(tag: string): string {
  const pointer = /^p(\d+) (.*)$/.exec(tag);
  if (!pointer) return tag === 'any pointer' ? 'pointer' : plain(tag);
  return `${pointer[2] === ANYTHING ? 'char' : plain(pointer[2]!)} ${'*'.repeat(Number(pointer[1]))}`;
}

function siteOf(i: Access, type: Type): TypeSite | undefined {
  const tag = tupleOf(i.metadata?.get('tbaa'));
  const base = tupleOf(tag?.elems[0]);
  const access = tupleOf(tag?.elems[1]);
  const offset = tag?.elems[2];
  if (!base || !access || offset?.kind !== 'value' || offset.value.kind !== 'int') return undefined;
  const name = nameOf(access);
  if (name === '' || name === ANYTHING || (SIZES.get(name) ?? sizeOf(type)) !== sizeOf(type)) return undefined;
  const member = base === access ? undefined : { of: plain(nameOf(base)), offset: Number(offset.value.value) };
  return { type: typeName(name), member, loc: i.loc };
}

const mixed = new WeakMap<IRFunction, ReadonlySet<Value>>();

/** Variables that the function itself accesses by types of several classes: `*(int *)&f`. */
function mixedVariables(fn: IRFunction): ReadonlySet<Value> {
  let found = mixed.get(fn);
  if (found) return found;
  const classes = new Map<Value, TypeClass>();
  const several = new Set<Value>();
  for (const b of fn.body().blocks)
    for (const i of b.insts) {
      if ((i.op !== 'load' && i.op !== 'store') || i.ptr.kind !== 'inst' || i.ptr.op !== 'alloca') continue;
      const c = classOf(i.op === 'load' ? i.type : i.value.type);
      const before = classes.get(i.ptr);
      if (before === undefined) classes.set(i.ptr, c);
      else if (before !== c) several.add(i.ptr);
    }
  found = several;
  mixed.set(fn, found);
  return found;
}

/** What is to be told of an access, before a load and after a store. `m` is its operand, `pointer` what that was made of. */
function emit(g: Generator, i: Access, type: Type, pointer: Part, m: Mem): void {
  const { typeSites, debug } = g.ctx;
  if (!typeSites || !debug || i.ordering !== 'notatomic' || m.base === FS) return;
  const own = pointer.kind === Kind.Frame && pointer.object && !pointer.object.escapes;
  if (own && !mixedVariables(g.fn).has(i.ptr)) return;
  const c = classOf(type);
  if (c === TypeClass.None) return;
  if (i.op === 'load' && isLibraryFile(i.loc?.scope.file ?? g.fn.subprogram?.file)) return;
  const site = siteOf(i, type);
  if (!site) return;
  const told = g.emit(i.op === 'load' ? Op.PTypeRead : Op.PTypeStored);
  told.width = sizeOf(type);
  told.mem = m;
  told.imm = i.op === 'load' ? typeSites.read(c, site) : typeSites.store(c, site);
}

type Load = Extract<Instruction, { op: 'load' }>;
type Store = Extract<Instruction, { op: 'store' }>;

export const tellTypeRead = (g: Generator, i: Load, pointer: Part, m: Mem): void => emit(g, i, i.type, pointer, m);
export const tellTypeStored = (g: Generator, i: Store, pointer: Part, m: Mem): void =>
  emit(g, i, i.value.type, pointer, m);
