/** Records what glibc's snprintf makes of random formats: `npx tsx test/libc/record-printf.ts`. */
import { writeFileSync } from 'node:fs';
import { cString, runNative, seeded } from './native.ts';

/** [format, arguments (i: int, l: 64 bits, d: double as bits, s: string, n: null), result, return value] */
export type PrintfCase = [string, string[], string, number];

const random = seeded(20240611);
const pick = <T>(list: readonly T[]): T => list[random(list.length)]!;
const doubles = (): bigint => {
  const cell = new DataView(new ArrayBuffer(8));
  switch (random(8)) {
    case 0:
      return (BigInt(random(2 ** 32)) << 32n) | BigInt(random(2 ** 32));
    case 1:
      cell.setFloat64(
        0,
        pick([
          0,
          -0,
          1,
          -1,
          0.5,
          1.5,
          2.5,
          0.1,
          1e22,
          1e23,
          1e15,
          9.995,
          99.5,
          0.000123456,
          1e-5,
          1e-4,
          123456789,
          1e300,
          5e-324,
          2.2250738585072014e-308,
          1.7976931348623157e308,
          Infinity,
          -Infinity,
          999999.5,
          9999995,
          0.045,
          1e100,
        ]),
      );
      break;
    case 2:
      cell.setFloat64(0, random(100000) / 100);
      break;
    case 3:
      cell.setFloat64(0, (random(2000) - 1000) / 8);
      break;
    case 4:
      cell.setFloat64(0, (random(1000000) / 1000000) * 10 ** (random(60) - 30));
      break;
    case 5:
      cell.setBigUint64(
        0,
        pick([
          0x7ff8000000000000n,
          0xfff8000000000000n,
          0x0000000000000001n,
          0x000fffffffffffffn,
          0x8000000000000001n,
          0x0008000000000000n,
        ]),
      );
      break;
    case 6:
      cell.setFloat64(0, random(10000) + 0.5);
      break;
    default:
      cell.setFloat64(0, (random(2 ** 31) - 2 ** 30) * 2 ** (random(80) - 40));
  }
  return cell.getBigUint64(0);
};
const flags = (): string => {
  let s = '';
  for (const f of '-+ #0') if (random(4) === 0) s += f;
  return s;
};
const width = (): string => (random(2) ? '' : random(5) === 0 ? '*' : String(random(30)));
const precision = (big: number): string =>
  random(2) ? '' : random(6) === 0 ? '.*' : random(8) === 0 ? '.' : `.${random(big)}`;

const cases: { format: string; args: string[] }[] = [];
for (let k = 0; k < 6000; k++) {
  let format = '';
  const args: string[] = [];
  for (let n = 1 + random(2); n > 0; n--) {
    format += pick(['', 'a', 'x = ', '%%', '[']);
    const w = width();
    if (w === '*') args.push(`i${random(60) - 30}`);
    const conversion = pick('ddiuoxXbcspfFeEgGaAfegd'.split(''));
    const p = precision('feEFgG'.includes(conversion) ? pick([5, 20, 60, 400]) : 25);
    if (p === '.*') args.push(`i${random(30) - 5}`);
    let length = '';
    if ('diuoxXb'.includes(conversion)) {
      length = pick(['', '', 'hh', 'h', 'l', 'll', 'j', 'z', 't']);
      const bits = pick([1, 4, 8, 16, 31, 32, 48, 63, 64]);
      let v = ((BigInt(random(2 ** 32)) << 32n) | BigInt(random(2 ** 32))) >> BigInt(64 - bits);
      if (random(3) === 0) v = BigInt.asIntN(64, -v);
      if (length === '' || length === 'h' || length === 'hh') args.push(`i${BigInt.asIntN(32, v)}`);
      else args.push(`l${BigInt.asIntN(64, v)}`);
    } else if (conversion === 'c') args.push(`i${1 + random(126)}`);
    else if (conversion === 's')
      args.push(random(12) === 0 ? 'n' : `s${pick(['', 'x', 'hello', 'a longer string of text'])}`);
    else if (conversion === 'p') args.push(random(6) === 0 ? 'n' : `l${random(2 ** 32)}`);
    else args.push(`d${doubles().toString(16)}`);
    format += `%${flags()}${w}${p}${length}${conversion}`;
  }
  cases.push({ format: format + pick(['', ']', '\n']), args });
}
for (const format of ['%2$s %1$d', '%3$*1$.*2$f|%3$g', '%1$d %1$d %2$lx', '%2$-*1$d|'])
  cases.push({
    format,
    args: format.includes('*1$.')
      ? ['i12', 'i3', 'd40091eb851eb851f']
      : format.includes('lx')
        ? ['i7', 'l255']
        : format.includes('-*')
          ? ['i6', 'i42']
          : ['i5', 'stwo'],
  });
for (const format of ['%y', '%5.3y|', 'a%', '%-', '%l', '%k %d']) cases.push({ format, args: ['i1', 'i2'] });

const argument = (a: string): string => {
  const v = a.slice(1);
  switch (a[0]) {
    case 'i':
      return `(int)${v === '-2147483648' ? '(-2147483647-1)' : v}`;
    case 'l':
      return v === '-9223372036854775808' ? '(-9223372036854775807L-1)' : `${v}L`;
    case 'd':
      return `D(0x${v}UL)`;
    case 'n':
      return '(void*)0';
    default:
      return cString(new TextEncoder().encode(v));
  }
};
let source = `#define _GNU_SOURCE
#include <stdio.h>
#include <string.h>
static double D(unsigned long u){double d;memcpy(&d,&u,8);return d;}
static char b[4096];
static void out(int n){fwrite(&n,4,1,stdout);int l=n<0?0:n;fwrite(b,1,l,stdout);}
`;
const chunk = 500;
for (let i = 0; i < cases.length; i += chunk) {
  source += `static void part${i}(void){\n`;
  for (const c of cases.slice(i, i + chunk))
    source += `out(snprintf(b,sizeof b,${[cString(new TextEncoder().encode(c.format)), ...c.args.map(argument)].join(',')}));\n`;
  source += '}\n';
}
source += `int main(){${cases.map((_, i) => (i % chunk === 0 ? `part${i}();` : '')).join('')}}`;
const output = runNative(source);
const recorded: PrintfCase[] = [];
let at = 0;
for (const c of cases) {
  const n = output.readInt32LE(at);
  at += 4;
  const text = output.subarray(at, at + Math.max(0, n)).toString('latin1');
  at += Math.max(0, n);
  recorded.push([c.format, c.args, text, n]);
}
writeFileSync(
  new URL('./golden/printf.json', import.meta.url),
  `[\n${recorded.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`,
);
