/**
 * <fenv.h> (C17 7.6) over mxcsr. A program that looks at exceptions is run with all of them noted (machine-api.ts,
 * followFloats); another mode than rounding to nearest is obeyed as long as it is set.
 */

import type { HostContext } from '../../machine/host.ts';
import { DEFAULT_MXCSR } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import type { Rounding } from './format/rounding.ts';
import { raise } from './raise.ts';
import { storeBytes } from './store.ts';
import { type Run, table } from './table.ts';

const SIGFPE = 8;
const ALL = 0x3f;
const MODES = 0xc00;
// fenv_t: the x87 environment, whose control word is at +0, and mxcsr at +28.
const ENV_SIZE = 32;
const MXCSR_AT = 28;
const X87_CONTROL = 0x37f;

/** What FE_DFL_ENV points to: there is nothing there. */
const DEFAULT_ENVIRONMENT = -1n;

export const roundingOf = (m: MachineApi): Rounding => (m.registers.mxcsr >> 13) & 3;

const get = (c: HostContext): number => c.machine.registers.mxcsr;
function set(c: HostContext, mxcsr: number): void {
  c.machine.registers.mxcsr = mxcsr;
  // Which engine may run depends on it.
  c.machine.reschedule();
}

/** Functions that tell of exceptions: a program that refers to one has them noted from its start. */
export const TELL_EXCEPTIONS: ReadonlySet<string> = new Set([
  'fetestexcept',
  'fegetexceptflag',
  'fegetenv',
  'feholdexcept',
  'feupdateenv',
]);

function store(c: HostContext, address: number): void {
  const bytes = new Uint8Array(ENV_SIZE);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, X87_CONTROL, true);
  view.setInt32(MXCSR_AT, get(c), true);
  storeBytes(c, address, bytes, 'the environment');
}

function load(c: HostContext): number {
  if (c.i64(0) === DEFAULT_ENVIRONMENT) return DEFAULT_MXCSR;
  const bytes = c.read(c.ptr(0), ENV_SIZE, 'the environment');
  return new DataView(bytes.buffer, bytes.byteOffset).getInt32(MXCSR_AT, true);
}

/** Notes exceptions; one that is not masked is a signal. The result is 0. */
function raiseAll(c: HostContext, exceptions: number): void {
  const mxcsr = get(c) | (exceptions & ALL);
  set(c, mxcsr);
  if ((exceptions & ~(mxcsr >> 7) & ALL) !== 0 && raise(c, SIGFPE)) return;
  c.retI32(0);
}

const enabled = (mxcsr: number): number => ~(mxcsr >> 7) & ALL & ~2;

const fesetround: Run = (c) => {
  const mode = c.i32(0);
  if ((mode & ~MODES) !== 0) return c.retI32(1);
  set(c, (get(c) & ~(MODES << 3)) | (mode << 3));
  return c.retI32(0);
};

export const FENV = table('<fenv.h>', {
  fegetround: (c) => c.retI32((get(c) >> 3) & MODES),
  fesetround,
  /** FLT_ROUNDS: 0 to zero, 1 to nearest, 2 up, 3 down. */
  __flt_rounds: (c) => c.retI32([1, 3, 2, 0][(get(c) >> 13) & 3]!),
  feclearexcept: (c) => {
    set(c, get(c) & ~(c.i32(0) & ALL));
    c.retI32(0);
  },
  fetestexcept: (c) => c.retI32(get(c) & c.i32(0) & ALL),
  feraiseexcept: (c) => raiseAll(c, c.i32(0)),
  fegetexceptflag: (c) => {
    storeBytes(c, c.ptr(0), Uint8Array.of(get(c) & c.i32(1) & ALL, 0), 'the flags');
    c.retI32(0);
  },
  fesetexceptflag: (c) => {
    const [flags = 0] = c.read(c.ptr(0), 2, 'the flags');
    const which = c.i32(1) & ALL;
    set(c, (get(c) & ~which) | (flags & which));
    c.retI32(0);
  },
  fegetenv: (c) => {
    store(c, c.ptr(0));
    c.retI32(0);
  },
  feholdexcept: (c) => {
    store(c, c.ptr(0));
    set(c, (get(c) | (ALL << 7)) & ~ALL);
    c.retI32(0);
  },
  fesetenv: (c) => {
    set(c, load(c));
    c.retI32(0);
  },
  feupdateenv: (c) => {
    const before = get(c) & ALL;
    set(c, load(c));
    raiseAll(c, before);
  },
  feenableexcept: (c) => {
    const before = enabled(get(c));
    set(c, get(c) & ~((c.i32(0) & ALL) << 7));
    c.retI32(before);
  },
  fedisableexcept: (c) => {
    const before = enabled(get(c));
    set(c, get(c) | ((c.i32(0) & ALL) << 7));
    c.retI32(before);
  },
  fegetexcept: (c) => c.retI32(enabled(get(c))),
});
