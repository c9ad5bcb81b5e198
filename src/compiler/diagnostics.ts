/**
 * Reads what Clang wrote to stderr under `-fdiagnostics-print-source-range-info -fdiagnostics-parseable-fixits`
 * (Clang User's Manual, "Formatting of Diagnostics"):
 *
 *     /host/a.cpp:6:105:{6:105-6:111}{6:1-6:4}: error: use of undeclared identifier 'x' [-Wflag]
 *         6 | int f() { return x; }
 *     fix-it:"/host/a.cpp":{6:105-6:111}:"y"
 *
 * Clang counts columns in bytes from 1; ours are UTF-16 units from 1.
 */
import { utf16Column } from '../base/utf8-columns.ts';
import type { Diagnostic, DiagnosticNote, Fix, Severity, TextRange } from './request.ts';
import { fromVirtual } from './virtual-paths.ts';

/** Lines of a file, by its virtual path; undefined when it is none of the user's. */
export type LinesOf = (virtualPath: string) => readonly string[] | undefined;

const HEAD =
  /^(?:(.+?):(\d+):(\d+):((?:\{[\d:-]+\})*):? )?(?:[\w.+-]+: )?(fatal error|error|warning|note|remark): (.*)$/;
const FIX = /^fix-it:"((?:[^"\\]|\\.)*)":\{(\d+):(\d+)-(\d+):(\d+)\}:"((?:[^"\\]|\\.)*)"$/;
const RANGE = /\{(\d+):(\d+)-(\d+):(\d+)\}/g;

/** C-style escapes of llvm::raw_ostream::write_escaped: backslash, tab, newline, quote, octal. */
function unescaped(s: string): string {
  if (!s.includes('\\')) return s;
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (let i = 0; i < s.length; i++) {
    const c = s[i]!;
    if (c !== '\\') {
      bytes.push(...encoder.encode(c));
      continue;
    }
    const octal = /^[0-7]{3}/.exec(s.slice(i + 1))?.[0];
    if (octal !== undefined) {
      bytes.push(Number.parseInt(octal, 8));
      i += 3;
      continue;
    }
    const e = s[++i] ?? '';
    bytes.push(...encoder.encode(e === 'n' ? '\n' : e === 't' ? '\t' : e));
  }
  return new TextDecoder().decode(new Uint8Array(bytes));
}

/** How Clang says that there is no such name, with and without a using directive; `names` as in a regular expression. */
const noName = (names: string, namespace: string): RegExp =>
  new RegExp(
    `^(?:no (?:member|type|template) named '(?:${names})' in namespace '${namespace}'|` +
      `(?:unknown type name|use of undeclared identifier|no template named) '(?:${names})')`,
  );

const LACKS = "LLVM 22's libc++, which is the library here, does not have it";

/** What Clang says of what is not supported here, and what is said besides. */
const UNSUPPORTED: readonly (readonly [said: RegExp, besides: string])[] = [
  [
    /^unknown attribute 'ifunc' ignored/,
    'functions that a resolver chooses when the program starts are not supported: call through a pointer that is set first',
  ],
  [/^(?:module '.*'|header unit file) not found/, 'modules of C++20 are not supported: include headers instead'],
  [/^'stacktrace' file not found/, "<stacktrace> is not supported: a finding's report shows the stack"],
  [/^'stdfloat' file not found/, '<stdfloat> is not supported: Clang has no types for it but _Float16 and __bf16'],
  [
    /^'(?:inplace_vector|hive|linalg|simd|debugging|text_encoding|rcu|hazard_pointer|contracts)' file not found/,
    `this header of C++26 is not supported: ${LACKS}`,
  ],
  [
    /^'(?:argp|printf|crypt|fstab|ttyent|aliases|gshadow|sgtty|stab|a\.out|thread_db|proc_service|re_comp|nss)\.h' file not found/,
    'this header of the GNU C Library is not supported',
  ],
  [
    noName(
      'function_ref|copyable_function|submdspan|start_lifetime_as|start_lifetime_as_array|inplace_vector|philox4x32|' +
        'philox4x64|philox_engine|observable_checkpoint|is_corresponding_member|is_pointer_interconvertible_with_class',
      'std',
    ),
    `this part of the newest standards is not supported: ${LACKS}`,
  ],
  [
    /^no (?:member|type|template) named '(?:indirect|polymorphic|constant_wrapper|cw|text_encoding)' in namespace 'std'/,
    `this part of the newest standards is not supported: ${LACKS}`,
  ],
  [
    noName(
      '(?:zoned_time|time_zone|tzdb|locate_zone|current_zone|get_tzdb|leap_second|get_leap_second_info|utc_clock|utc_time|tai_clock|gps_clock|clock_cast|utc_seconds)\\w*',
      'std::chrono',
    ),
    'the time zones of <chrono>, and the clocks that count leap seconds, are not supported: there is no data base of them on the simulated machine',
  ],
  [
    /^no member named '(?:parse|from_stream)' in namespace 'std::chrono'/,
    `reading times with <chrono> is not supported: ${LACKS}; std::get_time does`,
  ],
  [
    /^no (?:member|type|template) named '(?:concat|concat_view|cache_latest|cache_latest_view|to_input|to_input_view|as_input|as_input_view)' in namespace 'std::(?:ranges(?:::views)?|views)'/,
    `this view of C++26 is not supported: ${LACKS}`,
  ],
  [
    /^no member named 'generate_random' in namespace 'std::ranges'/,
    `this algorithm of C++26 is not supported: ${LACKS}; std::generate does`,
  ],
];

const unsupported = (message: string): string | undefined => UNSUPPORTED.find(([said]) => said.test(message))?.[1];

interface Building {
  severity: Severity;
  message: string;
  code: string;
  range: TextRange;
  notes: DiagnosticNote[];
  fixes: Fix[];
}

export function parseDiagnostics(stderr: string, linesOf: LinesOf, mainFile: string): Diagnostic[] {
  const out: Building[] = [];
  let fixes: Fix[] | undefined;

  const range = (file: string, line: number, column: number, endLine: number, endColumn: number): TextRange => {
    const lines = linesOf(file);
    return {
      file: fromVirtual(file),
      line,
      column: utf16Column(lines?.[line - 1], column),
      endLine,
      endColumn: utf16Column(lines?.[endLine - 1], endColumn),
    };
  };

  /** Clang's range that begins at the caret, else the word there. */
  const headRange = (file: string, line: number, column: number, ranges: string): TextRange => {
    for (const m of ranges.matchAll(RANGE)) {
      const [l1, c1, l2, c2] = [Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4])];
      if (l1 === line && c1 === column && (l2 > l1 || c2 > c1)) return range(file, l1, c1, l2, c2);
    }
    const start = range(file, line, column, line, column);
    const rest = linesOf(file)?.[line - 1]?.slice(start.column - 1) ?? '';
    const word = /^(?:[\p{ID_Continue}$]+|"(?:[^"\\]|\\.)*"|<[^>]*>|.)/u.exec(rest)?.[0] ?? '';
    return { ...start, endColumn: start.column + word.length };
  };

  for (const line of stderr.split('\n')) {
    const fix = FIX.exec(line);
    if (fix !== null) {
      fixes?.push({
        ...range(unescaped(fix[1]!), Number(fix[2]), Number(fix[3]), Number(fix[4]), Number(fix[5])),
        text: unescaped(fix[6]!),
      });
      continue;
    }
    // Source lines and carets; without them Clang leaves the fix-its out as well.
    if (/^ *\d* \|/.test(line)) continue;
    if (line.startsWith('In file included from') || line.startsWith('fix-it:')) continue;
    const head = HEAD.exec(line);
    if (head === null) continue;
    const [, file, l, c, ranges, kind, text] = head;
    const flag = / \[(-W[^\]]*)\]$/.exec(text!);
    const code = flag === null ? '' : (flag[1]!.split(',').pop() ?? '');
    const said = flag === null ? text! : text!.slice(0, flag.index);
    const besides = unsupported(said);
    const message = besides === undefined ? said : `${said} (${besides})`;
    const where =
      file === undefined
        ? { file: fromVirtual(mainFile), line: 1, column: 1, endLine: 1, endColumn: 1 }
        : headRange(file, Number(l), Number(c), ranges ?? '');
    fixes = [];
    const last = out[out.length - 1];
    if (kind === 'note' && last !== undefined) last.notes.push({ ...where, message, fixes });
    else {
      // What Clang ignores with a warning, and cannot be ignored, is an error.
      const severity: Severity = kind === 'fatal error' || besides !== undefined ? 'error' : (kind as Severity);
      out.push({ severity, message, code, range: where, notes: [], fixes });
    }
  }
  return out.map(({ range: r, ...d }) => ({ ...r, ...d }));
}

/** As a compiler prints it, for a terminal: `file:line:column: error: message [-Wflag]`. */
export function formatDiagnostic(d: Diagnostic): string {
  const where = (r: TextRange) => `${r.file}:${r.line}:${r.column}`;
  return [
    `${where(d)}: ${d.severity}: ${d.message}${d.code === '' ? '' : ` [${d.code}]`}`,
    ...d.notes.map((n) => `${where(n)}: note: ${n.message}`),
  ].join('\n');
}
