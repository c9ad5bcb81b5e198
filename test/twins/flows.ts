/**
 * Flows: ways in which a datum gets from where it is made to where it is used. Each makes whole programs of one flaw.
 */
import type { Flaw } from './flaw.ts';

export interface ProgramFile {
  readonly name: string;
  readonly text: string;
}

/** The chosen texts of a flaw, and how they are put together. */
export interface Parts {
  readonly head: string;
  readonly storage: string;
  readonly source: string;
  readonly sink: string;
  readonly after: string;
  readonly cpp: boolean;
}

export interface Flow {
  readonly name: string;
  readonly language?: 'c++';
  /** keeps: the datum is still reachable when the sink is done; copies: passes objects by value through templates. */
  readonly traits?: readonly string[];
  /** Not for flaws whose source uses locals of main. */ readonly free?: true;
  readonly make: (p: Parts) => string | { readonly main: string; readonly other: string };
}

const main = (p: Parts, body: string): string =>
  `int main(void) {\n${p.storage}\n${body}\n${p.after}\n  return 0;\n}\n`;
const made = (p: Parts): string => `  data_t data;\n${p.source}`;
const use = (p: Parts, name = 'use'): string => `static void ${name}(data_t data) {\n${p.sink}\n  (void)data;\n}\n`;

export const FLOWS: readonly Flow[] = [
  { name: 'direct', make: (p) => p.head + main(p, `${made(p)}\n${p.sink}`) },
  {
    name: 'if-constant',
    make: (p) => p.head + main(p, `  data_t data;\n  if (1) {\n${p.source}\n  }\n  if (5 == 5) {\n${p.sink}\n  }`),
  },
  {
    name: 'global-flag',
    make: (p) =>
      `${p.head}int enabled = 1;\n${main(p, `  data_t data;\n  if (enabled) {\n${p.source}\n  }\n  if (enabled == 1) {\n${p.sink}\n  }`)}`,
  },
  {
    name: 'static-function-answer',
    make: (p) =>
      `${p.head}static int enabled(void) { return 1; }\n${main(p, `  data_t data;\n  if (enabled()) {\n${p.source}\n  }\n  if (enabled()) {\n${p.sink}\n  }`)}`,
  },
  {
    name: 'loop-once',
    make: (p) =>
      p.head +
      main(
        p,
        `  data_t data;\n  for (int round = 0; round < 1; round++) {\n${p.source}\n  }\n  while (1) {\n${p.sink}\n    break;\n  }`,
      ),
  },
  {
    name: 'switch',
    make: (p) =>
      p.head +
      main(
        p,
        `  data_t data;\n  switch (6) {\n    case 6: {\n${p.source}\n      break;\n    }\n    default:\n      break;\n  }\n  switch (7) {\n    case 7: {\n${p.sink}\n      break;\n    }\n    default:\n      break;\n  }`,
      ),
  },
  { name: 'argument', make: (p) => `${p.head}${use(p)}${main(p, `${made(p)}\n  use(data);`)}` },
  {
    name: 'returned',
    free: true,
    make: (p) =>
      `${p.head}static data_t make(void) {\n${made(p)}\n  return data;\n}\n${main(p, `  data_t data = make();\n${p.sink}`)}`,
  },
  {
    name: 'passed-through',
    make: (p) =>
      `${p.head}static data_t pass(data_t data) { return data; }\n${use(p)}${main(p, `${made(p)}\n  use(pass(data));`)}`,
  },
  {
    name: 'out-parameter',
    free: true,
    make: (p) =>
      `${p.head}static void make(data_t *out) {\n${made(p)}\n  *out = data;\n}\n${main(p, `  data_t data;\n  make(&data);\n${p.sink}`)}`,
  },
  {
    name: 'pointer-to-it',
    make: (p) =>
      `${p.head}static void use(data_t *where) {\n  data_t data = *where;\n${p.sink}\n}\n${main(p, `${made(p)}\n  data_t *where = &data;\n  use(where);`)}`,
  },
  {
    name: 'struct-member',
    make: (p) =>
      `${p.head}struct parcel { char tag; data_t inside; int count; };\nstatic void use(struct parcel parcel) {\n  data_t data = parcel.inside;\n${p.sink}\n}\n${main(p, `${made(p)}\n  struct parcel parcel;\n  parcel.tag = 'p';\n  parcel.inside = data;\n  parcel.count = 1;\n  use(parcel);`)}`,
  },
  {
    name: 'array-element',
    make: (p) =>
      `${p.head}static void use(data_t all[]) {\n  data_t data = all[2];\n${p.sink}\n}\n${main(p, `${made(p)}\n  data_t all[5];\n  all[2] = data;\n  use(all);`)}`,
  },
  {
    name: 'linked-list',
    make: (p) =>
      `${p.head}struct link { struct link *next; data_t value; };\nstatic void use(const struct link *list) {\n  while (list->next) list = list->next;\n  data_t data = list->value;\n${p.sink}\n}\n${main(p, `${made(p)}\n  struct link last = {0, data}, first = {&last, data};\n  use(&first);`)}`,
  },
  {
    name: 'callback',
    make: (p) =>
      `${p.head}static void call(void (*with)(data_t), data_t data) { with(data); }\n${use(p)}${main(p, `${made(p)}\n  call(use, data);`)}`,
  },
  {
    name: 'function-pointer',
    make: (p) =>
      `${p.head}${use(p, 'use_it')}${use({ ...p, sink: '' }, 'ignore_it')}static void (*const table[])(data_t) = {ignore_it, use_it};\n${main(p, `${made(p)}\n  volatile int which = 1;\n  table[0](data);\n  table[which](data);`)}`,
  },
  {
    name: 'deep-calls',
    make: (p) =>
      `${p.head}${use(p)}static void third(data_t data) { use(data); }\nstatic void second(data_t data) { third(data); }\nstatic void first(data_t data) { second(data); }\n${main(p, `${made(p)}\n  first(data);`)}`,
  },
  {
    name: 'recursion',
    make: (p) =>
      `${p.head}static void down(int depth, data_t data) {\n  if (depth > 0) {\n    down(depth - 1, data);\n    return;\n  }\n${p.sink}\n}\n${main(p, `${made(p)}\n  down(3, data);`)}`,
  },
  {
    name: 'static-variable',
    traits: ['keeps'],
    make: (p) =>
      `${p.head}static data_t shared;\nstatic void use(void) {\n  data_t data = shared;\n${p.sink}\n}\n${main(p, `${made(p)}\n  shared = data;\n  use();`)}`,
  },
  {
    name: 'static-local',
    traits: ['keeps'],
    make: (p) =>
      `${p.head}static data_t *keeper(void) {\n  static data_t kept;\n  return &kept;\n}\nstatic void use(void) {\n  data_t data = *keeper();\n${p.sink}\n}\n${main(p, `${made(p)}\n  *keeper() = data;\n  use();`)}`,
  },
  {
    name: 'memcpy',
    make: (p) =>
      p.cpp
        ? `${p.head}${main(p, `  data_t made_here;\n  {\n${made(p)}\n    made_here = data;\n  }\n  data_t data;\n  memcpy((void *)&data, (void *)&made_here, sizeof data);\n${p.sink}`)}`
        : `${p.head}${main(p, `  data_t made_here;\n  {\n${made(p)}\n    made_here = data;\n  }\n  data_t data;\n  memcpy(&data, &made_here, sizeof data);\n${p.sink}`)}`,
    traits: ['copies'],
  },
  {
    name: 'union',
    traits: ['plain'],
    make: (p) =>
      `${p.head}union both { data_t first; data_t second; };\n${main(p, `  union both both;\n  {\n${made(p)}\n    both.first = data;\n  }\n  {\n    data_t data = both.second;\n${p.sink}\n  }`)}`,
  },
  {
    name: 'void-pointer',
    make: (p) =>
      `${p.head}static void use(void *where) {\n  data_t data = *(data_t *)where;\n${p.sink}\n}\n${main(p, `${made(p)}\n  use(&data);`)}`,
  },
  {
    name: 'second-file',
    make: (p) => ({
      main: `${p.head}${p.cpp ? 'extern ' : ''}void use_elsewhere(data_t data);\n${main(p, `${made(p)}\n  use_elsewhere(data);`)}`,
      other: `${p.head}void use_elsewhere(data_t data);\nvoid use_elsewhere(data_t data) {\n${p.sink}\n}\n`,
    }),
  },
  {
    name: 'second-file-global',
    traits: ['keeps'],
    make: (p) => ({
      main: `${p.head}extern data_t handed_over;\nvoid use_elsewhere(void);\n${main(p, `${made(p)}\n  handed_over = data;\n  use_elsewhere();`)}`,
      other: `${p.head}data_t handed_over;\nvoid use_elsewhere(void);\nvoid use_elsewhere(void) {\n  data_t data = handed_over;\n${p.sink}\n}\n`,
    }),
  },
  // ---- C++
  {
    name: 'virtual-method',
    language: 'c++',
    make: (p) =>
      `${p.head}struct Action {\n  virtual ~Action() = default;\n  virtual void act(data_t data) = 0;\n};\nstruct Use : Action {\n  void act(data_t data) override {\n${p.sink}\n  }\n};\nstatic void run(Action &action, data_t data) { action.act(data); }\n${main(p, `${made(p)}\n  Use action;\n  run(action, data);`)}`,
  },
  {
    name: 'template',
    language: 'c++',
    make: (p) =>
      `${p.head}template <typename Datum>\nstatic void use(Datum data) {\n${p.sink}\n}\n${main(p, `${made(p)}\n  use<data_t>(data);`)}`,
  },
  {
    name: 'lambda',
    language: 'c++',
    make: (p) => `${p.head}${main(p, `${made(p)}\n  auto use = [&data] {\n${p.sink}\n  };\n  use();`)}`,
  },
  {
    name: 'std-function',
    language: 'c++',
    make: (p) =>
      `${p.head}static void run(const std::function<void(data_t)> &f, data_t data) { f(data); }\n${main(p, `${made(p)}\n  run([](data_t data) {\n${p.sink}\n  }, data);`)}`,
  },
  {
    name: 'vector',
    language: 'c++',
    make: (p) =>
      `${p.head}static void use(std::vector<data_t> all) {\n  data_t data = all[1];\n${p.sink}\n}\n${main(p, `${made(p)}\n  std::vector<data_t> all(3, data);\n  use(all);`)}`,
  },
  {
    name: 'map',
    language: 'c++',
    make: (p) =>
      `${p.head}static void use(std::map<int, data_t> all) {\n  data_t data = all[2];\n${p.sink}\n}\n${main(p, `${made(p)}\n  std::map<int, data_t> all;\n  all[1] = data;\n  all[2] = data;\n  use(all);`)}`,
  },
  {
    name: 'exception',
    language: 'c++',
    traits: ['throws'],
    make: (p) =>
      `${p.head}struct Sent { data_t inside; };\n${main(p, `${made(p)}\n  try {\n    throw Sent{data};\n  } catch (const Sent &sent) {\n    data_t data = sent.inside;\n${p.sink}\n  }`)}`,
  },
  {
    name: 'reference',
    language: 'c++',
    make: (p) =>
      `${p.head}static void use(data_t &data) {\n${p.sink}\n}\n${main(p, `${made(p)}\n  data_t &again = data;\n  use(again);`)}`,
  },
  {
    name: 'destructor',
    language: 'c++',
    traits: ['noexcept'],
    make: (p) =>
      `${p.head}class Holder {\n  data_t data;\n\n public:\n  explicit Holder(data_t d) : data(d) {}\n  ~Holder() {\n${p.sink}\n  }\n};\n${main(p, `${made(p)}\n  Holder holder(data);`)}`,
  },
];

const fits = (f: Flaw, w: Flow): boolean =>
  (w.language === undefined || f.language === 'c++') &&
  (w.free === undefined || f.storage === undefined) &&
  !(f.without ?? []).some((x) => w.name === x || (w.traits ?? []).includes(x));

const FEW = 3;
/** A number from a name that stays as it is when other flaws are added. */
const hash = (name: string): number => [...name].reduce((h, c) => (h * 31 + c.charCodeAt(0)) % 65521, 7);

/** Flows that fit a flaw. */
export function flowsOf(f: Flaw): readonly Flow[] {
  const all = FLOWS.filter((w) => fits(f, w));
  return f.few ? Array.from({ length: FEW }, (_, k) => all[(hash(f.name) + k * 7) % all.length]!) : all;
}
