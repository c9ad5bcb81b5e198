/**
 * Reads of an object of the library that was moved from, before it got a value again: what it holds then is not specified
 * ([lib.types.movedfrom]). A hint, for many a library does the same thing every time. What the access is for is told by the
 * member function of the object that it is made in.
 */
import { MOVED_CLASSES } from '../codegen/moves.ts';
import { demangle } from '../debuginfo/demangle.ts';
import { pathOf } from '../debuginfo/paths.ts';
import { pathOfByte } from '../debuginfo/vars.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, MovedAccess } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import type { Mark } from '../runtime/cxx/marks.ts';
import { movesOf } from '../runtime/cxx/moves.ts';
import { type Frame, framesOf } from './frames.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { parameter } from './parameter.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { isSystemFile, type LocatedMoment, momentNow, momentOf, related } from './stack.ts';

interface Called {
  readonly frame: Frame;
  /** `basic_string`; '' outside of classes. */ readonly cls: string;
  readonly name: string;
  readonly isConst: boolean;
  readonly linkage: string;
}

const bare = (name: string): string => name.replace(/<.*$/, '');

function called(frame: Frame): Called {
  const sp = frame.code?.subprogram;
  const linkage = frame.entry?.name ?? '';
  const isConst = linkage.startsWith('_ZNK');
  if (sp) {
    const scope = sp.declaration?.scope ?? sp.scope;
    const cls = scope?.kind === 'DICompositeType' ? bare(scope.name) : '';
    return { frame, cls, name: bare(sp.name), isConst, linkage };
  }
  // The library's compiled parts: "std::basic_string<…>::compare(char const*) const".
  const path = demangle(linkage)
    .replace(/\(.*$/, '')
    .replace(/<(?:[^<>]|<(?:[^<>]|<[^<>]*>)*>)*>/g, '')
    .split('::');
  const cls = /^w?string$/.test(path.at(-2) ?? '') ? 'basic_string' : (path.at(-2) ?? '');
  return { frame, cls, name: path.at(-1) ?? '', isConst, linkage };
}

/** Library functions that are under way, the innermost first; undefined when the access is in the program's own code. */
function inLibrary(m: MachineApi): Called[] | undefined {
  const list: Called[] = [];
  for (const f of framesOf(m, 32)) {
    const sp = f.code?.subprogram;
    if (f.entry?.isUser && sp && !isSystemFile(pathOf(sp.file))) return list.length > 0 ? list : undefined;
    list.push(called(f));
  }
  return undefined;
}

/** They ask how much there is, what does not change, or where to append. */
const ASKS =
  /^(size|empty|c?r?end|length|capacity|max_size|get_allocator|operator bool|bucket_count|load_factor|max_load_factor|key_comp|value_comp|hash_function|key_eq|target_type)$/;
const READS = /^(operator\[\]|at|front|back|data|begin|rbegin|find|lower_bound|upper_bound|equal_range)$/;
/** Checked against the size: with nothing there it is an error of its own, which tells of the move. */
const CHECKED = /^(operator\[\]|front|back|pop_back|pop_front)$/;
const COMPARES = /^operator(==|!=|<|>|<=|>=|<=>|\+|<<)$/;
/** Whatever they call on the object, they do not depend on what it holds. */
const HANDS_ON = /^(swap|exchange|iter_swap|getline|operator>>|move|forward)$/;

type Verdict = 'reads' | 'asks' | 'ends';

function verdictOf(m: MachineApi, mark: Mark, a: MovedAccess): Verdict {
  const stack = inLibrary(m);
  if (!stack || a.operation === 'write') return 'ends';
  const outermost = stack.at(-1)!;
  if (HANDS_ON.test(outermost.name) || stack.some((c) => c.name.startsWith('~'))) return 'ends';
  const cls = MOVED_CLASSES[mark.note];
  // The member function that the object was asked by: the outermost whose object it is.
  const isOf = (c: Called): boolean => {
    if (c.cls !== cls) return false;
    const self = parameter(m, c.frame, 'this');
    return self === undefined || self === mark.address || c.name === cls || c.name === 'operator=';
  };
  const by = [...stack].reverse().find(isOf);
  if (!by) return 'ends';
  const self = parameter(m, by.frame, 'this');
  if (by.name === cls || by.name === 'operator=') {
    // Copied: the only parameter is one of its class, by const reference.
    const copies =
      by.linkage.includes('ERKS') &&
      (by.name === cls ? self !== mark.address : self !== undefined && self !== mark.address);
    return copies ? 'reads' : 'ends';
  }
  if (cls === 'function') return by.name === 'operator()' ? 'reads' : by.isConst ? 'asks' : 'ends';
  if (cls !== 'basic_string' && CHECKED.test(by.name)) return 'asks';
  if (ASKS.test(by.name)) return outermost.cls === '' && COMPARES.test(outermost.name) ? 'reads' : 'asks';
  return by.isConst || READS.test(by.name) ? 'reads' : 'ends';
}

const NOUNS: Readonly<Record<string, string>> = { basic_string: 'string' };

/** `Job(Job &&)` and the like, which move a member: the statement that asked for that is meant. */
const MOVES_WHOLE = /^_ZN.*(C[12]|aS)EOS\d*_$/;

function movedWhere(m: MachineApi, { at }: Mark): Related {
  const from = at.stack.findIndex((a) => !MOVES_WHOLE.test(m.functionAt(a - 1)?.name ?? ''));
  const moment = momentOf(m, { ...at, stack: at.stack.slice(Math.max(0, from)) });
  return related('moved', 'moved from here', moment.location ? moment : momentOf(m, at));
}

/** The name of the parameter, passed by value, that a frame knows by its address. */
function byValue(m: MachineApi, address: number): string | undefined {
  for (const f of framesOf(m, 32))
    for (const v of (f.rbp !== undefined && f.code?.variables) || []) {
      const at = v.ranges.find((r) => f.offset >= r.from && f.offset < r.to)?.location;
      if (at?.kind === 'frame-indirect' && m.memory.readPtr(f.rbp! + at.offset) === address - at.plus)
        return v.variable.name;
    }
  return undefined;
}

/** "the local variable 's' (std::string)", "'name' (std::string) of the local variable 'a' (Job)". */
function phraseOf(m: MachineApi, mark: Mark, place: Place | undefined): string {
  const cls = MOVED_CLASSES[mark.note]!;
  const noun = `std::${NOUNS[cls] ?? cls}`;
  const passed = place?.name ? undefined : byValue(m, mark.address);
  if (passed) return `the parameter '${passed}' (${noun})`;
  if (!place) return `a ${noun}`;
  if (place.start === mark.address && place.size === mark.size) return place.phrase;
  const path = place.type ? pathOfByte(place.type, mark.address - place.start).path.replace(/\.__.*$/, '') : '';
  return path === '' ? `a ${noun} in ${place.phrase}` : `'${path.replace(/^\./, '')}' (${noun}) of ${place.phrase}`;
}

/** Now; members that a class copies by itself are copied by the statement that copies the object. */
function copiedNow(m: MachineApi): LocatedMoment {
  const at = momentNow(m);
  let copies = 0;
  for (const f of framesOf(m, 32)) {
    const sp = f.code?.subprogram;
    if (!f.entry?.isUser || !sp || isSystemFile(pathOf(sp.file))) continue;
    if (!sp.isArtificial && (sp.flags & ARTIFICIAL) === 0) break;
    copies++;
  }
  const own = at.stack.filter((e) => e.location !== undefined && !isSystemFile(e.location.file));
  const location = own[copies]?.location;
  return location ? { ...at, location } : at;
}
const ARTIFICIAL = 1 << 6;

function report(m: MachineApi, mark: Mark): void {
  if (!isNews(m, 'use-after-move', `${mark.at.time} ${mark.address}`)) return;
  const place = placeAt(m, mark.address);
  tell(m, {
    kind: 'use-after-move',
    message: `Use of ${phraseOf(m, mark, place)} after it was moved from`,
    explanation: [
      'Another object has taken what it held. What it holds since then is not specified: here it is empty, with another library it may be anything.',
      'Move from it at its last use, or assign to it (or clear it) before it is used again.',
    ],
    at: copiedNow(m),
    object: place && describePlace(place, mark.address - place.start),
    related: [movedWhere(m, mark)],
  });
}

/** For an error that comes of it: that the object has been moved from. */
export function movedBefore(m: MachineApi, object: number): { what: string; related: Related } | undefined {
  const mark = movesOf(m).of(object);
  if (mark?.address !== object) return undefined;
  return { what: 'It was moved from before: another object has taken what it held.', related: movedWhere(m, mark) };
}

export const useAfterMove: Listener = {
  name: 'use-after-move',
  movedFrom(m, a) {
    const mark = movesOf(m).of(a.address);
    if (!mark) return undefined;
    const verdict = verdictOf(m, mark, a);
    if (verdict === 'asks') return 'stays';
    if (verdict === 'reads') report(m, mark);
    return mark;
  },
};
