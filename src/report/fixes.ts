/**
 * What to write instead, where that is certain: computed from a finding and the text at its places. A statement that is
 * not plainly of the form that is known here gets no fix; a wrong one costs more than none.
 */
import type { Finding, Fix, SourceLocation } from './finding.ts';

/** Lines of a source file; undefined when it cannot be read. */
export type SourceReader = (file: string) => readonly string[] | undefined;

const PATH = String.raw`(?:[A-Za-z_]\w*(?:->|\.))*([A-Za-z_]\w*)`;
const DELETE = new RegExp(String.raw`^delete(?=\s)\s*${PATH}\s*;`);
const DELETE_ARRAY = new RegExp(String.raw`^(delete\s*\[\s*\])\s*${PATH}\s*;`);
const FREE = new RegExp(String.raw`^(?:std::)?free\s*\(\s*(${PATH})\s*\)(?=\s*;)`);
const NUMBER = String.raw`(?:(?:unsigned|signed|long|short|int|char|float|double|bool|_Bool)\s+)+|(?:std::)?(?:u?int(?:8|16|32|64)_t|size_t|ptrdiff_t)\s+`;
const STRLEN = String.raw`strlen\s*\(\s*([A-Za-z_]\w*)\s*\)`;

/** Columns of debug information count bytes: only before ASCII text are they places in the line. */
function textAt(l: SourceLocation, source: SourceReader): { line: string; from: number } | undefined {
  const line = source(l.file)?.[l.line - 1];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is the ASCII characters
  if (line === undefined || l.column < 1 || !/^[\x00-\x7f]*$/.test(line)) return undefined;
  return { line, from: l.column - 1 };
}

const edit = (l: SourceLocation, title: string, from: number, length: number, newText: string): Fix => ({
  title,
  file: l.file,
  line: l.line,
  column: from + 1,
  endLine: l.line,
  endColumn: from + length + 1,
  newText,
});

const related = (f: Finding, role: Finding['related'][number]['role']) => f.related.find((r) => r.role === role);

/**
 * The variable that is released is the one that the allocation's statement sets, and no other statement of that file
 * sets it to the other kind of block.
 */
function madeBy(f: Finding, name: string, array: boolean, source: SourceReader): string | undefined {
  const from = related(f, 'allocated')?.location;
  const at = from && textAt(from, source);
  if (!from || !at || !f.location) return undefined;
  if (from.function !== f.location.function && !f.location.function.includes('~')) return undefined;
  const before = at.line.slice(0, at.from);
  if (!new RegExp(String.raw`\b${name}\s*[=({]\s*$`).test(before) || !/^new\b/.test(at.line.slice(at.from)))
    return undefined;
  const sets = new RegExp(String.raw`\b${name}\s*[=({]\s*new\b([^;]*)`);
  for (const line of source(from.file) ?? []) {
    const other = sets.exec(line);
    if (other && /^[^({]*\[/.test(other[1]!) !== array) return undefined;
  }
  return before;
}

function mismatched(f: Finding, source: SourceReader): Fix[] {
  const made = related(f, 'allocated')?.message;
  const array = made === 'allocated by operator new[]';
  const at = f.location && textAt(f.location, source);
  if (!f.location || !at || !(array || made === 'allocated by operator new')) return [];
  const text = at.line.slice(at.from);
  const [plain, brackets, free] = [DELETE.exec(text), DELETE_ARRAY.exec(text), FREE.exec(text)];
  if (plain && array && madeBy(f, plain[1]!, true, source) !== undefined)
    return [edit(f.location, 'Use delete[] for what new[] made', at.from + 'delete'.length, 0, '[]')];
  if (brackets && !array && madeBy(f, brackets[2]!, false, source) !== undefined) {
    const word = brackets[1]!;
    const newText = /\s/.test(text[word.length]!) ? 'delete' : 'delete ';
    return [edit(f.location, 'Use delete for what new made', at.from, word.length, newText)];
  }
  if (!free) return [];
  // Only where the pointer's type can be seen: delete of a void * would be wrong, too.
  const declaration = madeBy(f, free[2]!, array, source);
  if (declaration === undefined || !/^\s*(?!void\b)(?:const\s+)?[\w:]+[\s*]+\w+\s*[=({]\s*$/.test(declaration))
    return [];
  if (free[1] !== free[2]) return [];
  const word = array ? 'delete[]' : 'delete';
  const title = `Use ${word} for what new${array ? '[]' : ''} made`;
  return [edit(f.location, title, at.from, free[0].length, `${word} ${free[1]}`)];
}

/** A number that is declared alone on its line and never set. */
function uninitialized(f: Finding, source: SourceReader): Fix[] {
  const name = f.object?.name;
  const declared = related(f, 'declared')?.location;
  if (!name || !declared || f.object?.kind !== 'stack' || !f.message.includes('was never set')) return [];
  const lines = source(declared.file);
  const line = lines?.[declared.line - 1];
  const form = line && new RegExp(String.raw`^(\s*(?:${NUMBER})${name})\s*;`).exec(line);
  if (!lines || !form) return [];
  // C++ forbids a jump past an initialiser (ISO C++ [stmt.dcl]).
  if (!declared.file.endsWith('.c') && lines.some((l) => /\b(?:case|goto)\s|\bdefault\s*:/.test(l))) return [];
  const value = /^\s*bool\b/.test(form[1]!) ? 'false' : '0';
  return [edit(declared, `Initialise '${name}' with ${value}`, form[1]!.length, 0, ` = ${value}`)];
}

/** malloc(strlen(s)) and strcpy of the same s: the byte of the terminating '\0' is missing. */
function terminator(f: Finding, source: SourceReader): Fix[] {
  const from = related(f, 'allocated')?.location;
  const [at, made] = [f.location && textAt(f.location, source), from && textAt(from, source)];
  if (!at || !made || !from || f.access?.operation !== 'write' || f.object?.offset !== 0) return [];
  if (f.access.size !== f.object.size + 1) return [];
  const copy = /^(?:std::)?strcpy\s*\([^,]+,\s*([A-Za-z_]\w*)\s*\)/.exec(at.line.slice(at.from));
  const length = new RegExp(String.raw`^((?:std::)?malloc\s*\(\s*(?:std::)?${STRLEN})\s*\)`).exec(
    made.line.slice(made.from),
  );
  if (!copy || !length || copy[1] !== length[2] || from.function !== f.location?.function) return [];
  return [edit(from, "Make room for the terminating '\\0'", made.from + length[1]!.length, 0, ' + 1')];
}

/** A member that leads back in a cycle of owners, and is only ever set: std::weak_ptr takes what std::shared_ptr did. */
function weakMember(f: Finding, source: SourceReader): Fix[] {
  const declared = f.related.find((r) => / should be a std::weak_ptr$/.test(r.message));
  const name = declared && /::(\w+) should/.exec(declared.message)?.[1];
  const lines = declared?.location && source(declared.location.file);
  const line = lines && declared.location && lines[declared.location.line - 1];
  const form = line && new RegExp(String.raw`^(\s*(?:std::)?)shared_ptr(<[^;{}()]*>\s*${name}\s*;)`).exec(line);
  if (!declared?.location || !lines || !form) return [];
  const uses = lines.flatMap((l) => [...l.replace(line, '').matchAll(new RegExp(String.raw`\b${name}\b(.*)`, 'g'))]);
  if (!uses.every((u) => /^\s*(?:=[^=]|\.reset\(\))/.test(u[1]!))) return [];
  return [edit(declared.location, `Make '${name}' a std::weak_ptr`, form[1]!.length, 'shared_ptr'.length, 'weak_ptr')];
}

export function fixesOf(f: Finding, source: SourceReader): readonly Fix[] {
  if (f.kind === 'mismatched-deallocation') return mismatched(f, source);
  if (f.kind === 'leak') return weakMember(f, source);
  if (f.kind === 'uninitialized-use') return uninitialized(f, source);
  return f.kind === 'heap-buffer-overflow' ? terminator(f, source) : [];
}

/** The line as the fix leaves it. */
export function fixedLine(fix: Fix, source: SourceReader): string | undefined {
  const line = source(fix.file)?.[fix.line - 1];
  if (line === undefined || fix.endLine !== fix.line) return undefined;
  return line.slice(0, fix.column - 1) + fix.newText + line.slice(fix.endColumn - 1);
}
