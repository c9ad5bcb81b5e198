/**
 * Running translated code: which translation of the program it is, where it may be entered, what becomes of a check that
 * fails in it and of a host function that it calls.
 */
import { Op } from '../isa/instruction.ts';
import { RBP, RSP } from '../isa/registers.ts';
import type { CodeInfo } from '../jit/code-info.ts';
import { Exit } from '../jit/exits.ts';
import type { CodeIndex, CodePlace } from './code-index.ts';
import { flagsAt } from './exit-flags.ts';
import { NO_FLAGS } from './flags.ts';
import { FunctionSlots } from './function-slots.ts';
import { UnsupportedError } from './image.ts';
import { type Interpreter, Ran } from './interpreter.ts';
import { HOST_TEXT_BASE, REG_FRAME, REG_FUNCTION, REG_SITE, REG_STATUS } from './layout.ts';
import { type MachineMemory, windowOffset } from './memory.ts';
import { isMonitored } from './monitored.ts';
import type { AccessMonitor } from './probes.ts';
import type { RegisterFile } from './registers.ts';
import { type Shortcut, Translation, type TranslationHost, type TranslationOptions } from './translation.ts';

/** What running translated code needs of the machine. */
export interface TranslatedCodeHost {
  readonly memory: MachineMemory;
  readonly registers: RegisterFile;
  readonly codes: CodeIndex;
  readonly interpreter: Interpreter;
  monitor(): AccessMonitor | undefined;
  /** Performs host function `n`. False: rip says where to go on, if at all. */ perform(n: number): boolean;
  /** The run ends with this error. */ refuse(error: unknown): void;
  /** There is a reason for the run to stop. */ isStopping(): boolean;
  /** The thread's turn is over. */ isRescheduling(): boolean;
  hasBreakpoint(address: number): boolean;
}

export class TranslatedCode {
  private readonly slots: FunctionSlots;
  private readonly plain: Translation;
  /** What runs while threads run side by side, made when that happens first. */
  private watched: Translation | undefined = undefined;
  /** The translation whose code is being run, or was last. */
  private running: Translation;
  private readonly view: DataView;
  /** What the monitor is told of a function: 1 its atomic accesses, 2 all. The library's own data are its own business. */
  private readonly watches: Uint8Array;

  constructor(
    private readonly host: TranslatedCodeHost,
    private readonly options: TranslationOptions,
    shortcut?: Shortcut,
  ) {
    this.view = host.memory.view;
    this.watches = new Uint8Array(host.codes.image.functions.length);
    this.slots = new FunctionSlots(host.memory);
    this.plain = new Translation(host.memory, host.codes, this.slots, this.translationHost(), options, shortcut);
    this.running = this.plain;
  }

  private translationHost(): TranslationHost {
    const { registers, codes } = this.host;
    return {
      hostFromCode: (n) => this.hostFromCode(n),
      failFromCode: () => this.failFromCode(),
      deferred: (index) => {
        registers.rip = codes.image.functions[index]!.address;
        registers.block = -1;
        registers.rflags = NO_FLAGS;
      },
      refused: (index, error) => {
        registers.rip = codes.image.functions[index]?.address ?? 0;
        registers.block = -1;
        this.host.refuse(error);
      },
    };
  }

  // --- which translation
  watchOf(index: number): number {
    if (!this.host.monitor()?.active) return 0;
    this.watches[index] ||= isMonitored(this.host.codes.image.functions[index]!) ? 2 : 1;
    return this.watches[index]!;
  }
  /** The translation to run: while threads run side by side, the one that tells the monitor of accesses. */
  private get now(): Translation {
    const { host } = this;
    if (!host.monitor()?.active) return this.plain;
    this.watched ??= new Translation(
      host.memory,
      host.codes,
      this.slots,
      this.translationHost(),
      this.options,
      undefined,
      { level: (index) => this.watchOf(index), known: (w, kind) => this.known(w, kind) },
    );
    return this.watched;
  }
  /** The code that runs is not, or no longer, what is to run: threads run side by side since, or no more. */
  private isOutdated(): boolean {
    return this.running !== this.now;
  }
  /** Before code is run: whose accesses they are, and in which epoch, for the cache of those that are known. */
  private tellStamp(): void {
    const monitor = this.host.monitor();
    if (monitor?.active) monitor.tellStamp();
  }
  /** Asked by the code (emit-known.ts): 0 when the monitor has nothing to say of the access at REG_SITE. */
  private known(w: number, kind: number): number {
    const { info, site } = this.stepBack();
    this.host.registers.rip = info.code.address + info.code.insts[site]!.offset;
    return this.host.monitor()!.passes(w, 1 << (kind & 7), kind >= 8) ? 0 : 1;
  }
  /** Gives back what was paid for instruction REG_SITE and those behind it in its block. */
  private stepBack(): { readonly info: CodeInfo; readonly site: number } {
    const info = this.host.codes.known(this.view.getInt32(REG_FUNCTION, true))!;
    const site = this.view.getInt32(REG_SITE, true);
    this.host.registers.addFuel(info.code.blocks[info.blockOf[site]!]!.cost - info.retiredBefore[site]!);
    return { info, site };
  }
  setBreaks(info: CodeInfo, addresses: readonly number[]): void {
    this.slots.setBreaks(info, addresses);
  }

  // --- entering
  /** The code at rip. Several blocks may start at one address. */
  locate(): CodePlace | undefined {
    const { codes, registers } = this.host;
    const place = codes.place(registers.rip);
    if (!place) return undefined;
    const { block } = registers;
    if (block >= 0 && block !== place.block) {
      const { info } = place;
      if (block < info.code.blocks.length && info.blockAddress(block) === registers.rip)
        return { info, pc: info.code.blocks[block]!.first, block };
    }
    if (place.block === 0) this.slots.mapCode(place.info.code.address, place.info.index);
    return place;
  }

  /** Runs from a place on, by the interpreter where that is better at first; false: it can't be entered there. */
  run(place: CodePlace): boolean {
    if (!this.enterable(place.info, place.block)) return false;
    if (this.now.isCold(place.info.index)) this.warmUp(place);
    else this.enter(place);
    return true;
  }

  /** Translated code may start here: a block, nothing undefined, and the frame as the code expects it. */
  private enterable(info: CodeInfo, block: number): boolean {
    if (block < 0) return false;
    const { interpreter, registers, memory, codes } = this.host;
    const { undef } = interpreter;
    if (undef.slots.any) interpreter.sweepSlots(info, block);
    if (undef.any) return false;
    if (codes.image.functions[info.index]!.host >= 0) return false;
    if (info.code.blocks[block]!.end === info.code.blocks[block]!.first) return false;
    if (block === 0 || !info.hasFrame) return true;
    const rbp = registers.getNumber(RBP);
    const depth = info.depthIn[block]!;
    if (!Number.isNaN(depth) && registers.getNumber(RSP) !== rbp + depth) return false;
    const w = windowOffset(rbp);
    const low = windowOffset(rbp + info.lowest);
    if (w < 0 || low < 0 || w - low !== -info.lowest) return false;
    if (!memory.mapped(rbp + info.lowest, info.highest - info.lowest)) return false;
    this.view.setInt32(REG_FRAME, w, true);
    return true;
  }

  private warmUp({ info, pc }: CodePlace): void {
    const { registers, interpreter } = this.host;
    const before = registers.fuel;
    const translation = this.now;
    interpreter.run(info, pc, false, translation.patience(info.index));
    translation.ran(info.index, before - registers.fuel);
  }

  /** Enters translated code and deals with how it leaves. */
  private enter({ info, block, pc }: CodePlace): void {
    const { registers, interpreter, codes } = this.host;
    if (info.code.blocks[block]!.cost > registers.fuel) {
      interpreter.run(info, pc, false);
      return;
    }
    registers.block = -1;
    this.running = this.now;
    this.tellStamp();
    const exit = this.running.enter(info.index, block);
    if (exit === Exit.Host) return;
    registers.rflags = NO_FLAGS;
    if (exit === Exit.Returned) return;
    const left = codes.known(this.view.getInt32(REG_FUNCTION, true))!;
    const site = this.view.getInt32(REG_SITE, true);
    registers.block = site;
    registers.rip = left.blockAddress(site);
    if (exit === Exit.Fuel) {
      registers.addFuel(left.code.blocks[site]!.cost);
      if (registers.fuel > 0) interpreter.run(left, left.code.blocks[site]!.first, false);
    } else if (exit === Exit.Break) interpreter.run(left, left.code.blocks[site]!.first, true);
  }

  // --- leaving
  /**
   * A check of translated code has failed at instruction REG_SITE: the interpreter performs it, and what follows in its
   * block, more while something is undefined. When it hands back in the same function and frame, the code goes on there.
   */
  private failFromCode(): number {
    const { registers, interpreter } = this.host;
    const { info, site } = this.stepBack();
    registers.rflags = flagsAt(info, site, this.view);
    const clean = interpreter.run(info, site, true) === Ran.Clean;
    if (clean && !this.host.isStopping() && registers.fuel > 0 && !this.isOutdated()) {
      const { block } = registers;
      if (block > 0 && this.enterable(info, block)) {
        registers.block = -1;
        this.tellStamp();
        return block;
      }
    }
    this.view.setInt32(REG_STATUS, Exit.Host, true);
    return -1;
  }

  /** From translated code, in line: HostCall and the stub's ret are paid here. 0 = done, else the code leaves. */
  private hostFromCode(n: number): number {
    const { host } = this;
    const { registers } = host;
    const stub = HOST_TEXT_BASE + 16 * n;
    registers.rip = stub;
    registers.block = -1;
    registers.rflags = NO_FLAGS;
    // Not enough left for both: the interpreter stops between them.
    if (registers.fuel < 2 || host.hasBreakpoint(stub)) return this.leaveToHost();
    try {
      if (!host.perform(n)) return this.leaveToHost();
    } catch (e) {
      if (!(e instanceof UnsupportedError)) throw e;
      host.refuse(e);
      return this.leaveToHost();
    }
    if (host.isStopping() || host.isRescheduling() || host.interpreter.undef.any || this.isOutdated()) {
      const { insts } = host.codes.place(stub)!.info.code;
      registers.addFuel(-1);
      registers.rip = stub + insts.find((i) => i.op === Op.Ret)!.offset;
      return this.leaveToHost();
    }
    registers.addFuel(-2);
    this.tellStamp();
    return 0;
  }
  private leaveToHost(): number {
    this.view.setInt32(REG_STATUS, Exit.Host, true);
    return 1;
  }
}
