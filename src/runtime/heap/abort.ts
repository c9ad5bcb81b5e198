/** How the allocator ends a program: as glibc does, by malloc_printerr and abort, or by touching memory that is not there. */

/** glibc found its data inconsistent: `text` goes to stderr, then SIGABRT. */
export class HeapAbort extends Error {
  constructor(
    /** Exactly glibc's text, without the line's end. */ readonly text: string,
    /** Linear offset of the chunk in whose data it was seen, 0 when none. */ readonly chunk: number,
  ) {
    super(text);
    this.name = 'HeapAbort';
  }
}

/** The allocator followed an overwritten pointer to memory that is not mapped: SIGSEGV inside malloc or free. */
export class HeapFault extends Error {
  constructor(/** Simulated address, 0 when it was no address at all. */ readonly address: number) {
    super('segmentation fault in the allocator');
    this.name = 'HeapFault';
  }
}

/** malloc's own assert (glibc 2.36, __malloc_assert). */
export const assertionText = (assertion: string, function_: string): string =>
  `Fatal glibc error: malloc assertion failure in ${function_}: ${assertion}`;
