import assert from 'node:assert/strict';
import { FAMILIES, type FamilyName, kindsOf } from '../../src/report/families.ts';
import { KINDS } from '../../src/report/kinds.ts';

describe('families of findings', () => {
  it('hold every kind once', () => {
    const all = Object.values(FAMILIES).flatMap((f) => [...f.kinds]);
    assert.deepEqual([...all].sort(), Object.keys(KINDS).sort());
  });
  it('tell errors and warnings unless a condition names something else', () => {
    const told = (Object.keys(FAMILIES) as FamilyName[]).flatMap((f) => kindsOf(f).kinds);
    assert.ok(told.includes('leak') && !told.includes('file-leak') && !told.includes('limit-reached'));
    assert.deepEqual(kindsOf('leaks', 'file-leak').kinds, ['file-leak']);
    assert.deepEqual(kindsOf('threads', '!deadlock, !lock-misuse').kinds, ['data-race', 'thread-misuse']);
    assert.match(kindsOf('threads', 'deadlock !data-race').problem ?? '', /^Name either/);
    assert.deepEqual(kindsOf('threads', 'deadlock !data-race').kinds, []);
  });
});
