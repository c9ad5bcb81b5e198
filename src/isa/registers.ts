/** The architectural registers of x86-64 that the machine has (Intel SDM vol. 1, §3.4). Numbers are the encoding's. */
export const RAX = 0,
  RCX = 1,
  RDX = 2,
  RBX = 3,
  RSP = 4,
  RBP = 5,
  RSI = 6,
  RDI = 7;
export const R8 = 8,
  R9 = 9,
  R10 = 10,
  R11 = 11,
  R12 = 12,
  R13 = 13,
  R14 = 14,
  R15 = 15;
/** xmm0 … xmm15 are 16 … 31. */
export const XMM0 = 16;
/** No register (a memory operand without base or index, an unused operand). */
export const NO_REG = -1;
/** Base "register" of a RIP-relative or absolute operand: the effective address is `Mem.disp` itself. */
export const ABS = -2;
/** Base "register" of an `fs:` operand: the thread pointer plus `disp` (plus index * scale). */
export const FS = -3;

export const isXmm = (r: number): boolean => r >= XMM0;

const names64 = [
  'rax',
  'rcx',
  'rdx',
  'rbx',
  'rsp',
  'rbp',
  'rsi',
  'rdi',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
  'r15',
];
const names32 = [
  'eax',
  'ecx',
  'edx',
  'ebx',
  'esp',
  'ebp',
  'esi',
  'edi',
  'r8d',
  'r9d',
  'r10d',
  'r11d',
  'r12d',
  'r13d',
  'r14d',
  'r15d',
];
const names16 = [
  'ax',
  'cx',
  'dx',
  'bx',
  'sp',
  'bp',
  'si',
  'di',
  'r8w',
  'r9w',
  'r10w',
  'r11w',
  'r12w',
  'r13w',
  'r14w',
  'r15w',
];
const names8 = [
  'al',
  'cl',
  'dl',
  'bl',
  'spl',
  'bpl',
  'sil',
  'dil',
  'r8b',
  'r9b',
  'r10b',
  'r11b',
  'r12b',
  'r13b',
  'r14b',
  'r15b',
];

/** Name of register `r` as an operand of `width` bytes. */
export function registerName(r: number, width = 8): string {
  if (isXmm(r)) return `xmm${r - XMM0}`;
  const table = width === 8 ? names64 : width === 4 ? names32 : width === 2 ? names16 : names8;
  return table[r] ?? `r?${r}`;
}

/** System V ABI §3.2.3: integer argument registers in order. */
export const ARG_REGS: readonly number[] = [RDI, RSI, RDX, RCX, R8, R9];
/** System V ABI §3.2.1: registers that belong to the caller and survive a call. */
export const CALLEE_SAVED: readonly number[] = [RBX, RBP, R12, R13, R14, R15];
