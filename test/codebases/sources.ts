/**
 * Sources of programs that are not the project's, fetched when a test wants them: Debian's source packages and packages
 * of the npm registry. They are kept in node_modules/.cache/codebases.
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cache = path.join(project, 'node_modules/.cache/codebases');

const quietly = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 });

/** Fills a new folder of the cache, which appears under its name only when it is whole. */
function cached(name: string, fill: (directory: string) => void): string {
  const place = path.join(cache, name);
  if (existsSync(place)) return place;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(path.join(cache, '.new-'));
  try {
    fill(temporary);
    renameSync(temporary, place);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return place;
}

/** apt's own list of sources with `deb-src` for `deb`. */
function sourceList(directory: string): string {
  const etc = '/etc/apt';
  const parts = path.join(directory, 'sources.list.d');
  mkdirSync(parts);
  const files = [
    path.join(etc, 'sources.list'),
    ...readdirSync(path.join(etc, 'sources.list.d')).map((f) => path.join(etc, 'sources.list.d', f)),
  ].filter((f) => existsSync(f) && /\.(list|sources)$/.test(f));
  for (const f of files) {
    const text = readFileSync(f, 'utf8');
    if (!/debian|ubuntu/.test(text)) continue;
    writeFileSync(
      path.join(parts, path.basename(f)),
      text.replace(/^deb /gm, 'deb-src ').replace(/^Types: deb$/gm, 'Types: deb-src'),
    );
  }
  return parts;
}

/** The upstream part of a Debian source package. */
export function debianSource(name: string): string {
  return cached(`debian-${name}`, (directory) => {
    const download = (options: readonly string[]): string =>
      quietly('apt-get', [...options, 'source', '--download-only', name], directory);
    try {
      download([]);
    } catch {
      // No sources are configured: with a list and a state of our own.
      const state = mkdtempSync(path.join(cache, '.apt-'));
      try {
        const options = [
          '-o',
          'Dir::Etc::SourceList=/dev/null',
          '-o',
          `Dir::Etc::SourceParts=${sourceList(state)}`,
          '-o',
          `Dir::State::Lists=${path.join(state, 'lists')}`,
          '-o',
          `Dir::Cache=${state}`,
        ];
        mkdirSync(path.join(state, 'lists/partial'), { recursive: true });
        quietly('apt-get', [...options, 'update'], directory);
        download(options);
      } finally {
        rmSync(state, { recursive: true, force: true });
      }
    }
    const archive = readdirSync(directory).find((f) => /\.orig\.tar\.\w+$/.test(f));
    if (archive === undefined) throw new Error(`the source package ${name} has no upstream archive`);
    quietly('tar', ['-xf', archive, '--strip-components=1'], directory);
  });
}

/** A package of the npm registry, unpacked. */
export function npmPackage(name: string, version: string): string {
  return cached(`npm-${name}-${version}`, (directory) => {
    quietly('npm', ['pack', `${name}@${version}`, '--silent'], directory);
    const archive = readdirSync(directory).find((f) => f.endsWith('.tgz'));
    if (archive === undefined) throw new Error(`npm pack gave no archive of ${name}`);
    quietly('tar', ['-xf', archive, '--strip-components=1'], directory);
  });
}
