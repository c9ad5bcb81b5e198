import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { HOST_FUNCTIONS } from '../../src/runtime/index.ts';
import { type LibraryIndex, selectModules } from '../../src/runtime/library.ts';

const path = new URL('../../dist/runtime/index.json', import.meta.url);

/** Made by the linker (src/codegen/link.ts). */
const LINKER = new Set([
  '__dso_handle',
  '__init_array_start',
  '__init_array_end',
  '__fini_array_start',
  '__fini_array_end',
  'main',
]);

describe('runtime library', () => {
  const index = (): LibraryIndex => {
    assert.ok(existsSync(path), 'npm run build:runtime makes dist/runtime');
    return JSON.parse(readFileSync(path, 'utf8')) as LibraryIndex;
  };

  it('needs nothing but itself, host functions and the linker', () => {
    const known = new Set([
      ...HOST_FUNCTIONS.map((f) => f.name),
      ...index().modules.flatMap((m) => m.defines),
      ...LINKER,
    ]);
    const open = index().modules.flatMap((m) => m.needs.filter((n) => !known.has(n)).map((n) => `${n} (${m.file})`));
    assert.deepEqual(open, []);
  });

  it('defines every name once, weak ones apart', () => {
    const by = new Map<string, string[]>();
    for (const m of index().modules) for (const n of m.defines) by.set(n, [...(by.get(n) ?? []), m.file]);
    // Explicit instantiations and type infos of a class are weak and may be in several modules; plain C names may not.
    const twice = [...by].filter(([name, files]) => files.length > 1 && !name.startsWith('_Z'));
    assert.deepEqual(twice, []);
  });

  it('gives a C program nothing of C++, and a C++ program what it names', () => {
    const c = selectModules(index(), ['printf', 'qsort']).map((m) => m.file);
    assert.ok(c.includes('libc/qsort.bc'));
    assert.deepEqual(
      c.filter((f) => f.startsWith('cxx')),
      [],
    );
    const cpp = selectModules(index(), ['_ZNSt3__24coutE', '__gxx_personality_v0']).map((m) => m.file);
    for (const file of ['cxx/iostream.bc', 'cxx/locale.bc', 'cxx/unwind.bc', 'cxxabi/private_typeinfo.bc'])
      assert.ok(cpp.includes(file), file);
    assert.ok(!cpp.includes('cxx/filesystem-operations.bc'));
  });

  it('leaves to the program what the program defines', () => {
    const own = selectModules(index(), ['qsort'], new Set(['qsort'])).map((m) => m.file);
    assert.ok(!own.includes('libc/qsort.bc'));
  });
});
