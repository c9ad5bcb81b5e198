/** Constants as LLVM's assembly writes them, without their type (Language Reference, "Constants"). */
import type { Constant } from './module.ts';
import { escapeBytes, globalName, quoteName } from './print-name.ts';
import { printedType } from './print-type.ts';
import type { Type } from './types.ts';
import { storeSizeOf } from './types.ts';

const typed = (c: Constant): string => `${printedType(c.type)} ${constantText(c)}`;

export function constantText(c: Constant): string {
  switch (c.kind) {
    case 'int':
      return intText(c.type, c.value);
    case 'fp':
      return floatText(c.type, c.bits);
    case 'null':
      return c.type.kind === 'ptr' ? 'null' : c.type.kind === 'token' ? 'none' : 'zeroinitializer';
    case 'undef':
    case 'poison':
      return c.kind;
    case 'aggregate':
      return aggregateText(c.type, c.elems.map(typed));
    case 'data':
      return dataText(c.type, c.bytes);
    case 'blockaddress': {
      const block = c.fn.body().blocks[c.block];
      return `blockaddress(${globalName(c.fn)}, %${block?.name ? quoteName(block.name) : c.block})`;
    }
    case 'dso_local_equivalent':
    case 'no_cfi':
      return `${c.kind} ${globalName(c.fn)}`;
    case 'expr':
      switch (c.op) {
        case 'gep':
          return `getelementptr ${c.inbounds ? 'inbounds ' : ''}(${printedType(c.sourceType)}, ${c.args.map(typed).join(', ')})`;
        case 'icmp':
        case 'fcmp':
          return `${c.op} ${c.predicate} (${c.args.map(typed).join(', ')})`;
        case 'trunc':
        case 'ptrtoint':
        case 'ptrtoaddr':
        case 'inttoptr':
        case 'bitcast':
        case 'addrspacecast':
        case 'zext':
        case 'sext':
          return `${c.op} (${c.args.map(typed).join(', ')} to ${printedType(c.type)})`;
        default:
          return `${c.op} (${c.args.map(typed).join(', ')})`;
      }
    case 'global':
    case 'function':
    case 'alias':
      return globalName(c);
  }
}

function intText(t: Type, value: bigint): string {
  const bits = t.kind === 'int' ? t.bits : 64;
  if (bits === 1) return value === 1n ? 'true' : 'false';
  return String(BigInt.asIntN(bits, value));
}

function aggregateText(t: Type, elems: readonly string[]): string {
  const list = elems.join(', ');
  switch (t.kind) {
    case 'array':
      return `[${list}]`;
    case 'vector':
      return elems.every((e) => e === elems[0]) ? `splat (${elems[0]})` : `<${list}>`;
    default: {
      const body = elems.length === 0 ? '{}' : `{ ${list} }`;
      return t.kind === 'struct' && t.packed ? `<${body}>` : body;
    }
  }
}

function dataText(t: Type, bytes: Uint8Array): string {
  const elem: Type = t.kind === 'array' || t.kind === 'vector' ? t.elem : t;
  if (t.kind === 'array' && elem.kind === 'int' && elem.bits === 8) {
    return `c"${escapeBytes(bytes)}"`;
  }
  const size = storeSizeOf(elem);
  const elems: string[] = [];
  for (let at = 0; at + size <= bytes.length; at += size) {
    let v = 0n;
    for (let k = size - 1; k >= 0; k--) v = (v << 8n) | BigInt(bytes[at + k]!);
    elems.push(`${printedType(elem)} ${elem.kind === 'int' ? intText(elem, v) : floatText(elem, v)}`);
  }
  return aggregateText(t, elems);
}

const view = new DataView(new ArrayBuffer(8));

/** Decimal where six digits are exact, else hexadecimal; a float is written as the double of its value. */
function floatText(t: Type, bits: bigint): string {
  const hex = (v: bigint, digits: number): string => v.toString(16).toUpperCase().padStart(digits, '0');
  switch (t.kind) {
    case 'half':
      return `0xH${hex(bits, 4)}`;
    case 'bfloat':
      return `0xR${hex(bits, 4)}`;
    case 'x86_fp80':
      return `0xK${hex(bits, 20)}`;
    case 'fp128':
      return `0xL${hex(bits & 0xffffffffffffffffn, 16)}${hex(bits >> 64n, 16)}`;
    default: {
      let value: number;
      if (t.kind === 'float') {
        view.setUint32(0, Number(bits));
        value = view.getFloat32(0);
      } else {
        view.setBigUint64(0, bits);
        value = view.getFloat64(0);
      }
      const short = value.toExponential(6).replace(/e([+-])(\d)$/, 'e$10$2');
      if (Object.is(value, -0)) return '-0.000000e+00';
      if (Number.isFinite(value) && Number(short) === value) return short;
      if (Number.isNaN(value) && t.kind === 'float') {
        // Widened by hand: a conversion would make the NaN quiet.
        const b = BigInt(bits);
        const wide = ((b >> 31n) << 63n) | (0x7ffn << 52n) | ((b & 0x7fffffn) << 29n);
        return `0x${hex(wide, 1)}`;
      }
      view.setFloat64(0, value);
      return `0x${hex(Number.isNaN(value) ? bits : view.getBigUint64(0), 1)}`;
    }
  }
}
