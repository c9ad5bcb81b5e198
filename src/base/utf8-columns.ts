/** Compilers count a line's columns in bytes of UTF-8, editors in units of UTF-16 (from 1, both). */
export function utf16Column(line: string | undefined, column: number): number {
  if (line === undefined) return column;
  let bytes = 1;
  let units = 1;
  for (const c of line) {
    if (bytes >= column) break;
    const p = c.codePointAt(0)!;
    bytes += p < 0x80 ? 1 : p < 0x800 ? 2 : p < 0x10000 ? 3 : 4;
    units += c.length;
  }
  return units + Math.max(0, column - bytes);
}
