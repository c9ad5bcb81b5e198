/** A thread's registers, in a register file in linear memory (layout.ts, REG_*). */
import { NONE } from '../isa/provenance.ts';
import { XMM0 } from '../isa/registers.ts';
import { NON_CANONICAL } from './host.ts';
import {
  REG_BLOCK,
  REG_FLAGS,
  REG_FS,
  REG_FUEL,
  REG_GPR,
  REG_MXCSR,
  REG_PROVENANCE,
  REG_RIP,
  REG_XMM,
} from './layout.ts';
import type { RegistersApi } from './machine-api.ts';

export class RegisterFile implements RegistersApi {
  readonly #view: DataView;
  readonly #base: number;

  /** `base` is added to the REG_* offsets: 0 for the running thread, the place of its copy for others. */
  constructor(view: DataView, base = 0) {
    this.#view = view;
    this.#base = base;
  }

  get(r: number): bigint {
    return this.#view.getBigUint64(this.#base + REG_GPR + r * 8, true);
  }
  set(r: number, v: bigint): void {
    this.#view.setBigUint64(this.#base + REG_GPR + r * 8, BigInt.asUintN(64, v), true);
    this.#view.setInt32(this.#base + REG_PROVENANCE + r * 4, NONE, true);
  }
  get mxcsr(): number {
    return this.#view.getInt32(this.#base + REG_MXCSR, true);
  }
  set mxcsr(v: number) {
    this.#view.setInt32(this.#base + REG_MXCSR, v, true);
  }
  getNumber(r: number): number {
    return this.#number(REG_GPR + r * 8);
  }
  setNumber(r: number, v: number): void {
    this.#setNumber(REG_GPR + r * 8, v);
    this.#view.setInt32(this.#base + REG_PROVENANCE + r * 4, NONE, true);
  }
  provenance(r: number): number {
    return this.#view.getInt32(this.#base + REG_PROVENANCE + r * 4, true);
  }
  setProvenance(r: number, handle: number): void {
    this.#view.setInt32(this.#base + REG_PROVENANCE + r * 4, handle, true);
  }
  #number(at: number): number {
    const high = this.#view.getUint32(this.#base + at + 4, true);
    return high >= 0x20_0000 ? NON_CANONICAL : high * 2 ** 32 + this.#view.getUint32(this.#base + at, true);
  }
  #setNumber(at: number, v: number): void {
    this.#view.setUint32(this.#base + at, v >>> 0, true);
    this.#view.setInt32(this.#base + at + 4, Math.floor(v / 2 ** 32), true);
  }

  #xmmAt(r: number): number {
    return this.#base + REG_XMM + (r - XMM0) * 16;
  }
  xmm(r: number, half: 0 | 1): bigint {
    return this.#view.getBigUint64(this.#xmmAt(r) + half * 8, true);
  }
  setXmm(r: number, half: 0 | 1, v: bigint): void {
    this.#view.setBigUint64(this.#xmmAt(r) + half * 8, BigInt.asUintN(64, v), true);
  }
  xmmF64(r: number): number {
    return this.#view.getFloat64(this.#xmmAt(r), true);
  }
  xmmF32(r: number): number {
    return this.#view.getFloat32(this.#xmmAt(r), true);
  }
  setXmmF64(r: number, v: number): void {
    this.#view.setFloat64(this.#xmmAt(r), v, true);
    this.setXmm(r, 1, 0n);
  }
  setXmmF32(r: number, v: number): void {
    this.setXmm(r, 0, 0n);
    this.setXmm(r, 1, 0n);
    this.#view.setFloat32(this.#xmmAt(r), v, true);
  }

  get rip(): number {
    return this.#number(REG_RIP);
  }
  set rip(v: number) {
    this.#setNumber(REG_RIP, v);
  }
  /** Instructions left in the slice. */
  get fuel(): number {
    return this.#view.getInt32(this.#base + REG_FUEL, true);
  }
  addFuel(n: number): void {
    this.#view.setInt32(this.#base + REG_FUEL, this.fuel + n, true);
  }
  /** Which block rip means where several start at its address; -1: by address. */
  get block(): number {
    return this.#view.getInt32(this.#base + REG_BLOCK, true) - 1;
  }
  set block(v: number) {
    this.#view.setInt32(this.#base + REG_BLOCK, v + 1, true);
  }
  get fs(): number {
    return this.#number(REG_FS);
  }
  set fs(v: number) {
    this.#setNumber(REG_FS, v);
  }
  get rflags(): number {
    return this.#view.getUint32(this.#base + REG_FLAGS, true);
  }
  set rflags(v: number) {
    this.#view.setUint32(this.#base + REG_FLAGS, v, true);
  }
}
