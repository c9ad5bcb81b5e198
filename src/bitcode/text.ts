/** UTF-8 text out of record operands and blobs. */
const decoder = new TextDecoder();

export function textOfBytes(bytes: Uint8Array, from: number, to: number): string {
  // Most names are short ASCII, for which a decoder costs more than it does.
  if (to - from < 24) {
    let s = '';
    for (let i = from; i < to; i++) {
      const ch = bytes[i]!;
      if (ch >= 128) return decoder.decode(bytes.subarray(from, to));
      s += String.fromCharCode(ch);
    }
    return s;
  }
  return decoder.decode(bytes.subarray(from, to));
}

export function textOfOps(ops: readonly number[], from = 0, to = ops.length): string {
  return textOfBytes(Uint8Array.from(ops.slice(from, to)), 0, to - from);
}
