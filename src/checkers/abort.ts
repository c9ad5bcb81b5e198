/** The program called abort: a failed assertion, std::terminate, or abort itself. */
import { OutputLog } from '../kernel/console.ts';
import { SIGABRT } from '../kernel/signals.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Listener } from '../machine/probes.ts';
import { tell } from './make.ts';
import { momentNow } from './stack.ts';

/** From telling of an exception that nobody catches to the abort that it ends in. */
const TERMINATION = 100_000;

/** Another finding has said already why the program ends. */
const explained = (m: MachineApi): boolean =>
  m.findings.some(
    (f) =>
      f.severity === 'error' &&
      f.kind !== 'abort' &&
      (f.time === m.time || (f.kind === 'uncaught-exception' && m.time - f.time < TERMINATION)),
  );

/** The last line that the program wrote to standard error just before. */
function lastWords(m: MachineApi): string {
  const log = m.state<OutputLog>('output');
  if (!(log instanceof OutputLog)) return '';
  const decoder = new TextDecoder();
  const text = log.written
    .slice(-8)
    .filter((c) => c.stream === 2 && m.time - c.time < TERMINATION)
    .map((c) => decoder.decode(c.bytes))
    .join('');
  return text.trimEnd().split('\n').at(-1) ?? '';
}

export const abort: Listener = {
  name: 'abort',
  killed(m, signal) {
    if (signal !== SIGABRT || explained(m)) return;
    const words = lastWords(m);
    const assertion = /Assertion `(.*)' failed\./.exec(words)?.[1];
    tell(m, {
      kind: 'abort',
      message: assertion !== undefined ? `The assertion '${assertion}' failed` : 'The program called abort',
      explanation: [
        assertion !== undefined
          ? 'assert stops the program where something is not as its author expected it to be.'
          : words === ''
            ? 'abort ends the program at once, with SIGABRT and without cleaning up.'
            : `Its last words on standard error: "${words}".`,
        assertion !== undefined
          ? 'Look at how the values in the condition came about.'
          : 'Look at the stack for who called it, and why.',
      ],
      at: momentNow(m),
    });
  },
};
