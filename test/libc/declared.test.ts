/** Every function of the C library's headers works or is refused with a sentence. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { HOST_FUNCTIONS } from '../../src/runtime/index.ts';
import { PARTLY, REASONS, REFUSED, refusalList } from '../../src/runtime/libc/refused.ts';
import type { LibraryIndex } from '../../src/runtime/library.ts';
import { declared } from './declared.ts';

const index = JSON.parse(
  readFileSync(new URL('../../dist/runtime/index.json', import.meta.url), 'utf8'),
) as LibraryIndex;
const inModules = new Set(index.modules.flatMap((m) => m.defines));
const refused = new Set(REFUSED.map((f) => f.name));
const onHost = new Set(HOST_FUNCTIONS.filter((f) => !REFUSED.includes(f)).map((f) => f.name));

/** Declared, but nobody's function. */
const NO_FUNCTIONS = new Map([
  ['alloca', 'the compiler makes it'],
  // Static tables of the file that includes the header, on request.
  ...['slc_names', 'authtype_names', 'encrypt_names', 'enctype_names'].map((n): [string, string] => [n, 'telnet']),
  ['_ns_flagdata', 'belongs to macros of the resolver'],
  // Our <stdio.h> declares the real ones.
  ...['stdin', 'stdout', 'stderr'].map((n): [string, string] => [`__musl_${n}`, 'renamed']),
]);

describe('functions that the headers declare', function () {
  this.timeout(120_000);

  it('work, or are refused with a sentence', async () => {
    const all = await declared();
    assert.ok(all.length > 1500, `${all.length} declarations found`);
    const open = all.filter(
      (d) => !inModules.has(d.name) && !onHost.has(d.name) && !refused.has(d.name) && !NO_FUNCTIONS.has(d.name),
    );
    assert.deepEqual(
      open.map((d) => `${d.name} of <${d.header}>`),
      [],
    );
  });

  it('are not both refused and there', () => {
    assert.deepEqual(
      [...refused].filter((n) => inModules.has(n) || onHost.has(n)),
      [],
    );
    for (const name of Object.keys(PARTLY)) assert.ok(onHost.has(name) || inModules.has(name), name);
  });

  it('are refused once, for a reason that reads as a sentence', () => {
    const names = REASONS.flatMap(([, , n]) => n.split(' '));
    assert.deepEqual(
      names.filter((n, i) => names.indexOf(n) !== i),
      [],
    );
    for (const [, reason] of REASONS) assert.match(reason, /^[a-z].*[^.]$/);
  });

  it('are listed in the README when refused', () => {
    const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const list = /<!-- refusals -->\n([\s\S]*?)\n<!-- \/refusals -->/.exec(text)?.[1];
    assert.equal(list, refusalList(), 'npm run refusals');
  });
});
