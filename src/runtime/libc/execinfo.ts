/** <execinfo.h>: the chain of frame pointers (System V ABI, x86-64, figure 3.3), walked as far as it makes sense. */
import { RBP, RSP } from '../../isa/registers.ts';
import { filesOf } from '../../kernel/process.ts';
import type { HostContext } from '../../machine/host.ts';
import { allocate } from '../heap/malloc.ts';
import { loadWord, storeBytes, storeWord, toUtf8 } from './store.ts';
import { table } from './table.ts';

/** Return addresses from the caller outwards. */
function returnAddresses(c: HostContext, most: number): number[] {
  const m = c.machine;
  const found: number[] = [];
  let rbp = m.registers.getNumber(RBP);
  let at = m.memory.readPtr(m.registers.getNumber(RSP));
  while (found.length < most && at !== undefined && m.functionAt(at)) {
    found.push(at);
    const next = m.memory.readPtr(rbp);
    at = m.memory.readPtr(rbp + 8);
    if (next === undefined || next <= rbp) break;
    rbp = next;
  }
  return found;
}

function describe(c: HostContext, address: number): string {
  const f = c.machine.functionAt(address);
  const place = f ? `${f.name}+0x${(address - f.address).toString(16)}` : '+0x0';
  return `./program(${place}) [0x${address.toString(16)}]`;
}

function addressesAt(c: HostContext, list: number, n: number): number[] {
  return Array.from({ length: n }, (_, i) => loadWord(c, list + i * 8, 'the addresses'));
}

export const EXECINFO = table('<execinfo.h>', {
  backtrace: (c) => {
    const list = returnAddresses(c, Math.max(0, Math.min(c.i32(1), 4096)));
    if (list.length > 0) c.write(c.ptr(0), list.length * 8, 'the buffer');
    for (const [i, address] of list.entries()) storeWord(c, c.ptr(0) + i * 8, address, 'the buffer');
    c.retI32(list.length);
  },
  /** One block: the pointers, and the strings behind them. */
  backtrace_symbols: (c) => {
    const n = Math.max(0, c.i32(1));
    const texts = addressesAt(c, c.ptr(0), n).map((a) => toUtf8(`${describe(c, a)}\0`));
    const block = allocate(c, n * 8 + texts.reduce((sum, t) => sum + t.length, 0));
    let at = block + n * 8;
    for (const [i, text] of block === 0 ? [] : texts.entries()) {
      storeWord(c, block + i * 8, at, 'the symbols');
      storeBytes(c, at, text, 'the symbols');
      at += text.length;
    }
    c.retPtr(block);
  },
  backtrace_symbols_fd: (c) => {
    for (const a of addressesAt(c, c.ptr(0), Math.max(0, c.i32(1))))
      filesOf(c.machine).write(c.i32(2), toUtf8(`${describe(c, a)}\n`));
    c.retVoid();
  },
});
