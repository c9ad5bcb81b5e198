/**
 * The debug adapter runs in a process of its own: a program under test can be as busy as it likes without holding up the
 * extension host. VS Code's own executable serves as Node, so that nothing has to be installed.
 */
import * as vscode from 'vscode';

export class AdapterFactory implements vscode.DebugAdapterDescriptorFactory {
  constructor(private readonly context: vscode.ExtensionContext) {}
  createDebugAdapterDescriptor(): vscode.DebugAdapterDescriptor {
    const script = this.context.asAbsolutePath('dist/dap.js');
    return new vscode.DebugAdapterExecutable(process.execPath, ['--max-old-space-size=2048', script], {
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
  }
}
