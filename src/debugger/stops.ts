/** Why a session stopped, and what a client hears of it. */
import type { Finding } from '../report/finding.ts';

export type StopEvent =
  | { readonly kind: 'entry' | 'step' | 'pause' | 'goto' }
  | {
      readonly kind: 'breakpoint';
      readonly ids: readonly number[];
      /** `throw`: a C++ exception is about to be thrown. */ readonly what:
        | 'line'
        | 'function'
        | 'instruction'
        | 'throw';
    }
  | { readonly kind: 'data'; readonly ids: readonly number[]; readonly text: string }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'exited'; readonly code: number }
  | { readonly kind: 'killed'; readonly signal: number }
  | { readonly kind: 'unsupported'; readonly message: string }
  /** No thread can ever go on. */
  | { readonly kind: 'deadlock' }
  /** The limit on instructions was reached. */
  | { readonly kind: 'limit'; readonly instructions: number }
  /** Going back, the start of the run was reached. */
  | { readonly kind: 'start' };

export const isEnd = (s: StopEvent): boolean => s.kind === 'exited' || s.kind === 'killed' || s.kind === 'unsupported';
