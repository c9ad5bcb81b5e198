import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, Debugging, linesWith, openFile, until } from './session.ts';

const ours = (document: vscode.TextDocument) =>
  vscode.languages.getDiagnostics(document.uri).filter((d) => d.source === 'Memscape');

export function findingsSuite(): void {
  describe('findings in VS Code', () => {
    it('a double free stops before its effect, and stands in Problems with its story until an edit is about it', async () => {
      const document = await openFile('double.c');
      const d = await Debugging.start({ program: document.uri.fsPath });
      const stop = await d.stop();
      assert.equal(stop.reason, 'exception');
      const [second] = linesWith(document, 'second');
      const [problem] = await until('the problem', () => {
        const list = ours(document);
        return list.length > 0 && list;
      });
      assert.equal(problem?.code, 'double-free');
      assert.equal(problem.range.start.line + 1, second);
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Error);
      const lines = problem.relatedInformation?.map((r) => r.location.range.start.line + 1) ?? [];
      assert.ok(lines.includes(linesWith(document, 'allocated')[0] as number), `related lines ${lines}`);
      assert.ok(lines.includes(linesWith(document, 'first')[0] as number), `related lines ${lines}`);
      await d.end();
      assert.equal(ours(document).length, 1, 'it stays after the run');
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((e) => e.insert(new vscode.Position(0, 0), '// changed\n'));
      await until('the problem to move', () => ours(document)[0]?.range.start.line === second);
      const first = linesWith(document, 'first')[0] as number;
      await editor.edit((e) => e.insert(new vscode.Position(first - 1, 0), '// '));
      await until('the problem to go', () => ours(document).length === 0);
      for (let i = 0; i < 2; i++) await vscode.commands.executeCommand('undo');
      await document.save();
    });

    it('Run reports without stopping', async () => {
      const document = await openFile('double.c');
      const { sessions } = await api();
      let stops = 0;
      const counting = sessions.onDidStop(() => stops++);
      await vscode.commands.executeCommand('memscape.runFile', document.uri);
      await until('the problem', () => ours(document).length > 0);
      await until('the end', () => !vscode.debug.activeDebugSession);
      counting.dispose();
      assert.equal(stops, 0);
      assert.deepEqual(
        ours(document).map((d) => d.code),
        ['double-free'],
      );
      await vscode.commands.executeCommand('memscape.clearFindings');
      await until('the problem to go', () => ours(document).length === 0);
    });

    it('a leak is found at the end', async () => {
      const document = await openFile('leak.c');
      const d = await Debugging.start({ program: document.uri.fsPath });
      const [problem] = await until('the problem', () => {
        const list = ours(document);
        return list.length > 0 && list;
      });
      assert.equal(problem?.code, 'leak');
      assert.equal(problem.severity, vscode.DiagnosticSeverity.Warning);
      await d.end();
    });
  });
}
