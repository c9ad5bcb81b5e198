/**
 * Data races (C17 5.1.2.4, C++20 [intro.races]): two threads access the same memory, one of them writes, not both
 * atomically, and neither access happens before the other. Found by what orders the threads, not by how this run happened
 * to interleave them, so a race is told even when it did no harm this time.
 */
import { Op, Order } from '../isa/instruction.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import { addressOfWindow, windowOffset } from '../machine/memory.ts';
import type { AccessMonitor, Listener } from '../machine/probes.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { StackDepot } from '../runtime/heap/stack-depot.ts';
import { AccessHistory, ATOMIC, type PastAccess, WRITE } from './access-history.ts';
import { codeOf } from './frames.ts';
import { HappensBefore } from './happens-before.ts';
import { KnownAccesses } from './known-accesses.ts';
import { createdAt, lockPlace, threadName } from './lock-words.ts';
import { finding } from './make.ts';
import { pathIn } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { type LocatedMoment, momentNow, momentOf, related } from './stack.ts';
import { bytes, hex } from './words.ts';

class RaceMonitor implements AccessMonitor {
  private readonly before = new HappensBefore();
  private readonly history = new AccessHistory();
  private readonly known: KnownAccesses;
  private readonly stacks: StackDepot;
  private vtables: Map<number, string> | undefined = undefined;
  /** What is looked at is no access but a function's business with a lock. */
  private handling = false;

  constructor(private readonly m: MachineApi) {
    this.stacks = new StackDepot(m.memory);
    m.addState(this.before);
    m.addState(this.history);
    this.known = new KnownAccesses(m.memory.bytes);
    m.addState(this.known);
  }

  get active(): boolean {
    return this.before.active;
  }
  private get me(): number {
    return this.m.thread.id;
  }

  // --- what orders
  acquire(object: number): void {
    if (this.active) this.before.acquire(this.me, object);
  }
  release(object: number): void {
    if (this.active) this.before.release(this.me, object, false);
  }
  created(thread: number): void {
    if (!this.active) this.before.begin(this.me);
    this.before.created(this.me, thread);
  }
  joined(thread: number): void {
    if (!this.active) return;
    this.before.joined(this.me, thread);
    if (this.m.threads.some((t) => t.id !== this.me && t.state !== 'ended') || !this.before.knowsAll(this.me)) return;
    this.before.end();
    this.history.clear();
    this.known.clear();
  }

  /**
   * Making a lock and destroying it are like writes to it, and using it is like an atomic read. Globals are destroyed when the
   * program ends, whatever threads there still are.
   */
  handled(object: number, what: 'made' | 'used' | 'destroyed'): void {
    if (!this.active || (what === 'destroyed' && placeAt(this.m, object)?.kind === 'global')) return;
    this.handling = true;
    this.pass(windowOffset(object), 1, what === 'used' ? Order.Atomic : 0, what !== 'used', true);
    this.handling = false;
  }

  unmapped(address: number, size: number): void {
    if (!this.active || !this.history.forgetPages(windowOffset(address), size)) return;
    this.known.clear();
    this.tellStamp();
  }

  // --- what is accessed
  tellStamp(): void {
    this.known.select(this.me, this.before.epoch(this.me));
  }

  /** False: the session wants to stop before the access. */
  access(w: number, size: number, order: number, write: boolean): boolean {
    return !this.active || this.pass(w, size, order, write, true);
  }
  passes(w: number, size: number, write: boolean): boolean {
    return !this.active || this.pass(w, size, 0, write, false);
  }

  private pass(w: number, size: number, order: number, write: boolean, tells: boolean): boolean {
    const { me, before, history, known } = this;
    if (tells) this.tellStamp();
    if (order === 0 && known.has(w, size, write)) return true;
    const vtable = write && size === 8 ? this.vtableAt(addressOfWindow(w)) : undefined;
    if (vtable !== undefined) {
      if (!tells) return false;
      if (this.keepsVtable(vtable)) return true;
    }
    const clock = before.of(me);
    const epoch = before.epoch(me);
    const flags = (me << 8) | (write ? WRITE : 0) | (order & Order.Atomic ? ATOMIC : 0);
    const end = w + size;
    const last = (end - 1) >> 2;
    let stack = -1;
    for (let word = w >> 2; word <= last; word++) {
      const what = flags | maskOf(w, end, word);
      if (history.knows(word, what, epoch)) continue;
      const other = history.conflict(word, what, clock);
      if (other !== 0) {
        const past = history.past(other);
        const address = addressOfWindow(Math.max(w, word * 4));
        if (this.isStale(address, past)) {
          history.forget(word);
          known.clear();
          this.tellStamp();
        } else if (!tells) return false;
        else if (!this.tell(past, addressOfWindow(w), address, size, write, order)) return false;
      }
      if (stack < 0) stack = this.stacks.captureHere(this.m.functionAt(this.m.registers.rip)?.host ?? -1);
      history.add(word, what, clock, epoch, this.m.time, stack);
    }
    if (order === 0) known.add(w, size, write);
    return true;
  }

  /** The atomic access's part in the order of threads; after `access`. */
  synchronize(address: number, order: number, write: boolean): void {
    if (!this.active) return;
    if (!write && order & Order.Acquire) this.before.acquire(this.me, address);
    if (write && order & Order.Release) this.before.release(this.me, address, (order & Order.Update) === 0);
  }

  /**
   * A destructor begins with a store of its class's vtable pointer, which changes nothing in an object of just that class:
   * other threads may still call its functions, as long as it goes on to wait for them.
   */
  private keepsVtable(name: string): boolean {
    const { m } = this;
    const destroyed = /^_ZN(.+)D[012]Ev$/.exec(m.functionAt(m.registers.rip)?.name ?? '')?.[1];
    return destroyed !== undefined && (name === `_ZTV${destroyed}` || name === `_ZTVN${destroyed}E`);
  }
  /** The vtable that the word there points into. */
  private vtableAt(address: number): string | undefined {
    if (this.vtables === undefined) {
      this.vtables = new Map();
      for (const g of this.m.image.globals)
        if (g.name.startsWith('_ZTV')) for (let k = 16; k < g.size + 8; k += 8) this.vtables.set(g.address + k, g.name);
    }
    const value = this.vtables.size === 0 ? undefined : this.m.memory.readPtr(address);
    return value === undefined ? undefined : this.vtables.get(value);
  }

  /** What lies at the address has begun after the access: it was to something else. */
  private isStale(address: number, past: PastAccess): boolean {
    const { m } = this;
    for (const t of m.threads)
      if (
        t.state !== 'ended' &&
        (isOnStackOf(t, address) || isOnStackOf(t, address - 0x1_0000)) &&
        t.created > past.time
      )
        return true;
    const table = blocksOf(m);
    const live = table.live(address);
    if (live) return live.allocated.time > past.time;
    return table.freed(address) !== undefined;
  }

  private tell(past: PastAccess, from: number, address: number, size: number, write: boolean, order: number): boolean {
    const { m } = this;
    const place = placeAt(m, address);
    if (place && belongsToLibrary(m, place)) return true;
    const object = place ? `${place.start} ${place.block?.id ?? ''}` : `${Math.floor(address / 64)}`;
    if (!isNews(m, 'data-race', object)) return true;
    const me = threadName(m, this.me);
    const other = threadName(m, past.thread);
    const moment = momentOf(m, { time: past.time, thread: past.thread, stack: this.stacks.addresses(past.stack) });
    const verb = (w: boolean, atomic: boolean): string => `${w ? 'writes' : 'reads'}${atomic ? ' atomically' : ''}`;
    const mine = verb(write, (order & Order.Atomic) !== 0);
    const atomicity = (order & Order.Atomic) !== 0 || past.atomic;
    const now = momentNow(m);
    const ours = this.handling ? lockFunction(now) : undefined;
    const theirs = lockFunction(moment) ?? lockCalledAt(m, this.stacks.addresses(past.stack)[0]);
    const words =
      ours !== undefined && (theirs !== undefined || past.write)
        ? lockWords(m, address, me, ours, other, theirs)
        : {
            message: `Data race on ${phrase(place, address)}: ${me} ${mine} ${bytes(size)}, which ${other} ${past.write ? 'has written' : 'has read'}${past.atomic ? ' atomically' : ''}, and nothing orders the two`,
            explanation: [
              'Without a lock or an atomic operation that orders them, the accesses may happen at once or in any order, and the compiler may assume that they do not: the behaviour is undefined.',
              atomicity
                ? 'One of the two accesses is atomic, the other one must be as well.'
                : 'Let both hold the same mutex, make the object atomic, or have one thread wait for the other (join) before.',
            ],
          };
    return (
      m.report(
        finding({
          kind: 'data-race',
          ...words,
          at: now,
          access: { operation: write ? 'write' : 'read', size, address: hex(from) },
          object: place ? describePlace(place, address - place.start) : undefined,
          related: [
            related(
              'other-access',
              `${other} ${theirs !== undefined ? `called ${theirs}` : past.write ? 'wrote it' : 'read it'} here`,
              moment,
            ),
            ...(this.me === 1 ? [] : createdAt(m, this.me)),
            ...(past.thread === 1 ? [] : createdAt(m, past.thread)),
          ],
        }),
      ) === 'continue'
    );
  }
}

/** The function for locks, semaphores or barriers that a moment is in, as the person's code called it. */
function lockFunction(at: LocatedMoment): string | undefined {
  const f = at.library ?? '';
  return LOCKS.test(f) ? f : undefined;
}
const LOCKS = /^(pthread_(mutex|rwlock|spin|barrier)_|sem_|mtx_)|mutex|(?<![bc])lock|semaphore|latch/;

/** The function for locks that the call before a return address was of, when it is not the program's. */
function lockCalledAt(m: MachineApi, to = 0): string | undefined {
  const entry = m.functionAt(to - 1);
  const call = codeOf(m, entry)?.insts.find((i) => i.offset + i.length === to - (entry?.address ?? 0));
  const called = call?.op === Op.Call ? m.functionAt(call.target) : undefined;
  return called?.host !== undefined && called.host >= 0 && LOCKS.test(called.name) ? called.name : undefined;
}

function lockWords(
  m: MachineApi,
  address: number,
  me: string,
  ours: string,
  other: string,
  theirs: string | undefined,
): { message: string; explanation: readonly string[] } {
  const noun = /sem/.test(ours)
    ? 'semaphore'
    : /barrier/.test(ours)
      ? 'barrier'
      : /rwlock/.test(ours)
        ? 'read-write lock'
        : 'lock';
  const lock = lockPlace(m, address, noun).phrase;
  return {
    message: `Data race on ${lock}: ${me} calls ${ours}, ${other} ${theirs === undefined ? 'has written to its memory' : `has called ${theirs}`}, and nothing orders the two`,
    explanation: [
      `A ${noun} orders the threads that use it, but not the one that makes or destroys it with them: it must be ready before another thread can come to it, and be left by all before it goes.`,
      'Make it before the threads are created, and destroy it after they were joined.',
    ],
  };
}

/** Which bytes of a word [w, end) covers. */
function maskOf(w: number, end: number, word: number): number {
  const from = Math.max(0, w - word * 4);
  const to = Math.min(4, end - word * 4);
  return ((1 << to) - 1) & ~((1 << from) - 1);
}

/** The library's own objects: what it does with them is its business (streams synchronise themselves). */
const belongsToLibrary = (m: MachineApi, p: Place): boolean =>
  p.kind === 'global' && m.image.globals.some((g) => g.address === p.start && !g.isUser);

/** "the global variable 'counter' (int)", "member 'n' of …". */
function phrase(p: Place | undefined, address: number): string {
  if (!p) return `the memory at ${hex(address)}`;
  const path = pathIn(p, address - p.start).replace(/\.__.*$/, '');
  if (path === '') return p.phrase;
  return `${path.startsWith('[') ? `element ${path}` : `'${path.slice(1)}'`} of ${p.phrase}`;
}

/** The monitor is made when the machine asks for it, before its first instruction. */
export const dataRace = (): Listener => ({
  name: 'data-race',
  monitor: (m) => new RaceMonitor(m),
});
