/**
 * Text that the library hands out by address (strerror, setlocale, nl_langinfo …). It lies in a page of its own that
 * looks like libc's read-only data, and is written there at its first use.
 */

import { mmap } from '../../kernel/mmap.ts';
import type { HostContext, HostState } from '../../machine/host.ts';
import { SH_DEFINED, SH_NONE, SH_READ_ONLY } from '../../machine/layout.ts';
import type { MachineApi } from '../../machine/machine-api.ts';
import { stateOf } from '../../machine/state-of.ts';
import { toUtf8 } from './store.ts';

const AREA_SIZE = 0x4000;

class StaticTexts implements HostState {
  readonly name = 'static texts';
  base = 0;
  used = 0;
  places = new Map<string, number>();
  save(): unknown {
    return { base: this.base, used: this.used, places: new Map(this.places) };
  }
  restore(saved: unknown): void {
    const s = saved as StaticTexts;
    this.base = s.base;
    this.used = s.used;
    this.places = new Map(s.places);
  }
}

const textsOf = (m: MachineApi): StaticTexts => stateOf(m, 'static texts', StaticTexts);

/** Address of `text`, NUL-terminated, which `key` always names. */
export function staticText(c: HostContext, key: string, text: string): number {
  return staticBytes(c.machine, key, toUtf8(`${text}\0`));
}

/** Address of constant data of the library. `align`: a power of two. */
export function staticBytes(m: MachineApi, key: string, bytes: Uint8Array, align = 1): number {
  return place(m, key, bytes, align, SH_READ_ONLY);
}

/** Address of `size` zeroed bytes that the library hands out to be read and written (gmtime's result …). */
export function staticBuffer(m: MachineApi, key: string, size: number): number {
  return place(m, key, new Uint8Array(size), 16, SH_DEFINED);
}

function place(m: MachineApi, key: string, bytes: Uint8Array, align: number, shadow: number): number {
  const state = textsOf(m);
  const known = state.places.get(key);
  if (known !== undefined) return known;
  if (state.base === 0) {
    state.base = mmap(m, AREA_SIZE, { shadow: SH_NONE, name: 'libc.so.6 data' });
  }
  const at = state.base + Math.ceil(state.used / align) * align;
  if (at + bytes.length > state.base + AREA_SIZE) throw new Error('the library has no room for more constant text');
  state.used = at + bytes.length - state.base;
  m.memory.setShadow(at, bytes.length, SH_DEFINED);
  m.memory.writeBytes(at, bytes);
  m.memory.setShadow(at, bytes.length, shadow);
  state.places.set(key, at);
  return at;
}
