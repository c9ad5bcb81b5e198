/** A virtual function without a body is called: the object's own class is not yet, or no longer, what it is going to be. */
import { SIGABRT } from '../kernel/signals.ts';
import type { Listener } from '../machine/probes.ts';
import { tell } from './make.ts';
import { momentNow, related } from './stack.ts';

/** `Shape::Shape(int)`, `Shape::~Shape()`: what runs, of which class. */
function special(name: string): { readonly cls: string; readonly ends: boolean } | undefined {
  const plain = name.replace(/\(.*$/, '').replace(/<.*>/g, '');
  const parts = plain.split('::');
  const own = parts.at(-1) ?? '';
  const cls = parts.at(-2);
  if (cls === undefined || own.replace('~', '') !== cls) return undefined;
  return { cls: parts.slice(0, -1).join('::'), ends: own.startsWith('~') };
}

export const pureVirtualCall: Listener = {
  name: 'pure-virtual-call',
  killed(m, signal) {
    if (signal !== SIGABRT) return;
    const at = momentNow(m);
    const call = at.stack.findIndex((e) => e.function.startsWith('__cxa_pure_virtual'));
    if (call < 0) return;
    const stack = at.stack.slice(call + 1);
    const index = stack.findIndex((e) => special(e.function) !== undefined);
    const within = index < 0 ? undefined : special(stack[index]!.function);
    const outer = within ? stack[index] : undefined;
    tell(m, {
      kind: 'pure-virtual-call',
      message: within
        ? `A pure virtual function is called while ${within.cls} is being ${within.ends ? 'destroyed' : 'constructed'}`
        : 'A pure virtual function is called',
      explanation: within
        ? [
            within.ends
              ? `The parts of the derived class are gone when ~${within.cls} runs, so the object is only a ${within.cls} now, which has no body for this function.`
              : `The constructor of the derived class has not begun when that of ${within.cls} runs, so the object is only a ${within.cls} as yet, which has no body for this function.`,
            within.ends
              ? 'Do it in the destructor of the derived class.'
              : 'Call it after construction, from a function that makes the object, or pass what it needs to the constructor.',
          ]
        : [
            'The object was destroyed already, or never fully constructed: its virtual functions are those of an abstract base.',
            'Look at how long the object lives, and do not call virtual functions from constructors and destructors.',
          ],
      at,
      related:
        outer?.location && index > 0
          ? [
              related('origin', `${within!.ends ? 'destruction' : 'construction'} is under way here`, {
                ...at,
                stack: stack.slice(index),
                location: outer.location,
                library: undefined,
              }),
            ]
          : [],
    });
  },
};
