/** An IR function over its block in the bitcode: attachments and body are read when someone asks for them. */
import type { DISubprogram, Metadata } from '../ir/metadata.ts';
import type { Argument, AttributeList, Constant, FunctionBody, IRFunction, Linkage, Module } from '../ir/module.ts';
import type { FunctionType, Type } from '../ir/types.ts';
import { PTR } from '../ir/types.ts';
import { BitcodeError } from './error.ts';
import type { MetadataTable } from './metadata-table.ts';

/** Reads what stands in a function's block. */
export interface BodyReader {
  attachments(f: FunctionValue): ReadonlyMap<string, Metadata>;
  /** The subprogram, when it can be told without the attachments. */
  subprogram(f: FunctionValue): DISubprogram | undefined;
  body(f: FunctionValue): FunctionBody;
}

export class FunctionValue implements IRFunction {
  readonly kind = 'function';
  readonly type: Type = PTR;
  linkage: Linkage = 'external';
  visibility: 'default' | 'hidden' | 'protected' = 'default';
  dsoLocal = false;
  unnamedAddr = false;
  section: string | undefined = undefined;
  comdat: string | undefined = undefined;
  cc = 0;
  personality: Constant | undefined = undefined;
  align = 0;
  hasBody = false;
  bitcodeSize = 0;
  /** Where the function's block starts (after its header's abbreviation id and block id). */
  bodyAt = -1;
  /** The function's own metadata, once its block was looked at. */
  localMetadata: MetadataTable | undefined = undefined;
  /** Attachments that stand with the module's metadata: those of declarations. */
  readonly declared = new Map<string, Metadata>();
  private argList: readonly Argument[] | undefined;
  private known: FunctionBody | undefined;
  private ownSubprogram: DISubprogram | undefined;
  private subprogramKnown = false;
  private attached: ReadonlyMap<string, Metadata> | undefined;

  constructor(
    private readonly reader: BodyReader,
    readonly module: Module,
    public name: string,
    readonly functionType: FunctionType,
    readonly attrs: AttributeList,
  ) {}

  get args(): readonly Argument[] {
    this.argList ??= this.functionType.params.map((type, index) => ({ kind: 'arg', type, index, name: '' }));
    return this.argList;
  }

  get metadata(): ReadonlyMap<string, Metadata> {
    this.attached ??= this.reader.attachments(this);
    return this.attached;
  }

  get subprogram(): DISubprogram | undefined {
    if (this.subprogramKnown) return this.ownSubprogram;
    this.ownSubprogram = this.attached ? undefined : this.reader.subprogram(this);
    if (!this.ownSubprogram) {
      const dbg = this.metadata.get('dbg');
      this.ownSubprogram = dbg?.kind === 'DISubprogram' ? dbg : undefined;
    }
    this.subprogramKnown = true;
    return this.ownSubprogram;
  }

  body(): FunctionBody {
    if (!this.hasBody) throw new BitcodeError(`function ${this.name} has no body`, 'FUNCTION');
    this.known ??= this.reader.body(this);
    return this.known;
  }
}
