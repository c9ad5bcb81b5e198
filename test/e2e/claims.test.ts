/** Every claim in the samples' comments, through the debug adapter. The numbers are those of the comments. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { HeapBlock, HeapView, StackFrame } from '../../src/views/messages.ts';
import { DapClient } from './dap-client.ts';
import { project } from './workbench.ts';

const sample = (name: string) => path.join(project, 'samples', name);
/** Lines (from 1) of code with a text in them. */
function lines(name: string, text: string): number[] {
  return readFileSync(sample(name), 'utf8')
    .split('\n')
    .flatMap((l, i) => (!l.startsWith('//') && l.includes(text) ? [i + 1] : []));
}
const chunkOf = (heap: HeapView, b: HeapBlock) => heap.chunks.find((c) => c.block === b.id);
const block = (heap: HeapView, test: (b: HeapBlock) => boolean): HeapBlock =>
  heap.blocks.find(test) ?? assert.fail('no such block');
const size = (f: StackFrame) => Number(f.high) - Number(f.low);
const function_ = (name: string) => name.replace(/\(.*/, '');

describe('what the samples claim', function () {
  this.timeout(120_000);
  let d: DapClient | undefined;
  afterEach(() => d?.end());
  const launch = async (name: string, marks: readonly string[] = [], options: object = {}) => {
    d = await DapClient.launch(
      sample(name),
      marks.flatMap((m) => lines(name, m)),
      options,
    );
    return d;
  };

  it('01 frames and recursion', async () => {
    const c = await launch('01-frames.c', ['STOP']);
    assert.equal(await c.stopped(), 'breakpoint');
    // 2
    const calls = await c.frames();
    assert.deepEqual(
      calls.map((f) => function_(f.name)).filter((n) => n === 'factorial' || n === 'main'),
      [...Array(5).fill('factorial'), 'main'],
    );
    // 3
    assert.deepEqual(await Promise.all([0, 1, 2, 3, 4].map((i) => c.evaluate('n', i))), ['1', '2', '3', '4', '5']);
    // 4
    const before = await c.view('memscape/stack');
    const five = before.frames.filter((f) => function_(f.function) === 'factorial');
    const main = before.frames.find((f) => function_(f.function) === 'main') ?? assert.fail();
    assert.equal(five.length, 5);
    assert.deepEqual(new Set(five.map(size)).size, 1);
    for (let i = 0; i < 5; i++) {
      const [frame, caller] = [five[i] as StackFrame, five[i + 1] ?? main];
      assert.equal(frame.high, caller.low);
      const back = frame.slots.find((s) => s.kind === 'return-address');
      assert.match(back?.value ?? '', i < 4 ? /factorial/ : /main/);
      const rbp = frame.slots.find((s) => s.kind === 'saved-frame-pointer') ?? assert.fail();
      const saved = Buffer.from(rbp.bytes, 'hex').readBigUInt64LE();
      assert.equal(saved, BigInt(caller.framePointer));
    }
    // 5
    const popped = five[0] as StackFrame;
    await c.go('stepOut');
    assert.equal((await c.frames()).filter((f) => function_(f.name) === 'factorial').length, 4);
    assert.equal(await c.evaluate('$rax'), '0x1 (1)');
    const after = await c.view('memscape/stack');
    assert.equal(after.rsp, popped.high);
    const n = popped.slots.find((s) => s.name === 'n') ?? assert.fail();
    const dead = after.dead.find((s) => {
      const offset = Number(BigInt(n.address) - BigInt(s.address));
      return offset >= 0 && offset + n.size <= s.size;
    });
    const at = Number(BigInt(n.address) - BigInt(dead?.address ?? assert.fail('the bytes of n are gone')));
    assert.equal(dead?.bytes.slice(2 * at, 2 * (at + n.size)), n.bytes);
    // 6
    await c.go('reverseContinue');
    assert.equal((await c.frames()).filter((f) => function_(f.name) === 'factorial').length, 5);
  });

  it('02 a chunk that is used again', async () => {
    const c = await launch('02-reuse.c', ['STOP']);
    await c.stopped();
    // 1
    let heap = await c.view('memscape/heap');
    const two = heap.blocks.filter((b) => b.live && b.requested === 24);
    assert.equal(two.length, 2);
    for (const b of two) {
      assert.equal(chunkOf(heap, b)?.size, 32);
      assert.equal(chunkOf(heap, b)?.header.sizeField, '0x21');
      assert.equal(chunkOf(heap, b)?.header.prevInUse, true);
    }
    const first = two[0]?.address;
    assert.equal((await c.view('memscape/pointer', { expression: 'first' })).address, first);
    // 2
    await c.go('continue');
    heap = await c.view('memscape/heap');
    const freed = block(heap, (b) => b.address === first);
    assert.equal(freed.live, false);
    assert.equal(chunkOf(heap, freed)?.bin, 'tcache[0]');
    const text = Buffer.from(freed.bytes, 'hex');
    assert.notEqual(text.subarray(0, 16).toString('latin1'), '0123456789 abcde');
    assert.equal(text.subarray(16, 22).toString('latin1'), 'fghijk');
    const dangling = heap.pointers.filter((p) => p.from.name === 'first');
    assert.deepEqual(
      dangling.map((p) => p.dangling),
      [true],
    );
    // 3
    await c.go('continue');
    heap = await c.view('memscape/heap');
    const third = block(heap, (b) => b.live && b.requested === 20);
    assert.equal(third.address, first);
    assert.equal(chunkOf(heap, third)?.size, 32);
    const large = block(heap, (b) => b.live && b.requested === 100);
    assert.equal(chunkOf(heap, large)?.size, 112);
    assert.ok(!two.some((b) => b.address === large.address));
    await c.request('continue', { threadId: 1 });
    await c.next('terminated');
    assert.equal(c.output, 'two blocks\none freed\nsame place: yes\n');
    assert.deepEqual(c.custom('memscape/finding'), []);
  });

  it('03 a leak: found at the end', async () => {
    const c = await launch('03-leak.c');
    // 1
    assert.equal(await c.stopped(), 'exception');
    const findings = c.custom('memscape/finding').map((e) => e.finding);
    assert.deepEqual(
      findings.map((f) => f.kind),
      ['leak'],
    );
    assert.equal(findings[0]?.location?.line, lines('03-leak.c', 'STOP:')[0]);
    assert.equal(
      findings[0]?.related.find((r) => r.role === 'allocated')?.location?.line,
      lines('03-leak.c', 'malloc(')[0],
    );
  });
  it('03 a leak: where it was lost', async () => {
    const c = await launch('03-leak.c', ['STOP']);
    await c.stopped();
    // 2
    let heap = await c.view('memscape/heap');
    const id = (n: number) => {
      const b = block(heap, (b) => b.live && b.requested === 16 && Buffer.from(b.bytes, 'hex').readInt32LE() === n);
      return { b, chunk: chunkOf(heap, b)?.address };
    };
    const [one, two, three] = [id(1), id(2), id(3)];
    assert.deepEqual([one.b.id, two.b.id, three.b.id], [1, 2, 3]);
    assert.ok(heap.pointers.some((p) => p.from.name === 'list' && p.to === three.chunk));
    assert.ok(heap.pointers.some((p) => p.from.chunk === three.chunk && p.to === two.chunk));
    assert.ok(heap.pointers.some((p) => p.from.chunk === two.chunk && p.to === one.chunk));
    assert.notEqual(three.b.reach, 'lost');
    // 3
    await c.go('next');
    heap = await c.view('memscape/heap');
    const left = heap.pointers.filter((p) => p.to === id(3).chunk);
    assert.ok(
      left.every((p) => p.from.kind === 'register'),
      left.map((p) => p.from.name).join(),
    );
    for (let i = 0; i < 2; i++) await c.go('next');
    heap = await c.view('memscape/heap');
    assert.equal(id(3).b.reach, 'lost');
    assert.deepEqual(
      heap.pointers.filter((p) => p.to === id(3).chunk),
      [],
    );
    assert.notEqual(id(2).b.reach, 'lost');
    // 4
    for (let i = 0; i < 3; i++) await c.go('stepBack');
    heap = await c.view('memscape/heap');
    assert.notEqual(id(3).b.reach, 'lost');
  });

  it('04 a double free', async () => {
    const c = await launch('04-double-free.c', ['COPY']);
    assert.equal(await c.stopped(), 'breakpoint');
    // 1
    assert.equal(await c.go('continue'), 'exception');
    const [finding, ...more] = c.custom('memscape/finding').map((e) => e.finding);
    assert.equal(more.length, 0);
    assert.equal(finding?.kind, 'double-free');
    assert.equal(finding.object?.id, 1);
    const roles = new Map(finding.related.map((r) => [r.role, r]));
    assert.ok(roles.get('allocated')?.stack.some((e) => function_(e.function) === 'duplicate'));
    assert.ok(roles.get('freed')?.stack.some((e) => function_(e.function) === 'destroy'));
    // 2
    const calls = await c.frames();
    const user = calls.filter((f) => /destroy|main/.test(f.name));
    assert.deepEqual(
      user.map((f) => function_(f.name)),
      ['destroy', 'main'],
    );
    const at = calls.findIndex((f) => /destroy/.test(f.name));
    assert.equal(user[0]?.line, lines('04-double-free.c', 'free(message')[0]);
    const pointer = async (e: string, frame: number) =>
      (await c.view('memscape/pointer', { expression: e, frameId: calls[frame]?.id as number })).address;
    assert.equal(await pointer('message', at), await pointer('&b', at + 1));
    assert.equal(await pointer('a.text', at + 1), await pointer('b.text', at + 1));
    const heap = await c.view('memscape/heap');
    const freed = block(heap, (b) => b.id === 1);
    assert.equal(chunkOf(heap, freed)?.state, 'free');
    assert.equal(chunkOf(heap, freed)?.bin, 'tcache[0]');
    // 3
    await c.go('reverseContinue');
    assert.equal((await c.frames())[0]?.line, lines('04-double-free.c', 'COPY')[0]);
  });

  it('05 a stack smashed past its canary', async () => {
    const c = await launch('05-smash.c');
    const canary = async () => {
      const { frames } = await c.view('memscape/stack');
      return frames.find((f) => function_(f.function) === 'greet') ?? assert.fail('no frame of greet');
    };
    // 1
    assert.equal(await c.stopped(), 'exception');
    const findings = () => c.custom('memscape/finding').map((e) => e.finding);
    assert.equal(findings()[0]?.kind, 'stack-buffer-overflow');
    assert.equal(findings()[0]?.object?.size, 16);
    assert.match(findings()[0]?.message ?? '', /\b46\b/);
    assert.equal(
      (await c.frames()).find((f) => function_(f.name) === 'greet')?.line,
      lines('05-smash.c', 'strcpy(name')[0],
    );
    // 2
    let greet = await canary();
    assert.equal(greet.slots.find((s) => s.kind === 'canary')?.intact, true);
    const upward = [...greet.slots].reverse().map((s) => (s.kind === 'variable' ? s.name : s.kind));
    const order = ['name', 'canary', 'saved-frame-pointer', 'return-address'].map((k) => upward.indexOf(k));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(order.every((i) => i >= 0));
    // 3
    await c.go('continue');
    assert.deepEqual(
      findings().map((f) => f.kind),
      ['stack-buffer-overflow', 'stack-smashing'],
    );
    greet = await canary();
    assert.equal(greet.slots.find((s) => s.kind === 'canary')?.intact, false);
    const bytes = Buffer.from(greet.slots.find((s) => s.kind === 'canary')?.bytes ?? '', 'hex').toString('latin1');
    assert.match(bytes, /^[A-Za-z ]+/);
    // 4
    await c.request('continue', { threadId: 1 });
    await c.next('terminated');
    assert.match(c.errors, /stack smashing detected/);
    assert.ok(c.events.some((e) => e.event === 'exited' && e.body?.exitCode === 134));
  });
  it('05 without the canary', async () => {
    const c = await launch('05-smash.c', [], { protector: 'off' });
    assert.equal(await c.stopped(), 'exception');
    const { frames } = await c.view('memscape/stack');
    const greet = frames.find((f) => function_(f.function) === 'greet') ?? assert.fail('no frame of greet');
    assert.ok(!greet.slots.some((s) => s.kind === 'canary'));
    for (let i = 0; i < 3; i++) assert.equal(await c.go('continue'), 'exception');
    const [, rbp, back, jump] = c.custom('memscape/finding').map((e) => e.finding);
    assert.deepEqual([rbp?.kind, back?.kind, jump?.kind], ['stack-smashing', 'stack-smashing', 'wild-jump']);
    assert.match(rbp?.message ?? '', /saved frame pointer of greet/);
    assert.match(back?.message ?? '', /return address of greet/);
    assert.match(jump?.explanation ?? '', /"moria"/);
  });

  it('06 ownership', async () => {
    const c = await launch('06-ownership.cpp', ['STOP']);
    const owners = async (n: number) => {
      const heap = await c.view('memscape/heap');
      const b = heap.blocks.find((b) => {
        const bytes = Buffer.from(b.bytes, 'hex');
        return b.live && bytes.length >= 4 && /Sensor/.test(b.type) && bytes.readInt32LE() === n;
      });
      if (!b) return undefined;
      const at = chunkOf(heap, b)?.address;
      return heap.pointers
        .filter((p) => p.to === at && (p.ownership === 'unique' || p.ownership === 'shared'))
        .map((p) => p.from.name);
    };
    // 1
    await c.stopped();
    assert.deepEqual(await owners(1), ['one']);
    const sensor = (await c.view('memscape/pointer', { expression: 'one' })).address;
    // 2
    await c.go('continue');
    assert.deepEqual(await owners(1), ['two']);
    assert.match(await c.evaluate('one'), /null|empty|0x0/i);
    assert.equal((await c.view('memscape/pointer', { expression: 'two' })).address, sensor);
    // 3
    await c.go('continue');
    assert.deepEqual((await owners(2))?.sort(), ['guest', 'owner']);
    assert.match(await c.evaluate('owner'), /\(2 owners, 1 weak\)/);
    // 4
    await c.go('continue');
    assert.deepEqual(await owners(2), ['owner']);
    assert.match(await c.evaluate('owner'), /\(1 owner, 1 weak\)/);
    // 5
    await c.go('continue');
    assert.equal(await owners(2), undefined);
    assert.match(c.output, /Sensor 2 destroyed\n$/);
    assert.match(await c.evaluate('watcher'), /expired/i);
    await c.request('continue', { threadId: 1 });
    await c.next('terminated');
    assert.deepEqual(c.custom('memscape/finding'), []);
    assert.equal(
      c.output,
      'Sensor 1 made\none owner\nhanded over: yes\nSensor 2 made\nowners: 2\nowners: 1\nSensor 2 destroyed\nexpired: yes\nSensor 1 destroyed\n',
    );
  });

  it('07 a container with an allocator of its own', async () => {
    const c = await launch('07-allocator.cpp', ['STOP']);
    const sizes: (number | undefined)[] = [];
    let old: HeapBlock | undefined;
    for (let i = 0; i < 5; i++) {
      if (i === 0) await c.stopped();
      else await c.go('continue');
      const heap = await c.view('memscape/heap');
      const now = heap.blocks.filter((b) => b.live && b.type.startsWith('int'));
      assert.equal(now.length, 1, 'one buffer at a time');
      const buffer = now[0] as HeapBlock;
      sizes.push(buffer.requested);
      const to = chunkOf(heap, buffer)?.address;
      assert.deepEqual(
        heap.pointers.filter((p) => p.to === to).map((p) => `${p.from.name} ${p.offset}`),
        ['numbers 0', `numbers, end ${4 * (i + 1)}`, `numbers, end of capacity ${buffer.requested}`],
      );
      if (old && old.id !== buffer.id) {
        const gone = heap.blocks.find((b) => b.id === old?.id);
        assert.equal(gone?.live, false);
        assert.notEqual(gone.freed, undefined);
      }
      old = buffer;
      const elements = Array.from({ length: i + 1 }, (_, k) => k * k);
      assert.equal(await c.evaluate('numbers'), `size=${i + 1} {${elements.join(', ')}}`);
    }
    assert.deepEqual(sizes, [4, 8, 16, 16, 32]);
    await c.request('continue', { threadId: 1 });
    await c.next('terminated');
    assert.deepEqual(c.custom('memscape/finding'), []);
    assert.match(c.output, /4 allocations, 4 deallocations\n$/);
  });
});
