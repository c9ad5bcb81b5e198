/** Several functions as one WebAssembly module, and the small module of stubs that everything is entered through. */

import { RSP } from '../isa/registers.ts';
import {
  HIGH_BASE,
  LINEAR_PAGES,
  LOW_OFFSET,
  LOW_SIZE,
  REG_CALLEE,
  REG_GPR,
  REG_RIP,
  REG_STATUS,
} from '../machine/layout.ts';
import type { CodeInfo } from './code-info.ts';
import { Exit } from './exits.ts';
import { findLoops } from './loops.ts';
import { jumpsOf, translateFunction } from './translate.ts';
import { type Callee, type GlobalEntry, type Tracking, Translator } from './translator.ts';
import { FunctionBuilder } from './wasm/function.ts';
import { type FunctionType, ModuleBuilder } from './wasm/module.ts';
import { V, W } from './wasm/opcodes.ts';

/** Types of every module: a translated function, the host call, the stubs' own. */
const TYPE_FUNCTION = 0;
const TYPE_I32_I32 = 1;
const TYPE_ENTER = 2;
const TYPE_NONE_I32 = 3;
const types: readonly FunctionType[] = [
  { parameters: [V.I32, V.I32], results: [V.I64] },
  { parameters: [V.I32], results: [V.I32] },
  { parameters: [V.I32, V.I32], results: [V.I32] },
  { parameters: [], results: [V.I32] },
];

export interface ModuleRequest {
  readonly info: CodeInfo;
  /** Where its breakpoint flags lie; -1 for the fast version. */
  readonly breakFlags: number;
  /** Table entry of its careful version. */
  readonly carefulEntry: number;
  /** Which of its accesses the monitor of threads is told of: 0 none, 1 atomic ones, 2 all. */
  readonly watch: number;
}

export interface ModuleEnvironment {
  readonly tableSize: number;
  readonly nesting: number;
  readonly tracking: Tracking;
  /** The import for `watch` is there. */ readonly tellsAccesses: boolean;
  globalObject(address: number): GlobalEntry | undefined;
  /** The function that starts at an address: its index, its slot in the table, its host number or -1. */
  resolve(address: number): { readonly index: number; readonly slot: number; readonly host: number } | undefined;
}

/** Instructions and blocks of one wasm function at most; V8's optimiser takes seconds for huge functions. */
const CHUNK_INSTRUCTIONS = 2500;
const CHUNK_BLOCKS = 500;

/** Starts of the chunks of a function. Cuts outside of loops are preferred in the second half of a chunk. */
function chunks(info: CodeInfo): number[] {
  const { blocks, insts } = info.code;
  if (insts.length <= CHUNK_INSTRUCTIONS && blocks.length <= CHUNK_BLOCKS) return [0];
  const loops = findLoops(0, blocks.length, (k) => jumpsOf(info, k));
  let loopEnd = 0;
  const free = new Uint8Array(blocks.length);
  for (let k = 0; k < blocks.length; k++) {
    if (k >= loopEnd) free[k] = 1;
    loopEnd = Math.max(loopEnd, loops.get(k) ?? 0);
  }
  const starts = [0];
  let start = 0;
  let lastFree = -1;
  for (let k = 1; k < blocks.length; k++) {
    const size = blocks[k]!.end - blocks[start]!.first;
    if (free[k] && size > CHUNK_INSTRUCTIONS / 2) lastFree = k;
    if (size <= CHUNK_INSTRUCTIONS && k - start < CHUNK_BLOCKS) continue;
    start = lastFree > start ? lastFree : k;
    starts.push(start);
    lastFree = -1;
  }
  return starts;
}

const translator = new Translator();

/** Translates functions that call each other directly into one module; it exports function `index` as its number. */
export function translateModule(requests: readonly ModuleRequest[], env: ModuleEnvironment): Uint8Array<ArrayBuffer> {
  const builder = new ModuleBuilder({
    types,
    imports: [
      { name: 'host', type: TYPE_I32_I32 },
      { name: 'fail', type: TYPE_NONE_I32 },
      ...(env.tellsAccesses ? [{ name: 'known', type: TYPE_ENTER }] : []),
    ],
    memoryPages: LINEAR_PAGES,
    tableSize: env.tableSize,
  });
  const plans = requests.map((request) => ({ request, starts: chunks(request.info), first: 0 }));
  let next = builder.nextFunction;
  const direct = new Map<number, number>();
  for (const plan of plans) {
    plan.first = next;
    next += plan.starts.length;
    // A careful version is reached through the fast one, so that breakpoints may go again.
    if (plan.request.breakFlags < 0) direct.set(plan.request.info.index, plan.first);
  }
  const callee = (address: number): Callee => {
    const f = env.resolve(address);
    if (!f) return { kind: 'none' };
    if (f.host >= 0) return { kind: 'host', number: f.host };
    const wasmFunction = direct.get(f.index);
    return wasmFunction !== undefined ? { kind: 'module', wasmFunction } : { kind: 'table', index: f.slot };
  };
  for (const { request, starts, first } of plans) {
    const { info } = request;
    starts.forEach((lo, n) => {
      const hi = starts[n + 1] ?? info.code.blocks.length;
      translateFunction(
        translator,
        info,
        {
          callee,
          chunkOf: (k) => {
            if (k >= lo && k < hi) return undefined;
            let c = starts.length - 1;
            while (starts[c]! > k) c--;
            return first + c;
          },
          firstChunk: first,
          breakFlags: request.breakFlags,
          carefulEntry: request.carefulEntry,
          nesting: env.nesting,
          tracking: env.tracking,
          globalObject: (address) => env.globalObject(address),
          hostImport: 0,
          failImport: 1,
          knownImport: 2,
          watch: request.watch,
          functionType: TYPE_FUNCTION,
        },
        lo,
        hi,
      );
      translator.w.finish(builder.add(TYPE_FUNCTION, n === 0 ? String(info.index) : undefined));
    });
  }
  return builder.finish();
}

/**
 * The stubs. `enter(index, block)` calls table entry `index` from the run loop and turns its i64 into a status, so that no
 * BigInt is made. `lazy` stands in the table for functions that are not translated yet, `host` for host functions called
 * through a pointer; both find the table index in REG_CALLEE.
 */
export function stubModule(tableSize: number): Uint8Array<ArrayBuffer> {
  const builder = new ModuleBuilder({
    types,
    imports: [
      { name: 'translate', type: TYPE_I32_I32 },
      { name: 'hostByIndex', type: TYPE_I32_I32 },
    ],
    memoryPages: LINEAR_PAGES,
    tableSize,
  });
  const w = new FunctionBuilder();

  w.begin(2);
  const r = w.local(V.I64);
  w.get(1).i32(0).get(0).callIndirect(TYPE_FUNCTION).tee(r).op(W.I64Eqz).if_();
  w.i32(0).mem(W.I32Load, REG_STATUS).op(W.Return).end();
  w.i32(0).get(r).mem(W.I64Store, REG_RIP).i32(Exit.Returned);
  w.finish(builder.add(TYPE_ENTER, 'enter'));

  // lazy: translate(index) → 0 when it can't be (REG_STATUS and REG_RIP are set), then the same call again.
  w.begin(2);
  const c = w.local(V.I32);
  w.i32(0).mem(W.I32Load, REG_CALLEE).tee(c).call(0).op(W.I32Eqz).if_().i64(0, 0).op(W.Return).end();
  w.get(0).get(1).get(c).callIndirect(TYPE_FUNCTION);
  w.finish(builder.add(TYPE_FUNCTION, 'lazy'));

  // host: the function, then what the `ret` of its stub does. rsp lies in the HIGH window: the call has just pushed there.
  w.begin(2);
  w.i32(0).mem(W.I32Load, REG_CALLEE).call(1).if_().i64(0, 0).op(W.Return).end();
  w.i32(0)
    .mem(W.I32Load, REG_GPR + 8 * RSP)
    .i32((LOW_SIZE - (HIGH_BASE % 0x1_0000_0000)) | 0)
    .op(W.I32Add)
    .mem(W.I64Load, LOW_OFFSET);
  w.i32(0)
    .i32(0)
    .mem(W.I64Load, REG_GPR + 8 * RSP)
    .i64(8, 0)
    .op(W.I64Add)
    .mem(W.I64Store, REG_GPR + 8 * RSP);
  w.finish(builder.add(TYPE_FUNCTION, 'host'));
  return builder.finish();
}
