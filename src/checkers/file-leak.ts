/** Files and directories that are still open when main has returned and the program ends, and nothing global keeps them. */
import { pageUp } from '../kernel/brk.ts';
import { filesOf } from '../kernel/process.ts';
import type { HostState } from '../machine/host.ts';
import { DATA_BASE } from '../machine/layout.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener, Opened } from '../machine/probes.ts';
import { stateOf } from '../machine/state-of.ts';
import { framesOf } from './frames.ts';
import { finding } from './make.ts';
import { isSystemFile, type LocatedMoment, momentNow } from './stack.ts';
import { capital } from './words.ts';

interface Opening extends Opened {
  /** The file that the descriptor meant: the number is used again after a close. */ readonly inode: number;
  readonly at: LocatedMoment;
}

class Openings implements HostState {
  readonly name = 'openings';
  /** By descriptor. Replaced, never changed, so that saving is free. */
  all: ReadonlyMap<number, Opening> = new Map();
  save(): unknown {
    return this.all;
  }
  restore(saved: unknown): void {
    this.all = saved as ReadonlyMap<number, Opening>;
  }
}

const openingsOf = (m: MachineApi): Openings => stateOf(m, 'openings', Openings);

/** A global or static variable holds the stream: it may be meant to stay open until the end. */
function keptByGlobal(m: MachineApi, stream: number): boolean {
  if (stream === 0) return false;
  const list = m.image.symbol('__memscape_open_streams')?.address;
  const end = pageUp(m.image.dataEnd);
  for (let at = DATA_BASE; at < end; at += 8) if (at !== list && m.memory.readPtr(at) === stream) return true;
  return false;
}

function inodeOf(m: MachineApi, descriptor: number): number {
  const target = filesOf(m).get(descriptor)?.target;
  return target?.kind === 'node' ? target.node.id : -1;
}

const mainIsActive = (m: MachineApi): boolean => framesOf(m).some((f) => f.entry?.name === 'main');

/** What is told as a stream that was left open is no leaked block besides. */
export const isOpenStream = (m: MachineApi, block: number): boolean =>
  !mainIsActive(m) && [...openingsOf(m).all.values()].some((o) => o.stream === block && filesOf(m).get(o.descriptor));

export const fileLeak: Listener = {
  name: 'file-leak',
  opened(m, o) {
    const openings = openingsOf(m);
    openings.all = new Map(openings.all).set(o.descriptor, {
      ...o,
      inode: inodeOf(m, o.descriptor),
      at: momentNow(m),
    });
  },
  exit(m) {
    const { all } = openingsOf(m);
    // As for memory: what a program that calls exit in the middle has open, the system closes.
    if (all.size === 0 || mainIsActive(m)) return;
    for (const o of all.values()) {
      if (filesOf(m).get(o.descriptor) === undefined || inodeOf(m, o.descriptor) !== o.inode) continue;
      if (keptByGlobal(m, o.stream)) continue;
      if (!o.at.location || isSystemFile(o.at.location.file)) continue;
      const close = o.at.stack[0]?.function === 'opendir' ? 'closedir' : o.stream === 0 ? 'close' : 'fclose';
      m.report(
        finding({
          kind: 'file-leak',
          message: `${capital(o.what)} was opened and never closed`,
          explanation: [
            'The system closes it when the program ends; until then each open file takes one of a limited number of descriptors, and what is still in a buffer is not yet in the file.',
            `Call ${close} on every way out of the function, or let an object own it (std::fstream).`,
          ],
          at: { ...o.at, time: m.time, thread: m.thread.id },
        }),
      );
    }
  },
};
