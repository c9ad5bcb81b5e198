/** <stdarg.h>: what the machine code of va_start calls besides (codegen/intrinsics.ts). */
import { table } from './table.ts';

export const STDARG = table('<stdarg.h>', {
  __memscape_va_start: (c) => c.boundList(c.ptr(0)),
});
