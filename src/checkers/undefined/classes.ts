/**
 * Objects that are of another class than the program takes them for (-fsanitize=vptr): the vtable pointer says what an object
 * is, and its type information which bases that has and where (Itanium C++ ABI §2.5.2, §2.9.5).
 */
import { classOfTypeInfo } from '../../debuginfo/demangle.ts';
import type { ProgramImage } from '../../machine/image.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { typeAt } from '../../runtime/ubsan/descriptors.ts';
import { origins } from '../access.ts';
import { isNews } from '../once.ts';
import { describePlace, placeAt } from '../place.ts';
import { hex } from '../words.ts';
import { type Explain, UNDEFINED } from './explain.ts';

/** Bases of bases that are followed. */
const DEEPEST = 64;
const MOST_BASES = 1024;
const VIRTUAL = 1n;
/** Instructions between reading a vtable pointer and the check. */
const SOON = 64;

const tables = new WeakMap<ProgramImage, ReadonlyMap<number, string>>();
/** Names of the program's vtables and type information, by address. */
function tablesOf(image: ProgramImage): ReadonlyMap<number, string> {
  let known = tables.get(image);
  if (!known) {
    known = new Map(image.globals.filter((g) => /^_ZT[IV]/.test(g.name)).map((g) => [g.address, g.name]));
    tables.set(image, known);
  }
  return known;
}

/** Type information by its address: the name of the class, which is one for all its copies. */
function nameAt(m: MachineApi, info: number): string | undefined {
  const name = tablesOf(m.image).get(info);
  return name?.startsWith('_ZTI') ? name : undefined;
}

/** Which kind of type information it is, by its own vtable: of a class without bases, with one, with several. */
function basesOf(m: MachineApi, info: number): { readonly info: number; readonly offset: number | 'virtual' }[] {
  const vtable = (m.memory.readPtr(info) ?? 0) - 16;
  const kind = tablesOf(m.image).get(vtable) ?? '';
  if (kind.includes('__si_class_type_info')) return [{ info: m.memory.readPtr(info + 16) ?? 0, offset: 0 }];
  if (!kind.includes('__vmi_class_type_info')) return [];
  const count = Math.min(m.memory.readU32(info + 20) ?? 0, MOST_BASES);
  return Array.from({ length: count }, (_, k) => {
    const at = info + 24 + 16 * k;
    const flags = m.memory.readU64(at + 8) ?? 0n;
    return {
      info: m.memory.readPtr(at) ?? 0,
      offset: (flags & VIRTUAL) !== 0n ? 'virtual' : Number(BigInt.asIntN(64, flags) >> 8n),
    };
  });
}

/** Whether a `derived` has a `base` `offset` bytes from its start. Where virtual bases lie only the object knows: yes. */
function hasBase(m: MachineApi, derived: number, base: string, offset: number, depth = 0): boolean {
  const name = nameAt(m, derived);
  if (name === undefined || depth > DEEPEST) return true; // Not to be told from here.
  if (name === base) return offset === 0;
  return basesOf(m, derived).some(
    (b) => b.offset === 'virtual' || hasBase(m, b.info, base, offset - b.offset, depth + 1),
  );
}

/** What is done with the object, by Clang's TypeCheckKind (clang/lib/CodeGen/CodeGenFunction.h). */
const USES = [
  'read',
  'written',
  'bound to a reference to',
  'used by its members as',
  'told to run a member function of',
  'constructed as',
  'cast down to',
  'cast down to',
  'cast up from',
  'cast to a virtual base from',
  'assigned to a _Nonnull pointer to',
  'asked by dynamic_cast or typeid as',
];

const cacheMiss: Explain = (m, data, [pointer = 0n, hash = 0n]) => {
  const address = Number(pointer);
  if (pointer >= 1n << 47n || m.memory.firstBad(address, 8, 'read') >= 0) return undefined; // The access is told.
  const vtable = m.memory.readPtr(address) ?? 0;
  const dynamic = m.memory.readPtr(vtable - 8) ?? 0;
  const toTop = Number(BigInt.asIntN(64, m.memory.readU64(vtable - 16) ?? 0n));
  const wanted = m.memory.readPtr(data + 24) ?? 0;
  const base = nameAt(m, wanted);
  if (base === undefined) return undefined;
  const name = nameAt(m, dynamic);
  if (name !== undefined && hasBase(m, dynamic, base, -toTop)) {
    const cache = m.image.symbol('__ubsan_vptr_type_cache');
    if (cache) m.memory.writeU64(cache.address + 8 * Number(hash & 127n), hash);
    return undefined;
  }
  const place = placeAt(m, address);
  // What is done with it then follows from taking it for that.
  if (!isNews(m, 'wrong-class', `${address} ${place?.block?.id ?? place?.name} ${base}`)) return undefined;
  // The vtable pointer was read where nothing may be read, which was told.
  const last = m.findings.at(-1);
  if (last?.access?.operation === 'read' && m.time - last.time < SOON) return undefined;
  const type = typeAt(m, data + 16).name;
  const use = USES[m.memory.readU8(data + 32) ?? 0] ?? 'used as';
  const actual = name && classOfTypeInfo(name);
  return {
    kind: 'wrong-class',
    message: actual
      ? `An object of class ${actual} is ${use} ${type}, which it is not`
      : `What lies at ${hex(address)} is ${use} ${type}, and is no object of a class with virtual functions`,
    explanation: [
      actual
        ? `The object's vtable pointer says that it is a ${actual}${toTop === 0 ? '' : ` (from ${-toTop} bytes before)`}, and that has no ${type} here.`
        : `Its first eight bytes are no vtable pointer: no constructor of such a class has run here, or something has overwritten it.`,
      `${UNDEFINED}: members are looked for where other things lie, and calls go to functions of another class ([expr.static.cast]/11, [class.mfct.non-static]/2).`,
      `Find out where the pointer or reference was converted. dynamic_cast<${type} *> asks the object and gives a null pointer when it is none.`,
    ],
    ...(place ? { object: describePlace(place, address - place.start), related: origins(m, place) } : {}),
  };
};

export const CLASSES: Readonly<Record<string, Explain>> = { dynamic_type_cache_miss: cacheMiss };
