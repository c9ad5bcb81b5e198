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
 * Linear memory: [0, HIDDEN_SIZE) register file and tables, then LOW, then HIGH, then at +SHADOW the shadow of LOW and HIGH, one byte per byte.
 */
export const HIDDEN_SIZE = 0x200_0000; // 32 MiB: register file, dirty map, code map
export const LOW_BASE = 0x5555_5555_4000;
export const LOW_SIZE = 0x2000_0000; // 512 MiB
export const HIGH_SIZE = 0x1000_0000; // 256 MiB
export const HIGH_BASE = 0x7fff_f000_0000;
/** First address past the main stack's topmost byte. */
export const STACK_TOP = 0x7fff_ffff_f000;
export const DEFAULT_STACK_SIZE = 0x80_0000; // 8 MiB, as `ulimit -s`
export const MMAP_TOP = 0x7fff_f700_0000;

export const LOW_OFFSET = HIDDEN_SIZE;
export const HIGH_OFFSET = LOW_OFFSET + LOW_SIZE;
export const DATA_END = HIGH_OFFSET + HIGH_SIZE;
/** Added to a data offset to get its shadow byte. Not a multiple of 4096: 4 KiB aliasing costs 3 to 8 times (measured). */
export const SHADOW = LOW_SIZE + HIGH_SIZE + 0x840;
export const LINEAR_PAGES = Math.ceil((DATA_END + SHADOW) / 65536);

// text: addresses of code. LOW_BASE itself is the ELF header's page.
export const TEXT_BASE = LOW_BASE + 0x1000;
/** Text addresses are reserved sparsely (functions are lowered lazily); 256 MiB. Not backed by linear data. */
export const TEXT_SIZE = 0x1000_0000;
/** Host functions' stubs, 16 bytes each. They look as if libc.so lay there. */
export const HOST_TEXT_BASE = 0x7fff_f7c0_0000;
export const HOST_TEXT_SIZE = 0x10_0000;
/** A call chain's outermost return address: returning here ends the thread. */
export const EXIT_ADDRESS = HOST_TEXT_BASE + HOST_TEXT_SIZE - 16;

/**
 * Data follows the text range. NB: text lies inside the LOW window; its linear bytes hold the encoded instructions of
 * the functions lowered so far, so that reading code as data works; its shadow is 0xFF read-only.
 */
export const DATA_BASE = TEXT_BASE + TEXT_SIZE;

// register file (byte offsets in linear memory)
export const REG_GPR = 0x40; // 16 × 8
export const REG_XMM = 0x100; // 16 × 16
export const REG_RIP = 0x200;
export const REG_FS = 0x208; // thread pointer
export const REG_FLAGS = 0x210; // rflags, valid where known
export const REG_FUEL = 0x218; // i32: instructions left in this slice
export const REG_STATUS = 0x21c; // i32: why the last exit happened
export const REG_SITE = 0x220; // i32: block << 12 | instruction index in block, of a failing check
/** One byte per 4 KiB page of LOW and HIGH, set on a write: `DIRTY + ((offset - LOW_OFFSET) >> 12)`. */
export const DIRTY = 0x1000;
/** i32 per 16 bytes of text and host text: index of the function that starts there + 1, 0 for none. */
export const CODE_MAP = 0x10_0000;

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
/** Some bits of the byte are undefined; which, is in the machine's side table. */ export const SH_PARTIAL = 0x03;
/** Watched bytes: defined, undefined. */ export const SH_WATCH_DEFINED = 0xfd,
  SH_WATCH_UNDEFINED = 0x05;
/** Defined and not writable (string literals, const globals, code). */ export const SH_READ_ONLY = 0xfb;
