/**
 * V8's machine code for Clang, kept between processes (Node only). Clang's module is 75 MB of WebAssembly; a fresh process
 * compiles each function when it is first called and optimises the hot ones later, which costs several seconds for a C++
 * file. The optimised code is stored beside the other caches and given back to V8 by the next process.
 *
 * V8 offers this to a page by streaming compilation and to Node by none of its public interfaces; the functions behind it,
 * %SerializeWasmModule and %DeserializeWasmModule, are there in every build (V8: src/runtime/runtime-test-wasm.cc). They
 * check version, flags and processor themselves and answer undefined when these differ. What could go wrong is held off:
 *
 *   another V8 has other functions    a child process tries them on a small module before this one uses them
 *   the file was damaged              its SHA-256 is checked
 *   V8 dies while it reads the file   a mark that a reader leaves and takes away again; where three were left, no cache
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';

/**
 * V8 optimises a WebAssembly function when it has executed so many bytes of it. With the code at hand a small budget pays:
 * what gets hot is stored again. Without, Clang is so large that optimising costs more than it saves in a run or two.
 * All other modules (the simulated program's) have what V8 had when their speed was measured. (A file with <iostream>, <map>,
 * <string> and <vector>: V8's own budget 11.0 s of processor time, the large one 8.5 s, with stored code 2.2 s.)
 */
const BUDGET = { stored: 300_000, fresh: 40_000_000, others: 1_800_000 };
const setBudget = (budget: number): void => setFlagsFromString(`--wasm-tiering-budget=${budget}`);

const DIGEST = 32;
const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
/** After so many stores the file has what is hot. */
const LAST_GENERATION = 12;

/** Calls one of V8's functions for its own tests. Both must see the same flags: their hash is in the stored code. */
function native(call: string, ...args: unknown[]): unknown {
  setBudget(BUDGET.stored);
  setFlagsFromString('--allow-natives-syntax');
  try {
    return new Function('a', 'b', `return ${call}`)(...args);
  } finally {
    setFlagsFromString('--no-allow-natives-syntax');
    setBudget(BUDGET.others);
  }
}

/**
 * %SerializeWasmModule wants at least one optimised function, or V8 dies; this optimises one now. Its arguments changed:
 * before V8 11.8 the instance and the function's index (an exported function's name), later the function.
 */
const OPTIMISE = ['%WasmTierUpFunction(b)', '%WasmTierUpFunction(a, Number(b.name))'] as const;

/** Tries the functions on a module with one function, (i32) → i32, that answers its argument. */
const probe = (optimise: string): string => `
  const bytes = new Uint8Array([0,97,115,109,1,0,0,0,1,6,1,96,1,127,1,127,3,2,1,0,7,5,1,1,102,0,0,10,6,1,4,0,32,0,11]);
  require('node:v8').setFlagsFromString('--allow-natives-syntax');
  const module = new WebAssembly.Module(bytes);
  const instance = new WebAssembly.Instance(module);
  instance.exports.f(1);
  new Function('a', 'b', ${JSON.stringify(optimise)})(instance, instance.exports.f);
  const stored = new Function('a', 'return %SerializeWasmModule(a)')(module);
  if (!(stored instanceof ArrayBuffer)) process.exit(2);
  const again = new Function('a', 'b', 'return %DeserializeWasmModule(a, b)')(stored, bytes);
  if (new WebAssembly.Instance(again).exports.f(7) !== 7) process.exit(3);
`;

export class CodeCache {
  readonly #directory: string;
  readonly #name: string;
  #module: WebAssembly.Module | undefined;
  #instance: WebAssembly.Instance | undefined;
  #found = false;
  #size = 0;
  #generation = 0;
  /** Milliseconds of the compiler's work since the code was last stored. */ #worked = 0;

  /** `version`: of the module. */
  constructor(directory: string, version: string) {
    this.#directory = directory;
    const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ');
    const hash = createHash('sha256').update(flags).digest('hex').slice(0, 8);
    this.#name = [version, process.versions.v8, process.platform, process.arch, hash]
      .join('_')
      .replace(/[^\w.-]/g, '-');
  }

  async compile(bytes: Uint8Array<ArrayBuffer>): Promise<WebAssembly.Module> {
    this.#module = this.#load(bytes);
    if (this.#module !== undefined) return this.#module;
    setBudget(BUDGET.fresh);
    try {
      this.#module = await WebAssembly.compile(bytes);
    } finally {
      setBudget(BUDGET.others);
    }
    return this.#module;
  }

  /** The module's code came from the cache. */
  get found(): boolean {
    return this.#found;
  }

  /** Told of every instance: one is needed to store the code, and kept until the compiler is done with it. */
  made(module: WebAssembly.Module, instance: WebAssembly.Instance): void {
    if (module === this.#module) this.#instance ??= instance;
  }

  /** A command is done, and what made code hot took so long (0: nothing did); stores the code when that is worth it, at first soon, then ever more rarely. */
  worked(milliseconds: number): void {
    this.#worked += milliseconds;
    const instance = this.#instance;
    this.#instance = undefined;
    if (this.#module === undefined || instance === undefined || this.#generation >= LAST_GENERATION) return;
    if (this.#worked < 500 * 2 ** Math.min(this.#generation, 6)) return;
    this.#worked = 0;
    try {
      this.#save(this.#module, instance);
    } catch {
      // A cache that cannot be written is a slow one, not an error.
      this.#generation = LAST_GENERATION;
    }
  }

  #path(kind: 'code' | 'reading' | 'works'): string {
    return join(this.#directory, `${this.#name}.${kind}`);
  }

  #load(bytes: Uint8Array<ArrayBuffer>): WebAssembly.Module | undefined {
    const mark = `${this.#path('reading')}-${process.pid}`;
    try {
      if (!existsSync(this.#path('code')) || this.#died()) return undefined;
      const file = readFileSync(this.#path('code'));
      const stored = file.subarray(DIGEST + 1);
      if (!digestOf(stored).equals(file.subarray(0, DIGEST))) return undefined;
      // V8 wants a buffer of its own.
      const code = new Uint8Array(stored).buffer;
      writeFileSync(mark, '');
      const module = native('%DeserializeWasmModule(a, b)', code, bytes);
      if (!(module instanceof WebAssembly.Module)) return undefined;
      this.#found = true;
      this.#size = code.byteLength;
      this.#generation = file[DIGEST]!;
      return module;
    } catch {
      return undefined;
    } finally {
      rmSync(mark, { force: true });
    }
  }

  /** Processes died while they read the stored code: their marks are still there, they are not. (One may be chance.) */
  #died(): boolean {
    const marks = readdirSync(this.#directory).filter((f) => f.startsWith(`${this.#name}.reading-`));
    const dead = marks.filter((f) => {
      try {
        process.kill(Number(f.slice(f.lastIndexOf('-') + 1)), 0);
        return false;
      } catch {
        return true;
      }
    });
    return dead.length >= 3;
  }

  #save(module: WebAssembly.Module, instance: WebAssembly.Instance): void {
    mkdirSync(this.#directory, { recursive: true });
    const optimise = this.#died() ? undefined : this.#works();
    const f = Object.values(instance.exports).find((e) => typeof e === 'function');
    if (optimise === undefined || f === undefined) {
      this.#generation = LAST_GENERATION;
      return;
    }
    this.#generation++;
    native(optimise, instance, f);
    const code = native('%SerializeWasmModule(a)', module);
    if (!(code instanceof ArrayBuffer) || code.byteLength < this.#size) return;
    this.#size = code.byteLength;
    const bytes = new Uint8Array(code);
    const temporary = `${this.#path('code')}.${randomBytes(6).toString('hex')}`;
    writeFileSync(temporary, Buffer.concat([digestOf(bytes), Uint8Array.of(this.#generation), bytes]));
    renameSync(temporary, this.#path('code'));
    this.#tidy();
  }

  /** How this V8 optimises a function; tried once, in processes of their own. Undefined: it lacks the functions. */
  #works(): string | undefined {
    const answer = this.#path('works');
    if (!existsSync(answer)) {
      const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
      const run = (o: string) =>
        spawnSync(process.execPath, ['-e', probe(o)], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
      writeFileSync(answer, OPTIMISE.find(run) ?? '');
    }
    const found = readFileSync(answer, 'utf8');
    return OPTIMISE.find((o) => o === found);
  }

  /** Files of other versions go after a month, what a killed process left after an hour. */
  #tidy(): void {
    for (const name of readdirSync(this.#directory)) {
      const path = join(this.#directory, name);
      const age = Date.now() - statSync(path).mtimeMs;
      const half = /\.(code\.[0-9a-f]+|reading-\d+)$/.test(name);
      if (age > (half ? 3_600_000 : 30 * 24 * 3_600_000)) rmSync(path, { force: true });
    }
  }
}
