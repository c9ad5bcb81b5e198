import { RSP } from '../isa/registers.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import type { Related } from '../report/finding.ts';
import { badWritesIn, distinct } from './bad-writes.ts';
import { tell } from './make.ts';
import { isNews } from './once.ts';
import { placeAt } from './place.ts';
import { momentNow, related } from './stack.ts';
import { NULL_PAGE } from './suspect.ts';
import { asText } from './wild-access.ts';
import { hex } from './words.ts';

function target(m: MachineApi, address: bigint): string {
  if (address === 0n) return 'address 0 (a null pointer)';
  const place = address < 2n ** 47n ? placeAt(m, Number(address)) : undefined;
  if (place) return `${hex(address)}, which is data: ${place.phrase}`;
  const inside = address < 2n ** 47n ? m.functionAt(Number(address)) : undefined;
  if (inside) return `${hex(address)}, which is in the middle of ${inside.name}`;
  return `${hex(address)}, where there is no code`;
}

/** A call, jump or return to an address that is not the start of anything executable; through a null pointer it is a null dereference. */
export const wildJump: Listener = {
  name: 'wild-jump',
  wildJump(m, address, how) {
    if (!isNews(m, 'wild-jump', `${m.registers.rip} ${address}`)) return;
    const at = momentNow(m);
    const text = asText(address);
    const slot = m.registers.getNumber(RSP);
    const writers: Related[] =
      how === 'return'
        ? distinct(badWritesIn(m, slot - 8, slot + 8)).map((w) =>
            related('written', 'the return address was overwritten here', w.at),
          )
        : [];
    const verb = how === 'call' ? 'Call to' : how === 'return' ? 'Return to' : 'Jump to';
    tell(m, {
      kind: how !== 'return' && address < BigInt(NULL_PAGE) ? 'null-dereference' : 'wild-jump',
      message: `${verb} ${target(m, address)}`,
      explanation: [
        how === 'return'
          ? 'The return address on the stack was overwritten: a write ran past the end of a local variable.'
          : address < BigInt(NULL_PAGE)
            ? 'The function pointer is null, or the object whose virtual function was called does not exist.'
            : 'The function pointer (or the table of virtual functions) does not point to a function: it was never set, or something else was written over it.',
        text === '' ? '' : `As characters the address reads "${text}": a string was written over it.`,
      ],
      at,
      access: { operation: 'execute', size: 1, address: hex(address) },
      related: writers,
    });
  },
};
