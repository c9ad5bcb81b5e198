/** The loss of a block's last pointer: what held it, and the leak's finding told from there. */
import { LOW_OFFSET, SHADOW } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Finding } from '../report/finding.ts';
import { blocksOf } from '../runtime/heap/blocks.ts';
import { byteOf, pathIn } from './member.ts';
import { type Place, placeAt } from './place.ts';
import type { LocatedMoment } from './stack.ts';

/** A word in memory that leads to a block. */
export interface Holder {
  readonly address: number;
  readonly value: number;
  /** The object that it is part of. */ readonly place: Place | undefined;
}

export interface Loss {
  readonly time: number;
  readonly at: LocatedMoment;
  readonly how:
    | { readonly kind: 'overwritten'; readonly holder: Holder; readonly value: number | undefined }
    | { readonly kind: 'scope'; readonly holder: Holder }
    | { readonly kind: 'freed'; readonly holder: Holder }
    /** A function returned the pointer and nobody took it. */
    | { readonly kind: 'not-kept' }
    | { readonly kind: 'unknown'; readonly holder?: Holder };
}

/** Words of live objects outside the group that point into one of its blocks. */
export function holdersOf(m: MachineApi, group: ReadonlySet<number>): Holder[] {
  const table = blocksOf(m);
  const ranges = [...group].flatMap((id) => {
    const b = table.block(id);
    return b && !b.freed ? [{ from: b.address, to: b.address + table.extentOf(id) }] : [];
  });
  const low = Math.min(...ranges.map((r) => r.from));
  const high = Math.max(...ranges.map((r) => r.to));
  const holders: Holder[] = [];
  const scan = (address: number, size: number): void => {
    const from = Math.ceil(address / 8) * 8;
    for (let at = from; at + 8 <= address + size; at += 8) {
      const value = m.memory.readPtr(at);
      if (value === undefined) return;
      if (value < low || value >= high || !ranges.some((r) => value >= r.from && value < r.to)) continue;
      const o = m.memory.offset(at);
      if (o < LOW_OFFSET || m.memory.bytes[o + SHADOW]! < 0xf0) continue;
      holders.push({ address: at, value, place: placeAt(m, at) });
    }
  };
  for (const t of m.threads) {
    if (t.state === 'ended') continue;
    const r = t.id === m.thread.id ? m.registers : m.registersOf(t.id);
    const rsp = Math.max(t.stackLow, Math.min(t.stackHigh, r.getNumber(4)));
    scan(rsp, t.stackHigh - rsp);
    if (t.left) scan(t.left.used, t.left.high - t.left.used);
    if (m.image.tls.size > 0 && r.fs > 0) scan(r.fs - m.image.tls.size, m.image.tls.size);
  }
  for (const s of m.image.segments) if (!s.readOnly) scan(s.address, s.size);
  for (const id of table.liveIds()) {
    const b = group.has(id) ? undefined : table.block(id);
    if (b) scan(b.address, b.requested);
  }
  return holders;
}

/** "'p'", "'list.head'", "member next (byte 8) of a heap block of 16 bytes (Node)". */
function nameOf({ address, place }: Holder): string | undefined {
  if (!place) return undefined;
  const offset = address - place.start;
  if (place.kind === 'heap') return `${byteOf(place, offset)} of ${place.phrase}`;
  if (place.name === '') return undefined;
  // A smart pointer's or container's own members say less than the variable.
  const path = pathIn(place, offset).replace(/\.__.*$/, '');
  return `'${place.name}${path}'`;
}

function sentence({ how }: Loss): string {
  switch (how.kind) {
    case 'overwritten': {
      const name = nameOf(how.holder);
      const by = how.value === 0 ? 'set to null here' : 'overwritten here';
      return name ? `its last pointer, ${name}, is ${by}` : `the last pointer to it is ${by}`;
    }
    case 'scope': {
      const name = nameOf(how.holder);
      // In a block only a container's annotation ends a part: the element was removed, or the container destroyed.
      if (how.holder.place?.kind === 'heap') return `its last pointer, ${name}, is taken out of its container here`;
      return name
        ? `its last pointer, ${name}, goes out of scope here`
        : 'the last pointer to it goes out of scope here';
    }
    case 'freed':
      return `its last pointer was in ${how.holder.place?.phrase ?? 'a heap block'}, which is freed here`;
    case 'not-kept':
      return 'the function that returned its last pointer is left here, and its caller does not keep it';
    default:
      return 'the last pointer to it goes away here';
  }
}

const base = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

/** The leak as told at the statement where the last pointer went. */
export function leakedSince(f: Finding, loss: Loss): Finding {
  if (!loss.at.location) return f;
  const allocated = f.related.find((r) => r.role === 'allocated')?.location;
  const lost = sentence(loss);
  const told = / were never freed/.test(f.message) ? lost.replace(/^its/, "the first one's") : lost;
  const from = allocated ? `, allocated at ${base(allocated.file)}:${allocated.line},` : '';
  return {
    ...f,
    time: loss.time,
    thread: loss.at.thread,
    stack: loss.at.stack,
    location: loss.at.location,
    message: `${f.message.replace(/ (was|were) never freed/, `${from} $1 never freed`)}: ${told}`,
  };
}
