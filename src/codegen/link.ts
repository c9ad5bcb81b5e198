/**
 * The linker: modules of LLVM IR → one program image (machine/image.ts). Every address is a function of the inputs alone,
 * never of the order in which functions happen to be lowered; function bodies are lowered when the machine first needs them.
 *
 *   text   one slot per function, sized generously from its size in the bitcode; never moves
 *   .rodata, .data (with __init_array and __fini_array), .bss: objects in module order, at least GAP bytes apart, so that an
 *          overrun by one byte meets bytes that belong to nobody
 *   TLS    variant II: the block lies directly below the thread pointer (ELF Handling For Thread-Local Storage, §3.4.6)
 */
import { demangle } from '../debuginfo/demangle.ts';
import type { DIGlobalVariableExpression } from '../ir/metadata.ts';
import type { Constant, GlobalValue, GlobalVariable, IRFunction } from '../ir/module.ts';
import { alignOf, sizeOf, type Type } from '../ir/types.ts';
import type { Code } from '../isa/code.ts';
import { TypeSites } from '../isa/type-sites.ts';
import {
  type FunctionEntry,
  type GlobalObject,
  type ProgramImage,
  type Segment,
  UnsupportedError,
} from '../machine/image.ts';
import { HOST_TEXT_BASE, MAX_TEXT_SIZE, TEXT_BASE, TEXT_SIZE } from '../machine/layout.ts';
import { statementsOf } from './assembler.ts';
import { type Addresses, eachPointer, writeConstant } from './constants.ts';
import type { CodegenOptions, LowerContext } from './context.ts';
import { gotSlot, hostStub } from './host-stub.ts';
import { isLibraryFile } from './instrumented.ts';
import { lower } from './lower.ts';
import { firstLocation, firstReference } from './reference.ts';
import { isDefinition, isIntrinsic, isLocal, LinkError, type LinkInput, SymbolTable } from './symbols.ts';

export { LinkError, type LinkInput } from './symbols.ts';

/** Lowers one function at its final address; the linker's tests give in their own. */
export type Lower = (fn: IRFunction, address: number, context: LowerContext) => Code;
/** Code of a host function's stub. */
export type HostStub = (name: string, number: number, address: number) => Code;

const lowerFunction: Lower = (fn, address, context) => lower(fn, address, context, gotSlot);

/** Bytes between two objects. */
const GAP = 16;
const PAGE = 4096;
const roundUp = (n: number, align: number): number => Math.ceil(n / align) * align;

interface Placed {
  readonly address: number;
  readonly threadLocal: boolean;
  readonly entry: FunctionEntry | undefined;
}

export function link(
  inputs: readonly LinkInput[],
  hostFunctions: readonly string[],
  options: CodegenOptions,
  lower: Lower = lowerFunction,
  stub: HostStub = hostStub,
): ProgramImage {
  return new Linker(inputs, hostFunctions, options, lower, stub);
}

class Linker implements ProgramImage {
  readonly modules: readonly LinkInput[];
  readonly functions: FunctionEntry[] = [];
  readonly segments: Segment[] = [];
  readonly globals: GlobalObject[] = [];
  readonly entry: number;
  dataEnd = 0;
  readonly typeSites: TypeSites | undefined;
  tls: ProgramImage['tls'] = { image: new Uint8Array(0), size: 0, align: 1, objects: [] };

  readonly #symbols: SymbolTable;
  readonly #placed = new Map<GlobalValue, Placed>();
  readonly #special = new Map<string, number>();
  readonly #hostIndex = new Map<string, number>();
  /** Entries of functions that some module declares and nobody defines, by name. */
  readonly #missing = new Map<string, FunctionEntry>();
  readonly #byName = new Map<string, FunctionEntry>();
  readonly #codes: (Code | undefined)[] = [];
  /** Functions whose code is being made, with the offsets of their blocks that are assumed meanwhile. */
  readonly #lowering: { readonly fn: IRFunction; readonly offsets: readonly number[]; asked: boolean }[] = [];
  readonly #lower: Lower;
  readonly #hostStub: HostStub;
  readonly #context: (debug: boolean) => LowerContext;
  readonly #textOrder: FunctionEntry[] = [];
  readonly #firstHost: number;
  #textSize = TEXT_SIZE;

  constructor(
    inputs: readonly LinkInput[],
    hostFunctions: readonly string[],
    options: CodegenOptions,
    lower: Lower,
    hostStub: HostStub,
  ) {
    // The program's own modules first: what they define prevails.
    this.modules = [...inputs.filter((i) => i.isUser), ...inputs.filter((i) => !i.isUser)];
    this.#lower = lower;
    this.typeSites = options.effectiveTypes ? new TypeSites() : undefined;
    this.#hostStub = hostStub;
    this.#symbols = new SymbolTable(this.modules);
    // Directives alone (.globl, .symver) say nothing that matters here.
    for (const { module } of this.modules) {
      const code = statementsOf(module.moduleAsm).find((s) => !s.name.startsWith('.'));
      if (!code) continue;
      const text = `${code.name} ${code.operands.join(', ')}`.trim();
      throw new UnsupportedError(
        `${module.sourceName} has assembly outside of functions ("${text}"), which is not supported.`,
      );
    }
    this.#context = (debug) => ({
      ...this.#space,
      threadOffset: (g) => this.#tlsOffset(g),
      library: (name) => this.#library(name),
      isSectionBound: (g) => this.#isSectionBound(g),
      options,
      debug,
      typeSites: this.typeSites,
    });
    hostFunctions.forEach((name, i) => {
      if (!this.#hostIndex.has(name)) this.#hostIndex.set(name, i);
    });

    this.#placeFunctions();
    this.#firstHost = this.functions.length;
    hostFunctions.forEach((name, i) => {
      const entry: FunctionEntry = {
        index: this.functions.length,
        name,
        address: HOST_TEXT_BASE + 16 * i,
        reserved: 16,
        ir: undefined,
        host: i,
        isUser: false,
      };
      this.functions.push(entry);
      if (!this.#byName.has(name)) this.#byName.set(name, entry);
    });
    const problems = [...this.#symbols.problems, ...this.#undefinedReferences()];
    if (!this.#symbols.named('main')) problems.push("the program has no function 'main'");
    if (problems.length > 0) throw new LinkError(problems);

    this.#placeData();
    this.entry = this.#library('_start') ?? this.#missingFunction('_start').address;
  }

  /** Data follows the text range. */
  get #dataBase(): number {
    return TEXT_BASE + this.#textSize;
  }

  // ── functions ──────────────────────────────────────────────────────────────────────────────────
  #placeFunctions(): void {
    const prevailing: { fn: IRFunction; isUser: boolean }[] = [];
    let bitcodeBytes = 0;
    for (const { module, isUser } of this.modules) {
      for (const fn of module.functions) {
        if (isIntrinsic(fn.name) || !isDefinition(fn) || this.#symbols.resolve(fn) !== fn) continue;
        prevailing.push({ fn, isUser });
        bitcodeBytes += fn.bitcodeSize + 16;
      }
    }
    // Machine code takes up to about ten times the bitcode's bytes; what the text range has to spare is shared out.
    // Large programs get a larger range, at the heap's cost.
    this.#textSize = Math.min(MAX_TEXT_SIZE, Math.max(TEXT_SIZE, roundUp(bitcodeBytes * 12, TEXT_SIZE)));
    const factor = Math.floor(Math.min(64, (this.#textSize * 0.9) / Math.max(1, bitcodeBytes)));
    if (factor < 8)
      throw new UnsupportedError(
        `the program is too large: ${(bitcodeBytes / 2 ** 20).toFixed(1)} MB of bitcode; Memscape takes up to ${((MAX_TEXT_SIZE * 0.9) / 8 / 2 ** 20).toFixed(1)} MB`,
      );
    let address = TEXT_BASE;
    for (const { fn, isUser } of prevailing) {
      const reserved = roundUp(Math.max(256, (fn.bitcodeSize + 16) * factor), Math.max(16, fn.align));
      address = roundUp(address, Math.max(16, fn.align));
      const entry = new CodeEntry(this.functions.length, fn, address, reserved, isUser);
      this.functions.push(entry);
      this.#textOrder.push(entry);
      this.#placed.set(fn, { address, threadLocal: false, entry });
      if (!isLocal(fn) || !this.#byName.has(fn.name)) this.#byName.set(fn.name, entry);
      address += reserved;
    }
    if (address > this.#dataBase)
      throw new UnsupportedError('the program has too many functions for the text range of Memscape');
  }

  /** A function that is declared but defined nowhere: it has an address, and calling it names what is missing. */
  #missingFunction(name: string): FunctionEntry {
    const known = this.#missing.get(name);
    if (known) return known;
    const last = this.#textOrder[this.#textOrder.length - 1];
    const address = last ? last.address + last.reserved : TEXT_BASE;
    const entry: FunctionEntry = {
      index: this.functions.length,
      name,
      address,
      reserved: 16,
      ir: undefined,
      host: -1,
      isUser: false,
    };
    this.functions.push(entry);
    this.#textOrder.push(entry);
    this.#missing.set(name, entry);
    return entry;
  }

  #undefinedReferences(): string[] {
    const problems: string[] = [];
    const seen = new Set<string>();
    for (const { module, isUser } of this.modules) {
      for (const g of [...module.functions, ...module.globals]) {
        if (isDefinition(g) || isIntrinsic(g.name) || isLocal(g) || seen.has(g.name)) continue;
        if (
          g.linkage === 'extern_weak' ||
          this.#symbols.resolve(g) ||
          this.#hostIndex.has(g.name) ||
          linkerSymbols.has(g.name) ||
          this.#isSectionBound(g)
        )
          continue;
        // Clang also lists constants whose value is all that is used of them.
        if (g.linkage === 'available_externally' && firstLocation(module, g) === undefined) continue;
        seen.add(g.name);
        if (isUser)
          problems.push(
            `undefined reference to '${demangle(g.name)}': ${firstReference(module, g)} ${g.kind === 'function' ? 'calls' : 'uses'} it, and neither the program's files nor the library define it`,
          );
        else if (g.kind === 'function') this.#missingFunction(g.name);
      }
    }
    return problems;
  }

  /** The name that the linker gives to the start or end of a section (ld, "Input Section Example": __start_SECNAME). */
  #isSectionBound(g: GlobalValue): boolean {
    const name = /^__(?:start|stop)_(.*)$/.exec(g.name)?.[1];
    if (name === undefined || this.#symbols.resolve(g)) return false;
    this.#sections ??= new Set(this.modules.flatMap((m) => m.module.globals.map((v) => v.section)));
    return this.#sections.has(name);
  }
  #sections: Set<string | undefined> | undefined;

  #library(name: string): number | undefined {
    const defined = this.#symbols.named(name);
    return defined ? this.#address(defined) : this.#byName.get(name)?.address;
  }

  // ── addresses ──────────────────────────────────────────────────────────────────────────────────
  #place(g: GlobalValue): Placed | undefined {
    const known = this.#placed.get(g);
    if (known) return known;
    const definition = this.#symbols.resolve(g);
    let placed: Placed | undefined;
    if (definition !== undefined && definition !== g) placed = this.#place(definition);
    else if (definition?.kind === 'alias') placed = this.#placeAlias(definition.aliasee);
    if (!placed) {
      const special = this.#special.get(g.name);
      if (special !== undefined) placed = { address: special, threadLocal: false, entry: undefined };
      else if (g.kind === 'function' || this.#hostIndex.has(g.name)) {
        const entry =
          this.#byName.get(g.name) ?? (g.linkage === 'extern_weak' ? undefined : this.#missingFunction(g.name));
        placed = entry && { address: entry.address, threadLocal: false, entry };
      }
    }
    if (placed) this.#placed.set(g, placed);
    return placed;
  }

  #placeAlias(aliasee: Constant): Placed | undefined {
    if (aliasee.kind === 'function' || aliasee.kind === 'global' || aliasee.kind === 'alias')
      return this.#place(aliasee);
    if (aliasee.kind === 'expr' && aliasee.args[0]) return this.#placeAlias(aliasee.args[0]);
    return undefined;
  }

  #address(g: GlobalValue): number {
    const placed = this.#place(g);
    if (placed) return placed.address;
    if (g.linkage === 'extern_weak') return 0;
    throw new UnsupportedError(`'${g.name}' is not part of Memscape's library`);
  }

  #tlsOffset(g: GlobalValue): number | undefined {
    const placed = this.#place(g);
    return placed?.threadLocal ? placed.address : undefined;
  }

  // ── data ───────────────────────────────────────────────────────────────────────────────────────
  #placeData(): void {
    const read: GlobalVariable[] = [];
    const written: GlobalVariable[] = [];
    const zero: GlobalVariable[] = [];
    const local: GlobalVariable[] = [];
    const users = new Set<GlobalValue>();
    for (const { module, isUser } of this.modules) {
      for (const g of module.globals) {
        if (isIntrinsic(g.name) || !isDefinition(g) || this.#symbols.resolve(g) !== g || g.section === 'llvm.metadata')
          continue;
        if (isUser) users.add(g);
        if (g.threadLocal) local.push(g);
        else if (g.isConst) read.push(g);
        else if ((g.init?.kind === 'null' || g.linkage === 'common') && !isNamedSection(g.section)) zero.push(g);
        else written.push(g);
      }
    }
    this.#placeThreadLocals(local, users);

    const rodata = this.#layOut(read, this.#dataBase, users, true);
    const dataStart = roundUp(rodata.end, PAGE);
    const data = this.#layOut(written, dataStart, users, false);
    const constructors = this.#constructors('llvm.global_ctors');
    const destructors = this.#constructors('llvm.global_dtors');
    const initArray = roundUp(data.end, 16);
    const finiArray = initArray + constructors.length * 8;
    const dataEnd = finiArray + destructors.length * 8;
    const bss = this.#layOut(zero, roundUp(dataEnd + GAP, 64), users, false);
    this.dataEnd = bss.end;

    for (const [name, address] of [
      ['__init_array_start', initArray],
      ['__init_array_end', finiArray],
      ['__fini_array_start', finiArray],
      ['__fini_array_end', dataEnd],
      ['__preinit_array_start', initArray],
      ['__preinit_array_end', initArray],
      ['__dso_handle', dataStart],
      ['__executable_start', TEXT_BASE],
      ['etext', this.#dataBase],
      ['_etext', this.#dataBase],
      ['__data_start', dataStart],
      ['edata', dataEnd],
      ['_edata', dataEnd],
      ['__bss_start', dataEnd],
      ['end', bss.end],
      ['_end', bss.end],
    ] as const) {
      this.#special.set(name, address);
    }

    this.globals.sort((a, b) => a.address - b.address);
    const readBytes = this.#encode(read, this.#dataBase, rodata.end);
    const dataBytes = this.#encode(written, dataStart, dataEnd);
    const view = new DataView(dataBytes.buffer);
    [...constructors, ...destructors].forEach((address, i) => {
      view.setBigUint64(initArray - dataStart + i * 8, BigInt(address), true);
    });
    if (readBytes.length > 0)
      this.segments.push({
        address: this.#dataBase,
        bytes: readBytes,
        size: readBytes.length,
        readOnly: true,
        name: '.rodata',
      });
    if (dataBytes.length > 0)
      this.segments.push({
        address: dataStart,
        bytes: dataBytes,
        size: dataBytes.length,
        readOnly: false,
        name: '.data',
        pointers: this.#pointers(written, dataStart),
      });
    const bssStart = dataStart + dataBytes.length;
    if (bss.end > bssStart)
      this.segments.push({
        address: bssStart,
        bytes: new Uint8Array(0),
        size: bss.end - bssStart,
        readOnly: false,
        name: '.bss',
      });
    const threadView = new DataView(this.tls.image.buffer);
    for (const g of local) writeConstant(g.init as Constant, threadView, this.tls.size + this.#address(g), this.#space);
  }

  #layOut(
    list: readonly GlobalVariable[],
    start: number,
    users: ReadonlySet<GlobalValue>,
    readOnly: boolean,
  ): { end: number } {
    let at = start;
    let section: string | undefined;
    for (const g of bySection(list)) {
      const align = alignmentOf(g.align, g.valueType);
      const size = sizeOf(g.valueType);
      const named = isNamedSection(g.section);
      // The variables of such a section lie side by side, as programs that walk through it expect.
      const inside = named && g.section === section;
      at = roundUp(inside ? at : at + GAP, Math.max(align, size >= 16 && !named ? 16 : 1));
      if (named && !inside) this.#special.set(`__start_${g.section}`, at);
      section = g.section;
      if (named) this.#special.set(`__stop_${g.section}`, at + size);
      this.#placed.set(g, { address: at, threadLocal: false, entry: undefined });
      this.globals.push({
        name: g.name,
        address: at,
        size,
        readOnly,
        threadLocal: false,
        variable: variableOf(g),
        isUser: users.has(g),
        align,
      });
      at += size;
    }
    return { end: list.length > 0 ? at + GAP : at };
  }

  #placeThreadLocals(list: readonly GlobalVariable[], users: ReadonlySet<GlobalValue>): void {
    let size = 0;
    let align = 16;
    const offsets: number[] = [];
    for (const g of list) {
      const a = alignmentOf(g.align, g.valueType);
      align = Math.max(align, a);
      size = roundUp(size + GAP, a);
      offsets.push(size);
      size += sizeOf(g.valueType);
    }
    size = roundUp(size, align);
    const objects = list.map((g, i): GlobalObject => {
      const address = (offsets[i] as number) - size;
      this.#placed.set(g, { address, threadLocal: true, entry: undefined });
      return {
        name: g.name,
        address,
        size: sizeOf(g.valueType),
        readOnly: false,
        threadLocal: true,
        variable: variableOf(g),
        isUser: users.has(g),
        align: alignmentOf(g.align, g.valueType),
      };
    });
    this.tls = { image: new Uint8Array(size), size, align, objects };
  }

  readonly #space: Addresses = {
    addressOf: (g) => this.#address(g),
    blockAddress: (fn, block) => this.#blockAddress(fn, block),
  };

  #encode(list: readonly GlobalVariable[], start: number, end: number): Uint8Array {
    const bytes = new Uint8Array(end - start);
    const view = new DataView(bytes.buffer);
    for (const g of list) if (g.init !== undefined) writeConstant(g.init, view, this.#address(g) - start, this.#space);
    return bytes;
  }

  /** Pointers to variables among the variables' first values. */
  #pointers(list: readonly GlobalVariable[], start: number): { at: number; object: number }[] {
    const pointers: { at: number; object: number }[] = [];
    for (const g of list)
      if (g.init !== undefined)
        eachPointer(g.init, this.#address(g) - start, (at, to) => {
          if (at % 8 === 0 && !to.threadLocal && !this.#isSectionBound(to))
            pointers.push({ at, object: this.#address(to) });
        });
    return pointers;
  }

  #blockAddress(fn: IRFunction, block: number): number {
    const entry = this.#place(fn)?.entry;
    const current = this.#lowering.at(-1);
    if (entry !== undefined && current?.fn === fn) {
      current.asked = true;
      return entry.address + (current.offsets[block] ?? 0);
    }
    if (this.#lowering.some((l) => l.fn === fn))
      throw new UnsupportedError(`the address of a label in '${fn.name}' cannot be determined`);
    const offset = entry && this.code(entry.index).blockOffsets[block];
    if (entry === undefined || offset === undefined || offset < 0)
      throw new UnsupportedError(`the address of a label in '${fn.name}' cannot be determined`);
    return entry.address + offset;
  }

  /** Functions of `llvm.global_ctors` or `llvm.global_dtors` in the order in which they run: the library's before the program's at equal priority. */
  #constructors(name: 'llvm.global_ctors' | 'llvm.global_dtors'): number[] {
    const list: { priority: number; library: number; address: number }[] = [];
    for (const { module, isUser } of this.modules) {
      const array = module.globals.find((g) => g.name === name)?.init;
      if (array?.kind !== 'aggregate') continue;
      for (const e of array.elems) {
        if (e.kind !== 'aggregate') continue;
        const [priority, fn, data] = e.elems;
        if (priority?.kind !== 'int' || fn === undefined || fn.kind === 'null') continue;
        // A constructor of a weak object belongs to the definition that prevails.
        if (
          data !== undefined &&
          (data.kind === 'global' || data.kind === 'function') &&
          this.#symbols.resolve(data) !== data
        )
          continue;
        if (fn.kind === 'function')
          list.push({ priority: Number(priority.value), library: isUser ? 1 : 0, address: this.#address(fn) });
      }
    }
    return list.sort((a, b) => a.priority - b.priority || a.library - b.library).map((c) => c.address);
  }

  // ── ProgramImage ───────────────────────────────────────────────────────────────────────────────
  code(index: number): Code {
    const known = this.#codes[index];
    if (known) return known;
    const entry = this.functions[index];
    if (!entry) throw new RangeError(`no function ${index}`);
    let code: Code;
    if (entry.host >= 0) code = this.#hostStub(entry.name, entry.host, entry.address);
    else if (!entry.ir) throw new UnsupportedError(`'${entry.name}' is not part of Memscape's library`);
    else {
      code = this.#settled(entry.ir, entry.address);
      if (code.size > entry.reserved)
        throw new UnsupportedError(`the function '${entry.name}' is too large: ${code.size} bytes of code`);
    }
    this.#codes[index] = code;
    return code;
  }

  /**
   * A function's code may have a number made of its own labels' addresses (the difference of two of them), which are known
   * when it is made: it is made again until what was assumed is what came.
   */
  #settled(fn: IRFunction, address: number): Code {
    const context = this.#context(fn.subprogram !== undefined);
    let offsets: readonly number[] = [];
    for (let round = 0; round < 8; round++) {
      const state = { fn, offsets, asked: false };
      this.#lowering.push(state);
      let code: Code;
      try {
        code = this.#lower(fn, address, context);
      } finally {
        this.#lowering.pop();
      }
      if (!state.asked || code.blockOffsets.every((o, k) => o === state.offsets[k])) return code;
      offsets = code.blockOffsets;
    }
    throw new UnsupportedError(`the address of a label in '${fn.name}' cannot be determined`);
  }

  functionAt(address: number): FunctionEntry | undefined {
    if (address >= HOST_TEXT_BASE) {
      const entry = this.functions[this.#firstHost + Math.floor((address - HOST_TEXT_BASE) / 16)];
      return entry && entry.host >= 0 && address < entry.address + 16 ? entry : undefined;
    }
    let low = 0;
    let high = this.#textOrder.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if ((this.#textOrder[mid] as FunctionEntry).address <= address) low = mid + 1;
      else high = mid;
    }
    const entry = this.#textOrder[low - 1];
    return entry && address < entry.address + entry.reserved ? entry : undefined;
  }

  symbol(name: string): { readonly address: number; readonly function: FunctionEntry | undefined } | undefined {
    const defined = this.#symbols.named(name);
    const placed = defined && this.#place(defined);
    if (placed && !placed.threadLocal) return { address: placed.address, function: placed.entry };
    if (placed) return { address: placed.address, function: undefined };
    const entry = this.#byName.get(name);
    if (entry) return { address: entry.address, function: entry };
    const special = this.#special.get(name);
    return special === undefined ? undefined : { address: special, function: undefined };
  }
}

/** A function with a body. Whether it is the user's own is looked up when asked: that reads debug information. */
class CodeEntry implements FunctionEntry {
  readonly name: string;
  readonly host = -1;
  #isUser: boolean | undefined;
  constructor(
    readonly index: number,
    readonly ir: IRFunction,
    readonly address: number,
    readonly reserved: number,
    inUserModule: boolean,
  ) {
    this.name = ir.name;
    if (!inUserModule) this.#isUser = false;
  }
  get isUser(): boolean {
    // Templates and inline functions of the library are compiled into the user's modules.
    this.#isUser ??= !isLibraryFile(this.ir.subprogram?.file);
    return this.#isUser;
  }
}

/** Names that the linker itself defines (ld's default script). */
const linkerSymbols: ReadonlySet<string> = new Set([
  '__init_array_start',
  '__init_array_end',
  '__fini_array_start',
  '__fini_array_end',
  '__preinit_array_start',
  '__preinit_array_end',
  '__dso_handle',
  '__executable_start',
  'etext',
  '_etext',
  '__data_start',
  'edata',
  '_edata',
  '__bss_start',
  'end',
  '_end',
]);

/** Sections whose names are C identifiers: the linker has names for their bounds. */
const isNamedSection = (section: string | undefined): boolean =>
  section !== undefined && /^[A-Za-z_]\w*$/.test(section);

/** Variables of one such section one after the other, in their order. */
function bySection(list: readonly GlobalVariable[]): readonly GlobalVariable[] {
  const groups = new Map<string, GlobalVariable[]>();
  const rest: GlobalVariable[] = [];
  for (const g of list) {
    if (!isNamedSection(g.section)) rest.push(g);
    else {
      const group = groups.get(g.section as string);
      if (group) group.push(g);
      else groups.set(g.section as string, [g]);
    }
  }
  return groups.size === 0 ? list : [...rest, ...[...groups.values()].flat()];
}

function variableOf(g: GlobalVariable): GlobalObject['variable'] {
  const node = g.dbg.find((d): d is DIGlobalVariableExpression => d.kind === 'DIGlobalVariableExpression');
  return node?.variable;
}

const alignmentOf = (explicit: number, t: Type): number => Math.max(1, explicit || alignOf(t));
