/**
 * Runs the suite of test/e2e/suite inside a real VS Code's extension host: in desktop VS Code through @vscode/test-electron
 * where that can be downloaded (MEMSCAPE_VSCODE=desktop), else in VS Code's server with its workbench in Chromium.
 */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { startServer } from '../../scripts/vscode/server.mjs';
import { launchChromium, project, screenshots, Workbench } from './workbench.ts';

async function bundleSuite(): Promise<string> {
  const outfile = path.join(project, 'out/e2e/suite.cjs');
  await build({
    entryPoints: [path.join(project, 'test/e2e/suite/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** What the workbench itself logs. */
const WORKBENCH_CHATTER =
  /^(Creating a socket|Resolv|Ignoring fetching|\[Service Worker|ChatSession|Updating additional)/;

async function inServer(suite: string, home: string, workspace: string): Promise<string> {
  const [server, browser] = await Promise.all([startServer({ home }), launchChromium()]);
  const lines: string[] = [];
  const log = (text: string) => {
    if (WORKBENCH_CHATTER.test(text)) return;
    lines.push(text);
    console.log(`      ${text}`);
  };
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const ended = new Promise<number>((resolve) => {
      void page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => log(format(...args)));
      void page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
    });
    const url = server.url(workspace, [
      ['extensionDevelopmentPath', server.remote(project)],
      ['extensionTestsPath', server.remote(suite)],
      ['skipWelcome', 'true'],
    ]);
    await page.goto(url);
    const timeout = new Promise<'timeout'>((resolve) => setTimeout(() => resolve('timeout'), 240_000).unref());
    const code = await Promise.race([ended, timeout]);
    await new Workbench(page).screenshot('exthost-end').catch(() => {});
    if (code === 'timeout') log(`no end after 240 s\n${server.log().slice(-2000)}`);
  } finally {
    await browser.close();
    await server.stop();
  }
  return lines.join('\n');
}

async function onDesktop(suite: string, workspace: string): Promise<string> {
  const { runTests } = await import('@vscode/test-electron');
  await runTests({
    version: process.env.MEMSCAPE_VSCODE_VERSION ?? '1.100.3',
    extensionDevelopmentPath: project,
    extensionTestsPath: suite,
    launchArgs: [workspace, '--disable-extensions'],
  });
  return 'summary {"passes":1,"failures":0}'; // runTests throws when a test failed
}

describe('the suite in the extension host', function () {
  this.timeout(300_000);
  it('passes', async () => {
    const home = mkdtempSync(path.join(tmpdir(), 'memscape-exthost-'));
    const workspace = path.join(home, 'programs');
    cpSync(path.join(project, 'test/e2e/programs'), workspace, { recursive: true });
    mkdirSync(screenshots, { recursive: true });
    try {
      const suite = await bundleSuite();
      const output =
        process.env.MEMSCAPE_VSCODE === 'desktop'
          ? await onDesktop(suite, workspace)
          : await inServer(suite, home, workspace);
      const summary = /summary (\{.*\})/.exec(output)?.[1];
      assert.ok(summary, 'the suite did not come to its end');
      const { passes, failures } = JSON.parse(summary) as { passes: number; failures: number };
      assert.equal(failures, 0);
      assert.ok(passes > 0);
    } finally {
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    }
  });
});
