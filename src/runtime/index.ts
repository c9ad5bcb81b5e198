/** All host functions: the table that the linker and the machine share, by number. */
import type { HostFunction } from '../machine/host.ts';
import { CALL_SHAPES } from './call-shapes.ts';
import { CONTAINERS } from './cxx/container-host.ts';
import { LIFETIMES } from './cxx/lifetimes.ts';
import { MOVES } from './cxx/moves.ts';
import { UNWIND } from './cxx/unwind-host.ts';
import { HEAP } from './heap/malloc.ts';
import { MEMBERS } from './heap/member-pointers.ts';
import { POOLS } from './heap/pools.ts';
import { LIBC } from './libc/index.ts';
import { POINTER_COMPARISON } from './pointer-comparison.ts';
import { STACK_PROTECTOR } from './protector.ts';
import { SANITIZER } from './ubsan/handlers.ts';

export const HOST_FUNCTIONS: readonly HostFunction[] = [
  ...HEAP,
  ...POOLS,
  ...MEMBERS,
  ...CALL_SHAPES,
  ...LIBC,
  ...UNWIND,
  ...CONTAINERS,
  ...LIFETIMES,
  ...MOVES,
  ...POINTER_COMPARISON,
  ...STACK_PROTECTOR,
  ...SANITIZER,
];
