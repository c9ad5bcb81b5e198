/** Holds the layer table of src/README.md: a folder may import itself and the rows above it, nothing below. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const src = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../src');

/** Reads the table between the markers of src/README.md: one row per layer, in order. */
function layerTable(): string[] {
  const text = readFileSync(path.join(src, 'README.md'), 'utf8');
  const table = text.split('<!-- layers -->')[1]?.split('<!-- /layers -->')[0] ?? '';
  return [...table.matchAll(/^\| `(\w+)\/` \|/gm)].map((m) => m[1] as string);
}

/** `type` imports of these files are contracts that lower rows may know: {from row → files}. */
const contracts = new Map<string, readonly string[]>([
  ['debuginfo', ['isa/code.ts', 'machine/image.ts']],
  ['codegen', ['machine/image.ts', 'machine/layout.ts']],
  ['jit', ['machine/layout.ts', 'machine/image.ts']],
]);

function sources(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((e) => e.isFile() && /\.tsx?$/.test(e.name))
    .map((e) => path.join(e.parentPath, e.name));
}

function imports(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((m) => (m[1] ?? m[2] ?? m[3]) as string);
}

/** Rows whose code also runs in a browser worker. */
const pure = [
  'base',
  'report',
  'ir',
  'bitcode',
  'debuginfo',
  'isa',
  'codegen',
  'jit',
  'machine',
  'kernel',
  'runtime',
  'checkers',
  'debugger',
  'views',
  'webview',
];

describe('layers', () => {
  const rows = layerTable();
  it('the table in src/README.md names every folder of src', () => {
    const folders = readdirSync(src, { withFileTypes: true })
      .filter((e) => e.isDirectory() && sources(path.join(src, e.name)).length > 0)
      .map((e) => e.name);
    assert.deepEqual([...folders].sort(), [...rows].filter((r) => folders.includes(r)).sort());
    assert.ok(rows.length >= 15, `only ${rows.length} rows found`);
  });
  for (const row of rows) {
    it(`${row}/ imports only itself and the rows above`, () => {
      const wrong: string[] = [];
      for (const file of sources(path.join(src, row))) {
        for (const target of imports(file)) {
          if (!target.startsWith('.')) {
            if (pure.includes(row) && (target.startsWith('node:') || target === 'vscode'))
              wrong.push(`${path.relative(src, file)} imports ${target}`);
            if (target === 'vscode' && row !== 'extension') wrong.push(`${path.relative(src, file)} imports vscode`);
            continue;
          }
          const to = path.relative(src, path.resolve(path.dirname(file), target));
          const layer = to.split(path.sep)[0] as string;
          if (layer === row || to.startsWith('..')) continue;
          if (contracts.get(row)?.includes(to)) continue;
          if (row === 'webview' && !['views', 'base'].includes(layer))
            wrong.push(`${path.relative(src, file)} imports ${to}`);
          if (rows.indexOf(layer) > rows.indexOf(row)) wrong.push(`${path.relative(src, file)} imports ${to}`);
        }
      }
      assert.deepEqual(wrong, []);
    });
  }
});
