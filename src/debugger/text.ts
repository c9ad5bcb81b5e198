/** Characters, strings and numbers as C source would write them. */
const NAMED: Readonly<Record<number, string>> = {
  0: '\\0',
  7: '\\a',
  8: '\\b',
  9: '\\t',
  10: '\\n',
  11: '\\v',
  12: '\\f',
  13: '\\r',
  27: '\\e',
  92: '\\\\',
};

/** One character inside quotes of the given kind. */
export function escapeCharacter(code: number, quote: '"' | "'"): string {
  const named = NAMED[code];
  if (named) return named;
  if (code === quote.charCodeAt(0)) return `\\${quote}`;
  if (code < 32 || (code >= 127 && code < 160)) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return `\\x${code.toString(16)}`;
  return String.fromCodePoint(code);
}

export function characterText(code: number): string {
  return `'${escapeCharacter(code, "'")}'`;
}

/** Code units of 1, 2 or 4 bytes as a string literal. Bytes are UTF-8; what is none is written as \x... */
export function stringText(bytes: Uint8Array, unit: 1 | 2 | 4, prefix = ''): string {
  let out = '';
  if (unit === 1) {
    for (let i = 0; i < bytes.length; ) {
      const { code, length } = utf8At(bytes, i);
      out += length > 0 ? escapeCharacter(code, '"') : `\\x${bytes[i]!.toString(16).padStart(2, '0')}`;
      i += Math.max(1, length);
    }
  } else {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0; i + unit <= bytes.length; i += unit) {
      let code = unit === 2 ? view.getUint16(i, true) : view.getUint32(i, true);
      if (unit === 2 && code >= 0xd800 && code < 0xdc00 && i + 4 <= bytes.length) {
        const low = view.getUint16(i + 2, true);
        if (low >= 0xdc00 && low < 0xe000) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
          i += 2;
        }
      }
      out += escapeCharacter(code, '"');
    }
  }
  return `${prefix}"${out}"`;
}

/** A UTF-8 sequence at `at`; length 0 when it is none (RFC 3629). */
function utf8At(bytes: Uint8Array, at: number): { code: number; length: number } {
  const b = bytes[at]!;
  if (b < 0x80) return { code: b, length: 1 };
  const length = b >= 0xf0 && b < 0xf5 ? 4 : b >= 0xe0 && b < 0xf0 ? 3 : b >= 0xc2 && b < 0xe0 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return { code: 0, length: 0 };
  let code = b & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const c = bytes[at + i]!;
    if ((c & 0xc0) !== 0x80) return { code: 0, length: 0 };
    code = (code << 6) | (c & 0x3f);
  }
  if ((length === 3 && code < 0x800) || (length === 4 && code < 0x10000) || (code >= 0xd800 && code < 0xe000))
    return { code: 0, length: 0 };
  return { code, length };
}

export function floatText(value: number, single: boolean): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  // The shortest text that gives the same float again.
  let text = String(value);
  if (single) {
    for (let digits = 1; digits <= 9; digits++) {
      const short = String(Number(value.toPrecision(digits)));
      if (Math.fround(Number(short)) === value) {
        text = short;
        break;
      }
    }
  }
  return /[.e]/.test(text) ? text : `${text}.0`;
}

export const hexText = (value: bigint | number): string => `0x${value.toString(16)}`;

/** At most `max` characters, the end replaced by an ellipsis. */
export const shorten = (text: string, max: number): string =>
  text.length <= max ? text : `${text.slice(0, max - 1)}…`;
