/**
 * What a launch grants to the process: arguments, environment, files, standard streams and limits. `grantProcess` puts the
 * kernel's state into a machine before its first instruction.
 */
import type { MachineApi } from '../machine/machine-api.ts';
import { breakOf } from './brk.ts';
import { clockOf, DEFAULT_EPOCH, monotonic, realTime, sleep } from './clock.ts';
import { OutputLog, type OutputSink, StandardInput } from './console.ts';
import { FileTable } from './files.ts';
import { FileSystem } from './filesystem.ts';
import { installInterrupts } from './interrupts.ts';
import { mmapState } from './mmap.ts';
import { decide, enterHandler, signalsOf } from './signals.ts';

export interface ProcessOptions {
  /** Receives what the program writes to standard output and error. */ readonly output: OutputSink;
  /** All of standard input; without it the host feeds a terminal (Process.input). */ readonly stdin?: Uint8Array;
  /** Standard output (error) is a terminal: line buffering. */ readonly terminal?: boolean;
  /** Path (absolute, or relative to the working directory) → contents. */ readonly files?: ReadonlyMap<
    string,
    Uint8Array
  >;
  readonly workingDirectory?: string;
  /** Seconds since 1970 at the start. */ readonly epoch?: number;
  /** Bytes. */ readonly outputLimit?: number;
  readonly heapLimit?: number;
  readonly mmapLimit?: number;
}

export interface Process {
  readonly input: StandardInput;
  readonly output: OutputLog;
  readonly files: FileTable;
}

export const DEFAULT_WORKING_DIRECTORY = '/home/user';

export function grantProcess(m: MachineApi, o: ProcessOptions): Process {
  breakOf(m, o.heapLimit);
  mmapState(m, o.mmapLimit);
  clockOf(m, o.epoch ?? DEFAULT_EPOCH);
  signalsOf(m);
  installInterrupts(m);
  m.onFault = (signal, address) =>
    decide(m, signal, true) === 'handler' ? enterHandler(m, signal, m.registers.rip, { code: 1, address }) : undefined;
  m.onIdle = (until) => sleep(m, Math.max(0, until - monotonic(m)));
  const input = new StandardInput(o.stdin);
  const output = new OutputLog(o.output, o.outputLimit);
  const now = (): readonly [number, number] => {
    const t = realTime(m);
    return [t.seconds, t.nanoseconds];
  };
  const system = new FileSystem(now, o.workingDirectory ?? DEFAULT_WORKING_DIRECTORY, {
    read: (address, n) => m.memory.readBytes(address, n),
    write: (address, bytes) => m.memory.writeBytes(address, bytes),
  });
  for (const [path, bytes] of o.files ?? []) system.seed(path, bytes);
  const terminal = o.terminal ?? false;
  const files = new FileTable(system, input, output, { output: terminal, error: terminal }, m);
  m.addState(input);
  m.addState(output);
  m.addState(files);
  return { input, output, files };
}

/** The process's open files; every machine that runs libc has them. */
export function filesOf(m: MachineApi): FileTable {
  const files = m.state<FileTable>('files');
  if (!files) throw new Error('grantProcess was not called for this machine');
  return files;
}
