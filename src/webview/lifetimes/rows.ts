/** What is drawn of the lifetimes: rows in order, the moments that matter as columns, and each in words. Pure. */
import type { Lifetime, LifetimeEnd, LifetimeMoment, LifetimesView } from '../../views/messages.ts';

export type Ink = 'local' | 'temporary' | 'static' | 'heap' | 'exception' | 'block';

export interface Row {
  readonly life: Lifetime;
  readonly ink: Ink;
  /** Columns; the object's bar. `to` undefined: it lives. */ readonly from: number;
  readonly to: number | undefined;
  /** Its memory, when that is a block of its own. */ readonly memory:
    | { readonly from: number; readonly to: number | undefined }
    | undefined;
  /** What became of it is not known. */ readonly isUnknown: boolean;
  /** Something is wrong with its end. */ readonly isBad: boolean;
  readonly why: string;
  /** The row in a sentence. */ readonly sentence: string;
}
export interface Chart {
  readonly rows: readonly Row[];
  /** Times of the columns, in order; the last is now. */ readonly times: readonly number[];
  /** Rows that are left out, the oldest. */ readonly omitted: number;
}

/** More rows are not drawn. */
const MOST_ROWS = 400;

const WHY: Record<LifetimeEnd, string> = {
  scope: 'scope',
  unwinding: 'unwinding',
  delete: 'delete',
  owner: 'owner let go',
  explicit: 'by name',
  handled: 'handled',
  exit: 'exit',
  freed: 'freed',
  reused: 'overwritten',
  failed: 'constructor threw',
};
const count = (n: number, one: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : `${one}s`}`;

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
export function placeText(m: LifetimeMoment | undefined): string {
  if (!m) return '';
  const at = m.place ? `${fileName(m.place.path)}:${m.place.line}` : '';
  return m.function ? `${m.function}${at ? `, ${at}` : ''}` : at;
}

/** An object whose destructor should have run and did not. */
const isBad = (l: Lifetime): boolean =>
  l.end !== undefined &&
  l.storage !== 'block' &&
  (l.end.why === 'freed' || l.end.why === 'reused') &&
  /destructor did not run/.test(l.end.text);

function whyText(l: Lifetime): string {
  if (!l.end) return '';
  if (isBad(l)) return 'destructor did not run';
  if (l.storage === 'block') return l.end.text.replace(/^operator /, '');
  return l.end.text.includes('has no destructor') ? 'no destructor' : WHY[l.end.why];
}

/** 'guard', 'a temporary', '#3[1]'. */
export function sentence(l: Lifetime, isUnknown = false): string {
  const where = l.function ? `, ${l.storage === 'temporary' ? 'temporary' : 'local variable'} of ${l.function}` : '';
  const made = l.begin
    ? `${l.storage === 'block' ? 'allocated' : 'made'} by ${l.how} in ${placeText(l.begin)}`
    : 'was there before what is known';
  const copied = l.copied ? `, ${l.copied.by === 'move' ? 'moved' : 'copied'} from another one` : '';
  const end = l.end
    ? `; ${l.storage === 'block' ? 'released' : 'ended'} in ${placeText(l.end)}: ${l.end.text}`
    : isUnknown
      ? '; what became of it is not known'
      : '; it lives';
  return `${l.name} (${l.type})${where}: ${made}${copied}${end}.`;
}

export function chartOf(view: LifetimesView, wanted: (l: Lifetime) => boolean): Chart {
  const all = view.lifetimes.filter(wanted);
  const shown = all.slice(-MOST_ROWS);
  const times = new Set<number>();
  for (const l of shown) for (const m of [l.begin, l.end, l.memory?.begin, l.memory?.end]) if (m) times.add(m.time);
  if (view.until < view.now) times.add(view.until);
  times.delete(view.now);
  const sorted = [...times].sort((a, b) => a - b);
  const column = new Map(sorted.map((t, i) => [t, i + 1]));
  const at = (m: LifetimeMoment | undefined): number | undefined => m && (column.get(m.time) ?? sorted.length + 1);
  const isUnknown = (l: Lifetime): boolean => !l.end && l.storage !== 'block' && view.until < view.now;
  const rows = shown.map(
    (l): Row => ({
      life: l,
      ink: l.storage === 'thread-local' ? 'static' : l.storage,
      from: at(l.begin) ?? 0,
      to: at(l.end) ?? (isUnknown(l) ? column.get(view.until) : undefined),
      isUnknown: isUnknown(l),
      memory: l.memory && { from: at(l.memory.begin)!, to: at(l.memory.end) },
      isBad: isBad(l),
      why: isUnknown(l) ? 'not known' : whyText(l),
      sentence: sentence(l, isUnknown(l)),
    }),
  );
  return { rows, times: [view.start, ...sorted, view.now], omitted: all.length - shown.length };
}

/** For the figures: how many objects live, how many ended, and what went wrong. */
export function summary(view: LifetimesView): { text: string; bad: number } {
  const objects = view.lifetimes.filter((l) => l.storage !== 'block');
  const live = objects.filter((l) => !l.end).length;
  const bad = objects.filter(isBad).length;
  return { text: `${count(objects.length, 'object')}, ${live} alive`, bad };
}
