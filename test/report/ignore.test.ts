/** Findings that a comment in the source, or a filter by kind, keeps from being told. */
import assert from 'node:assert/strict';
import type { Finding, SourceLocation } from '../../src/report/finding.ts';
import { ignores } from '../../src/report/ignore.ts';

const lines = [
  'int *p = malloc(4); // memscape: ignore leak lives as long as the program',
  'free(p);',
  '/* memscape: ignore double-free, heap-use-after-free known, ticket 12 */',
  'free(p);',
  'free(p); // memscape: ignore all',
  'free(p);',
];
const at = (line: number): SourceLocation => ({ file: 'a.c', line, column: 1, function: 'main' });
const finding = (kind: Finding['kind'], line: number, allocated = 0): Finding => ({
  kind,
  severity: 'error',
  message: '',
  explanation: '',
  location: at(line),
  access: undefined,
  object: undefined,
  related:
    allocated > 0 ? [{ role: 'allocated', message: '', location: at(allocated), time: 0, thread: 1, stack: [] }] : [],
  time: 0,
  thread: 1,
  stack: [],
});

describe('ignoring findings', () => {
  const ignored = ignores({ source: (f) => (f === 'a.c' ? lines : undefined), kinds: new Set(['divide-by-zero']) });
  it('by a comment on the line, for its kinds alone', () => {
    assert.ok(ignored(finding('leak', 1)));
    assert.ok(!ignored(finding('double-free', 1)));
    assert.ok(ignored(finding('invalid-free', 5)));
  });
  it('by a comment that stands alone above the line', () => {
    assert.ok(ignored(finding('double-free', 4)));
    assert.ok(ignored(finding('heap-use-after-free', 4)));
    assert.ok(!ignored(finding('invalid-free', 4)));
    // The comment behind another statement is for that statement.
    assert.ok(!ignored(finding('leak', 2)));
    assert.ok(!ignored(finding('double-free', 6)));
  });
  it('of a leak also where the block was allocated', () => {
    assert.ok(ignored(finding('leak', 6, 1)));
    assert.ok(!ignored(finding('double-free', 6, 1)));
  });
  it('by kind', () => {
    assert.ok(ignored(finding('divide-by-zero', 6)));
  });
});
