/** The part that all findings about an access share. */
import { locationAt } from '../debuginfo/position.ts';
import { RSP } from '../isa/registers.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess } from '../machine/probes.ts';
import type { Finding, Related } from '../report/finding.ts';
import type { FindingKind } from '../report/kinds.ts';
import type { Block } from '../runtime/heap/blocks.ts';
import { followsBadCall, followsError, followsOverrun, noteAccess, noteOverrunObject } from './consequences.ts';
import { codeOf } from './frames.ts';
import { finding } from './make.ts';
import { followsMisuse } from './misused.ts';
import { isNews, isOld } from './once.ts';
import { describePlace, type Place } from './place.ts';
import { declared, type LocatedMoment, momentNow, momentOf, related } from './stack.ts';
import type { Suspect } from './suspect.ts';
import { hex } from './words.ts';

export interface AccessDraft {
  readonly message: string;
  readonly explanation: readonly string[];
  readonly related?: readonly Related[];
}

export const accessOf = (a: BadAccess): NonNullable<Finding['access']> => ({
  operation: a.operation,
  size: a.size,
  address: hex(a.address),
});

/** Functions on the stack that make an access, or an allocation, the same one as before: the rest is how the program got there. */
const TELLING = 3;
function wayTo(at: LocatedMoment): string {
  // Of a recursion the innermost round.
  const sites = new Map<string, string>();
  for (const { function: f, location: l } of at.stack) {
    if (!l || sites.has(f)) continue;
    sites.set(f, `${l.file}:${l.line}:${l.column}`);
    if (sites.size === TELLING) break;
  }
  return [...sites.values()].join(' ');
}

/** The same statement, called the same way, going wrong with objects that one statement made: a loop over a list, a recursion. */
function sitesCause(m: MachineApi, a: BadAccess, at: LocatedMoment, place: Place): string | undefined {
  const statement = wayTo(at);
  if (statement === '') return undefined;
  const { block, frame } = place;
  const object = block
    ? `${wayTo(momentOf(m, block.allocated))} ${block.freed ? wayTo(momentOf(m, block.freed)) : ''}`
    : `${frame?.entry?.index ?? ''} ${place.name}`;
  return `${a.operation} ${a.by ?? ''} ${statement} ${object}`;
}

/**
 * Reports an access once for each cause: the statement and the object, then the statement, its callers and the place that
 * made (and freed) the object.
 */
export function tellAccess(m: MachineApi, a: BadAccess, s: Suspect, kind: FindingKind, make: () => AccessDraft): void {
  const object = s.place ? `${s.place.start} ${s.place.block?.id ?? s.place.name}` : '';
  const cause = `${whereNow(m)} ${object}`;
  // First, for a program that runs off does the same by the million.
  if (isOld(m, kind, cause)) {
    noteAccess(m, a);
    return;
  }
  if (followsMisuse(m, () => momentNow(m)) || followsBadCall(m)) return;
  noteAccess(m, a);
  if (!isNews(m, kind, cause)) return;
  if (s.place && a.operation === 'write' && kind.endsWith('-overflow')) noteOverrunObject(m, s.place);
  if (followsOverrun(m, a, s.place) || (kind === 'wild-access' && followsError(m, a))) return;
  const at = momentNow(m);
  // Functions of the library that call each other with what they were given.
  if (at.library !== undefined && at.location && a.operation === 'read') {
    const { file, line, column } = at.location;
    if (!isNews(m, kind, `${file}:${line}:${column} ${object}`)) return;
  }
  const sites = s.place && sitesCause(m, a, at, s.place);
  if (sites && !isNews(m, kind, sites)) return;
  const d = make();
  m.report(
    finding({
      kind,
      message: d.message,
      explanation: d.explanation,
      at,
      access: accessOf(a),
      object: s.place ? describePlace(s.place, s.offset) : undefined,
      related: d.related,
    }),
  );
}

const places = new WeakMap<object, Map<number, string>>();

/** The place in the source that is under way; of a library function the place that it was called from. */
export function whereNow(m: MachineApi): string {
  const rip = m.registers.rip;
  const entry = m.functionAt(rip);
  return (entry?.host ?? -1) >= 0 ? `${entry?.name} ${statementNow(m)}` : statementNow(m);
}

/** The same without the library function's name. */
export function statementNow(m: MachineApi): string {
  const { rip } = m.registers;
  const host = (m.functionAt(rip)?.host ?? -1) >= 0;
  const pc = host ? (m.memory.readPtr(m.registers.getNumber(RSP)) ?? 0) - 1 : rip;
  let cache = places.get(m.image);
  if (!cache) {
    cache = new Map();
    places.set(m.image, cache);
  }
  let where = cache.get(pc);
  if (where === undefined) {
    const entry = m.functionAt(pc);
    const code = codeOf(m, entry);
    const l = code && entry ? locationAt(code, pc - entry.address) : undefined;
    where = l ? `${entry?.index} ${l.line} ${l.column}` : `${pc}`;
    cache.set(pc, where);
  }
  return where;
}

const MADE_BY = ['malloc', 'operator new', 'operator new[]'];
const FREED_BY = ['free', 'delete', 'delete[]'];

export function allocatedAt(m: MachineApi, block: Block): Related {
  const by = block.zeroed
    ? 'calloc'
    : block.reallocatedFrom !== undefined
      ? 'realloc'
      : (MADE_BY[block.family] ?? 'malloc');
  return related('allocated', `allocated by ${by}`, momentOf(m, block.allocated));
}

export function freedAt(m: MachineApi, block: Block): Related | undefined {
  if (!block.freed) return undefined;
  const by = block.reallocatedTo !== undefined ? 'realloc' : (FREED_BY[block.freed.family] ?? 'free');
  return related(
    block.reallocatedTo !== undefined ? 'reallocated' : 'freed',
    block.reallocatedTo !== undefined ? 'reallocated' : `freed by ${by}`,
    momentOf(m, block.freed),
  );
}

/** Where an object comes from: allocation and release of a block, declaration of a variable. */
export function origins(m: MachineApi, place: Place | undefined): Related[] {
  if (!place) return [];
  if (place.block) {
    const freed = freedAt(m, place.block);
    return freed ? [allocatedAt(m, place.block), freed] : [allocatedAt(m, place.block)];
  }
  return place.declaration ? [declared(`${place.short} is declared here`, place.declaration)] : [];
}
