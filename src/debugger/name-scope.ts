/** Names as they are seen from a frame: locals, members of *this, statics, globals, enumerators, functions, types. */
import { functionName } from '../debuginfo/names.ts';
import { typeOf } from '../debuginfo/types.ts';
import { registerName } from '../isa/registers.ts';
import type { GlobalObject } from '../machine/image.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { NameScope } from './evaluate.ts';
import { type FrameVariable, frameVariables, registerPlace } from './frame-values.ts';
import type { Frame } from './frames.ts';
import { globalName } from './objects.ts';
import type { ProgramWorld } from './program-world.ts';
import type { Renderer } from './render.ts';
import { builtin, enumerators, kindOf, pointerTo, type Type } from './types.ts';
import { Value } from './value.ts';

const WIDTHS = [8, 4, 2, 1] as const;

export class FrameScope implements NameScope {
  private variablesKnown: FrameVariable[] | undefined;

  constructor(
    readonly world: ProgramWorld,
    readonly renderer: Renderer,
    private readonly machine: MachineApi,
    private readonly frame: Frame | undefined,
    readonly edit: (change: () => boolean) => boolean,
  ) {}

  variables(): FrameVariable[] {
    this.variablesKnown ??= this.frame ? frameVariables(this.world, this.machine, this.frame) : [];
    return this.variablesKnown;
  }

  lookup(name: string): Value | string | undefined {
    const plain = name.startsWith('::') ? name.slice(2) : name;
    if (plain === name) {
      const all = this.variables();
      const local = all.find((v) => v.name === name && v.declared) ?? all.find((v) => v.name === name);
      if (local) return local.value;
      const member = this.thisObject()?.member(name);
      if (member) return member;
    }
    return this.global(plain) ?? this.enumerator(plain) ?? this.function(plain);
  }

  /** *this, or the captured this of a lambda. */
  thisObject(): Value | undefined {
    const self = this.variables().find((v) => v.name === 'this');
    return self && kindOf(self.value.type) === 'pointer' ? self.value.target() : undefined;
  }

  private valueOfGlobal(o: GlobalObject): Value {
    const address = o.threadLocal ? this.machine.registers.fs + o.address : o.address;
    return Value.at(this.world, this.world.complete(o.variable?.type), address);
  }

  /** Scopes that are searched for a name: those around the current function. */
  private prefixes(): string[] {
    const sp = this.frame?.subprogram;
    if (!sp) return [''];
    const parts = functionName(sp).split('::');
    const out: string[] = [];
    for (let i = parts.length - 1; i >= 0; i--) out.push(parts.slice(0, i).concat('').join('::'));
    return out;
  }

  private global(name: string): Value | undefined {
    const { image } = this.world;
    const candidates = [...image.globals, ...image.tls.objects].filter(
      (o) =>
        o.variable &&
        (o.variable.name === name ||
          globalName(o) === name ||
          globalName(o).endsWith(`::${name}`) ||
          o.variable.name === name.split('::').at(-1)),
    );
    const own = this.frame?.subprogram;
    // A static variable of the function itself.
    for (const o of candidates) {
      let scope = o.variable!.scope;
      for (let n = 0; scope?.kind === 'DILexicalBlock' && n < 64; n++) scope = scope.scope;
      if (scope?.kind === 'DISubprogram' && scope === own && o.variable!.name === name) return this.valueOfGlobal(o);
    }
    for (const prefix of this.prefixes()) {
      const found = candidates.filter(
        (o) =>
          globalName(o) === prefix + name &&
          o.variable!.scope?.kind !== 'DISubprogram' &&
          o.variable!.scope?.kind !== 'DILexicalBlock',
      );
      // Several files may each have a static of that name: the one of this file is meant.
      const here = found.find((o) => o.variable!.file === own?.file) ?? found.find((o) => o.isUser) ?? found[0];
      if (here) return this.valueOfGlobal(here);
    }
    const static_ = this.staticMember(name);
    if (static_) return static_;
    return undefined;
  }

  /** `Class::constant` without storage. */
  private staticMember(name: string): Value | undefined {
    const at = name.lastIndexOf('::');
    const owners =
      at >= 0
        ? [name.slice(0, at)]
        : this.prefixes()
            .filter(Boolean)
            .map((p) => p.slice(0, -2));
    const member = at >= 0 ? name.slice(at + 2) : name;
    for (const owner of owners) {
      const t = this.world.types.find(owner);
      if (t?.kind !== 'class') continue;
      const s = t.staticMembers.find((m) => m.name === member);
      if (s?.constant !== undefined) return Value.ofInteger(this.world, s.type.di, s.constant);
    }
    return undefined;
  }

  private enumerator(name: string): Value | undefined {
    const at = name.lastIndexOf('::');
    const member = at >= 0 ? name.slice(at + 2) : name;
    const owner = at >= 0 ? name.slice(0, at) : '';
    for (const { module, isUser } of this.world.image.modules) {
      if (!isUser) continue;
      for (const di of module.compositeTypes?.() ?? []) {
        if (di.tag !== 0x04) continue;
        const found = enumerators(di).find((e) => e.name === member);
        if (!found) continue;
        const t = typeOf(di);
        const full = t.name.replace(/^enum /, '');
        const scope = full.includes('::') ? full.slice(0, full.lastIndexOf('::')) : '';
        const unscoped = t.kind === 'enum' && !t.scoped;
        if (
          owner === ''
            ? unscoped || this.prefixes().includes(`${full}::`)
            : full === owner ||
              full.endsWith(`::${owner}`) ||
              (unscoped && (scope === owner || scope.endsWith(`::${owner}`)))
        )
          return Value.ofInteger(this.world, di, found.value);
      }
    }
    return undefined;
  }

  private function(name: string): Value | undefined {
    for (const f of this.world.image.functions) {
      const sp = f.ir?.subprogram;
      const same = sp ? functionName(sp) === name || sp.name === name : f.name === name;
      if (!same) continue;
      const type: Type = sp?.type ?? { kind: 'DISubroutineType', flags: 0, cc: 0, types: [undefined] };
      return new Value(this.world, type, { kind: 'memory', address: f.address });
    }
    return undefined;
  }

  register(name: string): Value | undefined {
    const physical = this.frame?.physical;
    if (!physical) return undefined;
    if (name === 'rip' || name === 'pc') return Value.ofInteger(this.world, pointerTo(undefined), BigInt(physical.pc));
    if (name === 'sp' || name === 'fp') return this.register(name === 'sp' ? 'rsp' : 'rbp');
    if (name === 'rflags' || name === 'eflags')
      return Value.ofInteger(this.world, builtin('unsigned long'), BigInt(this.machine.registers.rflags));
    if (name === 'fs_base' || name === 'fs')
      return Value.ofInteger(this.world, builtin('unsigned long'), BigInt(this.machine.registers.fs));
    const xmm = /^xmm(\d{1,2})$/.exec(name);
    if (xmm && Number(xmm[1]) < 16)
      return new Value(this.world, builtin('double'), registerPlace(this.machine, physical, 16 + Number(xmm[1])));
    for (let r = 0; r < 16; r++)
      for (const width of WIDTHS) {
        if (registerName(r, width) !== name) continue;
        const place = registerPlace(this.machine, physical, r);
        const type = builtin(
          width === 8
            ? 'unsigned long'
            : width === 4
              ? 'unsigned int'
              : width === 2
                ? 'unsigned short'
                : 'unsigned char',
        );
        return new Value(this.world, type, place);
      }
    return undefined;
  }

  type(name: string): Type | null {
    // Types of the variables in sight are known even when no table has them.
    return this.world.typeNamed(name, (n) => {
      for (const v of this.variables()) {
        const t = v.value.type;
        if (t && typeOf(t).name === n) return t;
      }
      return null;
    });
  }

  /** A name that differs in at most two letters. */
  similar(name: string): string | undefined {
    let best: string | undefined;
    let least = Math.min(3, Math.ceil(name.length / 2));
    const names = [
      ...this.variables().map((v) => v.name),
      ...this.world.image.globals.filter((g) => g.isUser && g.variable).map((g) => g.variable!.name),
    ];
    for (const n of names) {
      const d = distance(name, n, least);
      if (d < least) {
        least = d;
        best = n;
      }
    }
    return best;
  }
}

/** Letters to change, insert or remove; `max` when there are more. */
function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) >= max || a.length > 64 || b.length > 64) return max;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
