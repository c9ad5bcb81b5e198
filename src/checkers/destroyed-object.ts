/** Objects that a destructor has ended in storage that lives on: what they were, in words. */
import { strip, type TypeDesc } from '../debuginfo/types.ts';
import { pathOfByte } from '../debuginfo/vars.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { ObjectDescription, Related } from '../report/finding.ts';
import { type Destruction, destructionsOf, destructorsClass } from '../runtime/cxx/lifetimes.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { momentOf, related } from './stack.ts';

export interface Destroyed {
  readonly destruction: Destruction | undefined;
  /** Of the object, when it is known. */ readonly type: TypeDesc | undefined;
  /** The variable or block that it is, or lies in. */ readonly place: Place | undefined;
  /** It is all of the place. */ readonly whole: boolean;
  /** "the local variable 'c' (Counter)", "a Counter in the local variable 'room' (char[32])". */ readonly phrase: string;
}

const IS_DESTRUCTOR = /D[0-2]Ev$/;

export function destroyedAt(m: MachineApi, address: number): Destroyed {
  const destruction = destructionsOf(m).of(address);
  const place = placeAt(m, address);
  const type = destruction && destructorsClass(m, (destruction.at.stack[0] ?? 0) - 1);
  const whole = place?.type !== undefined && type !== undefined && strip(place.type).fullName === type.fullName;
  const phrase =
    place && (whole || !type)
      ? place.phrase
      : type
        ? `a ${type.name}${place ? ` in ${place.phrase}` : ''}`
        : 'an object';
  return { destruction, type, place, whole, phrase };
}

/** "'n'", "the vtable pointer", '' when the type says nothing. */
export function memberOf({ destruction, type }: Destroyed, address: number): string {
  if (!destruction || !type) return '';
  const { path } = pathOfByte(type, address - destruction.address);
  if (path === '') return '';
  return path.endsWith('.vtable pointer') ? 'the vtable pointer' : `'${path.replace(/^\./, '')}'`;
}

export const describeDestroyed = (d: Destroyed, address: number): ObjectDescription | undefined =>
  d.place && describePlace(d.place, address - d.place.start);

/** Where the destruction was asked for: outside of the destructors that it went through. */
export function destroyedWhere(m: MachineApi, { destruction }: Destroyed): Related[] {
  if (!destruction) return [];
  const { stack } = destruction.at;
  const from = stack.findIndex((a) => !IS_DESTRUCTOR.test(m.functionAt(a - 1)?.name ?? ''));
  const at = momentOf(m, { ...destruction.at, stack: stack.slice(Math.max(0, from)) });
  if (at.location) return [related('destroyed', 'destroyed here', at)];
  return [related('destroyed', "destroyed at the program's end", momentOf(m, destruction.at))];
}
