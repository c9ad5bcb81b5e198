/** Writes the README's list of refused library functions from their table: `npm run refusals`. A test compares them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { refusalList } from '../src/runtime/libc/refused.ts';

const file = new URL('../README.md', import.meta.url);
const text = readFileSync(file, 'utf8');
const updated = text.replace(
  /(<!-- refusals -->\n)[\s\S]*?(<!-- \/refusals -->)/,
  (_, open: string, close: string) => `${open}${refusalList()}\n${close}`,
);
writeFileSync(file, updated);
