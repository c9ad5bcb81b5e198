/**
 * Multibyte characters of the locale's encoding. The "C" locale is ASCII, as glibc has it: bytes and wide characters
 * from 0x80 on are encoding errors. The other encoding is UTF-8 (RFC 3629).
 */
export type Encoding = 'ascii' | 'utf-8';

/** Bytes of a wide character, or undefined (EILSEQ). */
export function encodeWide(c: number, encoding: Encoding): readonly number[] | undefined {
  if (c < 0x80) return [c];
  if (encoding === 'ascii' || c > 0x10ffff || (c >= 0xd800 && c < 0xe000)) return undefined;
  if (c < 0x800) return [0xc0 | (c >> 6), 0x80 | (c & 0x3f)];
  if (c < 0x10000) return [0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f)];
  return [0xf0 | (c >> 18), 0x80 | ((c >> 12) & 0x3f), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f)];
}

/** One character from bytes[at…end): its code and length; 'invalid' (EILSEQ); 'incomplete' when more bytes are needed. */
export function decodeMultibyte(
  bytes: ArrayLike<number>,
  at: number,
  end: number,
  encoding: Encoding,
): { readonly code: number; readonly length: number } | 'invalid' | 'incomplete' {
  if (at >= end) return 'incomplete';
  const first = bytes[at]!;
  if (first < 0x80) return { code: first, length: 1 };
  if (encoding === 'ascii' || first < 0xc2 || first > 0xf4) return 'invalid';
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i++) {
    if (at + i >= end) return 'incomplete';
    const b = bytes[at + i]!;
    if ((b & 0xc0) !== 0x80) return 'invalid';
    if (i === 1) {
      // Overlong forms, surrogates and codes past U+10FFFF show in the second byte.
      if (first === 0xe0 && b < 0xa0) return 'invalid';
      if (first === 0xed && b >= 0xa0) return 'invalid';
      if (first === 0xf0 && b < 0x90) return 'invalid';
      if (first === 0xf4 && b >= 0x90) return 'invalid';
    }
    code = (code << 6) | (b & 0x3f);
  }
  return { code, length };
}
