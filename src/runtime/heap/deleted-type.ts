/**
 * What a delete expression says that it deletes, and whether that is what new made (C++23 [expr.delete]/3). Sizes cannot
 * tell: a derived class may be no larger than its base, and an unsized delete has none. Who made a block and who deletes it
 * are places in the code, so their types are found once for each pair of places and then looked up by numbers.
 */
import { subprogramOf } from '../../debuginfo/names.ts';
import { fileOfScope, pathOf } from '../../debuginfo/paths.ts';
import { strip, type TypeDesc, typeOf } from '../../debuginfo/types.ts';
import type { DILocation, DIType } from '../../ir/metadata.ts';
import type { IRFunction, Value } from '../../ir/module.ts';
import type { Code, DeleteSite } from '../../isa/code.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { flowOf, storedType } from './block-type.ts';
import type { StackDepot } from './stack-depot.ts';

/** Frames of operator new or delete, its helpers and callers in headers before the program's own. */
const MAX_LIBRARY_FRAMES = 6;

export interface TypeConflict {
  readonly made: TypeDesc;
  readonly deleted: TypeDesc;
}

interface Site {
  readonly types: readonly TypeDesc[];
  /** Without a size: the type is void, or was not complete where it was deleted. */ readonly incomplete: boolean;
}

/** Numbers of things by record of the stack depot, found when they are asked for. */
class ByStack {
  /** 1 + number; 0 not asked yet. */
  private numbers = new Int32Array(1 << 12);
  constructor(private readonly find: (record: number) => number) {}

  of(record: number): number {
    if (record >= this.numbers.length) {
      const larger = new Int32Array(Math.max(record + 1, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    const known = this.numbers[record]!;
    if (known !== 0) return known - 1;
    const number = this.find(record);
    this.numbers[record] = number + 1;
    return number;
  }
}

export class DeletedTypes {
  private readonly types: TypeDesc[] = [];
  private readonly typeNumbers = new Map<string, number>();
  private readonly sites: Site[] = [];
  private readonly siteNumbers = new Map<DeleteSite, number>();
  /** Numbers from 1; 0: nothing is known. */
  private readonly made: ByStack;
  private readonly deleted: ByStack;
  /** By both numbers. */
  private readonly conflicts = new Map<number, TypeConflict | undefined>();
  private lastKey = 0;
  private last: TypeConflict | undefined;

  constructor(machine: MachineApi, stacks: StackDepot) {
    this.made = new ByStack((record) => this.typeNumber(madeType(machine, stacks.addresses(record))));
    this.deleted = new ByStack((record) => this.siteNumber(machine, stacks.addresses(record)));
  }

  /** The conflict between what was made with one stack and what is deleted with another. */
  between(allocated: number, released: number): TypeConflict | undefined {
    const site = this.deleted.of(released);
    if (site === 0) return undefined;
    const made = this.made.of(allocated);
    if (made === 0) return undefined;
    const key = site * 65536 + made;
    if (key === this.lastKey) return this.last;
    this.lastKey = key;
    if (!this.conflicts.has(key)) this.conflicts.set(key, compare(this.types[made - 1]!, this.sites[site - 1]!));
    this.last = this.conflicts.get(key);
    return this.last;
  }

  private typeNumber(type: TypeDesc | undefined): number {
    if (!type) return 0;
    const key = identity(type);
    let number = this.typeNumbers.get(key);
    if (number === undefined) {
      number = this.types.push(type);
      this.typeNumbers.set(key, number);
    }
    return number;
  }

  private siteNumber(m: MachineApi, stack: readonly number[]): number {
    const call = callWith(m, stack, (code, offset) => code.deleteSites.get(offset));
    // A virtual destructor knows what it destroys.
    if (!call?.fn || /D0Ev$/.test(call.fn.name)) return 0;
    const { site } = call;
    let number = this.siteNumbers.get(site);
    if (number === undefined) {
      const types = staticTypes(m, call.fn, site);
      number = types.length === 0 ? 0 : this.sites.push({ types, incomplete: !site.sized && site.alwaysSized });
      this.siteNumbers.set(site, number);
    }
    return number;
  }
}

/**
 * The call in a stack of return addresses that `site` knows something of: operator new and delete lie inside it, and
 * functions of the library's headers may.
 */
function callWith<T>(
  m: MachineApi,
  stack: readonly number[],
  site: (code: Code, offset: number) => T | undefined,
): { readonly fn: IRFunction | undefined; readonly site: T } | undefined {
  for (const address of stack.slice(0, MAX_LIBRARY_FRAMES)) {
    const entry = m.functionAt(address - 1);
    if (!entry) return undefined;
    if (entry.host >= 0) continue;
    const found = site(m.image.code(entry.index), address - entry.address);
    if (found) return { fn: entry.ir, site: found };
    if (entry.isUser) return undefined;
  }
  return undefined;
}

/** Only what a new expression says counts: memory from a call of operator new may become anything. */
function madeType(m: MachineApi, stack: readonly number[]): TypeDesc | undefined {
  const call = callWith(m, stack, (code, offset) => code.heapAllocSites.get(offset));
  const type = call && strip(typeOf(call.site));
  return type?.kind === 'class' && !type.incomplete ? type : undefined;
}

/** The types that the operand of a delete expression is said to point to. Optimised code may have several names for it. */
function staticTypes(m: MachineApi, fn: IRFunction, { call, sized, alwaysSized }: DeleteSite): TypeDesc[] {
  const given = call.args[0];
  if (!given) return [];
  const pointer = object(given);
  const destroyed: TypeDesc[] = [];
  const named: TypeDesc[] = [];
  for (const block of fn.body().blocks)
    for (const inst of block.insts) {
      for (const r of inst.records ?? []) {
        if (r.kind !== 'value' || r.values[0] !== pointer || r.values.length !== 1 || r.expression.ops.length > 0)
          continue;
        const type = pointee(typeOf(r.variable.type));
        if (!type) continue;
        const owner = subprogramOf(r.loc.scope);
        // An inlined destructor is still seen by what it calls `this`; other inlined functions may be about anything.
        if (owner?.name.startsWith('~') && isAt(r.loc.inlinedAt, call.loc)) destroyed.push(type);
        else if (owner === subprogramOf(call.loc?.scope) && isAt(r.loc.inlinedAt, call.loc?.inlinedAt))
          named.push(type);
      }
      // The destructor that the expression runs says it best.
      if ((inst.op !== 'call' && inst.op !== 'invoke') || !isAt(inst.loc, call.loc)) continue;
      const first = inst.args[0];
      if (first && object(first) === pointer && inst.callee.kind === 'function') {
        const cls = destructorOf(inst.callee);
        if (cls) destroyed.push(cls);
      }
    }
  if (destroyed.length > 0) return destroyed;
  if (pointer.kind === 'inst' && pointer.op === 'load') {
    const t = storedType(fn, flowOf(fn), pointer.ptr);
    if (t) named.push(t);
  }
  // A cast in the operand (`delete static_cast<Derived *>(p)`) leaves no instruction.
  if ((sized || !alwaysSized) && !readsAsName(m, call.loc)) return [];
  const told = call.args[1];
  if (told?.kind !== 'int') return named;
  return named.filter((t) => strip(t).kind !== 'class' || strip(t).size === Number(told.value));
}

const OPERAND = /^delete\s*(?:\[\s*\]\s*)?(?:\*\s*)*(?:this->)?[A-Za-z_][\w.[\]]*(?:->[\w.[\]]+)*\s*[;,)}]/;

/** The operand of a delete expression is written as a name, so its type is the name's. In the library's headers it always is. */
function readsAsName(m: MachineApi, loc: DILocation | undefined): boolean {
  const file = loc && pathOf(fileOfScope(loc.scope));
  if (!file) return false;
  if (file.startsWith('/memscape/')) return true;
  const lines = m.sourceLines(file);
  const text = lines?.slice(loc.line - 1, loc.line + 1).join(' ');
  return text !== undefined && OPERAND.test(text.slice(Math.max(0, loc.column - 1)));
}

/** The same place in the source, inlined or not. */
const isAt = (a: DILocation | undefined, b: DILocation | undefined): boolean =>
  a === b || (a !== undefined && a.line === b?.line && a.column === b.column && a.scope === b.scope);

/** `p - 8` of an array with a count, and what is only the same pointer again. */
function object(v: Value): Value {
  let at = v;
  for (let n = 0; n < 4 && at.kind === 'inst'; n++) {
    if (at.op === 'gep' && at.indices.length === 1 && at.indices[0]?.kind === 'int') at = at.ptr;
    else if (at.op === 'freeze' || (at.op === 'cast' && at.cast === 'bitcast')) at = at.value;
    else break;
  }
  return at;
}

function destructorOf(fn: IRFunction): TypeDesc | undefined {
  const sp = fn.subprogram;
  if (!sp?.name.startsWith('~')) return undefined;
  const scope = sp.declaration?.scope ?? sp.scope;
  return scope?.kind === 'DICompositeType' ? typeOf(scope) : undefined;
}

function pointee(t: TypeDesc): TypeDesc | undefined {
  const s = strip(t);
  return s.kind === 'pointer' ? s.target : undefined;
}

function compare(made: TypeDesc, site: Site): TypeConflict | undefined {
  const types = site.types.map((t) => strip(t));
  if (site.incomplete) {
    const deleted = types.find((t) => t.kind === 'void') ?? types[0]!;
    if (deleted.kind === 'void') return { made, deleted };
    // An incomplete class with nothing to do at its end is fine.
    return deleted.kind === 'class' && identity(deleted) === identity(made) && !isPassedByValue(made.di)
      ? { made, deleted }
      : undefined;
  }
  const deleted = types.find((t) => t.kind === 'class' && !t.incomplete);
  if (!deleted || types.some((t) => t.kind === 'void' || identity(t) === identity(made))) return undefined;
  return { made, deleted };
}

/** DIFlagTypePassByValue: neither destructor nor copy constructor does anything. */
const isPassedByValue = (di: DIType | undefined): boolean =>
  di?.kind === 'DICompositeType' && (di.flags & (1 << 22)) !== 0;

/** The same for the same class in every file of the program. */
export function identity(t: TypeDesc): string {
  const { di } = t;
  if (di?.kind !== 'DICompositeType') return t.fullName;
  return di.identifier !== '' ? di.identifier : `${t.fullName} ${di.file?.filename} ${di.line} ${di.size}`;
}
