/** Reads of an object whose destructor has run, while the storage in which it was lives on. */
import { SH_DESTROYED } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { membersOf } from '../runtime/heap/member-pointers.ts';
import { origins, tellAccess } from './access.ts';
import { type Destroyed, describeDestroyed, destroyedAt, destroyedWhere, memberOf } from './destroyed-object.ts';
import { destroyedAgain } from './double-destruction.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { momentNow } from './stack.ts';
import { classify } from './suspect.ts';
import { subject } from './words.ts';

const VTABLE = 'the vtable pointer';

/** Whoever uses it once goes on using it: the cause is one. */
const isFirstUse = (m: MachineApi, { destruction }: Destroyed): boolean =>
  !destruction || isNews(m, 'use-after-destruction', `${destruction.at.time} ${destruction.address}`);

function explain({ type }: Destroyed, member: string): string[] {
  const destructor = type ? `~${type.name.replace(/<.*$/, '').split('::').at(-1)}` : 'Its destructor';
  const and = member === VTABLE ? '; a virtual call through them may end up anywhere' : '';
  return [
    `${destructor} has run, so there is no object any more, only the bytes that it left behind${and}.`,
    'Use it before it is destroyed, or construct a new object in its place first.',
  ];
}

/** The statement destroys what it reads: through a virtual destructor, which has to be found first. */
function destroys(m: MachineApi): boolean {
  const { location } = momentNow(m);
  const line = location && m.sourceLines(location.file)?.[location.line - 1];
  return line !== undefined && /^(delete\b|~)/.test(line.slice(Math.max(0, location!.column - 1)));
}

export const useAfterDestruction: Listener = {
  name: 'use-after-destruction',
  badAccess(m, a) {
    const s = classify(m, a);
    if (s.kind !== 'use-after-destruction' || membersOf(m).replacedBy(a.provenance)) return;
    const d = destroyedAt(m, s.first);
    const member = memberOf(d, s.first);
    if (member === VTABLE && destroys(m)) {
      const again = destroyedAgain(m, s.first);
      if (again) m.report(again);
      return;
    }
    if (!isFirstUse(m, d)) return;
    tellAccess(m, a, s, s.kind, () => ({
      message: `${subject(a)}${member === '' ? '' : ` (${member})`} of ${d.phrase}, which has been destroyed`,
      explanation: explain(d, member),
      related: [...origins(m, d.place), ...destroyedWhere(m, d)],
    }));
  },
  /** Single bytes may be looked at as such, as long as nothing depends on them. */
  undefinedUse(m, u) {
    if (u.origin === undefined || m.memory.shadow(u.origin) !== SH_DESTROYED) return;
    const d = destroyedAt(m, u.origin);
    if (!isFirstUse(m, d)) return;
    const member = memberOf(d, u.origin);
    tell(m, {
      kind: 'use-after-destruction',
      message: `Use of ${member === '' ? 'a byte' : member} of ${d.phrase}, which has been destroyed`,
      explanation: explain(d, member),
      at: momentNow(m),
      object: describeDestroyed(d, u.origin),
      related: [...origins(m, d.place), ...destroyedWhere(m, d)],
    });
  },
};
