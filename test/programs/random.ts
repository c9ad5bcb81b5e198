/** Runs one random program natively and simulated; says how they differ, if they do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNatively, type TestProgram } from './corpus.ts';
import { csmithInclude, csmithProgram } from './csmith.ts';
import { runSimulated } from './execute.ts';

/** Instructions after which a random program counts as endless (csmith's programs may be). */
const ENDLESS = 3e8;
/** Milliseconds after which it does natively; those that end take a few. */
const NATIVE_LIMIT = 3000;

export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'different'; readonly how: string };

export async function compareRandom(seed: number, optimization: 0 | 1 | 2): Promise<Comparison> {
  const dir = mkdtempSync(path.join(tmpdir(), 'csmith-'));
  try {
    const file = path.join(dir, `seed-${seed}.c`);
    const text = csmithProgram(seed);
    writeFileSync(file, text);
    const p: TestProgram = {
      name: `csmith seed ${seed}`,
      file,
      text,
      isCpp: false,
      std: 'gnu17',
      optimization,
      stdin: '',
      args: [],
      seeds: [1],
      // csmith dereferences plain pointers to members of packed structures, which UBSan tells rightly.
      sanitize: text.includes('#pragma pack') ? ['default', 'no-alignment'] : ['default'],
    };
    const native = runNatively(p, [`-I${csmithInclude}`], NATIVE_LIMIT);
    if (native.status >= 128 && native.stdout === '') return { kind: 'endless' };
    const got = await runSimulated(p, { includeDirs: [csmithInclude], maxInstructions: ENDLESS });
    if (got.trouble === 'limit') return { kind: 'endless' };
    const problems: string[] = [];
    if (got.trouble !== '') problems.push(got.trouble);
    if (got.stdout !== native.stdout)
      problems.push(
        `stdout ${JSON.stringify(got.stdout.slice(0, 200))}, native ${JSON.stringify(native.stdout.slice(0, 200))}`,
      );
    if (got.status !== native.status) problems.push(`status ${got.status}, native ${native.status}`);
    for (const f of got.findings) problems.push(`finding ${f.kind} at line ${f.location?.line}: ${f.message}`);
    return problems.length === 0 ? { kind: 'equal' } : { kind: 'different', how: problems.join('; ') };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
