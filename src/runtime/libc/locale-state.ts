/** The locale in force (C17 7.11): "C", or C.UTF-8 under its usual names. Only the character encoding differs. */
import type { HostState } from '../../machine/host.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import type { Encoding } from './format/multibyte.ts';

export const CATEGORIES = 6;
export const LC_CTYPE = 0;
export const LC_ALL = 6;

export class LocaleState implements HostState {
  readonly name = 'locale';
  /** Names by category: LC_CTYPE 0, NUMERIC 1, TIME 2, COLLATE 3, MONETARY 4, MESSAGES 5. */
  categories: readonly string[] = Array(CATEGORIES).fill('C') as string[];
  /** uselocale's, 0 for the global one. */ current = 0;
  save(): unknown {
    return { categories: this.categories, current: this.current };
  }
  restore(saved: unknown): void {
    const s = saved as LocaleState;
    this.categories = s.categories;
    this.current = s.current;
  }
}

export const localeOf = (m: MachineApi): LocaleState => stateOf(m, 'locale', LocaleState);

/** The encoding of multibyte characters now. */
export function encodingOf(m: MachineApi): Encoding {
  return localeOf(m).categories[LC_CTYPE] === 'C' ? 'ascii' : 'utf-8';
}
