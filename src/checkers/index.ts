/**
 * The checkers: one file per kind of error. Each is a Listener on the machine's probes; it explains what it sees and
 * reports it as data (report/finding.ts). They read memory, shadow, frames and the block table, and change nothing.
 */
import type { Listener } from '../machine/probes.ts';
import { abort } from './abort.ts';
import { allocationSize } from './allocation-size.ts';
import { badWrites } from './bad-writes.ts';
import { complete } from './complete.ts';
import { containerMisuse } from './container-misuse.ts';
import { containerOverflow } from './container-overflow.ts';
import { dataRace } from './data-race.ts';
import { deadlock } from './deadlock.ts';
import { divideByZero } from './divide-by-zero.ts';
import { doubleDestruction } from './double-destruction.ts';
import { doubleFree } from './double-free.ts';
import { effectiveType } from './effective-type.ts';
import { fileLeak } from './file-leak.ts';
import { globalBufferOverflow } from './global-buffer-overflow.ts';
import { growth } from './growth.ts';
import { heapBuffer } from './heap-buffer.ts';
import { heapCorruption } from './heap-corruption.ts';
import { heapUseAfterFree } from './heap-use-after-free.ts';
import { invalidFree } from './invalid-free.ts';
import { leakChecker } from './leak.ts';
import { lockMisuse } from './lock-misuse.ts';
import { memberOverflow } from './member-overflow.ts';
import { mismatchedDeallocation } from './mismatched-deallocation.ts';
import { nullDereference } from './null-dereference.ts';
import { pointerDifference } from './pointer-difference.ts';
import { poolReturn, poolUse } from './pool.ts';
import { pureVirtualCall } from './pure-virtual-call.ts';
import { stackBuffer } from './stack-buffer.ts';
import { stackOverflow } from './stack-overflow.ts';
import { stackSmashing } from './stack-smashing.ts';
import { stackUseAfterReturn } from './stack-use-after-return.ts';
import { stackUseAfterScope } from './stack-use-after-scope.ts';
import { threadMisuse } from './thread-misuse.ts';
import { undefinedBehaviour } from './undefined/index.ts';
import { uninitializedUse } from './uninitialized-use.ts';
import { unreachableReached } from './unreachable-reached.ts';
import { useAfterDestruction } from './use-after-destruction.ts';
import { useAfterMove } from './use-after-move.ts';
import { vaArg } from './va-arg.ts';
import { variantAlternative } from './variant-alternative.ts';
import { wildAccess } from './wild-access.ts';
import { wildJump } from './wild-jump.ts';
import { writeToReadOnly } from './write-to-read-only.ts';

export { framesOf } from './frames.ts';
export { placeAt } from './place.ts';
export { type Reach, type Reachability, reachability } from './reachability.ts';
export { momentNow, momentOf } from './stack.ts';

export interface CheckerOptions {
  /** False: no leaks are looked for at the end. */ readonly leaks?: boolean;
  /** Also tell of blocks that are still reachable at the end. */ readonly reachableLeaks?: boolean;
}

/** All checkers, in the order in which they are told of things. */
export function createCheckers(options: CheckerOptions = {}): Listener[] {
  const list: Listener[] = [
    complete,
    growth,
    nullDereference,
    wildAccess,
    heapBuffer,
    heapUseAfterFree,
    stackBuffer,
    vaArg,
    stackUseAfterReturn,
    stackUseAfterScope,
    useAfterDestruction,
    variantAlternative,
    useAfterMove,
    globalBufferOverflow,
    writeToReadOnly,
    memberOverflow,
    containerMisuse,
    fileLeak,
    containerOverflow,
    stackOverflow,
    stackSmashing,
    uninitializedUse,
    doubleDestruction,
    doubleFree,
    invalidFree,
    mismatchedDeallocation,
    poolUse,
    poolReturn,
    heapCorruption,
    undefinedBehaviour,
    divideByZero,
    pointerDifference,
    effectiveType,
    wildJump,
    unreachableReached,
    dataRace(),
    deadlock,
    lockMisuse,
    threadMisuse,
    pureVirtualCall,
    abort,
    allocationSize,
    // After the others have looked for earlier bad writes.
    badWrites,
  ];
  if (options.leaks !== false) list.push(leakChecker({ reachable: options.reachableLeaks }));
  return list;
}
