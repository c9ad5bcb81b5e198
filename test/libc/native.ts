/** Compiles a C program natively and runs it: the oracle from which the golden files are recorded. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function runNative(source: string, flags: readonly string[] = [], input = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'native-'));
  try {
    writeFileSync(join(folder, 'program.c'), source);
    execFileSync('gcc', ['-w', '-O0', '-fno-builtin', ...flags, '-o', 'program', 'program.c', '-lm'], { cwd: folder });
    return execFileSync(join(folder, 'program'), { input, maxBuffer: 1 << 28, cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A small deterministic generator (mulberry32). */
export function seeded(seed: number): (n: number) => number {
  let a = seed;
  return (n) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

export function cString(bytes: Uint8Array): string {
  let s = '"';
  for (const b of bytes) s += `\\${b.toString(8).padStart(3, '0')}`;
  return `${s}"`;
}
