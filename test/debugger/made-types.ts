/** Debug information made by hand, and memory made of bytes, for tests of values without a program. */

import { builtin, sizeOfType } from '../../src/debugger/types.ts';
import type { World } from '../../src/debugger/value.ts';
import type {
  DICompositeType,
  DIDerivedType,
  DINamespace,
  DITemplateParameter,
  DIType,
} from '../../src/ir/metadata.ts';
import type { MemoryApi } from '../../src/machine/machine-api.ts';

export const STD: DINamespace = { kind: 'DINamespace', scope: undefined, name: 'std', inline: false };
const VERSIONED: DINamespace = { kind: 'DINamespace', scope: STD, name: '__2', inline: true };

export interface Part {
  readonly name: string;
  readonly type: DIType;
  /** Bytes; bits for bit-fields. */ readonly at: number;
  readonly bits?: number;
  readonly base?: boolean;
}

function derived(
  tag: number,
  name: string,
  baseType: DIType | undefined,
  offset: number,
  flags = 0,
  size = 0,
): DIDerivedType {
  return {
    kind: 'DIDerivedType',
    tag,
    name,
    file: undefined,
    line: 0,
    scope: undefined,
    baseType,
    size,
    align: 0,
    offset,
    flags,
    extraData: undefined,
    dwarfAddressSpace: undefined,
    annotations: undefined,
  };
}

export function composite(
  tag: number,
  name: string,
  size: number,
  parts: readonly Part[],
  more: Partial<DICompositeType> = {},
): DICompositeType {
  return {
    kind: 'DICompositeType',
    tag,
    name,
    file: undefined,
    line: 0,
    scope: undefined,
    baseType: undefined,
    size: size * 8,
    align: 0,
    offset: 0,
    flags: 0,
    elements: parts.map((p) =>
      p.base
        ? derived(0x1c, '', p.type, p.at * 8)
        : p.bits
          ? derived(0x0d, p.name, p.type, p.at, 1 << 19, p.bits)
          : derived(0x0d, p.name, p.type, p.at * 8, 0, sizeOfType(p.type) * 8),
    ),
    runtimeLang: 0,
    vtableHolder: undefined,
    templateParams: [],
    identifier: '',
    discriminator: undefined,
    rank: undefined,
    dataLocation: undefined,
    ...more,
  };
}
export const struct = (name: string, size: number, parts: readonly Part[], more: Partial<DICompositeType> = {}) =>
  composite(0x13, name, size, parts, more);

const argument = (type: DIType): DITemplateParameter => ({
  kind: 'DITemplateParameter',
  tag: 0x2f,
  name: 'T',
  type,
  isDefault: false,
  value: undefined,
});
/** A class template of namespace std::__2. */
export const std = (name: string, args: readonly DIType[], size: number, parts: readonly Part[]): DICompositeType =>
  struct(`${name}<…>`, size, parts, { scope: VERSIONED, templateParams: args.map(argument) });

export const pointer = (to: DIType | undefined): DIDerivedType => derived(0x0f, '', to, 0, 0, 64);
export const constant = (of: DIType): DIDerivedType => derived(0x26, '', of, 0);
export const alias = (name: string, of: DIType): DIDerivedType => derived(0x16, name, of, 0);
export const int = builtin('int');
export const char = builtin('char');
export const long = builtin('long');
export const ulong = builtin('unsigned long');

/** Memory that consists of a few pieces; everything in it is defined. */
export class MadeMemory {
  private readonly pieces: { readonly address: number; readonly bytes: Uint8Array }[] = [];

  put(address: number, size: number): DataView {
    const bytes = new Uint8Array(size);
    this.pieces.push({ address, bytes });
    return new DataView(bytes.buffer);
  }
  private at(address: number, n: number): { bytes: Uint8Array; from: number } | undefined {
    const p = this.pieces.find((x) => address >= x.address && address + n <= x.address + x.bytes.length);
    return p && { bytes: p.bytes, from: address - p.address };
  }
  mapped(address: number, n: number): boolean {
    return this.at(address, n) !== undefined;
  }
  readBytes(address: number, n: number): Uint8Array {
    const p = this.pieces.find((x) => address >= x.address && address < x.address + x.bytes.length);
    return p ? p.bytes.slice(address - p.address, address - p.address + n) : new Uint8Array();
  }
  readU64(address: number): bigint | undefined {
    const p = this.at(address, 8);
    return p && new DataView(p.bytes.buffer, p.from).getBigUint64(0, true);
  }
  readPtr(address: number): number | undefined {
    const v = this.readU64(address);
    return v === undefined ? undefined : Number(v);
  }
  readU8(address: number): number | undefined {
    const p = this.at(address, 1);
    return p?.bytes[p.from];
  }
  writeBytes(address: number, bytes: Uint8Array): boolean {
    const p = this.at(address, bytes.length);
    p?.bytes.set(bytes, p.from);
    return p !== undefined;
  }
  shadow(): number {
    return 0xff;
  }
  firstBad(address: number, n: number): number {
    const end = this.readBytes(address, n).length;
    return end < n ? end : -1;
  }
}

export function world(memory: MadeMemory, more: Partial<World> = {}): World {
  return {
    memory: memory as unknown as MemoryApi,
    symbolAt: () => undefined,
    complete: (t) => t,
    classOfVtable: () => undefined,
    describe: () => '',
    ...more,
  };
}
