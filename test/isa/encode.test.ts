/**
 * The encoder's bytes, read back by LLVM's disassembler, must say what our disassembler says. LLVM's answers are
 * recorded in encoding.golden ("bytes<tab>text" per line); where llvm-mc is installed they are made afresh and compared.
 * `BLESS=1` rewrites the file.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { disassemble } from '../../src/isa/disasm.ts';
import { encodeFunction, encodeInst } from '../../src/isa/encode.ts';
import { Cond, Inst, Op } from '../../src/isa/instruction.ts';
import { RAX } from '../../src/isa/registers.ts';
import { OPS } from '../../src/isa/table.ts';
import { SAMPLE_ADDRESS, samples } from './samples.ts';

const golden = new URL('./encoding.golden', import.meta.url);
const hex = (b: Uint8Array): string => [...b].map((x) => x.toString(16).padStart(2, '0')).join(' ');

/** LLVM's text for each line of bytes, or undefined when it isn't installed. */
function llvm(lines: string[]): string[] | undefined {
  const input = lines.map((l) => l.replace(/(\w\w)/g, '0x$1')).join('\n');
  for (const tool of ['llvm-mc-22', 'llvm-mc']) {
    const r = spawnSync(
      tool,
      [
        '--disassemble',
        '--triple=x86_64-linux-gnu',
        '--mattr=+sse4.1,+bmi,+lzcnt,+popcnt,+cx16',
        '--output-asm-variant=1',
      ],
      { input, encoding: 'utf8' },
    );
    if (r.error) continue;
    // A lock prefix is printed on a line of its own; HostCall is two instructions.
    return r.stdout
      .replace(/\tlock\n\t/g, '\tlock ')
      .replace(/\n\tvmcall/g, '')
      .split('\n')
      .filter((l) => l.startsWith('\t') && !l.startsWith('\t.text'));
  }
  return undefined;
}

/** One spelling for both: no spaces in addresses, decimal numbers, unsigned immediates of one width. */
function plain(text: string): string {
  return text
    .replace(/#.*/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/ ([+-]) /g, '$1')
    .replace(/ , |, /g, ',')
    .replace(/-?0x[0-9a-f]+/g, (h) => (h.startsWith('-') ? `-${BigInt(h.slice(1))}` : `${BigInt(h)}`))
    .replace(/,(65535|4294967295)$/, ',-1');
}

describe('isa encoder', () => {
  const all = samples();
  const bytes = all.map((i) => hex(encodeInst(i, SAMPLE_ADDRESS)));

  it('covers every operation that has bytes', () => {
    const seen = new Set(all.map((i) => i.op));
    for (const row of OPS) if (!row.pseudo && row.shape !== 'b') assert.ok(seen.has(row.op), row.mnemonic);
  });

  it('agrees with the recorded LLVM disassembly', () => {
    const fresh = llvm(bytes);
    if (fresh && process.env.BLESS)
      writeFileSync(golden, `${bytes.map((b, k) => `${b}\t${plain(fresh[k] ?? '?')}`).join('\n')}\n`);
    const recorded = readFileSync(golden, 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      bytes,
      recorded.map((l) => l.split('\t')[0]),
    );
    if (fresh)
      assert.deepEqual(
        fresh.map(plain),
        recorded.map((l) => l.split('\t')[1]),
      );
  });

  it('is read back by LLVM as our disassembler prints it', () => {
    const recorded = readFileSync(golden, 'utf8').trimEnd().split('\n');
    const wrong: string[] = [];
    all.forEach((i, k) => {
      const theirs = (recorded[k] as string).split('\t')[1] as string;
      // rip-relative operands: LLVM prints the displacement from the end of the instruction.
      let ours = plain(disassemble(i)).replace(/rip\+(\d+)/, (_, a) => {
        const d = Number(a) - (SAMPLE_ADDRESS + i.length);
        return `rip${d < 0 ? '' : '+'}${d}`;
      });
      if (i.op === Op.Call) ours = `call ${i.target - (SAMPLE_ADDRESS + i.length)}`;
      if (i.op === Op.JmpTable) ours = ours.replace('+table', '');
      if (i.op === Op.HostCall) ours = `nop dword ptr [rax+${i.imm}]`;
      if (ours !== theirs) wrong.push(`${bytes[k]}: ours ${ours} theirs ${theirs}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('resolves jumps between blocks', () => {
    const jcc = Object.assign(new Inst(Op.JmpCC), { cc: Cond.NE, target: 2 });
    const back = Object.assign(new Inst(Op.Jmp), { target: 0 });
    const ret = new Inst(Op.Ret);
    const mov = Object.assign(new Inst(Op.MovRI), { width: 4, dst: RAX, imm: 1 });
    const code = encodeFunction(
      [mov, jcc, back, ret],
      [
        { first: 0, end: 2, cost: 2 },
        { first: 2, end: 3, cost: 1 },
        { first: 3, end: 4, cost: 1 },
      ],
      SAMPLE_ADDRESS,
    );
    assert.equal(hex(code), 'b8 01 00 00 00 0f 85 05 00 00 00 e9 f0 ff ff ff c3');
    assert.deepEqual(
      [mov, jcc, back, ret].map((i) => [i.offset, i.length]),
      [
        [0, 5],
        [5, 6],
        [11, 5],
        [16, 1],
      ],
    );
  });

  it('calls what is out of reach through memory', () => {
    const call = Object.assign(new Inst(Op.Call), { target: 0x7fff_f7c0_0010 });
    const code = encodeFunction([call], [{ first: 0, end: 1, cost: 1 }], SAMPLE_ADDRESS, {
      farSlot: () => SAMPLE_ADDRESS + 0x106,
    });
    assert.equal(hex(code), 'ff 15 00 01 00 00');
    assert.equal(disassemble(call, { symbol: (a) => (a === 0x7fff_f7c0_0010 ? 'malloc' : undefined) }), 'call malloc');
  });
});
