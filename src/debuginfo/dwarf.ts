/** Numbers of DWARF 5 (§7) and LLVM's DIFlags, as debug-info metadata carries them. */
export const enum Tag {
  ArrayType = 0x01,
  ClassType = 0x02,
  EnumerationType = 0x04,
  Member = 0x0d,
  PointerType = 0x0f,
  ReferenceType = 0x10,
  StructureType = 0x13,
  Typedef = 0x16,
  UnionType = 0x17,
  VariantPart = 0x33,
  Inheritance = 0x1c,
  PtrToMemberType = 0x1f,
  BaseType = 0x24,
  ConstType = 0x26,
  Friend = 0x2a,
  Variable = 0x34,
  VolatileType = 0x35,
  RestrictType = 0x37,
  UnspecifiedType = 0x3b,
  RvalueReferenceType = 0x42,
  TemplateAlias = 0x43,
  AtomicType = 0x47,
  TemplateTypeParameter = 0x2f,
  TemplateValueParameter = 0x30,
  GnuTemplateTemplateParam = 0x4106,
  GnuTemplateParameterPack = 0x4107,
}

/** DW_ATE_*. */
export const enum Ate {
  Address = 1,
  Boolean = 2,
  ComplexFloat = 3,
  Float = 4,
  Signed = 5,
  SignedChar = 6,
  Unsigned = 7,
  UnsignedChar = 8,
  SignedFixed = 0xd,
  UnsignedFixed = 0xe,
  Utf = 0x10,
}

/** DIFlags (LLVM's DebugInfoFlags.def). */
export const enum Flag {
  AccessMask = 3,
  FwdDecl = 1 << 2,
  Virtual = 1 << 5,
  Artificial = 1 << 6,
  Prototyped = 1 << 8,
  ObjectPointer = 1 << 10,
  Vector = 1 << 11,
  StaticMember = 1 << 12,
  LValueReference = 1 << 13,
  RValueReference = 1 << 14,
  BitField = 1 << 19,
  EnumClass = 1 << 24,
}

/** DW_LANG_* of C in all its versions. */
export function isC(language: number): boolean {
  return [0x01, 0x02, 0x0c, 0x1d, 0x2c, 0x3e].includes(language);
}
