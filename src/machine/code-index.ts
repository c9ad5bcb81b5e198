/** From addresses to code: which function, which instruction, which block. Functions are lowered when they are first asked for. */
import { CodeInfo } from '../jit/code-info.ts';
import type { FunctionEntry, ProgramImage } from './image.ts';

/** A place in the program's code. */
export interface CodePlace {
  readonly info: CodeInfo;
  /** Index of the instruction to go on with. */ readonly pc: number;
  /** Block that starts here, or -1. */ readonly block: number;
}

export class CodeIndex {
  readonly #infos: (CodeInfo | undefined)[] = [];
  readonly #places = new Map<number, CodePlace | undefined>();

  constructor(
    readonly image: ProgramImage,
    /** Told of every function when it is lowered. */ private readonly lowered: (info: CodeInfo) => void,
  ) {}

  info(index: number): CodeInfo {
    let info = this.#infos[index];
    if (!info) {
      info = new CodeInfo(this.image.code(index), index);
      this.#infos[index] = info;
      this.lowered(info);
    }
    return info;
  }

  /** A function that is lowered already. */
  known(index: number): CodeInfo | undefined {
    return this.#infos[index];
  }

  entryAt(address: number): FunctionEntry | undefined {
    return this.image.functionAt(address);
  }

  /** The instruction at an address; undefined when no instruction starts there. */
  place(address: number): CodePlace | undefined {
    const known = this.#places.get(address);
    if (known) return known;
    const entry = this.image.functionAt(address);
    if (!entry) return undefined;
    // Of a function that is declared and defined nowhere the image says so here.
    const info = this.info(entry.index);
    const pc = info.instructionAt(address - entry.address);
    if (pc < 0) return undefined;
    const place = { info, pc, block: info.blockAt.get(address - entry.address) ?? -1 };
    this.#places.set(address, place);
    return place;
  }
}
