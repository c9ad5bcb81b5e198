/**
 * Data races (C17 5.1.2.4, C++20 [intro.races]): two threads access the same memory, one of them writes, not both
 * atomically, and neither access happens before the other. Found by what orders the threads, not by how this run happened
 * to interleave them, so a race is told even when it did no harm this time.
 */
import { Order } from '../isa/instruction.ts';
import { isOnStackOf, type MachineApi } from '../machine/machine-api.ts';
import { addressOfWindow } from '../machine/memory.ts';
import type { AccessMonitor, Listener } from '../machine/probes.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { StackDepot } from '../runtime/heap/stack-depot.ts';
import { AccessHistory, ATOMIC, type PastAccess, WRITE } from './access-history.ts';
import { HappensBefore } from './happens-before.ts';
import { KnownAccesses } from './known-accesses.ts';
import { createdAt, threadName } from './lock-words.ts';
import { finding } from './make.ts';
import { pathIn } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { momentNow, momentOf, related } from './stack.ts';
import { bytes, hex } from './words.ts';

class RaceMonitor implements AccessMonitor {
  private readonly before = new HappensBefore();
  private readonly history = new AccessHistory();
  private readonly known: KnownAccesses;
  private readonly stacks: StackDepot;

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
    return (
      m.report(
        finding({
          kind: 'data-race',
          message: `Data race on ${phrase(place, address)}: ${me} ${mine} ${bytes(size)}, which ${other} ${past.write ? 'has written' : 'has read'}${past.atomic ? ' atomically' : ''}, and nothing orders the two`,
          explanation: [
            'Without a lock or an atomic operation that orders them, the accesses may happen at once or in any order, and the compiler may assume that they do not: the behaviour is undefined.',
            atomicity
              ? 'One of the two accesses is atomic, the other one must be as well.'
              : 'Let both hold the same mutex, make the object atomic, or have one thread wait for the other (join) before.',
          ],
          at: now,
          access: { operation: write ? 'write' : 'read', size, address: hex(from) },
          object: place ? describePlace(place, address - place.start) : undefined,
          related: [
            related('other-access', `${other} ${past.write ? 'wrote' : 'read'} it here`, moment),
            ...(this.me === 1 ? [] : createdAt(m, this.me)),
            ...(past.thread === 1 ? [] : createdAt(m, past.thread)),
          ],
        }),
      ) === 'continue'
    );
  }
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
