/** All formatters, one row each. A new family is a file and its rows here. */
import type { Formatter } from '../render.ts';
import { deque } from './deque.ts';
import { hashTable } from './hashes.ts';
import { dequeIterator, hashIterator, listIterator, reverseIterator, treeIterator, wrapIter } from './iterators.ts';
import { forwardList, list } from './lists.ts';
import { controlBlock, sharedPtr, uniquePtr, weakPtr } from './pointers.ts';
import { array, bitset, initializerList, span, valarray, vector, vectorOfBool } from './sequences.ts';
import { string, stringView } from './strings.ts';
import { tree } from './trees.ts';
import {
  any,
  atomic,
  complex,
  duration,
  emptyClass,
  functionWrapper,
  optional,
  pair,
  referenceWrapper,
  stdException,
  timePoint,
  tuple,
  variant,
} from './wrappers.ts';

export const FORMATTERS: readonly Formatter[] = [
  string,
  stringView,
  vector,
  vectorOfBool,
  array,
  span,
  initializerList,
  valarray,
  bitset,
  deque,
  list,
  forwardList,
  tree,
  hashTable,
  uniquePtr,
  sharedPtr,
  weakPtr,
  controlBlock,
  pair,
  tuple,
  optional,
  variant,
  any,
  functionWrapper,
  atomic,
  referenceWrapper,
  complex,
  duration,
  timePoint,
  stdException,
  wrapIter,
  reverseIterator,
  listIterator,
  treeIterator,
  hashIterator,
  dequeIterator,
  emptyClass,
];
