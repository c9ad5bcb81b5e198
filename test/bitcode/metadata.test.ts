/** Debug info as the reader has it, against the text of llvm-dis and against what the programs say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModule } from '../../src/bitcode/reader.ts';
import type { DISubprogram } from '../../src/ir/metadata.ts';
import type { IRFunction, Module } from '../../src/ir/module.ts';
import { printFunction } from '../../src/ir/print.ts';
import { quoteName } from '../../src/ir/print-name.ts';
import { compile } from './compile.ts';
import { disassemble } from './llvm-dis.ts';
import { MetadataText } from './metadata-text.ts';

const source = (name: string): string => readFileSync(join(import.meta.dirname, 'programs', name), 'utf8');

/** What a printed debug record says of the value. */
function recordValue(line: string): string {
  const value = /#dbg_\w+\((!DIArgList\([^)]*\)|[^!]*), !/.exec(line)?.[1] ?? '';
  return /\bpoison\b|\bundef\b/.test(value) ? 'poison' : value.replace(/ nuw| nusw/g, '');
}

function compareFunction(f: IRFunction, text: string, md: MetadataText): void {
  const lines = text.split('\n');
  const dbg = / !dbg (!\d+)/.exec(lines[0]!);
  md.compare(f.subprogram, dbg?.[1] ?? 'null', f.name);
  const order: string[] = [];
  const values: string[] = [];
  const locs: string[] = [];
  const records: string[][] = [];
  for (const line of lines.slice(1)) {
    const r = /^\s*#dbg_(\w+)\((.*)\)$/.exec(line);
    if (r) {
      const refs = [...r[2]!.matchAll(/![\w]*(?:\([^()]*\))?/g)].map((x) => x[0]);
      records.push([r[1]!, ...refs]);
      values.push(recordValue(line));
      order.push(r[1]!);
    } else {
      if (/^ {2}[^ \]]/.test(line)) order.push('inst');
      for (const m of line.matchAll(/, !dbg (!\d+)/g)) locs.push(m[1]!);
    }
  }
  const insts = f.body().blocks.flatMap((b) => b.insts);
  assert.deepEqual(
    insts.flatMap((i) => [...(i.records ?? []).map((r) => r.kind), 'inst']),
    order,
    `records and instructions of ${f.name}`,
  );
  const ours = insts.filter((i) => i.loc);
  assert.equal(ours.length, locs.length, `locations of ${f.name}`);
  for (const [k, i] of ours.entries()) md.compare(i.loc, locs[k]!, `${f.name} loc ${k}`);
  const printed = printFunction(f, true).split('\n');
  assert.deepEqual(printed.filter((l) => /^\s*#dbg_/.test(l)).map(recordValue), values);
  const mine = insts.flatMap((i) => i.records ?? []);
  assert.equal(mine.length, records.length, `debug records of ${f.name}`);
  for (const [k, r] of mine.entries()) {
    const theirs = records[k]!;
    assert.equal(r.kind, theirs[0]);
    const refs = theirs.slice(1).filter((x) => /^!\d+$/.test(x));
    if (r.kind === 'label') continue;
    md.compare(r.variable, refs[0] ?? 'null', `${f.name} variable ${k}`);
    md.compare(r.loc, (r.kind === 'assign' ? refs[2] : refs[1]) ?? 'null', `${f.name} record ${k}`);
  }
}

function compareModule(m: Module, text: string): MetadataText {
  const md = new MetadataText(text);
  const bodies = new Map<string, string>();
  for (const b of text.matchAll(/^define .*?@("[^"]*"|[^\s(]+)\([\s\S]*?^\}$/gm)) bodies.set(b[1]!, b[0]);
  for (const f of m.functions) if (f.hasBody) compareFunction(f, bodies.get(quoteName(f.name)) ?? '', md);
  for (const [name, nodes] of m.namedMetadata) {
    const list = new RegExp(`^!${name.replace(/\./g, '\\.')} = !\\{(.*)\\}$`, 'm').exec(text)?.[1]?.split(', ') ?? [];
    for (const [i, n] of nodes.entries()) md.compare(n, list[i] ?? 'null', `${name}[${i}]`);
  }
  return md;
}

describe('metadata', function () {
  this.timeout(60_000);
  for (const [name, level, least] of [
    ['basics.c', '-O0', 300],
    ['basics.c', '-O2', 300],
    ['classes.cpp', '-O0', 900],
    ['classes.cpp', '-O2', 700],
  ] as const)
    it(`${name} ${level} equals llvm-dis`, async () => {
      const bytes = await compile(name, source(name), [level]);
      const m = readModule(bytes);
      const text = disassemble(bytes);
      if (text === undefined) {
        // Without the oracle: every function of the source has its subprogram and located instructions.
        for (const f of m.functions)
          if (f.hasBody && f.subprogram) assert.ok(f.subprogram.line >= 0 && f.subprogram.unit);
        return;
      }
      const md = compareModule(m, text);
      assert.deepEqual(md.differences, []);
      assert.ok(md.compared >= least, `only ${md.compared} nodes were compared`);
    });

  it('finds subprograms without reading bodies, and nodes keep their identity', async () => {
    const m = readModule(await compile('classes.cpp', source('classes.cpp')));
    const f = m.functions.find((x) => x.subprogram?.name === 'tryIt');
    assert.ok(f);
    const before: DISubprogram | undefined = f.subprogram;
    assert.equal(before?.line, source('classes.cpp').split('\n').indexOf('int tryIt(int v) {') + 1);
    const scopes = new Set<unknown>();
    for (const b of f.body().blocks)
      for (const i of b.insts) {
        let s: unknown = i.loc?.scope;
        while (s && (s as { kind: string }).kind === 'DILexicalBlock') s = (s as { scope: unknown }).scope;
        if (s) scopes.add(s);
      }
    assert.deepEqual(scopes, new Set([before]));
  });

  it('tells the type that new made', async () => {
    const m = readModule(await compile('classes.cpp', source('classes.cpp')));
    const types: string[] = [];
    for (const f of m.functions)
      if (f.hasBody)
        for (const b of f.body().blocks)
          for (const i of b.insts) {
            const t = i.metadata?.get('heapallocsite');
            if (t && 'name' in t) types.push(t.name);
          }
    assert.deepEqual([...new Set(types)].sort(), ['Circle', 'Node', 'int']);
  });
});
