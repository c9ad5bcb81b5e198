/** The walks that are recorded: mode 0 mixed sizes, 1 small blocks only, 2 large bins, alignments and foreign sbrk. */
export const WALKS: readonly { readonly seed: number; readonly ops: number; readonly mode: number }[] = [
  { seed: 1, ops: 600, mode: 0 },
  { seed: 2, ops: 600, mode: 0 },
  { seed: 3, ops: 600, mode: 1 },
  { seed: 4, ops: 600, mode: 1 },
  { seed: 5, ops: 600, mode: 2 },
  { seed: 6, ops: 600, mode: 2 },
];
