/** Clang's fix-its as quick fixes: what belongs together is one of them, and says what it does. */
import assert from 'node:assert/strict';
import { parseDiagnostics } from '../../src/compiler/diagnostics.ts';
import { compilerMessages } from '../../src/dap/launch.ts';

const fixes = (text: string) => {
  const diagnostics = parseDiagnostics(text, () => undefined, '/host/a.c');
  const result = { path: '/a.c', ok: false, bitcode: undefined, diagnostics, dependencies: [], from: 'full' as const };
  return compilerMessages([{ ...result, milliseconds: 0 }]).flatMap((m) =>
    m.fixes.map((f) => [f.title, ...f.edits.map((e) => e.newText)]),
  );
};

describe('fix-its of the compiler', () => {
  it('insert, change and remove', () => {
    assert.deepEqual(fixes('/host/a.c:1:9: error: e\nfix-it:"/host/a.c":{1:9-1:9}:";"'), [["Insert ';'", ';']]);
    assert.deepEqual(fixes('/host/a.c:1:9: error: e\nfix-it:"/host/a.c":{1:9-1:11}:"%d"'), [["Change to '%d'", '%d']]);
    assert.deepEqual(fixes('/host/a.c:1:9: error: e\nfix-it:"/host/a.c":{1:9-1:11}:""'), [
      ['Remove what is too much', ''],
    ]);
  });
  it('are one quick fix for each note, with all of its edits', () => {
    const said = [
      '/host/a.c:3:11: warning: using the result of an assignment as a condition without parentheses [-Wparentheses]',
      '/host/a.c:3:11: note: place parentheses around the assignment to silence this warning',
      'fix-it:"/host/a.c":{3:7-3:7}:"("',
      'fix-it:"/host/a.c":{3:14-3:14}:")"',
      "/host/a.c:3:11: note: use '==' to turn this assignment into an equality comparison",
      'fix-it:"/host/a.c":{3:11-3:12}:"=="',
    ].join('\n');
    assert.deepEqual(fixes(said), [
      ['Place parentheses around the assignment to silence this warning', '(', ')'],
      ["Use '==' to turn this assignment into an equality comparison", '=='],
    ]);
  });
});
