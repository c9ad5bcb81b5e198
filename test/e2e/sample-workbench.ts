/** Real VS Code with a copy of a folder of samples in it, for the suite that calls this; ends with it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { type Server, startServer } from '../../scripts/vscode/server.mjs';
import { launchChromium, project, screenshots, Workbench } from './workbench.ts';

/** Returns what opens a workbench: a fresh context is a fresh workbench. A failed test leaves a screenshot. */
export function sampleWorkbench(folder: string): () => Promise<Workbench> {
  let home = '';
  let workspace = '';
  let server: Server;
  let browser: Browser;
  let context: BrowserContext | undefined;

  before(async () => {
    home = mkdtempSync(path.join(tmpdir(), 'memscape-samples-'));
    workspace = path.join(home, 'samples');
    cpSync(path.join(project, folder), workspace, { recursive: true });
    // F5 has to work without a launch.json.
    rmSync(path.join(workspace, '.vscode'), { recursive: true, force: true });
    mkdirSync(screenshots, { recursive: true });
    const settings = {
      'debug.toolBarLocation': 'floating',
      'debug.openDebug': 'openOnSessionStart',
      'debug.internalConsoleOptions': 'neverOpen',
      'editor.minimap.enabled': false,
    };
    [server, browser] = await Promise.all([startServer({ home, settings }), launchChromium()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });
  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed';
    const page = context?.pages()[0];
    if (failed && page)
      await new Workbench(page).screenshot(`failed-${this.currentTest?.title.replace(/\W+/g, '-')}`).catch(() => {});
    await context?.close();
    context = undefined;
  });

  return async () => {
    context = await browser.newContext({ viewport: { width: 1500, height: 950 }, colorScheme: 'dark' });
    const w = new Workbench(await context.newPage());
    await w.open(
      server.url(workspace, [
        ['extensionDevelopmentPath', server.remote(project)],
        ['skipWelcome', 'true'],
      ]),
    );
    return w;
  };
}
