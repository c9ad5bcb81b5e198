import assert from 'node:assert/strict';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, forgotten, markers, programPath, Transcript } from './client.ts';

describe('stepping', function () {
  this.timeout(120_000);
  const file = programPath('steps.c');
  const at = markers(file);
  const line = (name: string): number => at.get(name)!;

  const locals = async (c: Client): Promise<string> =>
    (await c.scope('Locals')).map((v) => `${v.name}=${v.value}`).join(' ');
  const logged =
    (c: Client, t: Transcript) =>
    async (command: string, args: Record<string, unknown> = {}): Promise<void> => {
      const s = await c.go(command, args);
      const text = 'text' in s && s.text ? ` "${s.text}"` : '';
      t.log(
        `${command} → ${s.reason}${text}: ${s.reason === 'ended' ? '' : `${await c.where(6)} | ${await locals(c)}`}`,
      );
    };

  it('goes over, into and out of calls, and back again', async () => {
    const c = new Client();
    const t = new Transcript('stepping');
    await c.launch(file, {}, () => c.setBreakpoints(file, [line('start')]));
    const step = logged(c, t);
    for (const command of ['next', 'next', 'stepIn', 'next', 'next', 'next', 'next', 'next']) await step(command);
    t.log('back');
    for (let i = 0; i < 4; i++) await step('stepBack');
    await step('stepIn');
    t.log('into a callee from behind');
    await c.setBreakpoints(file, [line('loop')]);
    await step('continue');
    await step('next');
    for (let i = 0; i < 3; i++) await step('memscape/stepBackInto');
    await step('memscape/stepBackOut');
    t.log('over recursion');
    await c.setBreakpoints(file, [line('fibonacci')]);
    await step('continue');
    await step('next');
    await step('stepBack');
    t.log('a library function runs through, a callback out of it stops');
    await c.setBreakpoints(file, [line('sort')]);
    await step('continue');
    await step('stepIn');
    await step('stepOut');
    await step('next');
    await step('stepBack');
    await step('continue');
    t.log(`output ${JSON.stringify(c.output)}`);
    await c.end();
    t.check();
  });

  it('stops at breakpoints with conditions, counts and functions; prints log points', async () => {
    const c = new Client();
    const t = new Transcript('breakpoints');
    await c.launch(file, {}, async () => {
      const { breakpoints } = await c.setBreakpoints(file, [
        { line: line('loop'), condition: 'i == 3' },
        { line: line('square'), hitCondition: '2' },
        { line: line('fib'), logMessage: 'fib({n}) of \\{n\\}', condition: 'n > 8' },
        { line: 900 },
      ]);
      for (const b of breakpoints) t.log(`breakpoint at ${b.line} ${b.verified ? 'set' : b.message}`);
      const set = await c.request('setFunctionBreakpoints', {
        breakpoints: [{ name: 'ascending' }, { name: 'nothing' }],
      });
      t.log(
        JSON.stringify(
          (set as { breakpoints: { verified: boolean; message?: string }[] }).breakpoints.map(
            (b) => b.message ?? b.verified,
          ),
        ),
      );
    });
    const step = logged(c, t);
    t.log(`first: ${await c.where(2)} | ${await locals(c)}`);
    for (let i = 0; i < 5; i++) await step('continue');
    t.log('backwards');
    await step('reverseContinue');
    await step('reverseContinue');
    await step('reverseContinue');
    const said = c.events
      .filter((e) => e.event === 'output' && e.body.category === 'console')
      .map((e) => e.body.output);
    t.log(`log: ${JSON.stringify(said)}`);
    await c.end();
    t.check();
  });

  it('lists the moments at which it stopped, and goes to any', async () => {
    const c = new Client();
    const file = programPath('steps.c');
    const at = markers(file);
    await c.launch(file, { stopOnEntry: true }, () => c.setBreakpoints(file, [at.get('print')!]));
    await c.go('next');
    await c.go('continue');
    const told = async (): Promise<string[]> => {
      const t = await c.custom('memscape/timeline', {});
      return t.moments.map((m) => `${m.time === t.now ? '> ' : ''}${m.text} ${m.function}:${m.place?.line}`);
    };
    assert.deepEqual(await told(), ['start of main main:24', 'step main:25', `> breakpoint main:${at.get('print')}`]);
    const { moments, end } = await c.custom('memscape/timeline', {});
    assert.equal((await c.go('memscape/goto', { time: moments[1]!.time })).reason, 'goto');
    assert.equal(await c.line(), 25);
    assert.equal((await told())[1], '> step main:25');
    await c.go('memscape/goto', { time: end - 1 });
    assert.equal((await c.custom('memscape/timeline', {})).now, end - 1);
    const no = await c.raw('memscape/goto', { time: end + 1 });
    assert.match(no.message!, /^The run has been lived through from instruction 0 to \d+; \d+ is not among them\.$/);
    // Into the call that the line before ended with, and out of it again, backwards.
    await c.go('memscape/goto', { time: end });
    await c.go('memscape/stepBackInto', { threadId: 1 });
    assert.match(await c.where(1), /^ascending:\d+$/);
    await c.go('memscape/stepBackOut', { threadId: 1 });
    assert.equal(await c.where(1), `main:${at.get('sort')}`);
    // A change by hand ends the future that was known.
    await c.go('memscape/goto', { time: moments[1]!.time });
    await c.request('evaluate', { expression: 'sum = 7', context: 'repl', frameId: (await c.stack(1))[0]!.id });
    assert.ok((await c.custom('memscape/timeline', {})).moments.every((m) => m.time <= moments[1]!.time));
    await c.end();
  });

  it('stops in each round of a recursion that the optimiser made a loop', async () => {
    const file = programPath('tail.c');
    const rounds = async (marker: string, optimization: string): Promise<string[]> => {
      const c = new Client();
      const stops: string[] = [];
      const line = markers(file).get(marker)!;
      let s = await c.launch(file, { optimization }, () => c.setBreakpoints(file, [line]));
      for (; s.reason !== 'ended'; s = await c.go('continue'))
        stops.push(`${(await c.stack()).length}: ${await c.line()}`);
      await c.end();
      assert.deepEqual(new Set(stops.map((x) => x.split(' ')[1])), new Set([`${line}`]));
      return stops.map((x) => x.split(':')[0]!);
    };
    // walk 4, 3, 2, 1, 0: the frames pile up, or there is one.
    assert.deepEqual(await rounds('test', 'O0'), ['3', '4', '5', '6', '7']);
    assert.deepEqual(await rounds('test', 'O2'), ['3', '3', '3', '3', '3']);
    assert.deepEqual(await rounds('print', 'O2'), ['3', '3', '3', '3']);
  });

  it('watches data and instructions', async () => {
    const c = new Client();
    const t = new Transcript('watching');
    await c.launch(file, {}, () => c.setBreakpoints(file, [line('start')]));
    const frames = await c.stack(1);
    const info = (await c.request('dataBreakpointInfo', { name: 'calls', frameId: frames[0]!.id })) as {
      dataId: string;
      description: string;
    };
    t.log(info.description);
    await c.request('setDataBreakpoints', { breakpoints: [{ dataId: info.dataId, accessType: 'write' }] });
    const step = logged(c, t);
    await step('continue');
    await step('continue');
    await step('reverseContinue');
    await c.request('setDataBreakpoints', { breakpoints: [] });
    const lines = (await c.request('disassemble', {
      memoryReference: (await c.stack(1))[0]!.instructionPointerReference,
      instructionOffset: -3,
      instructionCount: 8,
      resolveSymbols: true,
    })) as { instructions: { address: string; instruction: string; symbol?: string; line?: number }[] };
    assert.equal(lines.instructions.length, 8);
    for (const i of lines.instructions)
      t.log(`  ${i.symbol ? `<${i.symbol}> ` : ''}${i.instruction}${i.line ? `   line ${i.line}` : ''}`);
    await c.request('setInstructionBreakpoints', {
      breakpoints: [{ instructionReference: lines.instructions[5]!.address }],
    });
    await step('continue');
    await step('next', { granularity: 'instruction' });
    await step('stepBack', { granularity: 'instruction' });
    await c.end();
    t.check();
  });

  after(() => {
    assert.deepEqual(forgotten(), []);
    disposeNodeEnvironment();
  });
});
