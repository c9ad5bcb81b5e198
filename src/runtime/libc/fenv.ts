/** <fenv.h>: rounding is always to nearest and no exception flags are kept; asking for more is refused. */
import { refusePart } from './refused.ts';
import { storeBytes } from './store.ts';
import { aliases, type Run, table } from './table.ts';

const zero: Run = (c) => c.retI32(0);

export const FENV = table('<fenv.h>', {
  ...aliases(
    zero,
    'fegetround',
    'feclearexcept',
    'fetestexcept',
    'feholdexcept',
    'fesetenv',
    'feupdateenv',
    'fesetexceptflag',
    'feraiseexcept',
    'feenableexcept',
    'fedisableexcept',
    'fegetexcept',
  ),
  fesetround: (c) => {
    if (c.i32(0) !== 0) refusePart(c, 'fesetround');
    c.retI32(0);
  },
  fegetenv: (c) => {
    storeBytes(c, c.ptr(0), new Uint8Array(32), 'the environment');
    c.retI32(0);
  },
  fegetexceptflag: (c) => {
    storeBytes(c, c.ptr(0), new Uint8Array(2), 'the flags');
    c.retI32(0);
  },
});
