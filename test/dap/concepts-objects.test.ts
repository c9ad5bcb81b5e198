/** The rows O1 to O14 of what people come here to understand: each sample, and what the views show of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import type { Finding } from '../../src/report/finding.ts';
import { stackOf } from '../../src/views/heap-stacks.ts';
import type { HeapView, Lifetime, PointerView } from '../../src/views/messages.ts';
import { Client, markers, programPath } from './client.ts';

const samples = fileURLToPath(new URL('../../samples/objects', import.meta.url));

/** A session that stands at the first STOP of a sample. Stops are found by their marker, as a person does. */
class Sample extends Client {
  private readonly text: readonly string[];
  private constructor(private readonly file: string) {
    super();
    this.text = readFileSync(file, 'utf8').split('\n');
  }
  static async open(name: string, options: Record<string, unknown> = {}): Promise<Sample> {
    const s = new Sample(path.join(samples, name));
    await s.launch(s.file, options, () => s.setBreakpoints(s.file, s.lines('// STOP')));
    return s;
  }
  /** Lines (from 1) that contain a text, those of the comment at the top left out. */
  lines(text: string): number[] {
    return this.text.flatMap((l, i) => (!l.startsWith('//') && l.includes(text) ? [i + 1] : []));
  }
  line1(text: string): number {
    const [line] = this.lines(text);
    assert.ok(line, `${text} is not in ${this.file}`);
    return line;
  }
  /** Goes on until the line with that marker. */
  async to(marker: string): Promise<void> {
    const wanted = this.line1(marker);
    for (let n = 0; n < 50; n++) {
      if ((await this.line()) === wanted) return;
      const stop = await this.go('continue');
      assert.notEqual(stop.reason, 'ended', `${marker} was not reached`);
    }
    assert.fail(`${marker} was not reached`);
  }
  /** A finding's kind, message and explanation: the run must stop with one. */
  async finding(): Promise<Finding> {
    const stop = await this.go('continue');
    assert.equal(stop.reason, 'exception');
    const last = this.events.filter((e) => e.event === 'memscape/finding').at(-1);
    return (last!.body as { finding: Finding }).finding;
  }
  heap(): Promise<HeapView> {
    return this.custom('memscape/heap', {});
  }
  /** 'name: ownership' of the pointers with a name that lead to a block. */
  async edges(block: number): Promise<string[]> {
    const heap = await this.heap();
    const chunk = heap.chunks.find((k) => k.block === block)!.address;
    return heap.pointers
      .filter((p) => p.to === chunk && p.from.kind !== 'register')
      .map((p) => `${p.from.name}: ${p.ownership}${p.dangling ? ', dangling' : ''}`);
  }
  async local(name: string): Promise<DebugProtocol.Variable> {
    const row = (await this.scope('Locals')).find((v) => v.name === name);
    assert.ok(row, `no local ${name}`);
    return row;
  }
  async rows(of: DebugProtocol.Variable): Promise<Record<string, string>> {
    return Object.fromEntries((await this.children(of.variablesReference)).map((v) => [v.name, v.value]));
  }
  async card(expression: string): Promise<PointerView> {
    const frameId = (await this.stack(1))[0]!.id;
    return this.custom('memscape/pointer', { expression, frameId });
  }
  async lives(): Promise<readonly Lifetime[]> {
    return (await this.custom('memscape/lifetimes', {})).lifetimes;
  }
  /** 'name type: from line to line, why' */
  async bars(type: RegExp): Promise<string[]> {
    return (await this.lives()).filter((l) => type.test(l.type)).map((l) => bar(l));
  }
}
function bar(l: Lifetime): string {
  const at = (m: Lifetime['begin']): string => (m ? `${m.function}:${m.place?.line}` : '?');
  return `${l.name}: ${at(l.begin)} to ${l.end ? `${at(l.end)}, ${l.end.why}` : 'now'}`;
}

describe('concepts: objects', function () {
  this.timeout(120_000);
  after(disposeNodeEnvironment);

  describe('O5 RAII', () => {
    it('draws each lifetime with its end and why', async () => {
      const c = await Sample.open('04-raii.cpp');
      const line = (text: string): number => c.line1(text);
      const brace = (opening: string): number => {
        const from = line(opening);
        return c.lines('}').find((n) => n > from)!;
      };
      const before = await c.bars(/^Guard$/);
      assert.deepEqual(before, [
        `block: main:${line('Guard block')} to main:${brace('Guard block')}, scope`,
        `early: atReturn:${line('Guard early')} to atReturn:${brace('Guard early')}, scope`,
        `#1: made:${line('new Guard("heap")')} to main:${line('delete heap')}, delete`,
        `unwound: throwing:${line('Guard unwound')} to throwing:${brace('Guard unwound')}, unwinding`,
        `#4: main:${line('new Guard("forever")')} to now`,
      ]);
      const [block] = await c.lives();
      assert.deepEqual(
        [block!.type, block!.storage, block!.how, block!.function, block!.end!.text],
        ['Guard', 'local', 'Guard(const char *)', 'main', 'its scope ends'],
      );
      // Time runs backwards: at the destructor of `unwound` an exception is under way, and later ends are not yet.
      const unwound = (await c.lives()).find((l) => l.name === 'unwound')!;
      assert.equal(unwound.end!.text, 'an exception leaves the scope');
      await c.go('memscape/goto', { time: unwound.end!.time });
      assert.match(await c.where(), /^Guard::~Guard\(\):\d+ < throwing\(\):\d+/);
      assert.deepEqual(await c.bars(/^Guard$/), [
        before[0],
        before[1],
        `#1: made:${line('new Guard("heap")')} to now`,
        `unwound: throwing:${line('Guard unwound')} to now`,
      ]);
      // The same from nothing and by going on.
      await c.to('// STOP');
      assert.deepEqual(await c.bars(/^Guard$/), before);
      await c.end();
    });
  });

  it('says where knowledge of lifetimes ends when there are too many', async () => {
    const file = programPath('many-lives.cpp');
    const c = new Client();
    await c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('')!]));
    const view = await c.custom('memscape/lifetimes', {});
    assert.ok(view.until < view.now);
    assert.match(
      view.note,
      /^So many objects were made that what became of them after instruction [\d,]+ is not known\./,
    );
    assert.deepEqual(
      view.lifetimes.slice(0, 2).map((l) => [l.name, l.end?.why]),
      [
        ['first', undefined],
        ['drop', 'scope'],
      ],
    );
    assert.ok(view.lifetimes.length > 2000);
    await c.end();
  });

  describe('O1, O2 new and delete', () => {
    it('shows the two steps of each, and what runs out of memory', async () => {
      const c = await Sample.open('01-new-delete.cpp');
      // In the constructor: memory, typed, not set yet.
      assert.equal(await c.line(), c.line1('STOP 1'));
      let [block] = (await c.heap()).blocks;
      assert.deepEqual(
        [block!.type, block!.allocator, block!.requested, block!.live, block!.shadow],
        ['Point', 'operator new', 16, true, 'u'.repeat(16)],
      );
      assert.match(await c.evaluate('this->x'), /uninitialised/);
      assert.equal(BigInt(await c.evaluate('(unsigned long)this')), BigInt(block!.address));
      await c.to('// STOP 2');
      [block] = (await c.heap()).blocks;
      assert.deepEqual([block!.shadow, block!.summary], ['d'.repeat(16), '{x = 1.0, y = 2.0}']);
      let [life] = await c.lives();
      assert.deepEqual([life!.how, life!.memory!.how], ['Point(double, double)', 'operator new']);
      assert.ok(life!.memory!.begin.time < life!.begin!.time, 'first memory, then the object');
      assert.equal(life!.end, undefined);
      // In the destructor: the object ends, the memory is still in use.
      await c.to('// STOP 3');
      [life] = await c.lives();
      assert.deepEqual([life!.end!.why, life!.memory!.end], ['delete', undefined]);
      assert.equal((await c.heap()).blocks[0]!.live, true);
      await c.to('// STOP 4');
      [life] = await c.lives();
      assert.ok(life!.end!.time < life!.memory!.end!.time, 'first the object, then its memory');
      assert.equal(life!.memory!.end!.place!.line, c.line1('delete p;'));
      assert.equal((await c.heap()).blocks[0]!.live, false);
      await c.to('// STOP 5');
      assert.deepEqual(
        (await c.lives()).map((l) => `${l.type} ${l.how}`),
        ['Point Point(double, double)', '144 bytes throw', '144 bytes throw'],
      );
      assert.equal(await c.evaluate('none'), '0x0 (null)');
      assert.match(c.output, /caught: std::bad_alloc\n$/);
      await c.end();
    });
  });

  describe('O3 new[] and delete[]', () => {
    it('shows the count, destructors from last to first, and a mismatch', async () => {
      const c = await Sample.open('02-new-array.cpp');
      const heap = await c.heap();
      assert.deepEqual(
        heap.blocks.map((b) => [b.type, b.requested, b.countBytes, b.allocator]),
        [
          ['Door[3]', 20, 8, 'operator new[]'],
          ['int[3]', 12, 0, 'operator new[]'],
        ],
      );
      assert.equal(heap.blocks[0]!.bytes.slice(0, 16), '0300000000000000');
      assert.match(
        (await c.card('doors')).sentence,
        /^points to the first element of the 20-byte block #1 \(Door\[3\]\)/,
      );
      assert.match(
        (await c.card('(long *)doors - 1')).sentence,
        /^points to the count at the start of the 20-byte block/,
      );
      assert.equal(await c.evaluate('*((long *)doors - 1)'), '3');
      await c.to('// STOP 2');
      const doors = (await c.lives()).filter((l) => l.type === 'Door');
      assert.deepEqual(
        doors.map((l) => `${l.name} ${l.end!.why}`),
        ['#1[0] delete', '#1[1] delete', '#1[2] delete'],
      );
      const ends = doors.map((l) => l.end!.time);
      assert.deepEqual(
        ends,
        [...ends].sort((a, b) => b - a),
      );
      // What was there is told of the freed block, too.
      assert.equal((await c.heap()).blocks[0]!.type, 'Door[3]');
      const finding = await c.finding();
      assert.equal(finding.kind, 'mismatched-deallocation');
      assert.match(finding.message, /^delete of a heap block of 16 bytes \(Door\[2\]\) that was made with new\[\]$/);
      await c.end();
    });
  });

  describe("O4 operator new of one's own", () => {
    it('says which one ran, and the memory it had', async () => {
      const c = await Sample.open('03-operator-new.cpp');
      const by = (await c.heap()).blocks.map((b) => `${b.type}: ${b.allocator}`);
      assert.deepEqual(by, ['Message: Message::operator new, by malloc', 'Note: operator new, by malloc']);
      await c.to('// STOP 2');
      assert.deepEqual(
        (await c.lives()).map((l) => `${l.type}: ${l.memory!.how}; ${l.memory!.end!.function}`),
        [
          'Message: Message::operator new, by malloc; Message::operator delete',
          'Note: operator new, by malloc; operator delete',
        ],
      );
      await c.end();
    });
  });

  describe('O6 unique_ptr', () => {
    it("moves the owner's edge and empties the source", async () => {
      const c = await Sample.open('05-unique-owner.cpp');
      assert.deepEqual(await c.edges(1), ['look: raw', 'first: unique']);
      const before = (await c.heap()).blocks[0]!;
      await c.to('// STOP 2');
      assert.deepEqual(await c.edges(1), ['look: raw', 'second: unique']);
      assert.equal((await c.local('first')).value, 'empty');
      assert.equal((await c.heap()).blocks[0]!.address, before.address);
      const moved = (await c.lives()).find((l) => l.name === 'second')!;
      const first = (await c.lives()).find((l) => l.name === 'first')!;
      assert.deepEqual(moved.copied, { by: 'move', from: first.id });
      await c.to('// STOP 3');
      assert.deepEqual(await c.edges(1), ['look: raw, dangling']);
      const [sensor] = await c.bars(/^Sensor$/);
      assert.equal(sensor, `#1: main:${c.line1('make_unique')} to main:${c.line1('consume(std::move')}, owner`);
      assert.match((await c.local('look')).value, /freed heap block #1 \(Sensor\)$/);
      await c.end();
    });
  });

  describe('O7 shared_ptr', () => {
    it('shows the control block, the counts, and each holder by name', async () => {
      const c = await Sample.open('06-shared-owners.cpp');
      const counts = async (name: string): Promise<string[]> => {
        const r = await c.rows(await c.local(name));
        return [r['[owners]']!, r['[watchers]']!];
      };
      assert.deepEqual(await counts('owner'), ['1', '0']);
      assert.match(
        (await c.rows(await c.local('owner')))['[control block]']!,
        /heap block #1 \(shared Document, with its counts\)$/,
      );
      await c.to('// STOP 2');
      assert.deepEqual(await counts('guest'), ['3', '0']);
      const card = await c.card('owner.get()').catch(() => c.card('owner'));
      const holders = new Set(card.holders.map((h) => `${h.name} in ${h.function}`));
      assert.deepEqual([...holders].sort(), ['guest in main', 'owner in main', 'shelf[0] in main']);
      await c.to('// STOP 3');
      assert.deepEqual(await counts('owner'), ['1', '0']);
      assert.equal((await c.bars(/^Document$/)).length, 1);
      await c.to('// STOP 4');
      assert.deepEqual(
        (await c.heap()).blocks.filter((b) => b.live).map((b) => b.type),
        ['shared Document, with its counts', 'Document', 'counts of a shared Document'],
      );
      await c.to('// STOP 5');
      const [document] = await c.bars(/^Document$/);
      assert.equal(document, `#1: main:${c.line1('make_shared')} to main:${c.line1('owner.reset()')}, owner`);
      assert.match(
        (await c.lives()).find((l) => l.type === 'Document')!.end!.text,
        /^its owner, owner in main, let go of it in reset$/,
      );
      await c.end();
    });
  });

  describe('O8 weak_ptr', () => {
    it("shows the weak edge, expiry, and the cycle as the leak's cause", async () => {
      const c = await Sample.open('07-weak-observer.cpp');
      const edges = new Set(await c.edges(1));
      assert.deepEqual([...edges].sort(), ['alone: shared', 'watcher: weak']);
      assert.match((await c.local('watcher')).value, /\(1 owner, 1 weak\)$/);
      await c.to('// STOP 2');
      assert.equal((await c.local('watcher')).value, 'expired (0 owners, 1 weak)');
      assert.deepEqual([...new Set(await c.edges(1))], ['watcher: weak']);
      const alone = (await c.lives()).find((l) => l.type === 'Node')!;
      assert.deepEqual([alone.end!.why, alone.memory!.end], ['owner', undefined]); // gone, its block stays
      await c.to('// STOP 3');
      const own = (await c.heap()).pointers
        .filter((p) => p.from.kind === 'heap')
        .map((p) => `${p.from.name}: ${p.ownership}`);
      assert.deepEqual([...new Set(own)], ['(*#2).child: shared', '(*#3).parent: shared']);
      const leak = await c.finding();
      assert.equal(leak.kind, 'leak');
      assert.match(
        leak.explanation,
        /They own each other: child of the Node .* → parent of the Node .*Make Node::parent a std::weak_ptr/,
      );
      await c.end();
    });
  });

  describe('O9 alignment', () => {
    it('tells addresses and alignments, and stops at a misaligned access', async () => {
      const c = await Sample.open('08-alignment.cpp');
      for (const [name, align] of [
        ['c', 1],
        ['s', 2],
        ['i', 4],
        ['d', 8],
        ['line', 64],
      ] as const) {
        const card = await c.card(name);
        assert.match(card.sentence, new RegExp(`^is at 0x[0-9a-f]+, a multiple of ${align}, its alignment;`));
        assert.equal(BigInt(card.address) % BigInt(align), 0n);
      }
      const [block] = (await c.heap()).blocks;
      assert.deepEqual([block!.type, BigInt(block!.address) % 64n], ['CacheLine', 0n]);
      const finding = await c.finding();
      assert.equal(finding.kind, 'misaligned-access');
      assert.match(
        finding.message,
        /^Read of int at 0x[0-9a-f]+ in the local variable 'buffer' .*, which is not a multiple of 4$/,
      );
      assert.equal(await c.line(), c.line1('// ERROR'));
      await c.end();
    });
  });

  describe('O10 padding', () => {
    it('tells padding with offsets and the order that needs less', async () => {
      const c = await Sample.open('09-padding.cpp');
      const row = async (name: string): Promise<string[]> => {
        const children = await c.children((await c.local(name)).variablesReference);
        const found = children.find((v) => v.name === '[padding]')!;
        return [found.value, ...(await c.children(found.variablesReference)).map((v) => `${v.name} ${v.value}`)];
      };
      assert.deepEqual(await row('wasteful'), [
        '10 of 24 bytes; in the order value, count, flag, letter the size is 16',
        '+1 7 bytes behind flag',
        '+17 3 bytes behind letter',
      ]);
      assert.deepEqual(await row('ordered'), ['2 of 16 bytes', '+14 2 bytes behind letter']);
      assert.match(
        (await c.card('wasteful')).sentence,
        /it has 24 bytes\. Padding: 10 of 24 bytes; in the order value, count, flag, letter the size is 16\.$/,
      );
      const [first] = await c.children((await c.local('many')).variablesReference);
      assert.ok((await c.rows(first!))['[padding]']);
      await c.end();
    });
  });

  describe('O11 placement new', () => {
    it('shows the object in its buffer, forgotten destructors, and a buffer that is too small', async () => {
      const c = await Sample.open('10-placement-new.cpp');
      let [job] = await c.lives();
      assert.deepEqual([job!.name, job!.type, job!.block, job!.memory], ['room', 'Job', undefined, undefined]);
      assert.deepEqual((await c.heap()).blocks, []);
      await c.to('// STOP 2');
      const texts = (await c.lives()).map((l) => `${l.name}: ${l.end ? `${l.end.why}, ${l.end.text}` : 'now'}`);
      assert.deepEqual(texts, [
        'room: explicit, its destructor was called by name; its memory stays',
        'room: reused, another object was made in its place; its destructor did not run',
        'room: now',
      ]);
      await c.to('// STOP 3');
      job = (await c.lives()).find((l) => l.block === 1);
      assert.deepEqual(
        [job!.end!.why, job!.end!.text, job!.end!.place!.line],
        ['freed', 'its memory was given back; its destructor did not run', c.line1('std::free(memory)')],
      );
      const finding = await c.finding();
      assert.equal(finding.kind, 'heap-buffer-overflow');
      assert.match(finding.message, /^Write of 1 byte just past the end of a heap block of 8 bytes/);
      await c.end();
    });
  });

  describe('O12 pools', () => {
    it('shows the pieces in the block, the free list, and a use after the piece went back', async () => {
      const c = await Sample.open('11-pools.cpp');
      const pieces = async (): Promise<string[]> =>
        (await c.heap()).pieces.map((p) => `#${p.block} + ${p.offset}: ${p.size}, ${p.by}`);
      const free = async (): Promise<number[]> => {
        const heap = await c.heap();
        const base = Number(heap.blocks[0]!.address);
        const found: number[] = [];
        let at = Number(/^0x[0-9a-f]+/.exec(await c.evaluate('pool.firstFree'))![0]);
        for (; at !== 0 && found.length < 20; at = Number(await c.evaluate(`*(unsigned long *)${at}`)))
          found.push(at - base);
        return found;
      };
      assert.deepEqual(
        (await c.heap()).blocks.map((b) => [b.id, b.requested, b.live]),
        [[1, 128, true]],
      );
      assert.deepEqual(await pieces(), ['#1 + 0: 16, Particle::operator new', '#1 + 16: 16, Particle::operator new']);
      assert.match((await c.card('b')).sentence, /^points to byte 16 of the 128-byte block #1/);
      assert.deepEqual(await free(), [32, 48, 64, 80, 96, 112]);
      // The links lie in the pieces themselves, and the map has them as arrows.
      const links = (await c.heap()).pointers.filter((p) => p.from.kind === 'heap');
      assert.deepEqual(
        links.map((p) => p.offset),
        [48, 64, 80, 96, 112],
      );
      await c.to('// STOP 2');
      assert.deepEqual(await pieces(), ['#1 + 16: 16, Particle::operator new']);
      assert.deepEqual(await free(), [0, 32, 48, 64, 80, 96, 112]);
      await c.to('// STOP 3');
      assert.deepEqual(await free(), [32, 48, 64, 80, 96, 112]);
      assert.equal(await c.evaluate('a == c'), 'true');
      await c.to('// STOP 4');
      assert.match((await c.card('&numbers[0]')).sentence, /^points to buffer\[\d+\], a local variable in main\.$/);
      const finding = await c.finding();
      assert.equal(finding.kind, 'pool-use-after-return');
      assert.equal(await c.line(), c.line1('// ERROR'));
      const taken = (await c.lives()).filter((l) => l.how === 'Particle::operator new');
      assert.deepEqual(
        taken.map((l) => `${l.name}: ${l.end!.text}`),
        ['#1 + 0', '#1 + 16', '#1 + 0'].map((n) => `${n}: Particle::operator delete took it back`),
      );
      await c.end();
    });
  });

  describe('O13 allocators', () => {
    it('says who allocated each buffer, and that sizes pair', async () => {
      const c = await Sample.open('12-allocators.cpp');
      await c.to('// STOP 2');
      const heap = await c.heap();
      const asked = (stack: number): string | undefined =>
        stackOf(heap, stack)
          .map((e) => e.function.replace(/\(.*$/s, ''))
          .find((f) => f.endsWith('::allocate'));
      assert.deepEqual(
        heap.blocks.map((b) => `${b.type}: ${b.allocator}, ${asked(heap.sites[b.allocated]!.stack)}`),
        [
          'int[4]: operator new, std::allocator<int>::allocate',
          'int[4]: malloc, CountingAllocator<int>::allocate',
          'list node of int: malloc, CountingAllocator<std::__list_node<int, void *>>::allocate',
        ],
      );
      await c.to('// STOP 3');
      assert.equal(await c.evaluate('taken'), '40');
      assert.equal(await c.evaluate('given == taken'), 'true');
      assert.match(c.output, /allocate 1 of 24 bytes\n.*deallocate 1 of 24 bytes\ndeallocate 4 of 4 bytes\n/s);
      // Each buffer's line ends in the deallocate of its own allocator.
      const ends = (await c.lives()).filter((l) => l.storage === 'block').map((l) => `${l.name} ${l.end!.function}`);
      assert.deepEqual(ends, [
        '#1 main',
        '#2 CountingAllocator<int>::deallocate',
        '#3 CountingAllocator<std::__list_node<int, void *>>::deallocate',
      ]);
      await c.end();
    });
  });

  describe('O14 a vector grows', () => {
    it('shows each buffer, what was moved, and the stale iterator', async () => {
      const c = await Sample.open('13-vector-growth.cpp');
      const seen: string[] = [];
      for (let i = 0; i < 5; i++) {
        const row = await c.local('numbers');
        const live = (await c.heap()).blocks.filter((b) => b.live);
        assert.equal(live.length, 1);
        seen.push(`${row.value} in ${live[0]!.type}, capacity ${(await c.rows(row))['[capacity]']}`);
        await c.go('continue');
      }
      assert.deepEqual(seen, [
        'size=1 {0} in int, capacity 1',
        'size=2 {0, 1} in int[2], capacity 2',
        'size=3 {0, 1, 4} in int[4], capacity 4',
        'size=4 {0, 1, 4, 9} in int[4], capacity 4',
        'size=5 {0, 1, 4, 9, 16} in int[8], capacity 8',
      ]);
      assert.equal(await c.line(), c.line1('STOP 2'));
      const lives = await c.lives();
      const buffers = lives.filter((l) => l.storage === 'block');
      assert.deepEqual(
        buffers.map((l) => `${l.type}${l.end ? '' : ' now'}`),
        ['int', 'int[2]', 'int[4]', 'int[8] now'],
      );
      // The next one is there before the old one goes.
      for (let i = 0; i < 3; i++) assert.ok(buffers[i + 1]!.begin!.time < buffers[i]!.end!.time);
      const items = lives.filter((l) => l.type === 'Item');
      assert.deepEqual(
        items.map((l) => [l.name, l.copied?.by, lives.find((o) => o.id === l.copied?.from)?.name, l.end?.why]),
        [
          ['#5', undefined, undefined, 'owner'],
          ['#6[1]', undefined, undefined, undefined],
          ['#6[0]', 'move', '#5', undefined],
        ],
      );
      const finding = await c.finding();
      assert.match(
        `${finding.message} ${finding.explanation}`,
        new RegExp(`line ${c.line1('numbers.push_back(7)')}|:${c.line1('numbers.push_back(7)')}`),
      );
      assert.equal(finding.kind, 'heap-use-after-free');
      assert.equal(await c.line(), c.line1('// ERROR'));
      await c.end();
    });
  });
});
