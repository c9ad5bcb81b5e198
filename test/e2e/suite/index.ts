/**
 * The suite that runs inside VS Code's extension host: `run()` is what both VS Code's test runner (@vscode/test-electron) and
 * the server's (test/e2e/exthost.test.ts) call. Its last line of output is a JSON summary.
 */
import { compilerSuite } from './compiler.ts';
import { debuggingSuite } from './debugging.ts';
import { findingsSuite } from './findings.ts';

export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 60_000,
    color: false,
    reporter: 'spec',
    forbidOnly: true,
    forbidPending: true,
  });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  debuggingSuite();
  findingsSuite();
  compilerSuite();
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes = 0, failures: failed = 0 } = runner.stats ?? {};
      console.log(`summary ${JSON.stringify({ passes, failures: failed })}`);
      if (failures > 0 || passes === 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
