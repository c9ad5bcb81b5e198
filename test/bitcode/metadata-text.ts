/** Compares a metadata graph with its text in `llvm-dis` output, field by field, as far as both have it. */
import type { Metadata } from '../../src/ir/metadata.ts';

const TAGS: Readonly<Record<string, number>> = {
  DW_TAG_array_type: 1,
  DW_TAG_class_type: 2,
  DW_TAG_enumeration_type: 4,
  DW_TAG_member: 0xd,
  DW_TAG_pointer_type: 0xf,
  DW_TAG_reference_type: 0x10,
  DW_TAG_structure_type: 0x13,
  DW_TAG_typedef: 0x16,
  DW_TAG_union_type: 0x17,
  DW_TAG_inheritance: 0x1c,
  DW_TAG_ptr_to_member_type: 0x1f,
  DW_TAG_const_type: 0x26,
  DW_TAG_friend: 0x2a,
  DW_TAG_template_type_parameter: 0x2f,
  DW_TAG_template_value_parameter: 0x30,
  DW_TAG_variable: 0x34,
  DW_TAG_volatile_type: 0x35,
  DW_TAG_imported_module: 0x3a,
  DW_TAG_imported_declaration: 8,
  DW_TAG_unspecified_type: 0x3b,
  DW_TAG_base_type: 0x24,
  DW_TAG_rvalue_reference_type: 0x42,
  DW_TAG_restrict_type: 0x37,
  DW_TAG_atomic_type: 0x47,
  DW_TAG_GNU_template_template_param: 0x4106,
  DW_TAG_GNU_template_parameter_pack: 0x4107,
};
const RENAMED: Readonly<Record<string, string>> = {
  var: 'variable',
  expr: 'expression',
  exportSymbols: 'inline',
  isDefault: 'isDefault',
  defaulted: 'isDefault',
};
const STRINGS = new Set(['name', 'linkageName', 'filename', 'directory', 'producer', 'identifier', 'checksum']);
const NUMBERS = new Set([
  'line',
  'scopeLine',
  'column',
  'size',
  'align',
  'offset',
  'arg',
  'virtualIndex',
  'value',
  'count',
  'lowerBound',
]);
const REFS = new Set([
  ...[
    'scope',
    'file',
    'type',
    'baseType',
    'elements',
    'types',
    'unit',
    'declaration',
    'retainedNodes',
    'templateParams',
  ],
  ...['entity', 'globals', 'imports', 'enums', 'retainedTypes', 'variable', 'expression', 'extraData', 'vtableHolder'],
  ...['inlinedAt', 'containingType', 'value', 'count', 'thrownTypes', 'staticDataMember'],
]);
const BOOLEANS = new Set(['isDefault', 'inline', 'isUnsigned', 'isLocal', 'isDefinition', 'isOptimized']);
const FLAGS: Readonly<Record<string, number>> = {
  DIFlagPrivate: 1,
  DIFlagProtected: 2,
  DIFlagPublic: 3,
  DIFlagFwdDecl: 4,
  DIFlagVirtual: 32,
  DIFlagArtificial: 64,
  DIFlagExplicit: 128,
  DIFlagPrototyped: 256,
  DIFlagObjectPointer: 1 << 10,
  DIFlagVector: 1 << 11,
  DIFlagStaticMember: 1 << 12,
  DIFlagExportSymbols: 1 << 15,
  DIFlagLValueReference: 1 << 13,
  DIFlagRValueReference: 1 << 14,
  DIFlagBitField: 1 << 19,
  DIFlagNoReturn: 1 << 20,
  DIFlagTypePassByValue: 1 << 22,
  DIFlagTypePassByReference: 1 << 23,
  DIFlagEnumClass: 1 << 24,
  DIFlagThunk: 1 << 25,
  DIFlagNonTrivial: 1 << 26,
  DIFlagAllCallsDescribed: 1 << 29,
  DIFlagSingleInheritance: 1 << 16,
  DIFlagMultipleInheritance: 2 << 16,
  DIFlagVirtualInheritance: 3 << 16,
};

export class MetadataText {
  private readonly lines = new Map<string, string>();
  private readonly seen = new Map<unknown, string>();
  compared = 0;
  readonly differences: string[] = [];

  constructor(text: string) {
    for (const m of text.matchAll(/^(!\d+) = (.*)$/gm)) this.lines.set(m[1]!, m[2]!);
  }

  private say(path: string, ours: unknown, theirs: string): void {
    if (this.differences.length < 20) this.differences.push(`${path}: ours ${String(ours)}, llvm-dis ${theirs}`);
  }

  /** `ref` is `!12`, `null`, an inline node or a constant. */
  compare(ours: Metadata | undefined, ref: string, path = ''): void {
    // Deep recursion is avoided by a list of work.
    const work: [Metadata | undefined, string, string][] = [[ours, ref, path]];
    for (let w = work.pop(); w; w = work.pop()) this.one(w[0], w[1], w[2], work);
  }

  private one(
    ours: Metadata | undefined,
    ref: string,
    path: string,
    work: [Metadata | undefined, string, string][],
  ): void {
    if (ref === 'null') {
      if (ours !== undefined) this.say(path, ours.kind, ref);
      return;
    }
    if (ours === undefined) {
      this.say(path, ours, ref);
      return;
    }
    if (ref.startsWith('!"')) {
      if (ours.kind !== 'string' || `!"${ours.value}"` !== ref) this.say(path, ours.kind, ref);
      return;
    }
    if (ours.kind === 'value') {
      const v = ours.value;
      const t = v.type;
      const text =
        v.kind === 'int'
          ? `i${t.kind === 'int' ? t.bits : 0} ${t.kind === 'int' && t.bits > 1 ? BigInt.asIntN(t.bits, v.value) : v.value === 1n}`
          : ref;
      if (text !== ref && !ref.startsWith('i1 ')) this.say(path, text, ref);
      return;
    }
    if (this.lines.has(ref)) {
      // One node of theirs is one node of ours, the other way round as well.
      const before = this.seen.get(ours);
      if (before !== undefined) {
        if (before !== ref && this.lines.get(before) !== this.lines.get(ref)) this.say(path, `already ${before}`, ref);
        return;
      }
      this.seen.set(ours, ref);
    }
    const text = this.lines.get(ref) ?? ref;
    this.compared++;
    const m = /^(?:distinct )?!(\w*)([({])(.*)[)}]$/s.exec(text);
    if (!m) {
      this.say(path, ours.kind, text);
      return;
    }
    const items = split(m[3]!);
    if (m[2] === '{') {
      if (ours.kind !== 'tuple' || ours.elems.length !== items.length) this.say(path, ours.kind, text);
      else for (const [i, item] of items.entries()) work.push([ours.elems[i], item, `${path}[${i}]`]);
      return;
    }
    const kind = m[1]!
      .replace('DILexicalBlockFile', 'DILexicalBlock')
      .replace(/DITemplate\w+Parameter/, 'DITemplateParameter');
    if (kind !== ours.kind) {
      this.say(path, ours.kind, text);
      return;
    }
    if (ours.kind === 'DIExpression') {
      if (ours.ops.filter((o) => o < 0).length > 0 || (items.length === 0) !== (ours.ops.length === 0))
        this.say(path, ours.ops, text);
      return;
    }
    const node = ours as unknown as Readonly<Record<string, unknown>>;
    for (const item of items) this.field(node, ours, item, path, work);
  }

  private field(
    node: Readonly<Record<string, unknown>>,
    ours: Metadata,
    item: string,
    path: string,
    work: [Metadata | undefined, string, string][],
  ): void {
    const at = item.indexOf(': ');
    const name = item.slice(0, at);
    const value = item.slice(at + 2);
    const key =
      name === 'declaration' && ours.kind === 'DIGlobalVariable' ? 'staticDataMember' : (RENAMED[name] ?? name);
    if (ours.kind === 'DILabel' && key === 'column') return;
    const here = `${path}.${key}`;
    const mine = node[key];
    if (key === 'tag') {
      if (mine !== TAGS[value]) this.say(here, mine, value);
    } else if (key === 'flags') {
      const sum = value.split(' | ').reduce((n, f) => n | (FLAGS[f] ?? this.unknownFlag(here, f)), 0);
      if (mine !== sum) this.say(here, mine, value);
    } else if (key === 'spFlags') {
      if (node.isDefinition !== value.includes('Definition')) this.say(here, mine, value);
      if (node.isLocal !== value.includes('LocalToUnit')) this.say(here, mine, value);
      if (node.isOptimized !== value.includes('Optimized')) this.say(here, mine, value);
    } else if (STRINGS.has(key) && value.startsWith('"')) {
      if (`"${String(mine).replace(/\\/g, '\\\\').replace(/"/g, '\\22')}"` !== value) this.say(here, mine, value);
    } else if (BOOLEANS.has(key)) {
      if (mine !== (value === 'true')) this.say(here, mine, value);
    } else if (NUMBERS.has(key) && /^-?\d+$/.test(value)) {
      if (String(mine) !== value) this.say(here, mine, value);
    } else if (REFS.has(key)) {
      if (Array.isArray(mine)) this.list(ours, mine as (Metadata | undefined)[], value, here, work);
      else work.push([mine as Metadata | undefined, value, here]);
    }
  }

  private unknownFlag(path: string, flag: string): number {
    this.say(path, 'unknown flag', flag);
    return 0;
  }

  private list(
    ours: Metadata,
    mine: (Metadata | undefined)[],
    ref: string,
    path: string,
    work: [Metadata | undefined, string, string][],
  ): void {
    const m = /^(?:distinct )?!\{(.*)\}$/.exec(this.lines.get(ref) ?? ref);
    const items = m ? split(m[1]!) : [];
    if (items.length !== mine.length) this.say(path, mine.length, `${items.length} elements`);
    else for (const [i, item] of items.entries()) work.push([mine[i], item, `${path}[${i}]${ours.kind[2]}`]);
  }
}

/** Parts between commas outside brackets and quotes. */
function split(s: string): string[] {
  const out: string[] = [];
  let depth = 0;
  let quoted = false;
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s[i];
    if (c === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (c === '(' || c === '{') depth++;
    else if (c === ')' || c === '}') depth--;
    else if (c === ',' && depth === 0) {
      out.push(s.slice(from, i).trim());
      from = i + 1;
    }
  }
  if (s.slice(from).trim() !== '') out.push(s.slice(from).trim());
  return out;
}
