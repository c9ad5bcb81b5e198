/** __stack_chk_fail: where a function goes that finds its canary changed (GCC's and Clang's -fstack-protector). */
import { RBP } from '../isa/registers.ts';
import { SIGABRT } from '../kernel/signals.ts';
import type { HostFunction } from '../machine/host.ts';
import { writeError } from './heap/heap.ts';

export const STACK_PROTECTOR: readonly HostFunction[] = [
  {
    name: '__stack_chk_fail',
    header: '(stack protector)',
    run: (c) => {
      const m = c.machine;
      // The caller has not left its frame yet: rbp is its own.
      const back = m.memory.readPtr(m.registers.getNumber(4)) ?? 0;
      const entry = m.functionAt(back - 1);
      const canary = entry && entry.host < 0 ? m.image.code(entry.index).canary : undefined;
      if (canary !== undefined)
        for (const l of m.listeners) l.frameSmashed?.(m, 'canary', m.registers.getNumber(RBP) + canary);
      c.heed();
      writeError(m, '*** stack smashing detected ***: terminated\n');
      c.kill(SIGABRT);
    },
  },
];
