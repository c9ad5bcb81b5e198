/**
 * Where the lifetimes of a program's own objects begin and end: its classes' constructors and destructors, known by their
 * debug info, tell the machine (runtime/cxx/lifetimes.ts). Only unoptimised code has them all as functions; where some are
 * inlined, an end without its beginning would be a wrong one.
 */
import { strip, type TypeDesc, typeOf } from '../debuginfo/types.ts';
import type { DICompositeType, DISubprogram } from '../ir/metadata.ts';
import type { Instruction, IRFunction, Module, Value } from '../ir/module.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';

const BEGINS = '__memscape_constructing';
const ENDS = '__memscape_destroying';
const ENDED = '__memscape_destroyed';

type ClassDesc = Extract<TypeDesc, { kind: 'class' }>;

/** The class that a member function belongs to. */
function classOf(sp: DISubprogram | undefined): DICompositeType | undefined {
  const scope = sp?.declaration?.scope ?? sp?.scope;
  return scope?.kind === 'DICompositeType' ? scope : undefined;
}

const destructors = new WeakMap<Module, Map<DICompositeType, IRFunction>>();

/** Destructors that the module has, by class. */
function destructorsOf(module: Module): ReadonlyMap<DICompositeType, IRFunction> {
  let found = destructors.get(module);
  if (!found) {
    found = new Map();
    for (const f of module.functions) {
      if (!f.hasBody || !f.name.endsWith('D2Ev')) continue;
      const cls = classOf(f.subprogram);
      if (cls && f.subprogram?.name.startsWith('~')) found.set(cls, f);
    }
    destructors.set(module, found);
  }
  return found;
}

const withoutArguments = (name: string): string => name.replace(/<.*$/, '');

/** `this` begins an object of this class when the function is entered (constructor), or is none when it returns (destructor). */
interface Special {
  readonly cls: ClassDesc;
  readonly ends: boolean;
}

function specialOf(fn: IRFunction): Special | undefined {
  if (!/[CD]I?[12]/.test(fn.name) || fn.args[0]?.type.kind !== 'ptr' || !fn.attrs.fn.has('optnone')) return undefined;
  const sp = fn.subprogram;
  const di = classOf(sp);
  if (!sp || !di || isLibraryFile(sp.file)) return undefined;
  const cls = strip(typeOf(di));
  if (cls.kind !== 'class' || cls.incomplete) return undefined;
  if (sp.name.startsWith('~')) {
    // With virtual bases only the complete object's destructor destroys all of it.
    const wanted = hasVirtualBase(cls) ? 'D1Ev' : 'D2Ev';
    return fn.name.endsWith(wanted) ? { cls, ends: true } : undefined;
  }
  const makes = withoutArguments(sp.name) === withoutArguments(di.name) || /CI[12]/.test(fn.name);
  return makes && destructorsOf(fn.module).has(di) ? { cls, ends: false } : undefined;
}

const hasVirtualBase = (cls: ClassDesc, depth = 0): boolean =>
  cls.bases.some((b) => {
    const base = strip(b.type);
    return b.virtual || (base.kind === 'class' && depth < 32 && hasVirtualBase(base, depth + 1));
  });

/**
 * Bytes up to the end of the last member: what lies behind may be somebody else's (Itanium C++ ABI §2.4, dsize), and an
 * empty class has none of its own.
 */
function dataSize(cls: ClassDesc, depth = 0): number {
  if (depth > 32) return 0;
  let end = cls.polymorphic ? 8 : 0;
  const reach = (offset: number, type: TypeDesc): number => {
    const t = strip(type);
    const size = t.kind === 'class' ? dataSize(t, depth + 1) : t.size;
    return size === 0 ? 0 : offset + size;
  };
  for (const m of cls.members)
    end = Math.max(end, m.bitSize > 0 ? Math.ceil((m.bitOffset + m.bitSize) / 8) : reach(m.offset, m.type));
  for (const b of cls.bases) if (!b.virtual) end = Math.max(end, reach(b.offset, b.type));
  return Math.min(end, cls.size);
}

/**
 * Every object of the class is made by a constructor, or by copying another one. `new (p) T` of a class with a trivial
 * constructor leaves no trace at all.
 */
function isAlwaysConstructed(cls: ClassDesc, destructor: IRFunction): boolean {
  if (cls.polymorphic) return true;
  const own = cls.methods.filter((m) => withoutArguments(m.name) === cls.baseName && (m.flags & ARTIFICIAL) === 0);
  // The first of a method's types is what it returns, the second is `this`.
  if (own.length > 0 && own.every((m) => (m.type?.types.length ?? 0) > 2)) return true;
  const stem = destructor.name.slice(0, -'D2Ev'.length);
  return destructor.module.functions.some((f) => f.name === `${stem}C1Ev` || f.name === `${stem}C2Ev`);
}
const ARTIFICIAL = 1 << 6;

/** Lets a constructor say that an object begins, a destructor that it ends. */
export const tellLifetimes = onceForEach((fn: IRFunction): void => {
  const special = specialOf(fn);
  const size = special ? dataSize(special.cls) : 0;
  if (!special || size === 0) return;
  const { blocks } = fn.body();
  const args: Value[] = [fn.args[0] as Value, { kind: 'int', type: { kind: 'int', bits: 64 }, value: BigInt(size) }];
  const entry = blocks[0]!;
  const at = entry.insts.findIndex((i) => i.op !== 'alloca');
  const tell = (name: string, before: Instruction): Instruction => callOf(fn, name, args, before);
  if (!special.ends) {
    entry.insts.splice(at, 0, tell(BEGINS, entry.insts[at]!));
    return;
  }
  if (isAlwaysConstructed(special.cls, fn)) entry.insts.splice(at, 0, tell(ENDS, entry.insts[at]!));
  for (const b of blocks) {
    const end = b.insts.at(-1);
    if (end?.op === 'ret') b.insts.splice(b.insts.length - 1, 0, tell(ENDED, end));
  }
});
