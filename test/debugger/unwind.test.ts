import assert from 'node:assert/strict';
import { backtrace } from '../../src/debugger/unwind.ts';
import { CALLEE_SAVED, RBP, RSP } from '../../src/isa/registers.ts';
import { dapProgram, load, unload } from './load.ts';

/** What a call left behind, noted when it happened. */
interface Call {
  readonly back: number;
  /** rsp before the call. */ readonly cfa: number;
  readonly saved: readonly bigint[];
}

/** Every so many instructions are looked at: no divisor of a loop's length, so that in the end all are. */
const STRIDE = 7;

describe('unwinding', function () {
  this.timeout(60_000);

  // Instructions all over a run, prologues and epilogues included, against a record of calls and returns.
  for (const [name, level, limit] of [
    ['steps.c', 0, 6000],
    ['steps.c', 2, 6000],
    ['exceptions.cpp', 0, 12_000],
    ['exceptions.cpp', 2, 12_000],
  ] as const)
    it(`is right in prologues, bodies, epilogues and library calls of ${name} at -O${level}`, async () => {
      const { machine } = await load(dapProgram(name), level);
      machine.stopAt = () => false;
      const r = machine.registers;
      const compare = (calls: readonly Call[]): void => {
        const trace = backtrace(machine, 1000);
        assert.equal(trace.note, '', `at instruction ${machine.time}`);
        const got = trace.frames.slice(1).map((f) => f.pc);
        const want = calls.map((c) => c.back).reverse();
        const where = `instruction ${machine.time} in ${machine.functionAt(r.rip)?.name}`;
        assert.deepEqual(got, want, where);
        calls
          .slice()
          .reverse()
          .forEach((c, i) => {
            const f = trace.frames[i + 1]!;
            assert.equal(f.rsp, c.cfa, `${where}: rsp of frame ${i + 1}`);
            CALLEE_SAVED.forEach((s, k) => {
              assert.equal(f.gpr[s], c.saved[k], `${where}: register ${s} of frame ${i + 1}`);
            });
          });
      };
      let calls: Call[] = [];
      let steps = 0;
      for (; steps < limit; steps++) {
        if (steps % STRIDE === 0) compare(calls);
        const rsp = r.getNumber(RSP);
        const before = r.rip;
        const saved = CALLEE_SAVED.map((s) => r.get(s));
        const stop = machine.step();
        if (stop.kind === 'exited' || stop.kind === 'killed') break;
        const now = r.getNumber(RSP);
        const entry = machine.functionAt(r.rip);
        const pushed = now === rsp - 8 && entry?.address === r.rip && machine.functionAt(before) !== undefined;
        if (pushed && machine.memory.readU64(now) !== saved[CALLEE_SAVED.indexOf(RBP)])
          calls.push({ back: Number(machine.memory.readU64(now)), cfa: rsp, saved });
        // Returns, and the unwinder's jumps over several frames.
        else calls = calls.filter((c) => c.cfa > now);
      }
      assert.ok(steps > 1000, `only ${steps} instructions`);
    });

  it('ends with a sentence when the stack is overwritten', async () => {
    const { machine, lineIndex } = await load(dapProgram('steps.c'));
    machine.stopAt = () => false;
    const square = lineIndex.addressesOfFunction('square')[0]!;
    machine.addBreakpoint(square);
    machine.run(10_000_000);
    assert.equal(machine.registers.rip, square);
    const whole = backtrace(machine);
    assert.equal(whole.note, '');
    const rbp = machine.registers.getNumber(RBP);
    const check = (address: number, value: bigint, note: RegExp): void => {
      const old = machine.memory.readU64(address)!;
      machine.memory.writeU64(address, value);
      const broken = backtrace(machine);
      assert.match(broken.note, note);
      assert.ok(broken.frames.length >= 1 && broken.frames.length <= whole.frames.length + 1);
      machine.memory.writeU64(address, old);
    };
    check(rbp + 8, 0x4141414141414141n, /return address 0x4141414141414141 is not in any function/);
    check(rbp + 8, 0x1234n, /return address 0x1234 is not in any function/);
    check(rbp, 0x4242424242424242n, /saved frame pointer was overwritten/);
    check(rbp, BigInt(rbp - 64), /saved frame pointer was overwritten/);
    check(rbp, BigInt(rbp), /saved frame pointer was overwritten/);
    check(rbp, 1n, /saved frame pointer was overwritten/);
    assert.equal(backtrace(machine).note, '');
  });

  after(unload);
});
