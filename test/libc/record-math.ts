/** Records glibc's mathematical functions on random arguments: `npx tsx test/libc/record-math.ts`. */
import { writeFileSync } from 'node:fs';
import { runNative, seeded } from './native.ts';

export const ONE =
  'acos acosh asin asinh atan atanh cbrt cos cosh erf erfc exp exp2 exp10 expm1 log log10 log1p log2 sin sinh tan tanh tgamma'.split(
    ' ',
  );
export const TWO = 'atan2 fmod hypot pow remainder'.split(' ');
/** Arguments and results of all functions as bits of doubles (hex). */
export interface MathGolden {
  readonly args: readonly string[];
  readonly double: Readonly<Record<string, readonly string[]>>;
  readonly float: Readonly<Record<string, readonly string[]>>;
}

const random = seeded(31);
const cell = new DataView(new ArrayBuffer(8));
const bits = (x: number): string => {
  cell.setFloat64(0, x);
  return cell.getBigUint64(0).toString(16);
};
const unit = (): number => random(2 ** 32) / 2 ** 32 + random(2 ** 20) / 2 ** 52;
const args: number[] = [];
for (let i = 0; i < 400; i++) {
  const u = unit();
  args.push(
    [
      u * 2 - 1,
      u * 20 - 10,
      u * 1400 - 700,
      u * 1e6,
      Math.exp(u * 40 - 20),
      Math.round(u * 2000) / 100,
      u * 1e22,
      u * 3 - 1,
    ][i % 8]!,
  );
}
args.push(0, -0, 1, -1, 0.5, 2, 3, Math.PI, Math.PI / 2, Math.PI / 4, 1e300, 1e-300, 5e-324, 22, 355, 1e15);
const list = args.map((a) => `0x${bits(a)}ul`).join(',');
const source = `#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <string.h>
static const unsigned long u[]={${list}};
#define N ${args.length}
static double in[N];
static void d(double x){unsigned long v;memcpy(&v,&x,8);printf("%lx ",v);}
${ONE.map((f) => `static float f_${f}(float x){return ${f}f(x);}`).join('')}
${TWO.map((f) => `static float f_${f}(float x,float y){return ${f}f(x,y);}`).join('')}
int main(){memcpy(in,u,sizeof u);
${ONE.map((f) => `for(int i=0;i<N;i++)d(${f}(in[i]));puts("");for(int i=0;i<N;i++)d(f_${f}(in[i]));puts("");`).join('')}
${TWO.map((f) => `for(int i=0;i<N;i++)d(${f}(in[i],in[(i*7+3)%N]));puts("");for(int i=0;i<N;i++)d(f_${f}(in[i],in[(i*7+3)%N]));puts("");`).join('')}
}`;
const rows = runNative(source)
  .toString()
  .trim()
  .split('\n')
  .map((l) => l.trim().split(' '));
const double: Record<string, string[]> = {};
const float: Record<string, string[]> = {};
for (const [i, f] of [...ONE, ...TWO].entries()) {
  double[f] = rows[2 * i]!;
  float[f] = rows[2 * i + 1]!;
}
const golden: MathGolden = { args: args.map(bits), double, float };
writeFileSync(new URL('./golden/math.json', import.meta.url), `${JSON.stringify(golden)}\n`);
