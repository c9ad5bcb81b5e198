/**
 * Parts of larger blocks that pools hand out (runtime/heap/pools.ts): used after they went back, used beyond their end into
 * the next one, given back twice or to somebody else.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import type { BadAccess, Listener } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { type Part, poolsOf } from '../runtime/heap/pools.ts';
import { tellAccess } from './access.ts';
import { finding } from './make.ts';
import type { Place } from './place.ts';
import { isSystemFile, type LocatedMoment, momentNow, momentOf, related } from './stack.ts';
import { classify, type Suspect } from './suspect.ts';
import { byteRange, bytes, happening, hex } from './words.ts';

export function partPlace(part: Part): Place {
  const size = part.size === 0 ? '' : ` of ${bytes(part.size)}`;
  return {
    kind: 'heap',
    start: part.address,
    size: part.size,
    name: '',
    typeName: '',
    type: undefined,
    element: undefined,
    cookie: 0,
    phrase: `a piece${size} that ${part.role.name} handed out`,
    short: 'the piece',
    block: undefined,
    frame: undefined,
    declaration: undefined,
  };
}

/** What an access through a pointer to a part is; undefined when the part has nothing to do with it. */
export function partAccess(
  m: MachineApi,
  a: BadAccess,
  address: number,
): Pick<Suspect, 'kind' | 'place' | 'offset' | 'block'> | undefined {
  const pools = poolsOf(m);
  const part = pools.of(a.provenance);
  if (!part) return undefined;
  const place = partPlace(part);
  const found = (kind: Suspect['kind']) => ({ kind, place, offset: address - part.address, block: undefined });
  if (part.ended) return part.ended.by === '' ? undefined : found('pool-use-after-return');
  if (!a.stray) return undefined;
  const other = pools.around(address + a.at, part.role.key);
  if (part.size > 0 && other && other !== part) return found('pool-overflow');
  // A header in front of it, a size that was rounded up or never told: the pool's own ways, of which nothing is known.
  m.memory.objects.unbound(part.handle);
  return found('handled');
}

/** As seen by whoever called the pool's function. */
function seenByCaller(at: LocatedMoment, role: string): LocatedMoment {
  const own = at.stack.findIndex((e) => e.location !== undefined && !isSystemFile(e.location.file));
  if (own < 0 || !at.stack[own]!.function.startsWith(role)) return at;
  const location = at.stack
    .slice(own + 1)
    .find((e) => e.location !== undefined && !isSystemFile(e.location.file))?.location;
  return location ? { ...at, location } : at;
}

export function partOrigins(m: MachineApi, part: Part): Related[] {
  const made = related(
    'allocated',
    `handed out by ${part.role.name}`,
    seenByCaller(momentOf(m, part.made), part.role.name),
  );
  if (!part.ended) return [made];
  return [
    made,
    related('freed', `taken back by ${part.ended.by}`, seenByCaller(momentOf(m, part.ended.at), part.ended.by)),
  ];
}

export const poolUse: Listener = {
  name: 'pool-use',
  badAccess(m, a) {
    const s = classify(m, a);
    const part = poolsOf(m).of(a.provenance);
    if ((s.kind !== 'pool-use-after-return' && s.kind !== 'pool-overflow') || !s.place || !part) return;
    const { place } = s;
    const after = s.kind === 'pool-use-after-return';
    const other = after ? undefined : poolsOf(m).around(s.first, part.role.key);
    tellAccess(m, a, s, s.kind, () => ({
      message: happening(a, after ? `in ${place.phrase}, after it went back` : `beyond ${place.phrase}`),
      explanation: after
        ? [
            `${(part.ended?.by ?? '').replace(/^the /, 'The ')} took it back, so its bytes are the pool's again: it may keep its list of free pieces in them, or have handed them out anew.`,
            'Give a piece back only after its last use, and do not keep pointers to it.',
          ]
        : [
            `The access is to ${byteRange(s.offset, a.size)} of it, counted from its start; there ${other ? `the piece at ${hex(other.address)}` : 'another piece'} begins, which was handed out separately.`,
            'Both lie in one block of the pool, so no allocator sees it. Check the index, or ask the pool for more.',
          ],
      related: [
        ...partOrigins(m, part),
        ...(other
          ? [
              related(
                'other-access',
                'the other piece was handed out here',
                seenByCaller(momentOf(m, other.made), other.role.name),
              ),
            ]
          : []),
      ],
    }));
  },
};

export const poolReturn: Listener = {
  name: 'pool-return',
  poolMisused(m, u) {
    const part = poolsOf(m).of(u.part);
    if (!part) return undefined;
    const place = partPlace(part);
    const kinds = {
      'returned twice': 'pool-double-return',
      foreign: 'pool-foreign-return',
      'wrong size': 'mismatched-deallocation',
    } as const;
    const message = {
      'returned twice': `${u.function} is given ${place.phrase}, for the second time`,
      foreign: `${u.function} is given ${place.phrase}`,
      'wrong size': `${u.function} is told ${bytes(u.size)} for ${place.phrase}`,
    }[u.what];
    const explanation = {
      'returned twice': [
        'The piece is in the list of free ones already; a second time there, it is handed out to two users at once.',
        'Let one place own it, and set the pointer to null when it went back.',
      ],
      foreign: [
        part.pool !== 0 && part.pool !== u.pool
          ? `It was handed out by the pool at ${hex(part.pool)} and goes to the one at ${hex(u.pool)}.`
          : 'It was handed out by another allocator: this one files it under its own and hands out memory that is not its.',
        'Give each piece back to where it came from.',
      ],
      'wrong size': [
        `It was handed out with ${bytes(part.size)}: an allocator that goes by the size files it in the wrong place.`,
        'Pass the size that the piece was asked for with.',
      ],
    }[u.what];
    return finding({
      kind: kinds[u.what],
      message: message.replace(/^the /, 'The '),
      explanation,
      at: seenByCaller(momentNow(m), u.function),
      access: { operation: 'free', size: 0, address: hex(u.address) },
      object: {
        kind: 'heap',
        name: '',
        type: '',
        size: part.size,
        offset: 0,
        address: hex(part.address),
        id: undefined,
      },
      related: partOrigins(m, part),
    });
  },
};
