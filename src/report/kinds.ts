/** The kinds of finding: one row each. Documentation, exception filters and the JSON schema come from this table. */
export interface KindRow {
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly summary: string;
  readonly cwe: number | undefined;
}

export const KINDS = {
  leak: {
    title: 'Memory leak',
    severity: 'warning',
    summary: 'A heap block that nothing points to any more was never freed.',
    cwe: 401,
  },
  'double-free': { title: 'Double free', severity: 'error', summary: 'A block was freed a second time.', cwe: 415 },
  'invalid-free': {
    title: 'Invalid free',
    severity: 'error',
    summary: 'free or delete was given a pointer that no allocation function returned.',
    cwe: 590,
  },
  'mismatched-deallocation': {
    title: 'Mismatched deallocation',
    severity: 'error',
    summary: 'A block was released by a function that does not belong to the one that made it.',
    cwe: 762,
  },
  'heap-use-after-free': {
    title: 'Use after free',
    severity: 'error',
    summary: 'A freed heap block was accessed.',
    cwe: 416,
  },
  'heap-buffer-overflow': {
    title: 'Heap buffer overflow',
    severity: 'error',
    summary: 'An access past the end of a heap block.',
    cwe: 122,
  },
  'heap-buffer-underflow': {
    title: 'Heap buffer underflow',
    severity: 'error',
    summary: 'An access before the start of a heap block.',
    cwe: 124,
  },
  'stack-buffer-overflow': {
    title: 'Stack buffer overflow',
    severity: 'error',
    summary: 'An access past the end of a local variable.',
    cwe: 121,
  },
  'stack-buffer-underflow': {
    title: 'Stack buffer underflow',
    severity: 'error',
    summary: 'An access before the start of a local variable.',
    cwe: 124,
  },
  'global-buffer-overflow': {
    title: 'Global buffer overflow',
    severity: 'error',
    summary: 'An access outside a global variable.',
    cwe: 787,
  },
  'member-overflow': {
    title: 'Member overflow',
    severity: 'error',
    summary: 'An access past the end of a member, into the next member of the same object.',
    cwe: 787,
  },
  'container-overflow': {
    title: 'Container overflow',
    severity: 'error',
    summary: 'An access to memory that a container has reserved but that holds no element.',
    cwe: 788,
  },
  'container-misuse': {
    title: 'Container misuse',
    severity: 'error',
    summary: 'A container, iterator, view or optional was used against its preconditions.',
    cwe: 672,
  },
  'stack-smashing': {
    title: 'Stack smashing',
    severity: 'error',
    summary: 'A canary, saved frame pointer or return address was overwritten.',
    cwe: 121,
  },
  'stack-overflow': {
    title: 'Stack overflow',
    severity: 'error',
    summary: 'The stack grew into its guard page.',
    cwe: 674,
  },
  'stack-use-after-return': {
    title: 'Use after return',
    severity: 'error',
    summary: 'A local variable was accessed after its function returned.',
    cwe: 562,
  },
  'stack-use-after-scope': {
    title: 'Use after scope',
    severity: 'error',
    summary: 'A local variable was accessed after its block ended.',
    cwe: 562,
  },
  'null-dereference': {
    title: 'Null dereference',
    severity: 'error',
    summary: 'An access through a null pointer.',
    cwe: 476,
  },
  'wild-access': {
    title: 'Wild access',
    severity: 'error',
    summary: 'An access to an address where nothing is.',
    cwe: 119,
  },
  'write-to-read-only': {
    title: 'Write to read-only memory',
    severity: 'error',
    summary: 'A constant, string literal or code was written to.',
    cwe: 123,
  },
  'wild-jump': {
    title: 'Wild jump',
    severity: 'error',
    summary: 'A call, jump or return to an address that is not code.',
    cwe: 691,
  },
  'uninitialized-use': {
    title: 'Use of uninitialised memory',
    severity: 'error',
    summary: 'A value that was never set decided a branch, an address or an output.',
    cwe: 457,
  },
  'heap-corruption': {
    title: 'Heap corruption',
    severity: 'error',
    summary: 'The allocator found its own data overwritten.',
    cwe: 122,
  },
  'divide-by-zero': {
    title: 'Division by zero',
    severity: 'error',
    summary: 'An integer was divided by zero.',
    cwe: 369,
  },
  'overlapping-arguments': {
    title: 'Overlapping arguments',
    severity: 'error',
    summary: 'A library function got source and destination that overlap.',
    cwe: 475,
  },
  'invalid-argument': {
    title: 'Invalid argument',
    severity: 'error',
    summary: 'A library function got an argument that its contract forbids.',
    cwe: 628,
  },
  'format-mismatch': {
    title: 'Format mismatch',
    severity: 'error',
    summary: 'The arguments of printf or scanf are not those that the format asks for.',
    cwe: 134,
  },
  'file-leak': {
    title: 'File left open',
    severity: 'warning',
    summary: 'A file or directory was opened and never closed.',
    cwe: 775,
  },
  'out-of-memory': { title: 'Out of memory', severity: 'error', summary: 'A limit on memory was reached.', cwe: 770 },
  'unreachable-reached': {
    title: 'Unreachable code reached',
    severity: 'error',
    summary: 'Control reached a point that the language declares unreachable.',
    cwe: 758,
  },
  'uncaught-exception': {
    title: 'Uncaught exception',
    severity: 'error',
    summary: 'An exception left main or a noexcept function.',
    cwe: 248,
  },
  abort: { title: 'Abort', severity: 'error', summary: 'The program called abort (assert, terminate).', cwe: 617 },
  'data-race': {
    title: 'Data race',
    severity: 'error',
    summary: 'Two threads accessed the same memory, one of them to write, and nothing put them in order.',
    cwe: 362,
  },
  deadlock: {
    title: 'Deadlock',
    severity: 'error',
    summary: 'Threads wait for each other, or for something that never comes.',
    cwe: 833,
  },
  'lock-misuse': {
    title: 'Misuse of a lock',
    severity: 'error',
    summary: 'A lock was unlocked, destroyed or waited on by a thread that must not do so now.',
    cwe: 667,
  },
  'thread-misuse': {
    title: 'Misuse of a thread',
    severity: 'error',
    summary: 'A thread was joined or detached twice, or by itself, or never.',
    cwe: 832,
  },
  'limit-reached': {
    title: 'Limit reached',
    severity: 'note',
    summary: 'A limit of the run (instructions, output, threads) ended it.',
    cwe: undefined,
  },
  unsupported: {
    title: 'Not supported',
    severity: 'error',
    summary: 'The program needs something that the machine does not have.',
    cwe: undefined,
  },
} as const satisfies Record<string, KindRow>;
export type FindingKind = keyof typeof KINDS;
