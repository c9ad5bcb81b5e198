/** What the tests of the ideas (one sample or more for each) share: a sample by name, its marked lines, slots by name. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../src/report/finding.ts';
import type { HeapBlock, HeapChunk, HeapView, StackFrame, StackSlot } from '../../src/views/messages.ts';
import { Client } from './client.ts';

const samples = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../samples');
export const samplePath = (name: string): string => path.join(samples, name);

/** Lines (from 1) of code with this text. */
export function linesWith(file: string, text: string): number[] {
  const found = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((l, i) => (!l.startsWith('//') && l.includes(text) ? [i + 1] : []));
  assert.ok(found.length > 0, `no line of ${file} has ${text}`);
  return found;
}

/** Starts a sample with breakpoints at its lines marked STOP, and goes to the first stop. */
export async function open(name: string, options: Record<string, unknown> = {}, marks = 'STOP'): Promise<Client> {
  const file = samplePath(name);
  const c = new Client();
  await c.launch(file, options, () => c.setBreakpoints(file, marks === '' ? [] : linesWith(file, marks)));
  return c;
}
/** Goes on to the line marked so. */
export async function goTo(c: Client, name: string, mark: string): Promise<void> {
  const [line] = linesWith(samplePath(name), mark);
  for (let i = 0; i < 50; i++) {
    if ((await c.line()) === line) return;
    const stop = await c.go('continue');
    assert.notEqual(stop.reason, 'ended', `the program ended before ${mark}: ${c.output}`);
  }
  assert.fail(`never reached ${mark}`);
}

export const findings = (c: Client): Finding[] =>
  c.events.filter((e) => e.event === 'memscape/finding').map((e) => (e.body as { finding: Finding }).finding);

export const plain = (name: string): string => name.replace(/\(.*/, '');
export const sizeOf = (f: StackFrame): number => Number(f.high) - Number(f.low);
export function frameOf(frames: readonly StackFrame[], name: string): StackFrame {
  return frames.find((f) => plain(f.function) === name) ?? assert.fail(`no frame of ${name}`);
}
export function slotOf(frame: StackFrame, name: string): StackSlot {
  return frame.slots.find((s) => s.name === name) ?? assert.fail(`${frame.function} has no ${name}`);
}
export const wordOf = (s: StackSlot): number => Number(Buffer.from(s.bytes, 'hex').readBigUInt64LE());

export const heap = (c: Client): Promise<HeapView> => c.custom('memscape/heap', {});
export const blockOf = (h: HeapView, requested: number): HeapBlock =>
  h.blocks.find((b) => b.live && b.requested === requested) ?? assert.fail(`no live block of ${requested} bytes`);
export const chunkOf = (h: HeapView, b: HeapBlock): HeapChunk =>
  h.chunks.find((k) => k.block === b.id) ?? assert.fail(`block ${b.id} is in no chunk`);
/** The chunk at the address that a variable holds. */
export async function chunkAt(c: Client, expression: string): Promise<HeapChunk> {
  const { address } = await c.custom('memscape/pointer', { expression });
  const at = Number(address) - 16;
  return (await heap(c)).chunks.find((k) => Number(k.address) === at) ?? assert.fail(`no chunk at ${expression}`);
}
