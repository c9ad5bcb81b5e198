/**
 * One function body: instructions appended to a byte array, locals made on demand, labels instead of branch depths.
 * A builder is used for one function after another (`begin`), so that its arrays are allocated once.
 */
import { Bytes } from './bytes.ts';
import { type V, W } from './opcodes.ts';

/** A label is any number that its user chooses; the innermost open one of a number wins. */
export type Label = number;
/** Label of blocks that nothing branches to. */
const NO_LABEL = -1;

export class FunctionBuilder {
  readonly code = new Bytes(1 << 14);
  private locals: V[] = [];
  private parameters = 0;
  private labels: Label[] = [];

  begin(parameters: number): void {
    this.code.clear();
    this.locals = [];
    this.labels = [];
    this.parameters = parameters;
  }

  local(type: V): number {
    this.locals.push(type);
    return this.parameters + this.locals.length - 1;
  }
  get localCount(): number {
    return this.parameters + this.locals.length;
  }

  /** Writes the code-section entry (§5.5.13): size, locals in runs, instructions. */
  finish(out: Bytes): void {
    this.code.byte(W.End);
    const head = new Bytes(64);
    const runs: { n: number; type: V }[] = [];
    for (const type of this.locals) {
      const last = runs[runs.length - 1];
      if (last?.type === type) last.n++;
      else runs.push({ n: 1, type });
    }
    head.u32(runs.length);
    for (const r of runs) {
      head.u32(r.n);
      head.byte(r.type);
    }
    out.u32(head.length + this.code.length);
    out.append(head.view());
    out.append(this.code.view());
  }

  op(a: W): this {
    this.code.byte(a);
    return this;
  }
  op2(a: W, b: W): this {
    this.code.byte(a);
    this.code.byte(b);
    return this;
  }
  i32(n: number): this {
    this.code.byte(W.I32Const);
    this.code.s32(n);
    return this;
  }
  /** i64.const hi:lo */
  i64(lo: number, hi: number): this {
    this.code.byte(W.I64Const);
    this.code.s64(lo, hi);
    return this;
  }
  /** i64.const of an exact integer, |n| < 2^53. */
  i64n(n: number): this {
    const lo = n | 0; // ToInt32 takes the value modulo 2^32
    return this.i64(lo, Math.floor((n - (lo >>> 0)) / 0x1_0000_0000) | 0);
  }
  f64(x: number): this {
    const b = new Uint8Array(8);
    new DataView(b.buffer).setFloat64(0, x, true);
    this.code.byte(W.F64Const);
    this.code.append(b);
    return this;
  }
  f32(x: number): this {
    const b = new Uint8Array(4);
    new DataView(b.buffer).setFloat32(0, x, true);
    this.code.byte(W.F32Const);
    this.code.append(b);
    return this;
  }
  get(local: number): this {
    this.code.byte(W.LocalGet);
    this.code.u32(local);
    return this;
  }
  set(local: number): this {
    this.code.byte(W.LocalSet);
    this.code.u32(local);
    return this;
  }
  tee(local: number): this {
    this.code.byte(W.LocalTee);
    this.code.u32(local);
    return this;
  }
  /** A load or store with a constant offset; alignment hint 0 (simulated accesses may be misaligned). */
  mem(op: W, offset: number): this {
    this.code.byte(op);
    this.code.byte(0);
    this.code.u32(offset);
    return this;
  }
  /** memory.fill (0xfc 11): destination, value, size on the stack. */
  fill(): this {
    this.code.byte(0xfc);
    this.code.byte(11);
    this.code.byte(0);
    return this;
  }
  /** v128.const with 16 equal or given bytes, then v128.store at `offset`; the address is on the stack. */
  storeV128(bytes: Uint8Array, from: number, offset: number): this {
    this.code.byte(0xfd);
    this.code.byte(0x0c);
    this.code.append(bytes.subarray(from, from + 16));
    this.code.byte(0xfd);
    this.code.byte(0x0b);
    this.code.byte(0);
    this.code.u32(offset);
    return this;
  }

  block(label: Label = NO_LABEL): this {
    this.code.byte(W.Block);
    this.code.byte(0x40);
    this.labels.push(label);
    return this;
  }
  loop(label: Label): this {
    this.code.byte(W.Loop);
    this.code.byte(0x40);
    this.labels.push(label);
    return this;
  }
  if_(): this {
    this.code.byte(W.If);
    this.code.byte(0x40);
    this.labels.push(NO_LABEL);
    return this;
  }
  /** `if` that leaves one value. */
  ifValue(type: V): this {
    this.code.byte(W.If);
    this.code.byte(type);
    this.labels.push(NO_LABEL);
    return this;
  }
  else_(): this {
    this.code.byte(W.Else);
    return this;
  }
  end(): this {
    this.code.byte(W.End);
    this.labels.pop();
    return this;
  }
  private depth(label: Label): number {
    const i = this.labels.lastIndexOf(label);
    if (i < 0) throw new Error(`label ${label} is not open`);
    return this.labels.length - 1 - i;
  }
  isOpen(label: Label): boolean {
    return this.labels.lastIndexOf(label) >= 0;
  }
  br(label: Label): this {
    const d = this.depth(label);
    this.code.byte(W.Br);
    this.code.u32(d);
    return this;
  }
  brIf(label: Label): this {
    const d = this.depth(label);
    this.code.byte(W.BrIf);
    this.code.u32(d);
    return this;
  }
  brTable(targets: readonly Label[], otherwise: Label): this {
    this.code.byte(W.BrTable);
    this.code.u32(targets.length);
    for (const t of targets) this.code.u32(this.depth(t));
    this.code.u32(this.depth(otherwise));
    return this;
  }
  call(functionIndex: number): this {
    this.code.byte(W.Call);
    this.code.u32(functionIndex);
    return this;
  }
  /** return_call (tail-call proposal, shipped). */
  returnCall(functionIndex: number): this {
    this.code.byte(W.ReturnCall);
    this.code.u32(functionIndex);
    return this;
  }
  callIndirect(type: number): this {
    this.code.byte(W.CallIndirect);
    this.code.u32(type);
    this.code.byte(0);
    return this;
  }
}
