/** The assembly listing as text, with the source between, and where each address stands in it. Pure. */
import type { ListingView } from '../views/messages.ts';

export interface Listing {
  readonly text: string;
  /** Line (from 0) of each instruction by its address. */ readonly lineOf: ReadonlyMap<bigint, number>;
  /** Source place by line of the listing. */ readonly sourceOf: ReadonlyMap<
    number,
    { readonly path: string; readonly line: number }
  >;
}

/** Column (from 0) where an instruction's bytes and comment start. */
const REMARK = 58;

/** The operands of all instructions in one column. */
const aligned = (text: string): string =>
  text.replace(/^((?:lock |rep |repe |repne )?\S+) +/, (_, m: string) => `${m} `.padEnd(8));

const baseName = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;

export function listingText(
  view: ListingView,
  sourceLine: (path: string, line: number) => string | undefined,
): Listing {
  const lines: string[] = [];
  const lineOf = new Map<bigint, number>();
  const sourceOf = new Map<number, { path: string; line: number }>();
  const put = (text: string, place?: { readonly path: string; readonly line: number }) => {
    if (place) sourceOf.set(lines.length, place);
    lines.push(text);
  };
  for (const f of view.functions) {
    if (lines.length > 0) put('');
    put(`${f.name}:`, f.instructions.find((i) => i.place)?.place);
    if (f.symbol !== f.name) put(`        ; ${f.symbol}`);
    let shown = '';
    for (const i of f.instructions) {
      if (i.place && i.place.line > 0) {
        const here = `${i.place.path}:${i.place.line}`;
        if (here !== shown) {
          shown = here;
          const text = sourceLine(i.place.path, i.place.line)?.trim() ?? '';
          put(`; ${baseName(i.place.path)}:${i.place.line}${text ? `  ${text}` : ''}`, i.place);
        }
      }
      lineOf.set(BigInt(i.address), lines.length);
      const row = `  ${i.address.slice(2).padStart(12, '0')}  ${aligned(i.text)}`;
      const bytes = i.bytes.replace(/..(?=.)/g, '$& ');
      put(`${row.padEnd(REMARK)} ; ${bytes}${i.comment ? `  ${i.comment}` : ''}`, i.place);
    }
  }
  return { text: `${lines.join('\n')}\n`, lineOf, sourceOf };
}
