/**
 * Where a program's own code moves from objects of the library's classes whose state is then unspecified
 * ([lib.types.movedfrom]): the calls that take one by rvalue reference and are known to take what is in it. They tell the
 * machine (runtime/cxx/moves.ts) as soon as they have returned. Calls inside the library's own code are not looked at: they
 * move elements about, and nobody sees what is left.
 */
import { strip, type TypeDesc, typeOf } from '../debuginfo/types.ts';
import type { DIType } from '../ir/metadata.ts';
import type { BasicBlock, Instruction, IRFunction, Value } from '../ir/module.ts';
import { I64 } from '../ir/types.ts';
import { callOf } from './inserted-call.ts';
import { isLibraryFile, onceForEach } from './instrumented.ts';
import { eachSuccessor, terminator } from './scan.ts';

/** Those classes. Places in this list are what the machine is told. */
export const MOVED_CLASSES: readonly string[] = [
  'basic_string',
  'vector',
  'deque',
  'list',
  'forward_list',
  'map',
  'multimap',
  'set',
  'multiset',
  'unordered_map',
  'unordered_multimap',
  'unordered_set',
  'unordered_multiset',
  'function',
];

/** Library functions that take what is in their rvalue arguments; others may leave them alone (try_emplace, forward_as_tuple). */
const TAKES =
  /^(push|push_back|push_front|emplace_back|emplace_front|make_(unique|shared|pair|tuple|optional|any)|operator\+|assign|operator=|insert_or_assign)(<.*)?$/;
const TOLD = '__memscape_moved';
const RVALUE_REFERENCE = 0x42; // DW_TAG_rvalue_reference_type

type Call = Extract<Instruction, { op: 'call' | 'invoke' }>;

const bare = (name: string): string => name.replace(/<.*$/, '');

function takes(callee: IRFunction): boolean {
  const sp = callee.subprogram;
  if (!sp) return false;
  const scope = sp.declaration?.scope ?? sp.scope;
  const isConstructor = scope?.kind === 'DICompositeType' && bare(sp.name) === bare(scope.name);
  return isConstructor || TAKES.test(sp.name);
}

/** The class that a parameter of this type refers to by rvalue reference, as a place in the list, and its size. */
function movable(type: DIType | undefined): { which: number; size: number } | undefined {
  if (type?.kind !== 'DIDerivedType' || type.tag !== RVALUE_REFERENCE) return undefined;
  const cls: TypeDesc = strip(typeOf(type.baseType));
  if (cls.kind !== 'class' || !isLibraryFile(cls.di.file)) return undefined;
  const which = MOVED_CLASSES.indexOf(cls.baseName);
  return which < 0 || cls.size === 0 ? undefined : { which, size: cls.size };
}

/** An object without a name that the call is made with: nobody can see it afterwards. */
const isTemporary = (v: Value, named: ReadonlySet<Value>): boolean =>
  v.kind === 'inst' && v.op === 'alloca' && !named.has(v);

/** What a call moves from: the arguments, with their classes. */
function movedBy(i: Call, named: ReadonlySet<Value>): { object: Value; which: number; size: number }[] {
  const { callee } = i;
  if (callee.kind !== 'function') return [];
  const sp = callee.subprogram;
  if (!sp || !isLibraryFile(sp.file) || !takes(callee)) return [];
  const types = sp.type?.types ?? [];
  const first = callee.attrs.params[0]?.has('sret') || callee.attrs.params[1]?.has('sret') ? 1 : 0;
  // Where a class is passed in parts, or not at all, parameters and arguments are not one to one.
  if (types.length - 1 !== i.args.length - first) return [];
  return types.slice(1).flatMap((type, k) => {
    const cls = movable(type);
    const object = i.args[first + k];
    return cls && object?.type.kind === 'ptr' && !isTemporary(object, named) ? [{ object, ...cls }] : [];
  });
}

/** Lets the calls of a function that move from something say so. */
export const tellMoves = onceForEach((fn: IRFunction): void => {
  const file = fn.subprogram?.file;
  if (!fn.attrs.fn.has('optnone') || !file || isLibraryFile(file)) return;
  const { blocks } = fn.body();
  let entries: Map<BasicBlock, number> | undefined;
  let named: Set<Value> | undefined;
  for (const b of blocks)
    for (let k = 0; k < b.insts.length; k++) {
      const i = b.insts[k]!;
      if (i.op !== 'call' && i.op !== 'invoke') continue;
      if (i.callee.kind !== 'function' || !i.callee.subprogram) continue;
      named ??= namedStorage(blocks);
      const found = movedBy(i, named);
      if (found.length === 0) continue;
      entries ??= entryCounts(blocks);
      // A block that is entered in other ways, too, does not say that the call returned.
      if (i.op === 'invoke' && entries.get(i.normal) !== 1) continue;
      const into = i.op === 'invoke' ? i.normal : b;
      const at = i.op === 'invoke' ? into.insts.findIndex((x) => x.op !== 'phi') : k + 1;
      const before = into.insts[at]!;
      const number = (value: number): Value => ({ kind: 'int', type: I64, value: BigInt(value) });
      const calls = found.map(({ object, which, size }) => ({
        ...callOf(fn, TOLD, [object, number(size), number(which)], before),
        loc: i.loc,
        parent: into,
      }));
      into.insts.splice(at, 0, ...calls);
      if (i.op === 'call') k += calls.length;
    }
});

/** Storage of variables: what else is on the frame has no name. */
function namedStorage(blocks: readonly BasicBlock[]): Set<Value> {
  const named = new Set<Value>();
  for (const b of blocks)
    for (const i of b.insts)
      for (const r of i.records ?? []) if (r.kind === 'declare' && r.values[0]) named.add(r.values[0]);
  return named;
}

/** How many edges lead to each block. */
function entryCounts(blocks: readonly BasicBlock[]): Map<BasicBlock, number> {
  const counts = new Map<BasicBlock, number>();
  const count = (b: BasicBlock): void => void counts.set(b, (counts.get(b) ?? 0) + 1);
  for (const b of blocks) eachSuccessor(terminator(b), count);
  return counts;
}
