/**
 * What can be looked at while the program stands still: frames, scopes, values, expressions, and the views. Everything is
 * made when it is asked for, and forgotten when the program goes on.
 */
import { classOfTypeInfo } from '../debuginfo/demangle.ts';
import { typeNameOf } from '../debuginfo/type-name.ts';
import { RDI, RSI } from '../isa/registers.ts';
import type { HeapChanges, HeapView, LifetimesView, ListingView, PointerView, StackView } from '../views/messages.ts';
import { countBytes } from './array-count.ts';
import type { FrameIdentity } from './breakpoints.ts';
import { evaluate as evaluateExpression, type NameScope, truth } from './evaluate.ts';
import { ExpressionError } from './expression.ts';
import { FORMATTERS } from './formatters/index.ts';
import { FrameBytes, frameRuns } from './frame-bytes.ts';
import { displayFrames, type Frame } from './frames.ts';
import { HeapSnapshot } from './heap-snapshot.ts';
import { Lifetimes } from './lifetimes/index.ts';
import { type DisassembledLine, Listing } from './listing.ts';
import { FrameScope } from './name-scope.ts';
import { nodeOf } from './nodes.ts';
import { blockTypeName, globalName } from './objects.ts';
import { Places } from './places.ts';
import { objectView, pointerView } from './pointer-card.ts';
import type { LoadedProgram } from './program.ts';
import { ProgramWorld } from './program-world.ts';
import { REGISTER_ROWS } from './register-rows.ts';
import { Renderer } from './render.ts';
import type { DebugSession } from './session.ts';
import { arrayOf, elementOf, kindOf, membersOf, sizeOfType, targetOf } from './types.ts';
import { StackWalk } from './unwind.ts';
import { Value } from './value.ts';
import { groupNode, textNode, type VariableNode } from './variable-node.ts';

export interface ScopeRow {
  readonly node: VariableNode;
  readonly expensive: boolean;
  readonly hint: 'arguments' | 'locals' | 'registers' | undefined;
}

export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly error: string };

/** A group whose rows are made when it is opened. */
function lazyGroup(name: string, make: () => readonly VariableNode[], count: number): VariableNode {
  let rows: readonly VariableNode[] | undefined;
  return {
    ...textNode(name, ''),
    named: count,
    children: (kind, start, n) => {
      if (kind !== 'named') return [];
      rows ??= make();
      return rows.slice(start, start + n);
    },
  };
}

export class Inspector {
  readonly world: ProgramWorld;
  readonly renderer: Renderer;
  readonly places: Places;
  private readonly listing: Listing;
  private readonly frameBytes: FrameBytes;
  private readonly heap: HeapSnapshot;
  private readonly lifetimes: Lifetimes;

  constructor(
    private readonly session: DebugSession,
    private readonly program: LoadedProgram,
  ) {
    const { machine } = session;
    this.world = new ProgramWorld(machine, program.image);
    this.renderer = new Renderer(FORMATTERS, (address, size) => this.world.ownership().objects.extent(address, size));
    this.places = new Places(program.image, program.lineIndex);
    this.listing = new Listing(program.image, machine.memory, this.world);
    this.heap = new HeapSnapshot(machine, this.world, this.renderer, this.places);
    this.lifetimes = new Lifetimes(session, machine, program.image, this.places, this.heap);
    this.frameBytes = new FrameBytes(machine, this.world, this.renderer, this.places, session.stepping);
  }

  // ── frames ─────────────────────────────────────────────────────────────────────────────────────

  trace(limit: number, threadId?: number): { frames: Frame[]; note: string; cut: boolean } {
    const walk = this.walk(threadId);
    walk.upTo(limit);
    const trace = {
      frames: walk.frames.slice(0, limit),
      note: walk.note,
      cut: walk.frames.length > limit || !walk.done,
    };
    return { frames: displayFrames(trace, this.session.stepping), note: trace.cut ? '' : trace.note, cut: trace.cut };
  }
  frames(limit: number): Frame[] {
    return this.trace(limit).frames;
  }
  depth(threadId?: number): number {
    const walk = this.walk(threadId);
    walk.upTo(1_000_000);
    return walk.frames.length;
  }

  private walks:
    | { readonly time: number; readonly generation: number; readonly byThread: Map<number, StackWalk> }
    | undefined;
  /** The stack of a thread at this moment, walked as far as it was asked for: an endless recursion has 100,000 frames. */
  private walk(threadId?: number): StackWalk {
    const { machine } = this.session;
    const { generation } = this.world;
    if (!this.walks || this.walks.time !== machine.time || this.walks.generation !== generation)
      this.walks = { time: machine.time, generation, byThread: new Map() };
    const thread = machine.threads.find((t) => t.id === threadId) ?? machine.thread;
    let walk = this.walks.byThread.get(thread.id);
    if (!walk) {
      walk = new StackWalk(machine, thread);
      this.walks.byThread.set(thread.id, walk);
    }
    return walk;
  }

  /** `mayChange` false: assignments are refused (a hover, a watch that is evaluated at every stop). */
  scope(frame: Frame | undefined, mayChange = true): FrameScope {
    return new FrameScope(this.world, this.renderer, this.session.machine, frame, (change) => {
      if (!mayChange)
        throw new ExpressionError('Assignments belong into the debug console: this is evaluated again and again.');
      return this.edit(change);
    });
  }

  private edit(change: () => boolean): boolean {
    let done = false;
    this.session.edited(() => {
      done = change();
    });
    this.world.changed();
    this.heap.forget();
    return done;
  }

  // ── scopes ─────────────────────────────────────────────────────────────────────────────────────

  scopes(frame: Frame): ScopeRow[] {
    const scope = this.scope(frame);
    const rows: ScopeRow[] = [];
    const locals = this.locals(frame, scope);
    rows.push({ node: groupNode('Locals', '', locals), expensive: false, hint: 'locals' });
    const registers = this.registers(scope);
    rows.push({ node: groupNode('Registers', '', registers), expensive: true, hint: 'registers' });
    const runs = frame.inlined ? [] : frameRuns(frame.physical);
    if (runs.length > 0) {
      const walk = this.walk();
      walk.upTo(frame.physical.index + 2);
      const outer = walk.frames[frame.physical.index + 1];
      const make = (): VariableNode[] =>
        this.frameBytes.slots(frame.physical, outer).map((s) => {
          const address = Number(s.address);
          const offset = address - (frame.physical.cfa - 16);
          const where = `rbp${offset < 0 ? '-' : '+'}${Math.abs(offset)}`;
          const by = s.overwrittenBy && ` by line ${s.overwrittenBy.line}`;
          const mark = s.intact === false || by ? ` (overwritten${by ?? ''})` : s.kind === 'dead' ? ' (dead)' : '';
          return {
            ...textNode(`${where} ${s.name}`, s.value ? `${s.value}${mark}` : `${s.size} bytes ${s.bytes}${mark}`),
            type: s.type || `${s.size} ${s.size === 1 ? 'byte' : 'bytes'}`,
            memory: address,
            address,
            size: s.size,
            hint: {
              readOnly: true,
              ...(s.type ? {} : { kind: 'virtual' as const }),
            },
          };
        });
      rows.push({ node: lazyGroup('Frame', make, runs.length), expensive: true, hint: undefined });
    }
    const globals = this.globalObjects();
    if (globals.length > 0)
      rows.push({
        node: lazyGroup('Globals', () => this.globals(scope), globals.length),
        expensive: true,
        hint: undefined,
      });
    const { blocks } = this.world.ownership().objects;
    if (blocks.liveBlocks > 0)
      rows.push({ node: this.heapNode(scope, blocks.liveBlocks), expensive: true, hint: undefined });
    return rows;
  }

  private locals(frame: Frame, scope: FrameScope): VariableNode[] {
    const rows: VariableNode[] = [];
    const all = scope.variables();
    const named = new Map<string, number>();
    // Parameters first, then outer scopes before inner ones: the order of the text.
    const ordered = [...all].sort((a, b) => Number(b.parameter) - Number(a.parameter) || a.line - b.line);
    for (const v of ordered) {
      // On its own line a variable may not have begun to live.
      if (!v.declared || this.renderer.lifeNote(v.value) === 'out of scope') continue;
      const seen = named.get(v.name) ?? 0;
      named.set(v.name, seen + 1);
      const label = v.shadowed ? `${v.name} (line ${v.line})` : v.name;
      rows.push(nodeOf(label, v.value, v.shadowed ? '' : v.name, this.renderer, scope));
    }
    for (const o of this.program.image.globals) {
      // The function's own static variables.
      let s = o.variable?.scope;
      for (let n = 0; s?.kind === 'DILexicalBlock' && n < 64; n++) s = s.scope;
      if (!o.variable || s?.kind !== 'DISubprogram' || s !== frame.subprogram) continue;
      rows.push(
        nodeOf(
          o.variable.name,
          Value.at(this.world, o.variable.type, o.address),
          o.variable.name,
          this.renderer,
          scope,
        ),
      );
    }
    if (rows.length === 0 && frame.physical.kind === 'host')
      rows.push(
        textNode('(library)', `${frame.name} is a function of the library; its work is done by the machine itself`),
      );
    return rows;
  }

  private registers(scope: FrameScope): VariableNode[] {
    return REGISTER_ROWS.flatMap((name): VariableNode[] => {
      const value = scope.register(name);
      return value ? [this.registerNode(name, value, scope)] : [];
    });
  }

  /** A register in hexadecimal, with what it points to when it looks like an address. */
  private registerNode(name: string, value: Value, scope: FrameScope): VariableNode {
    const describe = (): string => {
      if (!value.bytes()) return `<${value.unreadable}>`;
      if (name.startsWith('xmm')) return this.renderer.text(value);
      const n = value.integer() ?? 0n;
      const what = n < 1n << 47n && n > 4096n ? this.world.describe(Number(n)) : '';
      return `0x${n.toString(16)}${what ? ` → ${what}` : n < 1n << 32n ? ` (${n})` : ''}`;
    };
    const node = nodeOf(name, value, `$${name}`, this.renderer, scope, {}, describe());
    const n = value.place.kind === 'none' ? undefined : value.pointer();
    return { ...node, memory: n && n > 4096 && n < 2 ** 47 ? n : undefined };
  }

  private globalObjects() {
    const { image } = this.program;
    return [...image.globals, ...image.tls.objects].filter((o) => {
      if (!o.isUser || !o.variable || o.variable.name === '' || o.variable.name.startsWith('__')) return false;
      const scope = o.variable.scope?.kind;
      return scope !== 'DISubprogram' && scope !== 'DILexicalBlock';
    });
  }

  private globals(scope: FrameScope): VariableNode[] {
    return this.globalObjects()
      .map((o) => {
        const at = o.threadLocal ? this.session.machine.registers.fs + o.address : o.address;
        const name = globalName(o);
        return nodeOf(
          name,
          Value.at(this.world, this.world.complete(o.variable!.type), at),
          name,
          this.renderer,
          scope,
        );
      })
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  /** Live blocks, newest last. */
  private heapNode(scope: FrameScope, count: number): VariableNode {
    const { objects } = this.world.ownership();
    let ids: number[] | undefined;
    return {
      ...textNode('Heap', ''),
      indexed: count,
      children: (kind, start, n) => {
        if (kind !== 'indexed') return [];
        ids ??= [...objects.blocks.liveIds()];
        return ids.slice(start, start + n).map((id) => {
          const block = objects.blocks.block(id)!;
          const type = objects.blockType(block);
          const size = sizeOfType(type);
          const front = countBytes(this.session.machine.memory, block, type);
          const count = size > 0 ? Math.floor((block.requested - front) / size) : 0;
          const name = `#${id}`;
          const holders = this.world.ownership().holders(id);
          const by = holders.find((h) => h.from.kind !== 'register')?.from.name;
          const text = `${blockTypeName(block, type, front)}${by ? `, held by ${by}` : ''}${this.world.ownership().reach(id) === 'lost' ? ', lost' : ''}`;
          if (!type || count === 0)
            return { ...textNode(name, text), memory: block.address, address: block.address, size: block.requested };
          const typed = count > 1 ? arrayOf(type, count) : type;
          const start = block.address + front;
          const value = Value.at(this.world, typed, start);
          const expression = `*(${typeNameOf(type)} *)0x${start.toString(16)}`;
          return nodeOf(
            name,
            value,
            count > 1 ? `(${expression})@${count}` : expression,
            this.renderer,
            scope,
            {},
            text,
          );
        });
      },
    };
  }

  // ── expressions ────────────────────────────────────────────────────────────────────────────────

  evaluate(
    expression: string,
    frame: Frame | undefined,
    hex = false,
    mayChange = true,
  ): Answer<{ value: VariableNode; changed: boolean }> {
    const scope = this.scope(frame);
    const { text, hexadecimal } = withFormat(expression);
    const result = evaluateExpression(text, mayChange ? scope : this.scope(frame, false));
    if (!result.ok) return result;
    const register = /^\s*\$([a-z][a-z0-9_]*)\s*$/.exec(text)?.[1];
    if (register) return { ok: true, value: this.registerNode(register, result.value, scope), changed: false };
    this.renderer.hex = hex || hexadecimal;
    try {
      const node = nodeOf(text, result.value, text, this.renderer, scope);
      return { ok: true, value: node, changed: result.changed };
    } finally {
      this.renderer.hex = false;
    }
  }

  /** For breakpoint conditions and log messages, in the innermost frame. */
  condition(
    expression: string,
  ):
    | { readonly ok: true; readonly text: string; readonly truth: boolean }
    | { readonly ok: false; readonly error: string } {
    const scope = this.scope(this.frames(1)[0], false);
    const result = evaluateExpression(expression, scope);
    if (!result.ok) return result;
    return { ok: true, text: this.renderer.text(result.value), truth: truth(result.value) ?? true };
  }

  completions(
    before: string,
    frame: Frame | undefined,
  ): { label: string; kind: 'variable' | 'field' | 'function' | 'keyword' }[] {
    const scope = this.scope(frame);
    const member = /^(.*?)(\.|->)\s*[A-Za-z_]*$/s.exec(before);
    if (member) {
      // The longest expression that ends before the dot.
      const object = /[\w$\])][\w$.\]>[()*-]*$/.exec(member[1]!)?.[0] ?? member[1]!;
      const result = evaluateExpression(object, scope);
      if (!result.ok) return [];
      let value: Value | undefined = result.value;
      if (targetOf(value.type)) value = value.target();
      else value = this.renderer.render(value).dereferenced?.() ?? value;
      const names = new Set<string>();
      const collect = (v: Value, depth: number): void => {
        if (depth > 8) return;
        const { fields, bases } = membersOf(v.type);
        for (const f of fields) if (f.name && !f.artificial) names.add(f.name);
        for (const b of bases) collect(v.base(b), depth + 1);
      };
      if (value) collect(value, 0);
      return [...names].map((label) => ({ label, kind: 'field' }));
    }
    if (/\$[a-z0-9]*$/.test(before)) return REGISTER_ROWS.map((label) => ({ label, kind: 'keyword' }));
    const locals = scope.variables().map((v) => ({ label: v.name, kind: 'variable' as const }));
    const self = scope.thisObject();
    const members = self ? membersOf(self.type).fields.filter((f) => f.name && !f.artificial) : [];
    return [
      ...locals,
      ...members.map((f) => ({ label: f.name, kind: 'field' as const })),
      ...this.globalObjects().map((o) => ({ label: globalName(o), kind: 'variable' as const })),
    ];
  }

  /** The pointer that an expression means: its value, or of an object its address. */
  pointerValue(expression: string, frame: Frame | undefined): Answer<{ address: bigint; type: string }> {
    const scope = this.scope(frame);
    const result = evaluateExpression(expression, scope);
    if (!result.ok) return result;
    const value = result.value;
    const kind = kindOf(value.type);
    if (kind === 'pointer' || kind === 'reference') {
      const n = value.integer();
      if (n === undefined) return { ok: false, error: value.unreadable || 'It cannot be read.' };
      return { ok: true, address: n, type: typeNameOf(value.type) };
    }
    const inner = this.renderer.render(value).dereferenced?.();
    if (inner?.address !== undefined) return { ok: true, address: BigInt(inner.address), type: typeNameOf(value.type) };
    if (elementOf(value.type) && value.address !== undefined)
      return { ok: true, address: BigInt(value.address), type: typeNameOf(value.type) };
    return { ok: false, error: `${expression} is no pointer.` };
  }

  /** The frame that a local variable's address lies in. */
  frameOf(address: number): FrameIdentity | undefined {
    const p = this.world.ownership().objects.at(address);
    return p.kind === 'stack' && p.frame?.entry && p.slot?.variable
      ? { cfa: p.frame.cfa, code: p.frame.entry.address, at: this.session.machine.time }
      : undefined;
  }

  /** The exception that `__cxa_throw` was just called with: its type and, where it has one, its text. */
  thrown(): { type: string; text: string } {
    const { registers } = this.session.machine;
    const info = this.world.symbolAt(registers.getNumber(RSI))?.name ?? '';
    const type = this.world.classOfVtable(info.replace(/^_ZTI/, '_ZTV'));
    if (!type) return { type: info.startsWith('_ZTI') ? classOfTypeInfo(info) : 'unknown', text: '' };
    return {
      type: typeNameOf(type),
      text: this.renderer.text(Value.at(this.world, type, registers.getNumber(RDI))),
    };
  }

  // ── views ──────────────────────────────────────────────────────────────────────────────────────

  heapView(limit: number): HeapView {
    return this.heap.view(limit);
  }
  heapSince(limit: number, since: number | undefined): HeapView | HeapChanges {
    return this.heap.answer(limit, since);
  }
  stackView(threadId: number | undefined, frameId: (frame: Frame) => number): StackView {
    const { machine } = this.session;
    return this.frameBytes.view(machine.threads.find((t) => t.id === threadId) ?? machine.thread, frameId);
  }
  pointerView(address: bigint, type: string): PointerView {
    return pointerView(this.session.machine, this.world, this.heap, this.places, address, type);
  }
  lifetimesView(): Promise<LifetimesView> {
    return this.lifetimes.view(() => this.world.ownership().objects);
  }
  /** Of an expression that is no pointer. */
  objectView(expression: string, frame: Frame | undefined): PointerView | undefined {
    const result = evaluateExpression(expression, this.scope(frame, false));
    return result.ok ? objectView(this.session.machine, result.value) : undefined;
  }
  listingView(address: number | undefined): ListingView {
    return this.listing.view(address, this.session.stepping.ownFunctions());
  }
  disassembly(address: number, from: number, count: number): DisassembledLine[] {
    return this.listing.around(address, from, count);
  }

  /** For tests and conditions: the names that a frame sees. */
  names(frame: Frame | undefined): NameScope {
    return this.scope(frame);
  }
}

/** `x,h` and `x,x` show hexadecimal, as in other debuggers. */
function withFormat(expression: string): { text: string; hexadecimal: boolean } {
  const match = /^(.*?),\s*([hHxX])\s*$/s.exec(expression);
  return match ? { text: match[1]!, hexadecimal: true } : { text: expression, hexadecimal: false };
}
