/** Which functions' accesses the monitor of threads is told of: the program's own, and the library's on the program's data. */
import type { FunctionEntry } from './image.ts';

/** The thread library looks at its objects under the protection of what it orders. */
export const OWN_HEADERS: ReadonlySet<string> = new Set(['<pthread.h>', '<semaphore.h>']);

/**
 * Parts of the C++ library that work on the program's own objects, by how their names are mangled. Not those of threads,
 * locks, streams and locales, which protect their own data in their own ways.
 */
const CONTAINERS = 'basic_string|vector|list|__list_imp|forward_list|__forward_list_base|deque|array|(multi)?(map|set)';
const TABLES = '__tree\\w*|__hash_\\w+|__map_\\w+|__bucket_list\\w*|unordered_(multi)?(map|set)';
const HOLDERS =
  '(shared|weak|unique)_ptr|optional|__optional_\\w+|variant|function|__value_func|pair|tuple|swap|__sort\\w*';
const ON_PROGRAMS_DATA = new RegExp(`^_ZNK?St3__2(10__function)?\\d+(${CONTAINERS}|${TABLES}|${HOLDERS})([A-Z]|\\d|$)`);
/** All accesses of the function are told of; of others only the atomic ones. */
export const isMonitored = (f: FunctionEntry): boolean => f.isUser || ON_PROGRAMS_DATA.test(f.name);
