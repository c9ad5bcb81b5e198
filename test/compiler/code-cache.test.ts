import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodeCache } from '../../src/compiler/code-cache.ts';

/** (i32) → i32, answers its argument. */
const BYTES = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 127, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0],
  ...[32, 0, 11],
);

describe("V8's code for Clang", () => {
  let directory: string;
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'memscape-code-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  /** A process that loads the module and has it work as often and so long. */
  async function use(milliseconds: readonly number[] = [], version = '1') {
    const cache = new CodeCache(directory, version);
    const module = await cache.compile(BYTES);
    for (const ms of milliseconds) {
      const instance = await WebAssembly.instantiate(module);
      cache.made(module, instance);
      assert.equal((instance.exports.f as (x: number) => number)(7), 7);
      cache.worked(ms);
    }
    return cache.found;
  }
  const file = () => join(directory, readdirSync(directory).find((f) => f.endsWith('.code')) ?? 'none');

  it('is stored after enough work and found by the next one', async () => {
    await use([100]);
    assert.deepEqual(readdirSync(directory), []);
    await use([100, 1000]);
    assert.equal(await use([1]), true);
    assert.equal(await use([1], '2'), false, 'another version of the module');
  });

  it('is not used when its file is damaged', async () => {
    await use([1000]);
    const bytes = readFileSync(file());
    bytes[bytes.length - 1]! ^= 1;
    writeFileSync(file(), bytes);
    assert.equal(await use([1]), false);
  });

  it('is not used when processes died of it', async () => {
    await use([1000]);
    for (let i = 0; i < 3; i++) {
      const { pid } = spawnSync(process.execPath, ['-e', '']);
      writeFileSync(file().replace('.code', `.reading-${pid}`), '');
    }
    assert.equal(await use([1]), false);
  });
});
