/**
 * container-misuse and container-overflow: preconditions of the standard library that do not hold, as libc++'s hardening
 * mode sees them. Its messages name the function and what is wrong; the values come from the frame of that function.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { framesOf } from './frames.ts';
import { tell } from './make.ts';
import { misusedHere } from './misused.ts';
import { parameter } from './parameter.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { momentNow } from './stack.ts';
import { movedBefore } from './use-after-move.ts';
import { capital } from './words.ts';

const INDEX = /out of bounds|out-of-bounds|out of range|zero-sized array/;

function advice(text: string): readonly string[] {
  if (INDEX.test(text))
    return [
      'Valid indices go from 0 to size() - 1, and operator[] does not look: what lies there is no element.',
      'Check the index against size(), or use at(), which throws.',
    ];
  if (/optional/.test(text))
    return ['The optional holds nothing.', 'Ask has_value() first, or use value(), which throws, or value_or().'];
  if (/expected/.test(text)) return ['The expected does not hold what is asked for.', 'Ask has_value() first.'];
  if (/empty|pop_back|front|back/.test(text)) return ['There is no such element.', 'Ask empty() first.'];
  if (/iterator|past end|range/.test(text))
    return [
      'The iterator stands behind the last element, or belongs to no element any more.',
      'Compare it with end() first, and do not use iterators after the container has changed.',
    ];
  if (/null/.test(text)) return ['A null pointer is no string and no range.', 'Check it before the call.'];
  return ['The function requires this of its caller; what it does otherwise is undefined.'];
}

/** "iterator" instead of libc++'s template of it. */
const readable = (text: string): string => text.replace(/\n/g, '').trim().replace(/\.$/, '');

function report(m: MachineApi, message: string): void {
  const text = readable(/ failed: ([\s\S]*)$/.exec(message)?.[1] ?? message);
  const frame = framesOf(m, 2)[1];
  const self = frame && parameter(m, frame, 'this');
  const place: Place | undefined = self === undefined ? undefined : placeAt(m, self);
  const index = frame && INDEX.test(text) ? parameter(m, frame, '__n', '__pos', '__i', '__idx') : undefined;
  const at = momentNow(m);
  if (!misusedHere(m, at)) return;
  const what = index === undefined ? '' : ` (index ${index >= 2 ** 47 ? 'below 0' : index})`;
  const object = place === undefined || place.typeName === '' ? '' : `: ${place.phrase}`;
  const moved = self === undefined ? undefined : movedBefore(m, self);
  tell(m, {
    kind: INDEX.test(text) ? 'container-overflow' : 'container-misuse',
    message: `${capital(text)}${what}${object}`,
    explanation: moved ? [moved.what, ...advice(text)] : advice(text),
    at,
    object: place && describePlace(place, 0),
    related: moved && [moved.related],
  });
}

export const containerMisuse: Listener = { name: 'container-misuse', precondition: report };
