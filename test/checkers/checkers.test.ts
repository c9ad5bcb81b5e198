import assert from 'node:assert/strict';
import { createCheckers } from '../../src/checkers/index.ts';
import { isNews } from '../../src/checkers/once.ts';
import { cycleOf } from '../../src/checkers/stack-overflow.ts';
import { asText } from '../../src/checkers/wild-access.ts';
import { SH_CHUNK_HEADER, SH_FREED, SH_NONE, SH_RED_ZONE } from '../../src/machine/layout.ts';
import type { BadAccess } from '../../src/machine/probes.ts';
import { HeapProgram } from '../heap/calls.ts';

/** A program on a fake machine with all checkers listening. */
function checked(): HeapProgram & { access(a: Partial<BadAccess> & { address: bigint }): void } {
  const p = new HeapProgram();
  for (const l of createCheckers()) p.m.addListener(l);
  return Object.assign(p, {
    access: (a: Partial<BadAccess> & { address: bigint }): void => {
      const whole: BadAccess = {
        operation: 'read',
        size: 4,
        at: 0,
        shadow: SH_NONE,
        mapped: true,
        provenance: 0,
        stray: false,
        by: undefined,
        ...a,
      };
      for (const l of p.m.listeners) l.badAccess?.(p.m, whole);
    },
  });
}
const told = (p: HeapProgram): string[] => p.m.findings.map((f) => `${f.kind}: ${f.message}`);

describe('the checkers', () => {
  it('find the block that an access was meant for', () => {
    const p = checked();
    const a = p.call('malloc', 10);
    const b = p.call('malloc', 24);
    p.m.time = 100;
    p.access({ address: BigInt(a + 10), size: 1, shadow: SH_RED_ZONE });
    p.m.time++;
    p.access({ address: BigInt(b - 4), operation: 'write', shadow: SH_CHUNK_HEADER });
    p.m.time++;
    p.access({ address: BigInt(b + 20), size: 8, at: 4, shadow: SH_NONE });
    assert.deepEqual(told(p), [
      'heap-buffer-overflow: Read of 1 byte just past the end of a heap block of 10 bytes',
      'heap-buffer-underflow: Write of 4 bytes just before the start of a heap block of 24 bytes',
      'heap-buffer-overflow: Read of 8 bytes, the last 4 of them past the end of a heap block of 24 bytes',
    ]);
    assert.deepEqual(p.m.findings[1]!.object, {
      kind: 'heap',
      name: '',
      type: '',
      size: 24,
      offset: -4,
      address: `0x${b.toString(16)}`,
      id: 2,
    });
  });

  it('let a register that points into a block decide between neighbours', () => {
    const p = checked();
    const a = p.call('malloc', 24);
    const b = p.call('malloc', 24);
    p.m.time = 100;
    p.m.registers.setNumber(1, a);
    p.access({ address: BigInt(b - 4), shadow: SH_CHUNK_HEADER });
    assert.match(told(p)[0]!, /^heap-buffer-overflow: Read of 4 bytes, 4 bytes past the end/);
    assert.equal(p.m.findings[0]!.object?.id, 1);
  });

  it('tell a freed block by its generation', () => {
    const p = checked();
    const a = p.call('malloc', 24);
    p.call('free', a);
    const again = p.call('calloc', 3, 8);
    p.call('free', again);
    p.m.time = 100;
    p.access({ address: BigInt(a + 8), size: 8, shadow: SH_FREED });
    assert.equal(p.m.findings[0]!.kind, 'heap-use-after-free');
    assert.equal(p.m.findings[0]!.object?.id, again === a ? 2 : 1);
    assert.deepEqual(
      p.m.findings[0]!.related.map((r) => r.role),
      ['allocated', 'freed'],
    );
  });

  it('know null pointers and wild ones', () => {
    const p = checked();
    p.m.time = 100;
    p.access({ address: 8n, mapped: false });
    p.m.time++;
    p.m.registers.rip = 1;
    p.access({ address: 2n ** 64n - 4n, mapped: false });
    p.m.time++;
    p.m.registers.rip = 2;
    p.access({ address: 0x4847464544434241n, mapped: false });
    assert.deepEqual(
      p.m.findings.map((f) => f.kind),
      ['null-dereference', 'null-dereference', 'wild-access'],
    );
    assert.match(p.m.findings[1]!.explanation, /4 bytes before address 0/);
    assert.match(p.m.findings[2]!.explanation, /ABCDEFGH/);
  });

  it('explain releases before the allocator ends the program', () => {
    const p = checked();
    const a = p.call('malloc', 24);
    p.call('__memscape_deallocate', a, -1n, 0, 1);
    p.call('free', a);
    p.call('free', p.m.thread.stackLow + 64);
    assert.deepEqual(
      p.m.findings.map((f) => f.kind),
      ['mismatched-deallocation', 'double-free', 'invalid-free'],
    );
    assert.equal(p.stderr.split('\n')[0], 'free(): double free detected in tcache 2');
  });

  it('tell under a message of the allocator who wrote there', () => {
    const p = checked();
    const a = p.call('malloc', 24);
    p.m.time = 100;
    p.access({ address: BigInt(a + 24), operation: 'write', size: 8, shadow: SH_NONE });
    p.m.memory.writeU64(a + 24, 2n ** 64n - 1n);
    p.call('malloc', 5000);
    assert.deepEqual(
      p.m.findings.map((f) => f.kind),
      ['heap-buffer-overflow', 'heap-corruption'],
    );
    assert.match(p.m.findings[1]!.message, /malloc\(\): corrupted top size/);
    assert.deepEqual(
      p.m.findings[1]!.related.map((r) => [r.role, r.time]),
      [['written', 100]],
    );
  });

  it('say the same thing once, and again when it is performed again after a stop', () => {
    const p = checked();
    p.m.time = 5;
    assert.equal(isNews(p.m, 'leak', 'x'), true);
    assert.equal(isNews(p.m, 'leak', 'x'), true);
    p.m.time = 6;
    assert.equal(isNews(p.m, 'leak', 'x'), false);
    p.m.time = 3; // another past
    assert.equal(isNews(p.m, 'leak', 'x'), true);
  });

  it('see the shortest cycle of a recursion', () => {
    assert.equal(cycleOf([1, 1, 1, 1]), 1);
    assert.equal(cycleOf([1, 2, 1, 2, 1, 2, 1]), 2);
    assert.equal(cycleOf([1, 2, 3, 4, 5]), 0);
    assert.equal(cycleOf([1, 1]), 0);
  });

  it('read text out of addresses', () => {
    assert.equal(asText(0x4847464544434241n), 'ABCDEFGH');
    assert.equal(asText(0x555555556010n), '');
    assert.equal(asText(0x41n), '');
  });
});
