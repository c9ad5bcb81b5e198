import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { blockType } from '../runtime/heap/block-type.ts';
import { type Block, blocksOf } from '../runtime/heap/blocks.ts';
import { allocatedAt } from './access.ts';
import { isOpenStream } from './file-leak.ts';
import { finding } from './make.ts';
import { blockPlace, describePlace } from './place.ts';
import { reachability } from './reachability.ts';
import { sharedCycle } from './shared-cycle.ts';
import { isSystemFile, momentOf } from './stack.ts';
import { bytes, plural } from './words.ts';

export interface LeakOptions {
  /** Also tell of blocks that are still reachable when the program ends. */ readonly reachable?: boolean;
}

interface Group {
  readonly blocks: Block[];
  /** Numbers of blocks that are lost with the first. */ with: readonly number[];
  /** Blocks that are lost with them, and their bytes. */ more: number;
  moreBytes: number;
}

const RELEASE = ['free', 'delete', 'delete[]'];

function addTo(groups: Map<string, Group>, block: Block): Group {
  const key = `${block.requested} ${block.allocated.stack.join()}`;
  let group = groups.get(key);
  if (!group) {
    group = { blocks: [], with: [], more: 0, moreBytes: 0 };
    groups.set(key, group);
  }
  group.blocks.push(block);
  return group;
}

function tellGroup(m: MachineApi, g: Group, reachable: boolean): void {
  const first = g.blocks[0]!;
  const at = momentOf(m, first.allocated);
  // Nobody can free what the library keeps for itself.
  if (!at.location || isSystemFile(at.location.file)) return;
  const place = blockPlace(m, first);
  const n = g.blocks.length;
  const what =
    n === 1
      ? place.phrase.replace(/^a /, 'A ')
      : `${n} heap blocks of ${place.phrase.replace(/^a heap block of /, '')}`;
  const lost =
    g.more === 0
      ? ''
      : ` ${plural(g.more, 'further block')} (${bytes(g.moreBytes)}) can only be reached through ${n === 1 ? 'it' : 'them'} and ${g.more === 1 ? 'is' : 'are'} lost, too.`;
  const type = blockType(m, first);
  const cycle = reachable || first.family === 0 ? undefined : sharedCycle(m, [first.id, ...g.with]);
  const owner = type && first.family !== 0 ? 'a std::unique_ptr or a container' : 'one place';
  m.report(
    finding({
      kind: 'leak',
      severity: reachable ? 'note' : 'warning',
      message: `${what} ${n === 1 ? 'was' : 'were'} never freed`,
      explanation: [
        reachable
          ? `When the program ended, something still pointed to ${n === 1 ? 'it' : 'them'}.`
          : `When the program ended, nothing pointed to ${n === 1 ? 'it' : 'them'} any more: nobody could have freed ${n === 1 ? 'it' : 'them'}.${lost}`,
        cycle?.what ?? '',
        cycle?.advice ??
          `Call ${RELEASE[first.family] ?? 'free'} before the last pointer goes away, or let ${owner} own ${n === 1 ? 'it' : 'them'}.`,
      ],
      at: { ...at, time: m.time, thread: m.thread.id },
      object: describePlace(place, 0),
      related: [allocatedAt(m, first), ...(cycle?.related ?? [])],
    }),
  );
}

/** At the program's end: blocks that were never freed and that nothing leads to any more. */
export function leakChecker(options: LeakOptions = {}): Listener {
  return {
    name: 'leak',
    exit(m) {
      const table = blocksOf(m);
      if (table.liveBlocks === 0) return;
      const reach = reachability(m, { atCall: true });
      const lost = new Map<string, Group>();
      const kept = new Map<string, Group>();
      for (const [id, state] of reach.of) {
        const block = table.block(id);
        if (!block || state === 'lost with another') continue;
        if (state !== 'lost') {
          if (options.reachable) addTo(kept, block);
          continue;
        }
        if (isOpenStream(m, block.address)) continue;
        const group = addTo(lost, block);
        if (group.blocks.length === 1) group.with = reach.lostWith.get(id) ?? [];
        for (const other of reach.lostWith.get(id) ?? []) {
          group.more++;
          group.moreBytes += table.requestedOf(other);
        }
      }
      for (const g of lost.values()) tellGroup(m, g, false);
      for (const g of kept.values()) tellGroup(m, g, true);
    },
  };
}
