/** The size of an allocation is a product that has wrapped around (codegen/allocation-products.ts). */
import { ALLOCA_SIZE } from '../../isa/code.ts';
import { isOfWrongLength } from '../stack-overflow.ts';
import type { Explain } from './explain.ts';

/** More than this no allocation gets (PTRDIFF_MAX): a negative count, say, which malloc refuses. */
const LARGEST = 2n ** 63n - 1n;

const allocationProduct: Explain = (_m, _data, [a = 0n, b = 0n, bits = 64n]) => {
  const width = Number(bits);
  const wrapped = BigInt.asUintN(width, a * b);
  // Two negative numbers have the product that they should; a negative size is refused.
  const signed = [a, b].map((x) => BigInt.asIntN(width, x));
  if (wrapped > LARGEST || (signed[0]! * signed[1]! > 0n && signed[0]! < 0n && signed[0]! * signed[1]! === wrapped))
    return undefined;
  return {
    kind: 'allocation-overflow',
    message: `The size of the allocation is ${a} * ${b}, which does not fit in ${width} bits and wraps around to ${wrapped}`,
    explanation: [
      `The product is ${a * b}, so the block that comes back is far too small for ${a > b ? a : b} elements, and what is written to it goes past its end.`,
      'Test the count before multiplying (n > SIZE_MAX / size), or let calloc multiply, which does so itself; std::vector does, too.',
    ],
  };
};

const allocaSize: Explain = (m, _data, [size = 0n]) => {
  // Of an array of variable length its check has told.
  if (isOfWrongLength(m)) return undefined;
  return {
    kind: 'invalid-argument',
    message: `alloca is asked for ${BigInt.asIntN(64, size)} bytes, a negative number`,
    explanation: [
      `As a size it is ${size}: the stack pointer wraps around and moves up instead of down, so the memory that comes back is that of variables and return addresses in use.`,
      'Check the size before, as alloca cannot fail; for sizes that come from outside use malloc or std::vector.',
    ],
  };
};

export const ALLOCATIONS: Readonly<Record<string, Explain>> = {
  allocation_product: allocationProduct,
  [ALLOCA_SIZE]: allocaSize,
};
