import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, markers, programPath } from './client.ts';

describe('the life of a session', function () {
  this.timeout(120_000);

  it('a program that does not compile is one clear message', async () => {
    const c = new Client();
    await c.request('initialize', { adapterID: 'memscape' });
    const r = await c.raw('launch', { program: programPath('broken.c') });
    assert.equal(r.success, false);
    assert.match(
      r.message!,
      /^The program does not compile \(1 error\)\. broken\.c:3: use of undeclared identifier 'y'/,
    );
    const compiled = c.events.find((e) => e.event === 'memscape/compiled');
    assert.equal(compiled?.body.ok, false);
    // As with GCC, a pointer in a number is a warning.
    assert.deepEqual(
      compiled?.body.messages.map((m: { severity: string }) => m.severity),
      ['warning', 'error'],
    );
    await c.end();
  });

  it('takes files and flags from compile commands', async () => {
    const dir = mkdtempSync(path.join(tmpdir(), 'dap-commands-'));
    mkdirSync(path.join(dir, 'inc'));
    writeFileSync(path.join(dir, 'inc/n.h'), '#define N 42\n');
    writeFileSync(
      path.join(dir, 'main.c'),
      '#include <stdio.h>\n#include <n.h>\nint main(void) { printf("%d %d\\n", N, M); }\n',
    );
    const entry = { directory: '.', file: 'main.c', command: 'cc -Iinc "-DM=(1 + 1)" -c main.c' };
    writeFileSync(path.join(dir, 'compile_commands.json'), JSON.stringify([entry]));
    const c = new Client();
    assert.deepEqual(await c.launch('', { cwd: dir, compileCommands: '.' }), { reason: 'ended', exitCode: 0 });
    assert.equal(c.output, '42 2\n');
    await c.end();
    const missing = new Client();
    await missing.request('initialize', { adapterID: 'memscape' });
    const r = await missing.raw('launch', {
      program: path.join(dir, 'main.c'),
      compileCommands: path.join(dir, 'inc'),
    });
    assert.match(r.message!, /^The compile commands .*compile_commands\.json cannot be read\.$/);
    await missing.end();
    rmSync(dir, { recursive: true });
  });

  it('waits for input, and prints nothing twice when the past is lived through again', async () => {
    const c = new Client();
    const file = programPath('input.c');
    const first = c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('')!]));
    await c.next((e) => e.event === 'memscape/waiting');
    assert.equal(c.output, 'two numbers: ');
    await c.request('memscape/stdin', { text: '20 22\n' });
    assert.equal((await first).reason, 'breakpoint');
    assert.equal(await c.evaluate('a + b'), '42');
    await c.go('next');
    assert.equal(c.output, 'two numbers: sum 42\n');
    for (let i = 0; i < 3; i++) await c.go('stepBack');
    assert.equal((await c.go('continue')).reason, 'breakpoint', 'the input is read again');
    assert.equal(await c.evaluate('a * 100 + b'), '2022');
    const end = await c.go('continue');
    assert.deepEqual(end, { reason: 'ended', exitCode: 0 });
    assert.equal(c.output, 'two numbers: sum 42\n');
    await c.end();
  });

  it('takes input from the debug console', async () => {
    const c = new Client();
    const first = c.launch(programPath('input.c'));
    await c.next((e) => e.event === 'memscape/waiting');
    await c.request('evaluate', { expression: '1 2', context: 'repl' });
    assert.deepEqual(await first, { reason: 'ended', exitCode: 0 });
    assert.match(c.output, /sum 3\n$/);
    await c.end();
  });

  it('is made ready before there is a launch, which then has nothing to compile', async () => {
    const c = new Client();
    const launch = { program: programPath('steps.c') };
    assert.equal((await c.custom('memscape/prepare', { launch })).ready, true);
    assert.equal((await c.custom('memscape/prepare', { launch: { program: programPath('broken.c') } })).ready, false);
    assert.equal((await c.custom('memscape/prepare', { launch: { program: '/nowhere.c' } })).ready, false);
    assert.deepEqual(c.events, [], 'nobody is told');
    assert.deepEqual(c.errors, []);
    assert.equal((await c.launch(launch.program, { stopOnEntry: true })).reason, 'entry');
    await c.end();
  });

  it('restarts with the breakpoints it had', async () => {
    const c = new Client();
    const file = programPath('steps.c');
    await c.launch(file, { stopOnEntry: true }, () => c.setBreakpoints(file, [markers(file).get('print')!]));
    assert.match(await c.where(), /^main:\d+/);
    const before = await c.go('continue');
    assert.equal(before.reason, 'breakpoint');
    assert.equal((await c.go('restart')).reason, 'entry');
    assert.deepEqual(await c.go('continue'), before, 'the same breakpoint by the same number');
    assert.equal(await c.evaluate('f'), '55');
    await c.end();
  });

  it('pauses an endless run and goes on from there', async () => {
    const c = new Client();
    const file = programPath('endless.c');
    const stopped = c.launch(file);
    await c.next((e) => e.event === 'output' && e.body.output.includes('spinning'));
    await c.request('pause', { threadId: 1 });
    const s = await stopped;
    assert.equal(s.reason, 'pause');
    assert.match(await c.where(), /^(spin|main)/);
    await c.evaluate('go = 0', 0, 'repl');
    assert.deepEqual(await c.go('continue'), { reason: 'ended', exitCode: 3 });
    await c.end();
  });

  it('steps through an exception', async () => {
    const c = new Client();
    const file = programPath('exceptions.cpp');
    const at = markers(file);
    await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('try')!]));
    await c.go('next');
    assert.equal(await c.line(), at.get('catch')! - 1, 'the handler, not the end');
    await c.go('next');
    assert.equal(await c.line(), at.get('catch'));
    assert.equal(await c.evaluate('Guard::released'), '2');
    await c.go('stepBack');
    await c.go('stepBack');
    assert.equal(await c.line(), at.get('try'));
    assert.equal(await c.evaluate('Guard::released'), '1');
    await c.end();
  });

  it('stops where an exception is thrown, when asked to', async () => {
    const c = new Client();
    const file = programPath('exceptions.cpp');
    const at = markers(file);
    const s = await c.launch(file, {}, () => c.request('setExceptionBreakpoints', { filters: ['throw'] }));
    assert.equal('text' in s && s.text, 'std::runtime_error: "too large" is about to be thrown');
    const info = (await c.request('exceptionInfo', { threadId: 1 })) as { exceptionId: string; description: string };
    assert.deepEqual([info.exceptionId, info.description], ['std::runtime_error', '"too large"']);
    assert.match(await c.where(), new RegExp(`< risky\\(int\\):${at.get('throw')} < main:${at.get('try')}`));
    await c.setBreakpoints(file, [at.get('catch')!]);
    await c.go('continue');
    assert.match(await c.evaluate('e'), /: "too large"$/, 'a reference to the base shows the whole object');
    await c.end();
  });

  it('offers the calls of a line to step into', async () => {
    const c = new Client();
    const file = programPath('nested.c');
    const at = markers(file);
    await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('')!]));
    const frame = (await c.stack(1))[0]!;
    const { targets } = (await c.request('stepInTargets', { frameId: frame.id })) as {
      targets: { id: number; label: string }[];
    };
    assert.deepEqual(
      targets.map((t) => t.label),
      ['one', 'two', 'add'],
    );
    await c.go('stepIn', { targetId: targets[1]!.id });
    assert.match(await c.where(), /^two:\d+ < main/);
    await c.go('stepOut');
    await c.go('stepIn');
    assert.match(await c.where(), /^add:\d+ < main/);
    await c.end();
  });

  it('watches a local only in its own function', async () => {
    const c = new Client();
    const file = programPath('nested.c');
    await c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('local')!]));
    const frame = (await c.stack(1))[0]!;
    const info = (await c.request('dataBreakpointInfo', { name: 'local', frameId: frame.id })) as { dataId: string };
    await c.setBreakpoints(file, []);
    await c.request('setDataBreakpoints', { breakpoints: [{ dataId: info.dataId, accessType: 'readWrite' }] });
    // `two` and `add` have variables at the same place, and `one` is called twice more: those are other variables.
    const seen: string[] = [];
    const look = async (s: Awaited<ReturnType<Client['stopped']>>): Promise<void> => {
      seen.push(`${(await c.where(1)).replace(/:.*/, '')}: ${'text' in s ? s.text : s.reason}`);
    };
    await c.setBreakpoints(file, [markers(file).get('end')!]);
    for (let i = 0; i < 2; i++) await look(await c.go('continue'));
    // Back from behind the third call: past what the other two had there, to the first's.
    for (let i = 0; i < 3; i++) await look(await c.go('reverseContinue'));
    assert.deepEqual(seen, [
      'one: local is about to be read',
      'main: breakpoint',
      'one: local is about to be read',
      'one: local is about to be written',
      '_start: This is where the run begins.',
    ]);
    await c.end();
  });

  it('evaluates hovers and watches without changing anything', async () => {
    const c = new Client();
    const file = programPath('steps.c');
    await c.launch(file, {}, () => c.setBreakpoints(file, [markers(file).get('print')!]));
    assert.match(await c.evaluate('sum = 1', 0, 'hover'), /^! Assignments belong into the debug console/);
    assert.equal(await c.evaluate('sum', 0, 'hover'), '30');
    assert.equal(await c.evaluate('sum = 1', 0, 'repl'), '1');
    assert.equal(await c.evaluate('sum', 0, 'watch'), '1');
    await c.end();
  });

  it('steps into a virtual function past the library', async () => {
    const c = new Client();
    const file = programPath('exceptions.cpp');
    const at = markers(file);
    await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('each')!]));
    await c.go('stepIn');
    assert.equal(await c.where(2), `Dog::legs() const:${at.get('legs')} < main:${at.get('each')}`);
    assert.equal(await c.evaluate('name'), '"Rex"');
    assert.equal(await c.evaluate('this->name[0]'), "82 'R'");
    await c.go('stepOut');
    assert.equal(await c.line(), at.get('each'));
    await c.end();
  });

  after(() => disposeNodeEnvironment());
});
