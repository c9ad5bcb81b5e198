/** Exceptions (Itanium C++ ABI, Exception Handling; LLVM "Exception Handling in LLVM"). */
import type { BasicBlock, Constant, Instruction } from '../ir/module.ts';
import type { CallSite } from '../isa/code.ts';
import { type Inst, Op } from '../isa/instruction.ts';
import { RAX, RDX } from '../isa/registers.ts';
import { libraryCall, lowerCallLike } from './calls.ts';
import { scalarBits } from './constants.ts';
import { emitCopies, jumpTo, materializeEdges, phiCopies } from './control.ts';
import type { Generator } from './generator.ts';
import type { Part } from './part.ts';

type Invoke = Extract<Instruction, { op: 'invoke' }>;
type Landingpad = Extract<Instruction, { op: 'landingpad' }>;
type Resume = Extract<Instruction, { op: 'resume' }>;

export function lowerInvoke(g: Generator, i: Invoke): void {
  materializeEdges(g, i);
  const call = lowerCallLike(g, i);
  g.done();
  const pad = i.unwind;
  const padCopies = phiCopies(g, i.parent, pad);
  emitCopies(g, phiCopies(g, i.parent, i.normal));
  if (!call) {
    jumpTo(g, i.normal, true);
    return;
  }
  const hasEdge = padCopies.length > 0;
  jumpTo(g, i.normal, !hasEdge);
  const landingpad = pad.insts.find((x) => x.op === 'landingpad');
  if (landingpad?.op !== 'landingpad') g.unsupported('An exception handler without landing pad is not supported.');
  if (!hasEdge) {
    g.callSites.push({ call, pad: pad.index, landingpad });
    return;
  }
  // The unwinder comes here with the exception in rax and the selector in edx, and nothing else in registers.
  const label = g.newLabel();
  g.callSites.push({ call, pad: label, landingpad });
  g.forgetAll();
  g.place(label);
  emitCopies(g, padCopies);
  g.jmp(pad.index);
}

export function lowerLandingpad(g: Generator, i: Landingpad): void {
  const [exception, selector] = g.results(i) as [Part, Part];
  g.lock(RAX);
  g.lock(RDX);
  g.def(exception, RAX);
  if (selector) g.def(selector, RDX);
}

export function lowerResume(g: Generator, i: Resume): void {
  const [exception, ...rest] = g.parts(i.value);
  for (const p of rest) g.count(p);
  libraryCall(g, '_Unwind_Resume', [exception as Part], []);
  g.emit(Op.Ud2);
}

/** Number of a type info in this function's selectors; `catch (...)` has one too. */
export function selectorOf(g: Generator, typeInfo: number): number {
  let n = g.selectors.get(typeInfo);
  if (n === undefined) {
    n = g.selectors.size + 1;
    g.selectors.set(typeInfo, n);
  }
  return n;
}

const addressOf = (g: Generator, c: Constant): number => Number(scalarBits(c, g.ctx));

/** The table that the unwinder reads, once offsets are known. */
export function callSites(g: Generator, offsetOf: (label: number) => number): CallSite[] {
  let filters = 0;
  const actionsOf = new Map<Instruction, CallSite['actions']>();
  const sites = g.callSites.map(({ call, pad, landingpad }): CallSite => {
    const lp = landingpad as Landingpad;
    let actions = actionsOf.get(lp);
    if (!actions) {
      actions = lp.clauses.map((c): CallSite['actions'][number] => {
        if (c.kind === 'catch') {
          const typeInfo = addressOf(g, c.value);
          return { kind: 'catch', typeInfo, selector: selectorOf(g, typeInfo) };
        }
        const typeInfos = c.value.kind === 'aggregate' ? c.value.elems.map((e) => addressOf(g, e)) : [];
        return { kind: 'filter', typeInfos, selector: -++filters };
      });
      actionsOf.set(lp, actions);
    }
    return { returnOffset: endOf(call), padOffset: offsetOf(pad), cleanup: lp.cleanup, actions };
  });
  return sites.sort((a, b) => a.returnOffset - b.returnOffset);
}

export const endOf = (i: Inst): number => i.offset + i.length;

export const isLandingBlock = (b: BasicBlock): boolean => b.insts.some((i) => i.op === 'landingpad');
