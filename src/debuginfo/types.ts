/**
 * The debugger's and the checkers' view of debug info: types as a program means them, made from DWARF's tags
 * (DWARF 5, §5) once for each node and kept. Members, targets and names are looked up when they are asked for, so cyclic
 * types cost nothing. Sizes and offsets are bytes; bit-fields also have bits.
 */
import type {
  DICompositeType,
  DIDerivedType,
  DILocalVariable,
  DIScope,
  DISubprogram,
  DISubrange,
  DITemplateParameter,
  DIType,
} from '../ir/metadata.ts';
import { Ate, Flag, Tag } from './dwarf.ts';
import { argumentName, flattenPacks, isArtificial, isType, typeNameOf } from './type-name.ts';

export type TypeDesc =
  | VoidDesc
  | BaseDesc
  | NullptrDesc
  | PointerDesc
  | ReferenceDesc
  | MemberPointerDesc
  | ArrayDesc
  | VectorDesc
  | ClassDesc
  | EnumDesc
  | TypedefDesc
  | QualifiedDesc
  | FunctionDesc
  | UnknownDesc;

interface Common {
  readonly di: DIType | undefined;
  /** As a programmer writes it: `std::vector<int>`. */ readonly name: string;
  /** With all template arguments. */ readonly fullName: string;
  /** Bytes; 0 when it has none or none is known (void, a function, a VLA, a forward declaration). */ readonly size: number;
  /** Bytes, 1 when unknown. */ readonly align: number;
}
export interface VoidDesc extends Common {
  readonly kind: 'void';
}
export interface NullptrDesc extends Common {
  readonly kind: 'nullptr';
}
/** Something that debug info doesn't describe. */
export interface UnknownDesc extends Common {
  readonly kind: 'unknown';
}
export type Encoding =
  | 'bool'
  | 'signed'
  | 'unsigned'
  | 'char'
  | 'unsigned-char'
  | 'utf'
  | 'float'
  | 'complex'
  | 'address';
export interface BaseDesc extends Common {
  readonly kind: 'base';
  readonly encoding: Encoding;
}
export interface PointerDesc extends Common {
  readonly kind: 'pointer';
  readonly target: TypeDesc;
}
export interface ReferenceDesc extends Common {
  readonly kind: 'reference';
  readonly rvalue: boolean;
  readonly target: TypeDesc;
}
export interface MemberPointerDesc extends Common {
  readonly kind: 'member-pointer';
  readonly target: TypeDesc;
  readonly owner: TypeDesc;
}
/** int[2][3] is an array of two arrays of three. */
export interface ArrayDesc extends Common {
  readonly kind: 'array';
  readonly element: TypeDesc;
  /** Undefined for `[]`, flexible members and VLAs. */ readonly count: number | undefined;
  /** A VLA's length is this variable's value. */ readonly countVariable: DILocalVariable | undefined;
}
export interface VectorDesc extends Common {
  readonly kind: 'vector';
  readonly element: TypeDesc;
  readonly count: number;
}
export type AccessLevel = 'public' | 'protected' | 'private';
export interface Member {
  /** '' for an anonymous struct or union. */ readonly name: string;
  readonly type: TypeDesc;
  /** Bytes from the start of the class; of a bit-field: the byte in which it starts. */ readonly offset: number;
  /** From the start of the class. */ readonly bitOffset: number;
  /** Width of a bit-field, 0 for other members. */ readonly bitSize: number;
  readonly access: AccessLevel;
  /** Made by the compiler: the vtable pointer. */ readonly artificial: boolean;
  readonly line: number;
}
export interface BaseClass {
  readonly type: TypeDesc;
  /** Bytes; for a virtual base meaningless. */ readonly offset: number;
  readonly virtual: boolean;
  /** Virtual bases: bytes below the vtable's address point at which the base's offset stands (Itanium C++ ABI §2.5.2). */
  readonly vtableOffset: number;
  readonly access: AccessLevel;
}
export interface StaticMember {
  readonly name: string;
  readonly type: TypeDesc;
  /** Value of a constant that has no storage. */ readonly constant: bigint | undefined;
  readonly access: AccessLevel;
  readonly di: DIDerivedType;
}
export interface TemplateArgument {
  readonly name: string;
  /** Undefined for a value. */ readonly type: TypeDesc | undefined;
  readonly text: string;
  readonly isDefault: boolean;
}
export interface ClassDesc extends Common {
  readonly kind: 'class';
  readonly keyword: 'struct' | 'class' | 'union';
  /** In order of declaration. */ readonly members: readonly Member[];
  readonly bases: readonly BaseClass[];
  readonly staticMembers: readonly StaticMember[];
  readonly methods: readonly DISubprogram[];
  readonly templateArguments: readonly TemplateArgument[];
  /** Only a declaration is known here; `TypeIndex.complete` finds the definition. */ readonly incomplete: boolean;
  /** Has a vtable pointer, its own or a base's. */ readonly polymorphic: boolean;
  /** Name without scope and arguments: `vector`. */ readonly baseName: string;
  readonly di: DICompositeType;
}
export interface EnumDesc extends Common {
  readonly kind: 'enum';
  readonly underlying: TypeDesc | undefined;
  readonly scoped: boolean;
  readonly signed: boolean;
  readonly values: readonly { readonly name: string; readonly value: bigint }[];
}
export interface TypedefDesc extends Common {
  readonly kind: 'typedef';
  readonly target: TypeDesc;
}
export interface QualifiedDesc extends Common {
  readonly kind: 'qualified';
  readonly qualifier: 'const' | 'volatile' | 'restrict' | 'atomic';
  readonly target: TypeDesc;
}
export interface FunctionDesc extends Common {
  readonly kind: 'function';
  readonly returns: TypeDesc;
  readonly parameters: readonly TypeDesc[];
  readonly varArg: boolean;
  /** A member function: `this` is the first parameter. */ readonly hasThis: boolean;
}

const MAX_DEPTH = 256;
const cache = new WeakMap<DIType, TypeDesc>();

/** Base of all descriptions: names on demand. */
abstract class Desc implements Common {
  constructor(
    readonly di: DIType | undefined,
    readonly size: number,
  ) {}
  get name(): string {
    return typeNameOf(this.di);
  }
  get fullName(): string {
    return typeNameOf(this.di, 'full');
  }
  get align(): number {
    const given = this.di && this.di.kind !== 'DISubroutineType' ? this.di.align : 0;
    return given > 0 ? given / 8 : this.naturalAlign();
  }
  protected naturalAlign(): number {
    return Math.max(1, Math.min(16, this.size));
  }
}

class Plain extends Desc {
  constructor(
    readonly kind: 'void' | 'nullptr' | 'unknown',
    di: DIType | undefined,
    size: number,
  ) {
    super(di, size);
  }
}
export const VOID_TYPE: VoidDesc = new Plain('void', undefined, 0) as VoidDesc;

class BaseType extends Desc implements BaseDesc {
  readonly kind = 'base';
  constructor(
    di: DIType,
    size: number,
    readonly encoding: Encoding,
  ) {
    super(di, size);
  }
}

class PointerType extends Desc implements PointerDesc {
  readonly kind = 'pointer';
  constructor(private readonly node: DIDerivedType) {
    super(node, node.size > 0 ? node.size / 8 : 8);
  }
  get target(): TypeDesc {
    return typeOf(this.node.baseType);
  }
}

class ReferenceType extends Desc implements ReferenceDesc {
  readonly kind = 'reference';
  constructor(
    private readonly node: DIDerivedType,
    readonly rvalue: boolean,
  ) {
    super(node, node.size > 0 ? node.size / 8 : 8);
  }
  get target(): TypeDesc {
    return typeOf(this.node.baseType);
  }
}

class MemberPointerType extends Desc implements MemberPointerDesc {
  readonly kind = 'member-pointer';
  constructor(private readonly node: DIDerivedType) {
    // Itanium C++ ABI §2.3: an offset, or function pointer and adjustment.
    super(node, node.size > 0 ? node.size / 8 : node.baseType?.kind === 'DISubroutineType' ? 16 : 8);
  }
  get target(): TypeDesc {
    return typeOf(this.node.baseType);
  }
  get owner(): TypeDesc {
    const e = this.node.extraData;
    return e && isType(e) ? typeOf(e) : VOID_TYPE;
  }
  protected override naturalAlign(): number {
    return 8;
  }
}

class ArrayType extends Desc implements ArrayDesc {
  readonly kind = 'array';
  private inner: TypeDesc | undefined;
  constructor(
    private readonly node: DICompositeType,
    private readonly ranges: readonly DISubrange[],
  ) {
    super(node, arraySize(node, ranges));
  }
  get element(): TypeDesc {
    this.inner ??=
      this.ranges.length > 1
        ? new ArrayType(innerArray(this.node, this.ranges), this.ranges.slice(1))
        : typeOf(this.node.baseType);
    return this.inner;
  }
  get count(): number | undefined {
    return countOf(this.ranges[0]);
  }
  get countVariable(): DILocalVariable | undefined {
    const c = this.ranges[0]?.count;
    return typeof c === 'object' && c.kind === 'DILocalVariable' ? c : undefined;
  }
  protected override naturalAlign(): number {
    return this.element.align;
  }
}

const countOf = (r: DISubrange | undefined): number | undefined =>
  typeof r?.count === 'bigint' && r.count >= 0n ? Number(r.count) : undefined;

function arraySize(node: DICompositeType, ranges: readonly DISubrange[]): number {
  let n = typeOf(node.baseType).size;
  for (const r of ranges) n *= countOf(r) ?? 0;
  return n;
}

/** The row of a two-dimensional array has no node of its own. */
function innerArray(node: DICompositeType, ranges: readonly DISubrange[]): DICompositeType {
  return {
    kind: 'DICompositeType',
    tag: node.tag,
    name: '',
    file: undefined,
    line: 0,
    scope: undefined,
    baseType: node.baseType,
    size: 0,
    align: 0,
    offset: 0,
    flags: 0,
    elements: ranges.slice(1),
    runtimeLang: 0,
    vtableHolder: undefined,
    templateParams: [],
    identifier: '',
    discriminator: undefined,
    rank: undefined,
    dataLocation: undefined,
  };
}

class VectorType extends Desc implements VectorDesc {
  readonly kind = 'vector';
  readonly count: number;
  constructor(
    private readonly node: DICompositeType,
    range: DISubrange | undefined,
  ) {
    super(node, node.size / 8);
    this.count = countOf(range) ?? 0;
  }
  get element(): TypeDesc {
    return typeOf(this.node.baseType);
  }
}

class ClassType extends Desc implements ClassDesc {
  readonly kind = 'class';
  private parts:
    | { members: Member[]; bases: BaseClass[]; staticMembers: StaticMember[]; methods: DISubprogram[] }
    | undefined;
  constructor(override readonly di: DICompositeType) {
    super(di, di.size / 8);
  }
  get keyword(): 'struct' | 'class' | 'union' {
    return this.di.tag === Tag.UnionType ? 'union' : this.di.tag === Tag.ClassType ? 'class' : 'struct';
  }
  get incomplete(): boolean {
    return (this.di.flags & Flag.FwdDecl) !== 0;
  }
  get baseName(): string {
    const { name } = this.di;
    const at = name.indexOf('<');
    return at < 0 ? name : name.slice(0, at);
  }
  get members(): readonly Member[] {
    return this.split().members;
  }
  get bases(): readonly BaseClass[] {
    return this.split().bases;
  }
  get staticMembers(): readonly StaticMember[] {
    return this.split().staticMembers;
  }
  get methods(): readonly DISubprogram[] {
    return this.split().methods;
  }
  get polymorphic(): boolean {
    return isPolymorphic(this, 0);
  }
  get templateArguments(): readonly TemplateArgument[] {
    return flattenPacks(this.di.templateParams).map(templateArgument);
  }
  protected override naturalAlign(): number {
    let align = 1;
    for (const m of this.members) align = Math.max(align, m.type.align);
    for (const b of this.bases) align = Math.max(align, b.virtual ? 8 : b.type.align);
    return align;
  }

  private split(): NonNullable<ClassType['parts']> {
    if (this.parts) return this.parts;
    const parts: NonNullable<ClassType['parts']> = { members: [], bases: [], staticMembers: [], methods: [] };
    this.parts = parts;
    for (const e of this.di.elements) {
      if (e.kind === 'DISubprogram') parts.methods.push(e);
      if (e.kind !== 'DIDerivedType') continue;
      const access = this.access(e.flags);
      if (e.tag === Tag.Inheritance) {
        const virtual = (e.flags & Flag.Virtual) !== 0;
        parts.bases.push({
          type: typeOf(e.baseType),
          offset: virtual ? 0 : e.offset / 8,
          virtual,
          // Clang counts these in bytes, not bits.
          vtableOffset: virtual ? e.offset : 0,
          access,
        });
      } else if (e.flags & Flag.StaticMember || e.tag === Tag.Variable)
        parts.staticMembers.push({ name: e.name, type: typeOf(e.baseType), constant: constantOf(e), access, di: e });
      else if (e.tag === Tag.Member)
        parts.members.push({
          name: e.name,
          type: typeOf(e.baseType),
          offset: Math.floor(e.offset / 8),
          bitOffset: e.offset,
          bitSize: e.flags & Flag.BitField ? e.size : 0,
          access,
          artificial: (e.flags & Flag.Artificial) !== 0 || e.name.startsWith('_vptr$'),
          line: e.line,
        });
    }
    return parts;
  }

  private access(flags: number): AccessLevel {
    switch (flags & Flag.AccessMask) {
      case 1:
        return 'private';
      case 2:
        return 'protected';
      case 3:
        return 'public';
      default:
        return this.keyword === 'class' ? 'private' : 'public';
    }
  }
}

function isPolymorphic(t: TypeDesc, depth: number): boolean {
  const c = strip(t);
  if (c.kind !== 'class' || depth > 64) return false;
  return c.members.some((m) => m.artificial) || c.bases.some((b) => b.virtual || isPolymorphic(b.type, depth + 1));
}

function constantOf(e: DIDerivedType): bigint | undefined {
  const v = e.extraData?.kind === 'value' ? e.extraData.value : undefined;
  if (v?.kind !== 'int' || v.type.kind !== 'int') return undefined;
  return isSigned(typeOf(e.baseType)) ? BigInt.asIntN(v.type.bits, v.value) : v.value;
}

function templateArgument(p: DITemplateParameter): TemplateArgument {
  const isType = p.tag === Tag.TemplateTypeParameter;
  return {
    name: p.name,
    type: isType ? typeOf(p.type) : undefined,
    text: argumentName(p, 'short'),
    isDefault: p.isDefault,
  };
}

class EnumType extends Desc implements EnumDesc {
  readonly kind = 'enum';
  constructor(private readonly node: DICompositeType) {
    super(node, node.size / 8);
  }
  get underlying(): TypeDesc | undefined {
    return this.node.baseType && typeOf(this.node.baseType);
  }
  get scoped(): boolean {
    return (this.node.flags & Flag.EnumClass) !== 0;
  }
  get signed(): boolean {
    return this.underlying ? isSigned(this.underlying) : this.values.some((v) => v.value < 0n);
  }
  get values(): readonly { readonly name: string; readonly value: bigint }[] {
    return this.node.elements.flatMap((e) => (e.kind === 'DIEnumerator' ? [{ name: e.name, value: e.value }] : []));
  }
}

class TypedefType extends Desc implements TypedefDesc {
  readonly kind = 'typedef';
  constructor(private readonly node: DIDerivedType) {
    super(node, typeOf(node.baseType).size);
  }
  get target(): TypeDesc {
    return typeOf(this.node.baseType);
  }
  protected override naturalAlign(): number {
    return this.target.align;
  }
}

class QualifiedType extends Desc implements QualifiedDesc {
  readonly kind = 'qualified';
  constructor(
    private readonly node: DIDerivedType,
    readonly qualifier: QualifiedDesc['qualifier'],
  ) {
    super(node, node.size > 0 ? node.size / 8 : typeOf(node.baseType).size);
  }
  get target(): TypeDesc {
    return typeOf(this.node.baseType);
  }
  protected override naturalAlign(): number {
    return this.target.align;
  }
}

class FunctionType extends Desc implements FunctionDesc {
  readonly kind = 'function';
  private readonly types: readonly (DIType | undefined)[];
  constructor(di: Extract<DIType, { kind: 'DISubroutineType' }>) {
    super(di, 0);
    this.types = di.types;
  }
  get returns(): TypeDesc {
    return typeOf(this.types[0]);
  }
  get varArg(): boolean {
    return this.types.length > 1 && this.types[this.types.length - 1] === undefined;
  }
  get parameters(): readonly TypeDesc[] {
    return this.types.slice(1, this.varArg ? -1 : undefined).map((t) => typeOf(t));
  }
  get hasThis(): boolean {
    return isArtificial(this.types[1]);
  }
}

/** The description of a type; void for undefined. One object for each node. */
export function typeOf(di: DIType | undefined): TypeDesc {
  if (!di) return VOID_TYPE;
  const known = cache.get(di);
  if (known) return known;
  // A typedef of itself would be malformed; it ends here rather than in the stack.
  cache.set(di, new Plain('unknown', di, 0) as UnknownDesc);
  const made = make(di);
  cache.set(di, made);
  return made;
}

function make(di: DIType): TypeDesc {
  switch (di.kind) {
    case 'DIBasicType':
      if (di.tag === Tag.UnspecifiedType)
        return di.name === 'decltype(nullptr)'
          ? (new Plain('nullptr', di, 8) as NullptrDesc)
          : (new Plain('unknown', di, 0) as UnknownDesc);
      return new BaseType(di, Math.ceil(di.size / 8), encodingOf(di.encoding));
    case 'DISubroutineType':
      return new FunctionType(di);
    case 'DICompositeType':
      return makeComposite(di);
    case 'DIDerivedType':
      return makeDerived(di);
  }
}

function makeComposite(di: DICompositeType): TypeDesc {
  switch (di.tag as Tag) {
    case Tag.ArrayType: {
      const ranges = di.elements.filter((e): e is DISubrange => e.kind === 'DISubrange');
      return di.flags & Flag.Vector ? new VectorType(di, ranges[0]) : new ArrayType(di, ranges);
    }
    case Tag.EnumerationType:
      return new EnumType(di);
    case Tag.StructureType:
    case Tag.ClassType:
    case Tag.UnionType:
      return new ClassType(di);
    default:
      return new Plain('unknown', di, di.size / 8) as UnknownDesc;
  }
}

function makeDerived(di: DIDerivedType): TypeDesc {
  switch (di.tag as Tag) {
    case Tag.PointerType:
      return new PointerType(di);
    case Tag.ReferenceType:
      return new ReferenceType(di, false);
    case Tag.RvalueReferenceType:
      return new ReferenceType(di, true);
    case Tag.PtrToMemberType:
      return new MemberPointerType(di);
    case Tag.Typedef:
    case Tag.TemplateAlias:
      return new TypedefType(di);
    case Tag.ConstType:
      return new QualifiedType(di, 'const');
    case Tag.VolatileType:
      return new QualifiedType(di, 'volatile');
    case Tag.RestrictType:
      return new QualifiedType(di, 'restrict');
    case Tag.AtomicType:
      return new QualifiedType(di, 'atomic');
    default:
      return new Plain('unknown', di, di.size / 8) as UnknownDesc;
  }
}

function encodingOf(ate: number): Encoding {
  switch (ate as Ate) {
    case Ate.Boolean:
      return 'bool';
    case Ate.Signed:
    case Ate.SignedFixed:
      return 'signed';
    case Ate.SignedChar:
      return 'char';
    case Ate.UnsignedChar:
      return 'unsigned-char';
    case Ate.Utf:
      return 'utf';
    case Ate.Float:
      return 'float';
    case Ate.ComplexFloat:
      return 'complex';
    case Ate.Address:
      return 'address';
    default:
      return 'unsigned';
  }
}

/** Without typedefs and qualifiers. */
export function strip(t: TypeDesc): TypeDesc {
  let at = t;
  for (let n = 0; (at.kind === 'typedef' || at.kind === 'qualified') && n < MAX_DEPTH; n++) at = at.target;
  return at;
}

export function isSigned(t: TypeDesc): boolean {
  const s = strip(t);
  if (s.kind === 'base') return s.encoding === 'signed' || s.encoding === 'char';
  return s.kind === 'enum' && s.signed;
}

/** A class of namespace std (versioned or not) with that name: `isStd(t, 'vector')`. */
export function isStd(t: TypeDesc, name?: string): boolean {
  const s = strip(t);
  if (s.kind !== 'class' || (name !== undefined && s.baseName !== name)) return false;
  let scope: DIScope | undefined = s.di.scope;
  for (let n = 0; scope?.kind === 'DINamespace' && n < MAX_DEPTH; n++) {
    if (scope.scope === undefined) return scope.name === 'std';
    scope = scope.scope;
  }
  return false;
}
