/** Claims in programs: `free(p); //~ double-free` says that this line is where a finding of that kind has to stand. */
export interface Claim {
  readonly line: number;
  readonly kind: string;
}

export function claims(text: string): Claim[] {
  return text.split('\n').flatMap((line, i) => {
    const kinds = /\/\/~ *(.*)$/.exec(line)?.[1] ?? '';
    return kinds
      .split(/[ ,]+/)
      .filter((k) => k !== '')
      .map((kind) => ({ line: i + 1, kind }));
  });
}
