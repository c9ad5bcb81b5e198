/** Launch configurations: none at all (F5 on an open file), those offered in the list, those of launch.json. */
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { type Configuration, configurationFor, isPattern, mistakes, programEntries, withSettings } from './launch.ts';
import { DEBUG_TYPE } from './sessions.ts';

/** Ends the launch with one message; it doesn't wait until that is read. */
function refuse(message: string): undefined {
  void vscode.window.showErrorMessage(message);
  return undefined;
}

/** Paths of a program: absolute, patterns replaced by the files that they stand for. */
async function programFiles(base: string, entries: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const entry of entries) {
    const absolute = path.isAbsolute(entry) ? entry : path.join(base, entry);
    if (!isPattern(entry) || existsSync(absolute)) {
      files.push(absolute);
      continue;
    }
    // A pattern starts at its deepest folder without a wildcard.
    const parts = absolute.split(/[\\/]/);
    const first = parts.findIndex(isPattern);
    const start = vscode.Uri.file(parts.slice(0, first).join('/') || '/');
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(start, parts.slice(first).join('/')));
    files.push(...found.map((uri) => uri.fsPath).sort());
  }
  return [...new Set(files)];
}

/** Settings `memscape.launch.*` as far as the user has set them: defaults are the adapter's. */
export function userSetting(resource: vscode.Uri | undefined): (name: string) => unknown {
  const settings = vscode.workspace.getConfiguration('memscape.launch', resource);
  return (name) => {
    const said = settings.inspect(name);
    return said?.workspaceFolderValue ?? said?.workspaceValue ?? said?.globalValue;
  };
}

export class ConfigurationProvider implements vscode.DebugConfigurationProvider {
  /** The list behind "Select and Start Debugging", and a new launch.json. */
  provideDebugConfigurations(): vscode.DebugConfiguration[] {
    const editor = vscode.window.activeTextEditor;
    const open = configurationFor(editor?.document.uri.fsPath, editor?.document.languageId);
    // biome-ignore lint/suspicious/noTemplateCurlyInString: VS Code replaces it
    const current = { type: DEBUG_TYPE, request: 'launch', name: 'Memscape: current file', program: '${file}' };
    return typeof open === 'string'
      ? [current]
      : [current, { ...current, name: 'Memscape: stop at main', stopOnEntry: true }];
  }

  async resolveDebugConfiguration(
    folder: vscode.WorkspaceFolder | undefined,
    given: vscode.DebugConfiguration,
  ): Promise<vscode.DebugConfiguration | undefined | null> {
    let config = given as Configuration;
    const editor = vscode.window.activeTextEditor;
    const resource = editor?.document.uri ?? folder?.uri;
    if (!config.type && !config.request && !config.name) {
      const open = configurationFor(editor?.document.uri.fsPath, editor?.document.languageId);
      if (typeof open === 'string') return refuse(open);
      config = { ...open, ...(config.noDebug === true ? { noDebug: true } : {}) };
    }
    if (config.program === undefined) {
      const open = configurationFor(editor?.document.uri.fsPath, editor?.document.languageId);
      if (typeof open === 'string') return refuse(open);
      config = { ...config, program: open.program };
    }
    // The heap map opens in the panel; the program's output has a terminal of its own beside the debug console.
    return withSettings({ internalConsoleOptions: 'neverOpen', ...config }, userSetting(resource));
  }

  async resolveDebugConfigurationWithSubstitutedVariables(
    folder: vscode.WorkspaceFolder | undefined,
    given: vscode.DebugConfiguration,
  ): Promise<vscode.DebugConfiguration | undefined | null> {
    const config = given as Configuration;
    const wrong = mistakes(config);
    if (wrong.length > 0) return refuse(`Launch configuration "${config.name}": ${wrong.join(' ')}`);
    const cwd = typeof config.cwd === 'string' && config.cwd !== '' ? config.cwd : folder?.uri.fsPath;
    const files = await programFiles(cwd ?? process.cwd(), programEntries(config));
    if (files.length === 0 && !config.compileCommands)
      return refuse(`"program" of launch configuration "${config.name}" names no file.`);
    const missing = files.find((f) => !existsSync(f));
    if (missing) return refuse(`${missing} does not exist (launch configuration "${config.name}").`);
    const base = cwd ?? path.dirname(files[0] ?? '.');
    const absolute = (p: unknown) =>
      typeof p === 'string' && p !== '' && !path.isAbsolute(p) ? path.join(base, p) : p;
    return {
      ...config,
      ...(files.length === 0 ? {} : { program: files.length === 1 ? files[0] : files }),
      ...(Array.isArray(config.includePath) ? { includePath: config.includePath.map(absolute) } : {}),
      ...(config.stdin ? { stdin: absolute(config.stdin) } : {}),
      ...(config.compileCommands ? { compileCommands: absolute(config.compileCommands) } : {}),
    };
  }
}
