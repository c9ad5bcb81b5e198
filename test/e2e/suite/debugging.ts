import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Debugging, folder, linesWith, openFile, setBreakpoints, until } from './session.ts';

export function debuggingSuite(): void {
  describe('debugging in VS Code', () => {
    it('F5 on an open file without launch.json stops at a breakpoint', async () => {
      const document = await openFile('frames.c');
      const [line] = linesWith(document, 'STOP');
      setBreakpoints(document, [line as number]);
      const d = await Debugging.start();
      const stop = await d.stop();
      assert.equal(stop.reason, 'breakpoint');
      const frames = await d.frames();
      assert.deepEqual(
        frames.slice(0, 6).map((f) => f.name.replace(/\(.*/, '')),
        [...Array(5).fill('factorial'), 'main'],
      );
      assert.equal(frames[0]?.line, line);
      const values = await Promise.all([0, 1, 2, 3, 4].map(async (i) => (await d.locals(i)).get('n')));
      assert.deepEqual(values, ['1', '2', '3', '4', '5']);
      await d.end();
    });

    it('steps forward and back', async () => {
      const document = await openFile('frames.c');
      const d = await Debugging.start({ program: document.uri.fsPath, stopOnEntry: true });
      await d.stop();
      const first = (await d.frames())[0]?.line as number;
      await d.go('next');
      const second = (await d.frames())[0]?.line as number;
      assert.ok(second > first, `${first} → ${second}`);
      assert.equal((await d.locals()).get('result'), '120');
      await d.go('stepBack');
      assert.equal((await d.frames())[0]?.line, first);
      await d.end();
    });

    it('shows the heap and the stack', async () => {
      const document = await openFile('heap.cpp');
      setBreakpoints(document, linesWith(document, 'STOP'));
      const d = await Debugging.start({ program: document.uri.fsPath });
      await d.stop();
      const heap = await d.view('memscape/heap', {});
      const live = heap.blocks.filter((b) => b.live && /Node/.test(b.type));
      assert.equal(live.length, 2);
      assert.deepEqual(
        live.map((b) => b.requested),
        [16, 16],
      );
      const stack = await d.view('memscape/stack', {});
      const main = stack.frames.find((f) => /^main/.test(f.function)) ?? assert.fail('no frame of main');
      assert.ok(main.slots.some((s) => s.kind === 'variable' && s.name === 'head'));
      assert.ok(main.slots.some((s) => s.kind === 'return-address'));
      const size = main.slots.reduce((n, s) => n + s.size, 0);
      assert.equal(size, Number(main.high) - Number(main.low), 'every byte of the frame lies in one slot');
      const text = document.getText();
      const at = document.positionAt(text.indexOf('head->next = ') + 1);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at,
      );
      const words = hovers.flatMap((h) => h.contents.map((c) => (typeof c === 'string' ? c : c.value))).join('\n');
      assert.match(words, /`head`[\s\S]*block #1 `Node`: 16 bytes asked for, 24 usable; in use/);
      assert.match(words, /allocated in `main`/);
      const card = await d.view('memscape/pointer', { expression: 'head', frameId: main.frameId });
      assert.equal(card.target, 'heap');
      assert.match(card.block?.type ?? '', /Node/);
      await d.end();
    });

    it('the listing follows the current instruction', async () => {
      const document = await openFile('frames.c');
      setBreakpoints(document, linesWith(document, 'STOP'));
      const d = await Debugging.start({ program: document.uri.fsPath });
      await d.stop();
      await vscode.commands.executeCommand('memscape.showListing');
      const editor = await until('the listing', () =>
        vscode.window.visibleTextEditors.find((e) => e.document.uri.scheme === 'memscape-asm'),
      );
      const text = editor.document.getText();
      assert.match(text, /^factorial.*:$/m);
      assert.match(text, /^; frames\.c:\d+ {2}long result = factorial\(5\);$/m);
      assert.match(text, /^ {2}[0-9a-f]{12} {2}push +rbp +; 55$/m);
      assert.equal(editor.document.languageId, 'memscape-asm');
      await d.end();
    });

    it('restarts', async () => {
      const document = await openFile('heap.cpp');
      setBreakpoints(document, linesWith(document, 'STOP'));
      const d = await Debugging.start({ program: document.uri.fsPath });
      await d.stop();
      await d.go('next');
      await vscode.commands.executeCommand('workbench.action.debug.restart');
      const again = await d.stop();
      assert.equal(again.reason, 'breakpoint');
      const heap = await d.view('memscape/heap', {});
      assert.equal(heap.totals.allocations, 2);
      await d.end();
    });

    it('what is typed in the terminal reaches the program', async () => {
      const document = await openFile('echo.c');
      const d = await Debugging.start({ program: document.uri.fsPath });
      const terminal = await until('the terminal', () =>
        vscode.window.terminals.find((t) => t.name === 'Memscape: echo.c'),
      );
      await until('the question', () => d.output.includes('Your name?'));
      terminal.sendText('Ada', true);
      await until('the answer', () => d.output.includes('Hello, Ada!'));
      await until('the end', () => d.ended);
      await d.end();
    });

    it('a program of several files is linked', async () => {
      const d = await Debugging.start({ program: [`${folder()}/two/*.c`], includePath: [`${folder()}/two`] });
      await until('the output', () => d.output.includes('7 squared is 49'));
      await d.end();
    });
  });
}
