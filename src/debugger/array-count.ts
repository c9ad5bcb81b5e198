/**
 * The count that new[] puts in front of an array whose elements have to be destroyed (Itanium C++ ABI §2.7, "array cookies"):
 * delete[] learns from it how many destructors to call.
 */
import { isDestroyed } from '../debuginfo/destroyed.ts';
import { typeOf } from '../debuginfo/types.ts';
import type { MemoryApi } from '../machine/machine-api.ts';
import { type Block, Family } from '../runtime/heap/blocks.ts';
import { alignOfType, sizeOfType, type Type } from './types.ts';

/** Bytes in front of a block's elements; 0 when it begins with the first. `type`: of an element. */
export function countBytes(memory: MemoryApi, block: Block, type: Type): number {
  if (block.family !== Family.NewArray || !isDestroyed(typeOf(type))) return 0;
  const size = sizeOfType(type);
  const bytes = Math.max(8, alignOfType(type));
  const count = (block.requested - bytes) / size;
  // What a freed block held is not there any more: that there is room for no count tells those made by operator new[] itself.
  if (block.freed) return Number.isInteger(count) && count >= 0 ? bytes : 0;
  // Whether it is there is not told anywhere; that it fits says so.
  return Number.isInteger(count) && memory.readU64(block.address + bytes - 8) === BigInt(count) ? bytes : 0;
}
