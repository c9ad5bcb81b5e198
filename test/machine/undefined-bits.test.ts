/**
 * Soundness of undefined bits, by trial: whatever the undefined bits of the operands are, a result bit that is called defined
 * comes out the same. Operations and operands are those of x86-answers.json.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Op } from '../../src/isa/instruction.ts';
import { RBP, RSP, XMM0 } from '../../src/isa/registers.ts';
import { REG_UNDEFINED } from '../../src/machine/layout.ts';
import { Machine } from '../../src/machine/machine.ts';
import { SeededRandom } from '../../src/machine/random.ts';
import { type Fields, I, makeImage } from './assembly.ts';

interface Answer {
  readonly text: string;
  readonly insts: readonly (Fields & { readonly op: Op })[];
  readonly before: Readonly<Record<string, string>>;
}
const answers = JSON.parse(readFileSync(new URL('x86-answers.json', import.meta.url), 'utf8')) as Answer[];

const words = (m: Machine, base: number): bigint[] => {
  const out: bigint[] = [];
  for (let k = 0; k < 48; k++) out.push(m.memory.view.getBigUint64(base + k * 8, true));
  return out;
};
/** Register file and masks have the same order: 16 general registers, 16 × two halves. */
const valuesOf = (m: Machine): bigint[] => {
  const out: bigint[] = [];
  for (let r = 0; r < 16; r++) out.push(m.registers.get(r));
  for (let x = 0; x < 16; x++) for (const half of [0, 1] as const) out.push(m.registers.xmm(XMM0 + x, half));
  return out;
};

describe('undefined bits', () => {
  it('never call a bit defined that depends on one that is not', () => {
    const blocks = answers.map((a) => [...a.insts.map((f) => I(f.op, f)), I(Op.Ud2)]);
    const m = new Machine(makeImage([{ name: '_start', blocks }]), [], { engine: 'interpreter' });
    let used = 0;
    m.addListener({ name: 'test', undefinedUse: () => used++, divideError: () => used++ });
    const random = new SeededRandom(5);
    const bits = (): bigint => (BigInt(random.next()) << 32n) | BigInt(random.next());
    const start = m.snapshot();
    const code = m.image.code(0);
    const put = (values: readonly bigint[]): void => {
      values.forEach((v, k) => {
        if (k === RSP || k === RBP) return;
        if (k < 16) m.registers.set(k, v);
        else m.registers.setXmm(XMM0 + ((k - 16) >> 1), ((k - 16) & 1) as 0 | 1, v);
      });
    };
    const wrong: string[] = [];
    let undefinedResults = 0;
    let trials = 0;
    answers.forEach((a, n) => {
      const values: bigint[] = new Array(48).fill(0n);
      for (const [r, text] of Object.entries(a.before)) {
        const [low, high] = text.split(' ');
        const k = Number(r) < 16 ? Number(r) : 16 + (Number(r) - 16) * 2;
        values[k] = BigInt(`0x${low}`);
        if (high !== undefined) values[k + 1] = BigInt(`0x${high}`);
      }
      const masks = values.map((_, k) => {
        if (k === RSP || k === RBP || random.between(0, 3) === 0) return 0n;
        return random.between(0, 2) ? 1n << BigInt(random.between(0, 64)) : bits() & bits() & bits();
      });
      const run = (v: readonly bigint[], mask: readonly bigint[]): void => {
        m.restore(start);
        put(v);
        mask.forEach((x, k) => {
          m.memory.view.setBigUint64(REG_UNDEFINED + k * 8, x, true);
        });
        m.interpreter.undef.reload();
        m.registers.rip = code.address + code.insts[code.blocks[n]!.first]!.offset;
        for (let k = 0; k < a.insts.length; k++) m.step();
      };
      used = 0;
      run(values, masks);
      if (used > 0) return;
      const result = valuesOf(m);
      const undefinedAfter = words(m, REG_UNDEFINED);
      if (undefinedAfter.some((x) => x !== 0n)) undefinedResults++;
      for (let trial = 0; trial < 4; trial++) {
        run(
          values.map((v, k) => v ^ (masks[k]! & bits())),
          masks.map(() => 0n),
        );
        trials++;
        valuesOf(m).forEach((v, k) => {
          // Registers that the sequence does not write keep their own undefined bits, dead or not.
          if (v === result[k] || !written(a).has(k)) return;
          if (((v ^ result[k]!) & ~undefinedAfter[k]!) !== 0n)
            wrong.push(
              `${a.text}: word ${k} ${(v ^ result[k]!).toString(16)} not in ${undefinedAfter[k]!.toString(16)}`,
            );
        });
      }
    });
    assert.deepEqual(wrong.slice(0, 10), []);
    assert.ok(trials > 2000 && undefinedResults > 300, `${trials} trials, ${undefinedResults} undefined results`);
  });
});

function written(a: Answer): Set<number> {
  const set = new Set<number>();
  for (const f of a.insts) {
    const dst = f.dst ?? -1;
    if (dst >= 16) {
      set.add(16 + (dst - 16) * 2);
      set.add(17 + (dst - 16) * 2);
    } else if (dst >= 0) set.add(dst);
    if (f.op === Op.Mul1 || f.op === Op.Imul1 || f.op === Op.Div || f.op === Op.Idiv) {
      set.add(0);
      if (f.w !== 1) set.add(2);
    }
    if (f.op === Op.Cdq) set.add(2);
  }
  return set;
}
