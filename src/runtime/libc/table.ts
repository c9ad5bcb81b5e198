/** How the library's tables are written: one header's functions by name. */
import type { HostContext, HostFunction } from '../../machine/host.ts';

/** A host function's last act: its result was set in the registers. */
export type Answer = ReturnType<HostContext['retVoid']>;

export type Run = (c: HostContext) => Answer;

export function table(header: string, functions: Readonly<Record<string, Run>>): readonly HostFunction[] {
  return Object.entries(functions).map(([name, run]) => ({ name, header, run }));
}

/** The same function under further names. */
export function aliases(run: Run, ...names: string[]): Record<string, Run> {
  return Object.fromEntries(names.map((name) => [name, run]));
}

/** A function that exists so that programs link, and says why it does not work when it is called. */
export function refuse(sentence: string): Run {
  return (c) => c.unsupported(sentence);
}
