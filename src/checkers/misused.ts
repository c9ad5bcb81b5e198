/** A failed precondition of the library is told once; the bad access that the same statement then makes is its consequence. */
import type { MachineApi } from '../machine/machine-api.ts';
import { isNews } from './once.ts';
import type { LocatedMoment } from './stack.ts';

const misused = new WeakMap<MachineApi, Map<string, number>>();

const keyOf = (at: LocatedMoment): string =>
  `${at.thread} ${at.location?.file} ${at.location?.line} ${at.stack.length}`;

/** Notes a failed precondition at this statement. False: it has been told before. */
export function misusedHere(m: MachineApi, at: LocatedMoment): boolean {
  let known = misused.get(m);
  if (!known) {
    known = new Map();
    misused.set(m, known);
  }
  if (at.location) known.set(`${at.thread} ${at.location.file} ${at.location.line}`, at.time);
  return isNews(m, 'container-misuse', keyOf(at));
}

/** Instructions that may lie between a precondition and the access that it was to prevent. */
const SOON = 5000;

/** Cheap: a program that runs off makes bad accesses by the million. */
function isSoonAfter(m: MachineApi, known: ReadonlyMap<string, number>): boolean {
  for (const time of known.values()) if (time <= m.time && m.time - time < SOON) return true;
  return false;
}

/** Whether a precondition failed in this statement a moment ago. */
export function followsMisuse(m: MachineApi, now: () => LocatedMoment): boolean {
  const known = misused.get(m);
  if (!known || !isSoonAfter(m, known)) return false;
  const at = now();
  const time = known.get(`${at.thread} ${at.location?.file} ${at.location?.line}`);
  return time !== undefined && time <= at.time && at.time - time < SOON;
}
