import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, Debugging, openFile, until } from './session.ts';

const clang = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter((d) => d.source === 'Clang');

export function compilerSuite(): void {
  describe('compiling in VS Code', () => {
    it('an error ends the launch, stands in Problems, and its fix-it is a quick fix', async () => {
      await api();
      const document = await openFile('broken.c');
      // before anything was launched
      await until('the problem of a file that was opened', () => clang(document).length > 0);
      void vscode.debug.startDebugging(undefined, {
        type: 'memscape',
        request: 'launch',
        name: 'broken',
        program: document.uri.fsPath,
      });
      const [problem] = await until('the problem', () => {
        const list = clang(document);
        return list.length > 0 && list;
      });
      assert.match(problem?.message ?? '', /expected ';'/);
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        problem?.range,
        vscode.CodeActionKind.QuickFix.value,
        5,
      );
      const fix = actions.find((a) => a.title === "Insert ';'" && a.edit);
      assert.ok(fix?.edit, `no quick fix among ${JSON.stringify(actions)}`);
      await vscode.workspace.applyEdit(fix.edit);
      assert.match(document.getText(), /int x = 1;/);
      await until('the problem to go', () => clang(document).length === 0);
      await until('the session to be gone', () => !vscode.debug.activeDebugSession);
      await document.save();
      await until('no error in what was saved', () => !clang(document).some((p) => p.severity === 0));
      const d = await Debugging.start({ program: document.uri.fsPath });
      await until('the output', () => d.output.includes('x is 1'));
      await d.end();
    });
  });
}
