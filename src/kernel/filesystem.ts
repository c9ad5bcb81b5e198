/**
 * The file system of the process: a tree in memory, seeded with the files that the launch grants. Semantics are those of
 * path_resolution(7) and inode(7), for one user without privileges.
 *
 * Contents are shared between snapshots and copied when they are written to.
 */
import { EACCES, EEXIST, EINVAL, EISDIR, ELOOP, ENAMETOOLONG, ENOENT, ENOTDIR, ENOTEMPTY, EPERM } from './errors.ts';

export const S_IFMT = 0o170000;
export const S_IFDIR = 0o040000;
export const S_IFCHR = 0o020000;
export const S_IFREG = 0o100000;
export const S_IFIFO = 0o010000;
export const S_IFLNK = 0o120000;

export const USER_ID = 1000;
export const GROUP_ID = 1000;

export type Device = 'null' | 'zero' | 'full' | 'random' | 'stdin' | 'stdout' | 'stderr' | 'tty';

interface NodeBase {
  readonly id: number;
  /** Permissions, without the type's bits. */ mode: number;
  readonly uid: number;
  links: number;
  /** Seconds and nanoseconds since 1970. */ modified: readonly [number, number];
  accessed: readonly [number, number];
  changed: readonly [number, number];
}
export interface FileNode extends NodeBase {
  readonly kind: 'file';
  /** Capacity may exceed `size`. */ data: Uint8Array;
  size: number;
  /** The data belongs to a snapshot too. */ shared: boolean;
  /** Where it is mapped for sharing: the memory there is the file's contents (MAP_SHARED). */ mapped?: readonly FileMapping[];
}
export interface FileMapping {
  readonly address: number;
  readonly offset: number;
  readonly length: number;
  readonly writable: boolean;
}
/** The machine's memory, for files that are mapped. */
export interface MappedMemory {
  read(address: number, n: number): Uint8Array;
  write(address: number, bytes: Uint8Array): void;
}
export interface DirectoryNode extends NodeBase {
  readonly kind: 'directory';
  readonly entries: Map<string, FsNode>;
  parent: DirectoryNode;
}
export interface LinkNode extends NodeBase {
  readonly kind: 'link';
  readonly target: string;
}
export interface DeviceNode extends NodeBase {
  readonly kind: 'device';
  readonly device: Device;
}
export type FsNode = FileNode | DirectoryNode | LinkNode | DeviceNode;

/** Where a path leads: the directory that holds (or would hold) its last component, and the node if there is one. */
export interface Place {
  readonly directory: DirectoryNode;
  readonly name: string;
  readonly node: FsNode | undefined;
}

export type Now = () => readonly [number, number];

export class FileSystem {
  root: DirectoryNode;
  working: DirectoryNode;
  private nextId = 2;

  constructor(
    private readonly now: Now,
    workingDirectory: string,
    private readonly memory?: MappedMemory,
  ) {
    this.root = this.makeDirectoryNode(undefined, 0o755, 0);
    const tmp = this.makePath('/tmp');
    tmp.mode = 0o1777;
    const dev = this.makePath('/dev');
    for (const device of ['null', 'zero', 'full', 'random', 'stdin', 'stdout', 'stderr', 'tty'] as const) {
      dev.entries.set(device, { ...this.base(0o666, 0), kind: 'device', device });
    }
    dev.entries.set('urandom', { ...this.base(0o666, 0), kind: 'device', device: 'random' });
    this.makePath('/dev/shm').mode = 0o1777;
    this.working = this.makePath(workingDirectory, USER_ID);
  }

  private base(mode: number, uid = USER_ID): NodeBase {
    const now = this.now();
    return { id: this.nextId++, mode, uid, links: 1, modified: now, accessed: now, changed: now };
  }

  private makeDirectoryNode(parent: DirectoryNode | undefined, mode: number, uid = USER_ID): DirectoryNode {
    const node = { ...this.base(mode, uid), kind: 'directory', entries: new Map() } as unknown as DirectoryNode;
    node.parent = parent ?? node;
    node.links = 2;
    return node;
  }

  /** Makes every directory of an absolute path (set-up only). */
  makePath(path: string, owner = 0): DirectoryNode {
    let at = this.root;
    for (const name of path.split('/')) {
      if (name === '' || name === '.') continue;
      if (name === '..') {
        at = at.parent;
        continue;
      }
      let next = at.entries.get(name);
      if (next?.kind !== 'directory') {
        next = this.makeDirectoryNode(at, 0o755, owner);
        at.entries.set(name, next);
        at.links++;
      }
      at = next;
    }
    return at;
  }

  /** Seeds a file, path absolute or relative to the working directory (set-up only). */
  seed(path: string, bytes: Uint8Array, mode = 0o644): void {
    const absolute = path.startsWith('/') ? path : `${this.pathOf(this.working)}/${path}`;
    const slash = absolute.lastIndexOf('/');
    const directory = this.makePath(absolute.slice(0, slash), USER_ID);
    directory.entries.set(absolute.slice(slash + 1), {
      ...this.base(mode),
      kind: 'file',
      data: bytes,
      size: bytes.length,
      shared: true,
    });
  }

  pathOf(directory: DirectoryNode): string {
    const names: string[] = [];
    for (let d = directory; d !== d.parent; d = d.parent) {
      for (const [name, node] of d.parent.entries) {
        if (node === d) {
          names.unshift(name);
          break;
        }
      }
    }
    return `/${names.join('/')}`;
  }

  /** path_resolution(7). `follow`: a link as last component is followed. Negative numbers are errors. */
  resolve(path: string, follow: boolean, from: DirectoryNode = this.working, depth = 0): Place | number {
    if (path === '') return -ENOENT;
    if (path.length > 4095) return -ENAMETOOLONG;
    if (depth > 40) return -ELOOP;
    let at = path.startsWith('/') ? this.root : from;
    const names = path.split('/').filter((n) => n !== '');
    const mustBeDirectory = path.endsWith('/');
    if (names.length === 0) return { directory: this.root, name: '.', node: this.root };
    for (let i = 0; i < names.length; i++) {
      const name = names[i]!;
      const last = i === names.length - 1;
      if (name.length > 255) return -ENAMETOOLONG;
      if (!mayAccess(at, 1)) return -EACCES;
      const node: FsNode | undefined = name === '.' ? at : name === '..' ? at.parent : at.entries.get(name);
      if (node?.kind === 'link' && (!last || follow || mustBeDirectory)) {
        const rest = names.slice(i + 1).join('/');
        const target = rest === '' ? node.target : `${node.target}/${rest}`;
        return this.resolve(mustBeDirectory ? `${target}/` : target, follow, at, depth + 1);
      }
      if (last) {
        if (mustBeDirectory && node && node.kind !== 'directory') return -ENOTDIR;
        return { directory: at, name, node };
      }
      if (!node) return -ENOENT;
      if (node.kind !== 'directory') return -ENOTDIR;
      at = node;
    }
    return -ENOENT;
  }

  /** The node at a path, or a negative error. */
  lookup(path: string, follow = true, from?: DirectoryNode): FsNode | number {
    const place = this.resolve(path, follow, from);
    return typeof place === 'number' ? place : (place.node ?? -ENOENT);
  }

  createFile(place: Place, mode: number): FileNode | number {
    if (place.name === '.' || place.name === '..') return -EISDIR;
    if (!mayAccess(place.directory, 2)) return -EACCES;
    const node: FileNode = { ...this.base(mode), kind: 'file', data: new Uint8Array(0), size: 0, shared: false };
    this.enter(place.directory, place.name, node);
    return node;
  }

  /** A file without a name (tmpfile). */
  anonymousFile(): FileNode {
    return { ...this.base(0o600), kind: 'file', data: new Uint8Array(0), size: 0, shared: false, links: 0 };
  }

  private enter(directory: DirectoryNode, name: string, node: FsNode): void {
    directory.entries.set(name, node);
    directory.modified = this.now();
    directory.changed = directory.modified;
  }

  private leave(directory: DirectoryNode, name: string): void {
    directory.entries.delete(name);
    directory.modified = this.now();
    directory.changed = directory.modified;
  }

  mkdir(path: string, mode: number, from?: DirectoryNode): number {
    const place = this.resolve(path, false, from);
    if (typeof place === 'number') return place;
    if (place.node) return -EEXIST;
    if (!mayAccess(place.directory, 2)) return -EACCES;
    this.enter(place.directory, place.name, this.makeDirectoryNode(place.directory, mode));
    place.directory.links++;
    return 0;
  }

  symlink(target: string, path: string): number {
    const place = this.resolve(path, false);
    if (typeof place === 'number') return place;
    if (place.node) return -EEXIST;
    if (target === '') return -ENOENT;
    if (!mayAccess(place.directory, 2)) return -EACCES;
    this.enter(place.directory, place.name, { ...this.base(0o777), kind: 'link', target });
    return 0;
  }

  link(from: string, to: string, follow = false): number {
    const node = this.lookup(from, follow);
    if (typeof node === 'number') return node;
    if (node.kind === 'directory') return -EPERM;
    const place = this.resolve(to, false);
    if (typeof place === 'number') return place;
    if (place.node) return -EEXIST;
    if (!mayAccess(place.directory, 2)) return -EACCES;
    node.links++;
    this.enter(place.directory, place.name, node);
    return 0;
  }

  unlink(path: string, from?: DirectoryNode): number {
    const place = this.resolve(path, false, from);
    if (typeof place === 'number') return place;
    if (!place.node) return -ENOENT;
    if (place.node.kind === 'directory') return -EISDIR;
    if (!mayRemove(place.directory, place.node)) return -EACCES;
    place.node.links--;
    place.node.changed = this.now();
    this.leave(place.directory, place.name);
    return 0;
  }

  rmdir(path: string, from?: DirectoryNode): number {
    const place = this.resolve(path, false, from);
    if (typeof place === 'number') return place;
    if (!place.node) return -ENOENT;
    if (place.node.kind !== 'directory') return -ENOTDIR;
    if (place.name === '.') return -EINVAL;
    if (place.node.entries.size > 0) return -ENOTEMPTY;
    if (!mayRemove(place.directory, place.node)) return -EACCES;
    place.node.links = 0;
    place.directory.links--;
    this.leave(place.directory, place.name);
    return 0;
  }

  rename(from: string, to: string): number {
    const source = this.resolve(from, false);
    if (typeof source === 'number') return source;
    const node = source.node;
    if (!node) return -ENOENT;
    const target = this.resolve(to, false);
    if (typeof target === 'number') return target;
    if (target.node === node) return 0;
    if (['.', '..'].includes(source.name) || ['.', '..'].includes(target.name)) return -EINVAL;
    if (!mayRemove(source.directory, node) || !mayAccess(target.directory, 2)) return -EACCES;
    if (node.kind === 'directory') {
      for (let d = target.directory; d !== d.parent; d = d.parent) if (d === node) return -EINVAL;
      if (target.node && target.node.kind !== 'directory') return -ENOTDIR;
      if (target.node?.kind === 'directory' && target.node.entries.size > 0) return -ENOTEMPTY;
      source.directory.links--;
      if (!target.node) target.directory.links++;
      node.parent = target.directory;
    } else if (target.node?.kind === 'directory') return -EISDIR;
    if (target.node) target.node.links--;
    this.leave(source.directory, source.name);
    this.enter(target.directory, target.name, node);
    return 0;
  }

  /** Bytes of `file` from `offset` on, at most `n`; a view, valid until the next write. */
  readFile(file: FileNode, offset: number, n: number): Uint8Array {
    file.accessed = this.now();
    this.collect(file);
    return file.data.subarray(Math.min(offset, file.size), Math.min(offset + n, file.size));
  }

  writeFile(file: FileNode, offset: number, bytes: Uint8Array): void {
    this.resize(file, Math.max(file.size, offset + bytes.length));
    file.data.set(bytes, offset);
    for (const m of file.mapped ?? []) {
      const from = Math.max(offset, m.offset);
      const to = Math.min(offset + bytes.length, m.offset + m.length);
      if (from < to) this.memory?.write(m.address + from - m.offset, bytes.slice(from - offset, to - offset));
    }
  }

  /** What the program has written into mappings of a file becomes its contents; the part behind its end is lost. */
  private collect(file: FileNode): void {
    for (const m of file.mapped ?? []) {
      const n = Math.min(m.length, file.size - m.offset);
      if (!m.writable || n <= 0) continue;
      if (file.shared) {
        file.data = file.data.slice();
        file.shared = false;
      }
      if (this.memory) file.data.set(this.memory.read(m.address, n), m.offset);
    }
  }

  /** A mapping of a file begins. */
  map(file: FileNode, mapping: FileMapping): void {
    file.mapped = [...(file.mapped ?? []), mapping];
  }
  /** [address, +length) is mapped no more. A file without a name and open descriptors is not found, and nobody misses it. */
  unmap(address: number, length: number, openFiles: Iterable<FsNode>): void {
    const end = address + length;
    const visit = (node: FsNode): void => {
      if (node.kind === 'directory') for (const child of node.entries.values()) visit(child);
      if (node.kind !== 'file' || !node.mapped?.some((m) => m.address < end && address < m.address + m.length)) return;
      this.collect(node);
      node.mapped = node.mapped.flatMap((m) => {
        const mEnd = m.address + m.length;
        if (m.address >= end || address >= mEnd) return [m];
        const before = { ...m, length: address - m.address };
        const after = { ...m, address: end, offset: m.offset + (end - m.address), length: mEnd - end };
        return [before, after].filter((part) => part.length > 0);
      });
    };
    visit(this.root);
    for (const node of openFiles) visit(node);
  }

  resize(file: FileNode, size: number): void {
    this.collect(file);
    if (size > file.data.length || file.shared) {
      const data = new Uint8Array(size > file.data.length ? Math.max(size, file.data.length * 2) : file.data.length);
      data.set(file.data.subarray(0, Math.min(file.size, size)));
      file.data = data;
      file.shared = false;
    } else if (size < file.size) file.data.fill(0, size, file.size);
    for (const m of file.mapped ?? []) {
      // What the program wrote behind the file's end was never the file's.
      const from = Math.max(file.size, m.offset);
      const to = Math.min(size, m.offset + m.length);
      if (from < to) this.memory?.write(m.address + from - m.offset, new Uint8Array(to - from));
    }
    file.size = size;
    file.modified = this.now();
    file.changed = file.modified;
  }

  /** Contents of a file for the host, undefined when there is none. */
  contents(path: string): Uint8Array | undefined {
    const node = this.lookup(path);
    if (typeof node !== 'object' || node.kind !== 'file') return undefined;
    this.collect(node);
    return node.data.slice(0, node.size);
  }

  /** Copies the tree, contents shared; `copies` maps old nodes to new ones. */
  cloneInto(copies: Map<FsNode, FsNode>): { root: DirectoryNode; working: DirectoryNode; nextId: number } {
    const root = cloneNode(this.root, copies) as DirectoryNode;
    return { root, working: cloneNode(this.working, copies) as DirectoryNode, nextId: this.nextId };
  }

  adopt(tree: { root: DirectoryNode; working: DirectoryNode; nextId: number }): void {
    this.root = tree.root;
    this.working = tree.working;
    this.nextId = tree.nextId;
  }
}

/** A copy of a node and all below it; nodes that are met twice stay one. */
export function cloneNode(node: FsNode, copies: Map<FsNode, FsNode>): FsNode {
  const known = copies.get(node);
  if (known) return known;
  if (node.kind === 'directory') {
    const copy: DirectoryNode = { ...node, entries: new Map() };
    copies.set(node, copy);
    copy.parent = cloneNode(node.parent, copies) as DirectoryNode;
    for (const [name, child] of node.entries) copy.entries.set(name, cloneNode(child, copies));
    return copy;
  }
  if (node.kind === 'file') node.shared = true;
  const copy: FsNode = { ...node };
  copies.set(node, copy);
  return copy;
}

/** access(2): 4 read, 2 write, 1 execute or search. */
export function mayAccess(node: FsNode, wanted: number): boolean {
  const bits = node.uid === USER_ID ? node.mode >> 6 : node.mode;
  return (bits & wanted) === wanted;
}

function mayRemove(directory: DirectoryNode, node: FsNode): boolean {
  if (!mayAccess(directory, 2)) return false;
  return (directory.mode & 0o1000) === 0 || node.uid === USER_ID || directory.uid === USER_ID;
}

/** Type and permissions as in st_mode. */
export function modeOf(node: FsNode): number {
  const type = { file: S_IFREG, directory: S_IFDIR, link: S_IFLNK, device: S_IFCHR }[node.kind];
  return type | node.mode;
}
