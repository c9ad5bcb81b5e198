/**
 * Programs that walk through C's constructs: their code keeps the invariants with and without optimisation, and run on the
 * machine they print what the native compiler's do. The answers beside them were recorded with gcc -O0 (vectors.c, which
 * gcc cannot compile whole, was worked out by hand).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endCompiler, runSimulated } from '../programs/execute.ts';
import { build, lowered } from './build.ts';
import { violations } from './invariants.ts';

const folder = new URL('./programs/', import.meta.url);
const sources = readdirSync(folder).filter((f) => f.endsWith('.c'));

describe('codegen programs', function () {
  this.timeout(120000);
  after(endCompiler);
  for (const name of sources) {
    const file = fileURLToPath(new URL(name, folder));
    const text = readFileSync(file, 'utf8');
    for (const level of [0, 2] as const)
      it(`${name} -O${level} is well formed`, async () => {
        const codes = lowered(await build(text, [`-O${level}`]));
        assert.ok(codes.length > 0);
        assert.deepEqual(codes.flatMap(violations), []);
      });
    for (const optimization of [0, 2] as const)
      it(`${name} -O${optimization} answers as recorded`, async () => {
        const recorded = readFileSync(`${file}.out`, 'latin1');
        const line = recorded.indexOf('\n');
        const program = {
          name,
          file,
          text,
          isCpp: false,
          std: undefined,
          optimization,
          stdin: '',
          args: [],
          seeds: [1],
          sanitize: ['none'],
        };
        const got = await runSimulated(program, { check: true });
        assert.equal(got.stdout, recorded.slice(line + 1));
        assert.equal(got.status, Number(recorded.slice(0, line)));
        assert.deepEqual(
          got.findings.map((f) => f.message),
          [],
        );
        assert.equal(got.trouble, '');
      });
  }
});
