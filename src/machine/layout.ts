/**
 * Where things are: the simulated address space of one process, and how it lies in the machine's one linear memory.
 *
 * Simulated addresses are below 2^47, so they are exact as JavaScript numbers; anything read out of the program's
 * memory may be any 64-bit value and stays a bigint (or two int32) until it has been checked.
 *
 *     simulated                                       linear (wasm) offset
 *     LOW window   [LOW_BASE, +LOW_SIZE)              LOW_OFFSET + (x - LOW_BASE)
 *        text (not backed: see program image), read-only data, data, bss, heap (brk)
 *     HIGH window  [HIGH_BASE, +HIGH_SIZE)            HIGH_OFFSET + (x - HIGH_BASE)
 *        mmap area (grows down from MMAP_TOP), thread stacks, TLS, main stack (ends at STACK_TOP)
 *
 * Linear memory: [0, HIDDEN_SIZE) register file and tables, then LOW, then HIGH, then OBJECTS (objects.ts; no address of the
 * program leads there), then at +SHADOW the shadow of all three, one byte per byte, and at +PROVENANCE the object that the
 * pointer in a word came from, a handle per eight bytes. Programs that ask for it have the types of what is there at +TYPES.
 */
export const HIDDEN_SIZE = 0x200_0000; // 32 MiB: register file, dirty map, code map
export const LOW_BASE = 0x5555_5555_4000;
export const LOW_SIZE = 0x2000_0000; // 512 MiB
export const HIGH_SIZE = 0x1000_0000; // 256 MiB
export const HIGH_BASE = 0x7fff_f000_0000;
/** First address past the main stack's topmost byte. */
export const STACK_TOP = 0x7fff_ffff_f000;
export const DEFAULT_STACK_SIZE = 0x80_0000; // 8 MiB, as `ulimit -s`
/** A larger one would meet libc. */
export const MAX_STACK_SIZE = 0x700_0000; // 112 MiB
export const MIN_STACK_SIZE = 0x4000;
export const MMAP_TOP = 0x7fff_f700_0000;

export const LOW_OFFSET = HIDDEN_SIZE;
export const HIGH_OFFSET = LOW_OFFSET + LOW_SIZE;
/** The table of objects: 16 bytes each, see objects.ts. */
export const OBJECTS = HIGH_OFFSET + HIGH_SIZE;
export const OBJECTS_SIZE = 0x400_0000; // 64 MiB
export const DATA_END = OBJECTS + OBJECTS_SIZE;
/** Added to a data offset to get its shadow byte. Not a multiple of 4096: 4 KiB aliasing costs 3 to 8 times (measured). */
export const SHADOW = LOW_SIZE + HIGH_SIZE + OBJECTS_SIZE + 0x840;
/**
 * Added to the data offset of a word to get the handle (int32) of the object that the pointer in it came from; it counts
 * only while all eight shadow bytes are SH_POINTER (or where nobody but the generator stores: spills, pushes).
 */
export const PROVENANCE = 2 * (LOW_SIZE + HIGH_SIZE + OBJECTS_SIZE) + 0x1420;
/**
 * Window offset: linear offset - LOW_OFFSET. Translated code works on these (LOW_OFFSET is in the accesses' immediates),
 * and the page tables are indexed by them.
 */
export const WINDOW_SIZE = LOW_SIZE + HIGH_SIZE;
export const LINEAR_PAGES = Math.ceil((DATA_END + PROVENANCE) / 65536);
/**
 * Added to the data offset of four bytes to get the type by which they were last stored, for programs that ask for it
 * (machine/memory-types.ts). Such a program's memory is that much larger.
 */
export const TYPES = 3 * (LOW_SIZE + HIGH_SIZE + OBJECTS_SIZE) + 0x1c60;
export const LINEAR_PAGES_WITH_TYPES = Math.ceil((DATA_END + TYPES) / 65536);

// text: addresses of code. LOW_BASE itself is the ELF header's page.
export const TEXT_BASE = LOW_BASE + 0x1000;
/** Text addresses are reserved sparsely (functions are lowered lazily); 64 MiB, and more for large programs. */
export const TEXT_SIZE = 0x0400_0000;
export const MAX_TEXT_SIZE = 0x1000_0000;
/** Host functions' stubs, 16 bytes each. They look as if libc.so lay there. */
export const HOST_TEXT_BASE = 0x7fff_f7c0_0000;
export const HOST_TEXT_SIZE = 0x10_0000;
/** A call chain's outermost return address: returning here ends the thread. */
export const EXIT_ADDRESS = HOST_TEXT_BASE + HOST_TEXT_SIZE - 16;

/**
 * Data follows the text range: here, unless the text is larger than TEXT_SIZE. NB: text lies inside the LOW window; its linear bytes hold the encoded instructions of
 * the functions lowered so far, so that reading code as data works; its shadow is 0xFF read-only.
 */
export const DATA_BASE = TEXT_BASE + TEXT_SIZE;

// where the table of objects goes on (byte offsets in linear memory; saved with the machine, not with a thread)
export const REG_FRAME_NEXT = 0x20; // i32: handle of the next dead entry for a frame's objects
export const REG_FRAME_LIMIT = 0x24; // i32: where the run of dead entries ends
export const REG_HEAP_NEXT = 0x28; // i32: handle to try for the next block
// register file (byte offsets in linear memory)
export const REG_GPR = 0x40; // 16 × 8
export const REG_XMM = 0x100; // 16 × 16
export const REG_RIP = 0x200;
export const REG_FS = 0x208; // thread pointer
export const REG_FLAGS = 0x210; // rflags, valid where known
export const REG_FUEL = 0x218; // i32: instructions left in this slice
export const REG_STATUS = 0x21c; // i32: why the last exit happened
export const REG_SITE = 0x220; // i32: index of the instruction (failing check) or of the block (everything else) of the last exit
export const REG_CALLEE = 0x224; // i32: table index of the function being called, for the stubs
export const REG_FLAG_A = 0x228; // i64 × 3: operands and result of the last flag-setting instruction, at a failing check
export const REG_FLAG_B = 0x230;
export const REG_FLAG_R = 0x238;
export const REG_STACK_LOW = 0x240; // i64: lowest address of the current thread's stack
export const REG_STACK_SIZE = 0x248; // i64: its size
export const REG_CAUTION = 0x250; // i32: frames that reach to or above this window offset go through the interpreter
export const REG_FUNCTION = 0x254; // i32: index of the function that REG_SITE is about
export const REG_FRAME = 0x258; // i32: window offset of rbp, for an entry in the middle of a function
export const REG_BLOCK = 0x25c; // i32: 1 + the block that rip means, where several start at its address; 0 = by address
export const REG_THREAD = 0x260; // i32: the thread's number
/** i32: mxcsr (Intel SDM vol. 1, §10.2.3). Its flags are kept, and its other modes obeyed, by the interpreter alone. */
export const REG_MXCSR = 0x264;
/** i32: added to an address of that stack it gives the window offset; a context's stack may lie in either window. */
export const REG_STACK_DELTA = 0x268;
export const DEFAULT_MXCSR = 0x1f80;
/** Masks of undefined bits, in the order of the registers: 16 × 8 bytes, then 16 × 16. All zero while translated code runs. */
export const REG_UNDEFINED = 0x300;
/** f64 × 32: address of a byte from which a register's undefined bits were loaded; 0 = lost. */
export const REG_ORIGIN = 0x480;
/** int32 × 16: handle of the object that the pointer in each general register came from. Says nothing for dead registers. */
export const REG_PROVENANCE = 0x580;
/** Everything of a thread's own: [REG_GPR, REG_END). */
export const REG_END = 0x5c0;
// what the shortcuts of host functions (runtime/shortcuts/) go by
export const QUICK_SLICE_END = 0x600; // f64: time at which the fuel is used up
export const QUICK_ALLOWED = 0x608; // i32: nobody stops at host functions
export const QUICK_PLAIN = 0x60c; // i32: no byte is watched or defined in part
export const QUICK_TAKEN = 0x610; // i32: calls that were performed by shortcut, for tests
export const QUICK_HEAP = 0x614; // i32: the tables of blocks are ready
export const QUICK_HEAP_LOW = 0x618; // i32: linear offsets of the heap segment's first byte and of the page after its last
export const QUICK_HEAP_HIGH = 0x61c;
export const QUICK_LOGGED = 0x620; // i32: events in EVENT_RING
export const QUICK_BLOCKS = 0x624; // i32: blocks ever made, releases, live blocks, their bytes, the most that these ever were
export const QUICK_RELEASES = 0x628;
export const QUICK_LIVE_BLOCKS = 0x62c;
export const QUICK_LIVE_BYTES = 0x630;
export const QUICK_PEAK_BYTES = 0x634;
/** i64: stands for the current thread and its epoch in KNOWN_ACCESSES, see checkers/known-accesses.ts. */
export const KNOWN_STAMP = 0x638;
/** i32: locks of arenas that are taken until one that loses the processor; 0 while no thread was ever made. */
export const QUICK_LOCKING = 0x640;
/** i32: there is a memory of types. */
export const QUICK_TYPES = 0x644;
/** One byte per host function: which shortcut it has. */
export const QUICK_KINDS = 0x700;
export const QUICK_KINDS_SIZE = 0x900;
/** One byte per 4 KiB page of LOW, HIGH and OBJECTS, set on a write: `DIRTY + ((offset - LOW_OFFSET) >> 12)`. */
export const DIRTY = 0x1000;
export const PAGE_COUNT = (LOW_SIZE + HIGH_SIZE + OBJECTS_SIZE) / 4096;
/** One byte per page: 1 mapped, 2 writable. */
export const PAGE_MAP = 0x4_0000;
/** One byte per function index: has a breakpoint, so that its careful version runs. */
export const BREAK_FUNCTIONS = 0x8_0000;
/**
 * Functions by entry address, for indirect calls: a direct-mapped cache (a table over all of the sparse text would not fit),
 * 65,536 × { i64 address, i32 table index, i32 0 }, indexed by `(address >> 4) & 0xffff`.
 */
export const CODE_MAP = 0x10_0000;
export const CODE_MAP_ENTRIES = 0x1_0000;
/** One byte per block of the functions that have breakpoints, handed out as needed, up to KNOWN_CALLS. */
export const BREAK_BLOCKS = 0x20_0000;
/**
 * Accesses that are no news to the monitor of threads: a direct-mapped cache, 4096 × { i64 for a read, i64 for a write } by
 * `(w >> 2) & 0xfff`. An entry is w | KNOWN_STAMP | kind << 32 (jit/emit-known.ts).
 */
export const KNOWN_ACCESSES = HIDDEN_SIZE - 0x11_0000;
export const KNOWN_ACCESSES_SIZE = 0x1_0000;
/** Handles of members that pointers were narrowed to, by address and size: 1024 × int32, see runtime/heap/member-pointers.ts. */
export const MEMBER_HANDLES = KNOWN_ACCESSES - 0x1000;
export const MEMBER_HANDLE_COUNT = 1024;
/** Calls through pointers that fitted: 512 × { i64 function, i64 shape }, see runtime/call-shapes.ts. */
export const KNOWN_CALLS = MEMBER_HANDLES - 0x2000;
export const KNOWN_CALL_COUNT = 512;
/** The last events of the heap's history, see runtime/heap/event-log.ts. */
export const EVENT_RING = HIDDEN_SIZE - 0x10_0000;
/** Walks of the stack that are remembered, see runtime/heap/stack-depot.ts. */
export const WALKS = HIDDEN_SIZE - 0x8_0000;
/** Pairs of stacks, of an allocation and a delete expression, between which nothing is wrong: 1024 × two int32. */
export const DELETE_PAIRS = HIDDEN_SIZE - 0x2_0000;

// shadow codes: odd = addressable
export const SH_NONE = 0x00,
  SH_UNDEFINED = 0x01,
  SH_DEFINED = 0xff;
export const SH_FREED = 0x02,
  SH_RED_ZONE = 0x04,
  SH_DEAD_FRAME = 0x06,
  SH_OUT_OF_SCOPE = 0x08,
  SH_CHUNK_HEADER = 0x0a,
  SH_CANARY = 0x0c,
  SH_SAVED = 0x0e,
  SH_GUARD = 0x10,
  SH_GLOBAL_GAP = 0x12,
  SH_CONTAINER = 0x14;
/** The object that was here has been destroyed; its bytes are there still, and may be written (emit-memory.ts, checkStore). */
export const SH_DESTROYED = 0x09;
/** Defined; another object has taken what was in the one that is here (every access tells, the interpreter's loads and stores). */
export const SH_MOVED = 0xf9;
/** Defined; the eight bytes together are a pointer whose object is known (PROVENANCE). Watched: */
export const SH_POINTER = 0xf7,
  SH_WATCH_POINTER = 0xf5;
/** Some bits of the byte are undefined; which, is in the machine's side table. */ export const SH_PARTIAL = 0x03;
/** Watched bytes: defined, undefined. */ export const SH_WATCH_DEFINED = 0xfd,
  SH_WATCH_UNDEFINED = 0x05;
/** Defined and not writable (string literals, const globals, code). */ export const SH_READ_ONLY = 0xfb;
