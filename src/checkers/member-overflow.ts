/**
 * A library function that was given an array inside a structure goes on into the next member: inside one object, so that
 * no red zone sees it.
 */
import { MEMBER_INDEX } from '../isa/code.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess, Listener, MemberOverflow, Violation } from '../machine/probes.ts';
import { membersOf } from '../runtime/heap/member-pointers.ts';
import { origins, tellAccess, whereNow } from './access.ts';
import { noteOverrun, noteOverrunObject } from './consequences.ts';
import { finding } from './make.ts';
import { pathIn } from './member.ts';
import { isNews } from './once.ts';
import { describePlace, type Place, placeAt } from './place.ts';
import { momentNow } from './stack.ts';
import { classify } from './suspect.ts';
import { bytes, happening, hex } from './words.ts';

const TEXT = /^(str|wcs|stp|v?s?n?w?printf|f?puts)/;

/** "name", of an array without the index of its first element; '' when the type is not known. */
function memberName(place: Place | undefined, address: number): string {
  if (!place) return '';
  return pathIn(place, address - place.start)
    .replace(/(\[0\])+$/, '')
    .replace(/^\./, '');
}

function report(m: MachineApi, o: MemberOverflow): void {
  const place = placeAt(m, o.member);
  const first = isNews(m, 'member-overflow', `${o.member}`);
  // What reads a member that was overrun before only meets the damage.
  if (o.operation === 'read' ? !first : !isNews(m, 'member-overflow', `${whereNow(m)} ${o.member}`)) return;
  if (o.operation === 'write') {
    noteOverrun(m, o.address, o.size);
    if (place) noteOverrunObject(m, place);
  }
  const name = memberName(place, o.member);
  const member = name === '' ? `a member of ${bytes(o.memberSize)}` : `member '${name}' (${bytes(o.memberSize)})`;
  const past = o.address + o.size - (o.member + o.memberSize);
  const next = memberName(place, o.member + o.memberSize);
  const after = next === '' ? 'what comes next' : `'${next}'`;
  const verb = o.operation === 'write' ? 'writes' : 'reads';
  const to = o.operation === 'write' ? 'to' : 'from';
  const all = past >= o.size ? 'past' : past === 1 ? 'the last of them past' : `the last ${past} of them past`;
  m.report(
    finding({
      kind: 'member-overflow',
      message: `${o.by.function} ${verb} ${bytes(o.size)} ${to} ${o.by.role}, ${all} the end of ${member}${place ? ` of ${place.phrase}` : ''}`,
      explanation: [
        o.operation === 'write'
          ? `The bytes land in ${after}, which lies directly behind it in the same object: it changes although nobody assigned to it.`
          : `The bytes come from ${after}, which lies directly behind it in the same object.`,
        o.operation === 'read' && TEXT.test(o.by.function)
          ? 'The text in the member has no terminating zero: it fills the member wholly, as strncpy leaves it when the source is too long.'
          : TEXT.test(o.by.function)
            ? 'A string needs one element more than it has characters, for the terminating zero: check the length first, or use a function that is told the size of the member.'
            : `Give ${o.by.function} the size of the member itself, not that of the whole object.`,
      ],
      at: momentNow(m),
      access: { operation: o.operation, size: o.size, address: hex(o.address) },
      object: place ? describePlace(place, o.address - place.start) : undefined,
      related: origins(m, place),
    }),
  );
}

/** An index into a member that the source itself says (codegen/member-index.ts). */
function reportIndex(m: MachineApi, v: Violation): void {
  if (v.handler !== MEMBER_INDEX) return;
  const [base = 0n, at = 0n, size = 0, before = 0, count = 0, write = 0] = [...v.values];
  const index = Number(BigInt.asIntN(64, at)) + Number(before);
  const element = Number(size);
  const member = Number(base) - Number(before) * element;
  const address = member + index * element;
  const place = placeAt(m, member);
  // What leaves the whole object is told by the shadow, and a member that is gone by the access.
  if (!place || address < place.start || address + element > place.start + place.size) return;
  if (m.memory.firstBad(address, element, write === 1n ? 'write' : 'read') >= 0) return;
  if (!isNews(m, 'member-overflow', `${whereNow(m)} ${member}`)) return;
  if (write === 1n) noteOverrunObject(m, place);
  const memberSize = Number(count) * element;
  const name = memberName(place, member);
  const shown = name === '' ? `a member of ${bytes(memberSize)}` : `member '${name}' (${bytes(memberSize)})`;
  const hit = memberName(place, address);
  const verb = write === 1n ? 'Write of' : 'Read of';
  m.report(
    finding({
      kind: 'member-overflow',
      message: `${verb} ${bytes(element)} ${index < 0 ? 'before the start' : 'past the end'} of ${shown} of ${place.phrase}`,
      explanation: [
        `The index is ${index}; the member has ${Number(count)} elements, 0 to ${Number(count) - 1}. The access is to ${hit === '' ? 'another part' : `'${hit}'`} of the same object, ${write === 1n ? 'which changes although nobody assigned to it' : 'which has nothing to do with it'}.`,
        'A loop that runs to <= the number of elements is the usual cause; the condition should be <.',
      ],
      at: momentNow(m),
      access: { operation: write === 1n ? 'write' : 'read', size: element, address: hex(address) },
      object: describePlace(place, address - place.start),
      related: origins(m, place),
    }),
  );
}

/** Through a pointer that was narrowed to the member on its way here (runtime/heap/member-pointers.ts). */
function reportPointer(m: MachineApi, a: BadAccess): void {
  const s = classify(m, a);
  const member = s.kind === 'member-overflow' ? membersOf(m).of(a.provenance) : undefined;
  const { place } = s;
  if (!member || !place) return;
  if (a.by && a.operation !== 'execute' && s.address >= member.address) {
    const { operation, size, by } = a;
    report(m, { operation, address: s.address, size, member: member.address, memberSize: member.size, by });
    return;
  }
  if (a.operation === 'write') noteOverrun(m, s.address, a.size);
  const name = memberName(place, member.address);
  const shown = name === '' ? `a member of ${bytes(member.size)}` : `member '${name}' (${bytes(member.size)})`;
  const hit = memberName(place, s.address);
  const before = s.address < member.address;
  const distance = before ? member.address - s.address : s.address - member.address - member.size;
  tellAccess(m, a, s, 'member-overflow', () => ({
    message: happening(a, `${before ? 'before the start' : 'past the end'} of ${shown} of ${place.phrase}`),
    explanation: [
      `The pointer was made from ${name === '' ? 'the member' : `'${name}'`} and has gone ${distance === 0 ? 'just' : bytes(distance)} ${before ? 'below' : 'beyond'} it. The access is to ${hit === '' ? 'another part' : `'${hit}'`} of the same object, ${a.operation === 'write' ? 'which changes although nobody assigned to it' : 'which has nothing to do with it'}.`,
      'Stop at the end of the member: pass its size along with the pointer, and compare with it.',
    ],
    related: origins(m, place),
  }));
}

export const memberOverflow: Listener = {
  name: 'member-overflow',
  memberOverflow: report,
  violation: reportIndex,
  badAccess: reportPointer,
};
