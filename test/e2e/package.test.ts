/** The VSIX, installed as a person would install it, away from this checkout: it runs a program with nothing but itself. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../scripts/vscode/server.mjs';
import { launchChromium, project, screenshots, Workbench } from './workbench.ts';

describe('the package', function () {
  this.timeout(300_000);
  let home = '';
  before(() => {
    home = mkdtempSync(path.join(tmpdir(), 'memscape-package-'));
    mkdirSync(screenshots, { recursive: true });
  });
  after(() => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }));

  it('installs and runs a program', async () => {
    const vsix = path.join(home, 'memscape.vsix');
    execFileSync(process.execPath, [path.join(project, 'scripts/package.mjs'), '--no-build', '--out', vsix], {
      stdio: 'pipe',
    });
    const workspace = path.join(home, 'programs');
    cpSync(path.join(project, 'test/e2e/programs'), workspace, { recursive: true });
    const [server, browser] = await Promise.all([startServer({ home, vsix: [vsix] }), launchChromium()]);
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const w = new Workbench(page);
    try {
      const [installed] = readdirSync(path.join(home, 'extensions')).filter((n) => n.startsWith('memscape.memscape-'));
      assert.ok(installed, 'it is not installed');
      await w.open(server.url(workspace, [['skipWelcome', 'true']]));
      await w.openFile('double.c');
      await page.keyboard.press('F5');
      await page.locator('.exception-widget', { hasText: 'Double free' }).waitFor({ timeout: 120_000 });
      await w.webview().locator('.frame .fn', { hasText: 'main' }).waitFor();
    } finally {
      await w.screenshot('package').catch(() => {});
      await browser.close();
      await server.stop();
    }
  });
});
