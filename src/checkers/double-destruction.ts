/** The destructor of an object runs again: called by hand, and then at the end of the scope or by delete. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Finding } from '../report/finding.ts';
import { origins } from './access.ts';
import { describeDestroyed, destroyedAt, destroyedWhere } from './destroyed-object.ts';
import { finding } from './make.ts';
import { isNews } from './once.ts';
import { momentNow } from './stack.ts';
import { capital } from './words.ts';

/** The finding at the moment at which an object is about to be destroyed that was; undefined when it has been told. */
export function destroyedAgain(m: MachineApi, address: number): Finding | undefined {
  const d = destroyedAt(m, address);
  const now = momentNow(m);
  // As seen by whoever asks for it, not from within the destructor.
  const from = now.stack.findIndex((e) => !/(^|::)~[^:]*\(\)$/.test(e.function));
  const stack = from > 0 ? now.stack.slice(from) : now.stack;
  const location = stack.find((e) => e.location !== undefined)?.location;
  if (!isNews(m, 'double-destruction', `${location?.file} ${location?.line} ${address}`)) return undefined;
  return finding({
    kind: 'double-destruction',
    message: `${capital(d.phrase)} is destroyed a second time`,
    explanation: [
      'Its destructor has run before, and no constructor since: what it releases is released twice.',
      !d.whole
        ? 'Let one place destroy it, and construct a new object there before anybody does so again.'
        : d.place?.kind !== 'heap'
          ? 'Variables are destroyed by themselves at their end; call a destructor by hand only for what placement new has made.'
          : 'delete runs the destructor, too; after calling it by hand release only the memory, with operator delete.',
    ],
    at: { ...now, stack, location },
    object: describeDestroyed(d, address),
    related: [...origins(m, d.place), ...destroyedWhere(m, d)],
  });
}

export const doubleDestruction: Listener = {
  name: 'double-destruction',
  destroyedTwice: (m, { address }) => destroyedAgain(m, address),
};
