/** Calls the heap's host functions on a fake machine, as a program would. */
import { grantProcess } from '../../src/kernel/process.ts';
import { HostStop } from '../../src/machine/host.ts';
import { HEAP } from '../../src/runtime/heap/malloc.ts';
import { FakeContext, FakeMachine, type FakeOptions } from './fake-machine.ts';

const functions = new Map(HEAP.map((f) => [f.name, f.run]));

export class HeapProgram {
  readonly m: FakeMachine;
  errno = 0;
  stderr = '';
  /** Signal that ended the program. */
  killed = 0;
  stopped = '';

  constructor(options: FakeOptions & { readonly heapLimit?: number; readonly mmapLimit?: number } = {}) {
    this.m = new FakeMachine(options);
    const decoder = new TextDecoder();
    grantProcess(this.m, {
      output: (chunk) => {
        this.stderr += decoder.decode(chunk.bytes);
      },
      heapLimit: options.heapLimit,
      mmapLimit: options.mmapLimit,
    });
  }

  /** Result of the call as a number; -1 when the program did not come back from it. */
  call(name: string, ...args: (number | bigint)[]): number {
    const run = functions.get(name);
    if (!run) throw new Error(`no host function ${name}`);
    this.m.time += 10;
    const c = new FakeContext(this.m, args);
    c.errno = this.errno;
    try {
      run(c);
    } catch (e) {
      if (!(e instanceof HostStop)) throw e;
      this.killed = c.killedBy;
      this.stopped = e.reason;
      return -1;
    }
    this.errno = c.errno;
    return Number(c.result);
  }

  /** The stack as a chain of calls: return addresses, innermost first. */
  setStack(addresses: readonly number[]): void {
    const m = this.m;
    const base = m.thread.stackHigh - 4096;
    m.registers.setNumber(4, base);
    let slot = base;
    for (const [i, address] of addresses.entries()) {
      m.memory.writePtr(slot, address);
      const frame = base + 0x40 * (i + 1);
      if (i === 0) m.registers.setNumber(5, frame);
      else m.memory.writePtr(base + 0x40 * i, frame);
      slot = frame + 8;
    }
    m.memory.writePtr(slot, 0);
  }
}
