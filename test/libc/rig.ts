/**
 * Calls host functions without running any code: real memory, registers and context, everything else of the machine by
 * hand. Findings and reports of bad accesses are collected, not stopped at.
 */
import { ARG_REGS, RAX, RSP, XMM0 } from '../../src/isa/registers.ts';
import { grantProcess, type Process, type ProcessOptions } from '../../src/kernel/process.ts';
import type { HostFunction, HostState } from '../../src/machine/host.ts';
import { HostStop } from '../../src/machine/host.ts';
import { HostCallContext } from '../../src/machine/host-context.ts';
import { SH_DEFINED, SH_UNDEFINED, STACK_TOP } from '../../src/machine/layout.ts';
import type { MachineApi } from '../../src/machine/machine-api.ts';
import { MachineMemory } from '../../src/machine/memory.ts';
import type { BadAccess, UndefinedUse } from '../../src/machine/probes.ts';
import { RegisterFile } from '../../src/machine/registers.ts';
import { UndefinedBits } from '../../src/machine/undefined-bits.ts';
import type { Finding } from '../../src/report/finding.ts';
import { LIBC } from '../../src/runtime/libc/index.ts';
import { FILE_SIZE } from '../../src/runtime/libc/streams.ts';

const table = new Map<string, HostFunction>(LIBC.map((f) => [f.name, f]));
const memory = new MachineMemory();
const HEAP = 0x5555_6700_0000;
const HEAP_SIZE = 0x10_0000;
const STREAMS = HEAP;
const ERRNO_AT = HEAP + 0x1000;
memory.map(HEAP, HEAP_SIZE, SH_DEFINED, 'test');
memory.map(STACK_TOP - 0x10000, 0x10000, SH_DEFINED, 'stack');

/** A double argument. */
export class F64 {
  constructor(readonly value: number) {}
}
export class F32 {
  constructor(readonly value: number) {}
}
export type Argument = number | bigint | string | F64 | F32;

export class Rig {
  readonly memory = memory;
  readonly registers = new RegisterFile(memory.view);
  readonly findings: Finding[] = [];
  readonly bad: BadAccess[] = [];
  readonly undefinedUses: UndefinedUse[] = [];
  readonly out: { stream: number; text: string }[] = [];
  readonly process: Process;
  ended = undefined as { readonly kind: string; readonly code?: number; readonly signal?: number } | undefined;
  waiting = '';
  jumped = 0;
  time = 1000;
  private next = HEAP + 0x2000;
  /** With what each held when it was added: what it goes back to when a snapshot is older. */
  private readonly states = new Map<HostState, unknown>();
  private readonly context: HostCallContext;
  private readonly machine: MachineApi;

  constructor(options: Partial<ProcessOptions> = {}) {
    memory.setShadow(HEAP, HEAP_SIZE, SH_DEFINED);
    memory.bytes.fill(0, memory.offset(HEAP), memory.offset(HEAP) + HEAP_SIZE);
    const self = this;
    this.machine = {
      memory,
      registers: this.registers,
      get time() {
        return self.time;
      },
      thread: {
        id: 1,
        name: 'main',
        state: 'running',
        stackLow: STACK_TOP - 0x10000,
        stackHigh: STACK_TOP,
        left: undefined,
        waitingFor: '',
      },
      image: {
        dataEnd: HEAP + HEAP_SIZE,
        tls: { objects: [{ name: '__memscape_errno', address: ERRNO_AT }] },
        symbol: (name: string) => (name === '__memscape_standard_streams' ? { address: STREAMS } : undefined),
      },
      state: (name: string) => [...this.states.keys()].find((s) => s.name === name),
      addState: (s: HostState) => this.states.set(s, s.save()),
      functionAt: () => undefined,
      listeners: [
        {
          name: 'test',
          badAccess: (_: MachineApi, a: BadAccess) => this.bad.push(a),
          undefinedUse: (_: MachineApi, u: UndefinedUse) => this.undefinedUses.push(u),
        },
      ],
      findings: this.findings,
      report: (f: Finding) => {
        this.findings.push(f);
        return 'continue';
      },
    } as unknown as MachineApi;
    this.registers.fs = 0;
    this.process = grantProcess(this.machine, {
      output: (c) => this.out.push({ stream: c.stream, text: Buffer.from(c.bytes).toString('latin1') }),
      ...options,
    });
    this.context = new HostCallContext({
      machine: this.machine,
      memory,
      takeStop: () => false,
      redirect: (rip) => {
        this.jumped = rip;
      },
      park: (waiting) => {
        this.waiting = waiting.what;
      },
      finish: (end) => {
        this.ended = end;
      },
      callArguments: () => undefined,
      monitored: () => true,
      overrun: () => {},
      watched: () => {},
      undefinedBits: () => new UndefinedBits(memory.view),
    });
  }

  snapshot(): () => void {
    const saved = new Map([...this.states.keys()].map((s) => [s, s.save()]));
    return () => {
      for (const [s, initial] of this.states) s.restore(saved.has(s) ? saved.get(s) : initial);
    };
  }

  /** A block of memory with the given contents. */
  block(bytes: Uint8Array | number): number {
    const n = typeof bytes === 'number' ? bytes : bytes.length;
    const at = this.next;
    this.next += Math.ceil((n + 1) / 16) * 16 + 16;
    if (typeof bytes === 'number') memory.setShadow(at, n, SH_UNDEFINED);
    else memory.writeBytes(at, bytes);
    return at;
  }
  string(text: string): number {
    return this.block(Uint8Array.from([...Buffer.from(text, 'latin1'), 0]));
  }
  bytes(address: number, n: number): Uint8Array {
    return memory.readBytes(address, n);
  }
  text(address: number): string {
    const bytes = memory.readBytes(address, 4096);
    return Buffer.from(bytes.subarray(0, bytes.indexOf(0))).toString('latin1');
  }
  get stdout(): string {
    return this.out
      .filter((o) => o.stream === 1)
      .map((o) => o.text)
      .join('');
  }
  stream(fd: number): number {
    return STREAMS + fd * FILE_SIZE;
  }
  get errno(): number {
    return memory.readI32(ERRNO_AT) ?? 0;
  }

  /** Calls and returns rax, signed. Strings become blocks of memory. */
  call(name: string, ...args: Argument[]): number {
    const f = table.get(name);
    if (!f) throw new Error(`no host function ${name}`);
    let gp = 0;
    let fp = 0;
    const stack: bigint[] = [];
    for (const a of args) {
      if (a instanceof F64) this.registers.setXmmF64(XMM0 + fp++, a.value);
      else if (a instanceof F32) this.registers.setXmmF32(XMM0 + fp++, a.value);
      else {
        const v = typeof a === 'string' ? BigInt(this.string(a)) : BigInt(a);
        const register = ARG_REGS[gp++];
        if (register === undefined) stack.push(v);
        else this.registers.set(register, BigInt.asUintN(64, v));
      }
    }
    const rsp = STACK_TOP - 0x1000;
    this.registers.setNumber(RSP, rsp);
    memory.writeU64(rsp, 0x5555_5555_6000n);
    for (const [i, v] of stack.entries()) memory.writeU64(rsp + 8 + i * 8, BigInt.asUintN(64, v));
    this.context.begin(name);
    try {
      f.run(this.context);
    } catch (e) {
      if (!(e instanceof HostStop)) throw e;
    }
    this.time++;
    return Number(BigInt.asIntN(64, this.registers.get(RAX)));
  }
  /** The same for a function that returns int. */
  int(name: string, ...args: Argument[]): number {
    return this.call(name, ...args) | 0;
  }
  double(name: string, ...args: Argument[]): number {
    this.call(name, ...args);
    return this.registers.xmmF64(XMM0);
  }
}
