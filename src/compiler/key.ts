/** Content keys for the caches: SHA-256 over length-prefixed parts. */
const encoder = new TextEncoder();

export async function contentKey(parts: Iterable<string | Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (const part of parts) {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part;
    chunks.push(encoder.encode(`${bytes.length}:`), bytes);
  }
  const all = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const c of chunks) {
    all.set(c, at);
    at += c.length;
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  return [...digest].map((b) => b.toString(16).padStart(2, '0')).join('');
}

/** One store entry: a JSON head and bytes. `u32 length, head, bytes`. */
export function pack(head: unknown, bytes: Uint8Array): Uint8Array {
  const json = encoder.encode(JSON.stringify(head));
  const out = new Uint8Array(4 + json.length + bytes.length);
  new DataView(out.buffer).setUint32(0, json.length, true);
  out.set(json, 4);
  out.set(bytes, 4 + json.length);
  return out;
}

export function unpack(entry: Uint8Array): { readonly head: unknown; readonly bytes: Uint8Array } | undefined {
  if (entry.length < 4) return undefined;
  const length = new DataView(entry.buffer, entry.byteOffset).getUint32(0, true);
  if (4 + length > entry.length) return undefined;
  try {
    return {
      head: JSON.parse(new TextDecoder().decode(entry.subarray(4, 4 + length))),
      bytes: entry.subarray(4 + length),
    };
  } catch {
    return undefined; // a torn write
  }
}
