/**
 * What other tools say about the pairs: gcc with AddressSanitizer, UBSan and LeakSanitizer; clang's MemorySanitizer where
 * there is a clang; valgrind. Answers are kept by the programs' texts, for they take long.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { Pair, Twin } from './generate.ts';

export interface PeerAnswer {
  /** Something was reported of the bad twin. */ readonly bad: boolean;
  /** … and of the good one. */ readonly good: boolean;
}

interface Peer {
  readonly name: string;
  readonly version: readonly string[];
  readonly compile: (cpp: boolean) => readonly string[];
  readonly run: readonly string[];
  readonly reported: RegExp;
}

const PEERS: readonly Peer[] = [
  {
    name: 'ASan+UBSan+LSan',
    version: ['gcc', '--version'],
    compile: (cpp) => [
      ...[
        cpp ? 'g++' : 'gcc',
        '-g',
        '-O0',
        '-w',
        '-fsanitize=address,undefined',
        '-fno-omit-frame-pointer',
        '-pthread',
      ],
      '-fsanitize-address-use-after-scope',
    ],
    run: [],
    reported: /AddressSanitizer|LeakSanitizer|runtime error:/,
  },
  {
    name: 'MSan',
    version: ['clang', '--version'],
    compile: (cpp) => [cpp ? 'clang++' : 'clang', '-g', '-O0', '-w', '-fsanitize=memory', '-pthread'],
    run: [],
    reported: /MemorySanitizer/,
  },
  {
    name: 'valgrind',
    version: ['valgrind', '--version'],
    compile: (cpp) => [cpp ? 'g++' : 'gcc', '-g', '-O0', '-w', '-pthread'],
    run: ['valgrind', '-q', '--leak-check=full', '--track-fds=no', '--error-exitcode=0'],
    reported: /^==\d+==/m,
  },
];

const present = (p: Peer): boolean => spawnSync(p.version[0]!, p.version.slice(1)).status === 0;

export const peerNames = (): string[] => PEERS.filter(present).map((p) => p.name);

const store = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'memscape', 'twins.json');
let kept: Record<string, boolean> | undefined;

function reports(peer: Peer, t: Twin, cpp: boolean): boolean {
  kept ??= existsSync(store) ? (JSON.parse(readFileSync(store, 'utf8')) as Record<string, boolean>) : {};
  const key = createHash('sha256')
    .update(JSON.stringify([peer.name, peer.compile(cpp), peer.run, t]))
    .digest('hex');
  const known = kept[key];
  if (known !== undefined) return known;
  const dir = mkdtempSync(path.join(tmpdir(), 'twin-'));
  try {
    for (const f of t.files) writeFileSync(path.join(dir, f.name), f.text);
    const [compiler, ...flags] = peer.compile(cpp);
    const std = cpp ? '-std=c++20' : '-std=gnu17';
    execFileSync(compiler!, [...flags, std, '-o', 'program', ...t.files.map((f) => f.name)], {
      cwd: dir,
      stdio: 'pipe',
    });
    const [command, ...args] = [...peer.run, './program'];
    const r = spawnSync(command!, args, { cwd: dir, input: t.stdin, encoding: 'latin1', timeout: 30000 });
    const answer = peer.reported.test(r.stderr);
    kept[key] = answer;
    mkdirSync(path.dirname(store), { recursive: true });
    writeFileSync(store, JSON.stringify(kept));
    return answer;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

export async function peersOn(p: Pair): Promise<Record<string, PeerAnswer>> {
  const cpp = p.flaw.language === 'c++';
  const answers: Record<string, PeerAnswer> = {};
  for (const peer of PEERS.filter((q) => peerNames().includes(q.name)))
    answers[peer.name] = { bad: reports(peer, p.bad, cpp), good: reports(peer, p.good, cpp) };
  return answers;
}
