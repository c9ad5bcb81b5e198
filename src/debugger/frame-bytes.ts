/**
 * Every byte of a frame by name (Code.slots say what the code generator put where): variables, padding, saved registers,
 * saved rbp, return address, canary, spilled values, outgoing arguments. Below rsp lie the dead bytes of popped frames.
 */
import { typeNameOf } from '../debuginfo/type-name.ts';
import type { FrameSlot } from '../isa/code.ts';
import { RBP, RSP } from '../isa/registers.ts';
import { returnsFromHandler } from '../kernel/signals.ts';
import { EXIT_ADDRESS, SH_DEAD_FRAME, SH_OUT_OF_SCOPE } from '../machine/layout.ts';
import type { MachineApi, ThreadInfo } from '../machine/machine-api.ts';
import type { SlotKind, StackFrame, StackSlot, StackView } from '../views/messages.ts';
import { bytesText } from './byte-text.ts';
import { expandInlined, type Frame, functionName } from './frames.ts';
import { slotName } from './objects.ts';
import { Overwritten } from './overwritten.ts';
import { hex, type Places } from './places.ts';
import type { Renderer } from './render.ts';
import type { Stepping } from './stepping.ts';
import { hexText, shorten } from './text.ts';
import { kindOf } from './types.ts';
import { backtrace, type PhysicalFrame } from './unwind.ts';
import { Value, type World } from './value.ts';

const SHOWN = 64;
const DEAD_BYTES = 256;
/** Deeper stacks are shown with their middle left out. */
const MAX_FRAMES = 400;
const END_FRAMES = 40;
/** Offset of the canary's master copy from the thread pointer (glibc, tcbhead_t.stack_guard). */
const STACK_GUARD = 0x28;

/** One run of bytes with a name. */
export interface FrameRun {
  readonly address: number;
  readonly size: number;
  readonly kind: SlotKind;
  readonly name: string;
  readonly slot: FrameSlot | undefined;
}

function kindOfSlot(slot: FrameSlot): SlotKind {
  switch (slot.kind) {
    case 'variable':
      return (slot.variable?.arg ?? 0) > 0 ? 'parameter' : 'variable';
    case 'argument':
      return 'parameter';
    case 'temporary':
    case 'spill':
      return 'temporary';
    case 'saved-register':
      return 'saved-register';
    case 'saved-rbp':
      return 'saved-frame-pointer';
    case 'return-address':
      return 'return-address';
    case 'canary':
      return 'canary';
    case 'outgoing':
      return 'argument';
    default:
      return 'padding';
  }
}

/** The bytes of a frame, [rsp, cfa), from the highest address to the lowest, without gap. */
export function frameRuns(frame: PhysicalFrame): FrameRun[] {
  const runs: FrameRun[] = [];
  const rbp = frame.cfa - 16;
  const slots = [...(frame.code?.slots ?? [])].sort((a, b) => b.offset - a.offset);
  let top = frame.cfa;
  const gap = (from: number, to: number): void => {
    if (to <= from) return;
    const name = frame.kind === 'host' && to === frame.cfa ? 'return address' : 'unnamed';
    runs.push({
      address: from,
      size: to - from,
      kind: name === 'unnamed' ? 'unnamed' : 'return-address',
      name,
      slot: undefined,
    });
  };
  if (!frame.code && frame.cfa - 8 >= frame.rsp) {
    runs.push({ address: frame.cfa - 8, size: 8, kind: 'return-address', name: 'return address', slot: undefined });
    top = frame.cfa - 8;
  }
  for (const slot of slots) {
    const low = Math.max(rbp + slot.offset, frame.rsp);
    const high = Math.min(rbp + slot.offset + slot.size, top);
    if (high <= low) continue;
    gap(high, top);
    // Arguments in memory take a word each, the first one lowest.
    const piece = slot.kind === 'outgoing' ? 8 : high - low;
    for (let at = high; at > low; at -= piece) {
      const size = Math.min(piece, at - low);
      runs.push({ address: at - size, size, kind: kindOfSlot(slot), name: slotName(slot), slot });
    }
    top = low;
  }
  gap(frame.rsp, top);
  return runs;
}

export class FrameBytes {
  constructor(
    private readonly machine: MachineApi,
    private readonly world: World,
    private readonly renderer: Renderer,
    private readonly places: Places,
    private readonly stepping: Stepping,
  ) {}

  /** One run as the views show it. `outer` is the next frame out, to check what should lead there. */
  private slot(run: FrameRun, outer: PhysicalFrame | undefined, overwritten: Overwritten): StackSlot {
    const { memory } = this.machine;
    const { bytes, shadow } = bytesText(memory, run.address, Math.min(run.size, SHOWN));
    const word = run.size >= 8 ? memory.readU64(run.address) : undefined;
    let type = '';
    let value = '';
    let pointsTo: `0x${string}` | undefined;
    let intact: boolean | undefined;
    let kind = run.kind;
    const before = overwritten.before(run);
    const code = memory.shadow(run.address);
    if (run.slot?.variable) {
      type = typeNameOf(run.slot.variable.type);
      const v = Value.at(this.world, run.slot.variable.type, run.address);
      value = shorten(this.renderer.text(v), 120);
      if (kindOf(v.type) === 'pointer' || kindOf(v.type) === 'reference') {
        const p = v.pointer();
        if (p !== undefined) pointsTo = hex(p);
      }
      if (code === SH_DEAD_FRAME || code === SH_OUT_OF_SCOPE) kind = 'dead';
    } else if (word !== undefined) {
      switch (run.kind) {
        case 'return-address':
          ({ value, intact } = this.returnAddress(word));
          if (before !== undefined && before !== word) value = `${value}; it was ${this.returnAddress(before).value}`;
          pointsTo = hex(word);
          break;
        case 'saved-frame-pointer':
          value = hexText(word);
          pointsTo = hex(word);
          intact =
            word === 0n ||
            (outer !== undefined &&
              (outer.rbp === undefined ? word < 1n << 47n : Number(word) === outer.rbp) &&
              Number(word) > run.address);
          break;
        case 'canary': {
          const guard = memory.readU64(this.machine.registers.fs + STACK_GUARD);
          intact = guard === undefined || guard === word;
          value = intact ? hexText(word) : `${hexText(word)}, overwritten: it was ${hexText(guard ?? 0n)}`;
          break;
        }
        case 'saved-register':
          value = hexText(word);
          intact = true;
          break;
        default:
          if (run.size === 8 && run.kind !== 'padding') value = hexText(word);
      }
    }
    if (before !== undefined && before !== word) intact = false;
    return {
      address: hex(run.address),
      size: run.size,
      kind,
      name: run.name,
      type,
      value,
      bytes,
      shadow,
      intact,
      pointsTo,
      overwrittenBy: overwritten.by(run),
    };
  }

  /** The runs of a frame as the views show them. */
  slots(frame: PhysicalFrame, outer: PhysicalFrame | undefined): StackSlot[] {
    const runs = frameRuns(frame);
    const overwritten = new Overwritten(this.machine, runs);
    return runs.map((r) => this.slot(r, outer, overwritten));
  }

  /** Where a return address leads, and whether a call stands before it. */
  returnAddress(word: bigint): { value: string; intact: boolean } {
    const address = Number(word);
    if (address === EXIT_ADDRESS) return { value: `${hexText(word)} → the end of the thread`, intact: true };
    if (returnsFromHandler(this.machine, address))
      return { value: `${hexText(word)} → what the signal came in between`, intact: true };
    const entry = word < 1n << 47n ? this.machine.functionAt(address - 1) : undefined;
    if (!entry) return { value: `${hexText(word)}, which is no code`, intact: false };
    const at = this.places.entries(address)[0];
    const where = at?.place ? `, line ${at.place.line}` : '';
    return { value: `${hexText(word)} → ${at?.function ?? entry.name}${where}`, intact: true };
  }
  /** The bytes just below rsp. */
  dead(rsp: number, low: number): StackSlot[] {
    const from = Math.max(low, rsp - DEAD_BYTES);
    const slots: StackSlot[] = [];
    for (let at = rsp - 8; at >= from; at -= 8) {
      if (!this.machine.memory.mapped(at, 8)) break;
      const { bytes, shadow } = bytesText(this.machine.memory, at, 8);
      const word = this.machine.memory.readU64(at) ?? 0n;
      slots.push({
        address: hex(at),
        size: 8,
        kind: 'dead',
        name: '',
        type: '',
        value: hexText(word),
        bytes,
        shadow,
        intact: undefined,
        pointsTo: undefined,
        overwrittenBy: undefined,
      });
    }
    return slots;
  }

  view(thread: ThreadInfo, frameId: (frame: Frame) => number): StackView {
    const registers =
      thread.id === this.machine.thread.id ? this.machine.registers : this.machine.registersOf(thread.id);
    const all = backtrace(this.machine, 200_000, thread).frames;
    const omitted = all.length > MAX_FRAMES ? all.length - 2 * END_FRAMES : 0;
    const shown = omitted ? [...all.slice(0, END_FRAMES), ...all.slice(-END_FRAMES)] : all;
    const frames = shown.map((f): StackFrame => {
      const outer = all[f.index + 1];
      const frame = expandInlined(f, this.stepping)[0]!;
      return {
        frameId: f.index < 1000 ? frameId(frame) : undefined,
        function: functionName(f),
        place: frame.path && frame.line > 0 ? { path: frame.path, line: frame.line, column: frame.column } : undefined,
        low: hex(f.rsp),
        high: hex(f.cfa),
        framePointer: hex(f.rbp ?? 0),
        pc: hex(f.pc),
        isUser: this.stepping.isMine(f.entry),
        slots: this.slots(f, outer),
      };
    });
    const rsp = registers.getNumber(RSP);
    return {
      time: this.machine.time,
      thread: thread.id,
      rsp: hex(rsp),
      rbp: hex(registers.get(RBP)),
      rip: hex(registers.rip),
      low: hex(thread.stackLow),
      high: hex(thread.stackHigh),
      frames,
      dead: this.dead(rsp, thread.stackLow),
      omitted,
    };
  }
}
