import assert from 'node:assert/strict';
import {
  SH_CHUNK_HEADER,
  SH_DEFINED,
  SH_FREED,
  SH_NONE,
  SH_RED_ZONE,
  SH_UNDEFINED,
  TEXT_BASE,
} from '../../src/machine/layout.ts';
import type { AllocatorFailure, Deallocation } from '../../src/machine/probes.ts';
import type { Finding } from '../../src/report/finding.ts';
import { BlockTable, blocksOf, Family } from '../../src/runtime/heap/blocks.ts';
import { heapMap } from '../../src/runtime/heap/heap-map.ts';
import { HeapProgram } from './calls.ts';

const finding = (kind: Finding['kind']): Finding => ({
  kind,
  severity: 'error',
  message: '',
  explanation: '',
  time: 0,
  thread: 1,
  stack: [],
  location: undefined,
  access: undefined,
  object: undefined,
  related: [],
});

const ENOMEM = 12;
const EINVAL = 22;

describe('the heap: shadow', () => {
  it('marks user bytes, slack and header, and all of it when freed', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 10);
    const shadows = (from: number, n: number): number[] =>
      Array.from({ length: n }, (_, i) => p.m.memory.shadow(from + i));
    assert.deepEqual(shadows(a - 8, 8), Array(8).fill(SH_CHUNK_HEADER));
    assert.deepEqual(shadows(a, 10), Array(10).fill(SH_UNDEFINED));
    assert.deepEqual(shadows(a + 10, 14), Array(14).fill(SH_RED_ZONE));
    assert.equal(p.m.memory.shadow(a + 24), SH_NONE); // the top's size field
    const z = p.call('calloc', 3, 5);
    assert.deepEqual(shadows(z, 16), [...Array(15).fill(SH_DEFINED), SH_RED_ZONE]);
    p.call('free', a);
    assert.deepEqual(shadows(a, 24), Array(24).fill(SH_FREED));
    assert.equal(p.m.memory.shadow(z), SH_DEFINED);
  });

  it('keeps the shadow of what realloc keeps', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 30);
    p.call('malloc', 10);
    p.m.memory.setShadow(a, 20, SH_DEFINED);
    const b = p.call('realloc', a, 100);
    assert.notEqual(a, b);
    const runs = Array.from({ length: 105 }, (_, i) => p.m.memory.shadow(b + i));
    const expected = [...Array(20).fill(SH_DEFINED), ...Array(80).fill(SH_UNDEFINED), ...Array(4).fill(SH_RED_ZONE)];
    assert.deepEqual(runs.slice(0, 104), expected);
    assert.equal(p.m.memory.shadow(a), SH_FREED);
    const c = p.call('realloc', b, 15);
    assert.equal(b, c);
    assert.deepEqual(
      [14, 15, 24].map((i) => p.m.memory.shadow(c + i)),
      [SH_DEFINED, SH_RED_ZONE, SH_FREED],
    );
  });

  it('gives the slack to who asks for the usable size', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 10);
    assert.equal(p.call('malloc_usable_size', a), 24);
    assert.equal(p.m.memory.shadow(a + 23), SH_UNDEFINED);
    assert.equal(p.call('malloc_usable_size', 0), 0);
  });

  it('leaves nothing addressable where memory went back to the kernel', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 200_000);
    p.call('free', a);
    assert.equal(p.m.memory.shadow(a), SH_NONE);
    assert.equal(p.m.memory.mapped(a, 1), false);
  });
});

describe('the heap: errors and limits', () => {
  it('fails with ENOMEM under a limit, and goes on', () => {
    const p = new HeapProgram({ heapLimit: 0x40000, mmapLimit: 0 });
    const a = p.call('malloc', 100_000);
    assert.ok(a > 0);
    assert.equal(p.call('malloc', 120_000), 0);
    assert.equal(p.errno, ENOMEM);
    p.call('free', a);
    assert.equal(p.call('malloc', 90_000), a);
    assert.equal(p.call('realloc', a, 10_000_000), 0);
    assert.equal(blocksOf(p.m).liveStart(0), 0);
    assert.ok(blocksOf(p.m).live(a), 'the old block stays');
  });
  it('refuses sizes that are no sizes', () => {
    const p = new HeapProgram();
    assert.equal(p.call('calloc', 2n ** 63n, 2), 0);
    assert.equal(p.errno, ENOMEM);
    assert.equal(p.call('reallocarray', 0, 2n ** 62n, 8), 0);
    assert.equal(p.m.findings.length, 0);
    assert.equal(p.call('malloc', -1n), 0);
    assert.equal(p.m.findings.length, 1, 'a negative size is told');
  });
  it('checks posix_memalign', () => {
    const p = new HeapProgram();
    const place = p.m.thread.stackLow;
    assert.equal(p.call('posix_memalign', place, 12, 10), EINVAL);
    assert.equal(p.call('posix_memalign', place, 4, 10), EINVAL);
    assert.equal(p.call('posix_memalign', place, 64, 10), 0);
    assert.equal(p.m.memory.readPtr(place)! % 64, 0);
  });
  it('ends the program with the text of glibc', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 24);
    p.call('free', a);
    assert.equal(p.call('free', a), -1);
    assert.equal(p.stderr, 'free(): double free detected in tcache 2\n');
    assert.equal(p.killed, 6);
  });
  it('faults where glibc does', () => {
    const p = new HeapProgram();
    p.call('malloc', 1);
    assert.equal(p.call('free', 0x1234), -1);
    assert.equal(p.killed, 11);
    const q = new HeapProgram();
    assert.equal(q.call('free', 0xdead_beef_0000_0000n), -1);
    assert.equal(q.killed, 11);
  });
  it('asks the checkers first, and stops before any effect', () => {
    const p = new HeapProgram();
    const [a, b] = [p.call('malloc', 24), p.call('malloc', 24)];
    const asked: Deallocation[] = [];
    const failed: AllocatorFailure[] = [];
    let answer: Finding | undefined;
    p.m.addListener({
      name: 'test',
      deallocating: (_, d) => {
        asked.push(d);
        return answer;
      },
      allocatorFailed: (_, f) => {
        failed.push(f);
        return undefined;
      },
    });
    p.call('__memscape_deallocate', a, 24, 0, 1);
    assert.deepEqual(asked, [
      { address: a, function: 'operator delete', family: 1, size: 24, alignment: 0, provenance: 16 },
    ]);

    answer = finding('invalid-free');
    p.m.stopAt = () => true;
    assert.equal(p.call('__memscape_deallocate', b, -1n, 0, 2), -1);
    assert.equal(p.stopped, 'finding');
    assert.ok(blocksOf(p.m).live(b), 'nothing happened yet');
    p.call('free', b); // plainly right: nobody is asked
    assert.equal(blocksOf(p.m).live(b), undefined);

    p.m.memory.writePtr(b, 0x41); // the cache's pointer to the next entry
    p.call('malloc', 24);
    assert.equal(p.call('malloc', 24), -1);
    assert.equal(p.stderr, 'malloc(): unaligned tcache chunk detected\n');
    assert.deepEqual(failed, [{ text: 'malloc(): unaligned tcache chunk detected', function: 'malloc', address: 0 }]);
  });
});

describe('the block table', () => {
  it('tells generations apart', () => {
    const p = new HeapProgram();
    p.setStack([TEXT_BASE + 0x10, TEXT_BASE + 0x20]);
    const a = p.call('malloc', 24);
    p.call('free', a);
    p.setStack([TEXT_BASE + 0x30]);
    const b = p.call('__memscape_allocate', 20, 16, 2);
    assert.equal(a, b);
    const t = blocksOf(p.m);
    assert.equal(t.count, 2);
    const live = t.live(b + 5)!;
    assert.equal(live.id, 2);
    assert.equal(live.family, Family.NewArray);
    assert.deepEqual(live.allocated.stack, [TEXT_BASE + 0x30]);
    const old = t.freed(b + 5)!;
    assert.equal(old.id, 1);
    assert.deepEqual(old.allocated.stack, [TEXT_BASE + 0x10, TEXT_BASE + 0x20]);
    assert.equal(old.freed?.time, 20);
    assert.equal(t.live(b + 24), undefined);
    assert.equal(t.before(b + 100)?.id, 2);
    assert.equal(t.after(b - 100)?.id, 2);
  });

  it('finds the large block that small ones have replaced in part', () => {
    const p = new HeapProgram();
    const big = p.call('malloc', 5000);
    p.call('malloc', 24);
    p.call('free', big);
    const small = p.call('malloc', 2000);
    assert.equal(small, big);
    const t = blocksOf(p.m);
    assert.equal(t.freed(big + 4000)?.id, 1);
    assert.equal(t.live(big + 4000), undefined);
    assert.equal(t.live(big + 1000)?.id, 3);
  });

  it('follows realloc', () => {
    const p = new HeapProgram();
    const a = p.call('malloc', 24);
    p.call('malloc', 24);
    const b = p.call('realloc', a, 500);
    const t = blocksOf(p.m);
    assert.equal(t.block(1)?.reallocatedTo, 3);
    assert.equal(t.block(3)?.reallocatedFrom, 1);
    assert.equal(t.block(3)?.address, b);
    assert.equal(t.liveBlocks, 2);
    assert.equal(t.liveBytes, 524);
  });

  it('goes back in time, and forward again, and into another future', () => {
    const p = new HeapProgram();
    const t = blocksOf(p.m);
    const blocks: number[] = [];
    for (let i = 0; i < 3000; i++) blocks.push(p.call('malloc', 16 + (i % 64)));
    const early = t.save();
    const describe_ = (): unknown => [
      t.count,
      t.liveBlocks,
      t.liveBytes,
      t.block(2900),
      t.live(blocks[10]!),
      t.freed(blocks[10]!),
    ];
    const then = describe_();
    for (let i = 0; i < 3000; i += 2) p.call('free', blocks[i]!);
    for (let i = 0; i < 2000; i++) p.call('malloc', 40);
    const late = t.save();
    const after = describe_();
    assert.notDeepEqual(after, then);
    t.restore(early);
    assert.deepEqual(describe_(), then);
    assert.equal(t.block(3001), undefined);
    t.restore(late);
    assert.deepEqual(describe_(), after);
    t.restore(early);
    t.record(0x3000_0000, 7, 24, Family.New, 16, false, false, 0);
    assert.equal(t.block(3001)?.requested, 7);
    t.restore(late);
    assert.deepEqual(describe_(), after);
    t.restore(early);
    assert.deepEqual(describe_(), then);
  });
});

describe('the block table of a long run', () => {
  /** Random allocations and releases; what should be live is kept beside it. */
  function churn(t: BlockTable, m: { time: number }, live: Map<number, number>, steps: number, seed: number): void {
    let state = seed;
    const random = (n: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return (state >>> 8) % n;
    };
    for (let i = 0; i < steps; i++) {
      m.time++;
      const place = 0x3000_0000 + random(3000) * 64;
      const block = live.get(place);
      if (block === undefined) {
        live.set(place, t.record(place, 1 + random(60), 64, Family.Malloc, 16, false, false, 0));
      } else if (random(4) > 0) {
        live.delete(place);
        t.released(block, Family.Malloc);
      }
    }
  }
  const state = (t: BlockTable, live: ReadonlyMap<number, number>): unknown => {
    assert.deepEqual(
      [...t.liveIds()],
      [...live.values()].sort((a, b) => a - b),
    );
    assert.equal(t.liveBlocks, live.size);
    for (const [place, block] of live) {
      assert.equal(t.liveStart(place), block);
      assert.equal(t.startOf(block), place);
    }
    return [t.count, t.releases, t.liveBlocks, t.liveBytes, t.block(t.count)];
  };

  it('forgets the dead of long ago, not the living, and still goes back', () => {
    const p = new HeapProgram();
    const t = new BlockTable(p.m, 3);
    const live = new Map<number, number>();
    const eternal = t.record(0x3900_0000, 11, 24, Family.New, 16, false, false, 0);
    live.set(0x3900_0000, eternal);
    churn(t, p.m, live, 20_000, 1);
    const early = { saved: t.save(), live: new Map(live), state: state(t, live) };
    churn(t, p.m, live, 60_000, 2);
    const late = { saved: t.save(), live: new Map(live), state: state(t, live) };
    assert.equal(t.block(eternal)?.requested, 11);
    const known = Array.from({ length: t.count }, (_, i) => t.block(i + 1)).filter((b) => b !== undefined).length;
    assert.ok(known < 12_000, `${known} of ${t.count} blocks are still known`);
    for (const moment of [early, late, early, late]) {
      t.restore(moment.saved);
      assert.deepEqual(state(t, moment.live), moment.state);
      assert.equal(t.block(eternal)?.requested, 11);
    }
    t.restore(early.saved);
    const other = new Map(early.live);
    churn(t, p.m, other, 30_000, 3);
    state(t, other);
    t.restore(late.saved);
    assert.deepEqual(state(t, late.live), late.state);
  });
});

describe('the heap map', () => {
  it('shows every chunk with the list that it waits in', () => {
    const p = new HeapProgram();
    assert.equal(heapMap(p.m).start, undefined);
    const blocks = [24, 24, 24, 2000, 24, 5000, 24].map((n) => p.call('malloc', n));
    const mapped = p.call('malloc', 300_000);
    p.call('free', blocks[0]!);
    p.call('free', blocks[2]!);
    p.call('free', blocks[3]!);
    p.call('malloc', 3000); // sorts the unsorted list: from the top, the 2000 bytes go to their large bin
    p.call('free', blocks[5]!);
    const map = heapMap(p.m);
    assert.deepEqual(map.notes, []);
    assert.deepEqual(
      map.chunks.map((c) => [c.state, c.size, c.bin, c.place, c.live ? c.requested : undefined]),
      [
        ['cache', 0x290, undefined, undefined, undefined],
        ['tcache', 32, 0, 1, undefined],
        ['in use', 32, undefined, undefined, 24],
        ['tcache', 32, 0, 0, undefined],
        ['large', 2016, 79, 0, undefined],
        ['in use', 32, undefined, undefined, 24],
        ['unsorted', 5008, undefined, 0, undefined],
        ['in use', 32, undefined, undefined, 24],
        ['in use', 3008, undefined, undefined, 3000],
        ['top', 0x21000 - 0x290 - 5 * 32 - 2016 - 5008 - 3008, undefined, undefined, undefined],
        ['mmapped', 303104, undefined, undefined, 300_000],
      ],
    );
    assert.equal(map.chunks.at(-1)?.address, mapped - 16);
    assert.equal(map.figures.freeBytes, 2016 + 5008 + 64);
    assert.equal(map.figures.largestFree, 5008);
    assert.ok(map.figures.fragmentation > 0.2 && map.figures.fragmentation < 0.3);
    assert.equal(map.break - map.start!, 0x21000);
  });

  it('survives overwritten headers and lists', () => {
    const p = new HeapProgram();
    const blocks = [24, 24, 100, 24].map((n) => p.call('malloc', n));
    p.m.memory.writeU64(blocks[0]! + 24, 0x4141_4141_4141_4141n);
    const map = heapMap(p.m);
    assert.equal(map.notes.length, 1);
    assert.match(map.notes[0]!, /0x4141414141414141/);
    assert.match(map.chunks[2]!.corrupt, /overwritten/);
    assert.deepEqual(
      map.chunks.slice(3).map((c) => c.state),
      ['in use', 'in use', 'top'],
    );

    p.m.memory.writeU64(blocks[0]! + 24, 0x21n);
    p.call('free', blocks[1]!);
    p.call('free', blocks[0]!);
    p.m.memory.writeU64(blocks[0]!, 0x1234_5678_9abc_def0n);
    assert.match(heapMap(p.m).notes[0]!, /tcache bin 0 leads to no address at place 1/);
  });

  it('goes on behind memory that somebody else took from the break', async () => {
    const p = new HeapProgram();
    const { sbrk } = await import('../../src/kernel/brk.ts');
    p.call('malloc', 24);
    sbrk(p.m, 8192);
    p.call('malloc', 120_000);
    const b = p.call('malloc', 120_000);
    const map = heapMap(p.m);
    assert.deepEqual(map.notes, []);
    assert.ok(map.chunks.some((c) => c.state === 'fence'));
    assert.ok(map.chunks.some((c) => c.state === 'unknown' && c.size >= 8192));
    assert.equal(map.chunks.find((c) => c.address === b - 16)?.requested, 120_000);
    assert.equal(map.chunks.at(-1)?.state, 'top');
  });
});
