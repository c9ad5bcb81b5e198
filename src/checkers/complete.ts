import type { Listener } from '../machine/probes.ts';
import { followsBadRead } from './consequences.ts';
import { momentNow } from './stack.ts';

/** Gives stack and location to findings that were reported without (by library functions, which know neither). */
export const complete: Listener = {
  name: 'complete',
  complete(m, f) {
    if (f.stack.length > 0 || f.location) return f;
    const at = momentNow(m);
    if (f.kind === 'invalid-argument' && followsBadRead(m, at)) return undefined;
    return { ...f, message: f.message.replace(/\.$/, ''), stack: at.stack, location: at.location };
  },
};
