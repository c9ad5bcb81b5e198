/** What a program did when it was compiled by g++ and run natively. */
export interface Answer {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
  readonly signal: string | null;
}

/** A program's first line may say `// std=c++14`. */
export const standardOf = (text: string): string => /^\/\/ std=(\S+)/.exec(text)?.[1] ?? 'c++17';
