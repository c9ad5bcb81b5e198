/** Small programs through Clang, reader and generator, for the tests of this room. */
import { readModule } from '../../src/bitcode/reader.ts';
import type { CodegenOptions, LowerContext } from '../../src/codegen/context.ts';
import { lower } from '../../src/codegen/lower.ts';
import type { GlobalValue, Module } from '../../src/ir/module.ts';
import type { Code } from '../../src/isa/code.ts';
import { disassemble } from '../../src/isa/disasm.ts';
import { type Inst, Op } from '../../src/isa/instruction.ts';
import { compile } from '../bitcode/compile.ts';

const built = new Map<string, Promise<Module>>();

/** The module of a source text; file name by language. */
export function build(source: string, flags: readonly string[] = ['-O0'], name = 'test.c'): Promise<Module> {
  const key = JSON.stringify([source, flags, name]);
  let m = built.get(key);
  if (!m) {
    m = compile(name, source, [...flags, '-Wno-incompatible-pointer-types']).then((b) => readModule(b, name));
    built.set(key, m);
  }
  return m;
}

const BASE = 0x5555_5555_5000;
const STEP = 0x1000;

/** A program space in which every symbol has an address of its own. */
export class Space implements LowerContext {
  readonly debug = true;
  readonly names = new Map<string, number>();
  constructor(readonly options: CodegenOptions = { protector: 'strong', frameLayout: 'spaced' }) {}
  at(name: string): number {
    let a = this.names.get(name);
    if (a === undefined) {
      a = BASE + STEP * this.names.size;
      this.names.set(name, a);
    }
    return a;
  }
  addressOf(g: GlobalValue): number {
    return this.at(g.name);
  }
  blockAddress(): number {
    return 0;
  }
  threadOffset(g: GlobalValue): number | undefined {
    return g.kind === 'global' && g.threadLocal ? -16 : undefined;
  }
  library(name: string): number {
    return this.at(name);
  }
  nameOf(address: number): string | undefined {
    for (const [name, a] of this.names) if (a === address) return name;
    return undefined;
  }
}

export function lowered(module: Module, space = new Space()): Code[] {
  return module.functions.filter((f) => f.hasBody).map((f) => lower(f, space.at(f.name), space));
}

/** One function as text: its frame and its instructions. */
export function listing(code: Code, space: Space): string {
  const lines = [`${code.name}: ${code.size} bytes, frame ${code.frameSize}, body from +${code.prologueEnd}`];
  for (const s of code.slots)
    lines.push(
      `    ${String(s.offset).padStart(5)} ${String(s.size).padStart(4)}  ${s.kind}${s.name ? ` ${s.name}` : ''}${s.hasLifetime ? ' (lifetime)' : ''}`,
    );
  code.blocks.forEach((b, k) => {
    lines.push(`  .L${k}:`);
    for (const i of code.insts.slice(b.first, b.end)) lines.push(`    ${instruction(code, i, space)}`);
  });
  for (const s of code.callSites)
    lines.push(
      `    call returning to +${s.returnOffset}: pad +${s.padOffset}${s.cleanup ? ' cleanup' : ''} ${s.actions.map((a) => `${a.kind} ${a.selector} ${a.kind === 'catch' ? (a.typeInfo ? space.nameOf(a.typeInfo) : '...') : a.typeInfos.map((t) => space.nameOf(t))}`).join(', ')}`.trimEnd(),
    );
  return `${lines.join('\n')}\n`;
}

function instruction(code: Code, i: Inst, space: Space): string {
  const text = disassemble(i, { symbol: (a) => space.nameOf(a) });
  const line = code.locations[i.loc]?.line;
  const targets = i.op === Op.JmpTable ? ` {${i.targets?.map((t) => `.L${t}`).join(' ')}}` : '';
  return `${String(line ?? '').padStart(3)}  ${text}${targets}${i.mem ? ['', '  ; own', '  ; frame'][i.mem.access] : ''}`;
}
