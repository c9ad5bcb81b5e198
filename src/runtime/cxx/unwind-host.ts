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
import { NONE } from '../../isa/provenance.ts';
import { R12, R13, R14, R15, RAX, RBP, RBX, RDX, RSP } from '../../isa/registers.ts';
import type { HostContext, HostFunction } from '../../machine/host.ts';
import { EXIT_ADDRESS, REG_GPR, SH_DEAD_FRAME } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';

/** struct Cursor: pc, cfa, sp, rbp, then these. */
const KEPT: readonly number[] = [RBX, R12, R13, R14, R15];
const CURSOR_SIZE = (4 + KEPT.length) * 8;

/** A frame while a host function looks at it. One serves all: no host function calls another. */
class Frame {
  pc = 0;
  cfa = 0;
  sp = 0;
  rbp = 0;
  /** Words of KEPT, in halves. */
  readonly kept = new Int32Array(KEPT.length * 2);
  private words: Int32Array = new Int32Array(0);
  private at = 0;

  private number(k: number): number {
    return (this.words[this.at + k + 1]! >>> 0) * 2 ** 32 + (this.words[this.at + k]! >>> 0);
  }
  private set(k: number, n: number): void {
    this.words[this.at + k] = n | 0;
    this.words[this.at + k + 1] = Math.floor(n / 2 ** 32);
  }

  /** The cursor at an address; it is about to be written, too. */
  open(c: HostContext, address: number, reads: boolean): void {
    const bytes = c.write(address, CURSOR_SIZE, 'the unwinder’s cursor');
    if (reads) c.read(address, CURSOR_SIZE, 'the unwinder’s cursor');
    this.words = new Int32Array(bytes.buffer);
    this.at = bytes.byteOffset >> 2;
    if (!reads) return;
    this.pc = this.number(0);
    this.cfa = this.number(2);
    this.sp = this.number(4);
    this.rbp = this.number(6);
    this.kept.set(this.words.subarray(this.at + 8, this.at + 8 + this.kept.length));
  }
  close(c: HostContext, address: number): void {
    this.set(0, this.pc);
    this.set(2, this.cfa);
    this.set(4, this.sp);
    this.set(6, this.rbp);
    this.words.set(this.kept, this.at + 8);
    c.wrote(address, CURSOR_SIZE);
  }
}
const frame = new Frame();

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
  const m = c.machine;
  const r = m.registers;
  const address = c.ptr(0);
  frame.open(c, address, false);
  frame.sp = r.getNumber(RSP) + 8;
  frame.pc = m.memory.readPtr(frame.sp - 8) ?? 0;
  frame.rbp = r.getNumber(RBP);
  frame.cfa = frame.rbp + 16;
  KEPT.forEach((n, i) => {
    const at = (REG_GPR >> 2) + n * 2;
    frame.kept[i * 2] = wordsOf(m)[at]!;
    frame.kept[i * 2 + 1] = wordsOf(m)[at + 1]!;
  });
  // Where the stack is overwritten, whoever goes on from here finds out.
  if (c.i32(1) !== 0) toCaller(m);
  frame.close(c, address);
}

let latest: { readonly machine: MachineApi; readonly words: Int32Array } | undefined;
/** All of linear memory. */
function wordsOf(machine: MachineApi): Int32Array {
  if (latest?.machine !== machine) {
    const { buffer, byteOffset, byteLength } = machine.memory.bytes;
    latest = { machine, words: new Int32Array(buffer, byteOffset, byteLength >>> 2) };
  }
  return latest.words;
}

function step(c: HostContext): void {
  const address = c.ptr(0);
  frame.open(c, address, true);
  const answer = toCaller(c.machine);
  frame.close(c, address);
  c.retI32(answer);
}

/** 1: `frame` is the caller's; 0: there is none; -1: the stack is overwritten. */
function toCaller(m: MachineApi): number {
  const { rbp } = frame;
  const code = codeOf(m, frame.pc);
  const back = m.memory.readPtr(rbp + 8);
  const before = m.memory.readPtr(rbp);
  if (code === undefined || back === undefined || before === undefined) return -1;
  if (!inStack(m, rbp, frame.sp)) return -1;
  if (back === EXIT_ADDRESS) return 0;
  // Where control goes on has to be code that called something.
  if (codeOf(m, back) === undefined) return -1;
  const words = wordsOf(m);
  for (const { register, offset } of code.savedRegisters) {
    const i = KEPT.indexOf(register) * 2;
    const at = m.memory.offset(rbp + offset);
    if (i < 0 || !m.memory.mapped(rbp + offset, 8)) continue;
    frame.kept[i] = words[at >> 2]!;
    frame.kept[i + 1] = words[(at >> 2) + 1]!;
  }
  frame.pc = back;
  frame.sp = rbp + 16;
  frame.rbp = before;
  frame.cfa = before + 16;
  return 1;
}

/** int __memscape_unwind_next(Cursor *, CallSite *, uint64_t handler) */
function next(c: HostContext): void {
  const m = c.machine;
  const address = c.ptr(0);
  const out = c.ptr(1);
  const handler = c.ptr(2);
  frame.open(c, address, true);
  c.write(out, CALL_SITE_SIZE, 'the call site');
  for (;;) {
    const more = toCaller(m);
    const code = codeOf(m, frame.pc);
    const site = code && callSiteOf(code, frame.pc);
    const found =
      handler === 0
        ? site === undefined
          ? code?.nounwind === true
          : site.actions.length > 0
        : site !== undefined && (site.cleanup || frame.cfa === handler);
    if (more > 0 && !found) continue;
    frame.close(c, address);
    writeCallSite(c, out, code, site);
    c.retI32(more);
    return;
  }
}

const CALL_SITE_SIZE = 24;

function writeCallSite(c: HostContext, out: number, code: Code | undefined, site: CallSite | undefined): void {
  const { view } = c.machine.memory;
  const at = c.machine.memory.offset(out);
  const pad = site === undefined ? 0 : code!.address + site.padOffset;
  view.setUint32(at, pad >>> 0, true);
  view.setUint32(at + 4, Math.floor(pad / 2 ** 32), true);
  view.setUint32(at + 8, site?.actions.length ?? 0, true);
  view.setUint32(at + 12, site?.cleanup === true ? 1 : 0, true);
  view.setUint32(at + 16, code?.nounwind === true ? 1 : 0, true);
  view.setUint32(at + 20, 0, true);
  c.wrote(out, CALL_SITE_SIZE);
}

function callSite(c: HostContext): void {
  const pc = c.ptr(0);
  const out = c.ptr(1);
  const code = codeOf(c.machine, pc);
  c.write(out, CALL_SITE_SIZE, 'the call site');
  writeCallSite(c, out, code, code && callSiteOf(code, pc));
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
  frame.open(c, c.ptr(0), true);
  const pad = c.ptr(1);
  const exception = c.u64(2);
  const selector = c.i64(3);
  const here = r.getNumber(RSP);
  const words = wordsOf(m);
  KEPT.forEach((n, i) => {
    const at = (REG_GPR >> 2) + n * 2;
    words[at] = frame.kept[i * 2]!;
    words[at + 1] = frame.kept[i * 2 + 1]!;
    r.setProvenance(n, NONE);
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
    ['__memscape_unwind_next', next],
    ['__memscape_unwind_call_site', callSite],
    ['__memscape_unwind_action', action],
    ['__memscape_unwind_filter_type', filterType],
    ['__memscape_unwind_function', functionStart],
    ['__memscape_unwind_install', install],
    ['__memscape_uncaught_exception', uncaughtException],
  ] as const
).map(([name, run]) => ({ name, header: '<unwind.h>', run }));
