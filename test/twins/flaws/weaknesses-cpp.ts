/** Weaknesses by their classes (CWE), as C++ has them: new and containers instead of malloc and arrays. */
import type { FindingKind } from '../../../src/report/kinds.ts';
import { type Flaw, group } from '../flaw.ts';

type Rest = Omit<Flaw, 'group' | 'language'>;

/** What new[] made, of different elements, written by different means: bad has room for 10 of 20. */
const NEW_ARRAYS: readonly (readonly [string, string, string])[] = [
  ['char', 'memcpy', 'char from[20] = "";\nmemcpy(data, from, sizeof from); //~'],
  ['char', 'strncpy', 'strncpy(data, "text", 20); //~'],
  ['char', 'snprintf', 'snprintf(data, 20, "%s", "longer than ten"); //~'],
  ['wchar_t', 'wcscpy', 'wcscpy(data, L"longer than ten"); //~'],
  ['wchar_t', 'wmemset', 'wmemset(data, 0, 20); //~'],
  ['int', 'loop', 'for (int i = 0; i < 20; i++) data[i] = i; //~'],
  ['long long', 'std-fill', 'std::fill(data, data + 20, 0LL); //~'],
  ['double', 'std-copy', 'double from[20] = {};\nstd::copy(from, from + 20, data); //~'],
];

export const weaknessesCpp = group('weaknesses (C++)', 'c++')(
  ...NEW_ARRAYS.map(
    ([type, by, sink]): Rest => ({
      name: `new-array-${type.replace(' ', '-')}-${by}`,
      kind: 'heap-buffer-overflow',
      type: `${type} *`,
      declare: '#include <cwchar>',
      source: `data = new ${type}[@[10@:20@]];`,
      sink: `${sink}\nputs("set");\ndelete[] data;`,
      linked: true,
      few: true,
    }),
  ),
  ...(
    [
      ['new-free', 'int *', 'new int(5)', 'free(data);', 'delete data;'],
      ['malloc-delete', 'int *', 'static_cast<int *>(malloc(sizeof(int)))', 'delete data;', 'free(data);'],
      ['new-array-free', 'char *', 'new char[10]', 'free(data);', 'delete[] data;'],
      ['strdup-delete-array', 'char *', 'strdup("text")', 'delete[] data;', 'free(data);'],
      ['calloc-delete', 'long *', 'static_cast<long *>(calloc(4, sizeof(long)))', 'delete data;', 'free(data);'],
    ] as const
  ).map(
    ([name, type, make, bad, good]): Rest => ({
      name: `mismatch-${name}`,
      kind: 'mismatched-deallocation',
      type,
      source: `data = ${make};\nif (!data) exit(1);`,
      sink: `@[${bad}@:${good}@] //~`,
      few: true,
    }),
  ),
  ...(
    [
      ['double-delete', 'double-free', 'int *', 'new int(5)', '@[delete data;@:@]\ndelete data; //~'],
      ['double-delete-array', 'double-free', 'char *', 'new char[8]', '@[delete[] data;@:@]\ndelete[] data; //~'],
      [
        'use-after-delete',
        'heap-use-after-free',
        'int *',
        'new int(5)',
        '@[delete data;@:@]\nprintf("%d\\n", *data); //~\n@[@:delete data;@]',
      ],
      ['leak', 'leak', 'int *', 'new int[5]', 'data[0] = 1;\nprintf("%d\\n", data[0]); //~\n@[@:delete[] data;@]'],
    ] as const
  ).map(
    ([name, kind, type, make, sink]): Rest => ({
      name,
      kind: kind as FindingKind,
      type,
      source: kind === 'leak' ? `data = ${make}; //~` : `data = ${make};`,
      sink,
      few: true,
      ...(kind === 'leak' ? { linked: true as const, without: ['keeps'] } : {}),
    }),
  ),
  {
    name: 'new-of-negative-count',
    kind: 'uncaught-exception',
    source: 'data = @[-1@:10@];',
    sink: 'char *p = new char[static_cast<size_t>(data)]; //~\np[0] = 0;\ndelete[] p;',
    linked: true,
    without: ['destructor', 'throws'],
    few: true,
  },
  {
    name: 'vector-at-beyond',
    kind: 'uncaught-exception',
    source: 'data = @[5@:4@];',
    sink: 'std::vector<int> numbers(5, 1);\nprintf("%d\\n", numbers.at(static_cast<size_t>(data))); //~',
    linked: true,
    without: ['destructor', 'throws'],
    few: true,
  },
  {
    name: 'cast-down-to-larger-class',
    kind: 'heap-buffer-overflow',
    type: 'struct Base *',
    declare: 'struct Base {\n  long a = 1;\n};\nstruct Derived : Base {\n  long b = 2;\n};',
    source: 'data = @[new Base@:new Derived@];',
    sink: 'Derived *d = static_cast<Derived *>(data);\nprintf("%ld\\n", d->b); //~\n@[delete data@:delete d@];',
    linked: true,
    few: true,
  },
  {
    name: 'copied-by-default-freed-twice',
    kind: 'double-free',
    declare:
      'class Text {\n  char *all;\n\n public:\n  Text() : all(new char[8]()) {}\n  @[Text(const Text &) = default;@:Text(const Text &o) : all(new char[8]()) { memcpy(all, o.all, 8); }@]\n  ~Text() { delete[] all; } //~\n};',
    source: 'data = 1;',
    sink: 'Text first;\n{\n  Text second(first);\n  (void)second;\n}\nputs("copied");\n(void)data;',
    few: true,
  },
  {
    name: 'assigned-to-itself-after-delete',
    kind: 'heap-use-after-free',
    linked: true,
    declare:
      'class Text {\n  char *all;\n\n public:\n  explicit Text(const char *s) : all(strdup(s)) {}\n  Text(const Text &) = delete;\n  ~Text() { free(all); }\n  Text &operator=(const Text &o) {\n    @[@:if (this == &o) return *this;@]\n    free(all);\n    all = strdup(o.all); //~\n    return *this;\n  }\n};',
    source: 'data = 1;',
    sink: 'Text text("text");\nText &same = text;\ntext = same;\n(void)data;',
    few: true,
  },
);
