/**
 * Source lines ↔ code addresses of a program (what DWARF 5 §6.2 calls the line number program). Only functions that can
 * contain a line are lowered: the IR says which lines a function has before there is any code for it.
 */
import { OURS } from '../compiler/virtual-paths.ts';
import type { DICompileUnit, DILocation, DISubprogram } from '../ir/metadata.ts';
import type { IRFunction, Module } from '../ir/module.ts';
import type { Code } from '../isa/code.ts';
import type { FunctionEntry, ProgramImage } from '../machine/image.ts';
import { calledAs, functionSignature, subprogramOf } from './names.ts';
import { fileOfScope, normalisePath, pathOf, sameFile } from './paths.ts';
import { inlineChain, locationAt } from './position.ts';

export interface LineAddresses {
  /** The line that has the code: the requested one, or the next that has any. */ readonly line: number;
  readonly addresses: readonly number[];
}

/** One frame of the source at an address; several when functions were inlined there. */
export interface SourceFrame {
  readonly subprogram: DISubprogram | undefined;
  /** As in a call stack. */ readonly function: string;
  /** '' without debug info. */ readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly inlined: boolean;
  readonly location: DILocation | undefined;
}

/** A place where a statement (or a part of one) begins. */
export interface Statement {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly scope: DILocation['scope'];
  readonly inlinedAt: DILocation | undefined;
  readonly location: DILocation;
  /** Another line than the code before it; false when only the column changes. */ readonly newLine: boolean;
}

/** Lines of one function by file. */
interface FunctionLines {
  readonly entry: FunctionEntry;
  readonly byFile: ReadonlyMap<string, ReadonlySet<number>>;
}

export class LineIndex {
  private readonly image: ProgramImage;
  private readonly lines = new Map<number, FunctionLines>();

  constructor(image: ProgramImage) {
    this.image = image;
  }

  /**
   * Where to stop for `file:line`: for each function instance (template, inlined copy) the lowest address of the line,
   * not before the prologue's end. When the line has no code, the next one that has, within the functions of the file.
   */
  addressesFor(file: string, line: number): LineAddresses | undefined {
    const path = normalisePath(file);
    const candidates = this.candidates(path);
    let best = Number.POSITIVE_INFINITY;
    const having: FunctionLines[] = [];
    for (const c of candidates)
      for (const [f, set] of c.byFile) {
        if (!sameFile(f, path)) continue;
        for (const l of set) {
          if (l < line || l > best) continue;
          if (l < best) having.length = 0;
          best = l;
          if (having[having.length - 1] !== c) having.push(c);
        }
      }
    if (!Number.isFinite(best)) return undefined;
    const addresses = new Set<number>();
    for (const c of having) for (const a of this.addressesIn(c.entry, path, best)) addresses.add(a);
    return addresses.size === 0 ? undefined : { line: best, addresses: [...addresses].sort((a, b) => a - b) };
  }

  /** All lines of a file that have code, in order. */
  linesOf(file: string): readonly number[] {
    const path = normalisePath(file);
    const out = new Set<number>();
    for (const c of this.candidates(path))
      for (const [f, set] of c.byFile) if (sameFile(f, path)) for (const l of set) out.add(l);
    return [...out].sort((a, b) => a - b);
  }

  /** Addresses at which functions of that name (linkage, plain or displayed) begin, past their prologues. */
  addressesOfFunction(name: string): number[] {
    const out: number[] = [];
    for (const e of this.image.functions) {
      if (!e.ir?.hasBody) continue;
      const sp = e.name === name ? undefined : e.ir.subprogram;
      if (e.name === name || (sp && (sp.name === name || displayedAs(sp, name))))
        out.push(e.address + this.image.code(e.index).prologueEnd);
    }
    return out;
  }

  /** Source at a code address, innermost inlined function first. For a caller's frame give its return address minus one. */
  at(address: number): SourceFrame[] {
    const entry = this.image.functionAt(address);
    if (!entry) return [];
    const sp = entry.ir?.subprogram;
    const bare: SourceFrame = {
      subprogram: sp,
      function: calledAs(entry.name, sp),
      file: sp ? pathOf(sp.file) : '',
      line: sp?.line ?? 0,
      column: 0,
      inlined: false,
      location: undefined,
    };
    if (!entry.ir?.hasBody) return [bare];
    const code = this.image.code(entry.index);
    const chain = inlineChain(locationAt(code, address - entry.address));
    if (chain.length === 0) return [bare];
    return chain.map((l, i): SourceFrame => {
      const own = subprogramOf(l.scope) ?? sp;
      return {
        subprogram: own,
        function: calledAs(entry.name, own),
        file: pathOf(fileOfScope(l.scope)),
        line: l.line,
        column: l.column,
        inlined: i < chain.length - 1,
        location: l,
      };
    });
  }

  /** Functions that may have code for `path`. */
  private candidates(path: string): FunctionLines[] {
    const out: FunctionLines[] = [];
    const library = path.startsWith(OURS);
    const header = !this.isMainFile(path);
    for (const e of this.image.functions) {
      const ir = e.ir;
      if (!ir?.hasBody) continue;
      // No user file has a function in the runtime.
      if (!library && !e.isUser && !this.isOptimizedUser(ir.module)) continue;
      const sp = ir.subprogram;
      if (!sp) continue;
      // Code of another file comes into a function by inlining (of always_inline functions of headers even at -O0).
      if (sameFile(pathOf(sp.file), path) || sp.isOptimized || (header && !library))
        out.push(this.linesOfFunction(e, ir));
    }
    return out;
  }

  private mainFiles: Set<string> | undefined;
  private isMainFile(path: string): boolean {
    if (!this.mainFiles) {
      this.mainFiles = new Set();
      for (const { module, isUser } of this.image.modules)
        if (isUser) for (const unit of unitsOf(module)) this.mainFiles.add(pathOf(unit.file));
    }
    for (const f of this.mainFiles) if (sameFile(f, path)) return true;
    return false;
  }

  private readonly optimized = new Map<Module, boolean>();
  /** A module of the user's in which functions of the library may have the user's code inlined. */
  private isOptimizedUser(module: Module): boolean {
    let known = this.optimized.get(module);
    if (known === undefined) {
      known =
        this.image.modules.some((m) => m.module === module && m.isUser) && unitsOf(module).some((u) => u.isOptimized);
      this.optimized.set(module, known);
    }
    return known;
  }

  private linesOfFunction(entry: FunctionEntry, ir: IRFunction): FunctionLines {
    const cached = this.lines.get(entry.index);
    if (cached) return cached;
    const byFile = new Map<string, Set<number>>();
    const add = (path: string, line: number): void => {
      let set = byFile.get(path);
      if (!set) byFile.set(path, (set = new Set()));
      set.add(line);
    };
    // The line of the opening brace means "past the prologue".
    const sp = ir.subprogram;
    if (sp && !sp.isArtificial && sp.line > 0) add(pathOf(sp.file), sp.scopeLine || sp.line);
    if (sp && sp.line > 0 && !sp.isArtificial) add(pathOf(sp.file), sp.line);
    let last: DILocation | undefined;
    for (const b of ir.body().blocks)
      for (const i of b.insts) {
        if (!i.loc || i.loc === last) continue;
        last = i.loc;
        // A call that was inlined is a place to stop as well: its line is where the inlined code begins.
        for (let l: DILocation | undefined = i.loc; l; l = l.inlinedAt)
          if (l.line > 0) add(pathOf(fileOfScope(l.scope)), l.line);
      }
    const lines = { entry, byFile };
    this.lines.set(entry.index, lines);
    return lines;
  }

  /**
   * For each instance of the line (function, or inlined copy) the lowest address. Optimised code puts the pieces of a line
   * into several blocks (a loop's test stands before it and at its end): there each block that comes to the line counts.
   */
  private addressesIn(entry: FunctionEntry, path: string, line: number): number[] {
    const code = this.image.code(entry.index);
    const lowest = new Map<unknown, number>();
    for (const inst of code.insts) {
      if (inst.length === 0 || inst.offset < code.prologueEnd) continue;
      const chain = inlineChain(code.locations[inst.loc]);
      for (const l of chain) {
        if (l.line !== line || !sameFile(pathOf(fileOfScope(l.scope)), path)) continue;
        const instance = l.inlinedAt ?? entry;
        const before = lowest.get(instance);
        if (before === undefined || inst.offset < before) lowest.set(instance, inst.offset);
      }
    }
    const more = new Set<number>();
    if (entry.ir?.subprogram?.isOptimized) {
      const isHere = (l: DILocation | undefined): boolean =>
        l?.line === line && sameFile(pathOf(fileOfScope(l.scope)), path);
      for (const b of code.blocks)
        for (let i = b.first; i < b.end; i++) {
          const inst = code.insts[i]!;
          if (inst.length === 0 || inst.offset < code.prologueEnd || !isHere(code.locations[inst.loc])) continue;
          // What only continues the line of the block before is no new arrival.
          const before = code.insts[i - 1];
          if (!before || !isHere(code.locations[before.loc])) more.add(inst.offset);
          break;
        }
    }
    const sp = entry.ir?.subprogram;
    if (sp && (line === sp.line || line === sp.scopeLine) && sameFile(pathOf(sp.file), path)) {
      // A one-line function starts on the line of its brace: the first statement is the place.
      lowest.set(entry, code.prologueEnd);
    }
    for (const o of lowest.values()) more.add(o);
    return [...more].map((o) => entry.address + o);
  }
}

function displayedAs(sp: DISubprogram, name: string): boolean {
  const text = functionSignature(sp);
  return text === name || text.startsWith(`${name}(`);
}

function unitsOf(m: Module): DICompileUnit[] {
  return (m.namedMetadata.get('llvm.dbg.cu') ?? []).filter((u): u is DICompileUnit => u.kind === 'DICompileUnit');
}

const statements = new WeakMap<Code, readonly Statement[]>();

/** Statement starts in order of offset, from the prologue's end on. */
export function statementsOf(code: Code): readonly Statement[] {
  const known = statements.get(code);
  if (known) return known;
  const out: Statement[] = [];
  let previous: DILocation | undefined;
  for (const inst of code.insts) {
    if (inst.length === 0 || inst.offset < code.prologueEnd) continue;
    const location = code.locations[inst.loc];
    if (!location || location.line === 0 || location === previous) continue;
    const sameLine =
      previous !== undefined &&
      previous.line === location.line &&
      previous.inlinedAt === location.inlinedAt &&
      fileOfScope(previous.scope) === fileOfScope(location.scope);
    if (!sameLine || previous?.column !== location.column)
      out.push({
        offset: inst.offset,
        line: location.line,
        column: location.column,
        scope: location.scope,
        inlinedAt: location.inlinedAt,
        location,
        newLine: !sameLine,
      });
    previous = location;
  }
  statements.set(code, out);
  return out;
}
