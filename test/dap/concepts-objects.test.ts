/** The rows O1 to O14 of what people come here to understand: each sample, and what the views show of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { disposeNodeEnvironment } from '../../src/dap/node-environment.ts';
import type { Lifetime } from '../../src/views/messages.ts';
import { Client } from './client.ts';

const samples = fileURLToPath(new URL('../../samples/objects', import.meta.url));

/** A session that stands at the first STOP of a sample. Stops are found by their marker, as a person does. */
class Sample extends Client {
  private readonly text: readonly string[];
  private constructor(private readonly file: string) {
    super();
    this.text = readFileSync(file, 'utf8').split('\n');
  }
  static async open(name: string, options: Record<string, unknown> = {}): Promise<Sample> {
    const s = new Sample(path.join(samples, name));
    await s.launch(s.file, options, () => s.setBreakpoints(s.file, s.lines('// STOP')));
    return s;
  }
  /** Lines (from 1) that contain a text, those of the comment at the top left out. */
  lines(text: string): number[] {
    return this.text.flatMap((l, i) => (!l.startsWith('//') && l.includes(text) ? [i + 1] : []));
  }
  line1(text: string): number {
    const [line] = this.lines(text);
    assert.ok(line, `${text} is not in ${this.file}`);
    return line;
  }
  /** Goes on until the line with that marker. */
  async to(marker: string): Promise<void> {
    const wanted = this.line1(marker);
    for (let n = 0; n < 50; n++) {
      if ((await this.line()) === wanted) return;
      const stop = await this.go('continue');
      assert.notEqual(stop.reason, 'ended', `${marker} was not reached`);
    }
    assert.fail(`${marker} was not reached`);
  }
  async lives(): Promise<readonly Lifetime[]> {
    return (await this.custom('memscape/lifetimes', {})).lifetimes;
  }
  /** 'name type: from line to line, why' */
  async bars(type: RegExp): Promise<string[]> {
    return (await this.lives()).filter((l) => type.test(l.type)).map((l) => bar(l));
  }
}
function bar(l: Lifetime): string {
  const at = (m: Lifetime['begin']): string => (m ? `${m.function}:${m.place?.line}` : '?');
  return `${l.name}: ${at(l.begin)} to ${l.end ? `${at(l.end)}, ${l.end.why}` : 'now'}`;
}

describe('concepts: objects', function () {
  this.timeout(120_000);
  after(disposeNodeEnvironment);

  describe('O5 RAII', () => {
    it('draws each lifetime with its end and why', async () => {
      const c = await Sample.open('raii.cpp');
      const line = (text: string): number => c.line1(text);
      const brace = (opening: string): number => {
        const from = line(opening);
        return c.lines('}').find((n) => n > from)!;
      };
      const before = await c.bars(/^Guard$/);
      assert.deepEqual(before, [
        `block: main:${line('Guard block')} to main:${brace('Guard block')}, scope`,
        `early: atReturn:${line('Guard early')} to atReturn:${brace('Guard early')}, scope`,
        `#1: made:${line('new Guard("heap")')} to main:${line('delete heap')}, delete`,
        `unwound: throwing:${line('Guard unwound')} to throwing:${brace('Guard unwound')}, unwinding`,
        `#4: main:${line('new Guard("forever")')} to now`,
      ]);
      const [block] = await c.lives();
      assert.deepEqual(
        [block!.type, block!.storage, block!.how, block!.function, block!.end!.text],
        ['Guard', 'local', 'Guard(const char *)', 'main', 'its scope ends'],
      );
      // Time runs backwards: at the destructor of `unwound` an exception is under way, and later ends are not yet.
      const unwound = (await c.lives()).find((l) => l.name === 'unwound')!;
      assert.equal(unwound.end!.text, 'an exception leaves the scope');
      await c.go('memscape/goto', { time: unwound.end!.time });
      assert.match(await c.where(), /^Guard::~Guard\(\):\d+ < throwing\(\):\d+/);
      assert.deepEqual(await c.bars(/^Guard$/), [
        before[0],
        before[1],
        `#1: made:${line('new Guard("heap")')} to now`,
        `unwound: throwing:${line('Guard unwound')} to now`,
      ]);
      // The same from nothing and by going on.
      await c.to('// STOP');
      assert.deepEqual(await c.bars(/^Guard$/), before);
      await c.end();
    });
  });
});
