/**
 * The Clang service: C and C++ text in, LLVM bitcode and diagnostics out. Clang 22 runs as WebAssembly in a worker
 * (clang-worker.ts) that stays warm; this side reads the user's files, keeps the caches and speaks to the worker.
 *
 * Two caches, both by content: the finished bitcode, and the precompiled preamble (preamble.ts). A preamble is made in
 * the background by a second worker the first time it is met (`prepare`, or after a compilation that had none).
 */
import { climbingOverlay, OVERLAY } from './climbing-overlay.ts';
import { parseDiagnostics } from './diagnostics.ts';
import { commandFor, driverFlags, forcedIncludes, languageOf, parseCommand, searchDirs } from './driver.ts';
import type { CompilerHost } from './host.ts';
import { collect, type UserFiles } from './include-scan.ts';
import { contentKey, pack, unpack } from './key.ts';
import { Lane } from './lane.ts';
import { type Preamble, preambleOf } from './preamble.ts';
import { type CompileRequest, type CompileResult, CompilerFailure, type Diagnostic } from './request.ts';
import { directoryOf, fromVirtual, joinPath, toVirtual } from './virtual-paths.ts';
import type { Files } from './worker-protocol.ts';

export interface CompileControl {
  readonly signal?: AbortSignal;
  /** Milliseconds for one run of Clang. */ readonly timeout?: number;
  /** Bypass all caches. */ readonly fresh?: boolean;
  /**
   * A preamble that is not there yet is made in the `background` for the next time (default), `wait`ed for (costs about
   * half more now, pays when many files share it), waited for when it is needed for the `second` time (for runs that end
   * when they are done: a file that is edited, or files that begin alike), or `never` made.
   */
  readonly preamble?: 'background' | 'wait' | 'second' | 'never';
}

/** Part of every key: raise it when the meaning of what is stored changes. */
const FORMAT = 'memscape-5';
const RETRIES = 20;

interface Unit {
  readonly request: CompileRequest;
  readonly language: 'c' | 'c++';
  readonly directory: string;
  readonly flags: readonly string[];
  readonly user: UserFiles;
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly dirs: readonly string[];
}

interface Pch {
  /** Where the worker keeps it. */ readonly path: string;
  /** The file that it was made of, and its text: Clang wants to see that it is unchanged. */ readonly main: string;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly diagnostics: readonly Diagnostic[];
  /** Those of our own headers that are in it. */ readonly headers: readonly string[];
}

/** What a compilation used beyond the files that the scan of its includes finds. */
interface Manifest {
  /** Our own headers, virtual paths. */ readonly own: readonly string[];
  /** The user's files that only Clang found. */ readonly extra: readonly string[];
}

/** Takes the list that `-H` writes (one line `.. path` for each header, dots for depth) out of Clang's stderr. */
function withoutHeaders(stderr: string): { readonly stderr: string; readonly headers: readonly string[] } {
  const headers = new Set<string>();
  const rest = stderr.split('\n').filter((line) => {
    const path = /^\.+ (\/.*)$/.exec(line)?.[1];
    if (path?.startsWith('/memscape/') === true) headers.add(path);
    return path === undefined;
  });
  return { stderr: rest.join('\n'), headers: [...headers] };
}

/** Lists the user's files in an overlay where some name needs it. */
function addOverlay(user: UserFiles, args: string[], files: Map<string, Uint8Array | string>) {
  const absolute = [...user.absolute].filter((path) => user.files.has(path));
  if (user.climbs || absolute.length > 0) {
    files.set(OVERLAY, climbingOverlay(files.keys(), new Map(absolute.map((path) => [path, toVirtual(path)]))));
    args.splice(args.length - 1, 0, '-ivfsoverlay', OVERLAY);
  }
  return files;
}

export class Compiler {
  readonly #host: CompilerHost;
  readonly #front: Lane;
  #back: Lane | undefined;
  readonly #commands = new Map<string, Promise<readonly string[]>>();
  /** Preambles in memory or in the making, by key; undefined: cannot be made (it has errors). */
  readonly #preambles = new Map<string, Promise<Pch | undefined>>();
  #headersKey: Promise<string> | undefined;

  constructor(host: CompilerHost) {
    this.#host = host;
    this.#front = new Lane(host);
  }

  /** Loads Clang now rather than at the first compilation. */
  warm(): void {
    this.#front.warm();
  }

  dispose(): void {
    this.#front.dispose();
    this.#back?.dispose();
  }

  async compile(request: CompileRequest, control: CompileControl = {}): Promise<CompileResult> {
    const start = performance.now();
    const unit = await this.#unit(request);
    const manifestKey = await this.#manifestKey(unit);
    const manifest = control.fresh === true ? undefined : await this.#load<Manifest>(`m-${manifestKey}`);
    if (manifest !== undefined) {
      for (const path of manifest.head.extra) await collect(unit.user, path, unit.dirs, unit.read);
      const key = await this.#resultKey(manifestKey, unit, manifest.head);
      const entry = await this.#load<Pick<CompileResult, 'ok' | 'diagnostics'>>(`bc-${key}`);
      if (entry !== undefined)
        return this.#result(unit, entry.head.ok ? entry.bytes : undefined, entry.head.diagnostics, 'cache', start);
    }
    const scanned = new Set(unit.user.files.keys());
    const making = control.fresh === true ? 'never' : (control.preamble ?? 'background');
    let pch = control.fresh === true ? undefined : await this.#readyPreamble(unit);
    if (pch === undefined && (making === 'wait' || (making === 'second' && (await this.#metBefore(unit)))))
      pch = await this.#makePreamble(unit, this.#front).catch(() => undefined);
    let output = await this.#clang(unit, pch, control);
    // Names of headers that only macros know: fetch what Clang missed and try again.
    for (let i = 0; i < RETRIES && output.code !== 0; i++) {
      if (!(await this.#fetchMissing(unit, output.stderr))) break;
      output = await this.#clang(unit, pch, control);
    }
    if (pch !== undefined && output.code !== 0 && /AST file|precompiled|PCH/.test(output.stderr)) {
      pch = undefined;
      output = await this.#clang(unit, pch, control);
    }
    const diagnostics = [...(pch?.diagnostics ?? []), ...this.#diagnostics(unit, output.stderr)];
    const ok = output.code === 0;
    if (!ok && !diagnostics.some((d) => d.severity === 'error')) {
      const said = output.stderr.trim().split('\n')[0] ?? '';
      throw new CompilerFailure(`The compiler failed without naming an error${said === '' ? '' : `: ${said}`}.`);
    }
    const used: Manifest = {
      own: [...new Set([...(pch?.headers ?? []), ...output.headers])].sort(),
      extra: [...unit.user.files.keys()].filter((path) => !scanned.has(path)),
    };
    await this.#host.store.put(`m-${manifestKey}`, pack(used, new Uint8Array()));
    const key = await this.#resultKey(manifestKey, unit, used);
    await this.#host.store.put(`bc-${key}`, pack({ ok, diagnostics }, ok ? output.stdout : new Uint8Array()));
    if (pch === undefined && making === 'background') void this.#makePreamble(unit).catch(() => undefined);
    return this.#result(
      unit,
      ok ? output.stdout : undefined,
      diagnostics,
      pch === undefined ? 'full' : 'preamble',
      start,
    );
  }

  /** All files of one program, one after the other (Clang's thread is one). */
  async compileProgram(requests: readonly CompileRequest[], control: CompileControl = {}): Promise<CompileResult[]> {
    const results: CompileResult[] = [];
    for (const request of requests) results.push(await this.compile(request, control));
    return results;
  }

  /** Makes the file's preamble in the background; resolves to true when one is ready. */
  async prepare(request: CompileRequest): Promise<boolean> {
    return (await this.#makePreamble(await this.#unit(request))) !== undefined;
  }

  #rehearsed = false;
  /** Once: runs Clang over a file whose result is known, so that the next file finds it in memory and its code ready. */
  async rehearse(request: CompileRequest): Promise<void> {
    if (this.#rehearsed) return;
    this.#rehearsed = true;
    const unit = await this.#unit(request);
    await this.#clang(unit, await this.#readyPreamble(unit), {});
  }

  /** Errors and warnings only; what an editor asks while one types. */
  async check(request: CompileRequest, control: CompileControl = {}): Promise<readonly Diagnostic[]> {
    const unit = await this.#unit(request);
    const pch = await this.#readyPreamble(unit);
    const output = await this.#clang(unit, pch, control, 'syntax');
    return [...(pch?.diagnostics ?? []), ...this.#diagnostics(unit, output.stderr)];
  }

  /** Text of one of our own headers by the name that it has in debug information (`/memscape/…`); undefined for others. */
  async headerText(path: string): Promise<string | undefined> {
    const data = (await this.#host.headers()).get(path);
    return data === undefined || typeof data === 'string' ? data : new TextDecoder().decode(data);
  }

  async #unit(request: CompileRequest): Promise<Unit> {
    const overlays = new Map((request.overlays ?? []).map((o) => [joinPath('/', o.path), o.text]));
    const read = async (path: string): Promise<Uint8Array | undefined> => {
      const text = overlays.get(joinPath('/', path));
      return text === undefined ? this.#host.readFile(path) : new TextEncoder().encode(text);
    };
    const language = request.language ?? languageOf(request.path);
    const directory = directoryOf(request.path);
    const dirs = searchDirs(request, directory);
    const user: UserFiles = { files: new Map(), missing: new Set(), climbs: false, absolute: new Set() };
    if (!(await collect(user, request.path, dirs, read))) throw new CompilerFailure(`${request.path} cannot be read.`);
    for (const name of forcedIncludes(request))
      for (const dir of [directory, ...dirs]) await collect(user, joinPath(dir, name), dirs, read);
    return { request, language, directory, flags: driverFlags(request, language, directory), user, read, dirs };
  }

  async #ownKey(): Promise<string> {
    this.#headersKey ??= this.#host
      .headers()
      .then((files) => contentKey([...files].flat()))
      .then((headers) => contentKey([FORMAT, this.#host.clangVersion, headers]));
    return this.#headersKey;
  }

  /**
   * What is known before Clang ran. As a header of ours that is not used must not matter (but one that newly stands in
   * front of another must), their contents come in by the manifest, which lists those used, their names here.
   */
  async #manifestKey(unit: Unit): Promise<string> {
    return contentKey([
      FORMAT,
      this.#host.clangVersion,
      ...(await this.#host.headers()).keys(),
      unit.language,
      unit.flags.join('\0'),
      unit.request.path,
      ...(unit.user.climbs ? [OVERLAY] : []),
      ...unit.user.absolute,
      ...[...unit.user.files].flat(),
      ...unit.user.missing,
    ]);
  }

  async #resultKey(manifestKey: string, unit: Unit, manifest: Manifest): Promise<string> {
    const headers = await this.#host.headers();
    const user = (path: string) => unit.user.files.get(path) ?? '';
    return contentKey([manifestKey, ...manifest.own.map((p) => headers.get(p) ?? ''), ...manifest.extra.map(user)]);
  }

  async #load<Head>(key: string): Promise<{ readonly head: Head; readonly bytes: Uint8Array } | undefined> {
    const stored = await this.#host.store.get(key);
    const entry = stored === undefined ? undefined : unpack(stored);
    return entry as { readonly head: Head; readonly bytes: Uint8Array } | undefined;
  }

  /** The -cc1 command that the driver makes of the flags; the same for all files with the same flags. */
  #command(flags: readonly string[], language: 'c' | 'c++'): Promise<readonly string[]> {
    const key = `${language}\0${flags.join('\0')}`;
    let command = this.#commands.get(key);
    if (command === undefined) {
      const args = [
        language === 'c' ? 'clang' : 'clang++',
        '-###',
        '-x',
        language,
        ...flags,
        '-c',
        '-emit-llvm',
        '/input',
        '-o',
        '-',
      ];
      const ask = async (): Promise<readonly string[]> => {
        const stored = `cc1-${await contentKey([FORMAT, this.#host.clangVersion, ...args])}`;
        const known = await this.#load<readonly string[]>(stored);
        if (known !== undefined) return known.head;
        const { stderr } = await this.#front.run(args, new Map([['/input', '']]));
        const parsed = parseCommand(stderr);
        if (parsed !== undefined) {
          await this.#host.store.put(stored, pack(parsed, new Uint8Array()));
          return parsed;
        }
        const error = /error: (.*)/.exec(stderr)?.[1] ?? stderr.trim().split('\n')[0];
        throw new CompilerFailure(`The compiler refused its options: ${error}.`);
      };
      command = ask();
      command.catch(() => this.#commands.delete(key));
      this.#commands.set(key, command);
    }
    return command;
  }

  async #clang(unit: Unit, pch: Pch | undefined, control: CompileControl, kind: 'bitcode' | 'syntax' = 'bitcode') {
    const command = await this.#command(unit.flags, unit.language);
    const main = toVirtual(unit.request.path);
    const preamble = pch === undefined ? undefined : preambleOf(this.#mainText(unit));
    const args = commandFor(
      command,
      kind,
      main,
      pch === undefined || preamble === undefined ? undefined : { pch: pch.path, bytes: preamble.bytes },
    );
    const keep: Files = pch === undefined ? new Map() : new Map([[pch.path, pch.bytes]]);
    const files = addOverlay(unit.user, args, new Map(virtualFiles(unit.user)));
    if (pch !== undefined) files.set(pch.main, pch.text);
    const output = await this.#front.run(args, files, { keep, ...control }).catch((e: unknown) => {
      throw e instanceof CompilerFailure ? new CompilerFailure(`${unit.request.path}: ${e.message}`) : e;
    });
    return { ...output, ...withoutHeaders(output.stderr) };
  }

  #mainText(unit: Unit): string {
    // ignoreBOM: a byte order mark counts among the preamble's bytes.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(unit.user.files.get(unit.request.path));
  }

  async #preambleKey(unit: Unit) {
    const preamble = preambleOf(this.#mainText(unit));
    if (preamble === undefined) return undefined;
    const parts: (string | Uint8Array)[] = [await this.#ownKey(), unit.language, unit.flags.join('\0'), preamble.text];
    if (preamble.quoted || unit.dirs.length > 0) {
      parts.push(unit.directory);
      for (const [path, bytes] of unit.user.files) if (path !== unit.request.path) parts.push(path, bytes);
    }
    return { preamble, key: await contentKey(parts) };
  }

  /** The preamble if it is at hand (in memory or on disk), without waiting for one in the making. */
  async #readyPreamble(unit: Unit): Promise<Pch | undefined> {
    const found = await this.#preambleKey(unit);
    if (found === undefined) return undefined;
    const pending = this.#preambles.get(found.key);
    if (pending !== undefined) return Promise.race([pending, Promise.resolve(undefined)]);
    const stored = await this.#loadPreamble(found.key);
    if (stored !== undefined) this.#preambles.set(found.key, Promise.resolve(stored));
    return stored;
  }

  async #loadPreamble(key: string): Promise<Pch | undefined> {
    const entry = await this.#load<Pick<Pch, 'main' | 'text' | 'diagnostics' | 'headers'>>(`pch-${key}`);
    return entry === undefined
      ? undefined
      : { path: `/memscape/preamble/${key}.pch`, bytes: entry.bytes, ...entry.head };
  }

  /** This preamble was missed before; leaves a mark for the next time. */
  async #metBefore(unit: Unit): Promise<boolean> {
    const found = await this.#preambleKey(unit);
    if (found === undefined) return false;
    const mark = `met-${found.key}`;
    if ((await this.#host.store.get(mark)) !== undefined) return true;
    await this.#host.store.put(mark, new Uint8Array(1));
    return false;
  }

  async #makePreamble(unit: Unit, lane?: Lane): Promise<Pch | undefined> {
    const found = await this.#preambleKey(unit);
    if (found === undefined) return undefined;
    const { key, preamble } = found;
    let pending = this.#preambles.get(key);
    if (pending === undefined) {
      pending = this.#buildPreamble(unit, key, preamble, lane);
      this.#preambles.set(key, pending);
      // The store keeps it; in memory only what was used lately.
      if (this.#preambles.size > 8) this.#preambles.delete(this.#preambles.keys().next().value ?? '');
      pending.catch(() => this.#preambles.delete(key));
    }
    return pending;
  }

  async #buildPreamble(
    unit: Unit,
    key: string,
    { text, quoted }: Preamble,
    lane: Lane | undefined,
  ): Promise<Pch | undefined> {
    const stored = await this.#loadPreamble(key);
    if (stored !== undefined) return stored;
    // In the file's own directory where quoted includes have to mean the same.
    const main = quoted ? toVirtual(joinPath(unit.directory, `.preamble-${key}`)) : `/memscape/preamble/${key}`;
    const command = await this.#command(unit.flags, unit.language);
    const args = commandFor(command, 'preamble', main);
    const files = addOverlay(unit.user, args, new Map(virtualFiles(unit.user))).set(main, text);
    const output = await (lane ?? (this.#back ??= new Lane(this.#host))).run(args, files);
    const { code, stdout } = output;
    const { stderr, headers } = withoutHeaders(output.stderr);
    if (code !== 0 || stdout.length === 0) return undefined;
    const diagnostics = this.#diagnostics(unit, stderr).filter((d) => d.file !== fromVirtual(main));
    await this.#host.store.put(`pch-${key}`, pack({ main, text, diagnostics, headers }, stdout));
    return { path: `/memscape/preamble/${key}.pch`, main, text, bytes: stdout, diagnostics, headers };
  }

  async #fetchMissing(unit: Unit, stderr: string): Promise<boolean> {
    let found = false;
    for (const m of stderr.matchAll(/^(.+?):\d+:\d+:.*fatal error: '([^']+)' file not found/gm)) {
      const name = m[2]!;
      if (name.startsWith('/') && !unit.user.absolute.has(name)) {
        unit.user.absolute.add(name);
        found ||= unit.user.files.has(name);
      }
      const candidates = [directoryOf(fromVirtual(m[1]!)), ...unit.dirs].map((d) => joinPath(d, name));
      for (const path of candidates) {
        unit.user.missing.delete(path);
        if (!unit.user.files.has(path)) found = (await collect(unit.user, path, unit.dirs, unit.read)) || found;
      }
    }
    return found;
  }

  #diagnostics(unit: Unit, stderr: string): Diagnostic[] {
    const lines = new Map<string, readonly string[] | undefined>();
    const linesOf = (file: string): readonly string[] | undefined => {
      if (!lines.has(file)) {
        const bytes = file.startsWith('/host/') ? unit.user.files.get(fromVirtual(file)) : undefined;
        lines.set(file, bytes === undefined ? undefined : new TextDecoder().decode(bytes).split(/\r?\n/));
      }
      return lines.get(file);
    };
    return parseDiagnostics(stderr, linesOf, toVirtual(unit.request.path));
  }

  #result(
    unit: Unit,
    bitcode: Uint8Array | undefined,
    diagnostics: readonly Diagnostic[],
    from: CompileResult['from'],
    start: number,
  ): CompileResult {
    return {
      path: unit.request.path,
      ok: bitcode !== undefined && !diagnostics.some((d) => d.severity === 'error'),
      bitcode,
      diagnostics,
      dependencies: [...unit.user.files.keys()],
      from,
      milliseconds: performance.now() - start,
    };
  }
}

function virtualFiles(user: UserFiles): Files {
  return new Map([...user.files].map(([path, bytes]) => [toVirtual(path), bytes]));
}
