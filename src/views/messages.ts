/**
 * What the debug adapter and the views say to each other, as plain JSON. Pure types: nothing is imported, so that the
 * adapter may fill them, the extension pass them on and a web view draw them.
 *
 * Each view is one custom request (name in `REQUESTS`), asked again at every stop; `since` makes it incremental.
 * An address on the wire is a hexadecimal string with 0x (it may be any 64-bit value); arithmetic on addresses happens
 * on numbers inside a view only after `Number(a)`, which is exact below 2^53.
 */

/** `0x55…`: an address on the wire. */
export type Hex = string;

export const REQUESTS = {
  heap: 'memscape/heap',
  stack: 'memscape/stack',
  pointer: 'memscape/pointer',
  listing: 'memscape/listing',
  timeline: 'memscape/timeline',
  stdin: 'memscape/stdin',
  gotoTime: 'memscape/gotoTime',
  findings: 'memscape/findings',
} as const;

export const EVENTS = {
  /** The program waits for input, or no longer does. Body: WaitingEvent. */
  waiting: 'memscape/waiting',
  /** Compiler diagnostics of a launch. Body: DiagnosticsEvent. */
  diagnostics: 'memscape/diagnostics',
  /** A finding was made (or all of them again, after going back in time). Body: FindingsEvent. */
  findings: 'memscape/findings',
  /** Sent with every stop. Body: StateEvent. */
  state: 'memscape/state',
} as const;

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly function: string;
}

/** One entry of a call stack that is kept as data (allocation site, finding). */
export interface StackLine {
  readonly function: string;
  readonly place: Place | undefined;
  readonly address: Hex;
  readonly inlined: boolean;
  /** From one of the user's own files. */ readonly user: boolean;
}

// ── heap ─────────────────────────────────────────────────────────────────────────────────────────

export interface HeapRequest {
  /** `version` of the answer that the view has; the answer then holds only what changed. */ readonly since?: number;
  /** Index of the first chunk wanted, in address order, and how many; all when left out. */ readonly from?: number;
  readonly count?: number;
  /** Leave out arrows. */ readonly noEdges?: boolean;
}

export type ChunkState = 'in-use' | 'free' | 'top' | 'mmapped' | 'foreign' | 'corrupt';

export interface HeapChunk {
  /** Of the chunk's header (glibc's `mchunkptr`): what identifies a chunk. */ readonly address: Hex;
  /** Header included. */ readonly size: number;
  /** What malloc returned: address + 16. */ readonly user: Hex;
  /** Bytes that may be used by malloc_usable_size. */ readonly usable: number;
  /** Bytes that the program asked for; undefined for a chunk that holds no block. */ readonly requested:
    | number
    | undefined;
  readonly state: ChunkState;
  /** `tcache[3]`, `fastbin[0]`, `unsorted`, `small[5]`, `large[64]`; '' when in none. */ readonly bin: string;
  /** Header decoded. */ readonly header: {
    readonly prevSize: Hex;
    /** The size field as it stands, flags included. */ readonly sizeField: Hex;
    readonly prevInUse: boolean;
    readonly isMmapped: boolean;
    readonly nonMainArena: boolean;
  };
  /** Free-list links as they stand in a free chunk. */ readonly links:
    | { readonly fd: Hex; readonly bk: Hex | undefined }
    | undefined;
  /** Number in order of allocation, from 1; also of a freed block that last held this chunk. */ readonly block:
    | number
    | undefined;
  /** C or C++ type; '' when unknown. */ readonly type: string;
  /** Allocated by malloc, calloc, new, new[] … */ readonly by: string;
  readonly allocatedAt: Place | undefined;
  readonly allocatedStack: readonly StackLine[];
  readonly allocatedTime: number | undefined;
  readonly freedBy: string;
  readonly freedAt: Place | undefined;
  readonly freedStack: readonly StackLine[];
  readonly freedTime: number | undefined;
  /** Whether something points to it: `direct` from a root or a reachable block, `interior` only into its middle, `no`: lost. */ readonly reach:
    | 'direct'
    | 'interior'
    | 'no'
    | 'unknown';
  /** Names of what points to it: `main::p`, `global head`, `block #3 +8 (Node::next)`. */ readonly holders: readonly string[];
  /** The first bytes of the user part in hex, for the list and the hover. */ readonly bytes: string;
  /** Shadow of the same bytes: one character each, `d` defined, `u` undefined, `x` not accessible. */ readonly shadow: string;
  /** What is wrong with the chunk's metadata, one sentence; '' when sound. */ readonly problem: string;
}

/** One pointer into the heap. */
export interface HeapEdge {
  /** Where the pointer lies: a block by number, a variable or a register by name. */ readonly from:
    | { readonly kind: 'block'; readonly block: number; readonly offset: number }
    | { readonly kind: 'variable'; readonly name: string; readonly address: Hex; readonly frame: number }
    | { readonly kind: 'global'; readonly name: string; readonly address: Hex }
    | { readonly kind: 'register'; readonly name: string };
  /** Member or variable that holds it: `Node::next`, `main::p`. */ readonly label: string;
  /** Block that it points into, and where. */ readonly to: number;
  readonly offset: number;
  /** Owner edges are drawn strong, weak ones dashed. */ readonly ownership: 'plain' | 'unique' | 'shared' | 'weak';
}

export interface HeapFigures {
  readonly heapStart: Hex;
  /** The program break. */ readonly heapEnd: Hex;
  readonly inUseBlocks: number;
  readonly inUseBytes: number;
  /** Requested bytes among them. */ readonly requestedBytes: number;
  readonly freeChunks: number;
  readonly freeBytes: number;
  /** The largest single free piece, the top included. */ readonly largestFree: number;
  readonly topBytes: number;
  readonly mmappedBytes: number;
  readonly allocations: number;
  readonly frees: number;
  readonly peakBytes: number;
  readonly lostBlocks: number;
  readonly lostBytes: number;
}

export interface HeapView {
  readonly version: number;
  readonly time: number;
  /** True: `chunks` and `edges` are everything (of the asked range). False: `chunks` are those that are new or changed since `since`. */ readonly full: boolean;
  readonly chunks: readonly HeapChunk[];
  /** Addresses of chunks that are there no longer. */ readonly removed: readonly Hex[];
  /** Chunks in all. */ readonly total: number;
  /** Always complete: arrows are few, or cut at a bound (`edgesCut`). */ readonly edges: readonly HeapEdge[];
  readonly edgesCut: boolean;
  readonly figures: HeapFigures;
  /** Sentence when the walk ended early because metadata is overwritten; '' otherwise. */ readonly problem: string;
}

// ── stack ────────────────────────────────────────────────────────────────────────────────────────

export interface StackRequest {
  readonly thread?: number;
  /** First frame (0 = innermost) and how many; 64 when left out. */ readonly from?: number;
  readonly count?: number;
}

export type ByteRunKind =
  | 'variable'
  | 'argument'
  | 'temporary'
  | 'spill'
  | 'saved-register'
  | 'saved-rbp'
  | 'return-address'
  | 'canary'
  | 'padding'
  | 'red-zone'
  | 'outgoing'
  | 'dynamic'
  | 'dead';

export interface ByteRun {
  readonly address: Hex;
  /** Bytes from rbp, undefined for runs outside a frame with rbp. */ readonly offset: number | undefined;
  readonly size: number;
  readonly kind: ByteRunKind;
  /** `i`, `rbx`, `return address`, … */ readonly name: string;
  readonly type: string;
  /** Value as text; '' for padding. */ readonly value: string;
  /** In hex, at most 64 bytes. */ readonly bytes: string;
  /** One character per byte of `bytes`: `d` defined, `u` undefined, `x` not accessible, `m` metadata of the frame. */ readonly shadow: string;
  /** Lifetime is over or has not begun. */ readonly alive: boolean;
  /** Block, variable or function that a pointer here points to; '' otherwise. */ readonly target: string;
  /** The value is not what the machine put there (overwritten return address, saved rbp, canary). */ readonly smashed: boolean;
}

export interface StackFrameView {
  /** 0 = innermost; inlined frames have the index of the frame that they live in plus their own entry in `inlined`. */ readonly index: number;
  readonly function: string;
  readonly place: Place | undefined;
  readonly user: boolean;
  /** Names of functions inlined at this point, innermost first. */ readonly inlined: readonly string[];
  /** First byte above the return address: the canonical frame address. */ readonly cfa: Hex;
  /** Lowest byte of the frame. */ readonly low: Hex;
  readonly size: number;
  /** In address order, lowest first, tiling [low, cfa) and the incoming stack arguments. */ readonly runs: readonly ByteRun[];
}

export interface StackView {
  readonly time: number;
  readonly thread: number;
  readonly frames: readonly StackFrameView[];
  readonly total: number;
  readonly rsp: Hex;
  readonly rbp: Hex;
  readonly stackLow: Hex;
  readonly stackHigh: Hex;
  /** Bytes between rsp and the stack's limit. */ readonly remaining: number;
  /** The bytes just below rsp: popped frames, still visible. */ readonly dead: readonly ByteRun[];
  /** Why the list ends early; '' when complete. */ readonly note: string;
}

// ── hover card ───────────────────────────────────────────────────────────────────────────────────

export interface PointerRequest {
  readonly expression?: string;
  readonly address?: Hex;
  readonly frameId?: number;
}

export interface PointerCard {
  readonly address: Hex;
  /** One line: `int[10], heap block #3 (40 bytes), live`. */ readonly summary: string;
  readonly kind: 'heap' | 'stack' | 'global' | 'thread-local' | 'code' | 'mapping' | 'null' | 'nothing';
  readonly name: string;
  readonly type: string;
  readonly size: number | undefined;
  readonly offset: number;
  /** live, freed, dead (popped frame or scope over), read-only, … */ readonly state: string;
  readonly block: number | undefined;
  readonly allocatedAt: Place | undefined;
  readonly allocatedStack: readonly StackLine[];
  readonly freedAt: Place | undefined;
  readonly freedStack: readonly StackLine[];
  /** Who owns it: unique_ptr and shared_ptr holders by name. */ readonly owners: readonly string[];
  readonly holders: readonly string[];
  /** The card as Markdown. */ readonly markdown: string;
}

// ── listing ──────────────────────────────────────────────────────────────────────────────────────

export interface ListingRequest {
  /** Listing of the function that contains it; of the current function when both are left out. */ readonly address?: Hex;
  readonly function?: string;
}

export interface ListingLine {
  readonly kind: 'source' | 'instruction' | 'label';
  readonly text: string;
  readonly address: Hex | undefined;
  readonly place: Place | undefined;
}

export interface ListingView {
  readonly function: string;
  readonly address: Hex;
  readonly size: number;
  readonly lines: readonly ListingLine[];
  /** Index in `lines` of the current instruction, -1 when elsewhere. */ readonly current: number;
}

// ── time ─────────────────────────────────────────────────────────────────────────────────────────

export interface TimelineView {
  readonly now: number;
  /** Latest moment that was reached. */ readonly end: number;
  readonly snapshots: readonly number[];
  readonly events: readonly TimelineEvent[];
  readonly ended: boolean;
}
export interface TimelineEvent {
  readonly time: number;
  readonly kind: 'finding' | 'output' | 'input' | 'breakpoint' | 'exit' | 'allocation' | 'free';
  readonly text: string;
  readonly place: Place | undefined;
}

export interface GotoTimeRequest {
  readonly time: number;
}

// ── stdin, diagnostics, findings, state ──────────────────────────────────────────────────────────

export interface StdinRequest {
  /** What was typed, newline included. */ readonly text?: string;
  /** Ctrl-D. */ readonly eof?: boolean;
}
export interface WaitingEvent {
  readonly waiting: boolean;
  readonly what: string;
}

export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly code: string;
  readonly notes: readonly { readonly message: string; readonly place: Place }[];
}
export interface DiagnosticsEvent {
  readonly diagnostics: readonly Diagnostic[];
  /** The launch failed because of them. */ readonly failed: boolean;
}

export interface FindingView {
  readonly kind: string;
  readonly title: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly explanation: string;
  readonly place: Place | undefined;
  readonly stack: readonly StackLine[];
  readonly time: number;
  readonly related: readonly {
    readonly role: string;
    readonly message: string;
    readonly place: Place | undefined;
    readonly stack: readonly StackLine[];
    readonly time: number;
  }[];
}
export interface FindingsEvent {
  readonly findings: readonly FindingView[];
}
export interface StateEvent {
  readonly time: number;
  readonly end: number;
  /** The last stop's reason, `exited` when the program is over. */ readonly reason: string;
  readonly rip: Hex;
  readonly function: string;
  readonly place: Place | undefined;
}
