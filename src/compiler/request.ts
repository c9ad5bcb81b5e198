/** What the compiler service is asked for and what it answers: plain data, so that it crosses worker and process borders. */

export type Language = 'c' | 'c++';
export type OptLevel = 0 | 1 | 2;
/** `-fstack-protector-strong`, `-fstack-protector-all`, `-fno-stack-protector`. */
export type Protector = 'strong' | 'all' | 'off';

/** The flags of a compilation: everything but the file. */
export interface CompileOptions {
  /** `c17`, `gnu++23`, …; undefined: Clang's default (gnu17, gnu++17), which is gcc's too. */ readonly std?: string;
  /** Absolute paths. */ readonly includeDirs?: readonly string[];
  /** `NAME` or `NAME=VALUE`. */ readonly defines?: readonly string[];
  readonly optLevel?: OptLevel;
  readonly protector?: Protector;
  /** `-fsanitize=` groups that become calls of handlers: `undefined`, `integer`, … */ readonly sanitize?: readonly string[];
  /** Debug information: all of it (default), or none (the runtime's own modules). */ readonly debug?: 'full' | 'none';
  /** Further driver flags as a person would give to clang or gcc. Those that make no sense here are dropped (driver.ts). */ readonly flags?: readonly string[];
}

/** The text of a file that is not (or not so) on the disk: an unsaved editor. */
export interface SourceText {
  /** Absolute path. */ readonly path: string;
  readonly text: string;
}

export interface CompileRequest extends CompileOptions {
  /** Absolute path of the file to compile; its text from `overlays`, else from the host. */ readonly path: string;
  /** Undefined: by extension (`.c` is C, everything else C++; `.h` C++). */ readonly language?: Language;
  readonly overlays?: readonly SourceText[];
}

export type Severity = 'error' | 'warning' | 'note' | 'remark';

/** Lines and columns are 1-based; columns count UTF-16 units, as editors do. `end…` is exclusive. */
export interface TextRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Fix extends TextRange {
  /** Replaces the range; '' removes it. */ readonly text: string;
}

export interface DiagnosticNote extends TextRange {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

export interface Diagnostic extends TextRange {
  readonly severity: Severity;
  readonly message: string;
  /** The flag that controls it, as `-Wunused-variable`; '' for plain errors. */ readonly code: string;
  readonly notes: readonly DiagnosticNote[];
  readonly fixes: readonly Fix[];
}

export interface CompileResult {
  readonly path: string;
  /** True when there is bitcode, and nothing in the file is refused. */ readonly ok: boolean;
  readonly bitcode: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** The user's own files that were looked at, absolute paths, the main file first. */ readonly dependencies: readonly string[];
  /** Where the result came from: `cache` untouched, `preamble` with a precompiled preamble, `full` without. */ readonly from:
    | 'cache'
    | 'preamble'
    | 'full';
  readonly milliseconds: number;
}

/** The compiler itself failed: it crashed, ran out of memory or out of time. One clear sentence. */
export class CompilerFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CompilerFailure';
  }
}
