/** Parsing of one printf conversion specification (C17 7.21.6.1, POSIX fprintf, glibc manual 12.12). */
export type Length = '' | 'hh' | 'h' | 'l' | 'll' | 'j' | 'z' | 't' | 'L';

export interface Conversion {
  /** Index of the '%' in the format, and of the unit after the specification. */ readonly start: number;
  readonly end: number;
  /** The conversion character; 0 when the format ends inside the specification. */ readonly char: number;
  /** The same as a string, '' for none. */ readonly letter: string;
  readonly length: Length;
  readonly minus: boolean;
  readonly plus: boolean;
  readonly space: boolean;
  readonly alternative: boolean;
  readonly zero: boolean;
  readonly grouping: boolean;
  /** Digits given, 'star' or undefined; positions count from 1. */ readonly width: number | 'star' | undefined;
  readonly widthPosition: number;
  readonly precision: number | 'star' | undefined;
  readonly precisionPosition: number;
  readonly position: number;
}

export const MAX_INT = 0x7fffffff;

/** Parses the specification whose '%' is at `start`. Numbers saturate above INT_MAX. */
export function parseConversion(format: ArrayLike<number>, start: number): Conversion {
  let i = start + 1;
  const number = (): number => {
    let n = 0;
    for (let c = format[i]; c !== undefined && c >= 48 && c <= 57; c = format[++i]) {
      n = Math.min(n * 10 + c - 48, MAX_INT + 1);
    }
    return n;
  };
  /** `n$` at i, or 0 and i unmoved. */
  const positional = (): number => {
    const from = i;
    const n = number();
    if (i > from && format[i] === 36) {
      i++;
      return n;
    }
    i = from;
    return 0;
  };
  const position = positional();
  let minus = false;
  let plus = false;
  let space = false;
  let alternative = false;
  let zero = false;
  let grouping = false;
  flags: for (; ; i++) {
    switch (format[i]) {
      case 45:
        minus = true;
        break;
      case 43:
        plus = true;
        break;
      case 32:
        space = true;
        break;
      case 35:
        alternative = true;
        break;
      case 48:
        zero = true;
        break;
      case 39:
        grouping = true;
        break;
      case 73: // I: the locale's digits
        break;
      default:
        break flags;
    }
  }
  let width: number | 'star' | undefined;
  let widthPosition = 0;
  if (format[i] === 42) {
    i++;
    width = 'star';
    widthPosition = positional();
  } else if (isDigit(format[i])) width = number();
  let precision: number | 'star' | undefined;
  let precisionPosition = 0;
  if (format[i] === 46) {
    i++;
    if (format[i] === 42) {
      i++;
      precision = 'star';
      precisionPosition = positional();
    } else if (format[i] === 45) {
      // A negative precision is taken as if it were omitted.
      i++;
      number();
    } else precision = number();
  }
  let length: Length = '';
  for (let going = true; going; ) {
    switch (format[i]) {
      case 104:
        length = length === 'h' ? 'hh' : 'h';
        i++;
        break;
      case 108:
        length = length === 'l' ? 'll' : 'l';
        i++;
        break;
      case 113: // q
        length = 'll';
        i++;
        break;
      case 76:
        length = 'L';
        i++;
        break;
      case 106:
        length = 'j';
        i++;
        break;
      case 122:
      case 90:
        length = 'z';
        i++;
        break;
      case 116:
        length = 't';
        i++;
        break;
      default:
        going = false;
    }
  }
  const char = format[i] ?? 0;
  if (char !== 0) i++;
  return {
    start,
    end: i,
    char,
    letter: char === 0 ? '' : String.fromCharCode(char),
    length,
    minus,
    plus,
    space,
    alternative,
    zero,
    grouping,
    width,
    widthPosition,
    precision,
    precisionPosition,
    position,
  };
}

export function isDigit(c: number | undefined): boolean {
  return c !== undefined && c >= 48 && c <= 57;
}
