/** Machine code as text, with symbols, variables and source lines. */
import { functionSignature } from '../debuginfo/names.ts';
import { locationAt } from '../debuginfo/position.ts';
import type { Code } from '../isa/code.ts';
import { disassemble } from '../isa/disasm.ts';
import { FIRST_PSEUDO, type Inst } from '../isa/instruction.ts';
import { RBP } from '../isa/registers.ts';
import type { FunctionEntry, ProgramImage } from '../machine/image.ts';
import type { MemoryApi } from '../machine/machine-api.ts';
import type { ListingFunction, ListingInstruction, ListingView, SourcePlace } from '../views/messages.ts';
import { slotName } from './objects.ts';
import { fileOf } from './own-code.ts';
import { hex } from './places.ts';
import type { ProgramWorld } from './program-world.ts';

export interface DisassembledLine {
  readonly address: number;
  readonly bytes: string;
  readonly text: string;
  readonly comment: string;
  readonly symbol: string;
  readonly place: SourcePlace | undefined;
  readonly valid: boolean;
}

export class Listing {
  private sorted: readonly FunctionEntry[] | undefined;

  constructor(
    private readonly image: ProgramImage,
    private readonly memory: MemoryApi,
    private readonly world: ProgramWorld,
  ) {}

  private codeOf(entry: FunctionEntry | undefined): Code | undefined {
    if (!entry) return undefined;
    try {
      return this.image.code(entry.index);
    } catch {
      return undefined;
    }
  }

  private label(address: number): string | undefined {
    const s = this.world.symbolAt(address);
    if (!s) return undefined;
    const name = s.name.replace(/\(.*$/s, '');
    return s.offset === 0 ? name : `${name}+${s.offset}`;
  }

  private line(code: Code, entry: FunctionEntry, i: Inst): DisassembledLine {
    const address = code.address + i.offset;
    const text = disassemble(i, {
      symbol: (a) => this.label(a),
      block: (b) => {
        const first = code.insts[code.blocks[b]?.first ?? 0];
        return `${entry.name}+${first?.offset ?? 0}`;
      },
    });
    const place = locationAt(code, i.offset);
    const bytes = [...this.memory.readBytes(address, i.length)].map((b) => b.toString(16).padStart(2, '0')).join('');
    return {
      address,
      bytes,
      text,
      comment: this.comment(code, i),
      symbol: i.offset === 0 ? (entry.ir?.subprogram ? functionSignature(entry.ir.subprogram) : entry.name) : '',
      place: place ? { path: fileOf(place.scope), line: place.line, column: place.column } : undefined,
      valid: true,
    };
  }

  /** The variable (or other named bytes) that an rbp-relative operand means. */
  private comment(code: Code, i: Inst): string {
    const m = i.mem;
    if (!m || m.base !== RBP) return '';
    const slot = code.slots.find((s) => m.disp >= s.offset && m.disp < s.offset + s.size);
    if (!slot || slot.kind === 'padding') return '';
    const at = m.disp - slot.offset;
    return at === 0 ? slotName(slot) : `${slotName(slot)} + ${at}`;
  }

  instructions(code: Code, entry: FunctionEntry): DisassembledLine[] {
    return code.insts.filter((i) => i.op < FIRST_PSEUDO && i.length > 0).map((i) => this.line(code, entry, i));
  }

  function(entry: FunctionEntry): ListingFunction | undefined {
    const code = this.codeOf(entry);
    if (!code) return undefined;
    const sp = entry.ir?.subprogram;
    return {
      name: sp ? functionSignature(sp) : entry.name,
      symbol: entry.name,
      address: hex(code.address),
      size: code.size,
      isUser: entry.isUser,
      instructions: this.instructions(code, entry).map(
        (l): ListingInstruction => ({
          address: hex(l.address),
          bytes: l.bytes,
          text: l.text,
          comment: l.comment,
          place: l.place,
        }),
      ),
    };
  }

  /** All of `own`, or the one function around an address. */
  view(address: number | undefined, own: readonly FunctionEntry[]): ListingView {
    const at = address === undefined ? undefined : this.image.functionAt(address);
    const entries = address === undefined ? own : at ? [at] : [];
    return {
      functions: entries
        .map((e) => this.function(e))
        .filter((f): f is ListingFunction => f !== undefined)
        .sort((a, b) => Number(a.address) - Number(b.address)),
    };
  }

  /**
   * Exactly `count` lines, the first `from` instructions after (or before) the one at `address`. Functions follow one another
   * by address; where there is no code the lines are invalid ones.
   */
  around(address: number, from: number, count: number): DisassembledLine[] {
    this.sorted ??= [...this.image.functions].sort((a, b) => a.address - b.address);
    const sorted = this.sorted;
    const entry = this.image.functionAt(address);
    const before: DisassembledLine[] = [];
    const after: DisassembledLine[] = [];
    let index = entry ? sorted.indexOf(entry) : -1;
    if (index >= 0) {
      const code = this.codeOf(entry);
      const lines = code ? this.instructions(code, entry!) : [];
      let at = lines.findIndex((l) => l.address + Math.max(1, l.bytes.length / 2) > address);
      if (at < 0) at = lines.length;
      before.push(...lines.slice(0, at));
      after.push(...lines.slice(at));
      const first = index;
      for (let i = first - 1; i >= 0 && before.length < -from; i--) {
        const c = this.codeOf(sorted[i]);
        if (c) before.unshift(...this.instructions(c, sorted[i]!));
      }
      for (index = first + 1; index < sorted.length && after.length < from + count; index++) {
        const c = this.codeOf(sorted[index]);
        if (c) after.push(...this.instructions(c, sorted[index]!));
      }
    }
    const out: DisassembledLine[] = [];
    for (let i = from; i < from + count; i++) {
      const line = i < 0 ? before[before.length + i] : after[i];
      if (line) out.push(line);
      else {
        const near =
          i < 0
            ? (before[0]?.address ?? address) + (i + before.length)
            : after.length > 0
              ? after[after.length - 1]!.address + (i - after.length + 1)
              : address + i;
        out.push({
          address: Math.max(0, near),
          bytes: '',
          text: '(no code)',
          comment: '',
          symbol: '',
          place: undefined,
          valid: false,
        });
      }
    }
    return out;
  }
}
