/**
 * Accesses outside an object, crossed: what kind of memory it is, of what elements, what accesses it, on which side. Each
 * operation meets some of the memories in turn, and each flaw is carried by some of the flows.
 */
import type { FindingKind } from '../../../src/report/kinds.ts';
import { type Flaw, group } from '../flaw.ts';

interface Memory {
  readonly name: string;
  readonly after: FindingKind;
  readonly before: FindingKind;
  /** For `n` elements of a type; ROOM stands for their number. */ readonly storage?: (
    type: string,
    n: string,
  ) => string;
  readonly source: (type: string, n: string) => string;
  readonly end?: string;
}

const MEMORIES: readonly Memory[] = [
  {
    ...{ name: 'malloc', after: 'heap-buffer-overflow', before: 'heap-buffer-underflow' },
    source: (t, n) => `data = malloc((${n}) * sizeof(${t}));\nif (!data) exit(1);`,
    end: '\nfree(data);',
  },
  {
    ...{ name: 'declared', after: 'stack-buffer-overflow', before: 'stack-buffer-underflow' },
    storage: (t, n) => `${t} room[${n}];`,
    source: () => 'data = room;',
  },
  {
    ...{ name: 'alloca', after: 'stack-buffer-overflow', before: 'stack-buffer-underflow' },
    storage: (t, n) => `${t} *room = alloca((${n}) * sizeof(${t}));`,
    source: () => 'data = room;',
  },
  {
    ...{ name: 'static', after: 'global-buffer-overflow', before: 'global-buffer-overflow' },
    source: (t, n) => `static ${t} room[${n}];\ndata = room;`,
  },
  {
    ...{ name: 'variable-length', after: 'stack-buffer-overflow', before: 'stack-buffer-underflow' },
    storage: (t, n) => `int length = ${n};\n${t} room[length];`,
    source: () => 'data = room;',
  },
  {
    ...{ name: 'thread-local', after: 'global-buffer-overflow', before: 'global-buffer-overflow' },
    source: (t, n) => `static _Thread_local ${t} room[${n}];\ndata = room;`,
  },
];

interface Operation {
  readonly name: string;
  readonly type: string;
  /** Writes or reads 20 elements of data. */ readonly sink: string;
}

const ELEMENTS: Readonly<Record<string, string>> = {
  char: "char from[20];\nmemset(from, 'x', 19);\nfrom[19] = 0;\n",
  wchar_t: "wchar_t from[20];\nwmemset(from, L'x', 19);\nfrom[19] = 0;\n",
  int: 'int from[20] = {1};\n',
  'long long': 'long long from[20] = {1};\n',
  'struct two': 'struct two from[20] = {{1, 2}};\n',
};
const SHOWN: Readonly<Record<string, string>> = {
  char: 'printf("%d\\n", data[0]);',
  wchar_t: 'printf("%d\\n", (int)data[0]);',
  int: 'printf("%d\\n", data[0]);',
  'long long': 'printf("%lld\\n", data[0]);',
  'struct two': 'printf("%d\\n", data[0].first);',
};
const writes = (type: string, ...operations: readonly (readonly [string, string])[]): Operation[] =>
  operations.map(([name, call]) => ({ name, type, sink: `${ELEMENTS[type]}${call} //~\n${SHOWN[type]}` }));

const WRITES: readonly Operation[] = [
  ...writes(
    'char',
    ['loop', 'for (int i = 0; i < 20; i++) data[i] = from[i];'],
    ['memcpy', 'memcpy(data, from, 20);'],
    ['memmove', 'memmove(data, from, 20);'],
    ['memset', "memset(data, 'A', 20);"],
    ['strcpy', 'strcpy(data, from);'],
    ['strncpy', 'strncpy(data, from, 20);'],
    ['strcat', 'data[0] = 0;\nstrcat(data, from);'],
    ['strncat', 'data[0] = 0;\nstrncat(data, from, 19);'],
    ['sprintf', 'sprintf(data, "%s", from);'],
    ['snprintf', 'snprintf(data, 20, "%s", from);'],
    ['stpcpy', 'stpcpy(data, from);'],
    ['strlcpy-like', 'size_t n = strlen(from);\nfor (size_t i = 0; i <= n; i++) *(data + i) = *(from + i);'],
    ['walking', 'char *to = data;\nfor (const char *s = from; (*to++ = *s++) != 0;) continue;'],
  ),
  ...writes(
    'wchar_t',
    ['loop', 'for (int i = 0; i < 20; i++) data[i] = from[i];'],
    ['memcpy', 'memcpy(data, from, 20 * sizeof(wchar_t));'],
    ['memmove', 'memmove(data, from, 20 * sizeof(wchar_t));'],
    ['wmemcpy', 'wmemcpy(data, from, 20);'],
    ['wmemmove', 'wmemmove(data, from, 20);'],
    ['wmemset', "wmemset(data, L'A', 20);"],
    ['wcscpy', 'wcscpy(data, from);'],
    ['wcsncpy', 'wcsncpy(data, from, 20);'],
    ['wcscat', 'data[0] = 0;\nwcscat(data, from);'],
    ['wcsncat', 'data[0] = 0;\nwcsncat(data, from, 19);'],
    ['swprintf', 'swprintf(data, 20, L"%ls", from);'],
  ),
  ...['int', 'long long', 'struct two'].flatMap((type) =>
    writes(
      type,
      ['loop', 'for (int i = 0; i < 20; i++) data[i] = from[i];'],
      ['memcpy', `memcpy(data, from, 20 * sizeof(${type}));`],
      ['memmove', `memmove(data, from, 20 * sizeof(${type}));`],
      ['backwards', 'for (int i = 19; i >= 0; i--) data[i] = from[i];'],
    ),
  ),
];

/** What the twins that read have set: all of it, so that nothing but the place is wrong. */
const FILL: Readonly<Record<string, string>> = {
  char: "\nmemset(data, 'y', ROOM - 1);\ndata[ROOM - 1] = 0;",
  wchar_t: "\nwmemset(data, L'y', ROOM - 1);\ndata[ROOM - 1] = 0;",
  int: '\nfor (int i = 0; i < ROOM; i++) data[i] = i;',
};
const READS: readonly Operation[] = [
  ...(
    [
      ['loop', 'char to[20];\nfor (int i = 0; i < 20; i++) to[i] = data[i];'],
      ['memcpy', 'char to[20];\nmemcpy(to, data, 20);'],
      ['memmove', 'char to[20];\nmemmove(to, data, 20);'],
      ['memcmp', 'char to[20];\nmemset(to, \'y\', 20);\nputs(memcmp(to, data, 20) ? "different" : "same");'],
      ['fwrite', 'fwrite(data, 1, 20, stdout);'],
    ] as const
  ).map(([name, call]) => ({ name, type: 'char', sink: `${call} //~\nputs("read");` })),
  ...(
    [
      ['loop', 'wchar_t to[20];\nfor (int i = 0; i < 20; i++) to[i] = data[i];'],
      ['wmemcpy', 'wchar_t to[20];\nwmemcpy(to, data, 20);'],
      ['wmemmove', 'wchar_t to[20];\nwmemmove(to, data, 20);'],
      ['wmemcmp', 'wchar_t to[20];\nwmemset(to, L\'y\', 20);\nputs(wmemcmp(to, data, 20) ? "different" : "same");'],
    ] as const
  ).map(([name, call]) => ({ name, type: 'wchar_t', sink: `${call} //~\nputs("read");` })),
  ...(
    [
      ['loop', 'int sum = 0;\nfor (int i = 0; i < 20; i++) sum += data[i]; //~\nprintf("%d\\n", sum);'],
      ['memcpy', 'int to[20];\nmemcpy(to, data, sizeof to); //~'],
    ] as const
  ).map(([name, call]) => ({ name, type: 'int', sink: call })),
];

const HEAD = '#include <wchar.h>\n#include <alloca.h>\nstruct two { int first; int second; };';

const short = (type: string): string => type.replace(/^struct |_t$/, '').replace(' ', '-');

function crossed(o: Operation, m: Memory, side: 'write' | 'read' | 'under'): Omit<Flaw, 'group' | 'language'> {
  const room = side === 'under' ? '20' : '@[10@:20@]';
  const fill = side === 'read' ? FILL[o.type]!.replaceAll('ROOM', `(${room})`) : '';
  const marked = o.sink.includes('//~') ? o.sink : o.sink.replace(/^(.*data\[i\];)$/m, '$1 //~');
  return {
    name: `${side}-${short(o.type)}-${m.name}-${o.name}`,
    kind: side === 'under' ? m.before : m.after,
    type: `${o.type} *`,
    declare: HEAD,
    ...(m.storage ? { storage: m.storage(o.type, room) } : {}),
    source: m.source(o.type, room) + fill,
    sink:
      side === 'under'
        ? `{\n  ${o.type} *all = data;\n  data = all@[ - 8@:@];\n  ${marked.replaceAll('\n', '\n  ')}\n  data = all;\n}${m.end ?? ''}`
        : `${marked}${m.end ?? ''}`,
    few: true,
  };
}

const over = (
  operations: readonly Operation[],
  side: 'write' | 'read',
  each: number,
): Omit<Flaw, 'group' | 'language'>[] =>
  operations.flatMap((o, i) =>
    Array.from({ length: each }, (_, k) => crossed(o, MEMORIES[(i + k * 2 + k) % MEMORIES.length]!, side)),
  );

export const crossedBounds: readonly Flaw[] = [
  ...group('bounds of every memory', 'c')(
    ...over(WRITES, 'write', 2),
    ...over(READS, 'read', 2),
    ...WRITES.filter((_, i) => i % 2 === 0).map((o, i) => crossed(o, MEMORIES[i % MEMORIES.length]!, 'under')),
  ),
];
