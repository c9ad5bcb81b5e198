import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { stackOf } from '../../src/views/heap-stacks.ts';
import { Client, forgotten, markers, programPath, Transcript } from './client.ts';

describe('findings, heap and hover card', function () {
  this.timeout(120_000);

  it('stops before the effect of a use after free and tells its story', async () => {
    const c = new Client();
    const t = new Transcript('use-after-free');
    const file = programPath('heap.c');
    const at = markers(file);
    await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('before')!]));
    const heap = await c.custom('memscape/heap', {});
    const live = heap.chunks.flatMap((x) => heap.blocks.filter((b) => b.id === x.block));
    for (const b of live) {
      const site = stackOf(heap, heap.sites[b.allocated]!.stack)[0]!;
      t.log(
        `#${b.id} ${b.requested} bytes ${b.type} by ${b.allocator} in ${site.function}:${site.place?.line} ${b.reach} ${b.summary} ${b.shadow}`,
      );
    }
    for (const p of heap.pointers)
      if (p.from.kind !== 'register')
        t.log(`${p.from.kind} ${p.from.name} → #${heap.chunks.find((x) => x.address === p.to)!.block}`);
    t.log((await c.custom('memscape/pointer', { expression: 'name' })).sentence);
    t.log((await c.custom('memscape/pointer', { expression: 'head->next' })).sentence);
    t.log((await c.custom('memscape/pointer', { expression: '&head' })).sentence);
    t.log((await c.custom('memscape/pointer', { expression: '&numbers' })).sentence);
    t.logAll('heap', await c.scope('Heap'));
    const s = await c.go('continue');
    t.log(`${s.reason}: ${'text' in s ? s.text : ''}`);
    t.log(await c.where());
    assert.equal(await c.line(), at.get('guilty'));
    const info = (await c.request('exceptionInfo', { threadId: 1 })) as {
      exceptionId: string;
      description: string;
      details: { stackTrace: string; fullTypeName: string; innerException: { typeName: string }[] };
    };
    t.log(
      `${info.exceptionId} (${info.details.fullTypeName}): ${info.details.innerException.map((i) => i.typeName).join(', ')}`,
    );
    // An editor shows the description and the stack, nothing else.
    assert.match(info.description, /has been freed\n.*Release the block only after its last use/s);
    assert.match(
      info.details.stackTrace,
      /^ +at \w+ \(.*heap\.c:\d+:\d+\)\n(.*\n)*allocated by malloc\n +at copy \(.*\n +by main/,
    );
    assert.doesNotMatch(info.details.stackTrace, /_start/);
    assert.equal(await c.evaluate('(int)name[0] == 77'), 'false', 'the write has not happened yet');
    t.log((await c.custom('memscape/pointer', { expression: 'name' })).sentence);
    const finding = c.events.find((e) => e.event === 'memscape/finding');
    assert.equal(finding?.body.finding.kind, 'heap-use-after-free');
    t.log('back before the free, and there again');
    await c.go('stepBack');
    // The bytes are tcache's link, made of the block's address.
    t.log(`${await c.line()} ${String(await c.evaluate('name')).replace(/"[^"]*"/, '"(link)"')}`);
    const again = await c.go('continue');
    t.log(`${again.reason}: ${await c.line()}`);
    await c.end();
    t.check();
  });

  it('filters by family and by kind', async () => {
    const file = programPath('heap.c');
    const told = async (filters: object): Promise<{ reason: string; breakpoints: unknown }> => {
      const c = new Client();
      let breakpoints: unknown;
      const end = await c.launch(file, {}, async () => {
        ({ breakpoints } = (await c.request('setExceptionBreakpoints', filters)) as { breakpoints: unknown });
      });
      assert.ok(
        end.reason !== 'ended' ||
          c.events.some((e) => e.event === 'memscape/finding' && e.body.finding.kind === 'heap-use-after-free'),
      );
      await c.end();
      return { reason: end.reason, breakpoints };
    };
    const ends = (condition: string) => ({
      filters: ['leaks'],
      filterOptions: [{ filterId: 'use-after-end', condition }],
    });
    // The use after free is let pass; the three nodes are still reachable from a global.
    assert.equal((await told({ filters: ['leaks'] })).reason, 'ended');
    assert.equal((await told({ filters: ['leak'] })).reason, 'ended');
    assert.equal((await told({ filters: ['use-after-end'] })).reason, 'exception');
    assert.equal((await told(ends('!heap-use-after-free'))).reason, 'ended');
    assert.equal((await told(ends('heap-use-after-free'))).reason, 'exception');
    const wrong = await told(ends('double-fre'));
    assert.deepEqual(wrong.breakpoints, [
      { verified: true },
      {
        verified: false,
        message:
          '“Use after free, return or destruction” has no kind double-fre. It has heap-use-after-free, stack-use-after-return, stack-use-after-scope, use-after-destruction, use-after-move, pool-use-after-return.',
      },
    ]);
  });

  it('tells who owns what, at each moment of the sample about ownership', async () => {
    const c = new Client();
    const t = new Transcript('ownership');
    const file = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../samples/06-ownership.cpp');
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((text, i) => (/; \/\/ STOP/.test(text) ? [i + 1] : []));
    assert.equal(lines.length, 5);
    await c.launch(file, {}, () => c.setBreakpoints(file, lines));
    for (let n = 1; n <= lines.length; n++) {
      t.log(`stop ${n}: ${(await c.scope('Locals')).map((v) => `${v.name} = ${v.value}`).join(' | ')}`);
      const heap = await c.custom('memscape/heap', {});
      for (const b of heap.blocks.filter((x) => x.live)) t.log(`  #${b.id} ${b.type}: ${b.summary}`);
      for (const p of heap.pointers)
        t.log(
          `  ${p.from.name} → #${heap.chunks.find((x) => x.address === p.to)!.block} ${p.ownership}${p.dangling ? ' dangling' : ''}`,
        );
      if (n < lines.length) await c.go('continue');
    }
    await c.end();
    t.check();
  });

  it('names every byte of every frame', async () => {
    const c = new Client();
    const file = programPath('values.c');
    await c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('end')!]));
    const stack = await c.custom('memscape/stack', {});
    assert.ok(stack.frames.length >= 3);
    for (const f of stack.frames) {
      let at = BigInt(f.high);
      for (const slot of f.slots) {
        assert.equal(BigInt(slot.address) + BigInt(slot.size), at, `${f.function}: a gap before ${slot.name}`);
        at = BigInt(slot.address);
      }
      assert.equal(at, BigInt(f.low), `${f.function}: bytes at its low end have no name`);
    }
    const first = stack.frames[0]!;
    const kinds = new Set(first.slots.map((s) => s.kind));
    for (const k of ['return-address', 'saved-frame-pointer', 'variable', 'parameter', 'canary'] as const)
      assert.ok(kinds.has(k), `no ${k} among ${[...kinds].join(' ')}`);
    assert.ok(first.slots.every((s) => s.intact !== false));
    assert.match(first.slots.find((s) => s.kind === 'return-address')!.value, /→ main, line \d+/);
    await c.end();
  });

  after(() => {
    assert.deepEqual(forgotten(), []);
    disposeNodeEnvironment();
  });
});
