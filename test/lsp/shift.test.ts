/** Problems while the file is edited: they move along, and end where the edit is about them. */
import assert from 'node:assert/strict';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { shiftDiagnostics, shiftRange } from '../../src/lsp/shift.ts';
import { sameUri, uriOf } from '../../src/lsp/uris.ts';

const range = (l1: number, c1: number, l2: number, c2: number): Range => ({
  start: { line: l1, character: c1 },
  end: { line: l2, character: c2 },
});
const change = (at: Range, text: string) => ({ range: at, text });

describe('problems while a file is edited', () => {
  it('move with text that comes or goes before them', () => {
    assert.deepEqual(shiftRange(range(5, 2, 5, 9), change(range(1, 0, 1, 0), 'a\nb\n')), range(7, 2, 7, 9));
    assert.deepEqual(shiftRange(range(5, 2, 5, 9), change(range(1, 4, 3, 1), '')), range(3, 2, 3, 9));
    assert.deepEqual(shiftRange(range(5, 8, 5, 9), change(range(5, 1, 5, 3), 'wxyz')), range(5, 10, 5, 11));
    assert.deepEqual(shiftRange(range(5, 8, 6, 9), change(range(4, 1, 5, 3), 'x\r\nyz')), range(5, 7, 6, 9));
    assert.deepEqual(shiftRange(range(5, 2, 5, 9), change(range(4, 7, 4, 7), '\n')), range(6, 2, 6, 9));
    assert.deepEqual(shiftRange(range(5, 2, 5, 9), change(range(5, 2, 5, 2), 'int x;\n  ')), range(6, 2, 6, 9));
  });
  it('stay where the text behind them changes', () => {
    const at = range(5, 2, 5, 9);
    assert.deepEqual(shiftRange(at, change(range(5, 10, 5, 12), 'x')), at);
    assert.deepEqual(shiftRange(at, change(range(5, 9, 5, 9), '\n  next();')), at);
  });
  it('end where the text that they are about changes', () => {
    const at = range(5, 2, 5, 9);
    for (const r of [range(5, 2, 5, 2), range(5, 4, 5, 4), range(5, 9, 5, 9), range(4, 0, 6, 0), range(5, 0, 5, 3)])
      assert.equal(shiftRange(at, change(r, 'x')), undefined);
    assert.equal(shiftRange(at, change(range(5, 0, 5, 0), '// ')), undefined, 'it is a comment now');
  });
  it('end when the place of one of their quick fixes changes, in whichever file', () => {
    const uri = 'file:///w/a.c';
    const header = 'file:///w/a.h';
    const diagnostic = (fixAt: Range, fixUri: string): Diagnostic => ({
      range: range(9, 0, 9, 5),
      message: 'x',
      relatedInformation: [{ message: 'declared', location: { uri: header, range: range(3, 0, 3, 8) } }],
      data: { fixes: [{ title: 'f', edits: [{ uri: fixUri, range: fixAt, newText: ' = {}' }] }] },
    });
    const near = [diagnostic(range(4, 9, 4, 9), uri)];
    assert.deepEqual(shiftDiagnostics(near, uri, uri, change(range(4, 9, 4, 9), ' = {}')), []);
    const far = [diagnostic(range(4, 9, 4, 9), header)];
    assert.deepEqual(shiftDiagnostics(far, uri, header, change(range(4, 9, 4, 9), ' = {}')), []);
    const [kept] = shiftDiagnostics(far, uri, header, change(range(0, 0, 0, 0), '\n'));
    assert.deepEqual(kept?.range, range(9, 0, 9, 5));
    assert.deepEqual(kept?.relatedInformation?.[0]?.location.range, range(4, 0, 4, 8));
    assert.deepEqual(kept?.data.fixes[0].edits[0].range, range(5, 9, 5, 9));
    assert.deepEqual(shiftDiagnostics(near, uri, header, change(range(3, 2, 3, 4), 'x')), [], 'a place of its story');
    assert.equal(shiftDiagnostics(near, uri, 'file:///w/other.c', change(range(0, 0, 0, 0), '\n')), near);
  });
});

describe('URIs of files', () => {
  it('are made of the paths of all systems', () => {
    assert.equal(uriOf('/w/a b#ä.c'), 'file:///w/a%20b%23%C3%A4.c');
    assert.equal(uriOf('C:\\Users\\me\\a b.c'), 'file:///c:/Users/me/a%20b.c');
    assert.equal(uriOf('c:/src/a.c'), 'file:///c:/src/a.c');
    assert.equal(uriOf('\\\\server\\share\\a.c'), 'file://server/share/a.c');
    assert.equal(uriOf('/w/odd\\name.c'), 'file:///w/odd%5Cname.c');
  });
  it('are the same however an editor writes them', () => {
    assert.ok(sameUri('file:///c%3A/src/%2Ba.c', uriOf('C:\\src\\+a.c')));
    assert.ok(sameUri('file:///w/it%27s%20%28a%29.c', uriOf("/w/it's (a).c")));
    assert.ok(!sameUri('file:///w/a.c', 'file:///w/A.c'));
    assert.ok(sameUri('file:///w/100%.c', 'file:///w/100%.c'));
  });
});
