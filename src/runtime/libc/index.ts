/**
 * The C library's host functions, one table per header. Everything a C program may call is here, in the heap's table
 * (../heap/malloc.ts), or in C (c/*.c and third_party/musl/src, compiled to bitcode at build time). What is nowhere is
 * reported as unsupported, by name, when it is called.
 *
 * Manuals: C17 (ISO/IEC 9899:2018) clause 7, POSIX.1-2017, and the GNU C Library manual for what they leave open.
 */
import type { HostFunction } from '../../machine/host.ts';
import { THREADS } from '../threads/index.ts';
import { AT } from './at.ts';
import { ctypeRange } from './ctype.ts';
import { EXECINFO } from './execinfo.ts';
import { FENV } from './fenv.ts';
import { INPUT, WIDE_INPUT } from './input.ts';
import { LOCALE } from './locale.ts';
import { MATH } from './math.ts';
import { MMAN } from './mman.ts';
import { OUTPUT, WIDE_OUTPUT } from './output.ts';
import { POLL } from './poll.ts';
import { REFUSED } from './refused.ts';
import { SETJMP } from './setjmp.ts';
import { SIGNAL } from './signal.ts';
import { SOCKETS } from './sockets.ts';
import { STDARG } from './stdarg.ts';
import { STDIO } from './stdio.ts';
import { INTTYPES, STDLIB, WIDE_NUMBERS } from './stdlib.ts';
import { STRING, STRINGS } from './string.ts';
import { SYS_TIME, TIME } from './time.ts';
import { TIMERS } from './timers.ts';
import { UCONTEXT } from './ucontext.ts';
import { DIRENT, FCNTL, REALPATH, STAT, UNISTD } from './unistd.ts';
import { MULTIBYTE, UCHAR, WCHAR, WCTYPE } from './wchar.ts';

export { installLibm } from './libm.ts';

export const LIBC: readonly HostFunction[] = [
  ...AT,
  ...ctypeRange,
  ...EXECINFO,
  ...FENV,
  ...STDARG,
  ...INPUT,
  ...WIDE_INPUT,
  ...LOCALE,
  ...MATH,
  ...MMAN,
  ...OUTPUT,
  ...WIDE_OUTPUT,
  ...POLL,
  ...SETJMP,
  ...SIGNAL,
  ...STDIO,
  ...STDLIB,
  ...INTTYPES,
  ...WIDE_NUMBERS,
  ...STRING,
  ...STRINGS,
  ...THREADS,
  ...TIME,
  ...TIMERS,
  ...SYS_TIME,
  ...UCONTEXT,
  ...UNISTD,
  ...FCNTL,
  ...STAT,
  ...DIRENT,
  ...REALPATH,
  ...MULTIBYTE,
  ...WCHAR,
  ...WCTYPE,
  ...UCHAR,
  ...SOCKETS,
  ...REFUSED,
];
