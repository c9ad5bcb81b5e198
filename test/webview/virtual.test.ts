import assert from 'node:assert/strict';
import { scrollTo, visible } from '../../src/webview/heap-map/virtual.ts';

describe('virtual list', () => {
  it('holds the visible rows and a margin', () => {
    assert.deepEqual(visible(0, 220, 22, 10_000, 6), { first: 0, past: 16 });
    assert.deepEqual(visible(2200, 220, 22, 10_000, 6), { first: 94, past: 116 });
    assert.deepEqual(visible(219_800, 220, 22, 10_000, 6), { first: 9984, past: 10_000 });
  });
  it('is empty for an empty list and never negative', () => {
    assert.deepEqual(visible(0, 220, 22, 0), { first: 0, past: 0 });
    assert.deepEqual(visible(5000, 220, 22, 3), { first: 3, past: 3 });
  });
  it('scrolls only as far as needed', () => {
    assert.equal(scrollTo(3, 0, 220, 22), 0);
    assert.equal(scrollTo(10, 0, 220, 22), 22);
    assert.equal(scrollTo(2, 220, 220, 22), 44);
  });
});
