/** <locale.h> and <langinfo.h>: the locales "C" and C.UTF-8 (C17 7.11, POSIX). */

import { EINVAL, ENOENT } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { environmentValue } from './environment.ts';
import { MONTHS, WEEKDAYS } from './format/calendar.ts';
import { CATEGORIES, LC_ALL, localeOf } from './locale-state.ts';
import { staticBytes, staticText } from './static-text.ts';
import { textArgument } from './store.ts';
import { aliases, type Run, table } from './table.ts';

/** The locale's own name, or undefined when it is not installed. */
export function knownLocale(name: string): string | undefined {
  if (name === 'C' || name === 'POSIX') return 'C';
  if (/^(C|en_US)\.(UTF-8|utf8)$/.test(name)) return name;
  return undefined;
}

/** What the environment asks for: LC_ALL, then LC_xxx, then LANG. */
function fromEnvironment(c: HostContext, category: number): string {
  const own = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'][category] ?? 'LANG';
  for (const name of ['LC_ALL', own, 'LANG']) {
    const value = environmentValue(c.machine, name);
    if (value !== undefined && value !== '') return value;
  }
  return 'C';
}

const NAMES = ['LC_CTYPE', 'LC_NUMERIC', 'LC_TIME', 'LC_COLLATE', 'LC_MONETARY', 'LC_MESSAGES'];

function nameOf(categories: readonly string[], category: number): string {
  if (category !== LC_ALL) return categories[category] ?? 'C';
  if (categories.every((n) => n === categories[0])) return categories[0]!;
  const rest = ['LC_PAPER', 'LC_NAME', 'LC_ADDRESS', 'LC_TELEPHONE', 'LC_MEASUREMENT', 'LC_IDENTIFICATION'];
  return [...NAMES.map((n, i) => `${n}=${categories[i]}`), ...rest.map((n) => `${n}=C`)].join(';');
}

const setlocale: Run = (c) => {
  const category = c.i32(0);
  const state = localeOf(c.machine);
  if (category < 0 || category > LC_ALL) {
    c.errno = EINVAL;
    return c.retPtr(0);
  }
  if (c.ptr(1) !== 0) {
    const wanted = textArgument(c, c.ptr(1), "the locale's name");
    const next = [...state.categories];
    for (let i = 0; i < CATEGORIES; i++) {
      if (category !== LC_ALL && category !== i) continue;
      const part = wanted.includes('=') ? (new RegExp(`${NAMES[i]}=([^;]*)`).exec(wanted)?.[1] ?? '') : wanted;
      const known = knownLocale(part === '' ? fromEnvironment(c, i) : part);
      if (known === undefined) return c.retPtr(0);
      next[i] = known;
    }
    state.categories = next;
  }
  const name = nameOf(state.categories, category);
  return c.retPtr(staticText(c, `locale ${name}`, name));
};

const lconv: Run = (c) => {
  const point = staticText(c, 'lconv .', '.');
  const empty = staticText(c, 'lconv', '');
  // Ten pointers (decimal_point first), then fourteen chars that are "not available".
  const bytes = new Uint8Array(96);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 10; i++) view.setBigUint64(i * 8, BigInt(i === 0 ? point : empty), true);
  bytes.fill(127, 80, 94);
  c.retPtr(staticBytes(c.machine, 'lconv struct', bytes, 16));
};

/** nl_langinfo's items as musl numbers them: category << 16 | index. */
function langinfo(item: number, utf8: boolean): string {
  const category = item >> 16;
  const i = item & 0xffff;
  if (item === 14) return utf8 ? 'UTF-8' : 'ANSI_X3.4-1968';
  if (category === 1) return i === 0 ? '.' : '';
  if (category === 5) return ['^[yY]', '^[nN]', '', ''][i] ?? '';
  if (category === 4) return i === 15 ? '-' : '';
  if (category !== 2) return '';
  if (i < 7) return WEEKDAYS[i]!.slice(0, 3);
  if (i < 14) return WEEKDAYS[i - 7]!;
  if (i < 26) return MONTHS[i - 14]!.slice(0, 3);
  if (i < 38) return MONTHS[i - 26]!;
  return ['AM', 'PM', '%a %b %e %H:%M:%S %Y', '%m/%d/%y', '%H:%M:%S', '%I:%M:%S %p'][i - 38] ?? '';
}

const nlLanginfo: Run = (c) => {
  const item = c.i32(0);
  const text = langinfo(item, localeOf(c.machine).categories[0] !== 'C');
  c.retPtr(staticText(c, `langinfo ${item} ${text}`, text));
};

/** A locale_t: the address of a word that stands for the name. */
function handle(c: HostContext, name: string): number {
  return staticBytes(c.machine, `locale_t ${name}`, new Uint8Array(16), 16);
}

export const LOCALE = table('<locale.h>', {
  setlocale,
  localeconv: lconv,
  // MB_CUR_MAX
  __ctype_get_mb_cur_max: (c) => c.retI64(localeOf(c.machine).categories[0] === 'C' ? 1n : 6n),
  ...aliases(nlLanginfo, 'nl_langinfo', 'nl_langinfo_l'),
  newlocale: (c) => {
    const name = textArgument(c, c.ptr(1), "the locale's name");
    const known = knownLocale(name === '' ? fromEnvironment(c, 0) : name);
    if (known === undefined) {
      c.errno = ENOENT;
      return c.retPtr(0);
    }
    return c.retPtr(handle(c, known));
  },
  duplocale: (c) => c.retPtr(c.ptr(0)),
  freelocale: (c) => c.retVoid(),
  uselocale: (c) => {
    const state = localeOf(c.machine);
    const old = state.current;
    if (c.ptr(0) !== 0) state.current = c.ptr(0);
    // LC_GLOBAL_LOCALE is (locale_t)-1.
    if (old === 0) c.retI64(-1n);
    else c.retPtr(old);
  },
  // Of libintl: no catalogues, so every text stays as it is.
  ...aliases((c) => c.retPtr(c.ptr(0)), 'gettext', 'bindtextdomain', 'textdomain'),
  dgettext: (c) => c.retPtr(c.ptr(1)),
});
