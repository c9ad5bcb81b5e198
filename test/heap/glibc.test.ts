import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sbrk } from '../../src/kernel/brk.ts';
import { HeapAbort, HeapFault } from '../../src/runtime/heap/abort.ts';
import { GlibcAllocator } from '../../src/runtime/heap/glibc.ts';
import { HeapMemory, toOffset } from '../../src/runtime/heap/heap-memory.ts';
import { FakeMachine } from './fake-machine.ts';
import { WALKS } from './native.ts';
import { SCRIPTS } from './scripts.ts';
import { walk } from './walk.ts';

const goldens = join(import.meta.dirname, 'goldens');

describe('the model of malloc against glibc', () => {
  for (const { seed, ops, mode } of WALKS) {
    it(`does walk ${seed} of mode ${mode} word by word`, () => {
      const expected = readFileSync(join(goldens, `walk-${mode}-${seed}.txt`), 'utf8').split('\n');
      const actual = walk(seed, ops, mode).split('\n');
      assert.ok(expected.length > ops);
      for (const [i, line] of expected.entries()) assert.equal(actual[i], line, `line ${i + 1}`);
      assert.equal(actual.length, expected.length);
    });
  }

  const answers = JSON.parse(readFileSync(join(goldens, 'scripts.json'), 'utf8')) as Record<
    string,
    { results: string[]; stderr: string; signal: string }
  >;
  for (const [name, script] of Object.entries(SCRIPTS)) {
    it(`ends as glibc does: ${name}`, () => assert.deepEqual(play(script), answers[name]));
  }
});

/** The model's side of oracle/script.c. */
function play(script: string): { results: string[]; stderr: string; signal: string } {
  const m = new FakeMachine();
  const allocator = new GlibcAllocator(new HeapMemory(m));
  const heap = toOffset(sbrk(m, 0));
  const words = script.split(' ');
  const p: number[] = [];
  const results: string[] = [];
  const view = m.memory.view;
  const huge = (s: string): number => Number(BigInt(s));
  let i = 0;
  const next = (): string => words[i++]!;
  const result = (q: number): void => {
    p.push(q);
    const mapped = q !== 0 && (view.getUint8(q - 8) & 2) !== 0;
    results.push((q === 0 ? 0xdead : mapped ? 0x4d0000 + (q & 4095) : q - heap).toString(16));
  };
  try {
    while (i < words.length) {
      const op = next();
      const a = huge(next());
      if (op === 'm') result(allocator.allocate(a, false));
      else if (op === 'c') result(allocator.allocate(a, true));
      else if (op === 'a') result(allocator.allocateAligned(a, huge(next())));
      else if (op === 'f') allocator.release(p[a]! + huge(next()));
      else if (op === 'r') result(allocator.resize(p[a]!, huge(next())));
      else if (op === 'u') results.push(allocator.usableSize(p[a]!).toString(16));
      else if (op === 't') results.push(Number(allocator.trim(a)).toString(16));
      else if (op === 'p') {
        const target = p[huge(next())]!;
        allocator.memory.setProtected(p[a]!, target + huge(next()));
      } else {
        const at = p[a]! + huge(next());
        const v = BigInt(next());
        if (op === 'w') view.setBigUint64(at, BigInt.asUintN(64, v), true);
        else view.setUint8(at, Number(v & 0xffn));
      }
    }
  } catch (e) {
    if (e instanceof HeapAbort) return { results, stderr: `${e.text}\n`, signal: 'SIGABRT' };
    if (e instanceof HeapFault) return { results, stderr: '', signal: 'SIGSEGV' };
    throw e;
  }
  return { results, stderr: '', signal: '' };
}
