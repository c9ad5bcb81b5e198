/**
 * The machine's side of the unwinder (machine.h, unwind.cpp): walking frames, and what a frame's function does with an
 * exception. Every function keeps a frame pointer and the machine knows where each frame saved its registers (Code in
 * isa/code.ts), so a step reads, relative to the frame's rbp,
 *
 *     +8  return address      +0  caller's rbp      savedRegisters[i].offset  caller's rbx, r12 … r15
 *
 * Itanium C++ ABI: Exception Handling, 1.5 and 1.6.
 */
import type { CallSite, Code } from '../../isa/code.ts';
import { R12, R13, R14, R15, RAX, RBP, RBX, RDX, RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { EXIT_ADDRESS, SH_DEAD_FRAME } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';

/** struct Cursor: pc, cfa, sp, rbp, then these. */
const KEPT: readonly number[] = [RBX, R12, R13, R14, R15];
const CURSOR_SIZE = (4 + KEPT.length) * 8;

interface Cursor {
  pc: number;
  cfa: number;
  sp: number;
  rbp: number;
  readonly kept: bigint[];
}

function readCursor(c: HostContext, address: number): Cursor {
  const bytes = c.read(address, CURSOR_SIZE, 'the unwinder’s cursor');
  const v = new DataView(bytes.buffer, bytes.byteOffset, CURSOR_SIZE);
  const word = (i: number): bigint => v.getBigUint64(i * 8, true);
  return {
    pc: Number(word(0)),
    cfa: Number(word(1)),
    sp: Number(word(2)),
    rbp: Number(word(3)),
    kept: KEPT.map((_, i) => word(4 + i)),
  };
}

function writeCursor(c: HostContext, address: number, cursor: Cursor): void {
  const bytes = c.write(address, CURSOR_SIZE, 'the unwinder’s cursor');
  const v = new DataView(bytes.buffer, bytes.byteOffset, CURSOR_SIZE);
  [cursor.pc, cursor.cfa, cursor.sp, cursor.rbp].forEach((n, i) => {
    v.setBigUint64(i * 8, BigInt(n), true);
  });
  cursor.kept.forEach((n, i) => {
    v.setBigUint64((4 + i) * 8, n, true);
  });
  c.wrote(address, CURSOR_SIZE);
}

/** Code whose call returns to `pc`. The call may be its function's last instruction, so one byte before is looked up. */
function codeOf(m: MachineApi, pc: number): Code | undefined {
  const entry = m.functionAt(pc - 1);
  return entry?.ir === undefined ? undefined : m.image.code(entry.index);
}

/** By return offset; the list is in that order. */
function callSiteOf(code: Code, pc: number): CallSite | undefined {
  const offset = pc - code.address;
  let low = 0;
  let high = code.callSites.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (code.callSites[middle]!.returnOffset < offset) low = middle + 1;
    else high = middle;
  }
  const found = code.callSites[low];
  return found?.returnOffset === offset ? found : undefined;
}

/** Frame pointers of a sound chain lie in the thread's stack, above the frame below. */
function inStack(m: MachineApi, rbp: number, above: number): boolean {
  return rbp >= above && rbp % 8 === 0 && rbp < m.thread.stackHigh && rbp >= m.thread.stackLow;
}

function start(c: HostContext): void {
  const r = c.machine.registers;
  const rsp = r.getNumber(RSP);
  const rbp = r.getNumber(RBP);
  writeCursor(c, c.ptr(0), {
    pc: c.machine.memory.readPtr(rsp) ?? 0,
    sp: rsp + 8,
    rbp,
    cfa: rbp + 16,
    kept: KEPT.map((n) => r.get(n)),
  });
}

function step(c: HostContext): void {
  c.retI32(stepFrame(c, c.ptr(0)));
}

/** 1: a frame further out; 0: there is none; -1: the stack is overwritten. */
function stepFrame(c: HostContext, address: number): number {
  const m = c.machine;
  const frame = readCursor(c, address);
  const code = codeOf(m, frame.pc);
  const back = m.memory.readPtr(frame.rbp + 8);
  const rbp = m.memory.readPtr(frame.rbp);
  if (code === undefined || back === undefined || rbp === undefined) return -1;
  if (!inStack(m, frame.rbp, frame.sp)) return -1;
  if (back === EXIT_ADDRESS) return 0;
  // Where control goes on has to be code that called something.
  if (codeOf(m, back) === undefined) return -1;
  const kept = frame.kept.map((value, i) => {
    const saved = code.savedRegisters.find((s) => s.register === KEPT[i]);
    return saved === undefined ? value : (m.memory.readU64(frame.rbp + saved.offset) ?? value);
  });
  writeCursor(c, address, { pc: back, sp: frame.rbp + 16, rbp, cfa: rbp + 16, kept });
  return 1;
}

function callSite(c: HostContext): void {
  const pc = c.ptr(0);
  const out = c.ptr(1);
  const code = codeOf(c.machine, pc);
  const site = code === undefined ? undefined : callSiteOf(code, pc);
  const bytes = c.write(out, 24, 'the call site');
  const v = new DataView(bytes.buffer, bytes.byteOffset, 24);
  v.setBigUint64(0, site === undefined ? 0n : BigInt(code!.address + site.padOffset), true);
  v.setUint32(8, site?.actions.length ?? 0, true);
  v.setUint32(12, site?.cleanup === true ? 1 : 0, true);
  v.setUint32(16, code?.nounwind === true ? 1 : 0, true);
  v.setUint32(20, 0, true);
  c.wrote(out, 24);
}

function actionOf(c: HostContext): CallSite['actions'][number] | undefined {
  const pc = c.ptr(0);
  const code = codeOf(c.machine, pc);
  return code === undefined ? undefined : callSiteOf(code, pc)?.actions[c.u32(1)];
}

function action(c: HostContext): void {
  const found = actionOf(c);
  const out = c.ptr(2);
  const bytes = c.write(out, 16, 'the action');
  const v = new DataView(bytes.buffer, bytes.byteOffset, 16);
  v.setUint32(0, found?.kind === 'filter' ? 1 : 0, true);
  v.setInt32(4, found?.selector ?? 0, true);
  v.setBigUint64(
    8,
    BigInt(found === undefined ? 0 : found.kind === 'catch' ? found.typeInfo : found.typeInfos.length),
    true,
  );
  c.wrote(out, 16);
}

function filterType(c: HostContext): void {
  const found = actionOf(c);
  c.retPtr(found?.kind === 'filter' ? (found.typeInfos[c.u32(2)] ?? 0) : 0);
}

function functionStart(c: HostContext): void {
  c.retPtr(c.machine.functionAt(c.ptr(0))?.address ?? 0);
}

function install(c: HostContext): void {
  const m = c.machine;
  const r = m.registers;
  const frame = readCursor(c, c.ptr(0));
  const pad = c.ptr(1);
  const exception = c.u64(2);
  const selector = c.i64(3);
  const here = r.getNumber(RSP);
  KEPT.forEach((n, i) => {
    r.set(n, frame.kept[i]!);
  });
  r.setNumber(RBP, frame.rbp);
  r.setNumber(RSP, frame.sp);
  r.set(RAX, exception);
  r.set(RDX, BigInt.asUintN(64, selector));
  // The frames that were left are dead.
  if (frame.sp > here) {
    m.memory.setShadow(here, frame.sp - here, SH_DEAD_FRAME);
    m.memory.framesGone(here, frame.sp);
  }
  c.jump(pad);
}

function uncaughtException(c: HostContext): void {
  const decoder = new TextDecoder();
  const type = decoder.decode(c.cstring(c.ptr(0), 'the type’s name', 4096));
  const whatAt = c.ptr(1);
  const what = whatAt === 0 ? undefined : decoder.decode(c.cstring(whatAt, 'what()', 4096));
  const said = what === undefined ? '' : ` saying "${what}"`;
  c.report({
    kind: 'uncaught-exception',
    severity: 'error',
    message: `An exception of type ${type}${said} was thrown, and nothing catches it.`,
    explanation:
      'When no catch clause matches, or the exception would leave a noexcept function or a destructor, std::terminate ends the program. Catch it where something sensible can be done about it, or remove the noexcept.',
    time: c.machine.time,
    thread: c.machine.thread.id,
    stack: [],
    location: undefined,
    access: undefined,
    object: undefined,
    related: [],
  });
}
export const UNWIND: readonly HostFunction[] = (
  [
    ['__memscape_unwind_start', start],
    ['__memscape_unwind_step', step],
    ['__memscape_unwind_call_site', callSite],
    ['__memscape_unwind_action', action],
    ['__memscape_unwind_filter_type', filterType],
    ['__memscape_unwind_function', functionStart],
    ['__memscape_unwind_install', install],
    ['__memscape_uncaught_exception', uncaughtException],
  ] as const
).map(([name, run]) => ({ name, header: '<unwind.h>', run }));
