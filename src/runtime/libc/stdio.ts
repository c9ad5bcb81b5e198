/**
 * <stdio.h> but for formatting (output.ts) and scanning (input.ts): C17 7.21, POSIX. Objects of streams are made and
 * linked by c/stdio.c, which calls the functions with the prefix `__memscape_`.
 */

import { RSI } from '../../isa/registers.ts';
import { EBADF, EINVAL, errorText } from '../../kernel/errors.ts';
import { O_APPEND, O_CLOEXEC, O_CREAT, O_EXCL, O_RDWR, O_TRUNC, O_WRONLY } from '../../kernel/files.ts';
import { filesOf } from '../../kernel/process.ts';
import { SIGSEGV } from '../../kernel/signals.ts';
import type { HostContext } from '../../machine/host.ts';
import { invalid } from './complain.ts';
import { tellOpened } from './opened.ts';
import { standardVariable, stdout } from './output.ts';
import { tellNegativeCount } from './sizes.ts';
import { staticBuffer } from './static-text.ts';
import { loadWord, storeBytes, storeWord, textArgument, toUtf8 } from './store.ts';
import {
  available,
  bufferingOf,
  dropBuffers,
  EOF,
  flush,
  type GivenBuffer,
  getByte,
  lineLength,
  newStream,
  peek,
  put,
  putByte,
  type Stream,
  seek,
  start,
  streamAt,
  streamsOf,
  take,
  tell,
  unget,
} from './streams.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

interface Mode {
  readonly flags: number;
  readonly readable: boolean;
  readonly writable: boolean;
}

/** fopen's mode string (C17 7.21.5.3 and glibc's x and e). */
export function parseMode(mode: string): Mode | undefined {
  const plus = mode.includes('+');
  let flags = plus ? O_RDWR : mode[0] === 'r' ? 0 : O_WRONLY;
  if (mode[0] === 'w') flags |= O_CREAT | O_TRUNC;
  else if (mode[0] === 'a') flags |= O_CREAT | O_APPEND;
  else if (mode[0] !== 'r') return undefined;
  if (mode.includes('x')) flags |= O_EXCL;
  if (mode.includes('e')) flags |= O_CLOEXEC;
  return { flags, readable: plus || mode[0] === 'r', writable: plus || mode[0] !== 'r' };
}

function modeArgument(c: HostContext, i: number): Mode | undefined {
  const text = textArgument(c, c.ptr(i), 'the mode');
  const mode = parseMode(text);
  if (!mode) c.errno = EINVAL;
  return mode;
}

function addStream(c: HostContext, address: number, fd: number, mode: Mode, name: string): Stream {
  const streams = streamsOf(c.machine);
  const s = newStream(address, fd, mode.readable, mode.writable, name);
  streams.open.set(address, s);
  streams.closed.delete(address);
  return s;
}

/** Sets errno for a negative kernel result and answers -1. */
function failWith(c: HostContext, result: number): Answer {
  c.errno = -result;
  c.retI32(-1);
}

const reader = (c: HostContext, i: number): Stream | undefined => bytes(streamAt(c, c.ptr(i)));
/** Byte functions do not work on a wide-oriented stream. */
function bytes(s: Stream | undefined): Stream | undefined {
  if (!s || s.orientation > 0) return undefined;
  s.orientation = -1;
  return s;
}

const getc: Run = (c) => {
  const s = reader(c, 0);
  c.retI32(s ? getByte(c, s) : EOF);
};
const getchar: Run = (c) => {
  const s = bytes(standardVariable(c, 'stdin', 0));
  c.retI32(s ? getByte(c, s) : EOF);
};
const putc: Run = (c) => {
  const s = reader(c, 1);
  c.retI32(s ? putByte(c, s, c.i32(0) & 0xff) : EOF);
};
const putchar: Run = (c) => {
  const s = bytes(stdout(c));
  c.retI32(s ? putByte(c, s, c.i32(0) & 0xff) : EOF);
};

const fgets: Run = (c) => {
  const to = c.ptr(0);
  const size = c.i32(1);
  const s = reader(c, 2);
  if (size < 0) tellNegativeCount(c, 'fgets', size);
  if (!s || size <= 0) return c.retPtr(0);
  if (size === 1) {
    storeBytes(c, to, Uint8Array.of(0), 'the destination');
    return c.retPtr(to);
  }
  const n = lineLength(c, s, 10, size - 1);
  if (n === 0) return c.retPtr(0);
  const destination = c.write(to, n + 1, 'the destination');
  destination.set(take(s, n));
  destination[n] = 0;
  c.wrote(to, n + 1);
  return c.retPtr(to);
};

const gets: Run = (c) => {
  const to = c.ptr(0);
  const s = bytes(standardVariable(c, 'stdin', 0));
  if (!s) return c.retPtr(0);
  const n = lineLength(c, s, 10, Number.POSITIVE_INFINITY);
  if (n === 0) return c.retPtr(0);
  const text = peek(c, s, n - 1) === 10 ? n - 1 : n;
  const destination = c.write(to, text + 1, 'the destination');
  destination.set(take(s, n).subarray(0, text));
  destination[text] = 0;
  c.wrote(to, text + 1);
  return c.retPtr(to);
};

const fputs: Run = (c) => {
  const text = c.cstring(c.ptr(0), 'the string');
  const s = reader(c, 1);
  c.retI32(s && put(c, s, text) === text.length ? 1 : EOF);
};

const puts: Run = (c) => {
  const text = c.cstring(c.ptr(0), 'the string');
  const s = bytes(stdout(c));
  if (!s) return c.retI32(EOF);
  const ok = put(c, s, text) === text.length && putByte(c, s, 10) !== EOF;
  return c.retI32(ok ? text.length + 1 : EOF);
};

/** Bytes of `size` × `count`; reports a product that no object has. */
function product(c: HostContext, name: string): number {
  const n = c.size(1) * c.size(2);
  if (n >= 2 ** 47) {
    const [a, b] = [c.i64(1), c.i64(2)];
    invalid(
      c,
      a < 0n || b < 0n
        ? `${name}: the size is ${a} × ${b} bytes (a negative number taken as unsigned).`
        : `${name}: ${a} × ${b} bytes is larger than any object.`,
      'Look at how the count was computed.',
    );
  }
  return n;
}

const fread: Run = (c) => {
  const size = c.size(1);
  const wanted = product(c, 'fread');
  const s = reader(c, 3);
  if (!s || wanted === 0) return c.retI64(0n);
  const n = available(c, s, wanted);
  if (n > 0) {
    const destination = c.write(c.ptr(0), n, 'the destination');
    destination.set(take(s, n));
    c.wrote(c.ptr(0), n);
  }
  return c.retI64(BigInt(Math.floor(n / size)));
};

const fwrite: Run = (c) => {
  const size = c.size(1);
  const n = product(c, 'fwrite');
  if (n >= 2 ** 47) c.kill(SIGSEGV);
  if (n === 0) {
    streamAt(c, c.ptr(3));
    return c.retI64(0n);
  }
  const source = c.read(c.ptr(0), n, 'the data to write');
  const s = reader(c, 3);
  if (!s) return c.retI64(0n);
  const written = put(c, s, source);
  return c.retI64(BigInt(Math.floor(written / size)));
};

const fseek: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  if (!s) return c.retI32(-1);
  const result = seek(c, s, Number(c.i64(1)), c.i32(2));
  return result < 0 ? failWith(c, result) : c.retI32(0);
};

const ftell: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  if (!s) return c.retI64(-1n);
  const at = tell(c, s);
  if (at < 0) {
    c.errno = -at;
    return c.retI64(-1n);
  }
  return c.retI64(BigInt(at));
};

const feof: Run = (c) => c.retI32(Number(streamAt(c, c.ptr(0))?.eof ?? false));
const ferror: Run = (c) => c.retI32(Number(streamAt(c, c.ptr(0))?.error ?? false));
const clearerr: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  if (s) s.eof = s.error = false;
  c.retVoid();
};
const fileno: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  if (!s || s.fd < 0) return failWith(c, -EBADF);
  return c.retI32(s.fd);
};

function flushAll(c: HostContext): boolean {
  let ok = true;
  for (const s of streamsOf(c.machine).open.values()) if (!flush(c, s)) ok = false;
  return ok;
}

const fflush: Run = (c) => {
  if (c.ptr(0) === 0) return c.retI32(flushAll(c) ? 0 : EOF);
  const s = streamAt(c, c.ptr(0));
  if (!s) return c.retI32(EOF);
  const ok = flush(c, s);
  // Of an input stream, POSIX: the file's position becomes the stream's.
  const ahead = s.input.length - s.inPosition;
  if (ahead > 0 && !s.memory && !s.growing && filesOf(c.machine).seek(s.fd, -ahead, 1) >= 0) take(s, ahead);
  return c.retI32(ok ? 0 : EOF);
};

/** `given`: the program's own array is to be the buffer. Without one, glibc keeps what is there (iosetvbuf.c). */
function setBuffer(c: HostContext, s: Stream, kind: number, size: number, given: GivenBuffer | undefined): Answer {
  flush(c, s);
  bufferingOf(c.machine, s); // the capacity
  s.buffering = kind === 2 ? 'none' : kind === 1 ? 'line' : 'full';
  if (kind !== 2 && !given) {
    if (kind === 0) start(c, s);
    return;
  }
  dropBuffers(c, s);
  s.theirs = kind === 2 ? undefined : given;
  if (size > 0 && kind !== 2) s.capacity = size;
  s.started = false;
}

/** As <stdio.h> has it. */
const BUFSIZ = 8192;

const givenBuffer = (c: HostContext, size: number): GivenBuffer | undefined =>
  c.ptr(1) === 0 ? undefined : { address: c.ptr(1), size, provenance: c.machine.registers.provenance(RSI) };

const setvbuf: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  const kind = c.i32(2);
  if (!s || kind < 0 || kind > 2) return c.retI32(-1);
  const size = c.size(3);
  setBuffer(c, s, kind, c.ptr(1) === 0 ? 0 : size, givenBuffer(c, size));
  return c.retI32(0);
};

/** -2 tells the C part to leave the object alone: it is no open stream's. */
const fclose: Run = (c) => {
  const s = streamAt(c, c.ptr(0));
  if (!s) return c.retI32(-2);
  let ok = flush(c, s);
  const ahead = s.input.length - s.inPosition;
  if (ahead > 0 && !s.memory && !s.growing) filesOf(c.machine).seek(s.fd, -ahead, 1);
  if (s.fd >= 0 && filesOf(c.machine).close(s.fd) < 0) {
    c.errno = EBADF;
    ok = false;
  }
  dropBuffers(c, s);
  const streams = streamsOf(c.machine);
  streams.open.delete(s.address);
  streams.closed.add(s.address);
  return c.retI32(ok ? 0 : EOF);
};

const nameOf = (path: string): string => `the file '${path}'`;

const open: Run = (c) => {
  const path = textArgument(c, c.ptr(1), "the file's name");
  const mode = modeArgument(c, 2);
  if (!mode) return c.retI32(-1);
  const fd = filesOf(c.machine).open(path, mode.flags, 0o666);
  if (fd < 0) return failWith(c, fd);
  addStream(c, c.ptr(0), fd, mode, nameOf(path));
  return c.retI32(tellOpened(c, fd, nameOf(path), c.ptr(0)));
};

const freopen: Run = (c) => {
  const s = streamAt(c, c.ptr(2));
  const mode = modeArgument(c, 1);
  const path = c.ptr(0) === 0 ? undefined : textArgument(c, c.ptr(0), "the file's name");
  if (!s || !mode) return c.retPtr(0);
  flush(c, s);
  dropBuffers(c, s);
  const files = filesOf(c.machine);
  const old = s.fd;
  let fd = old;
  if (path !== undefined) {
    fd = files.open(path, mode.flags, 0o666);
    if (fd >= 0 && old >= 0) {
      files.duplicateTo(fd, old);
      files.close(fd);
      fd = old;
    }
  }
  if (fd < 0) {
    files.close(old);
    const streams = streamsOf(c.machine);
    streams.open.delete(s.address);
    streams.closed.add(s.address);
    c.errno = -fd;
    return c.retPtr(0);
  }
  const fresh = addStream(c, s.address, fd, mode, path === undefined ? s.name : nameOf(path));
  fresh.fd = fd;
  return c.retPtr(s.address);
};

const fdopen: Run = (c) => {
  const mode = modeArgument(c, 2);
  const fd = c.i32(1);
  if (!mode) return c.retI32(-1);
  const file = filesOf(c.machine).get(fd);
  if (!file) return failWith(c, -EBADF);
  const access = file.flags & 3;
  if ((mode.readable && access === O_WRONLY) || (mode.writable && access === 0)) return failWith(c, -EINVAL);
  if ((mode.flags & O_APPEND) !== 0) file.flags |= O_APPEND;
  addStream(c, c.ptr(0), fd, mode, `descriptor ${fd}`);
  return c.retI32(fd);
};

const tmpfile: Run = (c) => {
  const files = filesOf(c.machine);
  const fd = files.openNode(files.system.anonymousFile(), O_RDWR);
  if (fd < 0) return failWith(c, fd);
  addStream(c, c.ptr(0), fd, { flags: O_RDWR, readable: true, writable: true }, 'a temporary file');
  return c.retI32(tellOpened(c, fd, 'a temporary file', c.ptr(0)));
};

const fmemopen: Run = (c) => {
  const address = c.ptr(1);
  const capacity = c.size(2);
  const text = textArgument(c, c.ptr(3), 'the mode');
  const mode = modeArgument(c, 3);
  if (!mode) return c.retI32(-1);
  const own = address === 0;
  if (capacity === 0 && own) return failWith(c, -EINVAL);
  if (!own && capacity > 0) c.write(address, capacity, 'the buffer');
  const append = text[0] === 'a';
  const content = own || text[0] === 'w' ? new Uint8Array(0) : c.read(address, capacity, 'the buffer', true);
  const nul = content.indexOf(0);
  const end = own || text[0] === 'w' ? 0 : append ? (nul < 0 ? capacity : nul) : capacity;
  if (text[0] === 'w' && !own && capacity > 0) storeBytes(c, address, Uint8Array.of(0), 'the buffer');
  const s = addStream(c, c.ptr(0), -2, mode, 'a stream in memory');
  s.memory = {
    address,
    capacity,
    append,
    binary: text.includes('b'),
    own: own ? new Uint8Array(capacity) : undefined,
    position: append ? end : 0,
    end,
  };
  return c.retI32(-2);
};

/** Text of perror, on a stream of its own so that stderr's orientation stays as it is. */
const perror: Run = (c) => {
  const prefix = c.ptr(0) === 0 ? undefined : c.cstring(c.ptr(0), 'the message');
  const s = standardVariable(c, 'stderr', 2);
  if (s) {
    const message = toUtf8(`${errorText(c.errno)}\n`);
    const head = prefix && prefix.length > 0 ? [...prefix, 58, 32] : [];
    put(c, s, Uint8Array.from([...head, ...message]));
  }
  c.retVoid();
};

const rename: Run = (c) => {
  const result = filesOf(c.machine).system.rename(
    textArgument(c, c.ptr(0), 'the old name'),
    textArgument(c, c.ptr(1), 'the new name'),
  );
  return result < 0 ? failWith(c, result) : c.retI32(0);
};

const remove: Run = (c) => {
  const path = textArgument(c, c.ptr(0), "the file's name");
  const { system } = filesOf(c.machine);
  const node = system.lookup(path, false);
  const result = typeof node === 'number' ? node : node.kind === 'directory' ? system.rmdir(path) : system.unlink(path);
  return result < 0 ? failWith(c, result) : c.retI32(0);
};

/** A name that no file has yet, made from a counter: runs repeat. */
export function freshName(c: HostContext, prefix: string, length = 6): string {
  const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
  const files = filesOf(c.machine);
  for (;;) {
    const random = new Uint8Array(length);
    files.fillRandom(random);
    const name = prefix + Array.from(random, (b) => letters[b % letters.length]).join('');
    if (typeof files.system.lookup(name, false) === 'number') return name;
  }
}

const tmpnam: Run = (c) => {
  const to = c.ptr(0);
  const name = toUtf8(`${freshName(c, '/tmp/file')}\0`);
  const buffer = to || staticBuffer(c.machine, 'tmpnam', 64);
  storeBytes(c, buffer, name, 'the destination');
  c.retPtr(buffer);
};

const getw: Run = (c) => {
  const s = reader(c, 0);
  if (!s || available(c, s, 4) < 4) return c.retI32(EOF);
  const b = take(s, 4);
  return c.retI32(b[0]! | (b[1]! << 8) | (b[2]! << 16) | (b[3]! << 24));
};

const locking: Run = (c) => {
  streamAt(c, c.ptr(0));
  c.retI32(0);
};

export const STDIO = table('<stdio.h>', {
  __memscape_fopen: open,
  __memscape_fdopen: fdopen,
  __memscape_tmpfile: tmpfile,
  __memscape_fmemopen: fmemopen,
  __memscape_memstream: (c) => {
    const s = addStream(c, c.ptr(0), -2, { flags: O_WRONLY, readable: false, writable: true }, 'a stream in memory');
    s.growing = { data: new Uint8Array(0), position: 0, size: 0 };
    c.retI32(-2);
  },
  /** Bytes that an open_memstream holds: up to the position, as glibc counts. */
  /** Is this a stream of open_memstream? */
  __memscape_is_memstream: (c) => c.retI32(Number(streamsOf(c.machine).open.get(c.ptr(0))?.growing !== undefined)),
  __memscape_memstream_size: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) flush(c, s);
    c.retI64(BigInt(s?.growing ? Math.min(s.growing.position, s.growing.size) : 0));
  },
  __memscape_memstream_copy: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s?.growing) storeBytes(c, c.ptr(1), s.growing.data.subarray(0, c.size(2)), 'the buffer');
    c.retVoid();
  },
  __memscape_fclose: fclose,
  __memscape_fflush: fflush,
  __memscape_flush_all: (c) => {
    flushAll(c);
    c.retVoid();
  },
  __memscape_line_length: (c) => {
    const s = reader(c, 0);
    const delimiter = c.i32(1);
    c.retI64(s ? BigInt(lineLength(c, s, delimiter & 0xff, Number.POSITIVE_INFINITY)) : -1n);
  },
  __memscape_take: (c) => {
    const s = streamAt(c, c.ptr(0));
    const n = c.size(2);
    if (s) storeBytes(c, c.ptr(1), take(s, n), 'the line');
    c.retI64(BigInt(n));
  },
  freopen,
  ...aliases(getc, 'fgetc', 'getc', 'fgetc_unlocked', 'getc_unlocked'),
  ...aliases(getchar, 'getchar', 'getchar_unlocked'),
  ...aliases(putc, 'fputc', 'putc', 'fputc_unlocked', 'putc_unlocked'),
  ...aliases(putchar, 'putchar', 'putchar_unlocked'),
  ungetc: (c) => {
    const s = reader(c, 1);
    const value = c.i32(0);
    if (!s || value === EOF || !s.readable) return c.retI32(EOF);
    flush(c, s);
    unget(s, value & 0xff);
    return c.retI32(value & 0xff);
  },
  ...aliases(fgets, 'fgets', 'fgets_unlocked'),
  gets,
  ...aliases(fputs, 'fputs', 'fputs_unlocked'),
  puts,
  ...aliases(fread, 'fread', 'fread_unlocked'),
  ...aliases(fwrite, 'fwrite', 'fwrite_unlocked'),
  ...aliases(fseek, 'fseek', 'fseeko'),
  ...aliases(ftell, 'ftell', 'ftello'),
  rewind: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) {
      seek(c, s, 0, 0);
      s.error = s.eof = false;
    }
    c.retVoid();
  },
  fgetpos: (c) => {
    const s = streamAt(c, c.ptr(0));
    const at = s ? tell(c, s) : -EBADF;
    if (at < 0) return failWith(c, at);
    storeWord(c, c.ptr(1), at, 'the position');
    return c.retI32(0);
  },
  fsetpos: (c) => {
    const at = loadWord(c, c.ptr(1), 'the position');
    const s = streamAt(c, c.ptr(0));
    const result = s ? seek(c, s, at, 0) : -EBADF;
    return result < 0 ? failWith(c, result) : c.retI32(0);
  },
  ...aliases(feof, 'feof', 'feof_unlocked'),
  ...aliases(ferror, 'ferror', 'ferror_unlocked'),
  ...aliases(clearerr, 'clearerr', 'clearerr_unlocked'),
  ...aliases(fileno, 'fileno', 'fileno_unlocked'),
  setvbuf,
  setbuf: (c) => {
    const s = streamAt(c, c.ptr(0));
    const given = c.ptr(1) !== 0;
    if (s) setBuffer(c, s, given ? 0 : 2, given ? BUFSIZ : 0, givenBuffer(c, BUFSIZ));
    c.retVoid();
  },
  setbuffer: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) setBuffer(c, s, c.ptr(1) === 0 ? 2 : 0, c.size(2), givenBuffer(c, c.size(2)));
    c.retVoid();
  },
  setlinebuf: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) setBuffer(c, s, 1, 0, undefined);
    c.retVoid();
  },
  perror,
  rename,
  remove,
  tmpnam,
  getw,
  putw: (c) => {
    const v = c.i32(0);
    const s = reader(c, 1);
    c.retI32(s && put(c, s, Uint8Array.of(v, v >> 8, v >> 16, v >> 24)) === 4 ? 0 : EOF);
  },
  ...aliases(locking, 'flockfile', 'funlockfile', 'ftrylockfile'),
  ctermid: (c) => {
    const name = toUtf8('/dev/tty\0');
    const buffer = c.ptr(0) || staticBuffer(c.machine, 'tmpnam', 64);
    storeBytes(c, buffer, name, 'the destination');
    c.retPtr(buffer);
  },
  // <stdio_ext.h>
  __fbufsize: (c) => c.retI64(BigInt(streamAt(c, c.ptr(0))?.capacity ?? 0)),
  __fpending: (c) => c.retI64(BigInt(streamAt(c, c.ptr(0))?.outLength ?? 0)),
  __freadable: (c) => c.retI32(Number(streamAt(c, c.ptr(0))?.readable ?? false)),
  __fwritable: (c) => c.retI32(Number(streamAt(c, c.ptr(0))?.writable ?? false)),
  __flbf: (c) => {
    const s = streamAt(c, c.ptr(0));
    c.retI32(Number(s !== undefined && bufferingOf(c.machine, s) === 'line'));
  },
  __freading: (c) => {
    const s = streamAt(c, c.ptr(0));
    c.retI32(Number(s !== undefined && (!s.writable || s.input.length > 0)));
  },
  __fwriting: (c) => {
    const s = streamAt(c, c.ptr(0));
    c.retI32(Number(s !== undefined && (!s.readable || s.outLength > 0)));
  },
  __freadahead: (c) => {
    const s = streamAt(c, c.ptr(0));
    c.retI64(BigInt(s ? s.input.length - s.inPosition : 0));
  },
  __fseterr: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) s.error = true;
    c.retVoid();
  },
  // FSETLOCKING_INTERNAL; the streams are the library's to lock.
  __fsetlocking: (c) => c.retI32(streamAt(c, c.ptr(0)) ? 1 : 0),
  __fpurge: (c) => {
    const s = streamAt(c, c.ptr(0));
    if (s) {
      s.outLength = 0;
      s.inPosition = s.input.length;
    }
    c.retVoid();
  },
});
