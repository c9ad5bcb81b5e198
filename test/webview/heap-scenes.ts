/** Heaps for page tests and screenshots: a linked list mid-way, one step later, and ten thousand blocks. */
import type { HeapView, StackView } from '../../src/views/messages.ts';
import { address, HEAP, HeapBuilder, STACK, stackOf } from './heap-builder.ts';

const little = (n: number, bytes = 8): string =>
  Array.from({ length: bytes }, (_, i) => Math.floor(n / 256 ** i) % 256)
    .map((b) => b.toString(16).padStart(2, '0'))
    .join('');
const node = (value: number, next: number): string => little(value, 4) + little(0, 4) + little(next);
const at = (index32: number): number => HEAP + 32 * index32 + 16;

export interface Scene {
  readonly heap: HeapView;
  readonly stack: StackView;
}

export function list(step: 0 | 1): Scene {
  const b = new HeapBuilder()
    .add({
      ask: 16,
      type: 'Node',
      bytes: node(1, at(1)),
      shadow: 'dddduuuudddddddd',
      summary: '{value = 1, next = #2}',
      line: 9,
    })
    .add({
      ask: 16,
      type: 'Node',
      bytes: node(2, at(2)),
      shadow: 'dddduuuudddddddd',
      summary: '{value = 2, next = #3}',
      line: 9,
    })
    .add({
      ask: 16,
      type: 'Node',
      bytes: node(3, 0),
      shadow: 'dddduuuudddddddd',
      summary: '{value = 3, next = null}',
      line: 9,
    });
  if (step === 0)
    b.add({
      ask: 20,
      bytes: '68656c6c6f2c206d656d6f727900',
      shadow: 'd'.repeat(14) + 'u'.repeat(6),
      summary: '"hello, memory"',
      line: 14,
    });
  else b.add({ ask: 20, free: 'tcache[0]', bytes: '0000000000000000a3f1b20c', line: 14 });
  b.add({
    ask: 100,
    type: 'int[25]',
    bytes: Array.from({ length: 16 }, (_, i) => little(i * i, 4)).join(''),
    summary: '{0, 1, 4, 9, 16, …}',
    line: 17,
  })
    .add({ ask: 40, lost: true, type: 'Leaked', bytes: little(77), line: 22 })
    .add({ ask: 200, free: 'unsorted', bytes: '' })
    .add({ ask: 56, type: 'std::string', bytes: little(0x41), summary: '"A"', line: 25 });
  if (step === 1) b.add({ ask: 4000, type: 'char[4000]', line: 28 });
  b.point({ name: 'head', function: 'main', address: address(STACK - 24) }, 0)
    .point({ name: 'squares', function: 'main', address: address(STACK - 32) }, 4)
    .point({ kind: 'parameter', name: 'list', function: 'print', address: address(STACK - 88) }, 0)
    .point({ name: 'at', function: 'print', address: address(STACK - 96) }, 1)
    .point({ kind: 'global', name: 'greeting', function: '', address: address(0x5555_6555_5040) }, 3, {
      dangling: step === 1,
    })
    .point({ name: 'owner', function: 'main', address: address(STACK - 40) }, 7, { ownership: 'unique' })
    .point({ kind: 'heap', name: '#1.next', function: '', address: address(at(0) + 8), chunk: b.chunks[0]!.address }, 1)
    .point(
      { kind: 'heap', name: '#2.next', function: '', address: address(at(1) + 8), chunk: b.chunks[1]!.address },
      2,
    );
  const stack = stackOf([
    {
      name: 'main',
      line: 40,
      slots: [
        [8, 'return-address', 'return address', '', '__libc_start_main'],
        [8, 'saved-frame-pointer', 'saved rbp', '', '0x0'],
        [8, 'variable', 'head', 'Node *', '0x555565568010', at(0)],
        [8, 'variable', 'squares', 'int *', '0x555565568090', at(4)],
        [8, 'variable', 'owner', 'std::unique_ptr<std::string>', '', HEAP + 0x230],
        [4, 'variable', 'count', 'int', step === 0 ? '3' : '4'],
        [4, 'padding', ''],
        [16, 'variable', 'name', 'char[16]', '"hello"'],
      ],
    },
    {
      name: 'print',
      line: 31,
      slots: [
        [8, 'return-address', 'return address', '', 'main, list.cpp:40'],
        [8, 'saved-frame-pointer', 'saved rbp', '', '→ main'],
        [8, 'canary', 'canary', '', '0x5a1c93e07f21b400'],
        [8, 'parameter', 'list', 'const Node *', '', at(0)],
        [8, 'variable', 'at', 'const Node *', '', at(1)],
        [4, 'variable', 'sum', 'int', '?'],
        [12, 'padding', ''],
      ],
    },
  ]);
  return { heap: b.build(5000 + step * 120), stack };
}

export function many(n: number): Scene {
  const b = new HeapBuilder();
  let seed = 12345;
  const random = (k: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed % k;
  };
  const types = ['Node', 'std::string', 'Edge', 'char[48]', 'Vertex', ''];
  for (let i = 0; i < n; i++) {
    const type = types[random(types.length)] as string;
    const roll = random(20);
    b.add({
      ask: 16 + 8 * random(24),
      type,
      ...(roll === 0
        ? { free: 'unsorted' }
        : roll < 3
          ? { free: `tcache[${random(7)}]` }
          : roll === 3
            ? { lost: true }
            : {}),
      bytes: little(i),
      line: 5 + random(60),
    });
    if (i > 0 && random(3) === 0)
      b.point(
        { kind: 'heap', name: `#${i}.next`, function: '', address: b.chunks[i]!.address, chunk: b.chunks[i]!.address },
        random(i),
      );
  }
  return { heap: b.build(), stack: list(0).stack };
}
