/** Arenas: which one serves a thread, chunk headers, and what becomes of them, against what glibc did with the same calls. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThreadInfo } from '../../src/machine/machine-api.ts';
import { GlibcAllocator } from '../../src/runtime/heap/glibc.ts';
import { HeapMemory } from '../../src/runtime/heap/heap-memory.ts';
import * as L from '../../src/runtime/heap/layout.ts';
import { FakeMachine } from './fake-machine.ts';
import { THREAD_SCRIPTS } from './thread-scripts.ts';

const goldens = JSON.parse(readFileSync(join(import.meta.dirname, 'goldens', 'threads.json'), 'utf8')) as Record<
  string,
  string[]
>;

class ThreadedMachine extends FakeMachine {
  count = 1;
  override get threads(): readonly ThreadInfo[] {
    return Array.from({ length: this.count }, (_, i) => ({ ...this.thread, id: i + 1 }));
  }
  become(id: number): void {
    Object.assign(this.thread, { id });
  }
}

/** Places and sizes that are past the model's HEAP_MAX_SIZE only because glibc's is larger. */
const asHere = (line: string): string =>
  line.replaceAll(/\b[34][0-9a-f]{6}\b/g, (n) =>
    (Number.parseInt(n, 16) - L.USUAL_HEAP_MAX_SIZE + L.HEAP_MAX_SIZE).toString(16),
  );

/** The model's side of oracle/threads.c. */
function play(script: string): string[] {
  const m = new ThreadedMachine();
  const h = new HeapMemory(m);
  const allocator = new GlibcAllocator(h);
  const words = script.split(' ');
  const p: number[] = [];
  const lines: string[] = [];
  const numbers: number[] = [];
  const filled: number[] = [];
  const last = new Map<number, number>();
  let base = 0;
  let at = 0;
  m.count = Math.max(...words.filter((w) => w.startsWith('T')).map((w) => Number(w.slice(1))));
  const hex = (n: number): string => n.toString(16);
  const number = (): number => Number(words[at++]!);
  const arenaOf = (q: number): number => h.pointer(L.heapFor(q));
  const numberOf = (arena: number): number => {
    if (!numbers.includes(arena)) numbers.push(arena);
    return numbers.indexOf(arena) + 1;
  };
  const result = (me: number, q: number): void => {
    p.push(q);
    const head = h.word(q - 8);
    if (q === 0) lines.push('none');
    else if ((head & 2) !== 0) lines.push(`mapped ${hex(q & 4095)} ${hex(head)}`);
    else if ((head & 4) !== 0) {
      last.set(me, q);
      lines.push(`${hex(numberOf(arenaOf(q)))}:${hex(q % L.HEAP_MAX_SIZE)} ${hex(head)}`);
    } else {
      base ||= q;
      lines.push(`0:${hex(q - base)} ${hex(head)}`);
    }
  };
  while (at < words.length) {
    const me = Number(words[at++]!.slice(1));
    m.become(me);
    const op = words[at++]!;
    if (op === 'm') result(me, allocator.allocate(number(), false));
    else if (op === 'c') {
      const size = number();
      const q = allocator.allocate(size, true);
      assert.ok(m.memory.bytes.subarray(q, q + size).every((b) => b === 0));
      result(me, q);
    } else if (op === 'a') {
      const alignment = number();
      result(me, allocator.allocateAligned(alignment, number()));
    } else if (op === 'f') allocator.release(p[number()]!);
    else if (op === 'r') {
      const i = number();
      result(me, allocator.resize(p[i]!, number()));
    } else if (op === 'o') {
      const option = number();
      lines.push(hex(Number(allocator.setOption(option, number()))));
    } else if (op === 't') allocator.trim(number());
    else if (op === 'x') allocator.threadEnds();
    else if (op === 's') {
      const s = allocator.statistics();
      lines.push(`${hex(s.fsmblks)} ${hex(s.smblks)}`);
    } else if (op === 'n') {
      const size = number();
      const old = L.heapFor(last.get(me)!);
      do filled.push(allocator.allocate(size, false));
      while (L.heapFor(filled.at(-1)!) === old);
      const end = old + h.word(old + L.HEAP_SIZE);
      lines.push(`posts ${[24, 16, 8].map((n) => hex(h.word(end - n))).join(' ')}`);
      result(me, filled.at(-1)!);
    } else if (op === 'e') {
      const keep = number();
      for (const q of filled.splice(0, filled.length - keep)) allocator.release(q);
    } else if (op === 'd' && last.has(me)) {
      const av = arenaOf(last.get(me)!);
      const top = h.pointer(av + L.AV_TOP);
      const heap = L.heapFor(top);
      const next = h.pointer(av + L.AV_NEXT);
      const remainder = h.pointer(av + L.AV_LAST_REMAINDER);
      const binmap = (i: number): string => m.memory.view.getBigUint64(av + L.AV_BINMAP + i, true).toString(16);
      lines.push(
        `heap ${hex(h.word(heap + L.HEAP_SIZE))} ${hex(h.word(heap + L.HEAP_MPROTECT_SIZE))} prev ${Number(h.pointer(heap + L.HEAP_PREV) !== 0)} ` +
          `top ${hex(top % L.HEAP_MAX_SIZE)} ${hex(h.word(top + 8))} remainder ${hex(remainder % L.HEAP_MAX_SIZE)} ` +
          `system ${hex(h.word(av + L.AV_SYSTEM_MEM))} ${hex(h.word(av + L.AV_MAX_SYSTEM_MEM))} attached ${hex(h.word(av + L.AV_ATTACHED_THREADS))} ` +
          `next ${next === L.MAIN_ARENA ? 0 : hex(numberOf(next))} binmap ${binmap(0)} ${binmap(8)}`,
      );
    }
  }
  return lines;
}

describe('arenas against glibc', () => {
  for (const [name, script] of Object.entries(THREAD_SCRIPTS))
    it(name, () => {
      const expected = goldens[name]!.map(asHere);
      const actual = play(script);
      for (const [i, line] of expected.entries()) assert.equal(actual[i], line, `line ${i + 1}`);
      assert.equal(actual.length, expected.length);
    });
});

describe('malloc and the environment', () => {
  /** Where two threads' blocks come from, and the second block of 24 bytes after one was freed, under these variables. */
  function arenasUnder(...variables: string[]): { arenas: number; cached: boolean } {
    const at = 0x7fff_f600_0000;
    const symbol = (name: string) => (name === '__environ' ? ({ address: at } as never) : undefined);
    const m = new ThreadedMachine({ image: { symbol } });
    m.memory.map(at, 4096, 0xff, '[environment]');
    m.memory.writePtr(at, at + 8);
    let text = at + 512;
    for (const [i, v] of variables.entries()) {
      m.memory.writePtr(at + 8 + i * 8, text);
      m.memory.writeBytes(text, new TextEncoder().encode(`${v}\0`));
      text += v.length + 1;
    }
    const h = new HeapMemory(m);
    const allocator = new GlibcAllocator(h);
    m.count = 3;
    const found = new Set<number>();
    for (const thread of [1, 2, 3]) {
      m.become(thread);
      const q = allocator.allocate(24, false);
      found.add((h.word(q - 8) & L.NON_MAIN_ARENA) === 0 ? 0 : L.heapFor(q));
      if (thread === 3) allocator.release(q);
    }
    const tcache = h.pointer(L.THREADS + 3 * 8);
    return { arenas: found.size, cached: h.get16(tcache) > 0 };
  }

  it('follows GLIBC_TUNABLES and the variables that are older', () => {
    assert.deepEqual(arenasUnder(), { arenas: 3, cached: true });
    assert.deepEqual(arenasUnder('MALLOC_ARENA_MAX=2'), { arenas: 2, cached: true });
    assert.deepEqual(arenasUnder('HOME=/', 'GLIBC_TUNABLES=glibc.malloc.arena_max=1:glibc.malloc.tcache_count=0'), {
      arenas: 1,
      cached: false,
    });
    // Not a number, and out of bounds: not said.
    assert.deepEqual(arenasUnder('GLIBC_TUNABLES=glibc.malloc.tcache_count=70000:glibc.malloc.arena_max=x'), {
      arenas: 3,
      cached: true,
    });
  });
});
