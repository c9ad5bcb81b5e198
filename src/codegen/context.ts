/** What the generator needs to know of the rest of the program; the linker provides it. */
import type { GlobalValue, GlobalVariable } from '../ir/module.ts';
import type { TypeSites } from '../isa/type-sites.ts';
import type { Addresses } from './constants.ts';

export interface CodegenOptions {
  /**
   * Stack protector: a canary in every function, in those that Clang marked (`ssp…` attributes, by the "strong"
   * heuristic: an array or a variable whose address is taken), or none.
   */
  readonly protector: 'off' | 'strong' | 'all';
  /** `spaced` puts red zones around the variables whose address is taken; `tight` packs them as a compiler does. */
  readonly frameLayout: 'spaced' | 'tight';
  /** Tell of pointers that are compared by order. */ readonly pointerCompare?: boolean;
  /** Follow by which types memory is stored and read. */ readonly effectiveTypes?: boolean;
}

export const DEFAULT_OPTIONS: CodegenOptions = { protector: 'strong', frameLayout: 'spaced' };

export interface LowerContext extends Addresses {
  /** Where the program stores and reads by which type, when that is followed. */ readonly typeSites?:
    | TypeSites
    | undefined;
  readonly options: CodegenOptions;
  /** Wants locations of variables and lines (the user's own code). */
  readonly debug: boolean;
  /** Offset of a thread-local variable from the thread pointer, or undefined when `g` is not thread-local. */
  threadOffset(g: GlobalValue): number | undefined;
  /** Address of a function of the C library or of the compiler's own support (`memcpy`, `__udivti3`), or undefined. */
  library(name: string): number | undefined;
  /** The start or end of a section, which is no object of its own. */
  isSectionBound?(g: GlobalVariable): boolean;
  /** The variable is known not to change. */
  isConstant?(g: GlobalVariable): boolean;
}
