/**
 * Where arguments and results go (System V ABI §3.2.3). Clang has classified already: what it passes in memory is
 * `byval` or `sret`, what it splits over registers are several arguments or a literal struct. Left to do is to count
 * registers (a long double, which the ABI returns in x87 registers, comes back in xmm0 here): integers and pointers rdi, rsi, rdx, rcx, r8, r9; floating point and vectors xmm0 … xmm7; then the stack,
 * eight bytes each, 128-bit integers and vectors on 16 bytes and never half in a register.
 */
import type { Attributes } from '../ir/module.ts';
import { alignOf, sizeOf, type Type } from '../ir/types.ts';
import { ARG_REGS, RAX, RCX, RDX, XMM0 } from '../isa/registers.ts';
import type { Shape } from './part.ts';

export interface ByVal {
  readonly size: number;
  readonly align: number;
}

export interface ArgPlace {
  /** One per part, empty when on the stack. */
  readonly regs: readonly number[];
  /** Byte offset of each part in the stack argument area, empty when in registers. */
  readonly stack: readonly number[];
  readonly byval: ByVal | undefined;
}

export interface ArgPlaces {
  readonly places: readonly ArgPlace[];
  readonly stackSize: number;
  readonly general: number;
  readonly sse: number;
}

const MAX_GENERAL = 6;
const MAX_SSE = 8;
const roundUp = (n: number, a: number): number => Math.ceil(n / a) * a;

export function byValOf(attrs: Attributes | undefined): ByVal | undefined {
  const t = attrs?.get('byval');
  if (t === undefined || typeof t !== 'object') return undefined;
  const align = attrs?.get('align');
  return { size: sizeOf(t), align: Math.max(8, align === undefined ? alignOf(t) : Number(align)) };
}

export interface ArgShape {
  readonly type: Type;
  readonly shape: readonly Shape[];
  readonly byval: ByVal | undefined;
}

/** Places for arguments in order. */
export function assignArguments(args: readonly ArgShape[]): ArgPlaces {
  let general = 0;
  let sse = 0;
  let stack = 0;
  const places: ArgPlace[] = [];
  for (const a of args) {
    if (a.byval) {
      stack = roundUp(stack, a.byval.align);
      places.push({ regs: [], stack: [stack], byval: a.byval });
      stack += roundUp(a.byval.size, 8);
      continue;
    }
    if (a.type.kind === 'x86_fp80') {
      // Class X87 goes to memory (§3.2.3).
      stack = roundUp(stack, 16);
      places.push({ regs: [], stack: [stack], byval: undefined });
      stack += 16;
      continue;
    }
    const wantGeneral = a.shape.filter((s) => !s.xmm).length;
    const wantSse = a.shape.length - wantGeneral;
    if (general + wantGeneral <= MAX_GENERAL && sse + wantSse <= MAX_SSE) {
      const regs = a.shape.map((s) => (s.xmm ? XMM0 + sse++ : (ARG_REGS[general++] as number)));
      places.push({ regs, stack: [], byval: undefined });
      continue;
    }
    const wide = a.type.kind === 'int' && a.type.bits > 64;
    const offsets = a.shape.map((s, k) => {
      const align = s.bytes === 16 || (wide && k === 0) ? 16 : 8;
      stack = roundUp(stack, align);
      const at = stack;
      stack += s.bytes === 16 ? 16 : 8;
      return at;
    });
    places.push({ regs: [], stack: offsets, byval: undefined });
  }
  return { places, stackSize: roundUp(stack, 8), general, sse };
}

const RESULT_GENERAL: readonly number[] = [RAX, RDX, RCX];
const RESULT_SSE = 4;

/** Registers of a result's parts, or undefined when they don't fit. */
export function assignResult(shape: readonly Shape[]): readonly number[] | undefined {
  let general = 0;
  let sse = 0;
  const regs: number[] = [];
  for (const s of shape) {
    if (s.xmm) {
      if (sse === RESULT_SSE) return undefined;
      regs.push(XMM0 + sse++);
    } else {
      const r = RESULT_GENERAL[general++];
      if (r === undefined) return undefined;
      regs.push(r);
    }
  }
  return regs;
}
