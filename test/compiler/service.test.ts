import assert from 'node:assert/strict';
import { readModule } from '../../src/bitcode/reader.ts';
import { type CompilerHost, MemoryStore } from '../../src/compiler/host.ts';
import { NodeHost } from '../../src/compiler/host-node.ts';
import { type CompileRequest, CompilerFailure } from '../../src/compiler/request.ts';
import { Compiler } from '../../src/compiler/service.ts';
import { pathOf } from '../../src/debuginfo/paths.ts';

/** The real Clang over files in memory. */
class TestHost implements CompilerHost {
  readonly #node = new NodeHost();
  readonly files = new Map<string, string>();
  readonly clang = this.#node.clang;
  readonly clangVersion = this.#node.clangVersion;
  readonly store = new MemoryStore();
  started = 0;
  startWorker() {
    this.started++;
    return this.#node.startWorker();
  }
  async readFile(path: string) {
    const text = this.files.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  }
  headers() {
    return this.#node.headers();
  }
}

describe('compiler service', function () {
  this.timeout(60_000);
  const host = new TestHost();
  const compiler = new Compiler(host);
  const compile = (path: string, text: string, more: Partial<CompileRequest> = {}) => {
    host.files.set(path, text);
    return compiler.compile({ path, ...more }, { preamble: 'never' });
  };
  after(() => compiler.dispose());

  it('makes bitcode of C, with names as they are on the disk, and finds it again', async () => {
    const text = '#include <stdio.h>\n#include "n.h"\nint main(void) { puts(__FILE__); return N; }\n';
    host.files.set('/src/n.h', '#define N 7\n');
    const first = await compile('/src/a.c', text);
    assert.deepEqual(first.diagnostics, []);
    assert.equal(first.from, 'full');
    assert.deepEqual(first.dependencies, ['/src/a.c', '/src/n.h']);
    const module = readModule(first.bitcode!, 'a');
    assert.ok(module.functions.some((f) => f.name === 'main' && f.hasBody));
    const bytes = Buffer.from(first.bitcode!);
    assert.ok(bytes.includes('/src/a.c'));

    const again = await compile('/src/a.c', text);
    assert.equal(again.from, 'cache');
    assert.deepEqual(again.bitcode, first.bitcode);
    assert.ok(again.milliseconds < first.milliseconds, `${again.milliseconds} ms, ${first.milliseconds} ms at first`);
    host.files.set('/src/n.h', '#define N 8\n');
    assert.equal((await compile('/src/a.c', text)).from, 'full', 'a changed header is seen');
  });

  for (const [where, folder, shown] of [
    ['of Windows', 'C:\\src', 'C:/src'],
    ['of another machine', '\\\\server\\share', '//server/share'],
  ] as const)
    it(`understands paths ${where}`, async () => {
      host.files.set(`${folder}\\inc\\n.h`, '#define N 7\n');
      const text = '#include "inc/n.h"\nint main(void) { return N + oops; }\n';
      const bad = await compile(`${folder}\\a.c`, text);
      assert.deepEqual(
        bad.diagnostics.map((d) => d.file),
        [`${folder}\\a.c`],
      );
      const good = await compile(`${folder}\\a.c`, text.replace(' + oops', ''));
      assert.deepEqual(good.dependencies, [`${folder}\\a.c`, `${folder}\\inc\\n.h`]);
      const main = readModule(good.bitcode!, 'a').functions.find((f) => f.name === 'main');
      assert.equal(pathOf(main?.subprogram?.file), `${shown}/a.c`);
    });

  it('reports errors with notes and fixes, from the cache too', async () => {
    const text = 'struct P { int x; };\nint main(void) { struct P p = {1}; return p->x; }\n';
    for (const from of ['full', 'cache']) {
      const r = await compile('/src/b.c', text);
      assert.equal(r.ok, false);
      assert.equal(r.from, from);
      assert.equal(r.diagnostics[0]?.line, 2);
      assert.match(r.diagnostics[0]!.message, /not a pointer/);
      assert.equal(r.diagnostics[0]?.fixes[0]?.text, '.');
    }
  });

  it('uses a precompiled preamble', async () => {
    const source = (n: number) =>
      `// ${n}\n#include <string>\n#include <memory>\nint main() { std::string s(${n}, 'x'); return oops; }\n`;
    host.files.set('/src/p.cpp', source(1));
    assert.equal(await compiler.prepare({ path: '/src/p.cpp' }), true);
    const r = await compile('/src/p.cpp', source(2));
    assert.equal(r.from, 'preamble');
    assert.equal(r.diagnostics.length, 1);
    assert.equal(r.diagnostics[0]?.line, 4);
    const other = await compile('/elsewhere/q.cpp', source(3).replace('oops', '0'));
    assert.equal(other.from, 'preamble', 'shared between files');
    assert.equal(other.ok, true);
  });

  it('makes a preamble the second time it is needed', async () => {
    const compileNext = async (name: string) => {
      host.files.set(`/class/${name}.c`, `#include <time.h>\nint ${name}(void) { return CLOCKS_PER_SEC; }\n`);
      const fresh = new Compiler(host);
      const r = await fresh.compile({ path: `/class/${name}.c` }, { preamble: 'second' });
      fresh.dispose();
      assert.equal(r.ok, true);
      return r.from;
    };
    assert.equal(await compileNext('anna'), 'full');
    assert.equal(await compileNext('ben'), 'preamble');
    assert.equal(await compileNext('cleo'), 'preamble');
  });

  it('finds headers whose names only macros know', async () => {
    host.files.set('/src/hidden.h', '#include "deeper.h"\n');
    host.files.set('/src/deeper.h', 'enum { deep = 1 };\n');
    const r = await compile('/src/m.c', '#define H "hidden.h"\n#include H\nint main(void) { return deep; }\n');
    assert.deepEqual(r.diagnostics, []);
    assert.ok(r.dependencies.includes('/src/deeper.h'));
  });

  it('finds headers named from the root, what they include beside them, and the file itself', async () => {
    host.files.set('/tmp/lib/one.h', '#pragma once\n#include "two.h"\n');
    host.files.set('/tmp/lib/two.h', '#define TWO 2\n');
    const own = '#define AGAIN\nint level(void) { return\n#include __FILE__\n;\n}\n';
    const text = `#ifdef AGAIN\nTWO\n#else\n#include "/tmp/lib/one.h"\n#include </tmp/lib/one.h>\n${own}#endif\n`;
    const r = await compile('/src/root.c', text);
    assert.deepEqual(r.diagnostics, []);
    assert.deepEqual([...r.dependencies].sort(), ['/src/root.c', '/tmp/lib/one.h', '/tmp/lib/two.h']);
  });

  it('finds headers above the including file, each once under its real name', async () => {
    host.files.set('/up/config.h', '#pragma once\n#include "lib/part.h"\n#define N 7\n');
    host.files.set('/up/lib/part.h', '#pragma once\n#include "../config.h"\nenum { HERE = sizeof __FILE__ };\n');
    host.files.set('/up/src/config.h', '#error the wrong one\n');
    const text = '#include "../config.h"\n#include "../lib/../config.h"\nint main(void) { return N + HERE; }\n';
    const r = await compile('/up/src/main.c', text);
    assert.deepEqual(r.diagnostics, []);
    assert.deepEqual(r.dependencies, ['/up/src/main.c', '/up/config.h', '/up/lib/part.h']);
    const names = readModule(r.bitcode!, 'main').functions.map((f) => f.subprogram?.file?.filename);
    assert.deepEqual(names, ['/up/src/main.c']);
    const waited = await compiler.compile({ path: '/up/src/main.c' }, { fresh: false, preamble: 'wait' });
    assert.equal(waited.ok, true);
  });

  it('says what is wrong with options and files', async () => {
    const r = await compile('/src/o.c', 'int x;', { std: 'c++banana' });
    assert.match(r.diagnostics[0]!.message, /c\+\+banana/);
    await assert.rejects(compile('/src/o.c', 'int x;', { flags: ['-fnonsense'] }), CompilerFailure);
    await assert.rejects(compiler.compile({ path: '/src/none.c' }), /cannot be read/);
  });

  it('cancels, and goes on with a new worker', async () => {
    // Clang computes it until it is told to stop.
    const endless =
      'constexpr int f() { for (unsigned i = 0;; i++) ; return 0; }\nstatic_assert(f() == 0);\nint main() {}\n';
    host.files.set('/src/endless.cpp', endless);
    const before = host.started;
    // A cancelled request that had not reached the worker yet leaves the worker as it is.
    for (let delay = 200; host.started === before; delay *= 2) {
      assert.ok(delay < 30_000, 'the request never reached the worker');
      const control = new AbortController();
      const running = compiler.compile(
        { path: '/src/endless.cpp', std: 'c++23', flags: ['-fconstexpr-steps=2147483647'] },
        { signal: control.signal, preamble: 'never' },
      );
      setTimeout(() => control.abort(), delay);
      await assert.rejects(running, { name: 'AbortError' });
      const r = await compile(`/src/after${delay}.c`, 'int main(void) { return 0; }\n');
      assert.equal(r.ok, true);
    }
    assert.equal(host.started, before + 1);
  });

  it('gives up after the time allowed', async () => {
    host.files.set('/src/slow.cpp', '#include <bits/stdc++.h>\nint main() { return 1; }\n');
    await assert.rejects(
      compiler.compile({ path: '/src/slow.cpp', std: 'c++23' }, { timeout: 200, preamble: 'never' }),
      /did not finish/,
    );
  });
});
