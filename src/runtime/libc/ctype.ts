/** What the C part of <ctype.h> (c/ctype.c) hands over: an argument outside the table. */
import { invalid } from './complain.ts';
import { table } from './table.ts';

export const ctypeRange = table('<ctype.h>', {
  __memscape_ctype_range: (c) => {
    const name = new TextDecoder().decode(c.cstring(c.ptr(0), "the function's name").slice());
    const value = c.i32(1);
    invalid(
      c,
      `${name}: the argument ${value} is neither EOF nor an unsigned char.`,
      'The function looks its argument up in a table, and this lies outside of it. Pass a character, converted to unsigned char if it may be negative.',
    );
    c.retVoid();
  },
});
