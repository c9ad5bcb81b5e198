/**
 * The first engine's bookkeeping: which functions are translated, the shared table through which modules call each other,
 * breakpoint flags. A function is translated when the interpreter has run enough of it (at its first call, when there is no
 * interpreter to begin with), together with callees of its that have run and are not translated yet.
 *
 * A function gets two slots of the table when it is first referred to: one for its fast version (or the stub that
 * translates it, or the host function's stub), the next for its careful one, which looks at a breakpoint flag in every
 * block. V8 copies the whole table for every module that imports it, so the table is as small as it can be.
 */
import { Op } from '../isa/instruction.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { DEFAULT_NESTING, Exit, KNOWN_CALL } from '../jit/exits.ts';
import { type ModuleRequest, stubModule, translateModule } from '../jit/translate-module.ts';
import type { CodeIndex } from './code-index.ts';
import { BREAK_BLOCKS, BREAK_FUNCTIONS, CODE_MAP, CODE_MAP_ENTRIES, EVENT_RING, REG_STATUS } from './layout.ts';
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

/** Slots at the start; it doubles when they are used up. */
const FIRST_SLOTS = 256;

export class Translation {
  private readonly table: WebAssembly.Table;
  private readonly enterStub: (slot: number, block: number) => number;
  private readonly lazyStub: TranslatedFunction;
  private readonly hostStub: TranslatedFunction;
  /** First slot of each function that has some, by function index; and back, by slot. */
  private readonly slots = new Map<number, number>();
  private readonly functionOfSlot: number[] = [];
  /** Versions that are translated, by slot. */
  private readonly translated: boolean[] = [];
  /** How much the interpreter has run of each function. */
  private readonly heat: Int32Array;
  private readonly imports: WebAssembly.Imports;
  private readonly view: DataView;
  /** Start of a function's breakpoint flags, by function index. */
  private readonly breakFlags = new Map<number, number>();
  private nextBreakFlag = BREAK_BLOCKS;
  /** For statistics. */
  modules = 0;
  functions = 0;
  bytes = 0;

  constructor(
    private readonly memory: MachineMemory,
    private readonly codes: CodeIndex,
    private readonly host: TranslationHost,
    private readonly nesting = DEFAULT_NESTING,
    /** The interpreter runs first what has not run yet. */
    private readonly warmsUp = false,
    /** Makes a function to try before `hostFromCode` (Shortcuts). */
    shortcut?: (whole: (n: number) => number) => (n: number) => number,
  ) {
    this.view = memory.view;
    this.heat = new Int32Array(codes.image.functions.length);
    // An empty entry must not look like one for address 0: a call of a null pointer is nobody's.
    this.view.setInt32(CODE_MAP, -1, true);
    this.table = new WebAssembly.Table({ element: 'anyfunc', initial: FIRST_SLOTS });
    const hostFromCode = (n: number): number => host.hostFromCode(n & ~KNOWN_CALL);
    const stubs = new WebAssembly.Instance(new WebAssembly.Module(stubModule(FIRST_SLOTS)), {
      m: {
        memory: memory.linear,
        table: this.table,
        translate: (slot: number): number => (this.defer(slot) ? 0 : this.translate(slot)),
        hostByIndex: (slot: number): number =>
          hostFromCode(codes.image.functions[this.functionOfSlot[slot] ?? -1]?.host ?? -1),
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
      },
    };
  }

  /** The function's slot; its careful version's is the next one. */
  private slotOf(index: number): number {
    let slot = this.slots.get(index);
    if (slot !== undefined) return slot;
    slot = this.functionOfSlot.length;
    this.slots.set(index, slot);
    this.functionOfSlot.push(index, index);
    if (slot + 2 > this.table.length) this.table.grow(this.table.length);
    const isHost = (this.codes.image.functions[index]?.host ?? -1) >= 0;
    this.table.set(slot, isHost ? this.hostStub : this.lazyStub);
    this.table.set(slot + 1, this.lazyStub);
    return slot;
  }

  /** Runs translated code from a block of a function. */
  enter(index: number, block: number): Exit {
    const slot = this.slotOf(index);
    if (!this.translated[slot] && !this.translate(slot)) return Exit.Host;
    this.view.setInt32(REG_STATUS, Exit.Fuel, true);
    return this.enterStub(slot, block) as Exit;
  }

  /**
   * Whether a function has not yet run enough to be worth translating: most of what a program calls once, at its start
   * above all, is run by the interpreter in less time than V8 needs to compile it.
   */
  isCold(index: number): boolean {
    if (!this.warmsUp || this.heat[index]! >= HOT) return false;
    const slot = this.slots.get(index);
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
    const index = this.functionOfSlot[slot]!;
    if (slot !== this.slots.get(index) || !this.isCold(index)) return false;
    this.view.setInt32(REG_STATUS, Exit.Host, true);
    this.host.deferred(index);
    return true;
  }

  /** Translates the version of a function that belongs into a slot; 0 when the code generator refuses it (`refused` was told). */
  private translate(slot: number): number {
    if (this.translated[slot]) return 1;
    const index = this.functionOfSlot[slot]!;
    const careful = slot !== this.slots.get(index);
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
      breakFlags: careful ? this.flagsOf(i) : -1,
      carefulEntry: this.slotOf(i.index) + 1,
    }));
    const bytes = translateModule(requests, {
      tableSize: FIRST_SLOTS,
      nesting: this.nesting,
      globalObject: (address) => this.memory.objects.globalAt(address),
      resolve: (address) => {
        const entry = this.codes.image.functionAt(address);
        if (entry?.address !== address) return undefined;
        return { index: entry.index, host: entry.host, slot: entry.host < 0 ? this.slotOf(entry.index) : -1 };
      },
    });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), this.imports);
    for (const i of infos) {
      const at = this.slotOf(i.index) + (careful ? 1 : 0);
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
        const slot = this.slots.get(entry.index);
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
    if (this.warmsUp) return this.heat[index]! > 0 ? this.codes.known(index) : undefined;
    try {
      return this.codes.info(index);
    } catch {
      return undefined;
    }
  }

  /** Makes a function known to indirect calls. */
  mapCode(address: number, index: number): void {
    const at = CODE_MAP + ((Math.floor(address / 16) & (CODE_MAP_ENTRIES - 1)) << 4);
    if (this.view.getInt32(at, true) === (address | 0)) return; // addresses of code differ in their low halves
    this.view.setInt32(at, address | 0, true);
    this.view.setInt32(at + 4, Math.floor(address / 0x1_0000_0000), true);
    this.view.setInt32(at + 8, this.slotOf(index), true);
  }

  private flagsOf(info: CodeInfo): number {
    let at = this.breakFlags.get(info.index);
    if (at === undefined) {
      at = this.nextBreakFlag;
      this.nextBreakFlag += info.code.blocks.length;
      if (this.nextBreakFlag > EVENT_RING) throw new RangeError('too many functions with breakpoints');
      this.breakFlags.set(info.index, at);
    }
    return at;
  }

  /** Sets the blocks of a function in which translated code stops; none of them lets the fast version run again. */
  setBreaks(info: CodeInfo, addresses: readonly number[]): void {
    this.memory.bytes[BREAK_FUNCTIONS + info.index] = addresses.length > 0 ? 1 : 0;
    const known = this.breakFlags.get(info.index);
    if (known === undefined && addresses.length === 0) return;
    const at = this.flagsOf(info);
    const { blocks } = info.code;
    for (let b = 0; b < blocks.length; b++) {
      const from = info.blockAddress(b);
      const to = b + 1 < blocks.length ? info.blockAddress(b + 1) : info.code.address + info.code.size;
      const hit = addresses.some((a) => a === from || (a > from && a < to));
      this.memory.bytes[at + b] = hit ? 1 : 0;
    }
  }
}
