/**
 * The sanitizer's handlers as functions (compiler-rt/lib/ubsan/ubsan_handlers.h), for the checks that the code generator
 * leaves as calls: it makes an instruction of most (codegen/checks.ts). Both come to the same probe. The program goes on
 * afterwards, as with -fsanitize-recover; where it cannot (unreachable code), the trap behind the call ends it.
 */
import type { HostContext, HostFunction } from '../../machine/host.ts';
import type { CheckedType } from './descriptors.ts';
import { typeAt } from './descriptors.ts';

/** How the arguments behind the first are passed: `value` of the type at that offset of the description, or a `word`. */
type Argument = { readonly type: number } | 'word';

const OVERFLOW: readonly Argument[] = [{ type: 16 }, { type: 16 }];

/** By name without `__ubsan_handle_`: arguments behind the description's address. */
const HANDLERS: Readonly<Record<string, readonly Argument[]>> = {
  add_overflow: OVERFLOW,
  sub_overflow: OVERFLOW,
  mul_overflow: OVERFLOW,
  divrem_overflow: OVERFLOW,
  negate_overflow: [{ type: 16 }],
  shift_out_of_bounds: [{ type: 16 }, { type: 24 }],
  out_of_bounds: [{ type: 24 }],
  local_out_of_bounds: [],
  type_mismatch_v1: ['word'],
  alignment_assumption: ['word', 'word', 'word'],
  builtin_unreachable: [],
  missing_return: [],
  vla_bound_not_positive: [{ type: 16 }],
  float_cast_overflow: [{ type: 16 }],
  load_invalid_value: [{ type: 16 }],
  implicit_conversion: [{ type: 16 }, { type: 24 }],
  invalid_builtin: [],
  nonnull_return_v1: ['word'],
  nonnull_arg: [],
  nullability_return_v1: ['word'],
  nullability_arg: [],
  pointer_overflow: ['word', 'word'],
  function_type_mismatch: ['word'],
  dynamic_type_cache_miss: ['word', 'word'],
};

/** Argument `n`: up to 64 bits as they are, wider ones by their address. */
function checkedValue(c: HostContext, n: number, t: CheckedType): bigint {
  if (t.bits <= 64) return c.u64(n);
  const bytes = c.machine.memory.readBytes(c.ptr(n), Math.ceil(t.bits / 8));
  return bytes.reduceRight((v, b) => (v << 8n) | BigInt(b), 0n);
}

function handler(name: string, args: readonly Argument[]): HostFunction {
  return {
    name: `__ubsan_handle_${name}`,
    header: '(sanitizer)',
    run: (c) => {
      const data = c.ptr(0);
      const values = args.map((a, k) =>
        a === 'word' ? c.u64(k + 1) : checkedValue(c, k + 1, typeAt(c.machine, data + a.type)),
      );
      for (const l of c.machine.listeners)
        l.violation?.(c.machine, { handler: `__ubsan_handle_${name}`, data, values });
      c.heed();
      c.retVoid();
    },
  };
}

const names = Object.entries(HANDLERS);
export const SANITIZER: readonly HostFunction[] = [
  ...names.map(([name, args]) => handler(name, args)),
  // With -fno-sanitize-recover the same under another name.
  ...names.map(([name, args]) => ({ ...handler(name, args), name: `__ubsan_handle_${name}_abort` })),
];
