/** The same walk as oracle/walk.c, on the model. */
import { breakOf, sbrk } from '../../src/kernel/brk.ts';
import { GlibcAllocator } from '../../src/runtime/heap/glibc.ts';
import { HeapMemory, toAddress, toOffset } from '../../src/runtime/heap/heap-memory.ts';
import { MAIN_ARENA, MP, MP_TCACHE_KEY } from '../../src/runtime/heap/layout.ts';
import { FakeMachine } from './fake-machine.ts';

const SLOTS = 48;

export function walk(seed: number, ops: number, mode: number): string {
  const m = new FakeMachine();
  const allocator = new GlibcAllocator(new HeapMemory(m));
  const words = new Int32Array(m.memory.bytes.buffer);
  let state = (Math.imul(seed, 2654435761) + 1) >>> 0;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
  const lines: string[] = [];
  const slots = new Array<number>(SLOTS).fill(0);
  const sizes = new Array<number>(SLOTS).fill(0);

  const first = allocator.allocate(2000, false);
  const guard = allocator.allocate(16, false);
  const heap = (first - 16 - 0x290) & ~4095;
  allocator.release(first);
  allocator.release(guard);
  const keyLo = words[(MP + MP_TCACHE_KEY) >> 2]!;
  const keyHi = words[((MP + MP_TCACHE_KEY) >> 2) + 1]!;

  const address = (lo: number, hi: number): number => (hi >>> 0) * 2 ** 32 + (lo >>> 0);
  const hash = (from: number, to: number): string => {
    let h = 2166136261;
    const heapAddress = toAddress(heap);
    const end = breakOf(m).current;
    const arena = toAddress(MAIN_ARENA);
    const mix = (tag: number, low: number, high: number): void => {
      for (const v of [tag, low, high]) h = Math.imul(h ^ v, 16777619);
    };
    for (let at = from; at < to; at += 8) {
      const lo = words[at >> 2]!;
      const hi = words[(at >> 2) + 1]!;
      const w = address(lo, hi);
      const place = toAddress(at);
      const placeLo = (place % 2 ** 32) | 0;
      const placeHi = Math.floor(place / 2 ** 32);
      const shown = address(lo ^ ((placeLo >>> 12) | (placeHi << 20)), hi ^ (placeHi >>> 12));
      if (lo === keyLo && hi === keyHi) {
        mix(1, 0, 0);
      } else if (w >= heapAddress && w < end) {
        mix(2, w - heapAddress, 0);
      } else if (w >= arena && w < arena + 2200) {
        mix(3, w - arena, 0);
      } else if (shown === 0) {
        mix(4, 0, 0);
      } else if (shown >= heapAddress && shown < end) {
        mix(4, shown - heapAddress, 0);
      } else {
        mix(0, lo, hi);
      }
    }
    return (h >>> 0).toString(16).padStart(8, '0');
  };
  const pick = (): number => {
    const r = random() % 100;
    const n = random();
    if (mode === 1) return n % 140;
    if (mode === 2) return r < 60 ? 1000 + (n % 6000) : n % 90000;
    if (r < 45) return n % 130;
    if (r < 70) return n % 1100;
    if (r < 88) return n % 6000;
    if (r < 96) return n % 70000;
    if (r < 99) return n % 300000;
    return n % 3000000;
  };
  const show = (op: string, a: number, p: number): void => {
    if (p === 0) {
      lines.push(`${op} ${a} -> 0`);
      return;
    }
    const word = words[(p - 8) >> 2]!;
    const where = (word & 2) !== 0 ? `M${(p & 4095).toString(16)}` : (p - heap).toString(16);
    lines.push(`${op} ${a} -> ${where} ${word.toString(16)}`);
  };
  const fill = (s: number, from: number): void => {
    for (let i = from; i < sizes[s]!; i++) m.memory.bytes[slots[s]! + i] = (s * 7 + i + 1) & 255;
  };

  for (let i = 0; i < ops; i++) {
    const s = random() % SLOTS;
    const r = random() % 100;
    if (slots[s] === 0) {
      const n = pick();
      if (r < 70 || r >= 97) {
        slots[s] = allocator.allocate(n, false);
        show('malloc', n, slots[s]!);
      } else if (r < 85) {
        const p = allocator.allocate(n, true);
        slots[s] = p;
        show('calloc', n, p);
        for (let k = 0; k < n; k++) if (m.memory.bytes[p + k] !== 0) lines.push('not zero');
      } else {
        const align = 8 << (random() % (mode === 2 ? 10 : 7));
        slots[s] = allocator.allocateAligned(align, n);
        show('memalign', align, slots[s]!);
      }
      sizes[s] = allocator.usableSize(slots[s]!);
      fill(s, 0);
    } else if (r < 72) {
      allocator.release(slots[s]!);
      slots[s] = 0;
      lines.push(`free ${s}`);
    } else if (r < 94) {
      const n = pick() + 1;
      const old = sizes[s]!;
      slots[s] = allocator.resize(slots[s]!, n);
      show('realloc', n, slots[s]!);
      sizes[s] = allocator.usableSize(slots[s]!);
      if (sizes[s]! > old) fill(s, old);
    } else if (r < 96) lines.push(`usable ${allocator.usableSize(slots[s]!)}`);
    else if (r < 97 && mode !== 1) lines.push(`trim ${Number(allocator.trim(random() % 100000))}`);
    else if (r < 98 && mode === 2) lines.push(`sbrk ${Number(sbrk(m, random() % 9000) >= 0)}`);
    else {
      const t = allocator.statistics();
      lines.push(
        `info ${t.arena} ${t.ordblks} ${t.smblks} ${t.hblks} ${t.hblkhd} ${t.fsmblks} ${t.uordblks} ${t.fordblks} ${t.keepcost}`,
      );
    }
    if (i % 40 === 39 || i === ops - 1) {
      const end = toOffset(breakOf(m).current) & ~7;
      lines.push(`hash ${hash(heap, end)} ${hash(MAIN_ARENA + 8, MAIN_ARENA + 2200)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

if (process.argv[1]?.endsWith('walk.ts')) {
  const [seed, ops, mode] = process.argv.slice(2).map(Number);
  process.stdout.write(walk(seed ?? 1, ops ?? 100, mode ?? 0));
}
