/** Golden listings: frames and code of small functions, read by a person once. `BLESS=1` rewrites them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { build, listing, lowered, Space } from './build.ts';
import { violations } from './invariants.ts';

interface Case {
  readonly source: string;
  readonly flags?: readonly string[];
  readonly file?: string;
  readonly options?: Space['options'];
}

const cases: Readonly<Record<string, Case>> = {
  'arguments-and-locals': {
    source: `int add(int a, long b, char c) { int sum = a + (int)b; sum += c; return sum; }`,
  },
  'array-with-canary': {
    source: `void fill(char *); int f(int i) { char name[10]; int guard = 7; fill(name); return name[i] + guard; }`,
  },
  'array-tight-without-canary': {
    source: `void fill(char *); int f(int i) { char name[10]; int guard = 7; fill(name); return name[i] + guard; }`,
    options: { protector: 'off', frameLayout: 'tight' },
  },
  loop: {
    source: `long sum(const int *p, int n) { long s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }`,
  },
  'loop-optimised': {
    source: `long sum(const int *p, int n) { long s = 0; for (int i = 0; i < n; i++) s += p[i] * 3 + i; return s; }`,
    flags: ['-O2'],
  },
  'stack-arguments': {
    source: `long callee(int, int, int, int, int, int, int, long, double); long f(int x) { return callee(1, 2, 3, 4, 5, 6, x, 8, 2.5) + 1; }
long six(int a, int b, int c, int d, int e, int g, int h, long i) { return h + i; }`,
  },
  structs: {
    source: `struct S { long a, b, c; }; struct P { int x, y; }; long byval(struct S s) { return s.b; } struct P pair(int x) { struct P p = {x, x}; return p; }
struct S make(long x) { struct S s = {x, x, x}; return s; } long use(void) { struct S s = make(3); struct P p = pair(4); return byval(s) + p.y; }`,
  },
  varargs: {
    source: `int sum(int n, ...) { __builtin_va_list ap; __builtin_va_start(ap, n); int s = 0; while (n--) s += __builtin_va_arg(ap, int); __builtin_va_end(ap); return s; }
int caller(void) { return sum(2, 3, 4) + sum(7, 1, 2, 3, 4, 5, 6, 7); }`,
  },
  switches: {
    source: `int dense(int x) { switch (x) { case 1: return 5; case 2: return 9; case 3: return 2; case 5: return 7; } return 0; }
int sparse(unsigned long x) { switch (x) { case 1: return 5; case 100000: return 9; case 1UL << 40: return 2; case 7: return 1; case 9: return 3; } return 0; }`,
  },
  'wide-integers': {
    source: `typedef __int128 w; w add(w a, w b) { return a + b * 2; } int less(w a, w b) { return a < b; } w shift(w a, int n) { return a >> n; } w div(w a, w b) { return a / b; }`,
  },
  floats: {
    source: `double mix(double a, float b, int c) { return a < b ? a * c : -b; } int eq(double a, double b) { return a == b; } unsigned long trunc(double d) { return d; } float big(unsigned long u) { return u; }`,
  },
  atomics: {
    source: `int inc(_Atomic int *p) { return ++*p; } int max(int *p, int v) { return __atomic_fetch_max(p, v, __ATOMIC_SEQ_CST); } void set(_Atomic long *p) { *p = 3; }
_Bool cas(int *p, int *e, int d) { return __atomic_compare_exchange_n(p, e, d, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST); }`,
  },
  exceptions: {
    source: `void risky(int); struct R { ~R(); }; int f(int x) { R r; try { risky(x); } catch (int e) { return e; } catch (...) { throw; } return 0; }`,
    file: 'test.cpp',
  },
  'dynamic-stack': {
    source: `void fill(int *, int); int f(int n) { int a[n]; fill(a, n); { char c[n + 1]; a[0] += c[n]; } return a[n - 1]; }`,
  },
  'aligned-object': { source: `void fill(char *); int f(void) { _Alignas(64) char b[100]; fill(b); return b[3]; }` },
  'tail-call': { source: `int other(int, int); int f(int x) { return other(x, x + 1); }`, flags: ['-O2'] },
  'computed-goto': {
    source: `int run(const char *p) { static void *ops[] = {&&a, &&b}; int x = 0; goto *ops[*p++]; a: x++; goto *ops[*p++]; b: return x; }`,
  },
};

describe('codegen listings', function () {
  this.timeout(60000);
  for (const [name, c] of Object.entries(cases))
    it(name, async () => {
      const space = new Space(c.options);
      const module = await build(c.source, c.flags ?? ['-O0'], c.file ?? 'test.c');
      const codes = lowered(module, space);
      assert.deepEqual(codes.flatMap(violations), []);
      const text = codes.map((code) => listing(code, space)).join('\n');
      const golden = new URL(`./goldens/${name}.txt`, import.meta.url);
      if (process.env.BLESS) writeFileSync(golden, text);
      assert.ok(existsSync(golden), `no golden listing for ${name}`);
      assert.equal(text, readFileSync(golden, 'utf8'));
    });
});
