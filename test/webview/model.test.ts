import assert from 'node:assert/strict';
import { sentence, stateText, stateWord } from '../../src/webview/heap-map/describe.ts';
import { buildModel, chunkAt, title } from '../../src/webview/heap-map/model.ts';
import { wordText } from '../../src/webview/heap-map/paint.ts';
import { address, HEAP, HeapBuilder, stackOf } from './heap-builder.ts';
import { list } from './heap-scenes.ts';

const stack = stackOf([]);
const model = (b: HeapBuilder, time?: number) => buildModel(b.build(time), stack, undefined);

describe('heap map model', () => {
  it('gives each byte to the chunk that it belongs to', () => {
    // The last 8 bytes that a block may use are the next chunk's prev_size field.
    const m = model(new HeapBuilder().add({ ask: 24 }).add({ ask: 24 }));
    const [a, b] = m.chunks;
    assert.ok(a && b);
    assert.deepEqual([a.from, a.user, a.userEnd, a.to], [HEAP + 8, HEAP + 16, HEAP + 40, HEAP + 40]);
    assert.equal(b.from, HEAP + 40);
    assert.equal(chunkAt(m.chunks, HEAP), undefined); // nobody's
    assert.equal(chunkAt(m.chunks, HEAP + 39), a);
    assert.equal(chunkAt(m.chunks, HEAP + 40), b);
  });
  it('leaves prev_size to the chunk itself behind a free one', () => {
    const m = model(new HeapBuilder().add({ ask: 200, free: 'unsorted' }).add({ ask: 24 }));
    const [a, b] = m.chunks;
    assert.equal(a?.to, a?.end);
    assert.equal(b?.from, b?.address);
  });
  it('tells states apart', () => {
    const m = model(
      new HeapBuilder()
        .add({ ask: 8 })
        .add({ ask: 8, lost: true })
        .add({ ask: 8, free: 'tcache[0]' })
        .add({ ask: 8, free: 'fastbin[1]' })
        .add({ ask: 90, free: 'smallbin[5]' }),
    );
    assert.deepEqual(
      m.chunks.map((c) => c.paint),
      ['used', 'lost', 'tcache', 'fast', 'binned', 'top'],
    );
    assert.deepEqual(m.chunks.map(stateWord), ['in use', 'leaked', 'tcache[0]', 'fastbin[1]', 'smallbin[5]', 'top']);
    assert.equal(stateText(m.chunks[1]!), 'in use, but nothing points to it: leaked');
  });
  it('connects pointers at both ends', () => {
    const { heap, stack } = list(0);
    const m = buildModel(heap, stack, undefined);
    const [first, second] = m.chunks;
    assert.deepEqual(
      first?.outbound.map((p) => p.to),
      [second],
    );
    assert.ok(second?.inbound.some((p) => p.from === first));
    assert.ok(first?.inbound.some((p) => p.raw.from.name === 'head'));
    assert.match(
      sentence(heap, first!),
      /^Block 1, Node, 16 bytes asked for, 24 usable, chunk of 32; in use; pointed to by head in main/,
    );
    const head = m.frames.flatMap((f) => f.slots).find((s) => s.raw.name === 'head');
    assert.equal(head?.target, first);
  });
  it('says what changed since the stop before', () => {
    const before = buildModel(list(0).heap, list(0).stack, undefined);
    const now = buildModel(list(1).heap, list(1).stack, before);
    assert.deepEqual(
      now.changes.map((c) => c.text),
      ['#4 was freed and waits in tcache[0]', '#9 char[4000] was allocated, 4000 bytes'],
    );
    assert.equal(now.undone, false);
    assert.equal(now.chunks[3]?.change, 'freed');
    assert.ok(now.frames.flatMap((f) => f.slots).find((s) => s.raw.name === 'count')?.changed);
  });
  it('tells the same story, as undone, when time went back', () => {
    const later = buildModel(list(1).heap, list(1).stack, undefined);
    const now = buildModel(list(0).heap, list(0).stack, later);
    assert.equal(now.undone, true);
    assert.deepEqual(now.changes.map((c) => c.text).sort(), [
      '#4 was freed and waits in tcache[0]',
      '#9 char[4000] was allocated, 4000 bytes',
    ]);
  });
  it('sees a chunk that is used again', () => {
    const before = model(new HeapBuilder().add({ ask: 24, free: 'tcache[0]', id: 1 }).add({ ask: 24, id: 2 }), 10);
    const b = new HeapBuilder().add({ ask: 20, id: 3 }).add({ ask: 24, id: 2 });
    const now = buildModel(b.build(20), stack, before);
    assert.deepEqual(
      now.changes.map((c) => [c.kind, c.text]),
      [['reused', '#3 got the chunk that was #1’s, 20 bytes'.replace('’', "'")]],
    );
  });
  it('sees the last pointer go, and come back', () => {
    const before = model(new HeapBuilder().add({ ask: 16, type: 'Node' }), 10);
    const lost = buildModel(new HeapBuilder().add({ ask: 16, type: 'Node', lost: true }).build(20), stack, before);
    assert.deepEqual(
      lost.changes.map((c) => [c.kind, c.text]),
      [['lost', 'nothing points to #1 Node any more: it is leaked']],
    );
    const back = buildModel(new HeapBuilder().add({ ask: 16, type: 'Node' }).build(10), stack, lost);
    assert.deepEqual([back.undone, back.changes[0]?.kind], [true, 'lost']);
  });
  it('survives addresses that lead nowhere', () => {
    const b = new HeapBuilder()
      .add({ ask: 24 })
      .point({ address: '0xffffffffffffffff', chunk: '0x63' }, 0, { to: '0x4d' })
      .point({ kind: 'register', name: 'rax' }, 0);
    const m = model(b);
    assert.equal(m.pointers.length, 1);
    assert.ok(Number.isNaN(m.pointers[0]?.at));
    assert.equal(chunkAt(m.chunks, Number.MAX_SAFE_INTEGER), undefined);
  });
  it('writes words as what they are', () => {
    const ints = model(
      new HeapBuilder().add({
        ask: 16,
        type: 'int[4]',
        bytes: '01000000feffffff0a00000000000000',
        shadow: 'ddddddddddddxxxx',
      }),
    ).chunks[0]!;
    assert.deepEqual(wordText(ints, ints.user, 80), { text: '1  -2', defined: true });
    assert.deepEqual(wordText(ints, ints.user + 8, 80), { text: '10  ?', defined: true });
    const text = model(new HeapBuilder().add({ ask: 16, bytes: '68656c6c6f000000' })).chunks[0]!;
    assert.equal(wordText(text, text.user, 80)?.text, '"hello"');
    const raw = model(new HeapBuilder().add({ ask: 16, bytes: '2a00000000000000' })).chunks[0]!;
    assert.equal(wordText(raw, raw.user, 80)?.text, '0x2a');
    assert.equal(wordText(raw, raw.user, 200)?.text, '2a 00 00 00 00 00 00 00');
    const unset = model(new HeapBuilder().add({ ask: 16 })).chunks[0]!;
    assert.deepEqual(wordText(unset, unset.user, 80), { text: 'not set', defined: false });
    assert.equal(title(unset), '#1');
    assert.equal(address(unset.user), unset.block?.address);
  });
});
