/**
 * Metadata nodes over their records. A node's fields are read from the record, and the nodes that it points to are
 * looked up, when they are asked for: the graph of debug info is one big cycle, so making one node must not make all.
 * Record layouts: LLVM's bitcode writer of release 22 (writeDI… functions of BitcodeWriter.cpp).
 */
import type {
  DIArgList,
  DIBasicType,
  DICompileUnit,
  DICompositeType,
  DIDerivedType,
  DIEnumerator,
  DIExpression,
  DIFile,
  DIGlobalVariable,
  DIGlobalVariableExpression,
  DIImportedEntity,
  DILabel,
  DILexicalBlock,
  DILocalVariable,
  DILocation,
  DIModule,
  DINamespace,
  DIOther,
  DIScope,
  DISubprogram,
  DISubrange,
  DISubroutineType,
  DITemplateParameter,
  DIType,
  MDNode,
  MDTuple,
  Metadata,
  ValueAsMetadata,
} from '../ir/metadata.ts';
import type { Value } from '../ir/module.ts';
import { MetadataCode } from './codes.ts';
import { BitcodeError } from './error.ts';
import type { MetadataTable, NodeRecord } from './metadata-table.ts';
import { signedVbr } from './signed.ts';

const DW_TAG_TEMPLATE_TYPE_PARAMETER = 0x2f;

abstract class Node {
  constructor(
    protected readonly m: MetadataTable,
    protected readonly r: NodeRecord,
  ) {}

  get distinct(): boolean {
    return (this.r.num(0) & 1) !== 0;
  }

  protected any(i: number): Metadata | undefined {
    return this.m.orNull(this.r.num(i));
  }

  protected ref<T extends MDNode>(i: number): T | undefined {
    const n = this.m.orNull(this.r.num(i));
    if (n === undefined) return undefined;
    if (n.kind === 'string' || n.kind === 'value' || n.kind === 'DIArgList')
      throw new BitcodeError(`operand ${i} is not a node`, 'METADATA', `record ${this.r.code}`);
    return n as T;
  }

  protected must<T extends MDNode>(i: number): T {
    return this.ref<T>(i) ?? this.missing(i);
  }

  protected missing(i: number): never {
    throw new BitcodeError(`operand ${i} is missing`, 'METADATA', `record ${this.r.code}`);
  }

  protected str(i: number): string {
    const s = this.m.orNull(this.r.num(i));
    if (s === undefined) return '';
    if (s.kind !== 'string')
      throw new BitcodeError(`operand ${i} is not a string`, 'METADATA', `record ${this.r.code}`);
    return s.value;
  }

  protected optionalStr(i: number): string | undefined {
    return this.r.num(i) === 0 ? undefined : this.str(i);
  }

  protected list<T extends Metadata>(i: number): T[] {
    const t = this.ref<MDTuple>(i);
    return t ? (t.elems.filter((e) => e !== undefined) as T[]) : [];
  }

  /** A size or offset in bits: since LLVM 22 a constant among the metadata (`asMetadata`), a plain number before. */
  protected bits(i: number, asMetadata: boolean): number {
    return asMetadata ? Number(constantOf(this.any(i)) ?? 0n) : this.r.num(i);
  }
}

function constantOf(m: Metadata | undefined): bigint | undefined {
  if (m?.kind !== 'value' || m.value.kind !== 'int') return undefined;
  const t = m.value.type;
  return t.kind === 'int' ? BigInt.asIntN(t.bits, m.value.value) : undefined;
}

class ValueNode implements ValueAsMetadata {
  readonly kind = 'value';
  constructor(
    private readonly m: MetadataTable,
    private readonly id: number,
  ) {}
  /** Looked up late: it may be an instruction that stands further down. */
  get value(): Value {
    return this.m.values.value(this.id);
  }
}

class ArgListNode implements DIArgList {
  readonly kind = 'DIArgList';
  constructor(
    private readonly m: MetadataTable,
    private readonly r: NodeRecord,
  ) {}
  get args(): readonly Value[] {
    return this.r.ops.map((id) => {
      const m = this.m.get(id);
      if (m.kind !== 'value') throw new BitcodeError('an argument list has something else', 'METADATA');
      return m.value;
    });
  }
}

class TupleNode implements MDTuple {
  readonly kind = 'tuple';
  private list: (Metadata | undefined)[] | undefined;
  constructor(
    private readonly m: MetadataTable,
    private readonly r: NodeRecord,
    readonly distinct: boolean,
  ) {}
  get elems(): (Metadata | undefined)[] {
    this.list ??= this.r.ops.map((ref) => this.m.orNull(ref));
    return this.list;
  }
}

class LocationNode extends Node implements DILocation {
  readonly kind = 'DILocation';
  get line(): number {
    return this.r.num(1);
  }
  get column(): number {
    return this.r.num(2);
  }
  get scope(): DISubprogram | DILexicalBlock {
    return this.m.node(this.r.num(3)) as DISubprogram | DILexicalBlock;
  }
  get inlinedAt(): DILocation | undefined {
    return this.ref(4);
  }
  get implicitCode(): boolean {
    return this.r.num(5) !== 0;
  }
}

class ExpressionNode extends Node implements DIExpression {
  readonly kind = 'DIExpression';
  get ops(): readonly number[] {
    return this.r.ops.slice(1);
  }
}

class FileNode extends Node implements DIFile {
  readonly kind = 'DIFile';
  get filename(): string {
    return this.str(1);
  }
  get directory(): string {
    return this.str(2);
  }
  get checksum(): string | undefined {
    return this.optionalStr(4);
  }
  get source(): string | undefined {
    return this.optionalStr(5);
  }
}

class CompileUnitNode extends Node implements DICompileUnit {
  readonly kind = 'DICompileUnit';
  get file(): DIFile {
    return this.must(2);
  }
  get language(): number {
    // Bit 63 marks a name with a version of its own (DWARF 6).
    return Number(BigInt.asUintN(63, this.r.big(1)));
  }
  get producer(): string {
    return this.str(3);
  }
  get isOptimized(): boolean {
    return this.r.num(4) !== 0;
  }
  get enums(): DICompositeType[] {
    return this.list(9);
  }
  get retainedTypes(): MDNode[] {
    return this.list(10);
  }
  get globals(): DIGlobalVariableExpression[] {
    return this.list(12);
  }
  get imports(): DIImportedEntity[] {
    return this.list(13);
  }
}

const enum SpFlag {
  LocalToUnit = 4,
  Definition = 8,
  Optimized = 16,
}
const FLAG_ARTIFICIAL = 64;

class SubprogramNode extends Node implements DISubprogram {
  readonly kind = 'DISubprogram';
  get scope(): DIScope | undefined {
    return this.ref(1);
  }
  get name(): string {
    return this.str(2);
  }
  get linkageName(): string {
    return this.str(3);
  }
  get file(): DIFile | undefined {
    return this.ref(4);
  }
  get line(): number {
    return this.r.num(5);
  }
  get type(): DISubroutineType | undefined {
    return this.ref(6);
  }
  get scopeLine(): number {
    return this.r.num(7);
  }
  get containingType(): DIType | undefined {
    return this.ref(8);
  }
  get spFlags(): number {
    return this.r.num(9);
  }
  get isLocal(): boolean {
    return (this.spFlags & SpFlag.LocalToUnit) !== 0;
  }
  get isDefinition(): boolean {
    return (this.spFlags & SpFlag.Definition) !== 0;
  }
  get isOptimized(): boolean {
    return (this.spFlags & SpFlag.Optimized) !== 0;
  }
  get virtualIndex(): number {
    return this.r.num(10);
  }
  get flags(): number {
    return this.r.num(11);
  }
  get isArtificial(): boolean {
    return (this.flags & FLAG_ARTIFICIAL) !== 0;
  }
  get unit(): DICompileUnit | undefined {
    return this.ref(12);
  }
  get templateParams(): DITemplateParameter[] {
    return this.list(13);
  }
  get declaration(): DISubprogram | undefined {
    return this.ref(14);
  }
  get retainedNodes(): MDNode[] {
    return this.list(15);
  }
  get thrownTypes(): DIType[] {
    return this.list(17);
  }
  get annotations(): MDNode | undefined {
    return this.ref(18);
  }
}

class LexicalBlockNode extends Node implements DILexicalBlock {
  readonly kind = 'DILexicalBlock';
  private get isFile(): boolean {
    return this.r.code === MetadataCode.LexicalBlockFile;
  }
  get scope(): DIScope {
    return this.must(1);
  }
  get file(): DIFile | undefined {
    return this.ref(2);
  }
  get line(): number {
    return this.isFile ? 0 : this.r.num(3);
  }
  get column(): number {
    return this.isFile ? 0 : this.r.num(4);
  }
  get discriminator(): number {
    return this.isFile ? this.r.num(3) : 0;
  }
}

class NamespaceNode extends Node implements DINamespace {
  readonly kind = 'DINamespace';
  get scope(): DIScope | undefined {
    return this.ref(1);
  }
  get name(): string {
    return this.str(2);
  }
  get inline(): boolean {
    return (this.r.num(0) & 2) !== 0;
  }
}

class ModuleNode extends Node implements DIModule {
  readonly kind = 'DIModule';
  /** Operands: distinct, then all of the node's own (file, scope, name, …), line, declaration. */
  get scope(): DIScope | undefined {
    return this.ref(2);
  }
  get name(): string {
    return this.str(3);
  }
}

class BasicTypeNode extends Node implements DIBasicType {
  readonly kind = 'DIBasicType';
  get tag(): number {
    return this.r.num(1);
  }
  get name(): string {
    return this.str(2);
  }
  get size(): number {
    return this.bits(3, (this.r.num(0) & 2) !== 0);
  }
  get align(): number {
    return this.r.num(4);
  }
  get encoding(): number {
    return this.r.num(5);
  }
  get flags(): number {
    return this.r.num(6);
  }
}

class DerivedTypeNode extends Node implements DIDerivedType {
  readonly kind = 'DIDerivedType';
  private get sized(): boolean {
    return (this.r.num(0) & 2) !== 0;
  }
  get tag(): number {
    return this.r.num(1);
  }
  get name(): string {
    return this.str(2);
  }
  get file(): DIFile | undefined {
    return this.ref(3);
  }
  get line(): number {
    return this.r.num(4);
  }
  get scope(): DIScope | undefined {
    return this.ref(5);
  }
  get baseType(): DIType | undefined {
    return this.ref(6);
  }
  get size(): number {
    return this.bits(7, this.sized);
  }
  get align(): number {
    return this.r.num(8);
  }
  get offset(): number {
    return this.bits(9, this.sized);
  }
  get flags(): number {
    return this.r.num(10);
  }
  get extraData(): Metadata | undefined {
    return this.any(11);
  }
  get dwarfAddressSpace(): number | undefined {
    const n = this.r.num(12);
    return n === 0 ? undefined : n - 1;
  }
  get annotations(): MDNode | undefined {
    return this.ref(13);
  }
}

class CompositeTypeNode extends Node implements DICompositeType {
  readonly kind = 'DICompositeType';
  private elementList: MDNode[] | undefined;
  private get sized(): boolean {
    return (this.r.num(0) & 4) !== 0;
  }
  get tag(): number {
    return this.r.num(1);
  }
  get name(): string {
    return this.str(2);
  }
  get file(): DIFile | undefined {
    return this.ref(3);
  }
  get line(): number {
    return this.r.num(4);
  }
  get scope(): DIScope | undefined {
    return this.ref(5);
  }
  get baseType(): DIType | undefined {
    return this.ref(6);
  }
  get size(): number {
    return this.bits(7, this.sized);
  }
  get align(): number {
    return this.r.num(8);
  }
  get offset(): number {
    return this.bits(9, this.sized);
  }
  get flags(): number {
    return this.r.num(10);
  }
  get elements(): MDNode[] {
    this.elementList ??= this.list(11);
    return this.elementList;
  }
  get runtimeLang(): number {
    return this.r.num(12);
  }
  get vtableHolder(): DIType | undefined {
    return this.ref(13);
  }
  get templateParams(): DITemplateParameter[] {
    return this.list(14);
  }
  get identifier(): string {
    return this.str(15);
  }
  get discriminator(): MDNode | undefined {
    return this.ref(16);
  }
  get dataLocation(): Metadata | undefined {
    return this.any(17);
  }
  get rank(): Metadata | undefined {
    return this.any(20);
  }
}

class SubroutineTypeNode extends Node implements DISubroutineType {
  readonly kind = 'DISubroutineType';
  get flags(): number {
    return this.r.num(1);
  }
  get types(): (DIType | undefined)[] {
    return (this.ref<MDTuple>(2)?.elems ?? []) as (DIType | undefined)[];
  }
  get cc(): number {
    return this.r.num(3);
  }
}

class SubrangeNode extends Node implements DISubrange {
  readonly kind = 'DISubrange';
  private bound(i: number): bigint | MDNode | undefined {
    const m = this.any(i);
    return constantOf(m) ?? (m && m.kind !== 'value' ? this.ref(i) : undefined);
  }
  get count(): DISubrange['count'] {
    return this.bound(1) as DISubrange['count'];
  }
  get lowerBound(): bigint | undefined {
    return constantOf(this.any(2));
  }
  get upperBound(): bigint | MDNode | undefined {
    return this.bound(3);
  }
  get stride(): bigint | MDNode | undefined {
    return this.bound(4);
  }
}

class EnumeratorNode extends Node implements DIEnumerator {
  readonly kind = 'DIEnumerator';
  get isUnsigned(): boolean {
    return (this.r.num(0) & 2) !== 0;
  }
  get name(): string {
    return this.str(2);
  }
  get value(): bigint {
    // [flags, bit width, name, words…]; before LLVM 12 [flags, value, name].
    if ((this.r.num(0) & 4) === 0) return signedVbr(this.r.big(1));
    let v = 0n;
    for (let i = this.r.ops.length - 1; i >= 3; i--) v = (v << 64n) | BigInt.asUintN(64, signedVbr(this.r.big(i)));
    const bits = this.r.num(1);
    return this.isUnsigned ? BigInt.asUintN(bits, v) : BigInt.asIntN(bits, v);
  }
}

class TemplateParameterNode extends Node implements DITemplateParameter {
  readonly kind = 'DITemplateParameter';
  private get isType(): boolean {
    return this.r.code === MetadataCode.TemplateType;
  }
  get tag(): number {
    return this.isType ? DW_TAG_TEMPLATE_TYPE_PARAMETER : this.r.num(1);
  }
  get name(): string {
    return this.str(this.isType ? 1 : 2);
  }
  get type(): DIType | undefined {
    return this.ref(this.isType ? 2 : 3);
  }
  get isDefault(): boolean {
    return this.r.num(this.isType ? 3 : 4) !== 0;
  }
  get value(): Metadata | undefined {
    return this.isType ? undefined : this.any(5);
  }
}

class GlobalVariableNode extends Node implements DIGlobalVariable {
  readonly kind = 'DIGlobalVariable';
  get scope(): DIScope | undefined {
    return this.ref(1);
  }
  get name(): string {
    return this.str(2);
  }
  get linkageName(): string {
    return this.str(3);
  }
  get file(): DIFile | undefined {
    return this.ref(4);
  }
  get line(): number {
    return this.r.num(5);
  }
  get type(): DIType | undefined {
    return this.ref(6);
  }
  get isLocal(): boolean {
    return this.r.num(7) !== 0;
  }
  get isDefinition(): boolean {
    return this.r.num(8) !== 0;
  }
  get staticDataMember(): DIType | undefined {
    return this.ref(9);
  }
  get align(): number {
    return this.r.num(11);
  }
}

class GlobalVariableExpressionNode extends Node implements DIGlobalVariableExpression {
  readonly kind = 'DIGlobalVariableExpression';
  get variable(): DIGlobalVariable {
    return this.must(1);
  }
  get expression(): DIExpression {
    return this.must(2);
  }
}

class LocalVariableNode extends Node implements DILocalVariable {
  readonly kind = 'DILocalVariable';
  get scope(): DISubprogram | DILexicalBlock {
    return this.must(1);
  }
  get name(): string {
    return this.str(2);
  }
  get file(): DIFile | undefined {
    return this.ref(3);
  }
  get line(): number {
    return this.r.num(4);
  }
  get type(): DIType | undefined {
    return this.ref(5);
  }
  get arg(): number {
    return this.r.num(6);
  }
  get flags(): number {
    return this.r.num(7);
  }
  get align(): number {
    return this.r.num(8);
  }
}

class LabelNode extends Node implements DILabel {
  readonly kind = 'DILabel';
  get scope(): DISubprogram | DILexicalBlock {
    return this.must(1);
  }
  get name(): string {
    return this.str(2);
  }
  get file(): DIFile | undefined {
    return this.ref(3);
  }
  get line(): number {
    return this.r.num(4);
  }
}

class ImportedEntityNode extends Node implements DIImportedEntity {
  readonly kind = 'DIImportedEntity';
  get tag(): number {
    return this.r.num(1);
  }
  get scope(): DIScope | undefined {
    return this.ref(2);
  }
  get entity(): MDNode | undefined {
    return this.ref(3);
  }
  get line(): number {
    return this.r.num(4);
  }
  get name(): string {
    return this.str(5);
  }
  get file(): DIFile | undefined {
    return this.ref(6);
  }
}

/** Kinds that nothing interprets: which of their operands are references. */
const OTHER: Readonly<Partial<Record<MetadataCode, { readonly name: string; readonly refs: readonly number[] }>>> = {
  [MetadataCode.GenericDebug]: { name: 'GenericDINode', refs: [] },
  [MetadataCode.ObjcProperty]: { name: 'DIObjCProperty', refs: [1, 2, 4, 5, 7] },
  [MetadataCode.Macro]: { name: 'DIMacro', refs: [3, 4] },
  [MetadataCode.MacroFile]: { name: 'DIMacroFile', refs: [3, 4] },
  [MetadataCode.StringType]: { name: 'DIStringType', refs: [2, 3, 4, 5] },
  [MetadataCode.CommonBlock]: { name: 'DICommonBlock', refs: [1, 2, 3, 4] },
  [MetadataCode.GenericSubrange]: { name: 'DIGenericSubrange', refs: [1, 2, 3, 4] },
  [MetadataCode.AssignId]: { name: 'DIAssignID', refs: [] },
  [MetadataCode.SubrangeType]: { name: 'DISubrangeType', refs: [1, 2, 4, 5, 8, 9, 10, 11, 12] },
  [MetadataCode.FixedPointType]: { name: 'DIFixedPointType', refs: [2, 3] },
};

class OtherNode extends Node implements DIOther {
  readonly kind = 'DIOther';
  constructor(
    m: MetadataTable,
    r: NodeRecord,
    readonly name: string,
    private readonly refs: readonly number[],
  ) {
    super(m, r);
  }
  get operands(): (Metadata | undefined)[] {
    return this.refs.map((i) => this.any(i));
  }
  get numbers(): number[] {
    return this.r.ops.slice();
  }
}

/** Newest expression format; older ones spell operations differently. */
const EXPRESSION_VERSION = 3;

export function makeNode(m: MetadataTable, r: NodeRecord): Metadata {
  switch (r.code as MetadataCode) {
    case MetadataCode.Value:
      return new ValueNode(m, r.num(1));
    case MetadataCode.ArgList:
      return new ArgListNode(m, r);
    case MetadataCode.Node:
      return new TupleNode(m, r, false);
    case MetadataCode.DistinctNode:
      return new TupleNode(m, r, true);
    case MetadataCode.Location:
      return new LocationNode(m, r);
    case MetadataCode.Expression:
      if (r.num(0) >> 1 !== EXPRESSION_VERSION)
        throw new BitcodeError(`expressions of version ${r.num(0) >> 1}`, 'METADATA', 'EXPRESSION');
      return new ExpressionNode(m, r);
    case MetadataCode.File:
      return new FileNode(m, r);
    case MetadataCode.CompileUnit:
      return new CompileUnitNode(m, r);
    case MetadataCode.Subprogram:
      if (r.num(0) >> 1 !== 3) throw new BitcodeError('a subprogram of an old format', 'METADATA', 'SUBPROGRAM');
      return new SubprogramNode(m, r);
    case MetadataCode.LexicalBlock:
    case MetadataCode.LexicalBlockFile:
      return new LexicalBlockNode(m, r);
    case MetadataCode.Namespace:
      return new NamespaceNode(m, r);
    case MetadataCode.Module:
      return new ModuleNode(m, r);
    case MetadataCode.BasicType:
      return new BasicTypeNode(m, r);
    case MetadataCode.DerivedType:
      return new DerivedTypeNode(m, r);
    case MetadataCode.CompositeType:
      return new CompositeTypeNode(m, r);
    case MetadataCode.SubroutineType:
      return new SubroutineTypeNode(m, r);
    case MetadataCode.Subrange:
      if (r.num(0) >> 1 !== 2) throw new BitcodeError('a subrange of an old format', 'METADATA', 'SUBRANGE');
      return new SubrangeNode(m, r);
    case MetadataCode.Enumerator:
      return new EnumeratorNode(m, r);
    case MetadataCode.TemplateType:
    case MetadataCode.TemplateValue:
      return new TemplateParameterNode(m, r);
    case MetadataCode.GlobalVar:
      return new GlobalVariableNode(m, r);
    case MetadataCode.GlobalVarExpr:
      return new GlobalVariableExpressionNode(m, r);
    case MetadataCode.LocalVar:
      return new LocalVariableNode(m, r);
    case MetadataCode.Label:
      return new LabelNode(m, r);
    case MetadataCode.ImportedEntity:
      return new ImportedEntityNode(m, r);
    default: {
      const other = OTHER[r.code as MetadataCode];
      if (!other) throw new BitcodeError('unknown metadata record', 'METADATA', `record ${r.code}`);
      return new OtherNode(m, r, other.name, other.refs);
    }
  }
}
