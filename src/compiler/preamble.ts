/**
 * The preamble of a file: the includes at its top, which can be precompiled and shared (as clangd does). Only
 * `#include`, `#define`, `#undef`, `#pragma` lines with closed conditionals, comments and blank lines belong to it; it
 * ends after its last `#include`.
 */
export interface Preamble {
  /** UTF-8 bytes of the file that the preamble takes (Clang's `-preamble-bytes`). */ readonly bytes: number;
  /** The directives alone: what is compiled, and the key. Comments do not matter. */ readonly text: string;
  /** Has `#include "…"`, whose meaning depends on the file's directory. */ readonly quoted: boolean;
}

export function preambleOf(source: string): Preamble | undefined {
  let i = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let depth = 0;
  let end = 0;
  let text = '';
  let textAtEnd = '';
  let quoted = false;
  let included = false;
  while (i < source.length) {
    const c = source[i]!;
    if (c === ' ' || c === '\t' || c === '\n' || c === '\r' || c === '\f' || c === '\v') {
      i++;
      continue;
    }
    if (source.startsWith('//', i)) {
      const stop = source.indexOf('\n', i);
      if (stop < 0) break;
      // A spliced line comment goes on; not worth following.
      if (source[stop - 1] === '\\') break;
      i = stop + 1;
      continue;
    }
    if (source.startsWith('/*', i)) {
      const stop = source.indexOf('*/', i + 2);
      if (stop < 0) break;
      i = stop + 2;
      continue;
    }
    if (c !== '#') break;
    let stop = source.indexOf('\n', i);
    while (stop > 0 && /\\\r?$/.test(source.slice(Math.max(i, stop - 2), stop))) stop = source.indexOf('\n', stop + 1);
    if (stop < 0) break; // an unfinished last line is being typed
    const line = source.slice(i, stop).replace(/\r/g, '');
    const directive = /^#[ \t]*([a-z_]+)/.exec(line)?.[1];
    if (directive === undefined || line.includes('/*')) break;
    if (directive === 'if' || directive === 'ifdef' || directive === 'ifndef') depth++;
    else if (directive === 'endif') depth--;
    else if (!['include', 'define', 'undef', 'pragma', 'else', 'elif', 'elifdef', 'elifndef'].includes(directive))
      break;
    // `#pragma once` and GCC's system_header act on the file itself.
    if (/^#[ \t]*pragma[ \t]+(once|GCC|clang)/.test(line) || depth < 0) break;
    text += `${(directive === 'include' ? line.replace(/[ \t]*\/\/.*$/, '') : line).trimEnd()}\n`;
    i = stop + 1;
    if (directive === 'include') {
      included = true;
      if (/^#[ \t]*include[ \t]*"/.test(line)) quoted = true;
    }
    // Ends after an include, or after the conditional around it.
    if (included && depth === 0) {
      end = i;
      textAtEnd = text;
      included = false;
    }
  }
  if (end === 0) return undefined;
  return { bytes: new TextEncoder().encode(source.slice(0, end)).length, text: textAtEnd, quoted };
}
