/** What a failed check is told as; one function for each handler of the sanitizer's runtime. */
import type { MachineApi } from '../../machine/machine-api.ts';
import type { Finding, ObjectDescription, Related } from '../../report/finding.ts';
import type { FindingKind } from '../../report/kinds.ts';
import { type CheckedType, floatOf, integerOf } from '../../runtime/ubsan/descriptors.ts';

export interface Explanation {
  readonly kind: FindingKind;
  readonly message: string;
  readonly explanation: readonly string[];
  /** Address of the location at which the function is left. */ readonly leftAt?: number;
  readonly severity?: Finding['severity'];
  readonly object?: ObjectDescription;
  readonly related?: readonly Related[];
}

/** `data` is the address of the check's description, `values` what it is about. Undefined: nothing to tell. */
export type Explain = (m: MachineApi, data: number, values: readonly bigint[]) => Explanation | undefined;

export const UNDEFINED = 'The language leaves what happens then undefined';

/** A value as the program would write it. */
export function valueText(t: CheckedType, bits: bigint): string {
  if (t.kind === 'float') return floatText(floatOf(t, bits));
  return t.kind === 'integer' ? `${integerOf(t, bits)}` : `0x${bits.toString(16)}`;
}

function floatText(x: number): string {
  if (Number.isNaN(x)) return 'NaN';
  if (!Number.isFinite(x)) return x < 0 ? '-infinity' : 'infinity';
  return `${x}`;
}

/** "a negative number", for one that must be in parentheses behind an operator. */
export const operand = (text: string): string => (text.startsWith('-') ? `(${text})` : text);
