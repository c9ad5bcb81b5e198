// The whole test run: `node scripts/test.mjs [--fast]`. Ends with the failures and one line "N passed, N failed" over all stages; fails when no test ran.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureNativeTools } from './native-tools.mjs';

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const fast = process.argv.includes('--fast');
const scratch = mkdtempSync(path.join(tmpdir(), 'memscape-test-'));
const stats = path.join(scratch, 'stats');
let failedStages = 0;

function stage(name, command, args) {
  const start = Date.now();
  console.log(`\n── ${name}`);
  const r = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, MEMSCAPE_TEST_STATS: stats },
  });
  const ok = r.status === 0;
  console.log(
    `── ${name}: ${ok ? 'ok' : `failed (${r.signal ?? r.status})`}, ${((Date.now() - start) / 1000).toFixed(0)} s`,
  );
  if (!ok) failedStages++;
  return ok;
}
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const mocha = (name, ...globs) => stage(name, bin('mocha'), globs);

try {
  if (!fast) ensureNativeTools();
  stage('types', bin('tsc'), ['-p', 'tsconfig.json']);
  stage('lint', bin('biome'), ['check', 'src', 'test', 'scripts']);
  const built = stage('build', 'npm', ['run', '--silent', 'build']);
  mocha(
    'unit tests',
    'test/{base,layers,ir,bitcode,debuginfo,isa,codegen,jit,machine,kernel,runtime,heap,libc,checkers,report,compiler,debugger,dap,lsp,views,webview,extension,cli}/**/*.test.ts',
  );
  if (built && !fast) {
    mocha('programs', 'test/programs/**/*.test.ts');
    mocha('code bases', 'test/codebases/**/*.test.ts');
    mocha('twins', 'test/twins/**/*.test.ts');
    if (existsSync(path.join(root, 'test/e2e'))) mocha('VS Code', 'test/e2e/**/*.test.ts');
  }
} finally {
  const rows = existsSync(stats)
    ? readFileSync(stats, 'utf8')
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l))
    : [];
  const passed = rows.reduce((n, r) => n + r.passes, 0);
  const failed = rows.reduce((n, r) => n + r.failures, 0);
  rmSync(scratch, { recursive: true, force: true });
  for (const r of rows) for (const text of r.failed) console.log(`\nfailed: ${text}`);
  console.log(`\n${failedStages} of the stages failed`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failedStages > 0 || failed > 0 || passed === 0 ? 1 : 0;
}
