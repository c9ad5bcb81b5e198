/**
 * LLVM bitcode reader: the bytes that Clang writes with `-emit-llvm -c` → `ir/module.ts`.
 *
 * Manuals: "LLVM Bitcode File Format" (container and abbreviations), LLVM 22's `LLVMBitCodes.h` (record numbers) and
 * bitcode writer (record layouts). Made for what Clang 22 writes; record forms of older releases are errors.
 * Function bodies, function attachments and metadata nodes are read on first use.
 * Imports base/ and ir/ only. An unknown record or a malformed stream throws BitcodeError, which names the place.
 */
import type { DICompositeType, DISubprogram, MDNode, Metadata } from '../ir/metadata.ts';
import type { Constant, FunctionBody, GlobalAlias, GlobalValue, GlobalVariable, Module, Value } from '../ir/module.ts';
import { PTR } from '../ir/types.ts';
import { AttributeTable } from './attributes.ts';
import { BitBuffer, Cursor, Entry } from './bitstream.ts';
import { BlockId, MetadataCode, ModuleCode } from './codes.ts';
import { makeConstant, PendingConstant, readConstants } from './constants.ts';
import { BitcodeError } from './error.ts';
import { FunctionReader, findSubprogram, readFunctionAttachments } from './function-reader.ts';
import type { BodyReader } from './function-value.ts';
import { FunctionValue } from './function-value.ts';
import { MetadataTable, readKinds } from './metadata-table.ts';
import type { ModuleContext } from './module-context.ts';
import { LINKAGES, VISIBILITIES } from './operators.ts';
import { textOfBytes, textOfOps } from './text.ts';
import { TypeTable } from './type-table.ts';

export { BitcodeError } from './error.ts';

const MAGIC = 0xdec04342;
const WRAPPER_MAGIC = 0x0b17c0de;
/** Records with relative operand numbers and names in STRTAB. */
const MODULE_VERSION = 2;

/** Reads a module. `name` is used when the file doesn't have its source's name. */
export function readModule(bytes: Uint8Array, name = ''): Module {
  const buffer = new BitBuffer(unwrap(bytes));
  if (buffer.bits < 32 || buffer.words[0] !== MAGIC) throw new BitcodeError('this is not LLVM bitcode');
  const c = new Cursor(buffer, 32);
  let moduleAt = -1;
  let strings: Uint8Array = new Uint8Array();
  while (c.more()) {
    if (c.next() !== Entry.SubBlock) c.fail('a record outside any block');
    if (c.blockId === BlockId.Module) {
      if (moduleAt >= 0) c.fail('a file with several modules');
      moduleAt = c.pos;
      c.skip();
    } else if (c.blockId === BlockId.Strtab) strings = readStrtab(c);
    else c.skip(); // IDENTIFICATION, SYMTAB
  }
  if (moduleAt < 0) throw new BitcodeError('the file has no module');
  const start = new Cursor(buffer, moduleAt);
  start.blockId = BlockId.Module;
  return new ModuleReader(start, strings, name).read();
}

/** Some systems put bitcode into a wrapper of five words: magic, version, offset, size, CPU. */
function unwrap(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 20) return bytes;
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (v.getUint32(0, true) !== WRAPPER_MAGIC) return bytes;
  const offset = v.getUint32(8, true);
  const size = v.getUint32(12, true);
  if (offset + size > bytes.length) throw new BitcodeError('the wrapper is longer than the file');
  return bytes.subarray(offset, offset + size);
}

function readStrtab(c: Cursor): Uint8Array {
  c.enter();
  let blob: Uint8Array | undefined;
  for (;;) {
    const e = c.next();
    if (e === Entry.EndBlock) return blob ?? c.fail('a string table without strings');
    if (e === Entry.SubBlock || c.code !== 1) c.fail('unknown string table record');
    blob = c.blob;
  }
}

interface PendingGlobal {
  readonly global: GlobalVariable | GlobalAlias | FunctionValue;
  /** Value numbers plus one; 0 is none. */ readonly init: number;
}

class ModuleReader implements ModuleContext, BodyReader {
  readonly types = new TypeTable();
  readonly attributes = new AttributeTable();
  readonly metadata = new MetadataTable(this);
  private readonly module: Module;
  private readonly values: (Value | PendingConstant)[] = [];
  private readonly globals: PendingGlobal[] = [];
  private readonly withBody: FunctionValue[] = [];
  private readonly sections: string[] = [];
  private readonly comdatNames: string[] = [];
  private readonly comdats: Map<string, 'any' | 'exactmatch' | 'largest' | 'nodeduplicate' | 'samesize'> = new Map();
  private readonly named = new Map<string, readonly MDNode[]>();
  private kinds: ReadonlyMap<number, string> = new Map();
  private bundleTags: string[] = [];
  private bodies = 0;

  constructor(
    private readonly c: Cursor,
    private readonly strings: Uint8Array,
    name: string,
  ) {
    this.module = {
      sourceName: name,
      targetTriple: '',
      dataLayout: '',
      moduleAsm: '',
      globals: [],
      functions: [],
      aliases: [],
      structTypes: this.types.named,
      typeKinds: this.types.kinds,
      namedMetadata: this.named,
      comdats: this.comdats,
      compositeTypes: () => this.compositeTypes(),
    };
  }

  get valueCount(): number {
    return this.values.length;
  }

  value(id: number): Value {
    const v = this.values[id];
    if (v === undefined) throw new BitcodeError(`value ${id} does not exist`, 'MODULE');
    if (!(v instanceof PendingConstant)) return v;
    const made = makeConstant(v, this);
    this.values[id] = made;
    return made;
  }

  kindName(id: number): string {
    return this.kinds.get(id) ?? this.c.fail(`metadata kind ${id} does not exist`);
  }

  bundleTag(id: number): string {
    return this.bundleTags[id] ?? this.c.fail(`operand bundle tag ${id} does not exist`);
  }

  read(): Module {
    const c: Cursor = this.c;
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) break;
      if (e === Entry.SubBlock) this.subBlock();
      else this.record();
    }
    if (this.bodies !== this.withBody.length) c.fail('a function has no body');
    for (const { global, init } of this.globals) this.complete(global, init);
    this.attachGlobals();
    for (const [name, ids] of this.metadata.named)
      this.named.set(
        name,
        ids.map((id) => this.metadata.node(id)),
      );
    return this.module;
  }

  private subBlock(): void {
    const c: Cursor = this.c;
    switch (c.blockId as BlockId) {
      case BlockId.BlockInfo:
        c.readBlockInfo();
        break;
      case BlockId.Type:
        this.types.read(c);
        break;
      case BlockId.ParamattrGroup:
        this.attributes.readGroups(c, this.types);
        break;
      case BlockId.Paramattr:
        this.attributes.readLists(c);
        break;
      case BlockId.Constants:
        readConstants(c, this.types, this.values);
        break;
      case BlockId.MetadataKind:
        this.kinds = readKinds(c);
        break;
      case BlockId.Metadata:
        this.metadata.read(c);
        break;
      case BlockId.OperandBundleTags:
        this.readBundleTags();
        break;
      case BlockId.Function: {
        const f = this.withBody[this.bodies++] ?? c.fail('a body without function');
        f.bodyAt = c.pos;
        f.bitcodeSize = c.skip();
        break;
      }
      // Scopes other than the system's own don't exist on x86-64; symbol offsets and use lists are not needed.
      case BlockId.SyncScopeNames:
      case BlockId.ValueSymtab:
      case BlockId.Uselist:
      case BlockId.GlobalvalSummary:
      case BlockId.Symtab:
        c.skip();
        break;
      default:
        c.fail(`unexpected block ${c.blockId}`);
    }
  }

  private readBundleTags(): void {
    const c: Cursor = this.c;
    c.enter();
    for (;;) {
      const e = c.next();
      if (e === Entry.EndBlock) return;
      if (e === Entry.SubBlock || c.code !== 1) c.fail('unknown operand bundle tag record');
      this.bundleTags.push(textOfOps(c.ops));
    }
  }

  private record(): void {
    const { c, module } = this;
    switch (c.code as ModuleCode) {
      case ModuleCode.Version:
        if (c.ops[0] !== MODULE_VERSION) c.fail(`module version ${c.ops[0]}`);
        break;
      case ModuleCode.Triple:
        module.targetTriple = textOfOps(c.ops);
        break;
      case ModuleCode.Datalayout:
        module.dataLayout = textOfOps(c.ops);
        break;
      case ModuleCode.Asm:
        module.moduleAsm = textOfOps(c.ops);
        break;
      case ModuleCode.SourceFilename:
        module.sourceName = textOfOps(c.ops);
        break;
      case ModuleCode.Sectionname:
        this.sections.push(textOfOps(c.ops));
        break;
      case ModuleCode.Comdat:
        this.readComdat();
        break;
      case ModuleCode.Globalvar:
        this.readGlobal();
        break;
      case ModuleCode.Function:
        this.readFunction();
        break;
      case ModuleCode.Alias:
      case ModuleCode.Ifunc:
        this.readAlias();
        break;
      case ModuleCode.Gcname:
      case ModuleCode.Deplib:
      case ModuleCode.Vstoffset:
      case ModuleCode.Hash:
        break;
      default:
        c.fail(`unknown module record ${c.code}`);
    }
  }

  private op(i: number): number {
    return this.c.ops[i] ?? 0;
  }

  private need(n: number): void {
    if (this.c.ops.length < n) this.c.fail('the record is too short');
  }

  /** Names stand in STRTAB: offset and size are every global's first two operands. */
  private name(): string {
    this.need(2);
    const from = this.op(0);
    const to = from + this.op(1);
    if (to > this.strings.length) this.c.fail('a name lies outside the string table');
    return textOfBytes(this.strings, from, to);
  }

  private readComdat(): void {
    const kinds = ['any', 'exactmatch', 'largest', 'nodeduplicate', 'samesize'] as const;
    const name = this.name();
    this.comdatNames.push(name);
    this.comdats.set(name, kinds[this.op(2) - 1] ?? this.c.fail('unknown comdat kind'));
  }

  private align(v: number): number {
    return v === 0 ? 0 : v > 33 ? this.c.fail('alignment too large') : 2 ** (v - 1);
  }

  private common(
    g: GlobalValue,
    o: { linkage: number; visibility: number; section: number; comdat: number; unnamed: number; local: number },
  ): void {
    g.linkage = LINKAGES[o.linkage] ?? this.c.fail(`unknown linkage ${o.linkage}`);
    g.visibility = VISIBILITIES[o.visibility] ?? this.c.fail(`unknown visibility ${o.visibility}`);
    const local = g.linkage === 'internal' || g.linkage === 'private';
    // What is local, or not visible outside, is resolved within the program without being marked.
    g.dsoLocal = o.local !== 0 || local || (g.visibility !== 'default' && g.linkage !== 'extern_weak');
    g.unnamedAddr = o.unnamed !== 0;
    g.section = o.section === 0 ? undefined : this.sections[o.section - 1];
    g.comdat = o.comdat === 0 ? undefined : this.comdatNames[o.comdat - 1];
  }

  private readGlobal(): void {
    const c: Cursor = this.c;
    this.need(8);
    // [name, name, type, flags, init, linkage, align, section, visibility, tls, unnamed, extern-init, dll, comdat, attributes, local]
    const flags = this.op(3);
    if ((flags & 2) === 0) c.fail('a global without value type');
    const g: GlobalVariable = {
      kind: 'global',
      type: flags >> 2 === 0 ? PTR : { kind: 'ptr', addrSpace: flags >> 2 },
      name: this.name(),
      linkage: 'external',
      visibility: 'default',
      dsoLocal: false,
      unnamedAddr: false,
      section: undefined,
      comdat: undefined,
      module: this.module,
      valueType: this.types.get(this.op(2), c),
      isConst: (flags & 1) !== 0,
      threadLocal: this.op(9) !== 0,
      align: this.align(this.op(6)),
      init: undefined,
      dbg: [],
    };
    this.common(g, {
      linkage: this.op(5),
      visibility: this.op(8),
      section: this.op(7),
      comdat: this.op(13),
      unnamed: this.op(10),
      local: this.op(15),
    });
    this.values.push(g);
    this.module.globals.push(g);
    this.globals.push({ global: g, init: this.op(4) });
  }

  private readFunction(): void {
    const c: Cursor = this.c;
    this.need(10);
    // [name, name, type, cc, is declaration, linkage, attributes, align, section, visibility, gc, unnamed, prologue, dll, comdat, prefix, personality, local, address space]
    const type = this.types.get(this.op(2), c);
    if (type.kind !== 'function') c.fail('a function without function type');
    const f = new FunctionValue(this, this.module, this.name(), type, this.attributes.get(this.op(6), c));
    this.common(f, {
      linkage: this.op(5),
      visibility: this.op(9),
      section: this.op(8),
      comdat: this.op(14),
      unnamed: this.op(11),
      local: this.op(17),
    });
    f.cc = this.op(3);
    f.align = this.align(this.op(7));
    f.hasBody = this.op(4) === 0;
    if (this.op(12) || this.op(15)) c.fail(`function ${f.name} has prologue or prefix data`);
    if (f.hasBody) this.withBody.push(f);
    this.values.push(f);
    this.module.functions.push(f);
    this.globals.push({ global: f, init: this.op(16) });
  }

  private readAlias(): void {
    const c: Cursor = this.c;
    this.need(7);
    // [name, name, type, address space, aliasee, linkage, visibility, dll, tls, unnamed, local]; an ifunc ends with local
    const ifunc = c.code === ModuleCode.Ifunc;
    const init = this.op(4) + 1;
    const a: GlobalAlias = {
      kind: 'alias',
      type: PTR,
      name: this.name(),
      linkage: 'external',
      visibility: 'default',
      dsoLocal: false,
      unnamedAddr: false,
      section: undefined,
      comdat: undefined,
      module: this.module,
      valueType: this.types.get(this.op(2), c),
      aliasee: { kind: 'null', type: PTR },
      threadLocal: !ifunc && this.op(8) !== 0,
      ifunc,
    };
    this.common(a, {
      linkage: this.op(5),
      visibility: this.op(6),
      section: 0,
      comdat: 0,
      unnamed: ifunc ? 0 : this.op(9),
      local: ifunc ? 0 : this.op(10),
    });
    this.values.push(a);
    this.module.aliases.push(a);
    this.globals.push({ global: a, init });
  }

  private constant(id: number): Constant {
    const v = this.value(id);
    if (v.kind === 'arg' || v.kind === 'inst' || v.kind === 'block' || v.kind === 'metadata' || v.kind === 'asm')
      this.c.fail(`value ${id} is not constant`);
    return v;
  }

  private complete(g: PendingGlobal['global'], init: number): void {
    if (init === 0) return;
    const v = this.constant(init - 1);
    if (g.kind === 'global') g.init = v;
    else if (g.kind === 'alias') g.aliasee = v;
    else g.personality = v;
  }

  private attachGlobals(): void {
    for (const a of this.metadata.attachments) {
      const g = this.values[a.value];
      const kind = this.kindName(a.kind);
      if (g instanceof FunctionValue) g.declared.set(kind, this.metadata.get(a.node));
      else if (kind === 'dbg' && g && !(g instanceof PendingConstant) && g.kind === 'global')
        g.dbg = [...g.dbg, this.metadata.node(a.node)];
    }
  }

  private *compositeTypes(): Iterable<DICompositeType> {
    const tables = [this.metadata];
    for (const f of this.withBody) if (f.subprogram && f.localMetadata) tables.push(f.localMetadata);
    for (const t of tables) for (const id of t.nodesOf(MetadataCode.CompositeType)) yield t.get(id) as DICompositeType;
  }

  attachments(f: FunctionValue): ReadonlyMap<string, Metadata> {
    if (!f.hasBody) return f.declared;
    const found = readFunctionAttachments(this, f, this.c.fork(f.bodyAt));
    for (const [k, v] of f.declared) found.set(k, v);
    return found;
  }

  subprogram(f: FunctionValue): DISubprogram | undefined {
    return f.hasBody ? findSubprogram(this, f, this.c.fork(f.bodyAt)) : undefined;
  }

  body(f: FunctionValue): FunctionBody {
    return new FunctionReader(this, f, this.c.fork(f.bodyAt)).readBody();
  }
}
