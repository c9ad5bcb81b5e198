import assert from 'node:assert/strict';
import { bestZoom, hit, layOut, pieces, rowOf } from '../../src/webview/heap-map/layout.ts';
import { buildModel, chunkAt } from '../../src/webview/heap-map/model.ts';
import { HEAP, HeapBuilder } from './heap-builder.ts';
import { list, many } from './heap-scenes.ts';

const HEIGHTS = { heading: 26, row: 20, tear: 22 };
const model = (b: HeapBuilder) => buildModel(b.build(), list(0).stack, undefined);

describe('heap map layout', () => {
  it('shows every byte of the region in exactly one row, in address order', () => {
    for (const zoom of [32, 64, 256, 1024]) {
      const m = buildModel(list(1).heap, list(1).stack, undefined);
      const layout = layOut(m.chunks, m.regions, zoom, HEIGHTS);
      let at = HEAP;
      let top = 0;
      for (const row of layout.rows) {
        assert.equal(row.top, top);
        top += row.height;
        if (row.kind === 'heading') continue;
        assert.equal(row.address, at);
        assert.ok(row.end > row.address);
        at = row.end;
      }
      assert.equal(at, HEAP + 0x21000);
      assert.equal(layout.height, top);
    }
  });
  it('tears a chunk that would fill many rows, and keeps both of its ends', () => {
    const m = model(new HeapBuilder().add({ ask: 24 }).add({ ask: 4000, type: 'char[4000]' }).add({ ask: 24 }));
    const { rows } = layOut(m.chunks, m.regions, 64, HEIGHTS);
    const tears = rows.filter((r) => r.kind === 'tear');
    assert.equal(tears.length, 2); // the array and the top
    const [tear] = tears;
    assert.ok(tear?.kind === 'tear' && tear.chunk === m.chunks[1]);
    assert.equal((tear.end - tear.address) % 64, 0);
    assert.ok(rows.length < 14, `${rows.length} rows`);
    const after = rows[rows.indexOf(tear) + 1];
    assert.ok(after?.kind === 'bytes' && chunkAt(m.chunks, after.address) === m.chunks[1]);
  });
  it('does not tear what covers three rows', () => {
    const m = model(new HeapBuilder().add({ ask: 200 }));
    assert.deepEqual(layOut(m.chunks, m.regions, 64, HEIGHTS).rows.filter((r) => r.kind === 'tear').length, 1);
  });
  it('finds the chunk under a point, and a point for a chunk', () => {
    const m = model(new HeapBuilder().add({ ask: 24 }).add({ ask: 24 }).add({ ask: 60 }));
    const layout = layOut(m.chunks, m.regions, 64, HEIGHTS);
    for (const c of m.chunks) {
      const [first] = pieces(layout, c);
      assert.ok(first && first.row.kind === 'bytes');
      const found = hit(layout, (first.from - first.row.address) / 64, first.row.top + 1);
      assert.equal(found?.chunk, c);
      assert.equal(layout.rows[rowOf(layout, c.user)]?.kind, 'bytes');
    }
    assert.equal(hit(layout, 0, 5), undefined); // the heading
    assert.equal(hit(layout, -0.01, 30), undefined);
    assert.equal(rowOf(layout, HEAP - 1), -1);
  });
  it('zooms in on few blocks and out for many', () => {
    const few = buildModel(list(0).heap, list(0).stack, undefined);
    const lots = buildModel(many(3000).heap, list(0).stack, undefined);
    assert.equal(
      bestZoom(few.chunks, few.regions, () => HEIGHTS, 600),
      64,
    );
    assert.equal(
      bestZoom(few.chunks, few.regions, () => HEIGHTS, 60),
      128,
    );
    assert.equal(
      bestZoom(lots.chunks, lots.regions, () => HEIGHTS, 600),
      1024,
    );
  });
  it('lays out ten times the blocks in about ten times the time', () => {
    const scenes = [2000, 20_000].map((n) => many(n));
    const seconds = (scene: ReturnType<typeof many>): number => {
      const start = performance.now();
      const m = buildModel(scene.heap, scene.stack, undefined);
      const again = buildModel(scene.heap, scene.stack, m);
      layOut(again.chunks, again.regions, 1024, HEIGHTS);
      return performance.now() - start;
    };
    const [few, lots] = scenes.map((s) => Math.min(...Array.from({ length: 10 }, () => seconds(s))));
    // A quadratic step would make it a hundred times.
    assert.ok(lots! / few! < 50, `${lots! / few!} times`);
  });
});
