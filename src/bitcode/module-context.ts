/** What the parts of the reader share about the module that they read. */
import type { Value } from '../ir/module.ts';
import type { AttributeTable } from './attributes.ts';
import type { MetadataTable } from './metadata-table.ts';
import type { TypeTable } from './type-table.ts';

export interface ModuleContext {
  readonly types: TypeTable;
  readonly attributes: AttributeTable;
  readonly metadata: MetadataTable;
  /** Number of the first value that is local to a function. */
  readonly valueCount: number;
  value(id: number): Value;
  /** Name of metadata attachment kind `id`. */
  kindName(id: number): string;
  bundleTag(id: number): string;
}
