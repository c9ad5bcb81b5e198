import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SH_UNDEFINED } from '../../src/machine/layout.ts';
import { compareVersions } from '../../src/runtime/libc/string.ts';
import { Rig } from './rig.ts';

const bytes = (s: string): Uint8Array => Buffer.from(s, 'latin1');

describe('<string.h>', () => {
  it('copies bytes with their shadow, and only reports undefined ones that decide something', () => {
    const r = new Rig();
    const from = r.block(8);
    r.memory.writeBytes(from, bytes('abc'));
    const to = r.block(8);
    assert.equal(r.call('memcpy', to, from, 8), to);
    assert.equal(r.undefinedUses.length, 0);
    assert.equal(r.memory.shadow(to + 2), 0xff);
    assert.equal(r.memory.shadow(to + 3), SH_UNDEFINED);
    assert.equal(r.int('memcmp', to, r.string('abd'), 8), -1);
    assert.equal(r.undefinedUses.length, 0, 'the third byte decides');
    r.int('memcmp', to, r.string('abc'), 8);
    assert.equal(r.undefinedUses.length, 1);
    assert.equal(r.undefinedUses[0]!.by?.role, 'the first argument');
  });

  it('reports overlap but for memmove and equal addresses', () => {
    const r = new Rig();
    const at = r.block(bytes('0123456789abcdef'));
    r.call('memmove', at + 2, at, 8);
    r.call('memcpy', at, at, 8);
    assert.equal(r.findings.length, 0);
    assert.equal(r.text(at).slice(0, 12), '0101234567ab');
    r.call('memcpy', at + 1, at, 8);
    assert.equal(r.findings[0]?.kind, 'overlapping-arguments');
    r.call('strcpy', at + 1, at);
    assert.equal(r.findings.length, 2);
  });

  it('reports a negative size once, before any effect', () => {
    const r = new Rig();
    const at = r.block(bytes('0123'));
    r.call('memset', at, 0, -1);
    assert.equal(r.findings[0]?.kind, 'invalid-argument');
    assert.match(r.findings[0]!.message, /-1 \(a negative number/);
    assert.deepEqual(r.ended, { kind: 'killed', signal: 11 });
  });

  it('finds, measures and compares', () => {
    const r = new Rig();
    const s = r.string('hello, world');
    assert.equal(r.call('strlen', s), 12);
    assert.equal(r.call('strnlen', s, 5), 5);
    assert.equal(r.call('strchr', s, 111) - s, 4);
    assert.equal(r.call('strrchr', s, 111) - s, 8);
    assert.equal(r.call('strchr', s, 0) - s, 12);
    assert.equal(r.call('strchr', s, 122), 0);
    assert.equal(r.call('strchrnul', s, 122) - s, 12);
    assert.equal(r.call('strstr', s, 'wor') - s, 7);
    assert.equal(r.call('strstr', s, '') - s, 0);
    assert.equal(r.call('strcasestr', s, 'WORLD') - s, 7);
    assert.equal(r.call('strspn', s, 'hel'), 4);
    assert.equal(r.call('strcspn', s, ' ,'), 5);
    assert.equal(r.call('strpbrk', s, 'dw') - s, 7);
    assert.equal(r.call('memchr', s, 44, 12) - s, 5);
    assert.equal(r.call('memrchr', s, 108, 12) - s, 10);
    assert.equal(r.call('memmem', s, 12, 'lo,', 3) - s, 3);
    assert.equal(r.int('strcmp', s, 'hello'), 44);
    assert.equal(r.int('strncmp', s, 'help', 3), 0);
    assert.equal(r.int('strcasecmp', 'ABC', 'abd'), -1);
    assert.equal(r.int('strcmp', 'a\xff', 'a'), 255);
    assert.equal(r.bad.length, 0);
    assert.equal(r.findings.length, 0);
  });

  it('copies strings to their exact extent', () => {
    const r = new Rig();
    const to = r.block(16);
    r.call('strcpy', to, 'abc');
    assert.equal(r.text(to), 'abc');
    assert.equal(r.memory.shadow(to + 4), SH_UNDEFINED);
    assert.equal(r.call('stpcpy', to, 'xyz') - to, 3);
    r.call('strcat', to, '12');
    assert.equal(r.text(to), 'xyz12');
    r.call('strncat', to, '345', 2);
    assert.equal(r.text(to), 'xyz1234');
    r.call('strncpy', to, 'q', 4);
    assert.deepEqual([...r.bytes(to, 5)], [113, 0, 0, 0, 50]);
    assert.equal(r.call('strlcpy', to, 'abcdef', 4), 6);
    assert.equal(r.text(to), 'abc');
    assert.equal(r.call('strlcat', to, 'zz', 5), 5);
    assert.equal(r.text(to), 'abcz');
  });

  it('names the guilty argument', () => {
    const r = new Rig();
    r.call('strcpy', r.block(4), 0);
    assert.equal(r.bad[0]?.by?.function, 'strcpy');
    assert.equal(r.bad[0]?.by?.role, 'the source');
    assert.equal(r.ended?.signal, 11);
  });

  it('gives texts of errors and signals', () => {
    const r = new Rig();
    assert.equal(r.text(r.call('strerror', 2)), 'No such file or directory');
    assert.equal(r.text(r.call('strerror', 0)), 'Success');
    assert.equal(r.text(r.call('strerror', 4711)), 'Unknown error 4711');
    assert.equal(r.text(r.call('strsignal', 11)), 'Segmentation fault');
  });

  it('compares versions as glibc does', () => {
    const golden = JSON.parse(readFileSync(new URL('./golden/strverscmp.json', import.meta.url), 'utf8')) as {
      words: string[];
      signs: string;
    };
    const wrong: string[] = [];
    let i = 0;
    for (const a of golden.words) {
      for (const b of golden.words) {
        const n = compareVersions(bytes(a), bytes(b));
        const sign = n < 0 ? '<' : n > 0 ? '>' : '=';
        if (sign !== golden.signs[i]) wrong.push(`${a} ${sign} ${b}`);
        i++;
      }
    }
    assert.equal(i, golden.signs.length);
    assert.deepEqual(wrong, []);
  });
});
