/** The thread library's host functions; what needs no host is in C (../libc/c/pthread-*.c, threads.c). */
import type { HostFunction } from '../../machine/host.ts';
import { BARRIER } from './barrier.ts';
import { CANCEL } from './cancel.ts';
import { CONDITION } from './condition.ts';
import { MUTEX } from './mutex.ts';
import { RWLOCK } from './rwlock.ts';
import { SEMAPHORE } from './semaphore.ts';
import { SLEEPING } from './sleeping.ts';
import { THREAD } from './thread.ts';
import { WAITING } from './waiting.ts';

export const THREADS: readonly HostFunction[] = [
  ...THREAD,
  ...MUTEX,
  ...CONDITION,
  ...RWLOCK,
  ...BARRIER,
  ...SEMAPHORE,
  ...WAITING,
  ...SLEEPING,
  ...CANCEL,
];
