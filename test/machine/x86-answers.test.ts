/**
 * Every register operation against a real processor: `x86-answers.json` holds short sequences with random operands, the
 * registers before them, and the registers that an x86-64 machine had after running their encoding. Flags are seen through
 * setcc, cmovcc, adc and sbb. Both engines must give the same.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { disassemble } from '../../src/isa/disasm.ts';
import { Op } from '../../src/isa/instruction.ts';
import type { HostFunction } from '../../src/machine/host.ts';
import { Machine } from '../../src/machine/machine.ts';
import { type Fields, hostAddress, I, makeImage } from './assembly.ts';

interface Answer {
  readonly text: string;
  readonly insts: readonly (Fields & { readonly op: Op })[];
  /** By register number: 64 bits, or low and high half of an xmm register. */
  readonly before: Readonly<Record<string, string>>;
  readonly after: Readonly<Record<string, string>>;
}
const answers = JSON.parse(readFileSync(new URL('x86-answers.json', import.meta.url), 'utf8')) as Answer[];

const halves = (s: string): readonly [bigint, bigint] => {
  const [low, high] = s.split(' ');
  return [BigInt(`0x${low}`), BigInt(`0x${high ?? 0}`)];
};

describe('instructions as on a real processor', () => {
  for (const engine of ['jit', 'interpreter'] as const)
    it(engine, () => {
      const sequences = answers.map((a) => a.insts.map((f) => I(f.op, f)));
      const wrong: string[] = [];
      let k = 0;
      const before: HostFunction = {
        name: 'before',
        header: '',
        run: (c) => {
          for (const [r, value] of Object.entries(answers[k]!.before)) {
            const [low, high] = halves(value);
            if (Number(r) < 16) c.machine.registers.set(Number(r), low);
            else {
              c.machine.registers.setXmm(Number(r), 0, low);
              c.machine.registers.setXmm(Number(r), 1, high);
            }
          }
        },
      };
      const after: HostFunction = {
        name: 'after',
        header: '',
        run: (c) => {
          const a = answers[k++]!;
          for (const [r, value] of Object.entries(a.after)) {
            const [low, high] = halves(value);
            const n = Number(r);
            const { registers } = c.machine;
            const same =
              n < 16 ? registers.get(n) === low : registers.xmm(n, 0) === low && registers.xmm(n, 1) === high;
            if (!same) wrong.push(`${a.text}: register ${r} should be ${value}, from ${JSON.stringify(a.before)}`);
          }
        },
      };
      const blocks = sequences.flatMap((s) => [
        [I(Op.Call, { target: hostAddress(0) })],
        [...s, I(Op.Call, { target: hostAddress(1) })],
      ]);
      const image = makeImage([{ name: '_start', blocks: [...blocks, [I(Op.Ud2)]] }], ['before', 'after']);
      const m = new Machine(image, [before, after], { engine });
      assert.deepEqual(m.run(1e7), { kind: 'killed', signal: 4 });
      assert.equal(k, answers.length);
      assert.deepEqual(wrong, []);
    });

  it('the recorded sequences are the ones that ran', () => {
    for (const a of answers) assert.equal(a.insts.map((f) => disassemble(I(f.op, f))).join('; '), a.text);
  });

  it('covers every operation on registers', () => {
    const covered = new Set(answers.flatMap((a) => a.insts.map((f) => f.op)));
    const elsewhere = new Set<Op>([
      Op.Load,
      Op.Store,
      Op.StoreI,
      Op.LoadZx,
      Op.LoadSx,
      Op.Push,
      Op.PushI,
      Op.Pop,
      Op.Leave,
      Op.Xchg,
    ]);
    const missing: Op[] = [];
    for (let op: Op = Op.MovRR; op <= Op.CmovCC; op++) if (!covered.has(op) && !elsewhere.has(op)) missing.push(op);
    for (let op: Op = Op.MovGX; op <= Op.Cvts2s; op++) if (!covered.has(op)) missing.push(op);
    assert.deepEqual(missing, []);
  });
});
