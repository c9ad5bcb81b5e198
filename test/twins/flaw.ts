/**
 * A flaw is the core of a pair of twins: the few statements that are wrong, and how they are put right. The flows (flows.ts)
 * carry its datum from where it is made to where it is used, so that each flaw becomes a family of programs.
 *
 * In the texts `@[bad@:good@]` chooses, and `//~` marks the guilty line of the bad twin.
 */
import type { FindingKind } from '../../src/report/kinds.ts';

export interface Flaw {
  readonly name: string;
  /** Of the table that the command prints. */ readonly group: string;
  /** What has to be reported at the marked line. */ readonly kind: FindingKind;
  readonly language: 'c' | 'c++';
  /** Type of the datum that flows; default int, with nothing to carry. */ readonly type?: string;
  /** Includes, types and static functions, at the top of each file. */ readonly declare?: string;
  /** Locals of main that the source uses. */ readonly storage?: string;
  /** Sets `data`. */ readonly source?: string;
  /** Uses `data`. */ readonly sink: string;
  /** What main does at its end; sees the storage only. */ readonly after?: string;
  readonly stdin?: string;
  /** Why the bad twin is not found as it should be; the tests hold that this is (still) so. */ readonly notYet?: string;
  /** The marked line may also be a linked moment of the finding: where the block was allocated, say. */ readonly linked?: true;
  /** Checks that have to be asked for. */ readonly sanitize?: readonly string[];
  /** One of many of its like: carried by a few of the flows. */ readonly few?: true;
  /** Flows that would change what the flaw is, by name or trait: `keeps`, `copies`. */ readonly without?: readonly string[];
}

type Rest = Omit<Flaw, 'group' | 'language'>;

export const group =
  (name: string, language: 'c' | 'c++') =>
  (...flaws: readonly Rest[]): Flaw[] =>
    flaws.map((f) => ({ ...f, group: name, language }));

/** The text of one of the twins. */
export function choose(text: string, bad: boolean): string {
  const chosen = text.replace(/@\[([\s\S]*?)@:([\s\S]*?)@\]/g, (_, b: string, g: string) => (bad ? b : g));
  return bad ? chosen : chosen.replace(/ *\/\/~.*$/gm, '');
}
