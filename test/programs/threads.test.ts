/** While threads run side by side both engines take the same turns, know the same accesses and tell the same races. */
import assert from 'node:assert/strict';
import type { TestProgram } from './corpus.ts';
import { compileProgram, endCompiler, runSimulated } from './execute.ts';

const text = `
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
static int table[1024];
static atomic_long rounds;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long guarded;
static int loose;
static void *work(void *arg) {
  int me = *(int *)arg;
  int *mine = table + me * 256;
  for (int r = 0; r < 8; r++) {
    if (r == 0) loose++;
    for (int i = 0; i < 256; i++) mine[i] = mine[i] * 3 + i % (me + 2);
    int copy[64];
    memcpy(copy, mine + r, sizeof copy);
    rounds += copy[0] >= 0 || copy[0] < 0;
    pthread_mutex_lock(&lock);
    guarded += mine[r] & 7;
    pthread_mutex_unlock(&lock);
  }
  return NULL;
}
int main(void) {
  int ids[4];
  pthread_t t[4];
  for (int i = 0; i < 4; i++) pthread_create(&t[i], NULL, work, (ids[i] = i, &ids[i]));
  for (int i = 0; i < 4; i++) pthread_join(t[i], NULL);
  unsigned sum = 0;
  for (int i = 0; i < 1024; i++) sum = sum * 31 + (unsigned)table[i];
  printf("%ld %ld %d %u\\n", (long)rounds, guarded, loose, sum);
}
`;

describe('threads side by side', () => {
  after(endCompiler);
  for (const optimization of [0, 2] as const)
    it(`look the same to both engines at -O${optimization}`, async function () {
      this.timeout(120_000);
      const p: TestProgram = {
        name: 'threads',
        file: '/threads.c',
        text: text.trim(),
        isCpp: false,
        std: 'gnu17',
        optimization,
        stdin: '',
        args: [],
        // The loops wrap on purpose.
        sanitize: ['none'],
        seeds: [1],
      };
      const bitcode = await compileProgram(p);
      const races: string[] = [];
      for (let seed = 1; seed <= 3; seed++) {
        const [interpreted, translated] = await Promise.all(
          (['interpreter', 'jit'] as const).map(async (engine) => {
            const got = await runSimulated(p, { engine, seed }, bitcode);
            return {
              stdout: got.stdout,
              trouble: got.trouble,
              instructions: got.instructions,
              findings: got.findings,
            };
          }),
        );
        assert.deepEqual(translated, interpreted);
        assert.equal(interpreted?.trouble, '');
        races.push(...(interpreted?.findings ?? []).map((f) => `${f.kind} ${f.location?.line}`));
      }
      // The one race is found whatever the order, and nothing else is.
      assert.deepEqual(
        new Set(races),
        new Set([
          `data-race ${
            text
              .trim()
              .split('\n')
              .findIndex((l) => l.includes('loose++')) + 1
          }`,
        ]),
      );
      assert.equal(races.length, 3);
    });
});
