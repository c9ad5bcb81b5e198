/** Padding, the count in front of arrays, and casts to arrays, as a debug session shows them. */
import assert from 'node:assert/strict';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, markers, programPath } from './client.ts';

describe('objects in memory', function () {
  this.timeout(120_000);
  after(disposeNodeEnvironment);
  const file = programPath('objects.cpp');
  const open = async (): Promise<Client> => {
    const c = new Client();
    await c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('')!]));
    return c;
  };

  it('tells padding, and the order of members that needs less', async () => {
    const c = await open();
    const padding = async (name: string): Promise<string[]> => {
      const row = (await c.scope('Locals')).find((v) => v.name === name)!;
      const found = (await c.children(row.variablesReference)).find((v) => v.name === '[padding]');
      if (!found) return [];
      return [found.value, ...(await c.children(found.variablesReference)).map((v) => `${v.name} ${v.value}`)];
    };
    assert.deepEqual(await padding('wasteful'), [
      '10 of 24 bytes; in the order b, d, a, c the size is 16',
      '+1 7 bytes behind a',
      '+17 3 bytes behind c',
    ]);
    assert.deepEqual(await padding('tidy'), ['2 of 16 bytes', '+14 2 bytes behind c']);
    assert.deepEqual(await padding('full'), []);
    await c.end();
  });

  it('knows the count that new[] put in front', async () => {
    const c = await open();
    const heap = await c.custom('memscape/heap', {});
    const array = heap.blocks.find((b) => b.allocator === 'operator new[]' && b.countBytes > 0)!;
    assert.deepEqual([array.type, array.requested, array.countBytes], ['Owned[3]', 32, 8]);
    assert.match(await c.evaluate('owned'), /heap block #\d+ \(Owned\[3\]\)$/);
    const at = (e: string): Promise<string> => c.custom('memscape/pointer', { expression: e }).then((p) => p.sentence);
    assert.match(await at('owned'), /^points to the first element of the 32-byte block/);
    assert.match(await at('(long *)owned - 1'), /^points to the count at the start of the 32-byte block/);
    // Each element's pointer is one of its own.
    const names = heap.pointers.filter((p) => p.from.kind === 'heap').map((p) => p.from.name);
    assert.deepEqual(names, [`#${array.id}[0].to`, `#${array.id}[1].to`]);
    // What has no destructor has no count, whatever its first bytes are.
    const plain = heap.blocks.find((b) => b.type.startsWith('Full'))!;
    assert.deepEqual([plain.type, plain.countBytes], ['Full[3]', 0]);
    await c.end();
  });

  it('casts to pointers and references to arrays', async () => {
    const c = await open();
    assert.equal(await c.evaluate('*(int (*)[4])flat'), '{1, 2, 3, 4}');
    assert.equal(await c.evaluate('((int(*)[4])flat)[1][2]'), '7');
    assert.equal(await c.evaluate('reinterpret_cast<int (&)[2][4]>(*flat)'), '{{1, 2, 3, 4}, {5, 6, 7, 8}}');
    assert.match(await c.evaluate('(void (*)(int))flat'), /^! A cast to a function is not supported here/);
    assert.match(await c.evaluate('main()'), /^! Functions of the program cannot be called here\.$/);
    await c.end();
  });
});
