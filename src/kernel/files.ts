/**
 * Open files: the table of file descriptors and the system calls on them (open(2), read(2), write(2), lseek(2), dup(2),
 * pipe(2) …). Results below zero are errors, as the kernel returns them.
 */
import type { HostState } from '../machine/host.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { OutputLog, StandardInput } from './console.ts';
import {
  EACCES,
  EAGAIN,
  EBADF,
  EEXIST,
  EINVAL,
  EISDIR,
  ELOOP,
  EMFILE,
  ENOENT,
  ENOSPC,
  ENOTDIR,
  EPIPE,
  ESPIPE,
} from './errors.ts';
import { cloneNode, type DirectoryNode, type FileNode, type FileSystem, type FsNode, mayAccess } from './filesystem.ts';

export const O_WRONLY = 1;
export const O_RDWR = 2;
export const O_ACCMODE = 3;
export const O_CREAT = 0o100;
export const O_EXCL = 0o200;
export const O_TRUNC = 0o1000;
export const O_APPEND = 0o2000;
export const O_NONBLOCK = 0o4000;
export const O_DIRECTORY = 0o200000;
export const O_NOFOLLOW = 0o400000;
export const O_CLOEXEC = 0o2000000;

const MAX_DESCRIPTORS = 1024;
const PIPE_CAPACITY = 65536;
/** A write of up to so many bytes is not split (pipe(7)). */
export const PIPE_BUF = 4096;

export interface Pipe {
  /** What orders threads by it: who reads goes on behind those who have written. */ readonly order: number;
  bytes: Uint8Array;
  readers: number;
  writers: number;
}

/** An open file description: shared by duplicated descriptors. */
export interface OpenFile {
  readonly target:
    | { readonly kind: 'node'; readonly node: FsNode }
    | { readonly kind: 'stdin' }
    | { readonly kind: 'output'; readonly stream: 1 | 2 }
    | { readonly kind: 'pipe'; readonly pipe: Pipe; readonly end: 'read' | 'write' };
  flags: number;
  offset: number;
  references: number;
}

interface Descriptor {
  readonly file: OpenFile;
  closeOnExec: boolean;
}

/** A read or write that cannot go on yet. */
export interface Blocked {
  readonly what: string;
  /** Only the outside can end it. */ readonly outside?: boolean;
  readonly ready: () => boolean;
}

interface Saved {
  readonly descriptors: Map<number, Descriptor>;
  readonly tree: ReturnType<FileSystem['cloneInto']>;
  readonly closed: ReadonlySet<number>;
  readonly mask: number;
  readonly random: number;
}

export class FileTable implements HostState {
  readonly name = 'files';
  private descriptors = new Map<number, Descriptor>();
  /** Numbers that were open once. */ private closed = new Set<number>();
  mask = 0o022;
  private random = 0x2545f491;

  constructor(
    readonly system: FileSystem,
    readonly input: StandardInput,
    readonly output: OutputLog,
    readonly terminals: { readonly output: boolean; readonly error: boolean },
    private readonly m: Pick<MachineApi, 'time' | 'order'>,
  ) {
    this.descriptors.set(0, { file: console({ kind: 'stdin' }, input.isTerminal ? O_RDWR : 0), closeOnExec: false });
    this.descriptors.set(1, { file: console({ kind: 'output', stream: 1 }, O_WRONLY), closeOnExec: false });
    this.descriptors.set(2, { file: console({ kind: 'output', stream: 2 }, O_WRONLY), closeOnExec: false });
  }

  get(fd: number): OpenFile | undefined {
    return this.descriptors.get(fd)?.file;
  }

  /** The number stands for no file, but did before. */
  wasClosed(fd: number): boolean {
    return this.closed.has(fd) && !this.descriptors.has(fd);
  }

  isTerminal(fd: number): boolean {
    const target = this.get(fd)?.target;
    if (target?.kind === 'stdin') return this.input.isTerminal;
    if (target?.kind === 'output') return target.stream === 1 ? this.terminals.output : this.terminals.error;
    return false;
  }

  private allocate(file: OpenFile, lowest = 0, closeOnExec = false): number {
    for (let fd = lowest; fd < MAX_DESCRIPTORS; fd++) {
      if (this.descriptors.has(fd)) continue;
      this.descriptors.set(fd, { file, closeOnExec });
      return fd;
    }
    return -EMFILE;
  }

  /** A new descriptor for a node that was found already (tmpfile, opendir). */
  openNode(node: FsNode, flags: number): number {
    return this.allocate(
      { target: { kind: 'node', node }, flags, offset: 0, references: 1 },
      0,
      (flags & O_CLOEXEC) !== 0,
    );
  }

  /** The directory that a descriptor (or AT_FDCWD) names. */
  directoryOf(fd: number): DirectoryNode | number {
    if (fd === -100) return this.system.working;
    const target = this.get(fd)?.target;
    if (!target) return -EBADF;
    return target.kind === 'node' && target.node.kind === 'directory' ? target.node : -ENOTDIR;
  }

  open(path: string, flags: number, mode: number, from?: DirectoryNode): number {
    const exclusive = (flags & O_CREAT) !== 0 && (flags & O_EXCL) !== 0;
    const place = this.system.resolve(path, !exclusive && (flags & O_NOFOLLOW) === 0, from);
    if (typeof place === 'number') return place;
    const writes = (flags & O_ACCMODE) !== 0;
    let node = place.node;
    if (node) {
      if (exclusive) return -EEXIST;
      if (node.kind === 'link') return -ELOOP;
      if (node.kind === 'directory' && (writes || (flags & O_CREAT) !== 0)) return -EISDIR;
      if (node.kind !== 'directory' && (flags & O_DIRECTORY) !== 0) return -ENOTDIR;
      const wanted = ((flags & O_ACCMODE) !== O_WRONLY ? 4 : 0) | (writes ? 2 : 0);
      if (!mayAccess(node, wanted)) return -EACCES;
      if (node.kind === 'file' && writes && (flags & O_TRUNC) !== 0) this.system.resize(node, 0);
    } else {
      if ((flags & O_CREAT) === 0) return -ENOENT;
      if (path.endsWith('/')) return -EISDIR;
      const made = this.system.createFile(place, mode & ~this.mask & 0o7777);
      if (typeof made === 'number') return made;
      node = made;
    }
    if (node.kind === 'device') {
      const standard = { stdin: 0, stdout: 1, stderr: 2, tty: 0 }[node.device as string];
      if (standard !== undefined) return this.duplicate(standard);
    }
    return this.openNode(node, flags);
  }

  close(fd: number): number {
    const d = this.descriptors.get(fd);
    if (!d) return -EBADF;
    this.descriptors.delete(fd);
    this.closed.add(fd);
    if (--d.file.references === 0 && d.file.target.kind === 'pipe') {
      if (d.file.target.end === 'read') d.file.target.pipe.readers--;
      else {
        this.m.order?.release(d.file.target.pipe.order);
        d.file.target.pipe.writers--;
      }
    }
    return 0;
  }

  duplicate(fd: number, lowest = 0, closeOnExec = false): number {
    const file = this.get(fd);
    if (!file) return -EBADF;
    if (lowest < 0 || lowest >= MAX_DESCRIPTORS) return -EINVAL;
    const made = this.allocate(file, lowest, closeOnExec);
    if (made >= 0) file.references++;
    return made;
  }

  duplicateTo(fd: number, to: number, closeOnExec = false): number {
    const file = this.get(fd);
    if (!file || to < 0 || to >= MAX_DESCRIPTORS) return -EBADF;
    if (fd === to) return to;
    if (this.descriptors.has(to)) this.close(to);
    file.references++;
    this.descriptors.set(to, { file, closeOnExec });
    return to;
  }

  /** Reading and writing end, or a negative error. */
  pipe(flags: number): readonly [number, number] | number {
    const pipe: Pipe = { order: -1 - this.m.time, bytes: new Uint8Array(0), readers: 1, writers: 1 };
    const cloexec = (flags & O_CLOEXEC) !== 0;
    const nonBlocking = flags & O_NONBLOCK;
    const reader = this.allocate(
      { target: { kind: 'pipe', pipe, end: 'read' }, flags: nonBlocking, offset: 0, references: 1 },
      0,
      cloexec,
    );
    if (reader < 0) return reader;
    const writer = this.allocate(
      { target: { kind: 'pipe', pipe, end: 'write' }, flags: O_WRONLY | nonBlocking, offset: 0, references: 1 },
      0,
      cloexec,
    );
    if (writer < 0) {
      this.close(reader);
      return writer;
    }
    return [reader, writer];
  }

  getDescriptorFlags(fd: number): number {
    const d = this.descriptors.get(fd);
    return d ? Number(d.closeOnExec) : -EBADF;
  }
  setDescriptorFlags(fd: number, flags: number): number {
    const d = this.descriptors.get(fd);
    if (!d) return -EBADF;
    d.closeOnExec = (flags & 1) !== 0;
    return 0;
  }

  /** Bytes read (a view, to be copied at once), a negative error, or what it waits for. `at`: pread's offset. */
  read(fd: number, n: number, at?: number): Uint8Array | number | Blocked {
    const file = this.get(fd);
    if (!file || (file.flags & O_ACCMODE) === O_WRONLY) return -EBADF;
    const t = file.target;
    switch (t.kind) {
      case 'output':
        return -EBADF;
      case 'stdin': {
        if (at !== undefined) return -ESPIPE;
        const bytes = this.input.read(n);
        if (bytes) return bytes;
        if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN;
        return { what: 'standard input', ready: () => this.input.ready, outside: true };
      }
      case 'pipe': {
        if (at !== undefined) return -ESPIPE;
        const { pipe } = t;
        if (pipe.bytes.length === 0 && pipe.writers > 0 && n > 0) {
          if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN;
          return { what: 'a pipe', ready: () => pipe.bytes.length > 0 || pipe.writers === 0 };
        }
        const bytes = pipe.bytes.subarray(0, n);
        this.m.order?.acquire(pipe.order);
        pipe.bytes = pipe.bytes.subarray(bytes.length);
        return bytes;
      }
      case 'node': {
        if (t.node.kind === 'directory') return -EISDIR;
        if (t.node.kind === 'device') return this.readDevice(t.node.device, n);
        const bytes = this.system.readFile(t.node as FileNode, at ?? file.offset, n);
        if (at === undefined) file.offset += bytes.length;
        return bytes;
      }
    }
  }

  private readDevice(device: string, n: number): Uint8Array {
    if (device === 'null') return new Uint8Array(0);
    const bytes = new Uint8Array(Math.min(n, 1 << 24));
    if (device === 'random') this.fillRandom(bytes);
    return bytes;
  }

  /** The same "random" bytes in every run (xorshift32). */
  fillRandom(bytes: Uint8Array): void {
    let x = this.random;
    for (let i = 0; i < bytes.length; i++) {
      x ^= x << 13;
      x ^= x >>> 17;
      x ^= x << 5;
      bytes[i] = x >>> 11;
    }
    this.random = x;
  }

  /** Bytes written or a negative error; -ENOSPC on the console means that the limit on output was reached. */
  write(fd: number, bytes: Uint8Array, at?: number): number | Blocked {
    const file = this.get(fd);
    if (!file || (file.flags & O_ACCMODE) === 0) return -EBADF;
    const t = file.target;
    switch (t.kind) {
      case 'stdin':
        return this.output.write(1, bytes, this.m.time) ? bytes.length : -ENOSPC;
      case 'output':
        if (at !== undefined) return -ESPIPE;
        return this.output.write(t.stream, bytes, this.m.time) ? bytes.length : -ENOSPC;
      case 'pipe': {
        if (at !== undefined) return -ESPIPE;
        const { pipe } = t;
        if (pipe.readers === 0) return -EPIPE;
        const room = this.room(pipe);
        if (room === 0 || (bytes.length <= PIPE_BUF && room < bytes.length)) {
          if ((file.flags & O_NONBLOCK) !== 0) return -EAGAIN;
          return {
            what: 'a full pipe',
            ready: () => this.room(pipe) >= Math.min(bytes.length, PIPE_BUF),
          };
        }
        const count = Math.min(room, bytes.length);
        this.m.order?.release(pipe.order);
        const joined = new Uint8Array(pipe.bytes.length + count);
        joined.set(pipe.bytes);
        joined.set(bytes.subarray(0, count), pipe.bytes.length);
        pipe.bytes = joined;
        return count;
      }
      case 'node': {
        if (t.node.kind === 'device') return t.node.device === 'full' ? -ENOSPC : bytes.length;
        const node = t.node as FileNode;
        const offset = at ?? ((file.flags & O_APPEND) !== 0 ? node.size : file.offset);
        this.system.writeFile(node, offset, bytes);
        if (at === undefined) file.offset = offset + bytes.length;
        return bytes.length;
      }
    }
  }

  /** Bytes that a pipe takes before a writer has to wait. */
  room(pipe: Pipe): number {
    return PIPE_CAPACITY - pipe.bytes.length;
  }

  /** Nodes that descriptors are open on, named or not. */
  openNodes(): FsNode[] {
    return [...this.descriptors.values()].flatMap(({ file }) =>
      file.target.kind === 'node' ? [file.target.node] : [],
    );
  }

  /** New offset or a negative error. */
  seek(fd: number, offset: number, whence: number): number {
    const file = this.get(fd);
    if (!file) return -EBADF;
    const t = file.target;
    if (whence < 0 || whence > 2) return -EINVAL;
    if (t.kind !== 'node') return -ESPIPE;
    const end = t.node.kind === 'file' ? t.node.size : 0;
    const to = whence === 0 ? offset : whence === 1 ? file.offset + offset : end + offset;
    if (to < 0) return -EINVAL;
    file.offset = to;
    return to;
  }

  save(): unknown {
    const copies = new Map<FsNode, FsNode>();
    const tree = this.system.cloneInto(copies);
    const saved: Saved = {
      descriptors: cloneDescriptors(this.descriptors, copies),
      tree,
      closed: new Set(this.closed),
      mask: this.mask,
      random: this.random,
    };
    return saved;
  }

  restore(value: unknown): void {
    const saved = value as Saved;
    const copies = new Map<FsNode, FsNode>();
    this.system.adopt({
      root: cloneNode(saved.tree.root, copies) as DirectoryNode,
      working: cloneNode(saved.tree.working, copies) as DirectoryNode,
      nextId: saved.tree.nextId,
    });
    this.descriptors = cloneDescriptors(saved.descriptors, copies);
    this.closed = new Set(saved.closed);
    this.mask = saved.mask;
    this.random = saved.random;
  }
}

function console(target: OpenFile['target'], flags: number): OpenFile {
  return { target, flags, offset: 0, references: 1 };
}

function cloneDescriptors(from: Map<number, Descriptor>, copies: Map<FsNode, FsNode>): Map<number, Descriptor> {
  const files = new Map<OpenFile, OpenFile>();
  const pipes = new Map<Pipe, Pipe>();
  const result = new Map<number, Descriptor>();
  for (const [fd, d] of from) {
    let file = files.get(d.file);
    if (!file) {
      let target = d.file.target;
      if (target.kind === 'node') target = { kind: 'node', node: cloneNode(target.node, copies) };
      else if (target.kind === 'pipe') {
        const pipe = pipes.get(target.pipe) ?? { ...target.pipe };
        pipes.set(target.pipe, pipe);
        target = { ...target, pipe };
      }
      file = { ...d.file, target };
      files.set(d.file, file);
    }
    result.set(fd, { ...d, file });
  }
  return result;
}
