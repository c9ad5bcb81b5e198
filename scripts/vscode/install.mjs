// Installs a runnable VS Code server with its web workbench (npm's code-server package) under .vscode-test/, with npm alone:
// no compiler, no install scripts, no download besides npm's. Used by `npm start` and by the end-to-end tests.
//
// What code-server's own postinstall script would do is done here by hand, because that script wants unsafe-perm, a C++
// compiler and a ripgrep download. Native modules are replaced by small JavaScript stand-ins; none of them matters to
// a debug extension (node-pty is for the integrated terminal's shells only; an extension's own terminals don't use it).
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const CODE_SERVER = '4.100.3'; // VS Code 1.100.3, the oldest that the extension supports
const RIPGREP = '1.18.0';

/** A log-file writer with spdlog's interface (`exports.x =` is required: VS Code `import()`s it). */
const SPDLOG = `const fs = require('fs'), path = require('path');
const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(file) { fs.mkdirSync(path.dirname(file), { recursive: true }); this.file = file; this.level = 2; this.formatted = true; }
  write(level, text) {
    if (level < this.level) return;
    try { fs.appendFileSync(this.file, this.formatted ? new Date().toISOString() + ' [' + names[level] + '] ' + text + '\\n' : text); } catch {}
  }
  getLevel() { return this.level; } setLevel(level) { this.level = level; }
  setPattern() {} clearFormatters() { this.formatted = false; } flush() {} drop() {}
}
names.forEach((name, level) => { Logger.prototype[name === 'warning' ? 'warn' : name] = function (text) { this.write(level, text); }; });
exports.version = 0; exports.setLevel = () => {}; exports.setFlushOn = () => {}; exports.shutdown = () => {}; exports.Logger = Logger;
exports.createRotatingLogger = async (name, file) => new Logger(file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger(file);
`;

const npmEnv = {
  ...process.env,
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_update_notifier: 'false',
  npm_config_loglevel: 'error',
  npm_config_engine_strict: 'false',
};
/** `npm install` without any package's scripts; --force only turns mismatches of engine and system into warnings. */
function npmInstall(cwd, ...args) {
  const npm = process.env.npm_execpath;
  const all = ['install', '--ignore-scripts', '--force', ...args];
  if (npm) execFileSync(process.execPath, [npm, ...all], { cwd, env: npmEnv, stdio: ['ignore', 'ignore', 'inherit'] });
  else
    execFileSync('npm', all, {
      cwd,
      env: npmEnv,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
}

/** @returns {{ node: string, server: string }} the Node executable and VS Code's server-main.js */
export function installVSCode(version = CODE_SERVER, log = console.error) {
  const dest = path.join(project, '.vscode-test', `code-server-${version}`);
  const vscode = path.join(dest, 'node_modules/code-server/lib/vscode');
  const modules = path.join(vscode, 'node_modules');
  const server = path.join(vscode, 'out/server-main.js');
  const done = path.join(dest, '.installed');
  const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const ownNode = path.join(
    dest,
    'node_modules',
    nodePackage,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  const answer = () => ({ node: existsSync(ownNode) ? ownNode : process.execPath, server });
  if (existsSync(done)) return answer();

  log(`Installing VS Code's server (code-server ${version}) into ${path.relative(process.cwd(), dest)} …`);
  rmSync(dest, { recursive: true, force: true });
  mkdirSync(dest, { recursive: true });
  writeFileSync(path.join(dest, 'package.json'), '{"private":true}');
  npmInstall(dest, '--no-save', `code-server@${version}`);
  const manifest = JSON.parse(readFileSync(path.join(dest, 'node_modules/code-server/package.json'), 'utf8'));
  const wanted = /\d+/.exec(manifest.engines.node)[0];
  const extra = [];
  if (process.versions.node.split('.')[0] !== wanted) extra.push(`${nodePackage}@${wanted}`); // Node itself, as a package
  if (readFileSync(path.join(vscode, 'package.json'), 'utf8').includes('"@vscode/ripgrep":'))
    extra.push(`@vscode/ripgrep-${process.platform}-${process.arch}@${RIPGREP}`);
  if (extra.length > 0) npmInstall(dest, '--no-save', `code-server@${version}`, ...extra);

  npmInstall(vscode, '--omit=dev');
  npmInstall(path.join(vscode, 'extensions'), '--omit=dev');
  rmSync(path.join(vscode, 'node_modules.asar'), { recursive: true, force: true });
  symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'), 'junction');

  const rg = process.platform === 'win32' ? 'rg.exe' : 'rg';
  const ripgrep = path.join(dest, 'node_modules', `@vscode/ripgrep-${process.platform}-${process.arch}`, 'bin', rg);
  if (existsSync(ripgrep) && existsSync(path.join(modules, '@vscode/ripgrep'))) {
    mkdirSync(path.join(modules, '@vscode/ripgrep/bin'), { recursive: true });
    copyFileSync(ripgrep, path.join(modules, '@vscode/ripgrep/bin', rg));
    chmodSync(path.join(modules, '@vscode/ripgrep/bin', rg), 0o755);
  }
  if (existsSync(path.join(modules, '@vscode/spdlog')))
    writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), SPDLOG);
  for (const watchdog of ['native-watchdog', '@vscode/native-watchdog'])
    if (existsSync(path.join(modules, watchdog)))
      writeFileSync(
        path.join(modules, watchdog, 'index.js'),
        'exports.start = () => {}; exports.exit = (code) => process.exit(code || 0);\n',
      );

  execFileSync(answer().node, [server, '--version'], { stdio: 'ignore' }); // it starts
  writeFileSync(done, version);
  return answer();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installVSCode(process.argv[2]).server);
