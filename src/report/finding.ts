/**
 * A finding: one thing that is wrong in a program's run, as data. Renderers (text, JSON, SARIF, DAP, Problems) read it;
 * nothing else in the project formats an error for a person.
 */
import type { FindingKind } from './kinds.ts';

export interface SourceLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function: string;
}
export interface StackEntry {
  readonly location: SourceLocation | undefined;
  readonly function: string /** Code address, hex with 0x. */;
  readonly address: string;
  readonly inlined: boolean;
}

/** A moment in the run. `time` is the count of retired instructions. */
export interface Moment {
  readonly time: number;
  readonly thread: number;
  readonly stack: readonly StackEntry[];
}

export type RelatedRole =
  | 'allocated'
  | 'freed'
  | 'destroyed'
  | 'reallocated'
  | 'written'
  | 'copied'
  | 'declared'
  | 'lost'
  | 'moved'
  | 'locked'
  | 'unlocked'
  | 'waiting'
  | 'joined'
  | 'created'
  | 'scope-end'
  | 'returned'
  | 'other-access'
  | 'origin';
export interface Related extends Moment {
  readonly role: RelatedRole;
  readonly message: string;
  readonly location: SourceLocation | undefined;
}

export interface ObjectDescription {
  readonly kind: 'heap' | 'stack' | 'global' | 'thread-local' | 'code' | 'mapping' | 'none';
  /** Source name of a variable; '' for a heap block. */ readonly name: string;
  /** C or C++ type, '' when unknown. */ readonly type: string;
  /** Bytes. */ readonly size: number;
  /** Of the access from the object's start, in bytes; negative before it. */ readonly offset: number;
  /** Hex with 0x. */ readonly address: string;
  /** Blocks: number in order of allocation, from 1. */ readonly id: number | undefined;
}

/** A change of the source that makes it right: the text of a range (columns from 1, the end exclusive) and its new text. */
export interface Fix {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}

export interface Finding extends Moment {
  readonly kind: FindingKind;
  readonly severity: 'error' | 'warning' | 'note';
  /** One sentence: what happened to which object. */ readonly message: string;
  /** Why it is wrong and what to do; plain sentences, may have several lines. */ readonly explanation: string;
  readonly location: SourceLocation | undefined;
  readonly access:
    | {
        readonly operation: 'read' | 'write' | 'execute' | 'free';
        readonly size: number /** Hex with 0x. */;
        readonly address: string;
      }
    | undefined;
  readonly object: ObjectDescription | undefined;
  readonly related: readonly Related[];
}
