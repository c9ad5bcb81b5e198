/** What a constructor's declaration says: its call in words, and whether it copies or moves an object of its own class. */
import { Tag } from '../../debuginfo/dwarf.ts';
import { functionSignature } from '../../debuginfo/names.ts';
import type { DIType } from '../../ir/metadata.ts';
import { strip } from '../types.ts';
import { classKey, type SpecialFunction } from './special-functions.ts';

export interface ConstructorCall {
  /** 'Sensor(int)'. */ readonly text: string;
  readonly copies: 'copy' | 'move' | undefined;
  /** Address of what it copies or moves, 0 when it does neither. */ readonly source: number;
}

function reference(type: DIType | undefined): { readonly moves: boolean; readonly of: DIType | undefined } | undefined {
  if (type?.kind !== 'DIDerivedType') return undefined;
  if (type.tag === Tag.RvalueReferenceType) return { moves: true, of: type.baseType };
  return type.tag === Tag.ReferenceType ? { moves: false, of: type.baseType } : undefined;
}

/** `argument`: the second one, behind `this`. */
export function constructorCall(f: SpecialFunction, argument: number): ConstructorCall {
  const signature = functionSignature(f.subprogram);
  const name = /^(.*?)(\(.*)$/s.exec(signature);
  // 'Sensor::Sensor(int)' without the class in front.
  const text = name ? `${f.subprogram.name.replace(/<.*$/s, '')}${name[2]}` : signature;
  const first = f.subprogram.type?.types[2];
  const from = reference(first);
  const other = strip(from?.of);
  if (!from || other?.kind !== 'DICompositeType' || classKey(other) !== classKey(f.type))
    return { text, copies: undefined, source: 0 };
  return { text, copies: from.moves ? 'move' : 'copy', source: argument };
}
