/**
 * The first engine's bookkeeping: which functions are translated, the shared table through which modules call each other,
 * breakpoint flags. A function is lowered and translated at its first call, together with callees of its that are not yet.
 *
 * Table: [0, capacity) the fast versions (or the stub that translates, or the host stub), [capacity, 2·capacity) the careful
 * ones, which look at a breakpoint flag in every block.
 */

import { Op } from '../isa/instruction.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { DEFAULT_NESTING, Exit } from '../jit/exits.ts';
import { type ModuleRequest, stubModule, translateModule } from '../jit/translate-module.ts';
import type { CodeIndex } from './code-index.ts';
import { BREAK_BLOCKS, BREAK_FUNCTIONS, CODE_MAP, CODE_MAP_ENTRIES, HIDDEN_SIZE, REG_STATUS } from './layout.ts';
import type { MachineMemory } from './memory.ts';

type TranslatedFunction = (block: number, depth: number) => bigint;

/** Functions and instructions of one module at most, beyond the first function. */
const BATCH_FUNCTIONS = 16;
const BATCH_INSTRUCTIONS = 4000;

export interface TranslationHost {
  /** Performs host function `n`, called from translated code; 0 = go on in line. */
  hostFromCode(n: number): number;
  /** Performs the instruction that translated code cannot (REG_FUNCTION, REG_SITE); the block to go on with in the same frame, or -1. */
  failFromCode(): number;
  /** The code generator has refused a function; the run ends with this error. */
  refused(index: number, error: unknown): void;
}

export class Translation {
  private readonly capacity: number;
  private readonly table: WebAssembly.Table;
  private readonly enterStub: (index: number, block: number) => number;
  /** 0 not translated, 1 translated, by table index. */
  private readonly state: Uint8Array;
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
  ) {
    const { functions } = codes.image;
    this.view = memory.view;
    this.capacity = functions.length + 256;
    this.state = new Uint8Array(2 * this.capacity);
    this.table = new WebAssembly.Table({ element: 'anyfunc', initial: 2 * this.capacity });
    const hostFromCode = (n: number): number => host.hostFromCode(n);
    const stubs = new WebAssembly.Instance(new WebAssembly.Module(stubModule(2 * this.capacity)), {
      m: {
        memory: memory.linear,
        table: this.table,
        translate: (index: number): number => this.translate(index),
        hostByIndex: (index: number): number => hostFromCode(functions[index]?.host ?? -1),
      },
    });
    this.enterStub = stubs.exports.enter as (index: number, block: number) => number;
    const lazy = stubs.exports.lazy as TranslatedFunction;
    const hostStub = stubs.exports.host as TranslatedFunction;
    for (let k = 0; k < 2 * this.capacity; k++) this.table.set(k, lazy);
    for (const f of functions) if (f.host >= 0) this.table.set(f.index, hostStub);
    this.imports = {
      m: { memory: memory.linear, table: this.table, host: hostFromCode, fail: (): number => host.failFromCode() },
    };
  }

  /** Runs translated code from a block of a function (function index, not table index). */
  enter(index: number, block: number): Exit {
    if (!this.state[index] && !this.translate(index)) return Exit.Host;
    this.view.setInt32(REG_STATUS, Exit.Fuel, true);
    return this.enterStub(index, block) as Exit;
  }

  /** Translates a table entry's function; 0 when the code generator refuses it (`refused` was told). */
  private translate(tableIndex: number): number {
    if (this.state[tableIndex]) return 1;
    const careful = tableIndex >= this.capacity;
    const index = careful ? tableIndex - this.capacity : tableIndex;
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
      carefulEntry: this.capacity + i.index,
    }));
    const bytes = translateModule(requests, {
      tableSize: 2 * this.capacity,
      nesting: this.nesting,
      resolve: (address) => {
        const entry = this.codes.image.functionAt(address);
        if (entry?.address !== address || entry.index >= this.capacity) return undefined;
        return entry;
      },
    });
    const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), this.imports);
    for (const i of infos) {
      const at = careful ? this.capacity + i.index : i.index;
      this.table.set(at, instance.exports[String(i.index)] as TranslatedFunction);
      this.state[at] = 1;
    }
    this.modules++;
    this.functions += infos.length;
    this.bytes += bytes.length;
    return 1;
  }

  /** A function and those of its callees, breadth first, that are not translated. */
  private batch(first: CodeInfo): CodeInfo[] {
    const infos = [first];
    let size = first.code.insts.length;
    for (let k = 0; k < infos.length; k++) {
      for (const i of infos[k]!.code.insts) {
        if (i.op !== Op.Call) continue;
        if (infos.length >= BATCH_FUNCTIONS || size >= BATCH_INSTRUCTIONS) return infos;
        const entry = this.codes.image.functionAt(i.target);
        if (!entry || entry.address !== i.target || entry.host >= 0 || entry.index >= this.capacity) continue;
        if (this.state[entry.index] || infos.some((x) => x.index === entry.index)) continue;
        let info: CodeInfo;
        try {
          info = this.codes.info(entry.index);
        } catch {
          continue; // told when it is really called
        }
        infos.push(info);
        size += info.code.insts.length;
      }
    }
    return infos;
  }

  /** Makes a function known to indirect calls. */
  mapCode(address: number, index: number): void {
    if (index >= this.capacity) return;
    const at = CODE_MAP + ((Math.floor(address / 16) & (CODE_MAP_ENTRIES - 1)) << 4);
    this.view.setInt32(at, address | 0, true);
    this.view.setInt32(at + 4, Math.floor(address / 0x1_0000_0000), true);
    this.view.setInt32(at + 8, index, true);
  }

  private flagsOf(info: CodeInfo): number {
    let at = this.breakFlags.get(info.index);
    if (at === undefined) {
      at = this.nextBreakFlag;
      this.nextBreakFlag += info.code.blocks.length;
      if (this.nextBreakFlag > HIDDEN_SIZE) throw new RangeError('too many functions with breakpoints');
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
