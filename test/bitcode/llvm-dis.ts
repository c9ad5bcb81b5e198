import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Text of llvm-dis, or undefined when it isn't installed. */
export function disassemble(bytes: Uint8Array): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'memscape-'));
  try {
    writeFileSync(join(dir, 'a.bc'), bytes);
    return execFileSync('llvm-dis-22', [join(dir, 'a.bc'), '-o', '-'], { maxBuffer: 1 << 28 }).toString();
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw e;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
