// `npm start [-- --port 8080]`: builds everything and serves real VS Code in the browser, with the extension loaded from this
// checkout and the samples folder open. VS Code's server comes from npm (scripts/vscode/install.mjs).
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installVSCode } from './vscode/install.mjs';
import { startServer } from './vscode/server.mjs';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8123' },
    folder: { type: 'string', default: path.join(project, 'samples') },
    'no-build': { type: 'boolean', default: false },
  },
});

if (!values['no-build']) {
  const npm = process.env.npm_execpath;
  const built = npm
    ? spawnSync(process.execPath, [npm, 'run', 'build'], { cwd: project, stdio: 'inherit' })
    : spawnSync('npm', ['run', 'build'], { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
installVSCode();

const home = path.join(project, '.vscode-test', 'start');
mkdirSync(home, { recursive: true });
const settings = {
  'debug.toolBarLocation': 'docked',
  'debug.openDebug': 'openOnSessionStart',
  'debug.internalConsoleOptions': 'neverOpen',
  'editor.minimap.enabled': false,
};
const launch = (port) => startServer({ home, port, settings });
const server = await launch(Number(values.port)).catch(() => launch(0)); // that port is taken: any other

const development = ['extensionDevelopmentPath', server.remote(project)];
console.log(
  `\nMemscape runs in VS Code at\n\n  ${server.url(path.resolve(values.folder), [development, ['skipWelcome', 'true']])}\n\nOpen a sample and press F5. Ctrl+C ends the server.`,
);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    void server.stop().then(() => process.exit(0));
  });
await server.ended;
