/**
 * The first engine's bookkeeping: which functions are translated, and the table through which their modules call each other.
 * A function is translated when the interpreter has run enough of it (at its first call, when there is no
 * interpreter to begin with), together with callees of its that have run and are not translated yet.
 *
 * Which slots of the table a function has is the same for every translation of a program (FunctionSlots).
 */
import { Op } from '../isa/instruction.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { DEFAULT_NESTING, Exit, KNOWN_CALL } from '../jit/exits.ts';
import { type ModuleRequest, stubModule, translateModule } from '../jit/translate-module.ts';
import type { Tracking } from '../jit/translator.ts';
import type { CodeIndex } from './code-index.ts';
import { FIRST_SLOTS, type FunctionSlots } from './function-slots.ts';
import { REG_STATUS } from './layout.ts';
import type { MachineMemory } from './memory.ts';

type TranslatedFunction = (block: number, depth: number) => bigint;

/** A function is translated when the interpreter has run so many instructions of it; an entry counts as several. */
const HOT = 2000;
const HEAT_OF_ENTRY = 50;
/** Functions and instructions of one module at most, beyond the first function. */
const BATCH_FUNCTIONS = 16;
const BATCH_INSTRUCTIONS = 4000;

export interface TranslationHost {
  /** Performs host function `n`, called from translated code; 0 = go on in line. */
  hostFromCode(n: number): number;
  /** Performs the instruction that translated code cannot (REG_FUNCTION, REG_SITE); the block to go on with in the same frame, or -1. */
  failFromCode(): number;
  /** Translated code calls a function that the interpreter is to run for now. */
  deferred(index: number): void;
  /** The code generator has refused a function; the run ends with this error. */
  refused(index: number, error: unknown): void;
}

/** For translated code that tells the monitor of threads of its accesses. */
export interface WatchedAccesses {
  /** What the monitor is told of a function: 0 nothing, 1 its atomic accesses, 2 all. */ level(index: number): number;
  /** An access (emit-known.ts) is no news to the monitor, or is recorded by it; 1: the interpreter performs it. */
  known(w: number, kind: number): number;
}

/** The function that translated code calls for host functions, from the one that performs any of them (Shortcuts). */
export type Shortcut = (whole: (n: number) => number) => (n: number) => number;

export interface TranslationOptions {
  /** The interpreter runs first what has not run yet. */ readonly warmsUp: boolean;
  readonly nesting?: number | undefined;
  readonly tracking: Tracking;
}

export class Translation {
  private readonly table: WebAssembly.Table;
  private readonly enterStub: (slot: number, block: number) => number;
  private readonly lazyStub: TranslatedFunction;
  private readonly hostStub: TranslatedFunction;
  /** Versions that are translated, by slot. */
  private readonly translated: boolean[] = [];
  /** How much the interpreter has run of each function. */
  private readonly heat: Int32Array;
  private readonly imports: WebAssembly.Imports;
  private readonly view: DataView;
  /** For statistics. */
  modules = 0;
  functions = 0;
  bytes = 0;

  constructor(
    private readonly memory: MachineMemory,
    private readonly codes: CodeIndex,
    private readonly slots: FunctionSlots,
    private readonly host: TranslationHost,
    private readonly options: TranslationOptions,
    /** Makes a function to try before `hostFromCode`. */
    shortcut?: Shortcut,
    /** Its code is run while threads run side by side. */
    private readonly watched?: WatchedAccesses,
  ) {
    this.view = memory.view;
    this.heat = new Int32Array(codes.image.functions.length);
    this.table = new WebAssembly.Table({ element: 'anyfunc', initial: FIRST_SLOTS });
    const hostFromCode = (n: number): number => host.hostFromCode(n & ~KNOWN_CALL);
    const stubs = new WebAssembly.Instance(new WebAssembly.Module(stubModule(FIRST_SLOTS)), {
      m: {
        memory: memory.linear,
        table: this.table,
        translate: (slot: number): number => (this.defer(slot) ? 0 : this.translate(slot)),
        hostByIndex: (slot: number): number => hostFromCode(codes.image.functions[slots.functionOf(slot)]?.host ?? -1),
      },
    });
    this.enterStub = stubs.exports.enter as (slot: number, block: number) => number;
    this.lazyStub = stubs.exports.lazy as TranslatedFunction;
    this.hostStub = stubs.exports.host as TranslatedFunction;
    this.imports = {
      m: {
        memory: memory.linear,
        table: this.table,
        host: shortcut?.(hostFromCode) ?? hostFromCode,
        fail: (): number => host.failFromCode(),
        ...(watched && { known: (w: number, kind: number): number => watched.known(w, kind) }),
      },
    };
    slots.addTable((slot, index) => {
      while (slot + 2 > this.table.length) this.table.grow(this.table.length);
      const isHost = (codes.image.functions[index]?.host ?? -1) >= 0;
      this.table.set(slot, isHost ? this.hostStub : this.lazyStub);
      this.table.set(slot + 1, this.lazyStub);
    });
  }

  /** Runs translated code from a block of a function. */
  enter(index: number, block: number): Exit {
    const slot = this.slots.of(index);
    if (!this.translated[slot] && !this.translate(slot)) return Exit.Host;
    this.view.setInt32(REG_STATUS, Exit.Fuel, true);
    return this.enterStub(slot, block) as Exit;
  }

  /**
   * Whether a function has not yet run enough to be worth translating: most of what a program calls once, at its start
   * above all, is run by the interpreter in less time than V8 needs to compile it.
   */
  isCold(index: number): boolean {
    if (!this.options.warmsUp || this.heat[index]! >= HOT) return false;
    const slot = this.slots.known(index);
    return slot === undefined || !this.translated[slot];
  }
  /** Instructions that the interpreter may run in a cold function before translated code should take over. */
  patience(index: number): number {
    return HOT - this.heat[index]!;
  }
  /** The interpreter was in a function for so many instructions. */
  ran(index: number, instructions: number): void {
    this.heat[index]! += HEAT_OF_ENTRY + instructions;
  }

  private defer(slot: number): boolean {
    const index = this.slots.functionOf(slot);
    if (slot !== this.slots.of(index) || !this.isCold(index)) return false;
    this.view.setInt32(REG_STATUS, Exit.Host, true);
    this.host.deferred(index);
    return true;
  }

  /** Translates the version of a function that belongs into a slot; 0 when the code generator refuses it (`refused` was told). */
  private translate(slot: number): number {
    if (this.translated[slot]) return 1;
    const index = this.slots.functionOf(slot);
    const careful = slot !== this.slots.of(index);
    let info: CodeInfo;
    try {
      info = this.codes.info(index);
    } catch (e) {
      this.view.setInt32(REG_STATUS, Exit.Host, true);
      this.host.refused(index, e);
      return 0;
    }
    const infos = careful ? [info] : this.batch(info);
    const requests: ModuleRequest[] = infos.map((i) => ({
      info: i,
      breakFlags: careful ? this.slots.flagsOf(i) : -1,
      carefulEntry: this.slots.of(i.index) + 1,
      watch: this.watched?.level(i.index) ?? 0,
    }));
    const bytes = translateModule(requests, {
      tableSize: FIRST_SLOTS,
      nesting: this.options.nesting ?? DEFAULT_NESTING,
      tracking: this.options.tracking,
      tellsAccesses: this.watched !== undefined,
      globalObject: (address) => this.memory.objects.globalAt(address),
      resolve: (address) => {
        const entry = this.codes.image.functionAt(address);
        if (entry?.address !== address) return undefined;
        return { index: entry.index, host: entry.host, slot: entry.host < 0 ? this.slots.of(entry.index) : -1 };
      },
    });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), this.imports);
    for (const i of infos) {
      const at = this.slots.of(i.index) + (careful ? 1 : 0);
      this.table.set(at, instance.exports[String(i.index)] as TranslatedFunction);
      this.translated[at] = true;
    }
    this.modules++;
    this.functions += infos.length;
    this.bytes += bytes.length;
    return 1;
  }

  /** A function and those of its callees, breadth first, that have run and are not translated. */
  private batch(first: CodeInfo): CodeInfo[] {
    const infos = [first];
    let size = first.code.insts.length;
    for (let k = 0; k < infos.length; k++) {
      for (const i of infos[k]!.code.insts) {
        if (i.op !== Op.Call) continue;
        if (infos.length >= BATCH_FUNCTIONS || size >= BATCH_INSTRUCTIONS) return infos;
        const entry = this.codes.image.functionAt(i.target);
        if (!entry || entry.address !== i.target || entry.host >= 0) continue;
        const slot = this.slots.known(entry.index);
        if ((slot !== undefined && this.translated[slot]) || infos.some((x) => x.index === entry.index)) continue;
        const info = this.calledOf(entry.index);
        if (info === undefined) continue;
        infos.push(info);
        size += info.code.insts.length;
      }
    }
    return infos;
  }

  /** A function that may well be called; undefined when the code generator refuses it, which is told at its call. */
  private calledOf(index: number): CodeInfo | undefined {
    if (this.options.warmsUp) return this.heat[index]! > 0 ? this.codes.known(index) : undefined;
    try {
      return this.codes.info(index);
    } catch {
      return undefined;
    }
  }
}
