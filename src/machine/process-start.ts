/** A process before its first instruction: segments, thread-local storage, stack (System V ABI §3.4, "Process initialization"). */
import { UNKNOWN } from '../isa/provenance.ts';
import { RDI, RSP } from '../isa/registers.ts';
import { type ProgramImage, UnsupportedError } from './image.ts';
import {
  EXIT_ADDRESS,
  HOST_TEXT_BASE,
  HOST_TEXT_SIZE,
  LOW_BASE,
  LOW_SIZE,
  MAX_STACK_SIZE,
  MIN_STACK_SIZE,
  SH_DEFINED,
  SH_GLOBAL_GAP,
  SH_GUARD,
  SH_NONE,
  SH_READ_ONLY,
  SH_SAVED,
  STACK_TOP,
  TEXT_BASE,
} from './layout.ts';
import type { MemoryApi } from './machine-api.ts';
import { type MachineMemory, windowOffset } from './memory.ts';
import type { SeededRandom } from './random.ts';
import type { RegisterFile } from './registers.ts';

const PAGE = 4096;
/** Where global variables end at the latest: some of the window is for the heap. */
const LAST_GLOBAL = LOW_BASE + LOW_SIZE - 0x200_0000;
const pageDown = (a: number): number => Math.floor(a / PAGE) * PAGE;
const pageUp = (a: number): number => Math.ceil(a / PAGE) * PAGE;

/** Bytes of the thread control block from the thread pointer up; glibc's tcbhead_t as far as programs see it. */
const TCB_SIZE = 0x100;
const TCB_SELF = 0;
const TCB_CANARY = 0x28;
const TCB_POINTER_GUARD = 0x30;

/** Auxiliary vector entries (System V ABI, figure 3.11; <elf.h>). */
const AT_NULL = 0;
const AT_PAGESZ = 6;
const AT_ENTRY = 9;
const AT_UID = 11;
const AT_EUID = 12;
const AT_GID = 13;
const AT_EGID = 14;
const AT_CLKTCK = 17;
const AT_SECURE = 23;
const AT_RANDOM = 25;

export interface StartOptions {
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly stackSize: number;
}

const mebibytes = (n: number): string => `${Math.ceil(n / 0x10_0000).toLocaleString('en')} MiB`;

/** Refuses a program whose global variables leave no room in the window for a heap. */
function checkRoom(image: ProgramImage): void {
  const last = image.segments.at(-1);
  const first = image.segments[0];
  if (first === undefined || last === undefined || last.address + last.size <= LAST_GLOBAL) return;
  const largest = image.globals.reduce((a, b) => (b.size > a.size ? b : a));
  throw new UnsupportedError(
    `The program's global variables take ${mebibytes(last.address + last.size - first.address)} (the largest, ` +
      `${largest.variable?.name ?? largest.name}, ${mebibytes(largest.size)}); the simulated machine has ` +
      `${mebibytes(LAST_GLOBAL - first.address)} for them. Make the largest smaller.`,
  );
}

/** Maps text, data and bss. Objects are defined (loaded or zero), the bytes between them belong to nobody. */
export function loadSegments(memory: MachineMemory, image: ProgramImage): void {
  checkRoom(image);
  const code = image.functions.filter((f) => f.host < 0);
  if (code.length > 0) {
    const end = code.reduce((most, f) => Math.max(most, f.address + f.reserved), 0);
    memory.map(TEXT_BASE, pageUp(end) - TEXT_BASE, SH_NONE, 'text', false);
  }
  memory.map(HOST_TEXT_BASE, HOST_TEXT_SIZE, SH_NONE, 'libc', false);
  let mapped = 0;
  for (const s of image.segments) {
    const from = Math.max(mapped, pageDown(s.address));
    const to = pageUp(s.address + s.size);
    // Read-only pages are written while they are loaded.
    if (to > from) memory.map(from, to - from, SH_NONE, s.name, true);
    mapped = Math.max(mapped, to);
    memory.writeBytes(s.address, s.bytes, true);
    memory.setShadow(s.address, s.size, SH_GLOBAL_GAP);
  }
  for (const g of image.globals) memory.setShadow(g.address, g.size, g.readOnly ? SH_READ_ONLY : SH_DEFINED);
  image.globals.forEach((g, k) => {
    memory.objects.global(k, g.address, windowOffset(g.address), g.size);
  });
  for (const s of image.segments)
    for (const p of s.pointers ?? []) {
      const handle = memory.objects.globalHandle(p.object);
      if (handle !== UNKNOWN) memory.setPointer(windowOffset(s.address + p.at), handle);
    }
  // The arrays of constructors and destructors belong to no global.
  for (const name of ['__init_array', '__fini_array']) {
    const from = image.symbol(`${name}_start`)?.address;
    const to = image.symbol(`${name}_end`)?.address;
    if (from !== undefined && to !== undefined && to > from) memory.setShadow(from, to - from, SH_DEFINED);
  }
  for (const s of image.segments) {
    if (!s.readOnly) continue;
    // Only whole pages of its own can be protected.
    const from = pageUp(s.address);
    const to = pageDown(s.address + s.size);
    if (to > from) memory.protect(from, to - from, false);
  }
}

/**
 * Thread-local storage, variant II: the image directly below the thread pointer, the control block from there on.
 * Returns the thread pointer; the block ends at `end`.
 */
export function makeThreadStorage(
  memory: MachineMemory,
  image: ProgramImage,
  end: number,
  canary: readonly [number, number],
): number {
  const low = end - threadStorageSize(image);
  memory.map(low, end - low, SH_NONE, '[tls]');
  return fillThreadStorage(memory, image, end, canary);
}

/** Bytes, a multiple of the page size, that a thread's storage takes. */
export function threadStorageSize(image: ProgramImage): number {
  return pageUp(image.tls.size + Math.max(64, image.tls.align) + TCB_SIZE);
}

/** A thread's storage as it is at its start, in mapped memory that ends at `end`. Returns the thread pointer. */
export function fillThreadStorage(
  memory: MemoryApi,
  image: ProgramImage,
  end: number,
  canary: readonly [number, number],
): number {
  const { tls } = image;
  const align = Math.max(64, tls.align);
  const fs = Math.floor((end - TCB_SIZE) / align) * align;
  const low = end - threadStorageSize(image);
  memory.writeBytes(low, new Uint8Array(end - low), true);
  memory.setShadow(low, end - low, SH_NONE);
  memory.writeBytes(fs - tls.size, tls.image, true);
  for (const o of tls.objects) memory.setShadow(fs + o.address, o.size, SH_DEFINED);
  memory.setShadow(fs, TCB_SIZE, SH_SAVED);
  memory.writeBytes(fs, new Uint8Array(TCB_SIZE), true);
  const word = (at: number, lo: number, hi: number): void => {
    const b = new Uint8Array(8);
    const v = new DataView(b.buffer);
    v.setUint32(0, lo >>> 0, true);
    v.setUint32(4, hi >>> 0, true);
    memory.writeBytes(fs + at, b, true);
  };
  word(TCB_SELF, fs >>> 0, Math.floor(fs / 2 ** 32));
  word(TCB_CANARY, canary[0], canary[1]);
  word(TCB_POINTER_GUARD, canary[1] ^ 0x5bd1_e995, canary[0]);
  return fs;
}

/** The canary that a thread has, from its storage: all threads of a process have the same. */
export function canaryOf(memory: MemoryApi, fs: number): readonly [number, number] {
  return [memory.readU32(fs + TCB_CANARY) ?? 0, memory.readU32(fs + TCB_CANARY + 4) ?? 0];
}

/** The canary has a zero byte at its lowest address, as glibc's, so that strings don't run over it. */
export function makeCanary(random: SeededRandom): readonly [number, number] {
  return [(random.next() & ~0xff) >>> 0, random.next()];
}

/** Where the main thread's storage ends. */
export const MAIN_TLS_END = HOST_TEXT_BASE - 0x1_0000;

/** Maps the main stack with its guard page and writes argc, argv, envp and the auxiliary vector. */
export function makeMainStack(
  memory: MachineMemory,
  registers: RegisterFile,
  image: ProgramImage,
  o: StartOptions,
  random: SeededRandom,
): { readonly low: number; readonly high: number } {
  if (o.stackSize > MAX_STACK_SIZE || o.stackSize < MIN_STACK_SIZE)
    throw new UnsupportedError(
      `The stack takes ${MIN_STACK_SIZE / 1024} KiB to ${mebibytes(MAX_STACK_SIZE)}; the launch asks for ${o.stackSize} bytes.`,
    );
  const low = STACK_TOP - pageUp(o.stackSize);
  memory.map(low, STACK_TOP - low, SH_NONE, '[stack]');
  memory.setShadow(low - PAGE, PAGE, SH_GUARD);

  let at = STACK_TOP - 8; // the last word is zero
  const place = (bytes: Uint8Array): number => {
    at -= bytes.length;
    memory.writeBytes(at, bytes);
    return at;
  };
  const text = new TextEncoder();
  const string = (s: string): number => place(text.encode(`${s}\0`));
  string(o.args[0] ?? '');
  const env = [...o.env].reverse().map(string).reverse();
  const args = [...o.args].reverse().map(string).reverse();
  const seed = new Uint8Array(16).map(() => random.next() & 0xff);
  at = Math.floor(at / 16) * 16;
  const randomBytes = place(seed);
  const auxiliary: readonly (readonly [number, number])[] = [
    [AT_PAGESZ, PAGE],
    [AT_CLKTCK, 100],
    [AT_ENTRY, image.entry],
    [AT_UID, 1000],
    [AT_EUID, 1000],
    [AT_GID, 1000],
    [AT_EGID, 1000],
    [AT_SECURE, 0],
    [AT_RANDOM, randomBytes],
    [AT_NULL, 0],
  ];
  const words = [args.length, ...args, 0, ...env, 0, ...auxiliary.flat()];
  // rsp is 16-byte aligned at the entry.
  const rsp = Math.floor((at - words.length * 8) / 16) * 16;
  words.forEach((w, i) => {
    memory.writePtr(rsp + 8 * i, w);
  });
  // `_start` is compiled C (runtime/libc/c/start.c): it gets the address of argc in rdi and must not return.
  memory.writePtr(rsp - 8, EXIT_ADDRESS);
  memory.setShadow(rsp - 8, STACK_TOP - rsp + 8, SH_DEFINED);
  registers.setNumber(RDI, rsp);
  registers.setNumber(RSP, rsp - 8);
  registers.rip = image.entry;
  return { low, high: STACK_TOP };
}
