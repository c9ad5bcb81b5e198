/** A linked program: what the machine loads. Made by `codegen/link.ts`, which lowers functions on demand. */
import type { DIGlobalVariable } from '../ir/metadata.ts';
import type { IRFunction, Module } from '../ir/module.ts';
import type { Code } from '../isa/code.ts';
import type { TypeSites } from '../isa/type-sites.ts';

export interface FunctionEntry {
  readonly index: number;
  /** Linkage name. */ readonly name: string;
  readonly address: number;
  /** Bytes of text reserved for it (16 for a host function's stub). */ readonly reserved: number;
  /** Undefined for a host function. */ readonly ir: IRFunction | undefined;
  /** Number of the host function, -1 for code. */ readonly host: number;
  /** From one of the user's own files, not from the runtime. */ readonly isUser: boolean;
}

export interface GlobalObject {
  /** Linkage name; string literals have private names like `.str.3`. */ readonly name: string;
  readonly address: number; // thread-local: offset from the thread pointer (negative)
  readonly size: number;
  readonly readOnly: boolean;
  readonly threadLocal: boolean;
  readonly variable: DIGlobalVariable | undefined;
  readonly isUser: boolean;
  /** Bytes of `size` that belong to the object's value type are all defined; objects never overlap. */ readonly align: number;
}

export interface Segment {
  readonly address: number;
  readonly bytes: Uint8Array /** ≥ bytes.length; the rest is zero. */;
  readonly size: number;
  readonly readOnly: boolean;
  readonly name: string;
  /** Pointers to variables among the bytes: where, and the address of the variable that they come from. */
  readonly pointers?: readonly { readonly at: number; readonly object: number }[];
}

export interface ProgramImage {
  readonly modules: readonly { readonly module: Module; readonly isUser: boolean }[];
  readonly functions: readonly FunctionEntry[];
  /** Address of `_start`. */ readonly entry: number;
  readonly segments: readonly Segment[];
  /** First address past the last data segment; the heap (brk) starts at the page after it. */ readonly dataEnd: number;
  /** Sorted by address; thread-locals not among them. */ readonly globals: readonly GlobalObject[];
  /** Thread-local storage, variant II (System V ABI, ELF TLS): the image lies directly below the thread pointer. */
  readonly tls: {
    readonly image: Uint8Array /** Bytes below the thread pointer. */;
    readonly size: number;
    readonly align: number;
    readonly objects: readonly GlobalObject[];
  };
  /** Code of function `index`; lowers it at the first call. Throws UnsupportedError (located) when the IR has something the generator lacks, and for host functions. */
  code(index: number): Code;
  /** The function whose reserved text contains `address`. */ functionAt(address: number): FunctionEntry | undefined;
  /** Where memory is accessed by which type, when that is followed. */ readonly typeSites?: TypeSites | undefined;
  /** Function or variable by linkage name. */ symbol(
    name: string,
  ): { readonly address: number; readonly function: FunctionEntry | undefined } | undefined;
}

/** Something that the program needs and Memscape does not have. `message` is the one sentence for the user. */
export class UnsupportedError extends Error {
  readonly location:
    | { readonly file: string; readonly line: number; readonly column: number; readonly function: string }
    | undefined;
  constructor(message: string, location?: UnsupportedError['location']) {
    super(message);
    this.name = 'UnsupportedError';
    this.location = location;
  }
}
