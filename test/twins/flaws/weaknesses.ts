/** Weaknesses by their classes (CWE): where a number, a pointer, a text or a resource comes from and what is forgotten about it. */
import type { FindingKind } from '../../../src/report/kinds.ts';
import { type Flaw, group } from '../flaw.ts';

type Rest = Omit<Flaw, 'group' | 'language'>;

/** Ways in which a number comes in from outside; `bad` and `good` are what it then is. */
const NUMBERS: readonly ((bad: number, good: number) => Pick<Rest, 'name' | 'source' | 'declare' | 'stdin'>)[] = [
  (bad, good) => ({ name: 'atoi', source: `data = atoi("@[${bad}@:${good}@]");` }),
  (bad, good) => ({ name: 'sscanf', source: `if (sscanf("@[${bad}@:${good}@]", "%d", &data) != 1) data = 1;` }),
  (bad, good) => ({ name: 'strtol', source: `data = (int)strtol(" @[${bad}@:${good}@] ", NULL, 10);` }),
  (bad, good) => ({
    name: 'stdin-scanf',
    stdin: `${bad}\n${good}\n`,
    source: 'data = 1;\nif (scanf("%d", &data) != 1) data = 1;\n@[@:if (scanf("%d", &data) != 1) data = 1;@]',
  }),
  (bad, good) => ({
    name: 'stdin-fgets',
    stdin: `${bad}\n${good}\n`,
    source:
      'char line[16];\ndata = 1;\nif (fgets(line, sizeof line, stdin) != NULL) data = atoi(line);\n@[@:if (fgets(line, sizeof line, stdin) != NULL) data = atoi(line);@]',
  }),
  (bad, good) => ({ name: 'rand', source: `data = rand() % 2;\ndata = data - data + @[${bad}@:${good}@];` }),
  (bad, good) => ({
    name: 'getenv',
    source: `const char *text = getenv("NO_SUCH_VARIABLE");\ndata = text ? atoi(text) : @[${bad}@:${good}@];`,
  }),
  (bad, good) => ({
    name: 'file',
    source: `FILE *f = tmpfile();\nif (!f) exit(1);\nfprintf(f, "%d\\n", @[${bad}@:${good}@]);\nrewind(f);\nif (fscanf(f, "%d", &data) != 1) data = 1;\nfclose(f);`,
  }),
];

/** A sink that minds its number, with numbers from two of the places in turn. */
const fromOutside = (
  sinks: readonly (readonly [string, FindingKind, number, number, string, string?])[],
): readonly Rest[] =>
  sinks.flatMap(([name, kind, bad, good, sink, declare], i) =>
    [0, 3].map((k) => {
      const number = NUMBERS[(i + k) % NUMBERS.length]!(bad, good);
      return {
        kind,
        sink,
        ...number,
        ...(declare ? { declare } : {}),
        name: `${name}-${number.name}`,
        few: true as const,
      };
    }),
  );

export const numbersFromOutside = group(
  'numbers from outside',
  'c',
)(
  ...fromOutside([
    [
      'index-write-heap',
      'heap-buffer-overflow',
      10,
      9,
      'int *all = calloc(10, sizeof(int));\nif (!all) exit(1);\nif (data >= 0) all[data] = 1; //~\nprintf("%d\\n", all[0]);\nfree(all);',
    ],
    [
      'index-write-stack',
      'stack-buffer-overflow',
      12,
      9,
      'int room[10] = {0};\nint *all = room;\nif (data >= 0) all[data] = 1; //~\nprintf("%d\\n", all[0]);',
    ],
    [
      'index-write-declared',
      'stack-buffer-overflow',
      10,
      9,
      'int room[10] = {0};\nif (data >= 0) room[data] = 1; //~\nprintf("%d\\n", room[0]);',
    ],
    [
      'index-read-global',
      'global-buffer-overflow',
      11,
      9,
      'static int room[10] = {1};\nint *all = room;\nif (data >= 0) printf("%d\\n", all[data]); //~',
    ],
    [
      'index-negative-heap',
      'heap-buffer-underflow',
      -5,
      5,
      'int *all = calloc(10, sizeof(int));\nif (!all) exit(1);\nif (data < 10) all[data] = 1; //~\nfree(all);',
    ],
    [
      'index-negative-stack',
      'stack-buffer-underflow',
      -2,
      2,
      'int room[10] = {0};\nint *all = room;\nif (data < 10) printf("%d\\n", all[data]); //~',
    ],
    [
      'size-memcpy',
      'invalid-argument',
      -1,
      8,
      'char to[32], from[32] = "text";\nif (data < 32) memcpy(to, from, (size_t)data); //~\nputs("done");',
    ],
    [
      'size-memmove',
      'invalid-argument',
      -4,
      8,
      'char to[32], from[32] = "text";\nif (data < 32) memmove(to, from, (size_t)data); //~\nputs("done");',
    ],
    [
      'size-strncpy',
      'invalid-argument',
      -8,
      8,
      'char to[32];\nif (data < 32) strncpy(to, "text", (size_t)data); //~\nputs("done");',
    ],
    [
      'size-memset',
      'invalid-argument',
      -2,
      8,
      'char to[32];\nif (data < 32) memset(to, 0, (size_t)data); //~\nputs("done");',
    ],
    ['size-malloc', 'invalid-argument', -1, 8, 'char *p = malloc((size_t)data); //~\nif (p) p[0] = 0;\nfree(p);'],
    [
      'size-short',
      'invalid-argument',
      -1,
      8,
      'short narrow = (short)data;\nchar to[32], from[32] = "text";\nif (narrow < 32) memcpy(to, from, (size_t)narrow); //~\nputs("done");',
    ],
    [
      'size-char',
      'invalid-argument',
      200,
      20,
      'signed char narrow = (signed char)data;\nchar to[256], from[256] = "text";\nif (narrow < 100) memmove(to, from, (size_t)narrow); //~\nputs("done");',
    ],
    [
      'allocation-too-small',
      'heap-buffer-overflow',
      3,
      30,
      'char *to = malloc((size_t)data);\nif (!to) exit(1);\nmemset(to, 0, 10); //~\nfree(to);',
    ],
    [
      'allocation-zero',
      'heap-buffer-overflow',
      0,
      4,
      'int *to = malloc((size_t)data * sizeof(int));\nif (!to) exit(1);\nto[0] = 5; //~\nfree(to);',
    ],
    [
      'product-wraps',
      'heap-buffer-overflow',
      1073741825,
      16,
      'unsigned count = (unsigned)data;\nint *to = malloc(count * (unsigned)sizeof(int));\nif (!to) exit(1);\nfor (unsigned i = 0; i < count && i < 16; i++) to[i] = 0; //~\nfree(to);',
    ],
    ['divide', 'divide-by-zero', 0, 3, 'printf("%d\\n", 100 / data); //~'],
    ['modulo', 'divide-by-zero', 0, 3, 'printf("%d\\n", 100 % data); //~'],
    ['add', 'signed-integer-overflow', 2147483647, 5, 'int sum = data + 1; //~\nprintf("%d\\n", sum != 3);'],
    ['subtract', 'signed-integer-overflow', -2147483647, 5, 'int less = data - 5; //~\nprintf("%d\\n", less != 3);'],
    ['multiply', 'signed-integer-overflow', 1500000000, 5, 'int twice = data * 2; //~\nprintf("%d\\n", twice != 3);'],
    ['square', 'signed-integer-overflow', 50000, 5, 'int square = data * data; //~\nprintf("%d\\n", square != 3);'],
    ['increment', 'signed-integer-overflow', 2147483647, 5, 'data++; //~\nprintf("%d\\n", data != 3);'],
    [
      'long-multiply',
      'signed-integer-overflow',
      2000000000,
      5,
      'long long wide = (long long)data * data;\nwide = wide * 4; //~\nprintf("%d\\n", wide != 3);',
    ],
    ['shift', 'shift-out-of-bounds', 40, 4, 'unsigned bit = 1u << data; //~\nprintf("%d\\n", bit != 3);'],
    ['vla', 'invalid-vla-size', 0, 4, 'int row[data]; //~\nprintf("%d\\n", sizeof row > 100);'],
    [
      'alloca-huge',
      'stack-overflow',
      100000000,
      100,
      'volatile char *room = alloca((size_t)data); //~\nroom[0] = 1; //~\nprintf("%d\\n", room[0]);',
      '#include <alloca.h>',
    ],
  ]),
);

export const weaknesses = group('weaknesses', 'c')(
  // ---- 134, 685, 688
  ...(
    [
      ['fprintf', 'fprintf(stdout, @[@:"%s", @]data); //~'],
      ['snprintf', 'char to[64];\nsnprintf(to, sizeof to, @[@:"%s", @]data); //~\nputs("done");'],
      ['sprintf', 'char to[64];\nsprintf(to, @[@:"%s", @]data); //~\nputs("done");'],
      ['dprintf', 'dprintf(1, @[@:"%s", @]data); //~'],
      ['vprintf', 'show(@[@:"%s", @]data); //~'],
      ['vsnprintf', 'keep(@[@:"%s", @]data); //~'],
    ] as const
  ).map(
    ([name, sink]): Rest => ({
      name: `format-from-stdin-${name}`,
      kind: 'format-mismatch',
      type: 'char *',
      linked: true,
      few: true,
      stdin: 'name: %s %d %x\n',
      declare:
        '#include <stdarg.h>\nstatic void show(const char *format, ...) {\n  va_list list;\n  va_start(list, format);\n  vprintf(format, list); //~\n  va_end(list);\n}\nstatic void keep(const char *format, ...) {\n  char to[64];\n  va_list list;\n  va_start(list, format);\n  vsnprintf(to, sizeof to, format, list); //~\n  va_end(list);\n}\nstatic void unused(void) {\n  (void)show;\n  (void)keep;\n  (void)unused;\n}',
      storage: 'char line[32];\nif (!fgets(line, sizeof line, stdin)) return 1;',
      source: 'data = line;',
      sink,
    }),
  ),
  {
    name: 'wide-format-from-outside',
    kind: 'format-mismatch',
    type: 'const wchar_t *',
    few: true,
    declare: '#include <wchar.h>',
    source: 'data = L"%ls and %d\\n";',
    sink: 'wprintf(@[@:L"%ls", @]data); //~',
  },
  {
    name: 'sprintf-too-few-strings',
    kind: 'format-mismatch',
    type: 'const char *',
    source: 'data = "word";',
    sink: 'char to[100];\nsprintf(to, "%s %s", data@[@:, "more"@]); //~\nputs(to);',
  },
  {
    name: 'swprintf-int-for-string',
    kind: 'format-mismatch',
    few: true,
    declare: '#include <wchar.h>',
    source: 'data = 5;',
    sink: 'wchar_t to[100];\nswprintf(to, 100, L"@[%ls@:%d@]", data); //~',
  },
  {
    name: 'vprintf-too-few',
    kind: 'format-mismatch',
    linked: true,
    declare:
      '#include <stdarg.h>\nstatic void say(const char *format, ...) {\n  va_list list;\n  va_start(list, format);\n  vprintf(format, list); //~\n  va_end(list);\n}',
    source: 'data = 5;',
    sink: 'say("%d of %d\\n", data@[@:, data@]); //~',
  },
  {
    name: 'vprintf-string-for-int',
    kind: 'format-mismatch',
    linked: true,
    declare:
      '#include <stdarg.h>\nstatic void say(const char *format, ...) {\n  va_list list;\n  va_start(list, format);\n  vprintf(format, list); //~\n  va_end(list);\n}',
    source: 'data = 5;',
    sink: 'say("%@[s@:d@]\\n", data); //~',
  },
  {
    name: 'vprintf-double-for-int',
    kind: 'format-mismatch',
    linked: true,
    few: true,
    declare:
      '#include <stdarg.h>\nstatic void say(const char *format, ...) {\n  va_list list;\n  va_start(list, format);\n  vprintf(format, list); //~\n  va_end(list);\n}',
    source: 'data = 5;',
    sink: 'say("%@[f@:d@]\\n", data); //~',
  },
  // ---- 404, 675, 773, 775
  {
    name: 'stream-variable-overwritten',
    kind: 'file-leak',
    type: 'FILE *',
    linked: true,
    source: 'data = tmpfile(); //~\nif (!data) exit(1);\n@[@:fclose(data);@]\ndata = tmpfile();\nif (!data) exit(1);',
    sink: 'fclose(data);',
  },
  {
    name: 'descriptor-overwritten',
    kind: 'file-leak',
    linked: true,
    few: true,
    declare: '#include <fcntl.h>\n#include <unistd.h>',
    source:
      'data = open("a.txt", O_WRONLY | O_CREAT, 0644); //~\nif (data < 0) exit(1);\n@[@:close(data);@]\ndata = open("b.txt", O_WRONLY | O_CREAT, 0644);\nif (data < 0) exit(1);',
    sink: 'close(data);',
  },
  {
    name: 'early-return-leaves-stream',
    kind: 'file-leak',
    linked: true,
    few: true,
    declare:
      'static int first_of(const char *name) {\n  FILE *f = fopen(name, "w+"); //~\n  if (!f) return -1;\n  if (fgetc(f) == EOF) {\n    @[@:fclose(f);@]\n    return 0;\n  }\n  fclose(f);\n  return 1;\n}',
    source: 'data = first_of("a.txt");',
    sink: 'printf("%d\\n", data);',
  },
  {
    name: 'directory-left-open',
    kind: 'file-leak',
    type: 'DIR *',
    linked: true,
    few: true,
    declare: '#include <dirent.h>',
    source: 'data = opendir("/"); //~\nif (!data) exit(1);',
    sink: 'puts(readdir(data) ? "entry" : "none");\n@[@:closedir(data);@]',
  },
  {
    name: 'fclose-after-freopen-twice',
    kind: 'heap-use-after-free',
    type: 'FILE *',
    few: true,
    source:
      'data = fopen("a.txt", "w");\nif (!data) exit(1);\ndata = freopen("b.txt", "w", data);\nif (!data) exit(1);\n@[fclose(data);@:@]',
    sink: 'fclose(data); //~',
  },
  // ---- 457, 665, 758
  ...(
    [
      ['strcat', 'char room[32];', 'strcat(room, data); //~', 'char'],
      ['strncat', 'char room[32];', 'strncat(room, data, 5); //~', 'char'],
      ['strlen', 'char room[32];', 'printf("%zu\\n", strlen(room)); //~\n(void)data;', 'char'],
      ['wcscat', 'wchar_t room[32];', 'wcscat(room, L"more"); //~\n(void)data;', 'wchar_t'],
      ['wcsncat', 'wchar_t room[32];', 'wcsncat(room, L"more", 3); //~\n(void)data;', 'wchar_t'],
    ] as const
  ).map(
    ([name, storage, sink]): Rest => ({
      name: `never-terminated-${name}`,
      kind: 'uninitialized-use',
      type: 'const char *',
      few: true,
      declare: '#include <wchar.h>',
      source: 'data = "text";',
      sink: `${storage}\n@[@:room[0] = 0;@]\n${sink}\nprintf("%d\\n", room[0] != 0);`,
    }),
  ),
  {
    name: 'strncpy-without-terminator',
    kind: 'heap-buffer-overflow',
    type: 'char *',
    source: 'data = malloc(8);\nif (!data) exit(1);\nstrncpy(data, "0123456789", 8);\n@[@:data[7] = 0;@]',
    sink: 'puts(data); //~\nfree(data);',
  },
  {
    name: 'memcpy-without-terminator',
    kind: 'uninitialized-use',
    type: 'char *',
    few: true,
    source: 'data = malloc(32);\nif (!data) exit(1);\nmemcpy(data, "0123456789", @[10@:11@]);',
    sink: 'printf("%zu\\n", strlen(data)); //~\nfree(data);',
  },
  ...(
    [
      ['int', 'printf("%d\\n", *p); //~'],
      ['double', 'printf("%f\\n", *p); //~'],
      ['long long', 'printf("%lld\\n", *p); //~'],
      ['char', 'putchar(*p); //~'],
    ] as const
  ).map(
    ([type, show]): Rest => ({
      name: `allocated-never-set-${type.replace(' ', '-')}`,
      kind: 'uninitialized-use',
      type: 'void *',
      few: true,
      source: `data = malloc(sizeof(${type}));\nif (!data) exit(1);\n@[@:*(${type} *)data = 5;@]`,
      sink: `${type} *p = data;\n${show}\nfree(data);`,
    }),
  ),
  {
    name: 'copied-by-memcpy-then-branch',
    kind: 'uninitialized-use',
    type: 'struct pair',
    few: true,
    declare: 'struct pair { int a; int b; };',
    source: 'struct pair made;\nmade.a = 1;\n@[@:made.b = 2;@]\nmemcpy(&data, &made, sizeof data);',
    sink: 'struct pair copy;\nmemmove(&copy, &data, sizeof copy);\nif (copy.b == 2) puts("two"); //~',
  },
  {
    name: 'alloca-never-set',
    kind: 'uninitialized-use',
    few: true,
    declare: '#include <alloca.h>',
    source: 'data = 3;',
    sink: 'int *all = alloca(10 * sizeof(int));\nfor (int i = 0; i < @[data@:10@]; i++) all[i] = i;\nprintf("%d\\n", all[7]); //~',
  },
  {
    name: 'write-of-unset-bytes',
    kind: 'uninitialized-use',
    type: 'char *',
    few: true,
    declare: '#include <unistd.h>',
    source: "data = malloc(16);\nif (!data) exit(1);\nmemset(data, 'x', @[8@:16@]);",
    sink: 'if (write(1, data, 16) != 16) puts("short"); //~\nfree(data);',
  },
  // ---- 467, 468, 588, 704, 843
  {
    name: 'pointer-scaled-twice',
    kind: 'heap-buffer-overflow',
    type: 'int *',
    source: 'data = calloc(8, sizeof(int));\nif (!data) exit(1);',
    sink: 'int *third = data + 3@[ * sizeof(int)@:@];\n*third = 5; //~\nfree(data);',
  },
  {
    name: 'char-taken-for-struct',
    kind: 'stack-buffer-overflow',
    type: 'void *',
    declare: 'struct pair { int a; int b; };',
    storage: '@[int room = 5;@:struct pair room = {1, 2};@]',
    source: 'data = &room;',
    sink: 'struct pair *pair = data;\npair->b = 1; //~\nprintf("%d\\n", pair->a);',
  },
  {
    name: 'short-taken-for-int',
    kind: 'stack-buffer-overflow',
    type: 'void *',
    storage: '@[_Alignas(8) short@:int@] room = 5;',
    source: 'data = &room;',
    sink: 'printf("%d\\n", *(int *)data); //~',
  },
  {
    name: 'int-taken-for-double',
    kind: 'stack-buffer-overflow',
    type: 'void *',
    few: true,
    storage: '@[_Alignas(8) int room = 5;@:double room = 5;@]',
    source: 'data = &room;',
    sink: 'printf("%d\\n", *(double *)data > 1); //~',
  },
  {
    name: 'heap-char-taken-for-long',
    kind: 'heap-buffer-overflow',
    type: 'void *',
    few: true,
    source: 'data = calloc(1, @[sizeof(char)@:sizeof(long)@]);\nif (!data) exit(1);',
    sink: '*(long *)data = 5; //~\nfree(data);',
  },
  // ---- 476, 480, 690
  {
    name: 'single-and-evaluates-both',
    kind: 'null-dereference',
    type: 'struct pair *',
    declare: 'struct pair { int a; int b; };',
    source: 'data = NULL;',
    sink: 'if ((data != NULL) @[&@:&&@] (data->a == 5)) puts("five"); //~',
  },
  {
    name: 'checked-after-use',
    kind: 'null-dereference',
    type: 'int *',
    source: 'data = NULL;',
    sink: '@[@:if (data != NULL)@]\n  printf("%d\\n", *data); //~\nif (data == NULL) puts("null");',
  },
  {
    name: 'used-in-null-branch',
    kind: 'null-dereference',
    type: 'long *',
    few: true,
    storage: 'long value = 1;',
    source: 'data = @[NULL@:&value@];',
    sink: 'if (data == NULL) {\n  printf("%ld\\n", *data); //~\n}',
  },
  ...(
    [
      ['calloc', 'calloc((size_t)1 << 50, 1 << 10)'],
      ['realloc', 'realloc(NULL, (size_t)1 << 62)'],
      ['strdup-like', 'strpbrk("abc", "xyz")'],
      ['strrchr', 'strrchr("abc", \'x\')'],
      ['strstr', 'strstr("abc", "x")'],
      ['memchr', 'memchr("abc", \'x\', 3)'],
      ['bsearch', 'bsearch("x", "abc", 3, 1, compare)'],
      ['strtok', 'strtok(line, ",")'],
    ] as const
  ).map(
    ([name, call]): Rest => ({
      name: `answer-not-checked-${name}`,
      kind: 'null-dereference',
      type: 'char *',
      few: true,
      declare:
        'static char line[4] = ",,,";\nstatic int compare(const void *a, const void *b) { return *(const char *)a - *(const char *)b; }',
      source: `(void)line;\n(void)compare;\ndata = ${call};`,
      sink: '@[@:if (data)@]\n  data[0] = 1; //~\nputs("set");',
      without: ['second-file', 'second-file-global'],
    }),
  ),
  // ---- 562, 590, 761
  {
    name: 'local-array-returned',
    kind: 'stack-use-after-return',
    type: 'char *',
    declare: 'static char *greeting(void) {\n  @[@:static @]char text[] = "hello";\n  char *p = text;\n  return p;\n}',
    source: 'data = greeting();',
    sink: 'puts(data); //~',
  },
  {
    name: 'parameter-address-returned',
    kind: 'stack-use-after-return',
    type: 'int *',
    few: true,
    declare:
      'static int value = 7;\nstatic int *where(int n) {\n  int *p = @[&n@:&value@];\n  value = n;\n  return p;\n}',
    source: 'data = where(5);',
    sink: 'printf("%d\\n", *data); //~',
  },
  {
    name: 'free-of-moved-pointer',
    kind: 'invalid-free',
    type: 'char *',
    source: 'data = malloc(20);\nif (!data) exit(1);\nstrcpy(data, "fixed text");',
    sink: "@[@:char *data_start = data;@]\nfor (; *data != 0; data++) if (*data == 't') break;\nfree(@[data@:data_start@]); //~",
  },
  {
    name: 'free-of-alloca',
    kind: 'invalid-free',
    type: 'char *',
    few: true,
    declare: '#include <alloca.h>',
    storage: 'char *room = @[alloca(10)@:malloc(10)@];\nif (!room) return 1;',
    source: 'data = room;\ndata[0] = 1;',
    sink: 'free(data); //~',
  },
  {
    name: 'realloc-of-local',
    kind: 'invalid-free',
    type: 'char *',
    few: true,
    storage: '@[char room[10];@:char *room = malloc(10);\nif (!room) return 1;@]',
    source: 'data = room;',
    sink: 'char *bigger = realloc(data, 20); //~\nif (!bigger) exit(1);\nfree(bigger);',
  },
  // ---- 587, 617, 785
  {
    name: 'call-to-fixed-address',
    kind: 'wild-jump',
    type: 'struct call',
    declare: 'static void hello(void) { puts("hello"); }\nstruct call { void (*f)(void); };',
    source: 'data.f = @[(void (*)(void))0x400000000@:hello@];\n(void)hello;',
    sink: 'data.f(); //~',
    few: true,
  },
  {
    name: 'assertion-fails',
    kind: 'abort',
    declare: '#include <assert.h>',
    source: 'data = atoi("@[5@:15@]");',
    sink: 'assert(data > 10); //~\nputs("more than ten");',
  },
  {
    name: 'realpath-into-small-buffer',
    kind: 'heap-buffer-overflow',
    type: 'char *',
    few: true,
    source: 'data = malloc(@[1@:4096@]);\nif (!data) exit(1);',
    sink: 'if (realpath(".", data)) puts("resolved"); //~\nfree(data);',
  },
  {
    name: 'getcwd-size-lies',
    kind: 'heap-buffer-overflow',
    type: 'char *',
    few: true,
    declare: '#include <unistd.h>',
    source: 'data = malloc(@[1@:4096@]);\nif (!data) exit(1);',
    sink: 'if (getcwd(data, 4096)) puts("there"); //~\nfree(data);',
  },
  // ---- 681
  {
    name: 'float-to-char',
    kind: 'float-cast-overflow',
    type: 'float',
    few: true,
    source: 'data = @[1e4f@:1e2f@];',
    sink: 'signed char small = (signed char)data; //~\nprintf("%d\\n", small != 5);',
  },
  {
    name: 'double-to-unsigned',
    kind: 'float-cast-overflow',
    type: 'double',
    few: true,
    source: 'data = @[-1.5@:1.5@];',
    sink: 'unsigned whole = (unsigned)data; //~\nprintf("%d\\n", whole != 5);',
  },
  // ---- 190, 191 for each type
  ...(
    [
      ['long', '9223372036854775807L', '+ 1'],
      ['long long', '(-9223372036854775807LL - 1)', '- 1'],
      ['long', '4611686018427387904L', '* 2'],
    ] as const
  ).map(
    ([type, bad, by], i): Rest => ({
      name: `wide-overflow-${i}`,
      kind: 'signed-integer-overflow',
      type,
      few: true,
      source: `data = @[${bad}@:5@];`,
      sink: `${type} result = data ${by}; //~\nprintf("%d\\n", result != 3);`,
    }),
  ),
);
