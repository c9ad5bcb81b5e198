/**
 * Definitions of classes over all modules of a program: `struct List;` in one file is `struct List { … }` in another.
 * A class of C++ has an identifier that is the same everywhere (the one definition rule); one of C goes by its name.
 */
import type { DICompositeType } from '../ir/metadata.ts';
import type { Module } from '../ir/module.ts';
import { Flag, Tag } from './dwarf.ts';
import { typeNameOf } from './type-name.ts';
import type { ClassDesc, TypeDesc } from './types.ts';
import { strip, typeOf } from './types.ts';

export class TypeIndex {
  private readonly modules: readonly { readonly module: Module; readonly isUser: boolean }[];
  private byKey: Map<string, DICompositeType> | undefined;
  private byName: Map<string, DICompositeType> | undefined;

  constructor(modules: readonly { readonly module: Module; readonly isUser: boolean }[]) {
    this.modules = modules;
  }

  /** The class itself, or its definition when `t` (typedefs and qualifiers removed) is only declared here. */
  complete(t: TypeDesc): TypeDesc {
    const s = strip(t);
    if (s.kind !== 'class' || !s.incomplete) return s;
    const found = this.definitions().get(keyOf(s.di));
    return found ? typeOf(found) : s;
  }

  /** A class, union or enumeration by its short or full display name. */
  find(name: string): TypeDesc | undefined {
    if (!this.byName) {
      this.byName = new Map();
      for (const di of this.definitions().values()) {
        const short = typeNameOf(di);
        if (!this.byName.has(short)) this.byName.set(short, di);
        this.byName.set(typeNameOf(di, 'full'), di);
        // C's `struct Point` is also found as Point.
        const bare = short.replace(/^(?:struct|union|enum) /, '');
        if (!this.byName.has(bare)) this.byName.set(bare, di);
      }
    }
    const di = this.byName.get(name);
    return di && typeOf(di);
  }

  /** The class whose vtable has this linkage name (`_ZTV…`). */
  classOfVtable(symbol: string): ClassDesc | undefined {
    if (!symbol.startsWith('_ZTV')) return undefined;
    const di = this.definitions().get(`_ZTS${symbol.slice(4)}`);
    const t = di && typeOf(di);
    return t?.kind === 'class' ? t : undefined;
  }

  private definitions(): Map<string, DICompositeType> {
    if (this.byKey) return this.byKey;
    const map = new Map<string, DICompositeType>();
    // The user's own definitions come first, and win.
    for (const user of [true, false])
      for (const { module, isUser } of this.modules) {
        if (isUser !== user) continue;
        for (const di of module.compositeTypes?.() ?? []) {
          if (di.flags & Flag.FwdDecl || di.tag === Tag.ArrayType) continue;
          const key = keyOf(di);
          if (key !== '' && !map.has(key)) map.set(key, di);
        }
      }
    this.byKey = map;
    return map;
  }
}

function keyOf(di: DICompositeType): string {
  if (di.identifier !== '') return di.identifier;
  return di.name === '' ? '' : `${di.tag === Tag.EnumerationType ? 'enum ' : ''}${typeNameOf(di, 'full')}`;
}
