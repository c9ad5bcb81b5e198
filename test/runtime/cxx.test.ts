/**
 * C++ programs on the simulated machine against what the same programs do natively: test/runtime/programs/*.cpp, with the
 * answers of g++ in *.cpp.out (`npx tsx test/runtime/record.ts` writes them anew).
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { execute } from '../../src/cli/execute.ts';
import { createNodeCompiler } from '../../src/compiler/host-node.ts';
import type { Compiler } from '../../src/compiler/service.ts';
import { runtimeFiles } from '../../src/dap/node-environment.ts';
import { loadProgram } from '../../src/debugger/program.ts';
import { type Answer, standardOf } from './answer.ts';

const directory = fileURLToPath(new URL('./programs/', import.meta.url));
const SIGNALS: Readonly<Record<string, number>> = { SIGABRT: 6, SIGSEGV: 11 };

describe('C++ runtime', function () {
  this.timeout(120_000);
  let compiler: Compiler;
  const runtime = runtimeFiles();
  before(() => {
    compiler = createNodeCompiler();
  });
  after(() => compiler.dispose());

  for (const file of readdirSync(directory).filter((f) => f.endsWith('.cpp')))
    it(file, async () => {
      const path = directory + file;
      const native = JSON.parse(readFileSync(`${path}.out`, 'utf8')) as Answer;
      const std = standardOf(readFileSync(path, 'utf8'));
      const compiled = await compiler.compile({ path, std, flags: ['-w'] }, { preamble: 'never' });
      assert.deepEqual(compiled.diagnostics, []);
      const text = { 1: '', 2: '' };
      const program = await loadProgram({
        modules: [{ name: file, bytes: compiled.bitcode! }],
        runtime,
        program: file,
        args: [],
        stdin: new Uint8Array(),
        output: (stream, bytes) => {
          text[stream] += new TextDecoder().decode(bytes);
        },
      });
      const end = execute(program, { maxInstructions: 50_000_000, keepGoing: true, readInput: () => undefined });
      assert.equal(text[1], native.stdout);
      assert.equal(text[2], native.stderr);
      assert.equal(end.exitCode, native.status ?? undefined);
      assert.equal(end.signal, native.signal === null ? undefined : SIGNALS[native.signal]);
      const expected = native.stderr.includes('throwing an instance') ? ['uncaught-exception'] : [];
      assert.deepEqual(
        program.machine.findings.map((f) => f.kind).filter((k) => k !== 'leak' && k !== 'abort'),
        expected,
      );
    });
});
