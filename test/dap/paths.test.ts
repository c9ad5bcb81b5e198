/** Names and texts as people have them: blanks, other scripts, byte order marks, Windows' line ends and paths. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import { pathOfUri, uriOfPath } from '../../src/dap/wire.ts';
import { renderFinding } from '../../src/report/text.ts';
import { Client } from './client.ts';

describe('paths and texts', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = path.join(mkdtempSync(path.join(tmpdir(), 'memscape-paths-')), 'mein Projekt ä € 100% #1');
    mkdirSync(folder);
  });
  after(() => {
    rmSync(path.dirname(folder), { recursive: true, force: true });
    disposeNodeEnvironment();
  });

  it('are found with blanks, other scripts, a byte order mark and CRLF, by path and by URI', async () => {
    const file = path.join(folder, 'größe.c');
    const header = path.join(folder, 'kopf ü.h');
    const lines = [
      '\ufeff#include <stdlib.h>',
      '#include "kopf ü.h"',
      'int main(void) {',
      '  char *größe = malloc(4);',
      '  größe[4] = (char)zwei();',
      '  free(größe);',
      '  return 0;',
      '}',
      '',
    ];
    writeFileSync(file, lines.join('\r\n'));
    writeFileSync(header, ['static int zwei(void) {', '  return 2;', '}', ''].join('\r\n'));
    for (const pathFormat of ['path', 'uri']) {
      const c = new Client();
      const name = (p: string): string => (pathFormat === 'uri' ? uriOfPath(p) : p);
      await c.request('initialize', { adapterID: 'memscape', linesStartAt1: true, columnsStartAt1: true, pathFormat });
      await c.request('launch', { program: file });
      for (const [f, line] of [
        [file, 4],
        [header, 2],
      ] as const) {
        const { breakpoints } = await c.setBreakpoints(name(f), [line]);
        assert.equal(breakpoints[0]?.verified, true);
        assert.equal(breakpoints[0]?.source?.path, name(f));
      }
      await c.request('configurationDone');
      assert.equal((await c.stopped()).reason, 'breakpoint');
      const frame = (await c.stack(1))[0]!;
      assert.equal(frame.source?.path, name(file));
      // Columns are counted in characters, as an editor does.
      assert.equal(frame.column, 1 + lines[3]!.indexOf('malloc'));
      await c.go('continue');
      assert.equal((await c.stack(1))[0]?.source?.path, name(header));
      assert.equal((await c.go('continue')).reason, 'exception');
      const finding = c.events.find((e) => e.event === 'memscape/finding')?.body.finding;
      assert.equal(finding.location.file, file);
      const text = renderFinding(finding, { source: () => lines });
      const caret = /\n( +)\| ( *)\^/.exec(text);
      assert.equal(caret?.[2]?.length, lines[4]!.indexOf('='), text);
      await c.end();
    }
  });

  it('become URIs and come back', () => {
    for (const [p, uri] of [
      ['/a b/ü#1?.c', 'file:///a%20b/%C3%BC%231%3F.c'],
      ['/100%.c', 'file:///100%25.c'],
    ] as const) {
      assert.equal(uriOfPath(p), uri);
      assert.equal(pathOfUri(uri), p);
    }
    assert.equal(uriOfPath('C:\\src\\a b.c'), 'file:///C:/src/a%20b.c');
    assert.equal(pathOfUri('file:///c%3A/src/a%20b.c'), 'c:/src/a b.c');
    assert.equal(uriOfPath('\\\\server\\share\\a b.c'), 'file://server/share/a%20b.c');
    assert.equal(pathOfUri('file://server/share/a%20b.c'), '//server/share/a b.c');
  });
});
