/** Values on the wire: addresses and memory references are hexadecimal strings, bytes are base64. */
export const hex = (address: number | bigint): `0x${string}` => `0x${address.toString(16)}`;

/** A memory reference with its offset as an address, or undefined when it is none. */
export function parseAddress(reference: string, offset = 0): number | undefined {
  const match = /^\s*(0[xX][0-9a-fA-F]+|\d+)\s*$/.exec(reference);
  if (!match) return undefined;
  const address = Number(match[1]) + offset;
  return Number.isSafeInteger(address) && address >= 0 ? address : undefined;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const n = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += ALPHABET[n >> 18]! + ALPHABET[(n >> 12) & 63]!;
    out += i + 1 < bytes.length ? ALPHABET[(n >> 6) & 63]! : '=';
    out += i + 2 < bytes.length ? ALPHABET[n & 63]! : '=';
  }
  return out;
}

/** Undefined when it isn't base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const clean = text.replace(/=+$/, '');
  const out = new Uint8Array(Math.floor((clean.length * 3) / 4));
  let bits = 0;
  let value = 0;
  let at = 0;
  for (const c of clean) {
    const digit = ALPHABET.indexOf(c);
    if (digit < 0) return undefined;
    value = ((value << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (value >> bits) & 0xff;
    }
  }
  return out;
}

/** `C:\a b.c` ↔ `file:///C:/a%20b.c`, `\\server\share\a.c` ↔ `file://server/share/a.c`, `/a#b.c` ↔ `file:///a%23b.c` (RFC 8089). */
export function uriOfPath(path: string): string {
  const slashed = path.replace(/\\/g, '/');
  const parts = slashed.split('/').map((p, i) => (i === 0 && /^[A-Za-z]:$/.test(p) ? `/${p}` : encodeURIComponent(p)));
  return `file:${slashed.startsWith('//') ? '' : '//'}${parts.join('/')}`;
}
export function pathOfUri(uri: string): string {
  const { host, pathname } = new URL(uri);
  const path = decodeURIComponent(pathname);
  if (host !== '') return `//${host}${path}`;
  return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
}
