/**
 * Which checks of undefined behaviour Clang puts into the user's code (Clang, "UndefinedBehaviorSanitizer").
 *
 * On by default: what the language leaves undefined and nothing else of ours finds. Left out of the defaults:
 *
 *     null, object-size     every access would be tested a second time: the machine's shadow knows better
 *     pointer-overflow      three to five times as many instructions wherever an array is walked through
 *     vptr                  a dozen instructions wherever an object of a class with virtual functions is used
 *     function              the machine holds calls against the functions' types itself
 *     pointer-compare       correct programs order their objects by address, too
 *     effective-type        every access through a pointer is tested, and much code that works is formally wrong
 *     float-divide-by-zero, unsigned-integer-overflow, implicit-conversion, nullability
 *                           defined behaviour (or none of the standard's), often meant: for those who ask
 */
export const DEFAULT_CHECKS: readonly string[] = [
  'alignment',
  'array-bounds',
  'bool',
  'builtin',
  'enum',
  'float-cast-overflow',
  'integer-divide-by-zero',
  'nonnull-attribute',
  'return',
  'returns-nonnull-attribute',
  'shift',
  'signed-integer-overflow',
  'unreachable',
  'vla-bound',
];

/** What may be asked for beyond them, groups included. */
const OTHER_CHECKS: readonly string[] = [
  'effective-type',
  'float-divide-by-zero',
  'implicit-bitfield-conversion',
  'implicit-conversion',
  'implicit-integer-arithmetic-value-change',
  'implicit-integer-conversion',
  'implicit-integer-sign-change',
  'implicit-integer-truncation',
  'implicit-signed-integer-truncation',
  'implicit-unsigned-integer-truncation',
  'integer',
  'null',
  'nullability',
  'nullability-arg',
  'nullability-assign',
  'nullability-return',
  'pointer-compare',
  'pointer-overflow',
  'shift-base',
  'shift-exponent',
  'unsigned-integer-overflow',
  'unsigned-shift-base',
  'vptr',
];

/** Group names of Clang's that mean the defaults here. */
const DEFAULT_NAMES = ['default', 'undefined', 'bounds'];
export const SANITIZE_NAMES: readonly string[] = ['default', 'none', ...DEFAULT_CHECKS, ...OTHER_CHECKS];

/** As GCC calls it; Clang has no such check, so the code generator makes it. */
export const POINTER_COMPARE = 'pointer-compare';

/** Reads through a pointer of the wrong type. Clang tags the accesses with their types, and the machine follows them. */
export const EFFECTIVE_TYPE = 'effective-type';

/** Checks of the machine's, which Clang has no flag for. */
export const OWN_CHECKS: ReadonlySet<string> = new Set([POINTER_COMPARE, EFFECTIVE_TYPE]);

/** Which of them a person's list asks for. */
export const ownChecks = (
  wanted: readonly string[] | undefined,
): { readonly pointerCompare: boolean; readonly effectiveTypes: boolean } => ({
  pointerCompare: wanted?.includes(POINTER_COMPARE) ?? false,
  effectiveTypes: wanted?.includes(EFFECTIVE_TYPE) ?? false,
});

export class UnknownCheck extends Error {}

/**
 * The checks that a person's list means: names, `none`, `default`; a name with `no-` before it is taken out of those
 * so far (which are the defaults when it comes first). Nothing said is the defaults.
 */
export function sanitizers(wanted: readonly string[] | undefined): string[] {
  let chosen = new Set<string>();
  (wanted ?? ['default']).forEach((name, k) => {
    if (name === 'none') chosen = new Set();
    else if (DEFAULT_NAMES.includes(name)) chosen = new Set([...chosen, ...DEFAULT_CHECKS]);
    else if (name.startsWith('no-') && SANITIZE_NAMES.includes(name.slice(3))) {
      if (k === 0) chosen = new Set(DEFAULT_CHECKS);
      chosen.delete(name.slice(3));
    } else if (SANITIZE_NAMES.includes(name)) chosen.add(name);
    else throw new UnknownCheck(`there is no check '${name}'; the checks are ${SANITIZE_NAMES.join(', ')}`);
  });
  return [...chosen];
}
