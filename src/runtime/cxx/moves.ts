/**
 * Objects of library classes that the program has moved from (codegen/moves.ts says who tells): "valid but unspecified"
 * ([lib.types.movedfrom]), so that there is nothing to read in them until they are given a value again. Their bytes get a
 * shadow of their own; what an access to them means is a checker's to say.
 */
import { MOVED_CLASSES } from '../../codegen/moves.ts';
import { RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { SH_DEFINED, SH_MOVED, SH_POINTER } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { Marks } from './marks.ts';

/** In libc++'s std::function (_LIBCPP_ABI_OPTIMIZED_FUNCTION), behind the storage of what is called. */
const FUNCTION_CALLS = 16;

/** A statement's first moves are all looked at; after so many one of `THEN`: what it does wrong it does again. */
const FIRST = 64;
const THEN = 64;

/** A mark's note is the class, as a place in MOVED_CLASSES. */
export class Moves extends Marks {
  /** Moves by return address, all times together. */
  private seen = new Map<number, number>();

  constructor(m: MachineApi) {
    super(m, 'moves', SH_MOVED);
  }

  isLookedAt(site: number): boolean {
    const n = this.seen.get(site) ?? 0;
    this.seen.set(site, n + 1);
    return n < FIRST || n % THEN === 0;
  }

  override save(): unknown {
    return { marks: super.save(), seen: new Map(this.seen) };
  }
  override restore(saved: unknown): void {
    const { marks, seen } = saved as { marks: unknown; seen: Map<number, number> };
    super.restore(marks);
    this.seen = new Map(seen);
  }
}
export const movesOf = (m: MachineApi): Moves => stateOf(m, 'moves', Moves);

/**
 * Whether the contents are gone: words are zero, or pointers into the object itself (ends of lists and trees). Whoever gets
 * an rvalue may leave it alone (try_emplace, unequal allocators).
 */
function isEmptied(m: MachineApi, address: number, size: number, name: string): boolean {
  const word = (k: number): number => m.memory.readPtr(address + k) ?? -1;
  // A std::function keeps what it calls; of one that holds nothing that throws.
  if (name === 'function') return m.functionAt(word(FUNCTION_CALLS))?.name.includes('__empty_func') ?? false;
  const isNone = (v: number): boolean => v === 0 || (v >= address && v < address + size);
  // A hash table ends with its load factor.
  const end = name.startsWith('unordered') ? size - 8 : size;
  for (let k = 0; k < end; k += 8) if (!isNone(word(k))) return false;
  return true;
}

const isPlain = (code: number): boolean => code === SH_DEFINED || code === SH_POINTER;

/** void __memscape_moved(void *object, size_t size, size_t which): an object has been handed over as an rvalue. */
function moved(c: HostContext): void {
  const { machine } = c;
  const moves = movesOf(machine);
  if (!moves.isLookedAt(machine.memory.readPtr(machine.registers.getNumber(RSP)) ?? 0)) return;
  const address = c.ptr(0);
  const size = c.size(1);
  const which = c.size(2);
  const name = MOVED_CLASSES[which];
  if (address % 8 !== 0 || size % 8 !== 0 || !name || !machine.memory.mapped(address, size)) return;
  if (isEmptied(machine, address, size, name)) moves.mark(address, size, which, isPlain);
}

export const MOVES: readonly HostFunction[] = [{ name: '__memscape_moved', header: '(moves)', run: moved }];
