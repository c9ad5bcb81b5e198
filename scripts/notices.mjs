// Writes ThirdPartyNotices.txt: the licence of every package and source tree that the VSIX carries.
//   - npm packages whose files went into a bundle (from esbuild's metafile)
//   - @yowasp/clang: LLVM, Clang, wasi-libc and libc++ in WebAssembly
//   - third_party/*: trees with their own licence files
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const LICENCE = /^(licen[cs]e|copying|copyright|notice)([-.].*)?$/i;

function licenceTexts(folder) {
  return readdirSync(folder)
    .filter((name) => LICENCE.test(name))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

/** @param {Iterable<string>} inputs paths of bundled files, relative to the project */
export function packagesOf(inputs) {
  const folders = new Set();
  for (const input of inputs) {
    const at = input.lastIndexOf('node_modules/');
    if (at < 0) continue;
    const parts = input.slice(at + 'node_modules/'.length).split('/');
    const name = parts[0].startsWith('@') ? `${parts[0]}/${parts[1]}` : parts[0];
    folders.add(path.join(project, input.slice(0, at), 'node_modules', name));
  }
  return [...folders].sort();
}

export function writeNotices(inputs) {
  const parts = [
    'Memscape contains the following third-party software. Each part is under its own licence, which is given with it.\n',
  ];
  const add = (title, texts) =>
    parts.push(`${'='.repeat(100)}\n${title}\n${'='.repeat(100)}\n\n${texts.join('\n\n')}\n`);
  for (const folder of [...packagesOf(inputs), path.join(project, 'node_modules/@yowasp/clang')]) {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const texts = licenceTexts(folder);
    const home = manifest.homepage ?? manifest.repository?.url ?? '';
    add(
      `${manifest.name} ${manifest.version}${home ? `\n${home}` : ''}`,
      texts.length > 0
        ? texts
        : [
            `Licence: ${manifest.license}${manifest.author ? `\nAuthor: ${manifest.author.name ?? manifest.author}` : ''}`,
          ],
    );
  }
  const third = path.join(project, 'third_party');
  for (const name of existsSync(third) ? readdirSync(third).sort() : []) {
    const texts = licenceTexts(path.join(third, name));
    if (texts.length === 0) throw new Error(`third_party/${name} has no licence file`);
    add(name, texts);
  }
  // Inside @yowasp/clang's WebAssembly and header archive:
  const llvm = path.join(third, 'llvm-runtimes/LICENSE.TXT');
  if (existsSync(llvm)) add('LLVM, Clang and libc++ (in @yowasp/clang)', [readFileSync(llvm, 'utf8').trim()]);
  const file = path.join(project, 'ThirdPartyNotices.txt');
  writeFileSync(file, parts.join('\n'));
  return file;
}
