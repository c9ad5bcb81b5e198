/**
 * What the reader makes of Clang's bitcode, printed, equals what llvm-dis prints of the same bytes. Where llvm-dis 22 is
 * missing, its recorded answers serve (one digest for each definition in golden/; MEMSCAPE_BLESS=1 rewrites them).
 */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModule } from '../../src/bitcode/reader.ts';
import { printModule } from '../../src/ir/print.ts';
import { verifyModule } from '../../src/ir/verify.ts';
import { compile } from './compile.ts';
import { disassemble } from './llvm-dis.ts';
import { parts } from './llvm-text.ts';

const here = import.meta.dirname;
const PROGRAMS: readonly (readonly [string, readonly string[]])[] = [
  ['basics.c', ['-O0', '-O1', '-O2']],
  ['atomics.c', ['-O0', '-O2']],
  ['assembly.c', ['-O0', '-O2']],
  ['vectors.c', ['-O0', '-O2']],
  ['classes.cpp', ['-O0', '-O1', '-O2']],
  ['library.cpp', ['-O0', '-O2']],
];

const digest = (s: string): string => createHash('sha1').update(s).digest('hex').slice(0, 12);

describe('bitcode against llvm-dis', function () {
  this.timeout(60_000);
  for (const [name, levels] of PROGRAMS)
    for (const level of levels)
      it(`${name} ${level}`, async () => {
        const bytes = await compile(name, readFileSync(join(here, 'programs', name), 'utf8'), [level]);
        const m = readModule(bytes);
        assert.deepEqual(verifyModule(m), []);
        const ours = parts(printModule(m));
        const golden = join(here, 'golden', `${name}${level}.txt`);
        const text = disassemble(bytes);
        if (text !== undefined) {
          const theirs = parts(text);
          for (const [k, v] of theirs) if (k[0] !== '%') assert.equal(ours.get(k), v, k);
          assert.deepEqual(
            [...ours.keys()].filter((k) => k[0] !== '%').sort(),
            [...theirs.keys()].filter((k) => k[0] !== '%').sort(),
          );
          if (process.env.MEMSCAPE_BLESS)
            writeFileSync(
              golden,
              [...theirs]
                .filter(([k]) => k[0] !== '%')
                .map(([k, v]) => `${k} ${digest(v)}\n`)
                .join(''),
            );
        }
        assert.ok(existsSync(golden), `${golden} is missing: bless it`);
        for (const line of readFileSync(golden, 'utf8').trimEnd().split('\n')) {
          const at = line.lastIndexOf(' ');
          const k = line.slice(0, at);
          assert.equal(digest(ours.get(k) ?? ''), line.slice(at + 1), `${k} differs from the recorded answer`);
        }
      });
});
