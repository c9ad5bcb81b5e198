/** The linker: which definition a name means, where things lie, what is said when something is missing. */
import assert from 'node:assert/strict';
import { hostStub } from '../../src/codegen/host-stub.ts';
import { LinkError, link } from '../../src/codegen/link.ts';
import { disassemble } from '../../src/isa/disasm.ts';
import type { ProgramImage } from '../../src/machine/image.ts';
import { DATA_BASE, HOST_TEXT_BASE, TEXT_BASE } from '../../src/machine/layout.ts';
import { build } from './build.ts';

const options = { protector: 'strong', frameLayout: 'spaced' } as const;

async function program(user: string[], library: string[] = [], hosts: string[] = []): Promise<ProgramImage> {
  const inputs = [];
  for (const [k, source] of user.entries())
    inputs.push({ module: await build(source, ['-O0', '-fcommon'], `user${k}.c`), isUser: true });
  for (const [k, source] of library.entries())
    inputs.push({ module: await build(source, ['-O0'], `lib${k}.c`), isUser: false });
  return link(inputs, hosts, options);
}

async function problems(user: string[], library: string[] = []): Promise<readonly string[]> {
  try {
    await program(user, library);
  } catch (e) {
    if (e instanceof LinkError) return e.problems;
    throw e;
  }
  return [];
}

function bytesAt(image: ProgramImage, address: number, n: number): number[] {
  for (const s of image.segments)
    if (address >= s.address && address + n <= s.address + s.size) {
      const at = address - s.address;
      return Array.from({ length: n }, (_, k) => s.bytes[at + k] ?? 0);
    }
  throw new Error(`no segment holds ${address.toString(16)}`);
}
const u64 = (image: ProgramImage, address: number): number =>
  bytesAt(image, address, 8).reduceRight((v, b) => v * 256 + b, 0);
const addressOf = (image: ProgramImage, name: string): number => {
  const s = image.symbol(name);
  assert.ok(s, `no symbol ${name}`);
  return s.address;
};

describe('linker', function () {
  this.timeout(60000);

  it('resolves across modules, statics stay apart', async () => {
    const image = await program([
      'static int x = 1; int *px(void) { return &x; } int shared = 7; int main(void) { return 0; }',
      'static int x = 2; extern int shared; int *qx(void) { return &x; } int *ps = &shared;',
    ]);
    const xs = image.globals.filter((g) => g.name === 'x');
    assert.equal(xs.length, 2);
    assert.deepEqual(xs.map((g) => bytesAt(image, g.address, 1)[0]).sort(), [1, 2]);
    assert.equal(u64(image, addressOf(image, 'ps')), addressOf(image, 'shared'));
  });

  it('says what is undefined and who uses it', async () => {
    const [first, ...more] = await problems(['int missing(int); int main(void) { return missing(1); }']);
    assert.match(first ?? '', /missing/);
    assert.match(first ?? '', /user0\.c/);
    assert.deepEqual(more, []);
  });

  it('says what is defined twice', async () => {
    const [first] = await problems([
      'int f(void) { return 1; } int main(void) { return f(); }',
      'int f(void) { return 2; }',
    ]);
    assert.match(first ?? '', /'f'.*user0\.c.*user1\.c/s);
  });

  it('wants a main', async () => {
    assert.match((await problems(['int f(void) { return 1; }'])).join(), /main/);
  });

  it("prefers the program's definitions to the library's and to host functions", async () => {
    const image = await program(
      [
        'void *malloc(unsigned long n) { return (void *)n; } int helper(void) { return 1; } int main(void) { return 0; }',
      ],
      [
        'int helper(void) { return 2; } int other(void) { return helper(); } void *malloc(unsigned long);  void *m(void) { return malloc(3); }',
      ],
      ['malloc', 'free'],
    );
    const malloc = image.symbol('malloc');
    assert.equal(malloc?.function?.isUser, true);
    const m = image.symbol('m')?.function;
    assert.ok(m);
    const text = image
      .code(m.index)
      .insts.map((i) => disassemble(i, { symbol: (a) => image.functionAt(a)?.name }))
      .join('\n');
    assert.match(text, /call malloc/);
    assert.ok(image.code(m.index).insts.some((i) => i.target === malloc?.address));
    assert.equal(image.functionAt(addressOf(image, 'helper'))?.isUser, true);
  });

  it('lets a strong definition prevail over weak and common ones, and merges common ones to the largest', async () => {
    const image = await program([
      'int c[2]; int t; __attribute__((weak)) int w = 1; __attribute__((weak)) int f(void) { return 1; } int main(void) { return f(); }',
      'int c[5]; int t = 9; int w = 2; int f(void) { return 2; }',
    ]);
    assert.equal(image.globals.find((g) => g.name === 'c')?.size, 20);
    assert.deepEqual(bytesAt(image, addressOf(image, 't'), 1), [9]);
    assert.deepEqual(bytesAt(image, addressOf(image, 'w'), 1), [2]);
    assert.equal(image.globals.filter((g) => g.name === 'w').length, 1);
  });

  it('gives undefined weak symbols the address 0', async () => {
    const image = await program([
      '__attribute__((weak)) int absent(void); extern __attribute__((weak)) int nothing; int (*p)(void) = absent; int *q = &nothing; int main(void) { return absent ? absent() : 0; }',
    ]);
    assert.equal(u64(image, addressOf(image, 'p')), 0);
    assert.equal(u64(image, addressOf(image, 'q')), 0);
  });

  it('resolves aliases', async () => {
    const image = await program([
      'int real(void) { return 5; } int alias(void) __attribute__((alias("real"))); int v = 3; extern int va __attribute__((alias("v"))); int *p = &va; int main(void) { return alias(); }',
    ]);
    assert.equal(addressOf(image, 'alias'), addressOf(image, 'real'));
    assert.equal(u64(image, addressOf(image, 'p')), addressOf(image, 'v'));
  });

  it('keeps gaps between objects, sorts them by address, marks constants read-only', async () => {
    const image = await program([
      'char a[3] = "ab"; int b = 5; const int c = 6; const char *s = "text"; int z[100]; long *pz = (long *)&z[1]; int main(void) { return 0; }',
    ]);
    let end = DATA_BASE;
    for (const g of image.globals) {
      assert.ok(g.address >= end + 16, `${g.name} at ${g.address.toString(16)} after ${end.toString(16)}`);
      assert.equal(g.address % g.align, 0);
      end = g.address + g.size;
    }
    assert.ok(image.dataEnd >= end);
    assert.equal(image.globals.find((g) => g.name === 'c')?.readOnly, true);
    const text = u64(image, addressOf(image, 's'));
    assert.deepEqual(bytesAt(image, text, 5), [...Buffer.from('text\0')]);
    assert.equal(image.globals.find((g) => g.address === text)?.readOnly, true);
    assert.equal(u64(image, addressOf(image, 'pz')), addressOf(image, 'z') + 4);
  });

  it('encodes initialisers of every kind', async () => {
    const image = await program([
      'struct S { char c; double d; int (*f)(void); struct { short s[3]; } in; }; int main(void); struct S s = {1, 2.5, main, {{1, -2, 3}}}; float f = 1.5f; _Bool t = 1; __int128 w = (__int128)-2; unsigned long diff = (unsigned long)&s + 8; union { int i; char c[8]; } u = {.c = "abc"};',
      'extern int main(void); int other(void) { return 0; }',
      'int main(void) { static void *l[] = {&&x, &&y}; goto *l[1]; x: return 1; y: return 2; }',
    ]);
    const s = addressOf(image, 's');
    assert.deepEqual(bytesAt(image, s, 1), [1]);
    assert.deepEqual(bytesAt(image, s + 8, 8), [0, 0, 0, 0, 0, 0, 4, 0x40]);
    assert.equal(u64(image, s + 16), addressOf(image, 'main'));
    assert.deepEqual(bytesAt(image, s + 24, 6), [1, 0, 0xfe, 0xff, 3, 0]);
    assert.deepEqual(bytesAt(image, addressOf(image, 'f'), 4), [0, 0, 0xc0, 0x3f]);
    assert.deepEqual(bytesAt(image, addressOf(image, 'w'), 16), [0xfe, ...new Array(15).fill(0xff)]);
    assert.equal(u64(image, addressOf(image, 'diff')), s + 8);
    const labels = image.globals.find((g) => g.name.includes('main.l'));
    assert.ok(labels);
    const main = image.symbol('main')?.function;
    assert.ok(main);
    const code = image.code(main.index);
    const starts = code.blocks.map((b) => code.address + (code.insts[b.first]?.offset ?? 0));
    assert.ok(starts.includes(u64(image, labels.address)));
    assert.ok(starts.includes(u64(image, labels.address + 8)));
  });

  it('collects constructors by priority', async () => {
    const image = await program([
      '__attribute__((constructor(300))) void late(void) {} __attribute__((constructor(200))) void early(void) {} __attribute__((constructor)) void last(void) {} __attribute__((destructor)) void gone(void) {} extern void (*__init_array_start[])(void); extern void (*__init_array_end[])(void); void *p = __init_array_start, *q = __init_array_end; int main(void) { return 0; }',
    ]);
    const start = u64(image, addressOf(image, 'p'));
    const end = u64(image, addressOf(image, 'q'));
    assert.equal(end - start, 24);
    assert.deepEqual(
      [0, 8, 16].map((k) => image.functionAt(u64(image, start + k))?.name),
      ['early', 'late', 'last'],
    );
    assert.equal(image.functionAt(u64(image, addressOf(image, '__fini_array_start')))?.name, 'gone');
  });

  it('lays out thread-local storage below the thread pointer', async () => {
    const image = await program([
      '_Thread_local int a = 5; _Thread_local char b[10]; extern _Thread_local int c; int get(void) { return a + c; } int main(void) { return b[0]; }',
      '_Thread_local int c = 7;',
    ]);
    assert.equal(image.tls.objects.length, 3);
    for (const o of image.tls.objects)
      assert.ok(o.address < 0 && o.address + o.size <= 0 && o.address >= -image.tls.size);
    const a = image.tls.objects.find((o) => o.name === 'a');
    assert.ok(a);
    assert.equal(image.tls.image[image.tls.size + a.address], 5);
    const get = image.symbol('get')?.function;
    assert.ok(get);
    const text = image.code(get.index).insts.map((i) => disassemble(i));
    assert.ok(
      text.some((t) => t.includes(`fs:[${a.address}]`)),
      text.join('\n'),
    );
  });

  it('gives the same addresses whatever is lowered first', async () => {
    const sources = ['int f(void) { return 1; } int g(void) { return f(); } int main(void) { return g(); }'];
    const one = await program(sources, [], ['puts']);
    const two = await program(sources, [], ['puts']);
    for (const f of [...two.functions].reverse()) if (f.ir) two.code(f.index);
    for (const f of one.functions) if (f.ir) one.code(f.index);
    for (const f of one.functions) {
      if (!f.ir) continue;
      const a = one.code(f.index);
      const b = two.code(f.index);
      assert.equal(a.address, b.address);
      assert.deepEqual([...(a.bytes ?? [])], [...(b.bytes ?? [])]);
      assert.ok(a.size <= f.reserved);
      assert.equal(one.functionAt(f.address + a.size - 1), f);
      assert.ok(f.address >= TEXT_BASE);
    }
  });

  it('makes stubs for host functions', async () => {
    const image = await program(
      ['int puts(const char *); int main(void) { return puts("x"); }'],
      [],
      ['abort', 'puts'],
    );
    const puts = image.symbol('puts');
    assert.equal(puts?.address, HOST_TEXT_BASE + 16);
    assert.equal(puts?.function?.host, 1);
    const code = image.code(puts?.function?.index ?? -1);
    assert.deepEqual(
      code.insts.map((i) => disassemble(i)),
      ['vmcall 1', 'ret'],
    );
    assert.ok(code.size <= 16);
    assert.equal(image.functionAt(HOST_TEXT_BASE + 16 + 10), puts?.function);
    assert.deepEqual(hostStub('puts', 1, HOST_TEXT_BASE + 16).bytes, code.bytes);
  });
});
