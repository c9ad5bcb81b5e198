// Bundles the product into dist/: `node scripts/build.mjs [--watch] [--minify]`.
//
//   dist/extension.cjs       the extension (CommonJS, as VS Code 1.100 wants it)
//   dist/dap.js              the debug adapter's process          dist/cli.js   the command line
//   dist/lsp.js              the language server's process        dist/compiler-worker.js   Clang's worker thread
//   dist/webview/…           browser scripts and styles
//   dist/clang/…             Clang: wasm and its headers, linked from node_modules (a VSIX has no node_modules)
//   dist/headers/…           the C library's headers, ours and musl's
//   dist/runtime/…           the C and C++ library as bitcode, made by scripts/build-runtime
//
// Everything but Clang is bundled into these files.
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(project, 'dist');
const watch = process.argv.includes('--watch');
const minify = process.argv.includes('--minify');

const common = {
  absWorkingDir: project,
  bundle: true,
  minify,
  sourcemap: minify ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
};
/** Packages in CommonJS, bundled into an ES module, still call `require` for Node's own modules. */
const requireBanner =
  "import { createRequire as memscapeRequire } from 'node:module'; const require = memscapeRequire(import.meta.url);";
const node = { ...common, platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'] };

export const targets = [
  {
    ...common,
    entryPoints: { extension: 'src/extension/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode'],
  },
  ...[
    ['dap', 'src/dap/main.ts'],
    ['cli', 'src/cli/bin.ts'],
    ['lsp', 'src/lsp/main.ts'],
    ['compiler-worker', 'src/compiler/worker-node.ts'],
  ].map(([name, entry]) => ({
    ...node,
    entryPoints: { [name]: entry },
    outdir: 'dist',
    banner: { js: requireBanner },
  })),
  {
    ...common,
    entryPoints: { 'heap-map': 'src/webview/heap-map/main.ts', lifetimes: 'src/webview/lifetimes/main.ts' },
    outdir: 'dist/webview',
    platform: 'browser',
    format: 'iife',
    target: 'chrome120',
  },
];

/** Header trees that the compiler reads; the same names below dist/headers (src/compiler/host-node.ts). */
const HEADERS = ['src/runtime/libc/include', 'src/runtime/cxx/include', 'third_party/musl/include'].filter((tree) =>
  existsSync(path.join(project, tree)),
);

/** Links (or, across file systems, copies) a file whose content never changes in place. */
function place(from, to) {
  if (existsSync(to)) {
    const [a, b] = [statSync(from), statSync(to)];
    if (a.ino === b.ino || (a.size === b.size && a.mtimeMs <= b.mtimeMs)) return;
    rmSync(to);
  }
  mkdirSync(path.dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function placeAssets() {
  const require = createRequire(import.meta.url);
  const clang = path.resolve(path.dirname(require.resolve('@yowasp/clang')), '..');
  place(path.join(clang, 'package.json'), path.join(dist, 'clang', 'package.json'));
  for (const file of readdirSync(path.join(clang, 'gen')))
    place(path.join(clang, 'gen', file), path.join(dist, 'clang', 'gen', file));
  for (const tree of HEADERS) cpSync(path.join(project, tree), path.join(dist, 'headers', tree), { recursive: true });
  mkdirSync(path.join(dist, 'webview'), { recursive: true });
  for (const file of readdirSync(path.join(project, 'media', 'webview')))
    copyFileSync(path.join(project, 'media', 'webview', file), path.join(dist, 'webview', file));
}

mkdirSync(dist, { recursive: true });
placeAssets();
const present = targets.filter((t) => existsSync(path.join(project, Object.values(t.entryPoints)[0])));
for (const t of targets) if (!present.includes(t)) console.warn(`not there yet: ${Object.values(t.entryPoints)[0]}`);
if (watch) {
  const contexts = await Promise.all(present.map((t) => esbuild.context({ ...t, logLevel: 'info' })));
  await Promise.all(contexts.map((c) => c.watch()));
  console.log('watching');
} else {
  const built = await Promise.all(present.map((t) => esbuild.build({ ...t, metafile: true })));
  // what went into the bundles: scripts/notices.mjs names their licences
  const inputs = new Set(built.flatMap((b) => Object.keys(b.metafile.inputs)));
  writeFileSync(path.join(dist, 'inputs.json'), JSON.stringify([...inputs].sort()));
}
