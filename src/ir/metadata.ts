/**
 * Metadata nodes of LLVM IR (LLVM Language Reference, "Metadata"; "Specialized Metadata Nodes").
 * Nodes form cyclic graphs; fields that point to other nodes are filled after all nodes exist.
 */
import type { Value } from './module.ts';

export type Metadata = MDNode | MDString | ValueAsMetadata | DIArgList;
export interface MDString {
  readonly kind: 'string';
  readonly value: string;
}
export interface ValueAsMetadata {
  readonly kind: 'value';
  readonly value: Value;
}
export interface DIArgList {
  readonly kind: 'DIArgList';
  readonly args: readonly Value[];
}

export type MDNode =
  | MDTuple
  | DILocation
  | DIExpression
  | DIFile
  | DICompileUnit
  | DISubprogram
  | DILexicalBlock
  | DINamespace
  | DIModule
  | DIType
  | DISubrange
  | DIEnumerator
  | DITemplateParameter
  | DIGlobalVariable
  | DIGlobalVariableExpression
  | DILocalVariable
  | DILabel
  | DIImportedEntity
  | DIOther;
export type DIType = DIBasicType | DIDerivedType | DICompositeType | DISubroutineType;
export type DIScope = DIFile | DICompileUnit | DISubprogram | DILexicalBlock | DINamespace | DIModule | DIType;

export interface MDTuple {
  kind: 'tuple';
  distinct: boolean;
  elems: (Metadata | undefined)[];
}
export interface DILocation {
  kind: 'DILocation';
  line: number;
  column: number;
  scope: DISubprogram | DILexicalBlock;
  inlinedAt: DILocation | undefined;
  implicitCode: boolean;
}
export interface DIExpression {
  kind: 'DIExpression' /** DW_OP_* codes with their operands. */;
  ops: readonly number[];
}
export interface DIFile {
  kind: 'DIFile';
  filename: string;
  directory: string;
  checksum: string | undefined;
  source: string | undefined;
}
export interface DICompileUnit {
  kind: 'DICompileUnit';
  file: DIFile;
  language: number;
  producer: string;
  isOptimized: boolean;
  enums: DICompositeType[];
  retainedTypes: MDNode[];
  globals: DIGlobalVariableExpression[];
  imports: DIImportedEntity[];
}
export interface DISubprogram {
  kind: 'DISubprogram';
  scope: DIScope | undefined;
  name: string;
  linkageName: string;
  file: DIFile | undefined;
  line: number;
  scopeLine: number;
  type: DISubroutineType | undefined;
  isDefinition: boolean;
  isLocal: boolean;
  isArtificial: boolean;
  isOptimized: boolean;
  flags: number;
  spFlags: number;
  virtualIndex: number;
  containingType: DIType | undefined;
  unit: DICompileUnit | undefined;
  declaration: DISubprogram | undefined;
  templateParams: DITemplateParameter[];
  retainedNodes: MDNode[];
  thrownTypes: DIType[];
  annotations: MDNode | undefined;
}
/** DILexicalBlock and DILexicalBlockFile (`line` 0 for the latter). */
export interface DILexicalBlock {
  kind: 'DILexicalBlock';
  scope: DIScope;
  file: DIFile | undefined;
  line: number;
  column: number;
  discriminator: number;
}
export interface DINamespace {
  kind: 'DINamespace';
  scope: DIScope | undefined;
  name: string;
  inline: boolean;
}
export interface DIModule {
  kind: 'DIModule';
  scope: DIScope | undefined;
  name: string;
}
/** `encoding` is DW_ATE_*, `size` in bits. */
export interface DIBasicType {
  kind: 'DIBasicType';
  tag: number;
  name: string;
  size: number;
  align: number;
  encoding: number;
  flags: number;
}
/** Pointers, references, typedefs, const, volatile, members, inheritance, member pointers, friend … by DW_TAG_*; sizes and offsets in bits. */
export interface DIDerivedType {
  kind: 'DIDerivedType';
  tag: number;
  name: string;
  file: DIFile | undefined;
  line: number;
  scope: DIScope | undefined;
  baseType: DIType | undefined;
  size: number;
  align: number;
  offset: number;
  flags: number;
  /** Constant of a static member; bit-field storage offset; DIType of a member pointer's class. */
  extraData: Metadata | undefined;
  dwarfAddressSpace: number | undefined;
  annotations: MDNode | undefined;
}
/** Struct, class, union, array, enumeration, vector by DW_TAG_*; sizes in bits. */
export interface DICompositeType {
  kind: 'DICompositeType';
  tag: number;
  name: string;
  file: DIFile | undefined;
  line: number;
  scope: DIScope | undefined;
  baseType: DIType | undefined;
  size: number;
  align: number;
  offset: number;
  flags: number;
  elements: MDNode[];
  runtimeLang: number;
  vtableHolder: DIType | undefined;
  templateParams: DITemplateParameter[];
  identifier: string;
  discriminator: MDNode | undefined;
  rank: Metadata | undefined;
  dataLocation: Metadata | undefined;
}
export interface DISubroutineType {
  kind: 'DISubroutineType';
  flags: number;
  cc: number /** [return, parameters…]; undefined = void or `...`. */;
  types: (DIType | undefined)[];
}
/** A bound may be a constant (bigint), a variable (VLA) or an expression. */
export interface DISubrange {
  kind: 'DISubrange';
  count: bigint | DILocalVariable | DIGlobalVariable | DIExpression | undefined;
  lowerBound: bigint | undefined;
  upperBound: bigint | MDNode | undefined;
  stride: bigint | MDNode | undefined;
}
export interface DIEnumerator {
  kind: 'DIEnumerator';
  name: string;
  value: bigint;
  isUnsigned: boolean;
}
export interface DITemplateParameter {
  kind: 'DITemplateParameter';
  tag: number;
  name: string;
  type: DIType | undefined;
  isDefault: boolean;
  value: Metadata | undefined;
}
export interface DIGlobalVariable {
  kind: 'DIGlobalVariable';
  scope: DIScope | undefined;
  name: string;
  linkageName: string;
  file: DIFile | undefined;
  line: number;
  type: DIType | undefined;
  isLocal: boolean;
  isDefinition: boolean;
  staticDataMember: DIType | undefined;
  align: number;
}
export interface DIGlobalVariableExpression {
  kind: 'DIGlobalVariableExpression';
  variable: DIGlobalVariable;
  expression: DIExpression;
}
export interface DILocalVariable {
  kind: 'DILocalVariable';
  scope: DISubprogram | DILexicalBlock;
  name: string /** 1-based parameter number, 0 for a local. */;
  arg: number;
  file: DIFile | undefined;
  line: number;
  type: DIType | undefined;
  flags: number;
  align: number;
}
export interface DILabel {
  kind: 'DILabel';
  scope: DISubprogram | DILexicalBlock;
  name: string;
  file: DIFile | undefined;
  line: number;
}
export interface DIImportedEntity {
  kind: 'DIImportedEntity';
  tag: number;
  scope: DIScope | undefined;
  entity: MDNode | undefined;
  name: string;
  line: number;
  file: DIFile | undefined;
}
/** DIMacro, DIMacroFile, DIObjCProperty, DIStringType, DICommonBlock, DIGenericSubrange, DIAssignID, GenericDINode …: kept, not interpreted. */
export interface DIOther {
  kind: 'DIOther';
  name: string;
  operands: (Metadata | undefined)[];
  numbers: number[];
}
