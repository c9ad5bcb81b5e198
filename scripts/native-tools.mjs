// Installs what the tests use beside Node: a browser for the page tests, and native compilers and checkers as oracles.
// Only where that is possible without asking (Debian, as root); elsewhere it says what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const tools = [
  { command: 'chromium', pkg: 'chromium', why: 'page tests in a real browser', needed: true },
  { command: 'g++', pkg: 'g++', why: 'native answers to compare with', needed: false },
  { command: 'valgrind', pkg: 'valgrind', why: 'comparison of findings and speed', needed: false },
  { command: 'csmith', pkg: 'csmith', why: 'random C programs', needed: false },
];

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;

export function ensureNativeTools() {
  let missing = tools.filter(
    (t) => !has(t.command) && !(t.command === 'chromium' && process.env.CHROMIUM && existsSync(process.env.CHROMIUM)),
  );
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const packages = missing.map((t) => t.pkg);
    if (missing.some((t) => t.command === 'csmith')) packages.push('libcsmith-dev');
    console.log(`installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
    const r = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
    if (r.status !== 0)
      for (const p of packages)
        spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', p], { stdio: 'ignore', env });
    missing = tools.filter((t) => !has(t.command));
  }
  for (const t of missing)
    console.log(
      `${t.command} is not installed (${t.why})${t.needed ? '; set CHROMIUM to a Chrome or Chromium binary' : '; recorded answers serve'}`,
    );
  return { missing: missing.map((t) => t.command) };
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split('/').pop() ?? '')) ensureNativeTools();
