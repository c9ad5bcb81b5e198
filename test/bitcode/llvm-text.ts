/** Brings `llvm-dis` text and our own to the same form, for what the IR in memory doesn't keep. */

const FAST = / (?:nnan|ninf|nsz|arcp|contract|afn|reassoc|fast)\b/g;

/** Function, global and type definitions by name, normalised. */
export function parts(text: string): Map<string, string> {
  const out = new Map<string, string>();
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const f = /^(?:define|declare) .*?(@(?:"[^"]*"|[^\s(]+))\(/.exec(line);
    if (f) {
      const body: string[] = [normalise(line)];
      if (line.startsWith('define')) while (lines[++i] !== '}') body.push(normalise(lines[i]!));
      out.set(f[1]!, body.filter((l) => l.trim() !== '').join('\n'));
      continue;
    }
    const g = /^(@(?:"[^"]*"|[^\s=]+)|%(?:"[^"]*"|[^\s=]+)) = /.exec(line);
    if (g) out.set(g[1]!, normalise(line));
  }
  return out;
}

function normalise(line: string): string {
  if (/^\s*#dbg_/.test(line)) return '';
  let s = line;
  // Block comments and metadata attachments; strings are left alone.
  s = s.replace(/\s+; preds = .*$/, '').replace(/\s+; No predecessors!$/, '');
  s = s.replace(/(,)? ![a-zA-Z_.0-9]+ !\d+/g, '');
  s = s.replace(/ #\d+(?=$| |,|\n)/g, '');
  s = s.replace(/metadata (!\d+|!DI\w+\([^)]*\)|!)/g, 'metadata !');
  s = s.replace(/ local_unnamed_addr| unnamed_addr| externally_initialized/g, '');
  if (/^\s*(%\S+ = )?(tail |musttail |notail )?(call|f\w+|select|phi|uitofp|sitofp|fptrunc|fpext) /.test(s))
    s = s.replace(FAST, '');
  s = s
    .replace(/\b(zext|uitofp) nneg /g, '$1 ')
    .replace(/\bor disjoint /g, 'or ')
    .replace(/\bicmp samesign /g, 'icmp ');
  s = s.replace(/\btrunc (nuw |nsw )+/g, 'trunc ');
  s = s.replace(/(getelementptr(?: inbounds)?)((?: nuw| nusw)*)(?: inrange\([^)]*\))?/g, '$1');
  s = s.replace(/ syncscope\("[^"]*"\)/g, '');
  if (/ (cmpxchg|atomicrmw) /.test(s)) s = s.replace(/ volatile/g, '');
  s = s.replace(/thread_local(\([a-z]+\))?/g, 'thread_local');
  return s.trimEnd();
}
