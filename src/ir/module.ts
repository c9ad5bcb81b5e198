/**
 * LLVM IR in memory: what `bitcode/` makes and `codegen/` reads (LLVM Language Reference).
 * Values are compared by identity. Function bodies are made on first use (`IRFunction.body()`), because an
 * iostream program carries thousands of functions and runs a few dozen.
 */

import type {
  DICompositeType,
  DIExpression,
  DILabel,
  DILocalVariable,
  DILocation,
  DISubprogram,
  MDNode,
  Metadata,
} from './metadata.ts';
import type { FunctionType, Type } from './types.ts';

// ── values ───────────────────────────────────────────────────────────────────────────────────────
export type Value = Constant | Argument | Instruction | BasicBlock | MetadataValue | InlineAsm;

export interface Argument {
  readonly kind: 'arg';
  readonly type: Type;
  readonly index: number;
  name: string;
}
export interface MetadataValue {
  readonly kind: 'metadata';
  readonly type: Type;
  readonly metadata: Metadata;
}
export interface InlineAsm {
  readonly kind: 'asm';
  readonly type: Type;
  readonly functionType: FunctionType;
  readonly assembly: string;
  readonly constraints: string;
  readonly sideEffects: boolean;
}

export type Constant =
  | { readonly kind: 'int'; readonly type: Type /** Unsigned value, 0 ≤ value < 2^bits. */; readonly value: bigint }
  | { readonly kind: 'fp'; readonly type: Type /** IEEE bits, low `storeSizeOf(type)` bytes. */; readonly bits: bigint }
  | { readonly kind: 'null'; readonly type: Type } // null pointer, zeroinitializer, token none
  | { readonly kind: 'undef' | 'poison'; readonly type: Type }
  | { readonly kind: 'aggregate'; readonly type: Type; readonly elems: readonly Constant[] } // array, struct, vector
  /** Arrays (or vectors) of i8/i16/i32/i64/float/double, little-endian bytes in order; `cstring` adds no byte (a trailing NUL is in `bytes`). */
  | { readonly kind: 'data'; readonly type: Type; readonly bytes: Uint8Array }
  | ConstantExpr
  | { readonly kind: 'blockaddress'; readonly type: Type; readonly fn: IRFunction; readonly block: number }
  | { readonly kind: 'dso_local_equivalent' | 'no_cfi'; readonly type: Type; readonly fn: IRFunction }
  | GlobalValue;

export type ConstantExpr =
  | {
      readonly kind: 'expr';
      readonly type: Type;
      readonly op: 'gep';
      readonly sourceType: Type;
      readonly args: readonly Constant[];
      readonly inbounds: boolean;
    }
  | { readonly kind: 'expr'; readonly type: Type; readonly op: CastOp; readonly args: readonly Constant[] }
  | { readonly kind: 'expr'; readonly type: Type; readonly op: BinaryOp; readonly args: readonly Constant[] }
  | {
      readonly kind: 'expr';
      readonly type: Type;
      readonly op: 'icmp' | 'fcmp';
      readonly predicate: Predicate;
      readonly args: readonly Constant[];
    }
  | {
      readonly kind: 'expr';
      readonly type: Type;
      readonly op: 'select' | 'extractelement' | 'insertelement' | 'shufflevector';
      readonly args: readonly Constant[];
    };

// ── globals ──────────────────────────────────────────────────────────────────────────────────────
export type Linkage =
  | 'external'
  | 'available_externally'
  | 'linkonce'
  | 'linkonce_odr'
  | 'weak'
  | 'weak_odr'
  | 'appending'
  | 'internal'
  | 'private'
  | 'extern_weak'
  | 'common';
export type GlobalValue = GlobalVariable | IRFunction | GlobalAlias;

interface GlobalBase {
  readonly type: Type; // always ptr
  name: string;
  linkage: Linkage;
  visibility: 'default' | 'hidden' | 'protected';
  dsoLocal: boolean;
  unnamedAddr: boolean;
  section: string | undefined;
  comdat: string | undefined;
  module: Module;
}
export interface GlobalVariable extends GlobalBase {
  readonly kind: 'global';
  valueType: Type;
  isConst: boolean;
  threadLocal: boolean;
  /** Bytes; 0 = ABI alignment of valueType. */
  align: number;
  /** Undefined for a declaration. */
  init: Constant | undefined;
  /** !dbg attachments: DIGlobalVariableExpression nodes. */
  dbg: readonly MDNode[];
}
export interface GlobalAlias extends GlobalBase {
  readonly kind: 'alias';
  valueType: Type;
  aliasee: Constant;
  threadLocal: boolean;
  ifunc: boolean;
}
export interface IRFunction extends GlobalBase {
  readonly kind: 'function';
  functionType: FunctionType;
  cc: number; // calling convention number; 0 = C
  args: readonly Argument[];
  attrs: AttributeList;
  personality: Constant | undefined;
  align: number;
  /** False for a declaration. */
  readonly hasBody: boolean;
  /** Size of the function's block in the bitcode file in bytes: an upper bound of its text size follows from it. */
  readonly bitcodeSize: number;
  subprogram: DISubprogram | undefined;
  metadata: ReadonlyMap<string, Metadata>;
  /** Reads the body on first call and keeps it; throws on a declaration. */
  body(): FunctionBody;
}
export interface FunctionBody {
  readonly blocks: readonly BasicBlock[];
}
export interface BasicBlock {
  readonly kind: 'block';
  readonly type: Type;
  readonly index: number;
  name: string;
  readonly insts: Instruction[];
}

/** Attribute name → value: true for flags, bigint/number for integers, string for strings, Type for type attributes (sret, byval, elementtype …). */
export type Attributes = ReadonlyMap<string, AttributeValue>;
export type AttributeValue = true | number | bigint | string | Type;
export interface AttributeList {
  readonly fn: Attributes;
  readonly ret: Attributes;
  readonly params: readonly Attributes[];
}

export interface Module {
  /** The primary source file's name as Clang was given it. */
  sourceName: string;
  targetTriple: string;
  dataLayout: string;
  moduleAsm: string;
  globals: GlobalVariable[];
  functions: IRFunction[];
  aliases: GlobalAlias[];
  structTypes: ReadonlyMap<string, Type>;
  /** `!llvm.module.flags`, `!llvm.dbg.cu`, … */
  namedMetadata: ReadonlyMap<string, readonly MDNode[]>;
  comdats: ReadonlyMap<string, 'any' | 'exactmatch' | 'largest' | 'nodeduplicate' | 'samesize'>;
  /** Kinds of all types that the module mentions. */
  typeKinds?: ReadonlySet<Type['kind']>;
  /** Every class, union, enumeration and array type in the module's debug info, those that only one function uses included. */
  compositeTypes?(): Iterable<DICompositeType>;
}

// ── instructions ─────────────────────────────────────────────────────────────────────────────────
export type BinaryOp =
  | 'add'
  | 'sub'
  | 'mul'
  | 'udiv'
  | 'sdiv'
  | 'urem'
  | 'srem'
  | 'shl'
  | 'lshr'
  | 'ashr'
  | 'and'
  | 'or'
  | 'xor'
  | 'fadd'
  | 'fsub'
  | 'fmul'
  | 'fdiv'
  | 'frem';
export type CastOp =
  | 'trunc'
  | 'zext'
  | 'sext'
  | 'fptoui'
  | 'fptosi'
  | 'uitofp'
  | 'sitofp'
  | 'fptrunc'
  | 'fpext'
  | 'ptrtoint'
  | 'ptrtoaddr'
  | 'inttoptr'
  | 'bitcast'
  | 'addrspacecast';
export type IntPredicate = 'eq' | 'ne' | 'ugt' | 'uge' | 'ult' | 'ule' | 'sgt' | 'sge' | 'slt' | 'sle';
export type FloatPredicate =
  | 'false'
  | 'oeq'
  | 'ogt'
  | 'oge'
  | 'olt'
  | 'ole'
  | 'one'
  | 'ord'
  | 'uno'
  | 'ueq'
  | 'ugt'
  | 'uge'
  | 'ult'
  | 'ule'
  | 'une'
  | 'true';
export type Predicate = IntPredicate | FloatPredicate;
export type AtomicOrdering = 'notatomic' | 'unordered' | 'monotonic' | 'acquire' | 'release' | 'acq_rel' | 'seq_cst';
export type RmwOp =
  | 'xchg'
  | 'add'
  | 'sub'
  | 'and'
  | 'nand'
  | 'or'
  | 'xor'
  | 'max'
  | 'min'
  | 'umax'
  | 'umin'
  | 'fadd'
  | 'fsub'
  | 'fmax'
  | 'fmin'
  | 'uinc_wrap'
  | 'udec_wrap'
  | 'usub_cond'
  | 'usub_sat'
  | 'fmaximum'
  | 'fminimum';

interface InstBase {
  readonly kind: 'inst';
  readonly type: Type; // void when it makes no value
  name: string; // '' when unnamed
  loc: DILocation | undefined;
  /** Other attachments by kind name: tbaa, heapallocsite, srcloc, prof, range, … */
  metadata: ReadonlyMap<string, Metadata> | undefined;
  /** Debug records that stand directly before this instruction. */
  records: readonly DebugRecord[] | undefined;
  parent: BasicBlock;
}
export interface CallLike {
  callee: Value;
  functionType: FunctionType;
  args: Value[];
  attrs: AttributeList;
  cc: number;
  bundles: readonly { tag: string; args: readonly Value[] }[];
}
export type Instruction = InstBase &
  (
    | { op: 'ret'; value: Value | undefined }
    | { op: 'br'; target: BasicBlock }
    | { op: 'condbr'; cond: Value; then: BasicBlock; else: BasicBlock }
    | { op: 'switch'; value: Value; default: BasicBlock; cases: { value: bigint; target: BasicBlock }[] }
    | { op: 'indirectbr'; address: Value; targets: BasicBlock[] }
    | ({ op: 'invoke'; normal: BasicBlock; unwind: BasicBlock } & CallLike)
    | ({ op: 'callbr'; normal: BasicBlock; indirect: BasicBlock[] } & CallLike)
    | ({
        op: 'call';
        tail: 'none' | 'tail' | 'musttail' | 'notail';
        /** Performed only when the condition is `when` (a sanitizer's check; made by codegen/checks.ts). */
        guard?: { readonly cond: Value; readonly when: boolean };
      } & CallLike)
    | { op: 'resume'; value: Value }
    | { op: 'unreachable' }
    | { op: 'fneg'; value: Value }
    | { op: 'binary'; binop: BinaryOp; lhs: Value; rhs: Value; nuw: boolean; nsw: boolean; exact: boolean }
    | { op: 'cast'; cast: CastOp; value: Value }
    | { op: 'icmp'; predicate: IntPredicate; lhs: Value; rhs: Value }
    | { op: 'fcmp'; predicate: FloatPredicate; lhs: Value; rhs: Value }
    | { op: 'select'; cond: Value; then: Value; else: Value }
    | { op: 'freeze'; value: Value }
    | { op: 'alloca'; allocated: Type; count: Value; align: number; addrSpace: number }
    | { op: 'load'; ptr: Value; align: number; volatile: boolean; ordering: AtomicOrdering }
    | { op: 'store'; ptr: Value; value: Value; align: number; volatile: boolean; ordering: AtomicOrdering }
    | { op: 'gep'; sourceType: Type; ptr: Value; indices: Value[]; inbounds: boolean }
    | {
        op: 'cmpxchg';
        ptr: Value;
        expected: Value;
        desired: Value;
        weak: boolean;
        align: number;
        success: AtomicOrdering;
        failure: AtomicOrdering;
      }
    | { op: 'atomicrmw'; rmw: RmwOp; ptr: Value; value: Value; align: number; ordering: AtomicOrdering }
    | { op: 'fence'; ordering: AtomicOrdering }
    | { op: 'phi'; incoming: { value: Value; block: BasicBlock }[] }
    | { op: 'extractvalue'; aggregate: Value; indices: number[] }
    | { op: 'insertvalue'; aggregate: Value; element: Value; indices: number[] }
    | { op: 'extractelement'; vector: Value; index: Value }
    | { op: 'insertelement'; vector: Value; element: Value; index: Value }
    | { op: 'shufflevector'; a: Value; b: Value; mask: readonly number[] } // -1 = poison lane
    | { op: 'va_arg'; list: Value }
    | { op: 'landingpad'; cleanup: boolean; clauses: { kind: 'catch' | 'filter'; value: Constant }[] }
  );
export type Op = Instruction['op'];

/** Debug records (LLVM "Source Level Debugging", debug records). `value` is undefined for a killed location. */
export type DebugRecord =
  | {
      kind: 'declare' | 'value' | 'assign' | 'declare_value';
      variable: DILocalVariable;
      expression: DIExpression;
      values: readonly Value[];
      loc: DILocation;
    }
  | { kind: 'label'; label: DILabel; loc: DILocation };
