import assert from 'node:assert/strict';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, forgotten, markers, programPath, Transcript } from './client.ts';

describe('values', function () {
  this.timeout(120_000);

  it('of C: locals, globals, frame, memory, expressions, changes', async () => {
    const c = new Client();
    const t = new Transcript('values-c');
    const file = programPath('values.c');
    const at = markers(file);
    await c.launch(file, {}, () => c.setBreakpoints(file, [at.get('inner')!, at.get('end')!]));
    t.logAll('locals in the loop', await c.scope('Locals'));
    await c.go('continue');
    const rows = await c.scope('Locals');
    t.logAll('locals at the end', rows);
    for (const name of ['s', 'matrix', 'n', 'text', 'third'])
      t.logAll(name, await c.children(rows.find((r) => r.name === name)!.variablesReference), '    ');
    t.logAll('globals', await c.scope('Globals'));
    t.logAll('frame', await c.scope('Frame'));
    t.logAll("the caller's locals", await c.scope('Locals', 1));
    for (const e of [
      's->corners[1].x',
      '*s',
      's->next->area',
      's->next - shapes',
      'matrix[1]',
      'third[-1]',
      '&matrix[1][1]',
      'sizeof(struct shape)',
      '(char)(text[0] + 1)',
      'text == end',
      'counter, h',
      'visits',
      'GREEN + 1',
      '(enum color)6',
      's->compare',
      'inspect',
      'n.f * 2',
      'valeus',
      'values@1',
    ])
      t.log(`${e} → ${await c.evaluate(e)}`);
    t.log(`s->color = BLUE → ${await c.evaluate('s->color = BLUE', 0, 'repl')}`);
    const set = await c.request('setVariable', {
      variablesReference: await reference(c, 'Locals'),
      name: 'unset',
      value: '6 * 7',
    });
    t.log(`unset = ${(set as { value: string }).value}`);
    const set2 = await c.request('setExpression', {
      expression: 'text[0]',
      value: "'X'",
      frameId: (await c.stack(1))[0]!.id,
    });
    t.log(`text[0] = ${(set2 as { value: string }).value}, text ${await c.evaluate('text')}`);
    const memory = rows.find((r) => r.name === 'text')!.memoryReference!;
    const read = (await c.request('readMemory', { memoryReference: memory, count: 8 })) as { data: string };
    t.log(`memory ${Buffer.from(read.data, 'base64').toString('hex')}`);
    await c.request('writeMemory', { memoryReference: memory, offset: 1, data: Buffer.from('YZ').toString('base64') });
    t.log(`text ${await c.evaluate('text')}`);
    assert.equal((await c.raw('readMemory', { memoryReference: memory, count: 0 })).success, true);
    assert.equal((await c.raw('readMemory', { memoryReference: '0x0', count: 0 })).success, false);
    const completions = (await c.request('completions', {
      text: 's->co',
      column: 6,
      frameId: (await c.stack(1))[0]!.id,
    })) as {
      targets: { label: string }[];
    };
    t.log(`s->co… ${completions.targets.map((x) => x.label).join(' ')}`);
    await c.end();
    t.check();
  });

  it("of C++'s library", async () => {
    const c = new Client();
    const t = new Transcript('values-library');
    const file = programPath('library.cpp');
    await c.launch(file, {}, () => c.setBreakpoints(file, [...markers(file).values()]));
    const rows = await c.scope('Locals');
    t.logAll('locals', rows);
    for (const name of ['m', 'um', 'sp', 'v', 'va', 't', 'up', 'bp'])
      t.logAll(name, await c.children(rows.find((r) => r.name === name)!.variablesReference), '    ');
    for (const e of [
      'v[1]',
      'm["b"]',
      'um[1]',
      'm["z"]',
      'v[7]',
      '*up',
      'up->d',
      'sp->b',
      '*o',
      's[1]',
      's == "hello"',
      'vb[2]',
      'mi->second',
      'dq[2]',
      '(Derived *)bp',
      'bp->d',
      'Color::Red',
      'sv',
    ])
      t.log(`${e} → ${await c.evaluate(e)}`);
    t.log(`v[1] = 20 → ${await c.evaluate('v[1] = 20', 0, 'repl')}, v ${await c.evaluate('v')}`);
    t.log(`vb[1] = true → ${await c.evaluate('vb[1] = true', 0, 'repl')}, vb ${await c.evaluate('vb')}`);
    await c.end();
    t.check();
  });

  after(() => {
    assert.deepEqual(forgotten(), []);
    disposeNodeEnvironment();
  });

  it('never answers a late question about the variables of an earlier stop with those of another', async () => {
    const c = new Client();
    const file = programPath('steps.c');
    await c.launch(file, { stopOnEntry: true });
    const locals = async (): Promise<number> => {
      const { scopes } = (await c.request('scopes', { frameId: (await c.stack(1))[0]!.id })) as {
        scopes: { variablesReference: number }[];
      };
      return scopes.find((s) => s.variablesReference > 0)!.variablesReference;
    };
    const before = await locals();
    const travels = c.events.length;
    await c.go('next');
    await c.go('stepBack');
    await assert.rejects(c.children(before), /These variables are gone/);
    assert.notEqual(await locals(), before);
    // an editor fetches everything at a stop: no need to say again that all is different
    assert.deepEqual(
      c.events.slice(travels).filter((e) => e.event === 'invalidated'),
      [],
    );
    await c.end();
  });
});

async function reference(c: Client, scope: string): Promise<number> {
  const { scopes } = (await c.request('scopes', { frameId: (await c.stack(1))[0]!.id })) as {
    scopes: { name: string; variablesReference: number }[];
  };
  return scopes.find((s) => s.name === scope)!.variablesReference;
}
