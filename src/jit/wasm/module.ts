/** Assembles a module (§5.5) from function bodies: types, imports, functions, exports, code. */
import { Bytes } from './bytes.ts';
import type { V } from './opcodes.ts';

export interface FunctionType {
  readonly parameters: readonly V[];
  readonly results: readonly V[];
}

export interface ModuleShape {
  readonly types: readonly FunctionType[];
  /** Imported functions of module "m": name and index of their type. Their function indices come first. */
  readonly imports: readonly { readonly name: string; readonly type: number }[];
  /** Pages of the imported memory "m"."memory". */
  readonly memoryPages: number;
  /** Least size of the imported table "m"."table". */
  readonly tableSize: number;
}

function section(out: Bytes, id: number, body: Bytes): void {
  out.byte(id);
  out.u32(body.length);
  out.append(body.view());
}

export class ModuleBuilder {
  private readonly bodies = new Bytes(1 << 15);
  private readonly functionTypes: number[] = [];
  private readonly exported: { name: string; index: number }[] = [];
  constructor(private readonly shape: ModuleShape) {}

  /** Index that the next `add` will get. */
  get nextFunction(): number {
    return this.shape.imports.length + this.functionTypes.length;
  }

  /** Where `FunctionBuilder.finish` writes the body of a function of type `type`, exported as `name`. */
  add(type: number, name: string | undefined): Bytes {
    if (name !== undefined) this.exported.push({ name, index: this.nextFunction });
    this.functionTypes.push(type);
    return this.bodies;
  }

  finish(): Uint8Array<ArrayBuffer> {
    const { types, imports, memoryPages, tableSize } = this.shape;
    const out = new Bytes(this.bodies.length + 1024);
    for (const b of [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]) out.byte(b);
    const body = new Bytes(256);

    body.u32(types.length);
    for (const t of types) {
      body.byte(0x60);
      body.u32(t.parameters.length);
      for (const p of t.parameters) body.byte(p);
      body.u32(t.results.length);
      for (const r of t.results) body.byte(r);
    }
    section(out, 1, body);

    body.clear();
    body.u32(imports.length + 2);
    for (const i of imports) {
      body.name('m');
      body.name(i.name);
      body.byte(0);
      body.u32(i.type);
    }
    body.name('m');
    body.name('memory');
    body.byte(2);
    body.byte(0);
    body.u32(memoryPages);
    body.name('m');
    body.name('table');
    body.byte(1);
    body.byte(0x70);
    body.byte(0);
    body.u32(tableSize);
    section(out, 2, body);

    body.clear();
    body.u32(this.functionTypes.length);
    for (const t of this.functionTypes) body.u32(t);
    section(out, 3, body);

    body.clear();
    body.u32(this.exported.length);
    for (const e of this.exported) {
      body.name(e.name);
      body.byte(0);
      body.u32(e.index);
    }
    section(out, 7, body);

    body.clear();
    body.u32(this.functionTypes.length);
    body.append(this.bodies.view());
    section(out, 10, body);
    return out.copy();
  }
}
