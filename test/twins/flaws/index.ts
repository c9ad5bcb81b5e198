import type { Flaw } from '../flaw.ts';
import { libraryArguments, members, stackUse } from './arguments.ts';
import { containers, deallocationCpp, heapCpp, lifetimeCpp } from './cpp.ts';
import { iterators, owners } from './cpp-lifetime.ts';
import { crossedBounds } from './crossed.ts';
import { destruction } from './destruction.ts';
import { effectiveTypes } from './effective-types.ts';
import { heapBounds } from './heap-bounds.ts';
import { leaks } from './leaks.ts';
import { calls, files, libraryLeaks, shapes } from './library-misuse.ts';
import { deallocation, lifetime } from './lifetime.ts';
import { moves } from './moves.ts';
import { pools, poolsCpp } from './pools.ts';
import { globalBounds, stackBounds } from './stack-bounds.ts';
import { deadlocks, locks, races } from './threads.ts';
import { threadsCpp } from './threads-cpp.ts';
import { lengths, undefinedArithmetic } from './undefined.ts';
import { arithmetic, nullAndWild, pointers, sizes, uninitialised } from './values.ts';
import { numbersFromOutside, weaknesses } from './weaknesses.ts';
import { weaknessesCpp } from './weaknesses-cpp.ts';

export const FLAWS: readonly Flaw[] = [
  ...heapBounds,
  ...stackBounds,
  ...globalBounds,
  ...members,
  ...crossedBounds,
  ...numbersFromOutside,
  ...weaknesses,
  ...lifetime,
  ...deallocation,
  ...leaks,
  ...uninitialised,
  ...nullAndWild,
  ...arithmetic,
  ...pointers,
  ...sizes,
  ...libraryArguments,
  ...stackUse,
  ...undefinedArithmetic,
  ...lengths,
  ...libraryLeaks,
  ...files,
  ...calls,
  ...shapes,
  ...races,
  ...deadlocks,
  ...locks,
  ...heapCpp,
  ...lifetimeCpp,
  ...deallocationCpp,
  ...containers,
  ...iterators,
  ...owners,
  ...destruction,
  ...moves,
  ...threadsCpp,
  ...pools,
  ...poolsCpp,
  ...weaknessesCpp,
  ...effectiveTypes,
];
