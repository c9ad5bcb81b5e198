/**
 * Families of kinds: a debugger's list of what to stop at has a row for each family, not for each kind. A family
 * may be narrowed by naming kinds: `double-free, invalid-free`, or all but some: `!double-free`.
 */
import { type FindingKind, KINDS } from './kinds.ts';

export interface Family {
  readonly title: string;
  readonly kinds: readonly FindingKind[];
}

export const FAMILIES = {
  deallocation: {
    title: 'Wrong free or delete',
    kinds: [
      'double-free',
      'invalid-free',
      'mismatched-deallocation',
      'double-destruction',
      'pool-double-return',
      'pool-foreign-return',
    ],
  },
  'use-after-end': {
    title: 'Use after free, return or destruction',
    kinds: [
      'heap-use-after-free',
      'stack-use-after-return',
      'stack-use-after-scope',
      'use-after-destruction',
      'use-after-move',
      'pool-use-after-return',
    ],
  },
  bounds: {
    title: 'Accesses out of bounds',
    kinds: [
      'heap-buffer-overflow',
      'heap-buffer-underflow',
      'stack-buffer-overflow',
      'stack-buffer-underflow',
      'global-buffer-overflow',
      'member-overflow',
      'container-overflow',
      'out-of-bounds-index',
      'pool-overflow',
      'stack-smashing',
      'heap-corruption',
    ],
  },
  pointers: {
    title: 'Null and wrong pointers',
    kinds: [
      'null-dereference',
      'wild-access',
      'wild-jump',
      'write-to-read-only',
      'misaligned-access',
      'pointer-overflow',
      'pointer-difference',
      'pointer-comparison',
      'effective-type',
      'wrong-class',
      'nonnull-argument',
      'nonnull-return',
    ],
  },
  uninitialized: { title: 'Uninitialised memory', kinds: ['uninitialized-use'] },
  leaks: { title: 'Leaks', kinds: ['leak', 'file-leak', 'unbounded-growth'] },
  threads: { title: 'Threads and locks', kinds: ['data-race', 'deadlock', 'lock-misuse', 'thread-misuse'] },
  arithmetic: {
    title: 'Arithmetic and conversions',
    kinds: [
      'divide-by-zero',
      'float-divide-by-zero',
      'signed-integer-overflow',
      'unsigned-integer-overflow',
      'shift-out-of-bounds',
      'invalid-bool',
      'invalid-enum',
      'float-cast-overflow',
      'implicit-truncation',
      'implicit-sign-change',
      'invalid-vla-size',
    ],
  },
  calls: {
    title: 'Misused functions',
    kinds: [
      'invalid-argument',
      'format-mismatch',
      'function-type-mismatch',
      'overlapping-arguments',
      'allocation-size',
      'allocation-overflow',
      'container-misuse',
      'missing-return',
    ],
  },
  ends: {
    title: 'The program breaks off',
    kinds: [
      'stack-overflow',
      'uncaught-exception',
      'abort',
      'out-of-memory',
      'pure-virtual-call',
      'unreachable-reached',
      'limit-reached',
      'unsupported',
    ],
  },
} as const satisfies Record<string, Family>;
export type FamilyName = keyof typeof FAMILIES;

/** What a family tells unless it is asked for more: notes are no errors. */
const usual = (family: Family): FindingKind[] => family.kinds.filter((k) => KINDS[k].severity !== 'note');

/** The kinds of a family that a person's condition leaves; or what is wrong with the condition, in a sentence. */
export function kindsOf(name: FamilyName, condition = ''): { kinds: FindingKind[]; problem?: string } {
  const family: Family = FAMILIES[name];
  const words = condition.split(/[\s,]+/).filter((w) => w !== '');
  const named = new Set<string>(words.map((w) => w.replace(/^!/, '')));
  const unknown = [...named].filter((w) => !family.kinds.some((k) => k === w));
  if (unknown.length > 0) {
    const problem = `“${family.title}” has no kind ${unknown.join(', ')}. It has ${family.kinds.join(', ')}.`;
    return { kinds: [], problem };
  }
  const without = words.filter((w) => w.startsWith('!')).length;
  if (without === 0) return { kinds: words.length === 0 ? usual(family) : family.kinds.filter((k) => named.has(k)) };
  if (without < words.length)
    return { kinds: [], problem: 'Name either the kinds to stop at, or with ! those not to stop at.' };
  return { kinds: usual(family).filter((k) => !named.has(k)) };
}
