/** How V8 runs this process. Node's. */
import { setFlagsFromString } from 'node:v8';

/**
 * V8 optimises a function of ours after some 66 KB of bytecode by default, which costs a short run more processor time on
 * V8's threads than all the rest of it takes. Later is enough: what a long run spends its time in gets hot anyway.
 * (Measured: a C++ hello world 0.95 → 0.57 s of processor time, the exceptions kernel 0.73 → 0.66 s.) V8 12 (Node 22) dropped the
 * flag, and would say so on stderr.
 */
export function optimiseLater(): void {
  if (Number.parseInt(process.versions.v8, 10) >= 12) return;
  setFlagsFromString('--interrupt-budget=600000');
  setFlagsFromString('--wasm-tiering-budget=4000000');
}
