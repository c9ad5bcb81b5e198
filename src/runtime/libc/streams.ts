/**
 * What the library knows of each open stream: buffers, position, errors, with glibc's visible behaviour (which bytes
 * reach the file descriptor when). Streams are found by the address of their FILE object.
 *
 * Output buffering follows glibc's fileops: full buffering fills the buffer, then writes whole blocks; a line-buffered
 * stream writes up to the last newline; an unbuffered one writes at once.
 */

import { EBADF, EINVAL, ENOSPC, EPIPE, ESPIPE } from '../../kernel/errors.ts';
import { O_APPEND } from '../../kernel/files.ts';
import { filesOf } from '../../kernel/process.ts';
import { SIGPIPE, SIGXFSZ } from '../../kernel/signals.ts';
import type { HostContext, HostState } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { allocateForLibrary, releaseForLibrary } from '../heap/malloc.ts';
import { complain, invalid } from './complain.ts';
import { raise } from './raise.ts';
import { storeBytes } from './store.ts';

export type Buffering = 'full' | 'line' | 'none';
export const EOF = -1;

/** fmemopen: the stream is a buffer of the program's. */
interface MemoryDevice {
  readonly address: number;
  readonly capacity: number;
  readonly append: boolean;
  readonly binary: boolean;
  /** Contents when the library has the buffer (a null pointer was given). */ own: Uint8Array | undefined;
  position: number;
  /** End of the contents. */ end: number;
}

/** open_memstream: contents grow without limit; the C part hands them to the program. */
interface GrowingDevice {
  data: Uint8Array;
  position: number;
  size: number;
}

/** An array of the program's as a stream's buffer: it has to be there as long as the stream uses it (C17 7.21.5.6). */
export interface GivenBuffer {
  readonly address: number;
  readonly size: number;
  /** Of the object that the pointer came from. */ readonly provenance: number;
}

export interface Stream {
  readonly address: number;
  fd: number;
  readable: boolean;
  writable: boolean;
  memory: MemoryDevice | undefined;
  growing: GrowingDevice | undefined;
  buffering: Buffering | undefined;
  capacity: number;
  /** Set once the buffer exists (first use). */ started: boolean;
  /** What a person calls it: 'stdout', "the file 'data.txt'". */ readonly name: string;
  /**
   * Its buffer in the heap, where glibc has it: from the first use until the stream is closed or gets another; 0 when there
   * is none. What it holds is known here (`out`, `input`); the bytes are stored there, too, so that the heap shows them.
   */
  buffer: number;
  /** The one for wide characters. */ wideBuffer: number;
  /** The array that the program gave it to use (setvbuf); undefined when it gave none. */ theirs:
    | GivenBuffer
    | undefined;
  out: Uint8Array;
  outLength: number;
  /** Bytes read ahead; [inPosition, input.length) are not consumed yet. */ input: Uint8Array;
  inPosition: number;
  eof: boolean;
  error: boolean;
  /** -1 byte-oriented, 1 wide-oriented, 0 neither yet. */ orientation: number;
}

const EMPTY = new Uint8Array(0);
const STANDARD = ['stdin', 'stdout', 'stderr'] as const;
const FILE_BUFFER = 4096;
const TERMINAL_BUFFER = 1024;

export function newStream(address: number, fd: number, readable: boolean, writable: boolean, name: string): Stream {
  return {
    address,
    name,
    buffer: 0,
    wideBuffer: 0,
    theirs: undefined,
    fd,
    readable,
    writable,
    memory: undefined,
    growing: undefined,
    buffering: undefined,
    capacity: FILE_BUFFER,
    started: false,
    out: EMPTY,
    outLength: 0,
    input: EMPTY,
    inPosition: 0,
    eof: false,
    error: false,
    orientation: 0,
  };
}

export class Streams implements HostState {
  readonly name = 'streams';
  open = new Map<number, Stream>();
  /** Addresses of closed streams, to say so when one is used again. */ closed = new Set<number>();

  save(): unknown {
    return { open: copyAll(this.open), closed: new Set(this.closed) };
  }
  restore(saved: unknown): void {
    const s = saved as { open: Map<number, Stream>; closed: Set<number> };
    this.open = copyAll(s.open);
    this.closed = new Set(s.closed);
  }
}

function copyAll(from: Map<number, Stream>): Map<number, Stream> {
  const to = new Map<number, Stream>();
  for (const [address, s] of from) {
    to.set(address, {
      ...s,
      out: s.out.slice(),
      memory: s.memory && { ...s.memory, own: s.memory.own?.slice() },
      growing: s.growing && { ...s.growing, data: s.growing.data.slice() },
    });
  }
  return to;
}

export function streamsOf(m: MachineApi): Streams {
  const known = m.state<Streams>('streams');
  if (known) return known;
  const streams = new Streams();
  const table = m.image.symbol('__memscape_standard_streams');
  if (table) {
    // The three FILE objects lie one behind the other (c/stdio.c).
    for (let fd = 0; fd < 3; fd++) {
      const address = table.address + fd * FILE_SIZE;
      streams.open.set(address, newStream(address, fd, fd === 0, fd !== 0, STANDARD[fd]!));
    }
  }
  m.addState(streams);
  return streams;
}

/** sizeof (FILE), as in glibc. */
export const FILE_SIZE = 472;

/** The stream behind a FILE pointer argument; reports one that is none. Undefined when the run goes on all the same. */
export function streamAt(c: HostContext, address: number, role = 'the stream'): Stream | undefined {
  const streams = streamsOf(c.machine);
  const stream = streams.open.get(address);
  if (stream) return stream;
  // An object that is gone (or no memory at all) is worth one finding, not two.
  const before = c.machine.findings.length;
  c.read(address, 4, role, true);
  if (c.machine.findings.length > before) {
    c.errno = EBADF;
    return undefined;
  }
  if (streams.closed.has(address)) {
    invalid(
      c,
      'The stream was closed by fclose before.',
      'After fclose the FILE pointer must not be used any more: its object is gone, or belongs to another stream by now.',
    );
  } else {
    invalid(
      c,
      'The pointer is not that of an open stream.',
      'A FILE pointer has to come from fopen (or be stdin, stdout or stderr). Check the result of fopen before using it.',
    );
  }
  c.errno = EBADF;
  return undefined;
}

export function standardStream(m: MachineApi, fd: number): Stream | undefined {
  for (const s of streamsOf(m).open.values()) if (s.fd === fd && s.address === standardAddress(m, fd)) return s;
  return undefined;
}
const standardAddress = (m: MachineApi, fd: number): number =>
  (m.image.symbol('__memscape_standard_streams')?.address ?? 0) + fd * FILE_SIZE;

/** The first use: glibc allocates the buffer now (fileops.c, _IO_file_doallocate). */
export function start(c: HostContext, s: Stream): void {
  if (s.started && (s.orientation <= 0 || s.wideBuffer !== 0)) return;
  const buffering = bufferingOf(c.machine, s);
  if (buffering !== 'none' && !s.memory && !s.growing) {
    if (s.buffer === 0 && !s.theirs) s.buffer = allocateForLibrary(c, s.capacity, `${s.name}'s buffer`);
    if (s.orientation > 0 && s.wideBuffer === 0)
      s.wideBuffer = allocateForLibrary(c, 4 * s.capacity, `${s.name}'s buffer for wide characters`);
  }
  if (s.started) return;
  s.out = new Uint8Array(s.capacity);
  s.started = true;
}

/** The stream needs its buffers no more: it is closed, or gets others. */
export function dropBuffers(c: HostContext, s: Stream): void {
  const { buffer, wideBuffer } = s;
  s.buffer = s.wideBuffer = 0;
  if (buffer !== 0) releaseForLibrary(c, buffer);
  if (wideBuffer !== 0) releaseForLibrary(c, wideBuffer);
}

/** Bytes of the array that the program gave are about to be written: the array may be gone, or smaller than was said. */
function checkGiven(c: HostContext, s: Stream, at: number, n: number): void {
  const given = s.theirs;
  if (!given || s.buffering === 'none') return;
  const count = Math.min(n, given.size - at);
  if (count <= 0) return;
  const before = c.machine.findings.length;
  c.write(given.address + at, count, `the buffer of ${s.name}, given by setvbuf`, given.provenance);
  // What is gone belongs to others by now.
  if (c.machine.findings.length > before) s.theirs = undefined;
}

/** Shows bytes of a stream's buffer in memory: in the heap, or where the program wants them. */
function mirror(c: HostContext, s: Stream, at: number, bytes: Uint8Array): void {
  const { theirs } = s;
  if (theirs && at + bytes.length <= theirs.size) {
    c.machine.memory.writeBytes(theirs.address + at, bytes, true);
  } else if (s.buffer !== 0 && at + bytes.length <= s.capacity) {
    c.machine.memory.writeBytes(s.buffer + at, bytes, true);
  }
}
const ONE_BYTE = new Uint8Array(1);

export function bufferingOf(m: MachineApi, s: Stream): Buffering {
  if (s.buffering !== undefined) return s.buffering;
  const terminal = s.memory === undefined && s.growing === undefined && filesOf(m).isTerminal(s.fd);
  s.buffering = s.address === standardAddress(m, 2) ? 'none' : terminal ? 'line' : 'full';
  s.capacity = terminal ? TERMINAL_BUFFER : FILE_BUFFER;
  return s.buffering;
}

// ---- output

/** Writes to what lies below the stream. False on an error (errno is set). */
function writeThrough(c: HostContext, s: Stream, bytes: Uint8Array): boolean {
  if (bytes.length === 0) return true;
  if (s.memory) return writeMemory(c, s.memory, bytes);
  if (s.growing) {
    growWith(s.growing, bytes);
    return true;
  }
  let done = 0;
  while (done < bytes.length) {
    const result = filesOf(c.machine).write(s.fd, bytes.subarray(done));
    if (typeof result === 'object') c.wait(result);
    if (result < 0) {
      fail(c, s, -result);
      return false;
    }
    done += result;
  }
  return true;
}

function fail(c: HostContext, s: Stream, error: number): void {
  s.error = true;
  writeFailed(c, s.fd, error);
}

/** errno and signals of a failed write. */
export function writeFailed(c: HostContext, fd: number, error: number): void {
  c.errno = error;
  if (error === EPIPE) raise(c, SIGPIPE);
  const target = filesOf(c.machine).get(fd)?.target.kind;
  if (error === ENOSPC && (target === 'output' || target === 'stdin')) {
    complain(
      c,
      'limit-reached',
      `The program wrote more than ${filesOf(c.machine).output.limit} bytes of output.`,
      'The launch sets a limit on output. Raise it, or look for a loop that prints without end.',
    );
    c.kill(SIGXFSZ);
  }
}

/** Sends the buffer down. False on an error. */
export function flush(c: HostContext, s: Stream): boolean {
  if (s.outLength === 0) return true;
  const pending = s.out.slice(0, s.outLength);
  s.outLength = 0;
  return writeThrough(c, s, pending);
}

/** Before writing: what was read ahead is given back, as lseek allows. */
function turnToWriting(c: HostContext, s: Stream): void {
  const ahead = s.input.length - s.inPosition;
  if (ahead > 0 && !s.memory && !s.growing) filesOf(c.machine).seek(s.fd, -ahead, 1);
  if (ahead > 0 && s.memory) s.memory.position -= ahead;
  s.input = EMPTY;
  s.inPosition = 0;
}

/** Appends to the stream as fwrite and printf do. Returns how many bytes went in. */
export function put(c: HostContext, s: Stream, bytes: Uint8Array): number {
  if (!s.writable) {
    c.errno = EBADF;
    s.error = true;
    return 0;
  }
  if (bytes.length === 0) return 0;
  const fresh = !s.started;
  checkGiven(c, s, s.outLength, bytes.length);
  start(c, s);
  turnToWriting(c, s);
  if (s.buffering === 'none') return writeThrough(c, s, bytes) ? bytes.length : 0;
  let rest = bytes;
  let mustFlush = false;
  // First what fits: on a line-buffered stream up to the last newline, if the whole fits.
  let fits = fresh ? 0 : s.capacity - s.outLength;
  if (s.buffering === 'line') {
    fits = s.capacity - s.outLength;
    if (fits >= rest.length) {
      const newline = rest.lastIndexOf(10);
      if (newline >= 0) {
        fits = newline + 1;
        mustFlush = true;
      }
    }
  }
  const head = rest.subarray(0, Math.min(fits, rest.length));
  s.out.set(head, s.outLength);
  mirror(c, s, s.outLength, head);
  s.outLength += head.length;
  rest = rest.subarray(head.length);
  if (rest.length === 0 && !mustFlush) return bytes.length;
  if (!flush(c, s)) return head.length;
  const blocks = s.capacity >= 128 ? rest.length - (rest.length % s.capacity) : rest.length;
  if (blocks > 0 && !writeThrough(c, s, rest.subarray(0, blocks))) return head.length;
  rest = rest.subarray(blocks);
  s.out.set(rest, s.outLength);
  mirror(c, s, s.outLength, rest);
  s.outLength += rest.length;
  return bytes.length;
}

/** One byte, as putc does. */
export function putByte(c: HostContext, s: Stream, byte: number): number {
  if (s.started && s.writable && s.buffering !== 'none' && s.inPosition === s.input.length) {
    checkGiven(c, s, s.outLength === s.capacity ? 0 : s.outLength, 1);
    if (s.outLength === s.capacity && !flush(c, s)) return EOF;
    ONE_BYTE[0] = byte;
    mirror(c, s, s.outLength, ONE_BYTE);
    s.out[s.outLength++] = byte;
    if (s.buffering === 'line' && byte === 10 && !flush(c, s)) return EOF;
    return byte & 0xff;
  }
  return put(c, s, Uint8Array.of(byte)) === 1 ? byte & 0xff : EOF;
}

// ---- input

/** Reads more behind what is there. False at the end or on an error; waits where the kernel would. */
function fill(c: HostContext, s: Stream, wanted = 0): boolean {
  if (!s.readable) {
    c.errno = EBADF;
    s.error = true;
    return false;
  }
  if (s.eof) return false;
  checkGiven(c, s, 0, s.theirs?.size ?? 0);
  start(c, s);
  if (!flush(c, s)) return false;
  // A terminal shows what was printed before it is read from.
  if (s.buffering !== 'full') {
    const output = standardStream(c.machine, 1);
    if (output && output.buffering !== 'full') flush(c, output);
  }
  const size = s.buffering === 'none' ? 1 : Math.max(s.capacity, wanted - (wanted % s.capacity));
  let bytes: Uint8Array;
  if (s.memory) bytes = readMemory(c, s.memory, size);
  else if (s.growing) bytes = EMPTY;
  else {
    const result = filesOf(c.machine).read(s.fd, size);
    if (typeof result === 'number') {
      c.errno = -result;
      s.error = true;
      return false;
    }
    if (!(result instanceof Uint8Array)) c.wait(result);
    bytes = result as Uint8Array;
  }
  if (bytes.length === 0) {
    s.eof = true;
    return false;
  }
  const ahead = s.input.length - s.inPosition;
  if (ahead === 0) s.input = bytes.slice();
  else {
    const joined = new Uint8Array(ahead + bytes.length);
    joined.set(s.input.subarray(s.inPosition));
    joined.set(bytes, ahead);
    s.input = joined;
  }
  s.inPosition = 0;
  mirror(c, s, 0, s.input);
  return true;
}

/** The byte `i` places ahead without taking it; EOF when the stream ends before. */
export function peek(c: HostContext, s: Stream, i: number): number {
  while (s.inPosition + i >= s.input.length) if (!fill(c, s)) return EOF;
  return s.input[s.inPosition + i]!;
}

export function getByte(c: HostContext, s: Stream): number {
  if (s.inPosition < s.input.length) return s.input[s.inPosition++]!;
  if (!fill(c, s)) return EOF;
  return s.input[s.inPosition++]!;
}

/** Takes `n` bytes that were looked at. */
export function take(s: Stream, n: number): Uint8Array {
  const bytes = s.input.subarray(s.inPosition, s.inPosition + n);
  s.inPosition += n;
  return bytes;
}

/** Makes up to `n` bytes available and says how many there are. */
export function available(c: HostContext, s: Stream, n: number): number {
  while (s.input.length - s.inPosition < n) if (!fill(c, s, n - (s.input.length - s.inPosition))) break;
  return Math.min(n, s.input.length - s.inPosition);
}

/** Bytes up to and including the delimiter, at most `max`; fewer only at the end. */
export function lineLength(c: HostContext, s: Stream, delimiter: number, max: number): number {
  let searched = 0;
  for (;;) {
    const ahead = s.input.subarray(s.inPosition);
    const i = ahead.indexOf(delimiter, searched);
    if (i >= 0 && i < max) return i + 1;
    if (ahead.length >= max) return max;
    searched = ahead.length;
    if (!fill(c, s)) return s.input.length - s.inPosition;
  }
}

export function unget(s: Stream, byte: number): void {
  const ahead = s.input.subarray(s.inPosition);
  const joined = new Uint8Array(ahead.length + 1);
  joined[0] = byte;
  joined.set(ahead, 1);
  s.input = joined;
  s.inPosition = 0;
  s.eof = false;
}

// ---- position

/** ftell: position, or a negative error. */
export function tell(c: HostContext, s: Stream): number {
  const ahead = s.input.length - s.inPosition;
  if (s.growing) return s.growing.position + s.outLength;
  if (s.memory) return s.memory.position - ahead + s.outLength;
  const files = filesOf(c.machine);
  const file = files.get(s.fd);
  // In append mode what is pending goes to the end.
  if (file && s.outLength > 0 && (file.flags & O_APPEND) !== 0) files.seek(s.fd, 0, 2);
  const at = files.seek(s.fd, 0, 1);
  return at < 0 ? at : at - ahead + s.outLength;
}

/** fseek: 0 or a negative error. */
export function seek(c: HostContext, s: Stream, offset: number, whence: number): number {
  if (whence < 0 || whence > 2) return -EINVAL;
  if (!flush(c, s)) return -c.errno;
  const ahead = s.input.length - s.inPosition;
  if (s.growing || s.memory) {
    const device = (s.growing ?? s.memory)!;
    const end = s.growing ? s.growing.size : s.memory!.end;
    const base = whence === 0 ? 0 : whence === 1 ? device.position - ahead : end;
    const to = base + offset;
    if (to < 0 || (s.memory && to > s.memory.capacity)) return -EINVAL;
    device.position = to;
  } else {
    const files = filesOf(c.machine);
    if (files.seek(s.fd, 0, 1) < 0) return -ESPIPE;
    const result = files.seek(s.fd, whence === 1 ? offset - ahead : offset, whence);
    if (result < 0) return result;
  }
  s.input = EMPTY;
  s.inPosition = 0;
  s.eof = false;
  return 0;
}

// ---- streams without a file

function readMemory(c: HostContext, d: MemoryDevice, n: number): Uint8Array {
  const count = Math.max(0, Math.min(n, d.end - d.position));
  if (count === 0) return EMPTY;
  const bytes = d.own
    ? d.own.subarray(d.position, d.position + count)
    : c.read(d.address + d.position, count, "the stream's buffer");
  d.position += count;
  return bytes;
}

function writeMemory(c: HostContext, d: MemoryDevice, bytes: Uint8Array): boolean {
  if (d.append) d.position = d.end;
  const room = d.capacity - d.position;
  const count = Math.min(room, bytes.length);
  const grows = d.position + count > d.end;
  const kept = bytes.subarray(0, count);
  if (d.own) d.own.set(kept, d.position);
  else {
    storeBytes(c, d.address + d.position, kept, "the stream's buffer");
    // A NUL follows when there is room and the contents grew.
    if (grows && d.position + count < d.capacity) {
      storeBytes(c, d.address + d.position + count, Uint8Array.of(0), "the stream's buffer");
    }
  }
  d.position += count;
  if (grows) d.end = d.position;
  if (count < bytes.length) {
    c.errno = ENOSPC;
    return false;
  }
  return true;
}

function growWith(d: GrowingDevice, bytes: Uint8Array): void {
  const end = d.position + bytes.length;
  if (end > d.data.length) {
    const bigger = new Uint8Array(Math.max(end, d.data.length * 2, 64));
    bigger.set(d.data.subarray(0, d.size));
    d.data = bigger;
  }
  d.data.set(bytes, d.position);
  d.position = end;
  d.size = Math.max(d.size, end);
}
