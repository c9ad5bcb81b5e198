/** Scripts for several threads (oracle/threads.c): handwritten ones, and long ones made from a seed. */

/** From a seed: threads that allocate, free each other's blocks and end. */
function random(seed: number, ops: number, threads: number, sizes: readonly number[]): string {
  let state = (Math.imul(seed, 2654435761) + 1) >>> 0;
  const next = (n: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % n;
  };
  const words = ['T1 m 24'];
  const live: number[] = [];
  const ended = new Set<number>();
  let results = 1;
  for (let i = 0; i < ops; i++) {
    let who = 1 + next(threads);
    while (ended.has(who)) who = 1 + next(threads);
    const size = next(sizes[next(sizes.length)]!);
    const kind = next(100);
    const taken = live.length > 0 ? next(live.length) : -1;
    if (kind < 40 || live.length === 0) {
      words.push(`T${who} m ${size}`);
      live.push(results++);
    } else if (kind < 46) {
      words.push(`T${who} c ${size}`);
      live.push(results++);
    } else if (kind < 49 && who !== 1) {
      // The main arena lies otherwise in its pages there: pthread_create allocates.
      words.push(`T${who} a ${32 << next(6)} ${size}`);
      live.push(results++);
    } else if (kind < 58) {
      words.push(`T${who} r ${live[taken]} ${size + 1}`);
      live[taken] = results++;
    } else if (kind < 95) {
      words.push(`T${who} f ${live[taken]}`);
      live.splice(taken, 1);
    } else if (kind < 97) words.push(`T${who} d`);
    else if (kind < 98) words.push(`T${who} t 0`);
    else if (kind < 99) words.push(`T${who} s`);
    else if (who !== 1 && ended.size < threads - 2) {
      words.push(`T${who} x`);
      ended.add(who);
    }
  }
  for (let who = 2; who <= threads; who++) if (!ended.has(who)) words.push(`T${who} d`);
  return words.join(' ');
}

const fill = (who: number, count: number, size: number): string => `T${who} m ${size} `.repeat(count).trim();
const free = (who: number, from: number, to: number, step = 1): string =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => `T${who} f ${from + i * step}`).join(' ');
/** Sizes whose chunks divide the difference between glibc's largest piece (64 MiB) and the model's, so that what is left at a piece's end is alike. */
const [EVEN, QUARTER] = [65528, 16376];

export const THREAD_SCRIPTS: Readonly<Record<string, string>> = {
  'an arena per thread': 'T1 m 24 T2 m 40 T3 m 40 T2 m 100 T3 c 100 T1 m 24 T2 d T3 d',
  'a thread that only frees has an arena': 'T1 m 24 T2 f 0 T2 m 24 T2 m 24 T2 d T1 m 24',
  'a block goes back to its own arena': `T1 m 24 T2 m 2000 T2 m 24 T3 m 24 T3 f 1 T3 m 2000 T2 m 2000 T2 d T3 d`,
  'every bin keeps the flag': `T1 m 24 ${fill(2, 12, 100)} ${fill(2, 4, 600)} ${fill(2, 4, 3000)} ${free(2, 1, 21, 2)} ${free(2, 2, 12, 2)} ${fill(2, 8, 100)} T2 m 600 T2 m 590 T2 m 3000 T2 m 2500 T2 m 900 T2 d`,
  'the arena of a thread that ended is taken again': 'T1 m 24 T2 m 40 T2 x T3 m 40 T3 d T4 m 40 T3 x T4 x T5 m 24 T5 d',
  'threads share when arena_max is reached': 'T1 o -8 3 T1 m 24 T2 m 24 T3 m 24 T4 m 24 T5 m 24 T6 m 24 T2 d T3 d',
  'arena_max 1 leaves the main arena only': 'T1 o -8 1 T1 m 24 T2 m 24 T3 m 2000',
  'a large request grows the first piece': 'T1 m 24 T2 m 120000 T2 m 100000 T2 d T2 m 130000 T2 d T2 f 1 T2 f 2 T2 d',
  'first request larger than the threshold': 'T1 m 24 T2 m 300000 T2 m 24 T2 d T2 f 1 T2 m 200000 T2 d',
  'a freed top is trimmed': `T1 m 24 ${fill(2, 8, 100000)} T2 d ${free(2, 1, 9)} T2 d ${fill(2, 2, 100000)} T2 c 120000 T2 d`,
  'realloc in place, moved and from another thread':
    'T1 m 24 T2 m 100 T2 m 24 T2 r 1 3000 T2 r 3 50 T3 r 4 5000 T3 r 5 10 T3 m 24 T2 d T3 d',
  'a full piece gets fence posts and another follows': `T1 m 24 T2 m 24 T2 n ${EVEN} T2 d T2 m 3000 T2 m 60000 T2 d`,
  'a piece that is empty goes away': `T1 m 24 T2 m 24 T2 n ${EVEN} T2 f 2 T2 d T2 m 100 T2 d`,
  'and when the one before has become empty': `T1 m 24 T2 m 24 T2 n ${QUARTER} T2 e 1 T2 d T2 e 0 T2 m 3000 T2 d`,
  'memalign flags both ends': 'T1 m 24 T2 a 256 1000 T2 a 4096 100 T2 a 64 24 T2 f 1 T2 m 1200 T2 d',
  ...Object.fromEntries(
    [
      [1, 400, 3, [100, 100, 1500]],
      [2, 500, 5, [200, 3000, 40000]],
      [3, 500, 4, [2000, 100000, 200]],
      [4, 600, 7, [64, 1100, 5000]],
    ].map(([seed, ops, threads, sizes]) => [
      `random ${String(seed)}`,
      random(seed as number, ops as number, threads as number, sizes as number[]),
    ]),
  ),
};
