// Starts one isolated VS Code server with its web workbench: own user data, own extensions folder.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { installVSCode } from './install.mjs';

/** Settings that make a workbench quiet: no welcome page, no trust question, no telemetry, no update. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.tips.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'git.enabled': false,
  'chat.commandCenter.enabled': false,
  'workbench.enableExperiments': false,
  'window.confirmBeforeClose': 'never',
  'files.simpleDialog.enable': true,
};

/**
 * @param {{ home: string, port?: number, settings?: object, vsix?: string[], env?: object, version?: string, quiet?: boolean }} options
 *   `home`: an absolute folder for everything that the server writes.
 */
export async function startServer({ home, port = 0, settings = {}, vsix = [], env = {}, version }) {
  const { node, server } = installVSCode(version);
  const user = path.join(home, 'user');
  const extensions = path.join(home, 'extensions');
  const data = path.join(home, 'server');
  for (const dir of [path.join(user, 'User'), extensions, data]) mkdirSync(dir, { recursive: true });
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }, null, 2));
  const dirs = ['--extensions-dir', extensions, '--server-data-dir', data, '--user-data-dir', user];
  for (const file of vsix) execFileSync(node, [server, '--install-extension', file, ...dirs], { stdio: 'ignore' });
  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
  ];
  const child = spawn(
    node,
    [server, ...args, '--enable-smoke-test-driver', '--telemetry-level', 'off', '--log', 'info', ...dirs],
    {
      // the compiler's cache is the user's own: precompiled headers cost seconds
      env: {
        ...process.env,
        HOME: home,
        XDG_CACHE_HOME: process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'),
        NODE_OPTIONS: '',
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stderr.on('data', (d) => (output += d));
  const actual = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`VS Code's server did not start in 60 s\n${output}`)), 60_000);
    child.stdout.on('data', (d) => {
      output += d;
      const found = /agent host listening on (\d+)|Web UI available at \S+?:(\d+)/.exec(output);
      if (!found) return;
      clearTimeout(timer);
      resolve(Number(found[1] ?? found[2]));
    });
    child.on('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`VS Code's server ended with ${code}\n${output}`));
    });
  });
  const authority = `127.0.0.1:${actual}`;
  return {
    port: actual,
    pid: child.pid,
    dirs: { user, extensions, data },
    log: () => output,
    remote: (file) => `vscode-remote://${authority}${file}`,
    url: (folder, payload) =>
      `http://${authority}/?folder=${encodeURIComponent(folder)}${payload ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : ''}`,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.on('exit', resolve);
        child.kill('SIGTERM');
        setTimeout(() => child.kill('SIGKILL'), 5000).unref();
      }),
    ended: new Promise((resolve) => child.on('exit', resolve)),
  };
}
