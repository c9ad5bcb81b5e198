/**
 * The types of scalars by which memory is accessed, for programs that ask for `effective-type` (C17 §6.5 p6 and p7): where
 * the program reads and stores by which type. A site's number is what the memory of types holds (machine/layout.ts, TYPES),
 * in 16 bits: its class below, what tells it from others of that class above. Only classes are compared: integers of one size
 * are one type here, and so are all pointers.
 */
import type { DILocation } from '../ir/metadata.ts';

export const enum TypeClass {
  None,
  Int16,
  Int32,
  Int64,
  Float,
  Double,
  Pointer,
}
export const TYPE_CLASS_MASK = 7;

export interface TypeSite {
  /** As the source calls it: "int", "pointer to A". */ readonly type: string;
  /** The structure whose member is accessed, and the member's offset. */ readonly member:
    | { readonly of: string; readonly offset: number }
    | undefined;
  /** Undefined for types that variables have by their declaration. */ readonly loc: DILocation | undefined;
}

const MAX_STORES = 0x1fff;

export class TypeSites {
  private readonly stores: TypeSite[] = [];
  private readonly reads: TypeSite[] = [];

  /** Of a store; when there are too many only the class remains. */
  store(c: TypeClass, site: TypeSite): number {
    if (this.stores.length >= MAX_STORES) return c;
    this.stores.push(site);
    return (this.stores.length << 3) | c;
  }
  storeAt(number: number): TypeSite | undefined {
    return this.stores[((number & 0xffff) >>> 3) - 1];
  }
  /** Of a read: any number of them. */
  read(c: TypeClass, site: TypeSite): number {
    this.reads.push(site);
    return (this.reads.length << 3) | c;
  }
  readAt(number: number): TypeSite | undefined {
    return this.reads[(number >>> 3) - 1];
  }
}

/** What the memory of types holds beside the site: whether the four bytes are still those that were stored. */
export const TYPE_HASH = 0x9e37_79b1 | 0;
export const typeHash = (value: number): number => Math.imul(value, TYPE_HASH) & 0xffff_0000;

/** A check of ours: a read by another type than the bytes were stored by. */
export const EFFECTIVE_TYPE_CHECK = 'effective-type';
