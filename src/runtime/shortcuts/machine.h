/*
 * The machine's memory as the shortcuts see it: one flat memory in which linear offsets are pointers. The constants come
 * from machine/layout.ts and heap/layout.ts (scripts/build-shortcuts.ts). There are no variables of their own here, no
 * stack and no library: everything is locals.
 */
typedef unsigned char u8;
typedef unsigned u32;
typedef unsigned long long u64;

#define U8(at) (*(u8 *)(at))
#define I32(at) (*(int *)(at))
#define U32(at) (*(u32 *)(at))
#define U64(at) (*(u64 *)(at))
#define F64(at) (*(double *)(at))

/* General registers, by number (isa/registers.ts): low half, high half, all of it, the handle of its object. */
enum { RAX = 0, RCX = 1, RDX = 2, RSP = 4, RBP = 5, RSI = 6, RDI = 7 };
#define LO(r) U32(REG_GPR + 8 * (r))
#define HI(r) U32(REG_GPR + 8 * (r) + 4)
#define REG(r) U64(REG_GPR + 8 * (r))
#define HANDLE(r) U32(REG_PROVENANCE + 4 * (r))

#define LOW_LO ((u32)LOW_BASE)
#define LOW_HI ((u32)(LOW_BASE >> 32))
#define HIGH_LO ((u32)HIGH_BASE)
#define HIGH_HI ((u32)(HIGH_BASE >> 32))
/** No address of the windows. */
#define NOWHERE 0xffffffffu

/** Linear offset of the address hi:lo. */
static inline u32 offset_of(u32 lo, u32 hi) {
  if (hi == LOW_HI) {
    u32 d = lo - LOW_LO;
    if (d < LOW_SIZE) return d + LOW_OFFSET;
  } else if (hi == HIGH_HI) {
    u32 d = lo - HIGH_LO;
    if (d < HIGH_SIZE) return d + HIGH_OFFSET;
  } else if (hi == 0 && lo == 0) return 0;
  return NOWHERE;
}

/** The address of a linear offset in one of the windows. */
static inline u64 address_of(u32 at) {
  return at >= HIGH_OFFSET ? HIGH_BASE + (at - HIGH_OFFSET) : LOW_BASE + (at - LOW_OFFSET);
}

static inline void dirty(u32 at) { U8(DIRTY + ((at - LOW_OFFSET) >> 12)) = 1; }

/** By which types [at, +n) was stored is not known (MachineMemory.forgetTypes). */
static inline void forget_types(u32 at, u32 n) {
  if (I32(QUICK_TYPES) == 0) return;
  for (u32 t = (at & ~3u) + TYPES, end = at + n + TYPES; t < end; t += 4) U32(t) = 0;
}

/** The same byte eight times. */
#define EIGHT(byte) (0x0101010101010101ull * (byte))
