/**
 * What other tools say about the pairs: AddressSanitizer, UBSan and LeakSanitizer of gcc, clang's MemorySanitizer,
 * valgrind; those that are installed. Answers are kept by the programs' texts, for they take long.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import type { FindingKind } from '../../src/report/kinds.ts';
import type { Pair, Twin } from './generate.ts';
import { CPP_HEADERS } from './generate.ts';

/** Of one twin. */
export type PeerSays = 'nothing' | 'something' | 'the kind';
export interface PeerAnswer {
  readonly bad: PeerSays;
  /** Something was reported of the good twin. */ readonly alarm: boolean;
}

interface Build {
  readonly name: string;
  readonly c: string;
  readonly cpp: string;
  readonly flags: readonly string[];
}
interface Peer {
  readonly name: string;
  readonly build: Build;
  /** Command lines in front of the program's; each is run. */ readonly runs: (
    p: Pair,
  ) => readonly (readonly string[])[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly reported: RegExp;
  /** How it names a kind; kinds that are not here it has no name for. */ readonly names: Partial<
    Record<FindingKind, RegExp>
  >;
}

const installed = (command: string): boolean => spawnSync(command, ['--version']).status === 0;
const firstOf = (...commands: readonly string[]): string => commands.find(installed) ?? '';

const clang = firstOf('clang-22', 'clang');
const clangxx = clang.replace('clang', 'clang++');
const PLAIN = ['-O0', '-w', '-pthread'];
const gccPlain: Build = { name: 'plain', c: 'gcc', cpp: 'g++', flags: PLAIN };
const SANITIZED = ['-fsanitize=address,undefined,float-cast-overflow', '-fno-omit-frame-pointer'];
const gccSanitized: Build = {
  ...{ name: 'asan', c: 'gcc', cpp: 'g++' },
  flags: [...PLAIN, ...SANITIZED, '-fsanitize-address-use-after-scope'],
};
const clangMemory: Build = { name: 'msan', c: clang, cpp: clangxx, flags: [...PLAIN, '-fsanitize=memory'] };

const SEGV_AT_ZERO = /SEGV on unknown address 0x0{9}|null pointer|address points to the zero page/;
const ASAN: Peer['names'] = {
  leak: /LeakSanitizer/,
  'double-free': /double-free/,
  'invalid-free': /attempting free on address which was not malloc|bad-free/,
  'mismatched-deallocation': /alloc-dealloc-mismatch|new-delete-type-mismatch/,
  'heap-use-after-free': /heap-use-after-free/,
  'heap-buffer-overflow': /heap-buffer-overflow/,
  'heap-buffer-underflow': /heap-buffer-overflow/,
  'stack-buffer-overflow': /(stack|dynamic-stack)-buffer-overflow|stack-buffer-underflow|out of bounds for type/,
  'stack-buffer-underflow': /(stack|dynamic-stack)-buffer-(overflow|underflow)|out of bounds for type/,
  'global-buffer-overflow': /global-buffer-overflow|out of bounds for type/,
  'member-overflow': /intra-object|buffer-overflow|insufficient space/,
  'container-overflow': /container-overflow|out of bounds for type|buffer-overflow/,
  'container-misuse': /AddressSanitizer: (?!SEGV)|runtime error/,
  'stack-overflow': /stack-overflow/,
  'stack-use-after-return': /stack-use-after-return/,
  'stack-use-after-scope': /stack-use-after-scope/,
  'null-dereference': SEGV_AT_ZERO,
  'wild-access': /SEGV/,
  'write-to-read-only': /SEGV.*[\s\S]*WRITE memory access/,
  'wild-jump': /SEGV|stack-overflow/,
  'divide-by-zero': /division by zero|FPE/,
  'signed-integer-overflow': /signed integer overflow|cannot be represented in type/,
  'shift-out-of-bounds': /shift exponent|left shift of|cannot be represented in type/,
  'out-of-bounds-index': /out of bounds for type/,
  'misaligned-access': /misaligned address/,
  'invalid-bool': /load of value .* is not a valid value/,
  'invalid-enum': /load of value .* is not a valid value/,
  'float-cast-overflow': /outside the range of representable values/,
  'nonnull-argument': /null pointer passed as argument/,
  'invalid-vla-size': /variable length array bound/,
  'missing-return': /reached the end of a value-returning function/,
  'unreachable-reached': /__builtin_unreachable|unreachable program point/,
  'overlapping-arguments': /param-overlap/,
  'invalid-argument': /negative-size-param|allocation-size-too-big|passing zero to/,
  'uncaught-exception': /deadly signal|ABRT/,
  abort: /deadly signal|ABRT/,
};

const VALGRIND: Peer['names'] = {
  leak: /(definitely|indirectly|possibly) lost/,
  'double-free': /Invalid free[\s\S]*free'd/,
  'invalid-free': /Invalid free/,
  'mismatched-deallocation': /Mismatched/,
  'heap-use-after-free': /inside a block of size [\d,]+ free'd/,
  'heap-buffer-overflow': /bytes after a block|Invalid (read|write)/,
  'heap-buffer-underflow': /bytes before a block|Invalid (read|write)/,
  'stack-buffer-overflow': /stack smashing detected/,
  'stack-overflow': /Stack overflow|can't grow stack/,
  'stack-use-after-return': /below stack pointer|on thread \d+'s stack/,
  'null-dereference':
    /Address 0x[0-9a-fA-F]{1,3} is not stack'd|Jump to the invalid address stated on the next line\s[\s\S]{0,60}0x0:/,
  'wild-access': /is not stack'd, malloc'd/,
  'write-to-read-only': /Bad permissions/,
  'wild-jump': /Jump to the invalid address|Bad permissions|SIGILL/,
  'uninitialized-use': /uninitialised/,
  'divide-by-zero': /Integer divide by zero/,
  'signed-integer-overflow': /Integer divide by zero/,
  'overlapping-arguments': /Source and destination overlap/,
  'invalid-argument': /fishy|invalid file descriptor|already closed/,
  'file-leak': /Open file descriptor/,
  'uncaught-exception': /signal 6 \(SIGABRT\)/,
  abort: /signal 6 \(SIGABRT\)/,
  'data-race': /Possible data race/,
  deadlock: /lock order|still locked|already locked/,
  'lock-misuse': /unlock|Thread #\d+'s call to pthread|locked/,
  'thread-misuse': /Thread #\d+'s call to pthread/,
};

/** Its reports, without the count of descriptors. */
const VALGRIND_SAYS = /^==\d+== (?!\s*$|FILE DESCRIPTORS|Open file descriptor [012]:)/m;
/** Descriptors that this process has handed down. */
const INHERITED = /^==\d+== Open file descriptor \d+:.*\n==\d+==\s+<inherited from parent>\n/gm;
const RACING = /thread|race|lock/;

const PEERS: readonly Peer[] = [
  {
    name: 'ASan+UBSan+LSan',
    build: gccSanitized,
    runs: () => [[]],
    environment: { ASAN_OPTIONS: 'detect_stack_use_after_return=1:symbolize=0', UBSAN_OPTIONS: 'symbolize=0' },
    reported: /AddressSanitizer|LeakSanitizer|runtime error:/,
    names: ASAN,
  },
  {
    name: 'MSan',
    build: clangMemory,
    runs: () => [[]],
    environment: { MSAN_OPTIONS: 'symbolize=0' },
    reported: /MemorySanitizer/,
    names: {
      'uninitialized-use': /use-of-uninitialized-value/,
      'null-dereference': SEGV_AT_ZERO,
      'wild-access': /SEGV/,
      'write-to-read-only': /SEGV.*[\s\S]*WRITE memory access/,
      'wild-jump': /SEGV/,
      'stack-overflow': /stack-overflow/,
      'divide-by-zero': /FPE/,
      // It poisons what is freed and what has left its scope.
      'heap-use-after-free': /use-of-uninitialized-value/,
      'stack-use-after-scope': /use-of-uninitialized-value/,
      'stack-use-after-return': /use-of-uninitialized-value/,
    },
  },
  {
    name: 'valgrind',
    build: gccPlain,
    // Its part for threads besides, where it is about threads.
    runs: (p) => [
      ['valgrind', '-q', '--leak-check=full', ...(/file|argument/.test(p.flaw.kind) ? ['--track-fds=yes'] : [])],
      ...(RACING.test(p.flaw.group) ? [['valgrind', '-q', '--tool=helgrind']] : []),
    ],
    environment: {},
    reported: VALGRIND_SAYS,
    names: VALGRIND,
  },
];

const present = (p: Peer): boolean =>
  p.build.c !== '' && installed(p.build.c) && (p.name !== 'valgrind' || installed('valgrind'));

let available: readonly Peer[] | undefined;
const peers = (): readonly Peer[] => (available ??= PEERS.filter(present));
export const peerNames = (): string[] => peers().map((p) => p.name);

const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'memscape');
/** One answer a line, so that keeping one costs nothing, and a run that is ended loses nothing. */
const store = path.join(cache, 'twins.jsonl');
let kept: Map<string, string> | undefined;

/** A header that includes all that the programs of the collection begin with, compiled once for each build. */
const precompiled = new Map<string, string>();
function precompile(b: Build): string {
  const known = precompiled.get(b.name);
  if (known !== undefined) return known;
  const dir = path.join(cache, `twins-${b.name}`);
  mkdirSync(dir, { recursive: true });
  const header = path.join(dir, 'all.h');
  writeFileSync(header, `#pragma once\n${CPP_HEADERS.map((h) => `#include <${h}>\n`).join('')}`);
  const isGcc = b.cpp === 'g++';
  const out = `${header}.${isGcc ? 'gch' : 'pch'}`;
  execFileSync(b.cpp, [...b.flags, '-std=c++20', '-x', 'c++-header', '-o', out, header], { stdio: 'pipe' });
  precompiled.set(b.name, header);
  return header;
}

function load(): Map<string, string> {
  if (kept) return kept;
  const lines = existsSync(store) ? readFileSync(store, 'utf8').split('\n') : [];
  kept = new Map();
  for (const l of lines) {
    // The last line is cut short when a run was ended.
    if (!l.endsWith(']')) continue;
    const [key, text] = JSON.parse(l) as [string, string];
    kept.set(key, text);
  }
  return kept;
}
const keyOf = (peer: Peer, p: Pair, t: Twin): string =>
  createHash('sha256')
    .update(JSON.stringify([peer.build, peer.runs(p), peer.environment, t]))
    .digest('hex');

const TIMEOUT = 60_000;

/** What the tool prints about a twin. */
function outputOf(peer: Peer, p: Pair, t: Twin): string {
  const cpp = p.flaw.language === 'c++';
  const key = keyOf(peer, p, t);
  const known = load().get(key);
  if (known !== undefined) return known;
  const dir = mkdtempSync(path.join(tmpdir(), 'twin-'));
  try {
    for (const f of t.files) writeFileSync(path.join(dir, f.name), f.text);
    const { build } = peer;
    const common = cpp ? ['-std=c++20', '-include', precompile(build)] : ['-std=gnu17'];
    const names = t.files.map((f) => f.name);
    const args = [...build.flags, ...common, '-o', 'program', ...names];
    const compiled = spawnSync(cpp ? build.cpp : build.c, args, { cwd: dir, encoding: 'utf8' });
    if (compiled.status !== 0) throw new Error(`${p.name} does not compile for ${peer.name}:\n${compiled.stderr}`);
    let text = '';
    for (const run of peer.runs(p)) {
      const [command, ...args] = [...run, './program'];
      const r = spawnSync(command!, args, {
        ...{ cwd: dir, input: t.stdin, encoding: 'latin1', timeout: TIMEOUT },
        env: { ...process.env, ...peer.environment },
      });
      // A program that waits for ever is one thing, a machine that is too busy another.
      if (r.error && p.flaw.kind !== 'deadlock') throw new Error(`${p.name}: ${peer.name} took too long`);
      text += r.stderr ?? '';
    }
    load().set(key, text.slice(0, 20000));
    appendFileSync(store, `${JSON.stringify([key, text.slice(0, 20000)])}\n`);
    return text;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Whether all answers about a pair are kept from earlier runs. */
export const areKnown = (p: Pair, except?: string): boolean =>
  peers().every((peer) => peer.name === except || [p.bad, p.good].every((t) => load().has(keyOf(peer, p, t))));

/** What the good twin is told, too, does not count: it is not about the flaw. */
export function peersOn(p: Pair, only?: string): Record<string, PeerAnswer> {
  const answers: Record<string, PeerAnswer> = {};
  for (const peer of peers()) {
    if (only !== undefined && peer.name !== only) continue;
    const good = outputOf(peer, p, p.good).replace(INHERITED, '');
    const bad = outputOf(peer, p, p.bad).replace(INHERITED, '');
    const alarm = peer.reported.test(good);
    const name = peer.names[p.flaw.kind];
    const right = name?.test(bad) === true && !(alarm && name.test(good));
    answers[peer.name] = { bad: right ? 'the kind' : peer.reported.test(bad) ? 'something' : 'nothing', alarm };
  }
  return answers;
}
