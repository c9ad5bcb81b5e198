import type { Flaw } from '../flaw.ts';
import { libraryArguments, members, stackUse } from './arguments.ts';
import { containers, deallocationCpp, heapCpp, lifetimeCpp } from './cpp.ts';
import { heapBounds } from './heap-bounds.ts';
import { leaks } from './leaks.ts';
import { deallocation, lifetime } from './lifetime.ts';
import { globalBounds, stackBounds } from './stack-bounds.ts';
import { arithmetic, nullAndWild, pointers, sizes, uninitialised } from './values.ts';

export const FLAWS: readonly Flaw[] = [
  ...heapBounds,
  ...stackBounds,
  ...globalBounds,
  ...members,
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
  ...heapCpp,
  ...lifetimeCpp,
  ...deallocationCpp,
  ...containers,
];
