/** Breakpoints as a client sets them: where, under which condition, after how many hits, and what they say instead of stopping. */
export interface BreakpointConditions {
  /** C expression; the breakpoint counts only when it is not zero. */ readonly condition?: string | undefined;
  /** `5`, `== 5`, `>= 5`, `> 5`, `< 5`, `<= 5`, `% 5`. A bare number means "from the fifth hit on" as >=. */
  readonly hitCondition?: string | undefined;
  /** Text with {expressions}: printed instead of stopping. */ readonly logMessage?: string | undefined;
}

export interface Breakpoint extends BreakpointConditions {
  readonly id: number;
  readonly kind: 'line' | 'function' | 'instruction' | 'throw';
  readonly addresses: readonly number[];
  readonly verified: boolean;
  readonly message: string | undefined;
  readonly path: string | undefined;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** Moments at which it was hit, condition true, in order. */ readonly hits: number[];
}

/** A frame, as long as its function has not returned. */
export interface FrameIdentity {
  readonly cfa: number;
  /** Address of the function. */ readonly code: number;
  /** A moment at which it was there: another call from the same place is another frame. */ readonly at: number;
}

export interface DataBreakpoint extends BreakpointConditions {
  readonly id: number;
  readonly address: number;
  readonly size: number;
  readonly access: 'read' | 'write' | 'readWrite';
  readonly label: string;
  /** Set for a local variable: the frame that it lives in. Other frames that come to lie there don't count. */
  readonly frame: FrameIdentity | undefined;
  /** Moments after `frame.at` at which its function was entered at its place again: it was gone by the first. */
  readonly reentries: number[];
  readonly hits: number[];
}

/** Whether hit number `n` (from 1) counts; a condition that cannot be read is an error text. */
export function hitCounts(condition: string, n: number): boolean | string {
  const match = /^\s*(==|=|>=|>|<=|<|%)?\s*(\d+)\s*$/.exec(condition);
  if (!match) return `"${condition}" is no hit count: write a number, or one of == >= > <= < % and a number`;
  const value = Number(match[2]);
  switch (match[1] ?? '>=') {
    case '=':
    case '==':
      return n === value;
    case '>':
      return n > value;
    case '<':
      return n < value;
    case '<=':
      return n <= value;
    case '%':
      return value > 0 && n % value === 0;
    default:
      return n >= value;
  }
}

/** A log message cut into plain text and {expressions}; `\{` is a brace. */
export function splitLogMessage(message: string): { readonly text: string; readonly expression: boolean }[] {
  const parts: { text: string; expression: boolean }[] = [];
  let text = '';
  for (let i = 0; i < message.length; i++) {
    const c = message[i]!;
    if (c === '\\' && (message[i + 1] === '{' || message[i + 1] === '}')) {
      text += message[++i];
      continue;
    }
    if (c === '{') {
      let depth = 1;
      let end = i + 1;
      while (end < message.length && depth > 0) {
        if (message[end] === '{') depth++;
        else if (message[end] === '}') depth--;
        end++;
      }
      if (depth === 0) {
        if (text) parts.push({ text, expression: false });
        parts.push({ text: message.slice(i + 1, end - 1), expression: true });
        text = '';
        i = end - 1;
        continue;
      }
    }
    text += c;
  }
  if (text) parts.push({ text, expression: false });
  return parts;
}

/** Number of entries ≤ `time` in a sorted list: which hit that moment is. */
export function ordinalAt(hits: readonly number[], time: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Notes a hit at `time`, once. */
export function noteHit(hits: number[], time: number): number {
  const n = ordinalAt(hits, time);
  if (hits[n - 1] === time) return n;
  hits.splice(n, 0, time);
  return n + 1;
}
