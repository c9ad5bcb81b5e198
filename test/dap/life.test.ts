import assert from 'node:assert/strict';
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
      /^The program does not compile \(2 errors\)\. broken\.c:2: incompatible pointer to integer/,
    );
    const compiled = c.events.find((e) => e.event === 'memscape/compiled');
    assert.equal(compiled?.body.ok, false);
    assert.equal(compiled?.body.messages.length, 2);
    await c.end();
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

  it('restarts with the breakpoints it had', async () => {
    const c = new Client();
    const file = programPath('steps.c');
    await c.launch(file, { stopOnEntry: true }, () => c.setBreakpoints(file, [markers(file).get('print')!]));
    assert.match(await c.where(), /^main:\d+/);
    assert.equal((await c.go('continue')).reason, 'breakpoint');
    assert.equal((await c.go('restart')).reason, 'entry');
    assert.equal((await c.go('continue')).reason, 'breakpoint');
    assert.equal(await c.evaluate('f'), '55');
    await c.end();
  });

  it('pauses an endless run and goes on from there', async () => {
    const c = new Client();
    const file = programPath('endless.c');
    const stopped = c.launch(file);
    await c.next((e) => e.event === 'process');
    await new Promise((r) => setTimeout(r, 100));
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
