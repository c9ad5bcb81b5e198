import type { GlobalValue, Module } from './module.ts';

/** Identifiers of LLVM's assembly are quoted when they hold other characters than these (Language Reference, "Identifiers"). */
export function quoteName(name: string): string {
  // The language allows `$` bare; llvm-dis quotes it.
  if (/^[-a-zA-Z._][-a-zA-Z._0-9]*$/.test(name)) return name;
  return `"${escapeBytes(new TextEncoder().encode(name))}"`;
}

const unnamed = new WeakMap<Module, Map<GlobalValue, number>>();

/** `@name` of a global; those without a name are numbered in the order variables, aliases, functions. */
export function globalName(g: GlobalValue): string {
  if (g.name !== '') return `@${quoteName(g.name)}`;
  let numbers = unnamed.get(g.module);
  if (!numbers) {
    numbers = new Map();
    const { globals, aliases, functions } = g.module;
    for (const x of [...globals, ...aliases, ...functions]) if (x.name === '') numbers.set(x, numbers.size);
    unnamed.set(g.module, numbers);
  }
  return `@${numbers.get(g) ?? '<badref>'}`;
}

/** Bytes between quotes: printable ASCII as it is, the rest in hexadecimal. */
export function escapeBytes(bytes: Uint8Array): string {
  let out = '';
  for (const b of bytes) {
    if (b === 0x5c) out += '\\\\';
    else if (b >= 0x20 && b < 0x7f && b !== 0x22) out += String.fromCharCode(b);
    else out += `\\${b.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
