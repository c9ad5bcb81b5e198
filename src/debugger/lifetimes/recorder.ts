/**
 * The lives of objects: who was constructed when and where, and destroyed when, where and why. Made by living through the run
 * again (time.ts, `review`) with a look at each constructor and destructor as it begins; nothing of it costs anything while
 * the program runs. An object's life begins when its constructor has returned and ends when its destructor begins
 * ([basic.life]); members and bases live with what they are parts of.
 */
import { locationAt } from '../../debuginfo/position.ts';
import type { DICompositeType, DILocation } from '../../ir/metadata.ts';
import { RDI, RSI, RSP } from '../../isa/registers.ts';
import type { FunctionEntry, ProgramImage } from '../../machine/image.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import type { Block } from '../../runtime/heap/blocks.ts';
import type { Lifetime, LifetimeEnd } from '../../views/messages.ts';
import { countBytes } from '../array-count.ts';
import { ObjectMap, type Pointee } from '../objects.ts';
import type { Stepping } from '../stepping.ts';
import { elementOf, isStandard, sizeOfType, strip, type Type } from '../types.ts';
import { type PhysicalFrame, walkStack } from '../unwind.ts';
import { constructorCall } from './constructor-call.ts';
import { type Ending, endingOf, uncaught } from './ending.ts';
import { partName } from './part-name.ts';
import { classKey, type SpecialFunction, specialFunctions } from './special-functions.ts';

/** Frames that are looked at from an object's constructor or destructor. */
const MAX_FRAMES = 200;
/** Constructors and destructors that are looked at: some seconds of work. */
const MOST_HITS = 8000;
/** Lives that are kept. */
const MOST = 4000;
/** Neighbours that are asked whether they contain an address. */
const MOST_CONTAINERS = 16;

/** What gets the memory of an exception. */
export const THROWN = '__cxa_allocate_exception';

export interface Moment {
  readonly time: number;
  readonly thread: number;
  readonly function: FunctionEntry | undefined;
  readonly location: DILocation | undefined;
}
export interface Life {
  readonly id: number;
  readonly name: string;
  readonly type: Type;
  readonly storage: Lifetime['storage'];
  /** Of a local's. */ readonly function: FunctionEntry | undefined;
  readonly address: number;
  readonly size: number;
  readonly block: number | undefined;
  readonly how: string;
  readonly copied: Lifetime['copied'];
  readonly hasDestructor: boolean;
  readonly begin: Moment | undefined;
  end: (Moment & { readonly why: LifetimeEnd; readonly text: string }) | undefined;
}
interface Open {
  readonly life: Life;
  readonly key: string;
  /** Exceptions under way when it was made. */ readonly uncaught: number;
  /** A variable's frame ends here; 0 for what is not in a frame. */ readonly cfa: number;
  readonly thread: number;
  /** Its constructor runs. */ pending: boolean;
}
/** A call under way of a constructor or destructor. */
interface Call {
  /** rsp at its entry. */ readonly rsp: number;
  readonly back: number;
  readonly open: Open | undefined;
  readonly from: number;
  readonly to: number;
}

export class LifetimeRecorder {
  /** In the order in which they began. */ readonly lives: Life[] = [];
  /** How many there were, those that were not kept as well. */ seen = 0;
  readonly addresses: Set<number>;
  /** When there were too many: what came later is not known. */ fullAt: number | undefined;
  private hits = 0;
  private readonly functions: ReadonlyMap<number, SpecialFunction>;
  private readonly destructible = new Set<string>();
  /** Alive, by address. */ private readonly open: Open[] = [];
  private readonly calls = new Map<number, Call[]>();
  private readonly frames = new Map<number, Set<number>>();

  constructor(
    private readonly machine: MachineApi,
    private readonly image: ProgramImage,
    private readonly stepping: Stepping,
  ) {
    this.functions = specialFunctions(image, stepping.ownFunctions());
    for (const f of this.functions.values()) if (f.kind === 'destructor') this.destructible.add(classKey(f.type));
    this.addresses = new Set(this.functions.keys());
    // Here a constructor that threw is known to be over.
    const caught = image.symbol('__cxa_begin_catch')?.address;
    if (caught !== undefined && this.functions.size > 0) this.addresses.add(caught);
  }

  get isEmpty(): boolean {
    return this.functions.size === 0;
  }

  hit(time: number): void {
    if (++this.hits > MOST_HITS) {
      this.fullAt ??= time;
      this.addresses.clear();
      return;
    }
    const { registers, thread } = this.machine;
    const { rip } = registers;
    const rsp = registers.getNumber(RSP);
    this.returned(time, thread.id, rip, rsp);
    const f = this.functions.get(rip);
    if (!f) return;
    const address = registers.getNumber(RDI);
    if (f.kind === 'constructor') this.constructed(f, address, time, rsp);
    else this.destroyed(f, address, time, rsp);
  }

  // ---- what is over by now: calls that returned or were left by an exception, and frames

  private returned(time: number, thread: number, rip: number, rsp: number): void {
    const calls = this.calls.get(thread);
    while (calls && calls.length > 0) {
      const top = calls[calls.length - 1]!;
      const returns = rip === top.back && rsp === top.rsp + 8;
      if (!returns && rsp < top.rsp) break;
      calls.pop();
      if (!top.open?.pending) continue;
      top.open.pending = false;
      // Left without returning: by an exception.
      if (!returns)
        this.close(top.open, time, { why: 'failed', text: 'its constructor threw an exception: it never lived' });
    }
    const frames = this.frames.get(thread);
    if (!frames) return;
    for (const cfa of frames) {
      if (rsp < cfa) continue;
      frames.delete(cfa);
      for (const o of [...this.open]) if (o.cfa === cfa && o.thread === thread) this.frameEnded(o, time);
    }
  }

  private frameEnded(o: Open, time: number): void {
    const unwound = uncaught(this.machine, this.image) > o.uncaught;
    const text = o.life.hasDestructor
      ? 'its memory went with its function; its destructor did not run'
      : unwound
        ? 'an exception left its function; it has no destructor'
        : 'its function returned; it has no destructor';
    this.close(o, time, { why: o.life.hasDestructor ? 'freed' : unwound ? 'unwinding' : 'scope', text });
  }

  // ---- constructors and destructors

  private constructed(f: SpecialFunction, address: number, time: number, rsp: number): void {
    const { thread } = this.machine;
    const around = this.containing(address);
    // Members, bases and delegated constructors are parts of what is being made.
    if (around.some((o) => o.pending)) return;
    const frames = this.backtrace();
    const place = this.placeOf(address, frames);
    if (f.isLibrary && !this.isOwn(place)) return;
    const same = around.find((o) => o.life.address === address && o.key === classKey(f.type));
    if (same)
      this.close(same, time, {
        why: 'reused',
        text: same.life.hasDestructor
          ? 'another object was made in its place; its destructor did not run'
          : 'another object was made in its place',
      });
    const call = constructorCall(f, this.machine.registers.getNumber(RSI));
    const source =
      call.source === 0 ? undefined : this.containing(call.source).find((o) => o.life.address === call.source);
    const open = this.begin(f, address, place, frames, time, call.text, {
      by: call.copies,
      from: source?.life.id,
    });
    open.pending = true;
    this.enter(thread.id, rsp, { open, from: address, to: address + open.life.size });
  }

  private destroyed(f: SpecialFunction, address: number, time: number, rsp: number): void {
    const { thread } = this.machine;
    const around = this.containing(address);
    const key = classKey(f.type);
    let open = around.find((o) => o.life.address === address && o.key === key && !o.pending);
    if (!open) {
      if (around.some((o) => o.pending)) return; // parts of what failed to be made
      const calls = this.calls.get(thread.id);
      if (calls?.some((c) => address >= c.from && address < c.to)) return; // a member's or base's
      // A derived object by way of its base.
      open = around.find((o) => o.life.address === address);
    }
    const frames = this.backtrace();
    const place = this.placeOf(address, frames);
    if (!open) {
      if (f.isLibrary && !this.isOwn(place)) return;
      open = this.begin(f, address, place, frames, undefined, 'no constructor', undefined);
    }
    this.close(open, time, endingOf(this.machine, this.image, this.stepping, f, frames, place, open), frames);
    this.enter(thread.id, rsp, { open: undefined, from: address, to: address + Math.max(1, open.life.size) });
  }

  private enter(thread: number, rsp: number, call: Omit<Call, 'rsp' | 'back'>): void {
    let calls = this.calls.get(thread);
    if (!calls) this.calls.set(thread, (calls = []));
    const back = this.machine.memory.readPtr(rsp) ?? 0;
    calls.push({ ...call, rsp, back });
    if (call.open) this.addresses.add(back);
  }

  private begin(
    f: SpecialFunction,
    address: number,
    place: Pointee,
    frames: readonly PhysicalFrame[],
    time: number | undefined,
    how: string,
    copied: { readonly by: 'copy' | 'move' | undefined; readonly from: number | undefined } | undefined,
  ): Open {
    const { thread } = this.machine;
    const { name, storage } = this.nameOf(place, f);
    const frame = place.kind === 'stack' ? place.frame : undefined;
    const life: Life = {
      id: ++this.seen,
      name,
      type: f.type,
      storage,
      function: frame?.entry,
      address,
      size: sizeOfType(f.type),
      block: place.kind === 'heap' ? place.block.id : undefined,
      how,
      copied: copied?.by ? { by: copied.by, from: copied.from } : undefined,
      hasDestructor: this.destructible.has(classKey(f.type)),
      begin: time === undefined ? undefined : this.moment(time, frames),
      end: undefined,
    };
    if (this.lives.length < MOST) this.lives.push(life);
    const open: Open = {
      life,
      key: classKey(f.type),
      uncaught: uncaught(this.machine, this.image),
      cfa: frame?.cfa ?? 0,
      thread: thread.id,
      pending: false,
    };
    this.open.splice(this.position(address), 0, open);
    if (frame) this.watchFrame(thread.id, frame);
    return open;
  }

  /** The end of a frame is the end of what has no destructor in it. */
  private watchFrame(thread: number, frame: PhysicalFrame): void {
    let frames = this.frames.get(thread);
    if (!frames) this.frames.set(thread, (frames = new Set()));
    if (frames.has(frame.cfa)) return;
    frames.add(frame.cfa);
    const back = this.machine.memory.readPtr(frame.cfa - 8);
    if (back) this.addresses.add(back);
  }

  private close(o: Open, time: number, ending: Ending, frames = this.backtrace()): void {
    const at = this.open.indexOf(o);
    if (at >= 0) this.open.splice(at, 1);
    o.life.end = { ...this.moment(time, frames), ...ending };
  }

  // ---- where things are

  private position(address: number): number {
    let low = 0;
    let high = this.open.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.open[middle]!.life.address <= address) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** The living objects that an address lies in, inner ones first. */
  private containing(address: number): Open[] {
    const found: Open[] = [];
    let looked = 0;
    for (let i = this.position(address) - 1; i >= 0 && looked < MOST_CONTAINERS; i--, looked++) {
      const o = this.open[i]!;
      if (address < o.life.address + Math.max(1, o.life.size)) found.push(o);
    }
    return found;
  }

  private backtrace(): PhysicalFrame[] {
    const { machine } = this;
    const frames: PhysicalFrame[] = [];
    for (const frame of walkStack(machine, machine.registers, machine.thread)) {
      frames.push(frame);
      if (frames.length >= MAX_FRAMES) break;
    }
    return frames;
  }
  private placeOf(address: number, frames: readonly PhysicalFrame[]): Pointee {
    return new ObjectMap(this.machine, this.image, undefined, frames).at(address);
  }
  /** Objects of the library's classes count where a person's own variable or new expression is. */
  private isOwn(p: Pointee): boolean {
    switch (p.kind) {
      case 'stack':
        return p.slot?.kind === 'variable' && this.stepping.isMine(p.frame?.entry);
      case 'global':
        return p.object.isUser && p.object.variable !== undefined;
      case 'heap':
        return p.block.allocated.stack
          .slice(0, 2)
          .some((back) => this.stepping.isMine(this.image.functionAt(back - 1)));
      default:
        return false;
    }
  }

  private nameOf(p: Pointee, f: SpecialFunction): Pick<Life, 'name' | 'storage'> {
    switch (p.kind) {
      case 'stack': {
        if (p.slot?.kind !== 'variable') return { name: 'temporary', storage: 'temporary' };
        return { name: partName(p.type, p.offset, p.name, f.type), storage: 'local' };
      }
      case 'global':
        return {
          name: partName(p.type, p.offset, p.name, f.type),
          storage: p.object.threadLocal ? 'thread-local' : 'static',
        };
      case 'heap': {
        if (this.isException(p.block.allocated.stack)) return { name: 'exception', storage: 'exception' };
        return { name: this.heapName(p.block, p.type, p.offset, f.type), storage: 'heap' };
      }
      default:
        return { name: `0x${this.machine.registers.getNumber(RDI).toString(16)}`, storage: 'static' };
    }
  }
  private heapName(block: Block, type: Type, offset: number, made: DICompositeType): string {
    const name = `#${block.id}`;
    const size = Math.max(1, sizeOfType(made));
    // In one block with the counts of its owners.
    if (this.isMadeBy(block.allocated.stack, 12, (f) => f.includes('allocate_shared'))) return name;
    const element = strip(elementOf(strip(type))?.type ?? type);
    if (!element || (element.kind === 'DICompositeType' && classKey(element) === classKey(made))) {
      const front = countBytes(this.machine.memory, block, type);
      const rest = block.requested - front;
      if (rest >= 2 * size && rest % size === 0 && (offset - front) % size === 0)
        return `${name}[${(offset - front) / size}]`;
      return offset === front ? name : `${name} + ${offset}`;
    }
    return offset === 0 && isStandard(element) ? name : partName(type, offset, name, made);
  }
  private isException(stack: readonly number[]): boolean {
    return this.isMadeBy(stack, 3, (f) => f === THROWN);
  }
  private isMadeBy(stack: readonly number[], depth: number, is: (name: string) => boolean): boolean {
    return stack.slice(0, depth).some((back) => is(this.image.functionAt(back - 1)?.name ?? ''));
  }

  private moment(time: number, frames: readonly PhysicalFrame[]): Moment {
    // At the entry of a constructor or destructor, who called it counts.
    const callers = this.functions.has(this.machine.registers.rip) ? frames.slice(1) : frames;
    const own = callers.find((x) => this.stepping.isMine(x.entry) && !this.isPartOfLife(x.entry));
    return {
      time,
      thread: this.machine.thread.id,
      function: own?.entry,
      location: own?.code ? locationAt(own.code, own.lookup) : undefined,
    };
  }
  /** Constructors and destructors that nobody wrote have no lines of their own. */
  private isPartOfLife(entry: FunctionEntry | undefined): boolean {
    const f = entry && this.functions.get(entry.address);
    return f?.subprogram.isArtificial === true;
  }
}
