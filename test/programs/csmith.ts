/** Random C programs from csmith (Debian's package): each is deterministic, free of undefined behaviour and prints a checksum. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const hasCsmith = spawnSync('sh', ['-c', 'command -v csmith'], { stdio: 'ignore' }).status === 0;
/** csmith's run-time headers, which its programs include. */
export const csmithInclude =
  ['/usr/include/csmith', '/usr/include/csmith-2.3.0'].find((d) => existsSync(`${d}/csmith.h`)) ??
  '/usr/include/csmith';

export function csmithProgram(seed: number): string {
  return execFileSync(
    'csmith',
    ['--seed', String(seed), '--max-funcs', '6', '--max-block-depth', '3', '--no-argc', '--concise'],
    { encoding: 'utf8', timeout: 20000 },
  );
}
