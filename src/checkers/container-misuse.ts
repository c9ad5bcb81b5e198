/**
 * container-misuse and container-overflow: preconditions of the standard library that do not hold, as libc++'s hardening
 * mode sees them. Its messages name the function and what is wrong; the values come from the frame of that function.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { framesOf } from './frames.ts';
import { tell } from './make.ts';
import { misusedHere } from './misused.ts';
import { isNews } from './once.ts';
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

/** An order that is none: what an algorithm met of it. */
function orderMet(text: string): { readonly message: string; readonly what: string } | undefined {
  if (text.includes('(NaN)'))
    return {
      message: text,
      what: 'NaN is neither less than, greater than nor equal to any number: the others do not come out in order around it, and the algorithm may leave the range.',
    };
  if (!/comparator/.test(text)) return undefined;
  return text.startsWith('The comparator')
    ? {
        message: text,
        what: 'An order must say false of two equal elements in both directions ([alg.sorting], strict weak ordering); <= does not. Algorithms that rely on it run over the ends of the range, and sets and maps hold equal keys twice.',
      }
    : {
        message:
          'The comparator is no order: because of what it answered the algorithm has come to the end of the range and would go on',
        what: 'An order must say false of two equal elements, never true in both directions, and the same each time ([alg.sorting], strict weak ordering).',
      };
}

function reportOrder(m: MachineApi, o: NonNullable<ReturnType<typeof orderMet>>): void {
  const at = momentNow(m);
  // What the algorithm does on its wrong way is no news.
  const news = misusedHere(m, at);
  const where = at.location && `${at.location.file}:${at.location.line}:${at.location.column}`;
  if (!isNews(m, 'container-misuse', `order ${where}`) || !news) return;
  tell(m, {
    kind: 'container-misuse',
    message: o.message,
    explanation: [
      o.what,
      o.message.includes('(NaN)')
        ? 'Take such numbers out first, or compare with a function that gives them a place.'
        : 'Compare with <, and of several members in turn (std::tie); the answer must depend on the two elements only.',
    ],
    at,
  });
}

function report(m: MachineApi, message: string): void {
  const text = readable(/ failed: ([\s\S]*)$/.exec(message)?.[1] ?? message);
  const order = orderMet(text);
  if (order) {
    reportOrder(m, order);
    return;
  }
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
