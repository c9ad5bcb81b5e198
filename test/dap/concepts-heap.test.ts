/** The heap's ideas, each by its sample: what the debugger shows there, chunk for chunk what glibc has. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { stackOf } from '../../src/views/heap-stacks.ts';
import type { HeapView } from '../../src/views/messages.ts';
import { hasNativeCompiler } from '../programs/corpus.ts';
import { Client } from './client.ts';
import { blockOf, chunkAt, chunkOf, findings, goTo, heap, linesWith, open, plain, samplePath } from './concepts.ts';

/** Put before a sample, it makes each STOP a dump of all chunk headers from the heap's start to the break, without malloc. */
const DUMP = `
#include <stdint.h>
#include <stdio.h>
#include <unistd.h>
static char *dump_start;
__attribute__((constructor)) static void dump_begin(void) { dump_start = sbrk(0); }
#define PRINT(...) write(2, line, snprintf(line, sizeof line, __VA_ARGS__))
static void dump(int n) {
  static char line[100];
  char *end = sbrk(0), *at = dump_start;
  PRINT("STOP %d %ld\\n", n, (long)(end - at));
  while (at < end) {
    uint64_t before = ((uint64_t *)at)[0], size = ((uint64_t *)at)[1];
    if (size < 16) {
      size = 4096; /* not malloc's */
      PRINT("%lx other\\n", (long)(at - dump_start));
    } else
      PRINT("%lx %lx %lx\\n", (long)(at - dump_start), (long)size, size & 1 ? 0 : (long)before);
    at += size & ~(uint64_t)7;
  }
}
#line 1
`;
const NATIVE = [
  '01-grow-and-shrink',
  '03-free-and-bins',
  '04-calloc',
  '05-realloc',
  '06-chunk-headers',
  '08-large-blocks',
  '09-alignment',
];
const recordedFile = path.join(path.dirname(fileURLToPath(import.meta.url)), 'golden/native-heaps.json');

/** What the sample's heap is at each STOP in the native C library: a line for each chunk. */
function nativeHeaps(name: string): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'memscape-heaps-'));
  try {
    let n = 0;
    const text = readFileSync(samplePath(`heap/${name}.c`), 'utf8').replace(
      /^( *)(.*)\/\/ STOP.*$/gm,
      (_, pad, code) => `${pad}dump(${++n}); ${code}`,
    );
    writeFileSync(path.join(folder, 'a.c'), DUMP + text);
    execFileSync('gcc', ['-O0', '-w', '-o', 'a', 'a.c'], { cwd: folder });
    execFileSync('sh', ['-c', './a 2>dump | cat >/dev/null'], { cwd: folder });
    return readFileSync(path.join(folder, 'dump'), 'utf8').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
/** The same of a view. */
function shown(n: number, h: HeapView): string[] {
  const start = Number(h.heapStart);
  const end = Number(h.programBreak);
  return [
    `STOP ${n} ${end - start}`,
    ...h.chunks
      .filter((k) => Number(k.address) < end)
      .map((k) => {
        const at = (Number(k.address) - start).toString(16);
        if (Number(k.header.sizeField) < 16) return `${at} other`;
        return `${at} ${k.header.sizeField.slice(2)} ${k.header.prevInUse ? 0 : k.header.prevSize.slice(2)}`;
      }),
  ];
}

describe('the heap, idea by idea', function () {
  this.timeout(120_000);
  let c: Client;
  after(disposeNodeEnvironment);
  afterEach(() => c?.end());

  describe('H6: every header is what glibc has in the same program', () => {
    const recorded = existsSync(recordedFile)
      ? (JSON.parse(readFileSync(recordedFile, 'utf8')) as Record<string, string[]>)
      : {};
    for (const name of NATIVE)
      it(name, async () => {
        // Neither standard input nor output is a terminal, as natively.
        c = await open(`heap/${name}.c`, { stdin: samplePath('README.md') });
        const lines: string[] = [];
        const stops = linesWith(samplePath(`heap/${name}.c`), 'STOP').length;
        for (let n = 1; n <= stops; n++) {
          lines.push(...shown(n, await heap(c)));
          if (n < stops) assert.equal((await c.go('continue')).reason, 'breakpoint');
        }
        assert.deepEqual(lines, recorded[name]);
      });
    it('the recorded heaps are those of the native C library', () => {
      if (!hasNativeCompiler) return;
      const native = Object.fromEntries(NATIVE.map((n) => [n, nativeHeaps(n)]));
      if (process.env.MEMSCAPE_BLESS) writeFileSync(recordedFile, `${JSON.stringify(native, null, 1)}\n`);
      assert.deepEqual(recorded, native);
    });
  });

  const size = (h: HeapView): number => Number(h.programBreak) - Number(h.heapStart);
  const calls = (h: HeapView) =>
    h.systemCalls.map((k) => {
      const change = Number(k.to) - Number(k.from);
      return {
        call: k.call,
        change: k.call === 'munmap' ? -change : change,
        by: k.by,
        line: k.site.stack.find((e) => e.isUser)?.place?.line,
      };
    });

  it('H1, H8: the break moves, by which call and whose', async () => {
    const name = 'heap/01-grow-and-shrink.c';
    c = await open(name);
    const at = (text: string): number => linesWith(samplePath(name), text)[0]!;
    let h = await heap(c);
    assert.deepEqual(calls(h), [{ call: 'brk', change: 132 << 10, by: 'malloc', line: at('malloc(100)') }]);
    assert.equal(size(h), 132 << 10);
    const top = (v: HeapView) => v.chunks.find((k) => k.state === 'top')!;
    assert.equal(top(h).size, h.totals.topBytes);
    await goTo(c, name, 'STOP 2');
    h = await heap(c);
    const grown = { call: 'brk', change: 136 << 10, by: 'malloc', line: at('malloc(SIZE)') };
    assert.deepEqual(calls(h).slice(1), [grown, grown]);
    assert.equal(size(h), (132 + 2 * 136) << 10);
    await goTo(c, name, 'STOP 3');
    h = await heap(c);
    const given = calls(h).slice(3);
    assert.ok(
      given.length > 0 && given.every((k) => k.change < 0 && k.by === 'free' && k.line === at('free(blocks[i])')),
    );
    assert.equal(size(h), (132 + 2 * 136) * 1024 + given.reduce((n, k) => n + k.change, 0));
    assert.ok(
      top(h).size > 128 << 10 && top(h).size < (128 << 10) + 2 * 4096,
      'what is more than 128 KiB was given back',
    );
    assert.equal(h.totals.liveBlocks, 1);
    await goTo(c, name, 'STOP 4');
    h = await heap(c);
    assert.deepEqual(calls(h).at(-1), { call: 'brk', change: 4096, by: 'sbrk', line: at('sbrk(4096)') });
    const mine = h.chunks.at(-1)!;
    assert.deepEqual([mine.size, mine.block, mine.owner, mine.state], [4096, undefined, '', 'used']);
    await goTo(c, name, 'STOP 5');
    h = await heap(c);
    assert.equal(h.chunks.filter((k) => k.owner.startsWith('a fence post')).length, 2);
    assert.ok(Number(chunkOf(h, h.blocks.filter((b) => b.live).at(-1)!).address) >= Number(mine.address) + 4096);
    // Back in time it is as it was.
    await c.go('reverseContinue');
    assert.deepEqual(calls(await heap(c)).at(-1)?.by, 'sbrk');
    assert.deepEqual(findings(c), []);
  });

  it('H2: malloc returns NULL', async () => {
    const name = 'heap/02-malloc-fails.c';
    c = await open(name, { heapLimit: 1 << 20 });
    const count = Number(await c.evaluate('count'));
    assert.ok(count >= 12 && count < 16, `${count}`);
    assert.equal(await c.evaluate('blocks[count]'), '0x0 (null)');
    assert.equal(await c.evaluate('reason'), '12');
    let h = await heap(c);
    assert.equal(h.totals.liveBlocks, count);
    const block = h.blocks.find((b) => b.requested === 65536)!;
    const made = stackOf(h, h.sites[block.allocated]!.stack).find((e) => e.isUser)!;
    assert.deepEqual(
      [plain(made.function), made.place?.line],
      ['main', linesWith(samplePath(name), 'malloc(SIZE)')[0]],
    );
    await goTo(c, name, 'STOP 2');
    h = await heap(c);
    assert.equal(h.totals.liveBlocks, count);
    assert.equal((await c.go('continue')).reason, 'ended');
    assert.match(c.output, /blocks, then out of memory\nagain: yes\n$/);
    assert.deepEqual(findings(c), []);
  });

  it('H3: where a chunk waits', async () => {
    const name = 'heap/03-free-and-bins.c';
    c = await open(name);
    const bins = async (size: number) => {
      const free = (await heap(c)).chunks.filter((k) => k.state === 'free' && k.size === size);
      return free.map((k) => `${k.bin} ${k.binIndex}`);
    };
    assert.deepEqual(await bins(48), [6, 5, 4, 3, 2, 1, 0].map((i) => `tcache[1] ${i}`).concat('fastbin[1] 0'));
    await goTo(c, name, 'STOP 2');
    assert.deepEqual(await bins(208), [6, 5, 4, 3, 2, 1, 0].map((i) => `tcache[11] ${i}`).concat('unsorted 0'));
    await goTo(c, name, 'STOP 3');
    let h = await heap(c);
    const left = await chunkAt(c, 'left');
    const small = h.chunks.find((k) => k.size === 208 && k.bin === 'unsorted')!;
    assert.deepEqual([left.size, left.bin, left.state], [2016, 'unsorted', 'free']);
    const bytes = Buffer.from(h.blocks.find((b) => b.id === left.block)!.bytes, 'hex');
    assert.equal(bytes.readBigUInt64LE(0), BigInt(small.address), 'fd leads to the other free chunk');
    assert.match(bytes.readBigUInt64LE(8).toString(16), /^7fff/, "bk leads to the list's head in the library");
    assert.equal(bytes.subarray(32).toString('latin1'), 'L'.repeat(bytes.length - 32));
    const right = await chunkAt(c, 'right');
    assert.deepEqual([right.header.prevInUse, right.header.prevSize], [false, '0x7e0']);
    await goTo(c, name, 'STOP 4');
    assert.deepEqual([(await chunkAt(c, 'left')).size, (await chunkAt(c, 'left')).bin], [4032, 'unsorted']);
    h = await heap(c);
    assert.ok(!h.chunks.some((k) => k.address === right.address));
    await goTo(c, name, 'STOP 5');
    h = await heap(c);
    assert.deepEqual(
      h.chunks
        .filter((k) => k.state === 'free' && !k.bin.startsWith('tcache'))
        .map((k) => [k.bin.replace(/\d+/, 'n'), k.size]),
      [
        ['smallbin[n]', 48],
        ['smallbin[n]', 208],
        ['largebin[n]', 4032],
      ],
    );
    const large = await chunkAt(c, 'large');
    const top = h.chunks.find((k) => k.state === 'top')!;
    assert.equal(Number(large.address) + large.size, Number(top.address));
    await goTo(c, name, 'STOP 6');
    const after = (await heap(c)).chunks.find((k) => k.state === 'top')!;
    assert.deepEqual([after.address, after.size], [large.address, top.size + large.size]);
    assert.deepEqual(findings(c), []);
  });

  it('H4: calloc zeroes', async () => {
    const name = 'heap/04-calloc.c';
    c = await open(name);
    await goTo(c, name, 'STOP 3');
    const h = await heap(c);
    const block = async (e: string) =>
      h.blocks.find((b) => b.id === ((e) => e.block)(h.chunks.find((k) => k.address === e)!))!;
    const dirty = await block((await chunkAt(c, 'dirty')).address);
    const clean = await block((await chunkAt(c, 'clean')).address);
    assert.equal((await chunkAt(c, 'dirty')).address, (await chunkAt(c, 'used')).address);
    assert.equal((await chunkAt(c, 'clean')).address, (await chunkAt(c, 'other')).address);
    assert.deepEqual([dirty.allocator, clean.allocator], ['malloc', 'calloc']);
    assert.match(dirty.shadow, /^u+$/);
    assert.equal(Buffer.from(dirty.bytes, 'hex').subarray(32).toString('latin1'), 'u'.repeat(32));
    assert.match(clean.shadow, /^d+$/);
    assert.match(clean.bytes, /^0+$/);
    await c.go('continue');
    assert.deepEqual(
      findings(c).map((f) => [f.kind, f.location?.line]),
      [['uninitialized-use', linesWith(samplePath(name), 'dirty[20]')[0]]],
    );
    assert.match(c.output, /clean is 0\n$/);
  });

  it('H5: realloc in place, and elsewhere', async () => {
    const name = 'heap/05-realloc.c';
    c = await open(name);
    const first = await chunkAt(c, 'text');
    const topOf = async () => (await heap(c)).totals.topBytes;
    const before = await topOf();
    await goTo(c, name, 'STOP 2');
    const grown = await chunkAt(c, 'text');
    assert.deepEqual([grown.address, first.size, grown.size], [first.address, 32, 112]);
    assert.equal(await topOf(), before - 80);
    await goTo(c, name, 'STOP 3');
    const moved = await chunkAt(c, 'text');
    const old = await chunkAt(c, 'stale');
    assert.notEqual(moved.address, grown.address);
    assert.deepEqual([old.address, old.bin], [grown.address, 'tcache[5]']);
    const h = await heap(c);
    assert.equal(blockOf(h, 1000).summary, '"Where am I?"');
    assert.deepEqual(
      h.pointers.filter((p) => p.from.name === 'stale').map((p) => [p.dangling, p.to]),
      [[true, old.address]],
    );
    await c.go('continue');
    assert.deepEqual(
      findings(c).map((f) => [f.kind, f.location?.line]),
      [['heap-use-after-free', linesWith(samplePath(name), 'stale[0]')[0]]],
    );
  });

  it('H6: headers, decoded', async () => {
    const name = 'heap/06-chunk-headers.c';
    c = await open(name);
    const header = async (e: string) => {
      const k = await chunkAt(c, e);
      return [k.header.sizeField, k.size, k.header.prevInUse, k.header.isMapped, k.header.nonMainArena];
    };
    assert.deepEqual(await header('a'), ['0x21', 32, true, false, false]);
    assert.deepEqual(await header('b'), ['0x31', 48, true, false, false]);
    assert.deepEqual(await header('c'), ['0x461', 1120, true, false, false]);
    assert.deepEqual(await header('large'), ['0x31002', 200704, false, true, false]);
    // The last 8 bytes of a are b's prev_size field, and no more is shown of a than its own.
    assert.equal((await chunkAt(c, 'b')).header.prevSize, '0x6161616161616161');
    assert.equal(blockOf(await heap(c), 24).summary, `"${'a'.repeat(24)}" (no terminator)`);
    await goTo(c, name, 'STOP 2');
    const d = await chunkAt(c, 'd');
    assert.deepEqual([d.header.prevInUse, d.header.prevSize], [false, '0x460']);
    assert.deepEqual([(await chunkAt(c, 'c')).state, (await chunkAt(c, 'c')).bin], ['free', 'unsorted']);
  });

  it('H7: fragmentation', async () => {
    const name = 'heap/07-fragmentation.c';
    c = await open(name, { heapLimit: 1 << 20 });
    const count = Number(await c.evaluate('count'));
    await goTo(c, name, 'STOP 3');
    let h = await heap(c);
    const holes = h.chunks.filter((k) => k.state === 'free');
    assert.equal(holes.length, h.totals.freeChunks);
    assert.equal(
      holes.reduce((n, k) => n + k.size, 0),
      h.totals.freeBytes,
    );
    assert.equal(Math.max(...holes.map((k) => k.size)), h.totals.largestFree);
    assert.equal(h.totals.largestFree, 4016);
    assert.ok(holes.length >= Math.floor(count / 2) && h.totals.freeBytes > 50 * 8000);
    assert.equal(Math.round(100 * (1 - h.totals.largestFree / h.totals.freeBytes)), 99);
    assert.equal(await c.evaluate('large'), '0x0 (null)');
    // Holes and blocks take turns.
    const states = h.chunks.filter((k) => k.size === 4016).map((k) => k.state);
    assert.ok(states.every((s, i) => i === 0 || s !== states[i - 1]));
    await goTo(c, name, 'STOP 4');
    h = await heap(c);
    const large = await chunkAt(c, 'large');
    assert.ok(
      holes.some((k) => k.address === large.address),
      'it begins where a hole was',
    );
    assert.equal(h.blocks.find((b) => b.id === large.block)?.requested, 8000);
    assert.deepEqual(findings(c), []);
  });

  it('H9: large blocks are mappings', async () => {
    const name = 'heap/08-large-blocks.c';
    c = await open(name);
    let h = await heap(c);
    assert.equal(h.mmapThreshold, 128 << 10);
    const large = await chunkAt(c, 'large');
    assert.deepEqual([large.state, large.size, large.header.isMapped], ['mapped', 200704, true]);
    assert.deepEqual(
      [(await chunkAt(c, 'medium')).state, (await chunkAt(c, 'medium')).header.isMapped],
      ['used', false],
    );
    assert.deepEqual(
      h.regions.find((r) => r.name === 'mapping'),
      { name: 'mapping', address: large.address, size: 200704 },
    );
    assert.deepEqual(calls(h).at(-1), {
      call: 'mmap',
      change: 200704,
      by: 'malloc',
      line: linesWith(samplePath(name), 'large = malloc')[0],
    });
    await goTo(c, name, 'STOP 2');
    h = await heap(c);
    assert.equal(h.mmapThreshold, 200704);
    assert.ok(!h.chunks.some((k) => k.state === 'mapped'));
    assert.deepEqual(calls(h).at(-1), {
      call: 'munmap',
      change: -200704,
      by: 'free',
      line: linesWith(samplePath(name), 'free(large)')[0],
    });
    assert.match((await c.custom('memscape/pointer', { expression: 'large' })).sentence, /freed/);
    await goTo(c, name, 'STOP 3');
    assert.equal((await chunkAt(c, 'again')).state, 'used');
    assert.equal(calls(await heap(c)).at(-1)?.call, 'brk');
  });

  it('H10: alignment, and what was not asked for', async () => {
    const name = 'heap/09-alignment.c';
    c = await open(name);
    const h = await heap(c);
    const sizes = h.blocks.filter((b) => b.live).map((b) => [b.requested, b.usable, chunkOf(h, b).size]);
    assert.deepEqual(sizes, [
      [1, 24, 32],
      [24, 24, 32],
      [25, 40, 48],
      [64, 72, 80],
    ]);
    for (const b of h.blocks) assert.equal(Number(b.address) % 16, 0);
    assert.equal(Number(blockOf(h, 64).address) % 64, 0);
    await c.go('continue');
    assert.deepEqual(
      findings(c).map((f) => [f.kind, f.location?.line]),
      [['heap-buffer-overflow', linesWith(samplePath(name), 'one[1]')[0]]],
    );
  });

  it('H11: threads have arenas and caches of their own, and a race is told', async () => {
    const name = 'heap/10-threads.c';
    c = await open(name);
    let h = await heap(c);
    const arenas = (v: HeapView) => v.arenas.map((a) => [a.name, a.threads]);
    const two = [
      ['the main arena', [1]],
      ['the arena of thread 2', [2]],
    ];
    assert.deepEqual(arenas(h), two);
    // The arena's heap_info is at the start of its piece, then its malloc_state; the first chunk lies where glibc has it.
    assert.deepEqual(
      h.regions.map((r) => [r.name, Number(r.address) % 0x1000, r.size]),
      [
        ['heap', Number(h.heapStart) % 0x1000, 132 << 10],
        ['the arena of thread 2', 0x8d0, (132 << 10) - 0x8d0],
      ],
    );
    assert.equal(Number(h.arenas[1]!.address), Number(h.regions[1]!.address) - 0x8d0 + 48);
    assert.equal(h.arenas[1]!.systemBytes, 132 << 10);
    const fields = (v: HeapView) =>
      v.blocks.map((b) => {
        const { header, arena, address } = chunkOf(v, b);
        return [header.sizeField, header.nonMainArena, v.arenas[arena!]!.name, Number(address) % 0x1000];
      });
    assert.deepEqual(fields(h)[1], ['0x35', true, 'the arena of thread 2', 0xb60]);
    assert.deepEqual(fields(h)[0]!.slice(0, 3), ['0x31', false, 'the main arena']);
    assert.deepEqual(
      h.chunks.filter((k) => k.owner.includes('tcache')).map((k) => h.arenas[k.arena!]!.name),
      ['the main arena', 'the arena of thread 2'],
    );
    assert.deepEqual(
      h.chunks.filter((k) => k.owner.includes('tcache')).map((k) => [k.owner, k.size]),
      [
        ['the tcache itself', 656],
        ['the tcache of thread 2', 656],
      ],
    );
    assert.deepEqual(
      h.blocks.map((b) => [b.requested, h.sites[b.allocated]!.thread]),
      [
        [40, 1],
        [40, 2],
      ],
    );
    await c.go('continue');
    h = await heap(c);
    const [first] = h.blocks;
    assert.deepEqual([first!.live, h.sites[first!.freed!]!.thread], [false, 2]);
    assert.equal(chunkOf(h, first!).bin, 'tcache[1] of thread 2');
    await c.go('continue');
    h = await heap(c);
    assert.notEqual((await chunkAt(c, 'next')).address, chunkOf(h, first!).address);
    await c.go('continue');
    const [race, ...more] = findings(c);
    assert.deepEqual([race?.kind, more.length], ['data-race', 0]);
    assert.equal(race?.location?.line, linesWith(samplePath(name), 'total += (int)strlen(own)')[0]);
    await goTo(c, name, 'STOP 4');
    h = await heap(c);
    assert.ok(!h.chunks.some((k) => k.owner.includes('tcache of thread 2')));
    assert.deepEqual(arenas(h), [two[0], ['an arena that waits for a thread', []]]);
    assert.deepEqual(
      h.chunks.filter((k) => k.state === 'free').map((k) => [k.bin.replace(/\[\d+\]/, ''), k.size, k.arena]),
      [
        ['fastbin', 48, 0],
        ['unsorted', 656, 1],
        ['fastbin', 48, 1],
      ],
    );
    assert.ok(h.systemCalls.some((k) => k.call === 'mmap' && k.name === '[heap of an arena]' && k.by === 'malloc'));
    // Back in time the worker has it, and before the first malloc there is none at all.
    const stops: unknown[] = [];
    for (let i = 0; i < 8 && stops.length < 2; i++) {
      await c.go('reverseContinue');
      const v = arenas(await heap(c));
      if (JSON.stringify(v) !== JSON.stringify(stops.at(-1))) stops.push(v);
    }
    assert.deepEqual(stops, [two, []]);
    await goTo(c, name, 'STOP 4');
    h = await heap(c);
    assert.ok(h.systemCalls.some((k) => k.call === 'mmap' && k.name.startsWith('[stack') && k.by === 'pthread_create'));
    assert.equal((await c.go('continue')).reason, 'ended');
  });

  it('H11: a handler that calls malloc waits for a lock that its own thread has', async () => {
    const name = 'heap/12-arena-lock.c';
    c = await open(name, {}, '');
    const [found, ...more] = findings(c);
    assert.deepEqual([found?.kind, more.length], ['deadlock', 0]);
    assert.equal(found?.location?.line, linesWith(samplePath(name), 'what no handler may do')[0]);
    assert.match(found!.message, /the main thread waits for the lock of the main arena, which it has locked itself/);
    const calls = (await c.stack(10)).map((f) => f.name.replace(/\(.*$/, ''));
    assert.deepEqual(
      calls.slice(0, 4),
      ['malloc', 'handler', calls[2], 'main'],
      'below the handler what it came in between',
    );
    assert.match(calls[2]!, /^(malloc|free)$/);
    const [taken] = found!.related;
    assert.match(taken!.message, /the main thread took the lock of the main arena here/);
    assert.equal(taken!.location?.line, linesWith(samplePath(name), 'i < 50000')[0]);
    const names = async () => (await c.request<DebugProtocol.ThreadsResponse>('threads')).threads.map((t) => t.name);
    assert.deepEqual(await names(), [
      'main (waits for the lock of the main arena, held by thread 1)',
      'thread 2 (waits for the lock of the main arena, held by thread 1)',
    ]);
    let [main] = (await heap(c)).arenas;
    assert.deepEqual([main!.name, main!.threads, main!.lockedBy, main!.waiting], ['the main arena', [1, 2], 1, [1, 2]]);
    // A step before, the handler has not called malloc: only the call that it interrupted has the lock.
    await c.go('stepBack');
    [main] = (await heap(c)).arenas;
    assert.deepEqual([main!.lockedBy, main!.waiting], [1, [2]]);
    // From there it comes to the same, and then nobody can go on.
    assert.match(String(((await c.go('continue')) as { text?: string }).text), /^Deadlock/);
    assert.match(String(((await c.go('continue')) as { text?: string }).text), /No thread can ever go on/);
    [main] = (await heap(c)).arenas;
    assert.deepEqual([main!.lockedBy, main!.waiting], [1, [1, 2]]);
    assert.equal(findings(c).length, 1);
  });

  it('H11: who has the lock of an arena, and who waits for it', async () => {
    const file = path.join(path.dirname(samplePath('.')), 'test/dap/programs/arena-lock.c');
    c = new Client();
    await c.launch(file, {}, () => c.setBreakpoints(file, linesWith(file, 'BREAK')));
    let h = await heap(c);
    for (let i = 0; i < 1500 && h.arenas[0]!.waiting.length === 0; i++) {
      assert.equal((await c.go('continue')).reason, 'breakpoint');
      h = await heap(c);
    }
    const [main, ...others] = h.arenas;
    assert.equal(others.length, 0);
    const holder = main!.lockedBy;
    assert.ok(
      holder > 0 && holder !== h.thread && !main!.waiting.includes(holder) && !main!.waiting.includes(h.thread),
    );
    const name = (id: number) => (id === 1 ? 'main' : `thread ${id}`);
    const { threads } = await c.request<DebugProtocol.ThreadsResponse>('threads');
    const shown = new Map(threads.map((t) => [t.id, t.name]));
    for (const id of main!.waiting)
      assert.equal(shown.get(id), `${name(id)} (waits for the lock of the main arena, held by thread ${holder})`);
    assert.equal(shown.get(holder), `${name(holder)} (has the lock of the main arena)`);
    assert.equal(shown.get(h.thread), name(h.thread));
    // The time before and the same moment again.
    const before = { lockedBy: holder, waiting: main!.waiting, time: h.time };
    await c.go('reverseContinue');
    await c.go('continue');
    const again = await heap(c);
    assert.deepEqual(
      { lockedBy: again.arenas[0]!.lockedBy, waiting: again.arenas[0]!.waiting, time: again.time },
      before,
    );
    assert.deepEqual(findings(c), []);
  });

  it('H12: what cannot be reached', async () => {
    const name = 'heap/11-reachability.c';
    c = await open(name);
    const reach = async () => {
      const h = await heap(c);
      return h.blocks.filter((b) => b.live).map((b) => `#${b.id} ${b.reach}`);
    };
    const roots = async () =>
      (await heap(c)).pointers
        .filter((p) => p.from.chunk === undefined && p.from.kind !== 'register' && p.from.kind !== 'stack')
        .map((p) => `${p.from.kind} ${p.from.name}`);
    assert.deepEqual(await reach(), ['#1 direct', '#2 direct', '#3 indirect', '#4 direct', '#5 indirect']);
    assert.deepEqual((await roots()).sort(), ['global global', 'local box', 'local ring']);
    const inner = (await heap(c)).pointers.filter((p) => p.from.kind === 'heap').map((p) => p.from.name);
    assert.equal(inner.length, 3);
    await goTo(c, name, 'STOP 2');
    assert.deepEqual(await reach(), ['#1 direct', '#2 lost', '#3 lost', '#4 direct', '#5 indirect']);
    await c.go('stepBack');
    await c.go('stepBack');
    assert.equal((await reach())[1], '#2 direct', 'the moment before, it could be reached');
    await goTo(c, name, 'STOP 3');
    assert.deepEqual(await reach(), ['#1 direct', '#2 lost', '#3 lost', '#5 lost']);
    await c.go('continue');
    const leaks = findings(c).filter((f) => f.kind === 'leak');
    assert.ok(leaks.length > 0);
    const lost = leaks.flatMap((f) => f.location?.line);
    assert.ok(lost.includes(linesWith(samplePath(name), 'ring = NULL')[0]!), `${lost}`);
  });

  it("names the library's own chunks", async () => {
    c = await open('heap/06-chunk-headers.c');
    const h = await heap(c);
    assert.deepEqual(
      h.chunks.filter((k) => k.owner).map((k) => `${k.owner}, ${k.size}, ${k.block}`),
      ['the tcache itself, 656, undefined', "stdout's buffer, 1040, undefined"],
    );
    // Its bytes are there: what was printed last.
    const buffer = h.chunks.find((k) => k.owner === "stdout's buffer")!;
    const { data } = (await c.request('readMemory', {
      memoryReference: `0x${(Number(buffer.address) + 16).toString(16)}`,
      count: 21,
    })) as { data: string };
    assert.equal(Buffer.from(data, 'base64').toString('latin1'), 'stdout has its buffer');
    assert.equal(h.totals.liveBlocks, 5);
  });
});
