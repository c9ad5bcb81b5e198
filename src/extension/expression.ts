/** What to evaluate for a hover: pure text work on one line of C or C++. */

const KEYWORDS = new Set(
  `alignas alignof and asm auto bool break case catch char class concept const consteval constexpr constinit const_cast
continue co_await co_return co_yield decltype default delete do double dynamic_cast else enum explicit export extern
false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or private protected
public register reinterpret_cast requires restrict return short signed sizeof static static_assert static_cast struct
switch template thread_local throw true try typedef typeid typename typeof union unsigned using virtual void volatile
wchar_t while xor NULL`.split(/\s+/),
);
export const isKeyword = (word: string): boolean => KEYWORDS.has(word);

/** Marks the characters of a line that are code: neither comment nor string nor character constant. */
export function codeMask(line: string): boolean[] {
  const mask = new Array<boolean>(line.length).fill(true);
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i];
    if (quote) {
      mask[i] = false;
      if (c === '\\') mask[++i] = false;
      else if (c === quote) quote = '';
    } else if (c === '"' || (c === "'" && !/[0-9a-fA-F]/.test(line[i - 1] ?? ''))) {
      mask[i] = false;
      quote = c;
    } else if (c === '/' && line[i + 1] === '/') {
      mask.fill(false, i);
      break;
    } else if (c === '/' && line[i + 1] === '*') {
      const end = line.indexOf('*/', i + 2);
      mask.fill(false, i, end < 0 ? line.length : end + 2);
      if (end < 0) break;
      i = end + 1;
    }
  }
  return mask;
}

const WORD = /[A-Za-z_~]\w*/g;

export interface Found {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The expression that ends in the name at `column`: over `b` in `a->b[i].c` it is `a->b`, over `c` all of it.
 * Undefined over keywords, calls, comments and strings.
 */
export function expressionAt(line: string, column: number): Found | undefined {
  const mask = codeMask(line);
  if (!mask[column] && !(column > 0 && mask[column - 1])) return undefined;
  WORD.lastIndex = 0;
  for (let m = WORD.exec(line); m; m = WORD.exec(line)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (column < start) return undefined;
    if (column > end || !mask[start]) continue;
    if (isKeyword(m[0]) && m[0] !== 'this') return undefined;
    if (/^\s*\(/.test(line.slice(end))) return undefined; // a call has effects
    const from = chainStart(line, start);
    return { text: line.slice(from, end), start: from, end };
  }
  return undefined;
}

/** Goes left from a member's name over `.`, `->`, `::` and subscripts to where the expression starts. */
function chainStart(line: string, start: number): number {
  let at = start;
  for (;;) {
    const operator = /(->|\.|::)\s*$/.exec(line.slice(0, at));
    if (!operator) return at;
    let i = operator.index;
    // what stands before it: a name, perhaps with subscripts
    let before = line.slice(0, i).trimEnd().length;
    while (line[before - 1] === ']') {
      let depth = 0;
      do {
        before--;
        if (line[before] === ']') depth++;
        else if (line[before] === '[') depth--;
      } while (depth > 0 && before > 0);
      if (depth > 0) return at;
      before = line.slice(0, before).trimEnd().length;
    }
    const name = /[A-Za-z_]\w*$/.exec(line.slice(0, before));
    if (!name) {
      if (operator[1] === '::') i = operator.index; // ::global
      return operator[1] === '::' ? i : at; // f().x: the call isn't repeated, the member alone means nothing
    }
    at = name.index;
  }
}

/** Names of variables that a line of code mentions: no keywords, calls, members, labels or types in plain sight. */
export function namesIn(line: string): Found[] {
  const mask = codeMask(line);
  const found: Found[] = [];
  for (const m of line.matchAll(WORD)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (!mask[start] || isKeyword(m[0]) || m[0].startsWith('~') || /^\s*#/.test(line)) continue;
    if (/(->|\.|::)\s*$/.test(line.slice(0, start)) && !/\.\.\.\s*$/.test(line.slice(0, start))) continue;
    if (/^\s*(\(|::|<\w)/.test(line.slice(end))) continue;
    found.push({ text: m[0], start, end });
  }
  return found;
}
