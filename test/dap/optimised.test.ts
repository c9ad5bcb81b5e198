/** What a person sees of a program that Clang optimised: aggregates, inlined functions, tail calls. */
import assert from 'node:assert/strict';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { Client, forgotten, markers, programPath, Transcript } from './client.ts';

describe('optimised code', function () {
  this.timeout(120_000);
  const file = programPath('optimised.c');
  const at = markers(file);

  for (const level of [0, 2])
    it(`at -O${level}: struct and array, an inlined function, tail calls`, async () => {
      const c = new Client();
      const t = new Transcript(`optimised-O${level}`);
      const stops = ['swap', 'swapped', 'inlined', 'countdown', 'last'].map((m) => at.get(m)!);
      let stop = await c.launch(file, { optimization: level }, () => c.setBreakpoints(file, stops));
      for (let i = 0; i < 12 && stop.reason === 'breakpoint'; i++) {
        t.log(`at ${await c.where()}`);
        const inMain = (await c.stack()).findIndex((f) => f.name === 'main');
        for (const name of inMain < 0 ? [] : ['p', 'numbers'])
          t.log(`  main's ${name} = ${await c.evaluate(name, inMain)}`);
        stop = await c.go('continue');
      }
      assert.deepEqual(stop, { reason: 'ended', exitCode: 0 });
      t.log(`output ${JSON.stringify(c.output)}`);
      await c.end();
      t.check();
    });

  after(async () => {
    await disposeNodeEnvironment();
    assert.deepEqual(forgotten(), []);
  });
});
