/** Records glibc's strtod, strtof, strtol, strtoul and sscanf on random input: `npx tsx test/libc/record-parse.ts`. */
import { writeFileSync } from 'node:fs';
import { cString, runNative, seeded } from './native.ts';

/** [text, double bits, end, ERANGE, float bits, end, ERANGE] */
export type FloatCase = [string, string, number, number, string, number, number];
/** [text, base, signed, end, ERANGE, unsigned, end, ERANGE] */
export type IntegerCase = [string, number, string, number, number, string, number, number];
/** [format, input, returned, 256 bytes of destinations as hex, initially ee] */
export type ScanfCase = [string, string, number, string];

const random = seeded(77);
const pick = <T>(list: ArrayLike<T>): T => list[random(list.length)]!;
const digits = (n: number): string => Array.from({ length: n }, () => pick('0123456789')).join('');
const latin = (s: string): Uint8Array => Uint8Array.from(s, (c) => c.charCodeAt(0));

const floats: string[] = [
  '',
  '.',
  '-',
  '+.e1',
  'inf',
  '-INFINITY',
  'infinit',
  'nan',
  '-nan',
  'nan(',
  '0x',
  '0x.p1',
  '0x1p',
  '0x1.8p1',
  '1e',
  '1e+',
  '1.5e-x',
  '  12',
  '\t-0',
  '1e400',
  '-1e400',
  '1e-400',
  '4.9e-324',
  '2.4e-324',
  '2.5e-324',
  '2.2250738585072011e-308',
  '2.2250738585072014e-308',
  '1.7976931348623158e308',
  '1.7976931348623159e308',
  '9007199254740993',
  '9007199254740992.999999999999999999999999',
  '9007199254740993.0000000000000000000000001',
  '16777217',
  '16777217.0000000000000001',
  '3.4028235e38',
  '3.4028236e38',
  '1e-45',
  '7e-46',
  '1.17549435e-38',
  '1.17549429e-38',
  '0x1.fffffffffffff8p1023',
  '0x1p-1074',
  '0x1p-1075',
  '0x1.8p-1075',
  '0x0.0000000000001p-1022',
  '0x1.00000000000008p0',
  '0x1.000001p0',
  '0x1.0000010001p0',
];
for (let k = 0; k < 1500; k++) {
  let s = pick(['', '', '-', '+', ' ']);
  s +=
    random(6) === 0
      ? `0x${Array.from({ length: random(20) }, () => pick('0123456789abcdefABCDEF')).join('')}`
      : digits(random(22));
  if (random(2)) s += `.${digits(random(random(5) === 0 ? 800 : 22))}`;
  if (random(2)) s += `${pick('eEp')}${pick(['', '-', '+'])}${random(random(3) ? 30 : 400)}`;
  floats.push(s + pick(['', '', 'x', ' ', '.', 'e']));
}
const cell = new DataView(new ArrayBuffer(8));
for (let k = 0; k < 300; k++) {
  // Exactly between two neighbours, and a little beside it.
  cell.setBigUint64(0, (BigInt(random(2 ** 31)) << 32n) | BigInt(random(2 ** 32)));
  const x = cell.getFloat64(0);
  if (!Number.isFinite(x) || x > 1e25 || x < 1e-25) continue;
  cell.setBigUint64(0, cell.getBigUint64(0) + 1n);
  const e = 120;
  const scaled = (v: number): bigint => {
    let m = v;
    let shift = 0;
    while (!Number.isInteger(m)) {
      m *= 2;
      shift++;
    }
    return (BigInt(m) * 10n ** BigInt(e + 200)) / 2n ** BigInt(shift);
  };
  const middle = (scaled(x) + scaled(cell.getFloat64(0))) / 2n;
  floats.push(`${middle}e-${e + 200}`, `${middle}1e-${e + 201}`, `${middle - 1n}e-${e + 200}`);
}
const integers: [string, number][] = [
  ['', 10],
  ['0x', 16],
  ['0x', 0],
  ['0xg', 0],
  ['-0x1', 0],
  ['+', 10],
  ['9223372036854775807', 10],
  ['9223372036854775808', 10],
  ['-9223372036854775808', 10],
  ['-9223372036854775809', 10],
  ['18446744073709551615', 10],
  ['18446744073709551616', 10],
  ['-18446744073709551616', 10],
  ['zz', 36],
  ['089', 0],
  ['0b11', 2],
];
for (let k = 0; k < 600; k++) {
  const base = pick([0, 10, 16, 8, 2, 36, 7]);
  integers.push([
    pick(['', ' ', '\n', '-', '+', '--']) +
      pick(['', '0', '0x', '0X']) +
      Array.from({ length: random(24) }, () => pick(random(4) ? '0123456789' : '01abcdefzZ ')).join(''),
    base,
  ]);
}
const scans: [string, string][] = [
  ['%n', ''],
  ['%d', ''],
  ['a', ''],
  [' ', ''],
  ['%d%n', '12 '],
  ['%5c', 'ab'],
  ['%c%c', 'a'],
  ['%[^,],%d', 'abc,5'],
  ['%[]x]', ']x]y'],
  ['%[a-c-]', 'ab-cd'],
  ['%%%d', '  %7'],
  ['%2$d %1$d', '1 2'],
  ['%*d%d', '1 2'],
  ['%i', '0x1F'],
  ['%i', '077'],
  ['%i', '0x'],
  ['%x', '0xzz'],
  ['%f', '1e'],
  ['%f', '1e+'],
  ['%f', '0x'],
  ['%lf', '0x1.8p2'],
  ['%f', 'infx'],
  ['%f', 'infinit'],
  ['%f', 'nan'],
  ['%f', '.'],
  ['%f', '-'],
  ['%3d%3d', '123456'],
  ['%1s%s', 'ab'],
  ['%hhd %hd', '300 70000'],
  ['%u', '-1'],
  ['%d', '99999999999'],
  ['%ld', '99999999999999999999'],
  ['%p', '0x7fff'],
  ['%p', '(nil)'],
  ['%d,%d', '1,x'],
  ['%d x', '1'],
  ['%d x%d', '1  x2'],
  ['%y', '1'],
  ['%', 'a'],
  ['%2x', '0x1'],
  ['%1x', '0x1'],
  ['%3x', '0x1'],
];
for (let k = 0; k < 2500; k++) {
  let format = '';
  let input = pick(['', '', ' ']);
  for (let n = 1 + random(3); n > 0; n--) {
    const conversion = pick([
      'd',
      'i',
      'u',
      'x',
      'o',
      'f',
      'lf',
      's',
      'c',
      '[a-z]',
      '[^0-9]',
      'n',
      'ld',
      'hd',
      'hhu',
      'g',
      'e',
      'p',
    ]);
    const big = conversion.endsWith('s') || conversion.endsWith('c') || conversion.endsWith(']');
    format += `${pick(['', '', ' ', ',', 'x'])}%${random(8) ? '' : '*'}${big ? 1 + random(12) : random(3) ? '' : 1 + random(6)}${conversion}`;
    input +=
      pick(['', ' ', ',', 'x', '\n']) +
      pick([
        digits(1 + random(6)),
        `-${digits(3)}`,
        `0x${digits(2)}f`,
        `0${digits(2)}`,
        'abc',
        `${digits(2)}.${digits(2)}`,
        `${digits(1)}e${digits(1)}`,
        'inf',
        'q',
        '1.5e',
        '+7',
        '0xg',
        'nan',
        '-inf',
        '0x.8p1',
        '1e-',
        'Infinity',
      ]);
  }
  scans.push([format, input]);
}
const str = (s: string): string => cString(latin(s));
let body = '';
let parts = 0;
const lines: string[] = [
  ...floats.map((s) => `F(${str(s)});`),
  ...integers.map(([s, b]) => `I(${str(s)},${b});`),
  ...scans.map(([f, s]) => `S(${str(f)},${str(s)});`),
];
for (let i = 0; i < lines.length; i += 400)
  body += `static void part${parts++}(void){${lines.slice(i, i + 400).join('\n')}}\n`;
const output = runNative(`#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
static void F(const char*s){char*e;unsigned long u;unsigned v;errno=0;double d=strtod(s,&e);memcpy(&u,&d,8);printf("%lx %d %d ",u,(int)(e-s),errno==ERANGE);errno=0;float f=strtof(s,&e);memcpy(&v,&f,4);printf("%x %d %d\\n",v,(int)(e-s),errno==ERANGE);}
static void I(const char*s,int b){char*e;errno=0;long v=strtol(s,&e,b);printf("%ld %d %d ",v,(int)(e-s),errno==ERANGE);errno=0;unsigned long u=strtoul(s,&e,b);printf("%lu %d %d\\n",u,(int)(e-s),errno==ERANGE);}
static unsigned char m[256];
static void S(const char*f,const char*s){memset(m,0xee,256);int r=sscanf(s,f,m,m+64,m+128,m+192);printf("%d ",r);for(int i=0;i<256;i++)printf("%02x",m[i]);puts("");}
${body}
int main(){${Array.from({ length: parts }, (_, i) => `part${i}();`).join('')}}`)
  .toString('latin1')
  .trimEnd()
  .split('\n');
const rows = output.map((l) => l.split(' '));
const json = (name: string, list: readonly unknown[]): void =>
  writeFileSync(
    new URL(`./golden/${name}.json`, import.meta.url),
    `[\n${list.map((r) => JSON.stringify(r)).join(',\n')}\n]\n`,
  );
json(
  'strtod',
  floats.map((s, i): FloatCase => {
    const r = rows[i]!;
    return [s, r[0]!, Number(r[1]), Number(r[2]), r[3]!, Number(r[4]), Number(r[5])];
  }),
);
json(
  'strtol',
  integers.map(([s, b], i): IntegerCase => {
    const r = rows[floats.length + i]!;
    return [s, b, r[0]!, Number(r[1]), Number(r[2]), r[3]!, Number(r[4]), Number(r[5])];
  }),
);
json(
  'scanf',
  scans.map(([f, s], i): ScanfCase => {
    const r = rows[floats.length + integers.length + i]!;
    return [f, s, Number(r[0]), r[1]!.replace(/(ee)+$/, '')];
  }),
);
