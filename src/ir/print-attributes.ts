/** Attributes of parameters and results as LLVM's assembly writes them. */
import type { Attributes, AttributeValue } from './module.ts';
import { printedType } from './print-type.ts';

/** Each with a space before it. */
export function attributesText(attrs: Attributes | undefined): string {
  if (!attrs) return '';
  let out = '';
  for (const [name, value] of attrs) out += ` ${attributeText(name, value)}`;
  return out;
}

function attributeText(name: string, value: AttributeValue): string {
  if (value === true) return name;
  if (typeof value === 'object') return `${name}(${printedType(value)})`;
  if (name === 'align') return `align ${value}`;
  if (name === 'captures') return `captures(${capturesText(Number(value))})`;
  return `${name}(${value})`;
}

/** Bits: 1 whether null, 3 address, 4 provenance for reading, 12 provenance; elsewhere in bits 4–7, by return in 0–3. */
function capturesText(v: number): string {
  const part = (c: number): string => {
    const words: string[] = [];
    if ((c & 3) === 3) words.push('address');
    else if (c & 1) words.push('address_is_null');
    if ((c & 12) === 12) words.push('provenance');
    else if (c & 4) words.push('read_provenance');
    return words.join(', ');
  };
  const other = v >> 4;
  const ret = v & 15;
  if (other === 0 && ret === 0) return 'none';
  if (other === ret) return part(other);
  return other === 0 ? `ret: ${part(ret)}` : `${part(other)}, ret: ${part(ret)}`;
}
