/** printf and scanf whose format asks for other arguments than the call has (C17 7.21.6.1 ¶9: undefined behaviour). */
import { demangle } from '../../debuginfo/demangle.ts';
import type { ArgumentKind } from '../../isa/code.ts';
import type { HostContext, NextArgument } from '../../machine/host.ts';
import { SH_READ_ONLY } from '../../machine/layout.ts';
import { complain } from './complain.ts';

const GIVEN: Readonly<Record<ArgumentKind, string>> = {
  i32: 'an int',
  i64: 'an 8-byte integer (long, size_t)',
  f64: 'a double',
  f80: 'a long double',
  ptr: 'a pointer',
  object: 'an object',
};

/** The format is text that the program made or read, not one that it was written with. */
const isMade = (c: HostContext, format: number): boolean => c.machine.memory.shadow(format) !== SH_READ_ONLY;

export interface Asked {
  /** "%ld", as it stands in the format. */ readonly conversion: string;
  readonly wanted: ArgumentKind;
  /** What the conversion takes, in the language's words: "a long". */ readonly type: string;
}

const of = (given: NextArgument): string =>
  given.of === undefined ? '' : ` of ${demangle(given.of).replace(/\(.*/, '')}`;

const isFloat = (kind: string): boolean => kind === 'f64' || kind === 'f80';

export function tellMismatch(c: HostContext, name: string, format: number, a: Asked, given: NextArgument): void {
  const made = isMade(c, format)
    ? 'The format itself comes from data that the program holds: whoever supplies it decides what is read. Write printf("%s", text).'
    : '';
  if (given.kind === 'none') {
    complain(
      c,
      'format-mismatch',
      `${name}: '${a.conversion}' asks for an argument that the call does not have`,
      [
        `It takes ${a.type}, but the call${of(given)} ends before argument ${given.number}: whatever a register or the stack happens to hold is used instead.`,
        made === ''
          ? given.of === undefined
            ? 'Give as many arguments as the format has conversions.'
            : 'Give as many arguments as the format has conversions; a list that was walked through before has to be ended and started again (va_end, va_start), or copied in time (va_copy).'
          : made,
      ].join('\n'),
    );
    return;
  }
  const bothWhole = /^i/.test(given.kind) && /^i/.test(a.wanted);
  complain(
    c,
    'format-mismatch',
    `${name}: '${a.conversion}' takes ${a.type}, but argument ${given.number}${of(given)} is ${GIVEN[given.kind]}`,
    [
      isFloat(given.kind) && isFloat(a.wanted)
        ? 'A double is passed in a register and a long double in 16 bytes on the stack, so what is printed has nothing to do with the argument.'
        : isFloat(given.kind) || isFloat(a.wanted)
          ? 'Floating-point numbers and whole numbers are passed in different registers, so what is printed has nothing to do with the argument.'
          : a.wanted === 'ptr'
            ? 'The number is taken for an address, and what lies there for the text or the place to write to.'
            : bothWhole && a.wanted === 'i64'
              ? 'Only the lower 4 bytes were passed; the upper 4 are whatever the register held before.'
              : 'Only the lower 4 bytes are used, and this value does not fit into them.',
      made === '' ? 'Correct the conversion, or convert the argument.' : made,
    ].join('\n'),
  );
}

const WHOLE: Readonly<Record<string, string>> = {
  '': 'an int',
  hh: 'a char',
  h: 'a short',
  l: 'a long',
  ll: 'a long long',
  j: 'an intmax_t',
  z: 'a size_t',
  t: 'a ptrdiff_t',
  L: 'a long long',
};

/** "an int", "a char *": what a conversion of printf takes. */
export function typeOf(letter: string, length: string): string {
  if (letter === 's') return length === 'l' ? 'a wchar_t *' : 'a char *';
  if (letter === 'S') return 'a wchar_t *';
  if (letter === 'p') return 'a pointer';
  if (letter === 'n') return 'a pointer to an integer';
  if ('aAeEfFgG'.includes(letter)) return length === 'L' ? 'a long double' : 'a double';
  if (letter === 'c' || letter === 'C') return 'a character (int)';
  return `${'uoxXbB'.includes(letter) ? 'an unsigned ' : ''}${(WHOLE[length] ?? 'an int').replace(
    'uoxXbB'.includes(letter) ? /^an? / : /^$/,
    '',
  )}`;
}
