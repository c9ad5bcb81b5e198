/** The stack's ideas, each by its sample: what the debugger shows there, byte for byte. */
import assert from 'node:assert/strict';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import type { StackView } from '../../src/views/messages.ts';
import type { Client } from './client.ts';
import { findings, frameOf, goTo, linesWith, open, plain, samplePath, sizeOf, slotOf, wordOf } from './concepts.ts';

const stack = (c: Client): Promise<StackView> => c.custom('memscape/stack', {});
const step = (c: Client) => c.go('stepIn', { granularity: 'instruction' });
/** The instruction that comes next, as the disassembly shows it. */
async function next(c: Client): Promise<string> {
  const [frame] = await c.stack(1);
  const { instructions } = (await c.request('disassemble', {
    memoryReference: frame!.instructionPointerReference,
    instructionCount: 1,
  })) as { instructions: { instruction: string }[] };
  return instructions[0]!.instruction.replace(/\s+/g, ' ');
}
async function stepTo(c: Client, what: RegExp): Promise<string> {
  for (let i = 0; i < 200; i++) {
    const text = await next(c);
    if (what.test(text)) return text;
    await step(c);
  }
  assert.fail(`no instruction ${what}`);
}

describe('the stack, idea by idea', function () {
  this.timeout(120_000);
  let c: Client;
  after(disposeNodeEnvironment);
  afterEach(() => c.end());

  it('S1, S3, S4: a call, instruction by instruction', async () => {
    c = await open('stack/01-call-and-return.c');
    // The arguments that have no register are in the lowest words of main's frame, the others in registers.
    await stepTo(c, /^call/);
    let v = await stack(c);
    const main = frameOf(v.frames, 'main');
    assert.equal(main.low, v.rsp);
    const outgoing = main.slots.filter((s) => s.kind === 'argument').reverse();
    assert.deepEqual(
      outgoing.map((s) => [Number(s.address) - Number(v.rsp), wordOf(s) & 0xffffffff]),
      [
        [0, 7],
        [8, 8],
      ],
    );
    const registers = await Promise.all(
      ['edi', 'esi', 'edx', 'ecx', 'r8d', 'r9d'].map((r) => c.evaluate(`(int)$${r}`)),
    );
    assert.deepEqual(registers, ['1', '2', '3', '4', '5', '6']);
    const before = { rsp: Number(v.rsp), rbp: Number(v.rbp) };

    // call: one word, with the address of the instruction behind it.
    const [frame] = await c.stack(1);
    const listed = (await c.request('disassemble', {
      memoryReference: frame!.instructionPointerReference,
      instructionCount: 2,
    })) as { instructions: { address: string }[] };
    await step(c);
    v = await stack(c);
    assert.equal(Number(v.rsp), before.rsp - 8);
    let weigh = frameOf(v.frames, 'weigh');
    assert.deepEqual(
      weigh.slots.map((s) => s.kind),
      ['return-address'],
    );
    assert.equal(wordOf(weigh.slots[0]!), Number(listed.instructions[1]!.address));
    assert.match(weigh.slots[0]!.value, /→ main, line \d+$/);

    // The prologue.
    assert.match(await next(c), /^push rbp/);
    await step(c);
    v = await stack(c);
    assert.equal(Number(v.rsp), before.rsp - 16);
    weigh = frameOf(v.frames, 'weigh');
    assert.equal(wordOf(slotOf(weigh, 'saved rbp')), before.rbp);
    assert.equal(Number(v.rbp), before.rbp, 'rbp is still that of main');
    assert.match(await next(c), /^mov rbp, rsp/);
    await step(c);
    v = await stack(c);
    assert.equal(v.rbp, v.rsp);
    assert.equal(v.rbp, slotOf(frameOf(v.frames, 'weigh'), 'saved rbp').address);
    const [, size] = /^sub rsp, (\w+)/.exec(await stepTo(c, /^sub rsp/)) ?? assert.fail();
    await step(c);
    v = await stack(c);
    assert.equal(Number(v.rsp), Number(v.rbp) - Number(size));
    weigh = frameOf(v.frames, 'weigh');
    assert.equal(weigh.high, main.low, 'one frame begins where the other ends');
    assert.equal(sizeOf(weigh), Number(size) + 16);
  });

  it('S5: a return, instruction by instruction, and back in time', async () => {
    c = await open('stack/01-call-and-return.c');
    await stepTo(c, /^call/);
    const call = await stack(c);
    await stepTo(c, /^ret/);
    let v = await stack(c);
    assert.equal(v.rbp, call.rbp, 'main has its rbp again');
    assert.equal(Number(v.rsp), Number(call.rsp) - 8, 'only the return address is left');
    assert.deepEqual(
      frameOf(v.frames, 'weigh').slots.map((s) => s.kind),
      ['return-address'],
    );
    await step(c);
    v = await stack(c);
    assert.equal(v.rsp, call.rsp);
    assert.equal(plain((await c.stack(1))[0]!.name), 'main');
    assert.equal(await c.evaluate('(int)$eax'), '204');
    // The bytes are dead, and still there: the return address on top, main's rbp below it, and the sum.
    assert.equal(Number(v.dead[0]!.address), Number(v.rsp) - 8);
    assert.ok(v.dead.every((s) => s.kind === 'dead' && /^x+$/.test(s.shadow)));
    assert.equal(wordOf(v.dead[1]!), Number(call.rbp));
    assert.ok(v.dead.some((s) => s.bytes.includes('cc000000')));
    // Back over the call is one step; back into it leads to its end.
    await c.go('memscape/stepBackInto', { granularity: 'instruction' });
    assert.match(await next(c), /^ret/);
    await c.go('stepBack', { granularity: 'instruction' });
    v = await stack(c);
    assert.equal(plain(v.frames[0]!.function), 'weigh');
    assert.ok(Number(v.rbp) < Number(call.rsp));
  });

  it('S2: every byte of a frame has a name', async () => {
    c = await open('stack/02-frame-layout.c');
    const v = await stack(c);
    for (const f of v.frames) {
      // Without gap, from the high end to the low one.
      let at = Number(f.high);
      for (const s of f.slots) {
        at -= s.size;
        assert.equal(Number(s.address), at, `${f.function}: ${s.name}`);
        assert.notEqual(s.kind, 'unnamed', `${f.function} ${s.address}`);
        assert.notEqual(s.name, '');
        assert.notEqual(s.intact, false, `${f.function}: ${s.name}`);
      }
      assert.equal(at, Number(f.low));
    }
    const [last, pack, main] = ['last', 'pack', 'main'].map((n) => frameOf(v.frames, n));
    assert.deepEqual(
      pack!.slots.filter((s) => s.kind !== 'padding').map((s) => `${s.kind} ${s.name} ${s.size}`),
      [
        'return-address return address 8',
        'saved-frame-pointer saved rbp 8',
        'canary stack canary 8',
        'variable text 12',
        'variable item 8',
        'parameter count 4',
        ...pack!.slots.filter((s) => s.kind === 'temporary').map((s) => `temporary ${s.name} ${s.size}`),
        'argument outgoing argument 8',
        'argument outgoing argument 8',
      ],
    );
    const text = slotOf(pack!, 'text');
    assert.deepEqual([text.type, text.value, text.shadow], ['char[12]', '"hello"', 'dddddduuuuuu']);
    assert.deepEqual(
      [slotOf(pack!, 'item').value, slotOf(pack!, 'item').shadow],
      ["{kind = 120 'x', count = 3}", 'duuudddd'],
    );
    const parameters = last!.slots.filter((s) => s.kind === 'parameter').map((s) => `${s.name} = ${s.value}`);
    assert.deepEqual(parameters, ['a = 1', 'b = 2', 'c = 3', 'd = 4', 'e = 5', 'f = 6', 'seventh = 7', 'eighth = 8']);
    assert.deepEqual(
      pack!.slots.filter((s) => s.kind === 'argument').map((s) => wordOf(s)),
      [8, 7],
    );
    assert.equal(wordOf(slotOf(last!, 'saved rbp')), Number(pack!.framePointer));
    assert.equal(wordOf(slotOf(pack!, 'saved rbp')), Number(main!.framePointer));
    assert.equal(
      pack!.slots.some((s) => s.kind === 'canary'),
      true,
    );
    assert.equal(
      main!.slots.some((s) => s.kind === 'canary'),
      false,
    );
    // The same rows in Variables.
    const rows = await c.scope('Frame', 1);
    assert.deepEqual(
      rows.map((r) => r.name.replace(/^\S+ /, '')),
      pack!.slots.map((s) => s.name),
    );
    const item = (await c.scope('Locals', 1)).find((r) => r.name === 'item')!;
    const padding = (await c.children(item.variablesReference)).find((r) => r.name === '[padding]')!;
    assert.equal(padding.value, '3 of 8 bytes');
  });

  it('S6: allocation is one subtraction, and the rest of the stack is shown', async () => {
    const name = 'stack/03-one-subtraction.c';
    c = await open(name);
    const at: { time: number; left: number }[] = [];
    const room = async (mark: string): Promise<void> => {
      await goTo(c, name, mark);
      const v = await stack(c);
      at.push({ time: v.time, left: Number(v.rsp) - Number(v.low) });
    };
    for (let i = 1; i <= 6; i++) await room(`STOP ${i}`);
    const instructions = (from: number): number => at[from]!.time - at[from - 1]!.time;
    assert.equal(instructions(3), instructions(1), 'as many for 65,536 bytes as for 16');
    assert.ok(instructions(1) < 15);
    assert.ok(instructions(5) > 10 * instructions(1), `${instructions(5)}`);
    const taken = at[2]!.left - at[3]!.left;
    assert.ok(taken >= 65_536 && taken < 65_536 + 128, `${taken}`);
    assert.equal(at[4]!.left, at[2]!.left);
    const v = await stack(c);
    assert.equal(Number(v.high) - Number(v.low), 8 << 20);
  });

  it('S7: endless recursion', async () => {
    c = await open('stack/04-overflow-recursion.c', {}, '');
    const [f] = findings(c);
    assert.equal(f!.kind, 'stack-overflow');
    const [, calls] =
      /^The stack is full after (\d+) calls: (isEven → isOdd → isEven|isOdd → isEven → isOdd) call each other/.exec(
        f!.message,
      ) ?? assert.fail(f!.message);
    const v = await stack(c);
    const round = /Each round takes (\d+) bytes of the stack, which has 8 MiB/.exec(f!.explanation)?.[1];
    const frames = v.frames.filter((x) => /^is/.test(x.function) && sizeOf(x) > 24);
    const [even, odd] = [frameOf(frames, 'isEven'), frameOf(frames, 'isOdd')];
    assert.equal(Number(round), sizeOf(even) + sizeOf(odd));
    assert.equal(Number(calls), v.frames.length + v.omitted);
    // Where within a round the page is met depends on what lies above main: arguments, names of files.
    const above = Number(v.rsp) - Number(v.low);
    assert.ok(Math.abs(above) < Number(round), `stopped ${above} bytes above the guard page`);
    const n = frames.map((x) => Number(slotOf(x, 'n').value)).slice(0, 4);
    assert.deepEqual(n, [n[0]!, n[0]! + 1, n[0]! + 2, n[0]! + 3]);
    const page = (await c.request('stackTrace', { threadId: 1, startFrame: 0, levels: 20 })) as { totalFrames: number };
    assert.equal(page.totalFrames, Number(calls));
  });
  it('S7: a local variable that is too large', async () => {
    c = await open('stack/05-overflow-large-local.c', {}, '');
    const [f] = findings(c);
    assert.equal(f!.kind, 'stack-overflow');
    const [, size] = /average needs (\d+) bytes for its frame$/.exec(f!.message) ?? assert.fail(f!.message);
    assert.ok(Number(size) >= 16 << 20 && Number(size) < (16 << 20) + 128);
    assert.equal(plain((await c.stack(1))[0]!.name), 'average');
  });

  it('S8, S9: a smashed stack says which statement wrote each byte', async () => {
    const name = '05-smash.c';
    c = await open(name, {}, '');
    const clean = frameOf((await stack(c)).frames, 'greet');
    assert.ok(clean.slots.every((s) => s.intact !== false && s.overwrittenBy === undefined));
    const canary = slotOf(clean, 'stack canary').value;
    const back = slotOf(clean, 'return address').value;
    await c.go('continue');
    const greet = frameOf((await stack(c)).frames, 'greet');
    const [line] = linesWith(samplePath(name), 'strcpy(name');
    const touched = greet.slots.filter((s) => s.overwrittenBy);
    assert.ok(touched.every((s) => s.overwrittenBy!.line === line));
    assert.deepEqual(
      touched.map((s) => s.name),
      ['return address', 'saved rbp', 'stack canary', 'red zone'],
    );
    assert.ok(touched.slice(0, 3).every((s) => s.intact === false));
    assert.equal(slotOf(greet, 'stack canary').value, `0x75206e6f7620616e, overwritten: it was ${canary}`);
    assert.equal(slotOf(greet, 'return address').value, `0x6169726f6d, which is no code; it was ${back}`);
    assert.ok(!slotOf(greet, 'name').overwrittenBy, 'the bytes of name are its own');
    const f = findings(c).at(-1)!;
    assert.equal(f.kind, 'stack-smashing');
    assert.equal(f.related.find((r) => r.role === 'written')?.location?.line, line);
    const rows = await c.scope('Frame', 1);
    assert.match(
      rows.find((r) => / return address$/.test(r.name))!.value,
      new RegExp(`\\(overwritten by line ${line}\\)$`),
    );
  });

  it('S10: a tail call reuses the frame', async () => {
    const name = 'stack/06-tail-calls.c';
    const depths = async (optimization: string) => {
      c = await open(name, { optimization });
      const seen: { depth: number; low: string }[] = [];
      for (;;) {
        const v = await stack(c);
        const frames = v.frames.filter((f) => /^is/.test(f.function));
        assert.equal(frames.length, (await c.stack()).filter((f) => /^is/.test(f.name)).length);
        seen.push({ depth: frames.length, low: v.frames[0]!.low });
        if ((await c.go('continue')).reason === 'ended') break;
      }
      assert.equal(c.output, 'even\n');
      return seen;
    };
    const plainly = await depths('O0');
    assert.deepEqual(
      plainly.map((s) => s.depth),
      [1, 2, 3, 4, 5],
    );
    await c.end();
    const optimised = await depths('O2');
    assert.deepEqual(
      optimised.map((s) => s.depth),
      [1, 1, 1, 1, 1],
    );
    assert.equal(new Set(optimised.map((s) => s.low)).size, 1);
    assert.deepEqual(findings(c), []);
  });
  it('S10: ten million tail calls end, as many calls do not', async () => {
    c = await open('stack/06-tail-calls.c', { optimization: 'O2', args: ['10000000'] }, '');
    assert.deepEqual([c.output, findings(c)], ['even\n', []]);
    await c.end();
    c = await open('stack/06-tail-calls.c', { optimization: 'O0', args: ['10000000'] }, '');
    assert.equal(findings(c)[0]?.kind, 'stack-overflow');
  });

  it('S11: an inlined function has no frame', async () => {
    const name = 'stack/07-inlining.c';
    c = await open(name);
    const names = async () => (await c.stack()).map((f) => f.name.replace(/\([^)]*\)/, ''));
    assert.deepEqual((await names()).slice(0, 3), ['square', 'twice', 'main']);
    assert.equal(frameOf((await stack(c)).frames, 'square').high, frameOf((await stack(c)).frames, 'twice').low);
    await c.end();
    c = await open(name, { optimization: 'O2' });
    assert.deepEqual((await names()).slice(0, 3), ['square [inlined]', 'twice', 'main']);
    const v = await stack(c);
    assert.ok(!v.frames.some((f) => plain(f.function) === 'square'));
    assert.equal(plain(v.frames[0]!.function), 'twice');
    const value = async (frame: number, n: string) => (await c.scope('Locals', frame)).find((r) => r.name === n)?.value;
    assert.equal(await value(0, 'result'), '9');
    const { functions } = await c.custom('memscape/listing', {});
    const twice = functions.find((f) => plain(f.name) === 'twice')!;
    assert.ok(!twice.instructions.some((i) => /call.*square/.test(`${i.text} ${i.comment}`)));
  });
});
