import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { listingText } from '../../src/extension/listing-text.ts';
import type { ListingView } from '../../src/views/messages.ts';

const place = (line: number) => ({ path: '/w/a.cpp', line, column: 1 });
const view: ListingView = {
  functions: [
    {
      name: 'add(int, int)',
      symbol: '_Z3addii',
      address: '0x555555556000',
      size: 9,
      isUser: true,
      instructions: [
        { address: '0x555555556000', bytes: '55', text: 'push    rbp', comment: '', place: place(1) },
        { address: '0x555555556001', bytes: '4889e5', text: 'mov     rbp, rsp', comment: '', place: place(1) },
        {
          address: '0x555555556004',
          bytes: '48b8efcdab8967452301',
          text: 'mov     rax, 0x123456789abcdef',
          comment: 'key',
          place: place(2),
        },
      ],
    },
  ],
};
const source = ['int add(int a, int b) {', '  return a + b;'];
const listing = listingText(view, (_, line) => source[line - 1]);

describe('assembly listing', () => {
  it('puts the source between the instructions', () => {
    assert.deepEqual(listing.text.split('\n'), [
      'add(int, int):',
      '        ; _Z3addii',
      '; a.cpp:1  int add(int a, int b) {',
      '  555555556000  push    rbp                                ; 55',
      '  555555556001  mov     rbp, rsp                           ; 48 89 e5',
      '; a.cpp:2  return a + b;',
      '  555555556004  mov     rax, 0x123456789abcdef             ; 48 b8 ef cd ab 89 67 45 23 01  key',
      '',
    ]);
  });
  it('knows where each instruction stands, and each source line', () => {
    assert.equal(listing.lineOf.get(0x555555556004n), 6);
    assert.deepEqual(listing.sourceOf.get(6), place(2));
    assert.deepEqual(listing.sourceOf.get(0), place(1));
  });
  it('has the shape that the grammar expects', () => {
    const grammar = JSON.parse(
      readFileSync(new URL('../../syntaxes/memscape-asm.tmLanguage.json', import.meta.url), 'utf8'),
    ) as {
      repository: { source: { match: string }; label: { match: string }; instruction: { begin: string } };
    };
    const { source, label, instruction } = grammar.repository;
    const lines = listing.text.split('\n');
    assert.match(lines[0] ?? '', new RegExp(label.match));
    assert.match(lines[2] ?? '', new RegExp(source.match));
    for (const n of [3, 4, 6]) assert.match(lines[n] ?? '', new RegExp(instruction.begin));
    assert.equal(new RegExp(instruction.begin).exec(lines[6] ?? '')?.[2], 'mov');
  });
});
