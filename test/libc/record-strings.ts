/** Records glibc's strverscmp on random words: `npx tsx test/libc/record-strings.ts`. */
import { writeFileSync } from 'node:fs';
import { runNative, seeded } from './native.ts';

const random = seeded(5);
const words = Array.from({ length: 60 }, () =>
  Array.from({ length: 1 + random(6) }, () => '0019a.-'[random(7)]).join(''),
);
const signs = runNative(`#define _GNU_SOURCE
#include <string.h>
#include <stdio.h>
static const char*w[]={${words.map((w) => JSON.stringify(w)).join(',')}};
int main(){for(int i=0;i<60;i++)for(int j=0;j<60;j++){int r=strverscmp(w[i],w[j]);putchar(r<0?'<':r>0?'>':'=');}}`).toString();
writeFileSync(new URL('./golden/strverscmp.json', import.meta.url), `${JSON.stringify({ words, signs })}\n`);
