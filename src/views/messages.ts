/**
 * The one contract between the debug adapter, the extension and the web views: the adapter's custom requests and events,
 * and what the extension and a web view say to each other. Types and a few constants only; it imports `report/`'s types.
 *
 * The custom requests go over DAP as any other request does (`session.customRequest('memscape/heap', args)`), so another
 * editor's client may use them too. All of them need a stopped program, except `memscape/stdin` and `memscape/prepare`.
 *
 * Addresses on the wire are strings ('0x' and lower-case hex digits): they can be any 64-bit value.
 */
import type { Splice } from '../base/splices.ts';
import type { Finding } from '../report/finding.ts';

/** '0x' and lower-case hex digits without leading zeros. */
export type Address = `0x${string}`;

/** A place in a source file. `line` and `column` count from 1. */
export interface SourcePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One entry of a call stack that was recorded in the past (an allocation's, a free's). Innermost first. */
export interface SiteEntry {
  readonly function: string;
  readonly address: Address;
  /** Undefined for code without source (the library). */ readonly place: SourcePlace | undefined;
  /** In one of the user's own files. */ readonly isUser: boolean;
}
/** A moment in the past: when, and on which stack. */
export interface Site {
  /** Retired instructions since the start. */ readonly time: number;
  readonly thread: number;
  readonly stack: readonly SiteEntry[];
}
/** The same with its innermost call as an index in `HeapView.stacks`; `stackOf` (heap-stacks.ts) puts the stack together. */
export interface HeapSite {
  readonly time: number;
  readonly thread: number;
  readonly stack: number;
}

/** A call: its index in `HeapView.frames`, and the call that made it in `HeapView.stacks` (-1: none). */
export type StackNode = readonly [frame: number, caller: number];

// ---------------------------------------------------------------------------------------------------------- heap ----

export type ChunkState = 'used' | 'free' | 'top' | 'mapped';

/**
 * One chunk of the allocator, as its header in memory says (glibc's malloc.c, "malloc_chunk"):
 *
 *     address      +8              +16                            address + size
 *     | prev_size  | size | A M P  | requested bytes … | slack    | next chunk
 */
export interface HeapChunk {
  /** Start of the chunk (its prev_size field). */ readonly address: Address;
  /** Whole chunk, header included, in bytes. */ readonly size: number;
  readonly state: ChunkState;
  /** Where a free chunk waits: 'tcache[3]', 'tcache[3] of thread 2', 'fastbin[1]', 'unsorted', 'smallbin[5]', 'largebin[2]'; '' otherwise. */
  readonly bin: string;
  /** Place in its bin's list, from 0; undefined when in no bin. */ readonly binIndex: number | undefined;
  readonly header: {
    /** The prev_size field as it stands in memory (it belongs to the previous chunk while that is in use). */
    readonly prevSize: Address;
    /** The size field as it stands in memory, flags included. */ readonly sizeField: Address;
    readonly prevInUse: boolean;
    readonly isMapped: boolean;
    readonly nonMainArena: boolean;
  };
  /** One sentence when the header contradicts the allocator's own books; '' otherwise. */ readonly corrupt: string;
  /** What the library itself keeps in it: "stdout's buffer", 'the tcache itself'; '' when it is not the library's. */
  readonly owner: string;
  /** Index in `HeapView.arenas` of the one that it came from; undefined for a mapping of its own. */
  readonly arena: number | undefined;
  /** Number (`HeapBlock.id`) of the block that lives (or last lived) in this chunk, or undefined. */
  readonly block: number | undefined;
}

/** An arena of the allocator's: heap of its own, lists of free chunks of its own, and a lock (glibc's arena.c). */
export interface HeapArena {
  /** 'the main arena', 'the arena of thread 2', 'an arena that waits for a thread'. */ readonly name: string;
  /** Of its malloc_state. */ readonly address: Address;
  /** Whose requests it serves. */ readonly threads: readonly number[];
  /** What it has from the system. */ readonly systemBytes: number;
  /** Thread that has its lock now; 0: nobody. */ readonly lockedBy: number;
  /** Threads that wait for the lock. */ readonly waiting: readonly number[];
}

export interface HeapBlock {
  /** Number in order of allocation, from 1. */ readonly id: number;
  /** What the program got (the chunk's start + 16). */ readonly address: Address;
  /** Bytes that were asked for. */ readonly requested: number;
  /** Bytes that may be used (malloc_usable_size). */ readonly usable: number;
  /** C or C++ type of the content: 'Node', 'int[4]'; '' when unknown. */ readonly type: string;
  /** Bytes of new[]'s count in front of the elements (C++, elements with a destructor); 0 when there is none. */
  readonly countBytes: number;
  /** What made it: 'malloc', 'calloc', 'operator new[]', 'Node::operator new, by malloc', … */ readonly allocator: string;
  readonly live: boolean;
  /** Live blocks: can the program still reach it (registers, stacks, globals, other reachable blocks)? */
  readonly reach: 'direct' | 'indirect' | 'lost' | 'unknown';
  /** Indexes in `HeapView.sites`. */ readonly allocated: number;
  readonly freed: number | undefined;
  /** The first bytes, hex without blanks (at most 64 bytes; fewer in a heap of thousands of blocks). */
  readonly bytes: string;
  /** One letter for each of them: d defined, u undefined, p partly defined, x not addressable. */ readonly shadow: string;
  /** What it holds, in one short line ('{value = 3, next = 0x…}', '"hello"'); '' when unknown. */ readonly summary: string;
}

/** A piece of a block that a pool or an allocator of the program's own has handed out, and not taken back. */
export interface HeapPiece {
  /** Number of the block. */ readonly block: number;
  /** Bytes from the block's start. */ readonly offset: number;
  /** 0: not known. */ readonly size: number;
  /** What handed it out: 'Particle::operator new'. */ readonly by: string;
}

/** Where a pointer lies. */
export interface Holder {
  readonly kind: 'local' | 'parameter' | 'global' | 'thread-local' | 'register' | 'heap' | 'stack';
  /** As a person would write it: 'p', 'list.head', 'rax', 'block 3 + 8', '(*#3).next'. */ readonly name: string;
  /** Function for locals, '' otherwise. */ readonly function: string;
  /** Index in `StackView.frames`; undefined when not on the stack. */ readonly frame: number | undefined;
  /** Address of the pointer itself; undefined for a register. */ readonly address: Address | undefined;
  /** Address of the chunk that holds the pointer; undefined when not in the heap. */
  readonly chunk: Address | undefined;
}
export interface HeapPointer {
  readonly from: Holder;
  /** Address of the chunk. */ readonly to: Address;
  /** Bytes from the start of the block's user bytes; 0 for the usual pointer. */ readonly offset: number;
  readonly ownership: 'raw' | 'unique' | 'shared' | 'weak' | 'allocator';
  /** It points to a block that has been freed. */ readonly dangling: boolean;
}

/** The lists of a heap view. */
export interface HeapLists {
  /** In address order. */ readonly chunks: readonly HeapChunk[];
  readonly blocks: readonly HeapBlock[];
  readonly sites: readonly HeapSite[];
  /** Places in code, each once. */ readonly frames: readonly SiteEntry[];
  /** Calls: thousands of stacks differ in their innermost ones only. */ readonly stacks: readonly StackNode[];
  readonly pointers: readonly HeapPointer[];
}
/** What a heap view has besides its lists. */
export interface HeapFrame {
  /** Names this answer, for `memscape/heapSince`. */ readonly version: number;
  readonly time: number;
  readonly thread: number;
  /** The main one first; none before the first allocation. */ readonly arenas: readonly HeapArena[];
  /** The brk heap ('heap'), the pieces of other arenas ('the arena of thread 2') and each 'mapping' of a block, in address order. */
  readonly regions: readonly {
    readonly name: string;
    readonly address: Address;
    readonly size: number;
  }[];
  readonly totals: {
    /** Live blocks and the bytes asked for in them. */ readonly liveBlocks: number;
    readonly liveBytes: number;
    /** Chunks in a bin, their bytes, and the largest such piece (the top excluded). */ readonly freeChunks: number;
    readonly freeBytes: number;
    readonly largestFree: number;
    readonly topBytes: number;
    /** Most bytes live at any moment so far. */ readonly peakBytes: number;
    /** Calls so far. */ readonly allocations: number;
    readonly frees: number;
  };
  /** Pieces within blocks; at most the latest 2000. */ readonly pieces: readonly HeapPiece[];
  /** Program break, start of the heap; undefined before the first allocation. */
  readonly heapStart: Address | undefined;
  readonly programBreak: Address | undefined;
  /** The last system calls that moved the break, made a mapping or took one away; in order of time. */
  readonly systemCalls: readonly {
    readonly call: 'brk' | 'mmap' | 'munmap' | 'mremap';
    /** brk: the break before and after. Else the mapping's start and the first byte past it. */
    readonly from: Address;
    readonly to: Address;
    /** What a mapping is for: '[malloc]', '[stack:2]'; ''. */ readonly name: string;
    /** The library's function that made it, as the program called it: 'malloc', 'free', 'sbrk', 'operator new'; ''. */
    readonly by: string;
    /** Who called that. */ readonly site: Site;
  }[];
  /** Requests of at least so many bytes get a mapping of their own; undefined before the first allocation. */
  readonly mmapThreshold: number | undefined;
  /** Chunks that were left out because there are too many; 0 as a rule. */ readonly omitted: number;
}
/** `memscape/heap` → this. */
export type HeapView = HeapFrame & HeapLists;
/** `memscape/heapSince` → this, when the adapter still knows that answer: its lists changed like so. */
export interface HeapChanges extends HeapFrame {
  readonly since: number;
  readonly changes: { readonly [K in keyof HeapLists]: readonly Splice<HeapLists[K][number]>[] };
}
export interface HeapArguments {
  /** At most so many chunks (default 20,000). */ readonly limit?: number;
}
/** `memscape/heapSince`: the heap as a change of an answer that the client has; whole when the adapter has it no more. */
export interface HeapSinceArguments extends HeapArguments {
  /** `version` of that answer. */ readonly since?: number | undefined;
}

// --------------------------------------------------------------------------------------------------------- stack ----

export type SlotKind =
  | 'variable'
  | 'parameter'
  | 'temporary'
  | 'padding'
  | 'saved-register'
  | 'saved-frame-pointer'
  | 'return-address'
  | 'canary'
  | 'argument'
  | 'dead'
  | 'unnamed';

/** A run of bytes in a frame that has one name. Every byte of a frame lies in exactly one slot. */
export interface StackSlot {
  readonly address: Address;
  readonly size: number;
  readonly kind: SlotKind;
  /** 'buffer', 'saved rbx', 'return address', … */ readonly name: string;
  readonly type: string;
  /** As the debugger would print it; for a return address the function and line it leads to. */ readonly value: string;
  /** Hex without blanks, at most 64 bytes. */ readonly bytes: string;
  /** One letter for each of them, as in HeapBlock. */ readonly shadow: string;
  /** Canary, saved registers, return address: still what was put there; undefined for other kinds. */
  readonly intact: boolean | undefined;
  /** A pointer's value; undefined for what is no pointer. */ readonly pointsTo: Address | undefined;
  /** The statement that wrote these bytes although they were not its to write; undefined as a rule. */
  readonly overwrittenBy: SourcePlace | undefined;
}
export interface StackFrame {
  /** The frame's id in DAP's StackTrace answer, for `scopes`; undefined when it isn't in there. */
  readonly frameId: number | undefined;
  readonly function: string;
  readonly place: SourcePlace | undefined;
  /** Lowest byte (rsp, for the innermost) and the first byte past the return address. */
  readonly low: Address;
  readonly high: Address;
  /** rbp in this frame. */ readonly framePointer: Address;
  /** Code address. */ readonly pc: Address;
  readonly isUser: boolean;
  /** From the highest address to the lowest: return address, saved rbp, … */ readonly slots: readonly StackSlot[];
}
/** `memscape/stack` → this. */
export interface StackView {
  readonly time: number;
  readonly thread: number;
  readonly rsp: Address;
  readonly rbp: Address;
  readonly rip: Address;
  /** Lowest byte that the stack may grow down to, first byte past it. */
  readonly low: Address;
  readonly high: Address;
  /** Innermost first. */ readonly frames: readonly StackFrame[];
  /** The bytes directly below rsp that returned functions have left behind, highest first; at most 256 bytes. */
  readonly dead: readonly StackSlot[];
  /** Frames left out in the middle (deep recursion); 0 as a rule. */ readonly omitted: number;
}
export interface StackArguments {
  readonly threadId?: number;
}

// ------------------------------------------------------------------------------------------------ pointer, listing ----

/** `memscape/pointer`: what does this expression (or this address) point to? Of what is no pointer: where it lies itself. */
export interface PointerArguments {
  readonly expression?: string;
  readonly frameId?: number;
  readonly address?: Address;
}
export interface PointerView {
  /** The pointer's value. */ readonly address: Address;
  /** The expression's type; '' for a bare address. */ readonly type: string;
  readonly target: 'heap' | 'freed' | 'stack' | 'global' | 'code' | 'null' | 'allocator' | 'nothing';
  /** One sentence: "points to byte 0 of the 24-byte block #3 (Node), which was allocated in makeNode, list.cpp line 7". */
  readonly sentence: string;
  /** Bytes from the object's start. */ readonly offset: number;
  readonly object: { readonly name: string; readonly type: string; readonly size: number } | undefined;
  readonly chunk: HeapChunk | undefined;
  readonly block: HeapBlock | undefined;
  readonly allocated: Site | undefined;
  readonly freed: Site | undefined;
  /** Who else points there. */ readonly holders: readonly Holder[];
}

/** `memscape/listing`: all of the user's functions, or the one function around an address. */
export interface ListingArguments {
  readonly address?: Address;
}
export interface ListingInstruction {
  readonly address: Address;
  /** Hex without blanks. */ readonly bytes: string;
  /** Intel syntax: 'mov     rbp, rsp'. */ readonly text: string;
  /** What an operand is: 'x', 'call target malloc'; '' when there is nothing to say. */ readonly comment: string;
  readonly place: SourcePlace | undefined;
}
export interface ListingFunction {
  /** As in the source: 'Stack<int>::push(int)'. */ readonly name: string;
  /** Linkage name. */ readonly symbol: string;
  readonly address: Address;
  readonly size: number;
  readonly isUser: boolean;
  readonly instructions: readonly ListingInstruction[];
}
export interface ListingView {
  /** In address order. */ readonly functions: readonly ListingFunction[];
}

/** `memscape/stdin`: bytes for the program's standard input; `end` closes it. May be sent while it runs. */
export interface StdinArguments {
  readonly text?: string;
  readonly end?: boolean;
}

export type MomentKind = 'entry' | 'step' | 'pause' | 'breakpoint' | 'data' | 'finding';
/** A moment of the run at which the program stood still. */
export interface Moment {
  /** Retired instructions since the start: what `memscape/goto` takes. */ readonly time: number;
  readonly thread: number;
  readonly kind: MomentKind;
  /** 'breakpoint', 'Double free', 'total changed from 3 to 4', … */ readonly text: string;
  readonly function: string;
  readonly place: SourcePlace | undefined;
}
/** `memscape/timeline` → this. */
export interface TimelineView {
  readonly now: number;
  readonly start: number;
  /** The latest moment that was reached. */ readonly end: number;
  /** Where it stood still, in order of time. */ readonly moments: readonly Moment[];
}
/**
 * Why an object's life ended:
 *   scope      the variable's block, or the expression of a temporary, was over (a return counts)
 *   unwinding  an exception left the block
 *   delete     a delete expression
 *   owner      what owns it let go: a smart pointer, a container
 *   explicit   the destructor was called by name
 *   handled    an exception, at the end of its handler
 *   exit       a static or thread-local variable, at the end
 *   freed      its memory went without its destructor
 *   reused     another object was made in its place without its destructor
 *   failed     its constructor threw: it never lived
 */
export type LifetimeEnd =
  | 'scope'
  | 'unwinding'
  | 'delete'
  | 'owner'
  | 'explicit'
  | 'handled'
  | 'exit'
  | 'freed'
  | 'reused'
  | 'failed';
export interface LifetimeMoment {
  /** Retired instructions since the start: what `memscape/goto` takes. */ readonly time: number;
  readonly thread: number;
  /** The person's own function that this happened in, and where. */ readonly function: string;
  readonly place: SourcePlace | undefined;
}
/** The life of an object, or of a block of memory. */
export interface Lifetime {
  /** Numbers them in the order in which they came. */ readonly id: number;
  /** 'guard', '#3', '#3[1]', 'temporary'. */ readonly name: string;
  readonly type: string;
  readonly storage: 'local' | 'temporary' | 'static' | 'thread-local' | 'heap' | 'exception' | 'block';
  /** Function of a local variable; '' otherwise. */ readonly function: string;
  readonly address: Address;
  readonly size: number;
  /** Number of the block that it lies in. */ readonly block: number | undefined;
  /** How it came to be: a constructor's call ('Sensor(int)'), 'malloc' … */ readonly how: string;
  /** Made by a copying or moving constructor: `id` of what from, if that is known. */ readonly copied:
    | { readonly by: 'copy' | 'move'; readonly from: number | undefined }
    | undefined;
  /** Undefined: no constructor ran that could be seen, it was there before. */ readonly begin:
    | LifetimeMoment
    | undefined;
  /** Of what lies in a block: its memory, which is there before the object and after it. */ readonly memory:
    | {
        readonly how: string;
        readonly begin: LifetimeMoment;
        readonly end: LifetimeMoment | undefined;
      }
    | undefined;
  /** Undefined while it lives. */ readonly end:
    | (LifetimeMoment & { readonly why: LifetimeEnd /** In words. */; readonly text: string })
    | undefined;
}
/** `memscape/lifetimes` → this: what lived up to now, in the order of its beginning. */
export interface LifetimesView {
  readonly now: number;
  /** What came later is not known of objects; now as a rule. */ readonly until: number;
  readonly start: number;
  readonly lifetimes: readonly Lifetime[];
  /** What is missing in one sentence; '' as a rule. */ readonly note: string;
}

/** `memscape/goto`: to a moment between the timeline's start and end. A `stopped` event follows. */
export interface GotoArguments {
  readonly time: number;
}
/** `memscape/stepBackInto`, `memscape/stepBackOut`: DAP has stepBack only. A `stopped` event follows. */
export interface StepBackArguments {
  readonly threadId: number;
  readonly granularity?: 'statement' | 'line' | 'instruction';
}

/** `memscape/prepare`, before anything is launched: the launch that may come soon, so that it is quick. */
export interface PrepareArguments {
  readonly launch: Readonly<Record<string, unknown>>;
}
export interface PreparedView {
  /** It compiles. */ readonly ready: boolean;
  readonly milliseconds: number;
  /** What the compiler said; undefined when it was not asked. */ readonly compiled: Compiled | undefined;
}

/** Custom requests by name: [arguments, answer]. */
export interface CustomRequests {
  'memscape/heap': [HeapArguments, HeapView];
  'memscape/heapSince': [HeapSinceArguments, HeapView | HeapChanges];
  'memscape/stack': [StackArguments, StackView];
  'memscape/pointer': [PointerArguments, PointerView];
  'memscape/listing': [ListingArguments, ListingView];
  'memscape/stdin': [StdinArguments, Record<string, never>];
  'memscape/prepare': [PrepareArguments, PreparedView];
  'memscape/timeline': [Record<string, never>, TimelineView];
  'memscape/lifetimes': [Record<string, never>, LifetimesView];
  'memscape/goto': [GotoArguments, undefined];
  'memscape/stepBackInto': [StepBackArguments, undefined];
  'memscape/stepBackOut': [StepBackArguments, undefined];
}

// -------------------------------------------------------------------------------------------------------- events ----

export interface TextEdit {
  readonly path: string;
  /** From 1; the end is exclusive. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly newText: string;
}
/** What Clang said about one place. */
export interface CompilerMessage {
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  /** '-Wunused-variable'; '' when none. */ readonly option: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly notes: readonly { readonly message: string; readonly place: SourcePlace | undefined }[];
  readonly fixes: readonly { readonly title: string; readonly edits: readonly TextEdit[] }[];
}

/** A compilation that has ended, well (messages then are warnings) or not. */
export interface Compiled {
  readonly files: readonly string[];
  readonly ok: boolean;
  readonly messages: readonly CompilerMessage[];
}

/** Custom events by name. */
export interface CustomEvents {
  /** Once for each launch, when compilation has ended, also when it went well (messages then are warnings). */
  'memscape/compiled': Compiled;
  /** A finding was reported, also when the run goes on. */
  'memscape/finding': { readonly finding: Finding };
  /** After stepping back or restarting: these and no others hold now. */
  'memscape/findings': { readonly findings: readonly Finding[] };
  /** The program waits for standard input. */
  'memscape/waiting': { readonly what: string };
}

// ------------------------------------------------------------------------------------------------- heap map view ----

/** What the extension sends to the heap map. */
export type ToHeapMap =
  /** A stop. `program` names the run. */
  | {
      readonly type: 'stopped';
      readonly program: string;
      readonly reason: string;
      /** Changes when the page has shown the answer before. */ readonly heap: HeapView | HeapChanges;
      readonly stack: StackView;
    }
  /** The program runs (or is being compiled first): what is shown is of the past. */
  | { readonly type: 'running'; readonly compiling?: boolean }
  | { readonly type: 'ended' }
  /** No answer: one sentence why. */
  | { readonly type: 'unavailable'; readonly message: string }
  /** Show this block (from the findings tree, a hover's link, …). */
  | { readonly type: 'reveal'; readonly address: Address };

/** What the heap map asks of the extension. */
export type FromHeapMap =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: SourcePlace }
  | { readonly type: 'memory'; readonly address: Address; readonly size: number }
  | { readonly type: 'copy'; readonly text: string };

// ------------------------------------------------------------------------------------------------ lifetimes view ----

/** What the extension sends to the page of lifetimes. */
export type ToLifetimes =
  | { readonly type: 'stopped'; readonly view: LifetimesView }
  | { readonly type: 'running' }
  | { readonly type: 'ended' }
  | { readonly type: 'unavailable'; readonly message: string };
/** What that page asks of the extension. */
export type FromLifetimes =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly place: SourcePlace }
  | { readonly type: 'goto'; readonly time: number };
