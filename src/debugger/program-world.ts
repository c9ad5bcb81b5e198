/** The program as values see it: memory, symbols, classes, and what lies where. */
import { demangle } from '../debuginfo/demangle.ts';
import { calledAs } from '../debuginfo/names.ts';
import { TypeIndex } from '../debuginfo/type-index.ts';
import { typeOf } from '../debuginfo/types.ts';
import type { DIDerivedType, DIType } from '../ir/metadata.ts';
import type { ProgramImage } from '../machine/image.ts';
import type { MachineApi, MemoryApi } from '../machine/machine-api.ts';
import { Ownership, OwnershipMemory } from './ownership.ts';
import { arrayOf, basicType, canonicalBasicName, isDeclaration, pointerTo, referenceTo, type Type } from './types.ts';
import type { World } from './value.ts';

export class ProgramWorld implements World {
  readonly memory: MemoryApi;
  readonly types: TypeIndex;
  private readonly completed = new WeakMap<DIType, DIType>();
  private ownershipAt: Ownership | undefined;
  private readonly ownershipMemory: OwnershipMemory;
  private ownershipTime = -1;
  /** Counts changes made by hand. */ generation = 0;
  private ownershipGeneration = -1;

  constructor(
    private readonly machine: MachineApi,
    readonly image: ProgramImage,
  ) {
    this.memory = machine.memory;
    this.types = new TypeIndex(image.modules);
    this.ownershipMemory = new OwnershipMemory(machine, image);
  }

  /** Something was changed by hand at this moment. */
  changed(): void {
    this.generation++;
    this.ownershipMemory.clear();
  }

  /** Who points to what, made once for each moment. */
  ownership(): Ownership {
    if (!this.ownershipAt || this.ownershipTime !== this.machine.time || this.ownershipGeneration !== this.generation) {
      this.ownershipAt = new Ownership(this.machine, this, this.ownershipMemory, this.image);
      this.ownershipTime = this.machine.time;
      this.ownershipGeneration = this.generation;
    }
    return this.ownershipAt;
  }

  complete(type: Type): Type {
    if (!type || !isDeclaration(type)) return type;
    const known = this.completed.get(type);
    if (known) return known;
    const found = this.types.complete(typeOf(type)).di ?? type;
    this.completed.set(type, found);
    return found;
  }

  symbolAt(address: number): { readonly name: string; readonly offset: number } | undefined {
    const entry = this.machine.functionAt(address);
    if (entry)
      return {
        name: calledAs(entry.name, entry.ir?.subprogram),
        offset: address - entry.address,
      };
    const { globals } = this.image;
    let low = 0;
    let high = globals.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (globals[middle]!.address <= address) low = middle;
      else high = middle - 1;
    }
    const g = globals[low];
    return g && address >= g.address && address < g.address + Math.max(1, g.size)
      ? { name: g.name, offset: address - g.address }
      : undefined;
  }

  classOfVtable(symbol: string): Type {
    // A class whose vtable has external linkage has no identifier in debug info (Clang, needsTypeIdentifier): its name has to do.
    const name = demangle(symbol).replace(/^vtable for /, '');
    return (this.types.classOfVtable(symbol) ?? this.types.find(name))?.di;
  }

  describe(address: number, size = 1): string {
    return this.ownership().objects.describe(address, size);
  }

  private typedefs: Map<string, DIDerivedType> | undefined;
  /** Typedefs that the person's classes and functions mention. */
  private typedef(name: string): DIDerivedType | undefined {
    if (!this.typedefs) {
      const map = new Map<string, DIDerivedType>();
      const seen = new Set<DIType>();
      const see = (t: Type, depth: number): void => {
        if (!t || depth > 8 || seen.has(t) || seen.size > 200_000) return;
        seen.add(t);
        if (t.kind === 'DIDerivedType') {
          if (t.tag === 0x16 && t.name) {
            const display = typeOf(t).name;
            if (!map.has(display)) map.set(display, t);
          }
          see(t.baseType, depth + 1);
        } else if (t.kind === 'DISubroutineType') for (const p of t.types) see(p, depth + 1);
        else if (t.kind === 'DICompositeType') {
          see(t.baseType, depth + 1);
          for (const e of t.elements) if (e?.kind === 'DIDerivedType') see(e, depth + 1);
        }
      };
      for (const { module, isUser } of this.image.modules) {
        if (!isUser) continue;
        for (const t of module.compositeTypes?.() ?? []) see(t, 0);
        for (const f of module.functions) see(f.subprogram?.type, 0);
        for (const g of module.globals)
          for (const d of g.dbg) if (d.kind === 'DIGlobalVariableExpression') see(d.variable.type, 0);
      }
      this.typedefs = map;
    }
    return this.typedefs.get(name);
  }

  /** A type by the name that a person writes, with stars and brackets; null when there is none (undefined is void). */
  typeNamed(text: string, extra: (name: string) => Type | null = () => null): Type | null {
    // `int (*)[4]`: what is in parentheses comes last.
    const grouped = /^(.*?)\s*\(([*&]+)\)((?:\[\d+\])+)$/s.exec(text.trim());
    if (grouped) {
      let inner = this.typeNamed(`${grouped[1]}${grouped[3]}`, extra);
      if (inner === null) return null;
      for (const d of grouped[2]!) inner = d === '*' ? pointerTo(inner) : referenceTo(inner);
      return inner;
    }
    const match = /^(.*?)((?:\s*(?:\*|&&?|\[\d+\]))*)$/s.exec(text.trim());
    const base = (match?.[1] ?? text).replace(/^::/, '').trim();
    const words = base.split(/\s+/).filter((w) => w !== 'const' && w !== 'volatile');
    const basic = canonicalBasicName(words);
    let type: Type | null =
      basic === 'void' ? undefined : basic ? (basicType(basic) ?? null) : this.named(words.join(' '), extra);
    if (type === null) return null;
    const arrays: number[] = [];
    for (const d of match?.[2]?.match(/\*|&&?|\[\d+\]/g) ?? []) {
      if (d === '*') type = pointerTo(type);
      else if (d.startsWith('&')) type = referenceTo(type);
      else arrays.unshift(Number(d.slice(1, -1)));
    }
    for (const n of arrays) type = arrayOf(type, n);
    return type;
  }
  private named(name: string, extra: (name: string) => Type | null): Type | null {
    const plain = name.replace(/^(struct|class|union|enum)\s+/, '');
    const tidy = plain
      .replace(/\s*,\s*/g, ', ')
      .replace(/\s*>/g, '>')
      .replace(/<\s*/g, '<');
    const local = extra(tidy);
    if (local !== null) return local;
    for (const n of [tidy, `std::${tidy}`, name]) {
      const found = this.types.find(n)?.di ?? this.typedef(n);
      if (found) return found;
    }
    if (tidy === 'size_t' || tidy === 'uintptr_t' || tidy === 'std::size_t') return basicType('unsigned long')!;
    if (tidy === 'ptrdiff_t' || tidy === 'ssize_t' || tidy === 'intptr_t') return basicType('long')!;
    const fixed = /^(?:std::)?(u?)int(8|16|32|64)_t$/.exec(tidy);
    if (fixed) {
      const of = { 8: 'char', 16: 'short', 32: 'int', 64: 'long' }[fixed[2] as '8'] as string;
      return basicType(fixed[1] ? `unsigned ${of}` : of === 'char' ? 'signed char' : of) ?? null;
    }
    return null;
  }
}
