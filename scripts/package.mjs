// `npm run package [-- --out FILE] [-- --no-build]`: makes memscape-<version>.vsix, which installs into desktop VS Code without any download.
// Builds minified bundles, writes the third-party notices, and checks what went in.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createVSIX, listFiles } from '@vscode/vsce';
import { writeNotices } from './notices.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LIMIT = 80 * 1024 * 1024;
/** Without these the extension would not run. */
const NEEDED = [
  'dist/extension.cjs',
  'dist/dap.js',
  'dist/cli.js',
  'dist/lsp.js',
  'dist/compiler-worker.js',
  'dist/webview/heap-map.js',
  'dist/webview/heap-map.css',
  'dist/webview/page.css',
  'dist/webview/lifetimes.js',
  'dist/webview/lifetimes.css',
  'dist/clang/gen/llvm.core.wasm',
  'dist/clang/gen/llvm-resources.tar',
  'ThirdPartyNotices.txt',
  'README.md',
  'syntaxes/memscape-asm.tmLanguage.json',
];

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false }, out: { type: 'string' } } });
if (!values['no-build']) {
  // nothing of an earlier development build may slip in; what costs minutes and is keyed by content stays
  const dist = path.join(project, 'dist');
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (name !== 'runtime' && name !== 'clang') rmSync(path.join(dist, name), { recursive: true, force: true });
  const npm = process.env.npm_execpath;
  const run = npm
    ? spawnSync(process.execPath, [npm, 'run', 'build', '--', '--minify'], { cwd: project, stdio: 'inherit' })
    : spawnSync('npm', ['run', 'build', '--', '--minify'], {
        cwd: project,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
const inputs = JSON.parse(readFileSync(path.join(project, 'dist/inputs.json'), 'utf8'));
writeNotices(inputs);

const files = (await listFiles({ cwd: project, dependencies: false })).map((f) => f.replaceAll('\\', '/'));
const missing = NEEDED.filter((f) => !files.includes(f));
if (missing.length > 0) throw new Error(`not in the package: ${missing.join(', ')}`);
if (!files.some((f) => /^dist\/runtime\/.*\.bc$/.test(f)))
  throw new Error('not in the package: the runtime library’s bitcode');
const native = files.filter((f) => /\.(node|so|dll|dylib|exe)$/.test(f));
if (native.length > 0) throw new Error(`native modules in the package: ${native.join(', ')}`);
const stray = files.filter((f) => /node_modules|^src\/|^test\//.test(f));
if (stray.length > 0) throw new Error(`does not belong into the package: ${stray.join(', ')}`);

const manifest = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8'));
const vsix = path.resolve(values.out ?? path.join(project, `${manifest.name}-${manifest.version}.vsix`));
await createVSIX({
  cwd: project,
  packagePath: vsix,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false, // pictures of README.md lie in the package
  skipLicense: !existsSync(path.join(project, 'LICENSE')),
});
const { size } = statSync(vsix);
console.log(`${path.basename(vsix)}: ${files.length} files, ${(size / 1024 / 1024).toFixed(1)} MiB`);
if (size > LIMIT) throw new Error(`the package has grown beyond ${LIMIT / 1024 / 1024} MiB`);
