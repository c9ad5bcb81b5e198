/** Under a message of the allocator (or a fault in it): which of its data was overwritten, and by whom. */
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { heapMap } from '../runtime/heap/heap-map.ts';
import { type BadWrite, badWritesIn, distinct } from './bad-writes.ts';
import { finding } from './make.ts';
import { placeAt } from './place.ts';
import { momentNow, related } from './stack.ts';
import { bytes, hex } from './words.ts';

/** Instructions of a delete expression. */
const RELEASE = 100;
/** The chunk's header and what is in the neighbouring words of free chunks. */
const HEADER = 48;

function writers(m: MachineApi, address: number): BadWrite[] {
  const near = address > 0 ? badWritesIn(m, address, address + HEADER) : [];
  return near.length > 0
    ? near
    : badWritesIn(m, 0, Number.MAX_SAFE_INTEGER).filter((w) => placeAt(m, w.address)?.kind !== 'stack');
}

export const heapCorruption: Listener = {
  name: 'heap-corruption',
  allocatorFailed(m, f) {
    // A pointer that was no block's start has been told of: then nothing was overwritten.
    const last = m.findings.at(-1);
    if (last?.kind === 'mismatched-deallocation' && m.time - last.time < RELEASE) return undefined;
    const by = distinct(writers(m, f.address));
    const about: Related[] = by.map((w) =>
      related('written', `a write of ${bytes(w.size)} to ${hex(w.address)} went wrong here`, w.at),
    );
    const note = heapMap(m, 100_000).notes[0];
    return finding({
      kind: 'heap-corruption',
      message:
        f.text === ''
          ? `${f.function} follows a pointer of the allocator's own that was overwritten`
          : `${f.function} found the allocator's data overwritten: "${f.text}"`,
      explanation: [
        'The allocator keeps sizes and list pointers in front of the blocks and inside the freed ones; these were overwritten earlier, and it notices only now.',
        note ?? '',
        about.length > 0
          ? 'What most likely did it is listed below.'
          : 'Look for writes past the end of a block or into a freed one.',
      ],
      at: momentNow(m),
      access: f.address === 0 ? undefined : { operation: 'read', size: 8, address: hex(f.address) },
      related: about,
    });
  },
};
