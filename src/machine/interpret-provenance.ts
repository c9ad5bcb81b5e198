/** Where the pointers in registers come from, instruction by instruction (isa/provenance.ts). Runs after the effect. */
import type { Inst } from '../isa/instruction.ts';
import { blendOf, differenceOf, Flow, NONE, sumOf, UNKNOWN } from '../isa/provenance.ts';
import { RAX, RDX } from '../isa/registers.ts';
import { conditionHolds } from './flags.ts';
import type { Interpreter } from './interpreter.ts';

/** `address`: of the operand, worked out before the effect. */
export function passOn(x: Interpreter, i: Inst, flow: Flow, address: number): void {
  switch (flow) {
    case Flow.Nothing:
    case Flow.Keep:
    case Flow.Atomic:
      return;
    case Flow.Clear:
      x.setProvenance(i.dst, NONE);
      return;
    case Flow.Forget:
      x.setProvenance(i.dst, UNKNOWN);
      return;
    case Flow.Copy:
      x.setProvenance(i.dst, x.provenance(i.src));
      return;
    case Flow.Sum:
      x.setProvenance(i.dst, sumOf(x.provenance(i.dst), x.provenance(i.src)));
      return;
    case Flow.Difference:
      x.setProvenance(i.dst, differenceOf(x.provenance(i.dst), x.provenance(i.src)));
      return;
    case Flow.Blend:
      x.setProvenance(i.dst, blendOf(x.provenance(i.dst), x.provenance(i.src)));
      return;
    case Flow.BlendOwn:
      x.setProvenance(i.dst, blendOf(x.provenance(i.dst), NONE));
      return;
    case Flow.BlendSource:
      x.setProvenance(i.dst, blendOf(x.provenance(i.src), NONE));
      return;
    case Flow.Address:
      x.setProvenance(i.dst, address);
      return;
    case Flow.Load:
      x.setProvenance(i.dst, x.data.handle);
      return;
    case Flow.Select:
      if (conditionHolds(x.flags, i.cc)) x.setProvenance(i.dst, x.provenance(i.src));
      return;
    case Flow.BlendPair: {
      const handle = blendOf(x.provenance(RAX), x.provenance(i.src));
      x.setProvenance(RAX, handle);
      x.setProvenance(RDX, handle);
      return;
    }
    default:
      x.setProvenance(RAX, NONE);
      x.setProvenance(RDX, NONE);
  }
}
