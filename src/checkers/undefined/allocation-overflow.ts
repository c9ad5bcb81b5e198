/** The size of an allocation is a product that has wrapped around (codegen/allocation-products.ts). */
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

export const ALLOCATIONS: Readonly<Record<string, Explain>> = { allocation_product: allocationProduct };
