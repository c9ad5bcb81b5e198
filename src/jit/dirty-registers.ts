/**
 * Which registers' locals may differ from the register file at a block's start: a forward may-analysis, so that a call
 * writes back only what changed since the last call. Entries from outside start with nothing changed.
 */
import { Op } from '../isa/instruction.ts';
import { type CodeInfo, successors } from './code-info.ts';
import { registersWritten } from './register-use.ts';

export function changedRegisters(info: CodeInfo): Int32Array {
  const { blocks, insts } = info.code;
  const changed = new Int32Array(blocks.length);
  const after = blocks.map((_, k) => successors(info, k));
  for (let again = true; again; ) {
    again = false;
    for (let k = 0; k < blocks.length; k++) {
      let c = changed[k]!;
      const b = blocks[k]!;
      for (let i = b.first; i < b.end; i++) {
        const inst = insts[i]!;
        // A host function leaves rsp one word below in the register file; a call's return leaves everything equal.
        c = inst.op === Op.Call || inst.op === Op.CallR ? 1 << 4 : c | registersWritten(inst);
      }
      for (const s of after[k] ?? blocks.keys()) {
        const merged = changed[s]! | c;
        if (merged !== changed[s]) {
          changed[s] = merged;
          if (s <= k) again = true;
        }
      }
    }
  }
  return changed;
}
