/** Code addresses as places in the source, for views and findings. */
import type { LineIndex } from '../debuginfo/lines.ts';
import type { ProgramImage } from '../machine/image.ts';
import type { Site, SiteEntry, SourcePlace } from '../views/messages.ts';
import { isSystemFile } from './own-code.ts';

export const hex = (address: number | bigint): `0x${string}` => `0x${address.toString(16)}`;

export class Places {
  private readonly known = new Map<number, readonly SiteEntry[]>();

  constructor(
    private readonly image: ProgramImage,
    private readonly lines: LineIndex,
  ) {}

  /** Frames at a return address: the function, and before it those inlined there. */
  entries(back: number): readonly SiteEntry[] {
    const cached = this.known.get(back);
    if (cached) return cached;
    const address = back - 1;
    const entry = this.image.functionAt(address);
    let made: SiteEntry[];
    if (!entry) made = [{ function: hex(back), address: hex(back), place: undefined, isUser: false }];
    else {
      let frames: ReturnType<LineIndex['at']> = [];
      try {
        frames = this.lines.at(address);
      } catch {
        // Code that cannot be lowered has no lines.
      }
      made = frames.map((f) => ({
        function: f.function,
        address: hex(back),
        place: f.file && f.line > 0 ? { path: f.file, line: f.line, column: f.column } : undefined,
        isUser: entry.isUser && f.file !== '' && !isSystemFile(f.file),
      }));
      if (made.length === 0) made = [{ function: entry.name, address: hex(back), place: undefined, isUser: false }];
    }
    this.known.set(back, made);
    return made;
  }

  site(moment: { readonly time: number; readonly thread: number; readonly stack: readonly number[] }): Site {
    return { time: moment.time, thread: moment.thread, stack: moment.stack.flatMap((a) => this.entries(a)) };
  }

  /** The place of a person's own code that a site is about. */
  static own(site: Site | undefined): SiteEntry | undefined {
    return site?.stack.find((e) => e.isUser) ?? site?.stack.find((e) => e.place);
  }

  at(address: number): SourcePlace | undefined {
    return this.entries(address + 1)[0]?.place;
  }
}

/** `list.cpp line 7`. */
export const placeText = (p: SourcePlace): string => `${p.path.split(/[\\/]/).at(-1)} line ${p.line}`;
