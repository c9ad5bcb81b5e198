/** The variables of a frame as values: by their locations in memory, registers, pieces. */
import type { VisibleVariable } from '../debuginfo/scopes.ts';
import { scopesAt } from '../debuginfo/scopes.ts';
import type { Location } from '../isa/code.ts';
import { RBP, registerName, XMM0 } from '../isa/registers.ts';
import type { MachineApi } from '../machine/machine-api.ts';
import type { Frame } from './frames.ts';
import { arrayOf, countVariable, elementOf, sizeOfType, type Type } from './types.ts';
import type { PhysicalFrame } from './unwind.ts';
import { integerBytes, type Place, Value, type World } from './value.ts';

export interface FrameVariable {
  readonly name: string;
  readonly value: Value;
  readonly parameter: boolean;
  /** Before its declaration: not yet its own value. */ readonly declared: boolean;
  /** A name of an inner block hides it. */ readonly shadowed: boolean;
  readonly line: number;
}

const NEVER: Place = { kind: 'none', why: 'optimized out' };

/** A register of a frame; only the innermost frame's can be changed, the others' are in the stack or gone. */
export function registerPlace(machine: MachineApi, frame: PhysicalFrame, r: number): Place {
  const innermost = frame.index === 0;
  const registers = machine.registers;
  if (r >= XMM0) {
    if (!innermost) return { kind: 'none', why: `${registerName(r)} is not kept for this frame` };
    return {
      kind: 'register',
      name: registerName(r),
      read: () => {
        const bytes = new Uint8Array(16);
        bytes.set(integerBytes(registers.xmm(r, 0), 8));
        bytes.set(integerBytes(registers.xmm(r, 1), 8), 8);
        return bytes;
      },
      write: (bytes) => {
        const whole = new Uint8Array(16);
        whole.set(integerBytes(registers.xmm(r, 0), 8));
        whole.set(integerBytes(registers.xmm(r, 1), 8), 8);
        whole.set(bytes.subarray(0, 16));
        const view = new DataView(whole.buffer);
        registers.setXmm(r, 0, view.getBigUint64(0, true));
        registers.setXmm(r, 1, view.getBigUint64(8, true));
        return true;
      },
    };
  }
  const kept = frame.gpr[r];
  if (kept === undefined) return { kind: 'none', why: `${registerName(r)} is not kept for this frame` };
  return {
    kind: 'register',
    name: registerName(r),
    read: () => integerBytes(innermost ? registers.get(r) : kept, 8),
    write: innermost
      ? (bytes) => {
          const whole = integerBytes(registers.get(r), 8);
          whole.set(bytes.subarray(0, 8));
          registers.set(r, new DataView(whole.buffer).getBigUint64(0, true));
          return true;
        }
      : undefined,
  };
}

function valueOfRegister(machine: MachineApi, frame: PhysicalFrame, r: number): bigint | undefined {
  return r >= XMM0 ? undefined : frame.index === 0 ? machine.registers.get(r) : frame.gpr[r];
}

export function valueAt(
  world: World,
  machine: MachineApi,
  frame: PhysicalFrame,
  type: Type,
  location: Location,
): Value {
  const rbp = frame.cfa - 16;
  switch (location.kind) {
    case 'frame':
      return Value.at(world, type, rbp + location.offset);
    case 'frame-indirect': {
      const at = world.memory.readPtr(rbp + location.offset);
      return at === undefined
        ? Value.none(world, type, 'its place in the frame cannot be read')
        : Value.at(world, type, at + location.plus);
    }
    case 'register':
      return new Value(world, type, registerPlace(machine, frame, location.register));
    case 'register-indirect': {
      const at = location.register === RBP ? BigInt(rbp) : valueOfRegister(machine, frame, location.register);
      return at === undefined
        ? Value.none(world, type, `${registerName(location.register)} is not kept for this frame`)
        : Value.at(world, type, Number(at) + location.plus);
    }
    case 'constant':
      return Value.of(world, type, integerBytes(location.value, Math.max(1, sizeOfType(type))));
    case 'pieces': {
      const bytes = new Uint8Array(sizeOfType(type));
      for (const piece of location.pieces) {
        const size = Math.ceil(piece.bitSize / 8);
        const part = valueAt(world, machine, frame, undefined, piece.location);
        const raw = part.bytes(0, size);
        if (!raw) return new Value(world, type, NEVER);
        bytes.set(raw.subarray(0, Math.max(0, bytes.length - piece.bitOffset / 8)), piece.bitOffset / 8);
      }
      return Value.of(world, type, bytes);
    }
    case 'optimized-out':
      return new Value(world, type, NEVER);
  }
}

/** Variables of a frame, innermost scope first; parameters before locals within the function's own scope. */
export function frameVariables(world: World, machine: MachineApi, frame: Frame): FrameVariable[] {
  const { code, lookup } = frame.physical;
  if (!code) return [];
  const scopes = scopesAt(code, Math.max(lookup, code.prologueEnd))[frame.depth]?.scopes ?? [];
  const out: FrameVariable[] = [];
  const byVariable = new Map<unknown, Value>();
  const make = (v: VisibleVariable): Value => {
    const value = valueAt(world, machine, frame.physical, v.variable.type, v.location);
    byVariable.set(v.variable, value);
    return value;
  };
  const all = scopes.flatMap((s) => s.variables);
  for (const v of all) make(v);
  for (const v of all) {
    let value = byVariable.get(v.variable)!;
    // A VLA's length is another variable's value.
    const count = countVariable(v.variable.type);
    const element = elementOf(v.variable.type);
    if (count && element) {
      const n = byVariable.get(count)?.integer();
      if (n !== undefined && n >= 0n && n < 1n << 28n) value = value.as(arrayOf(element.type, Number(n)));
    }
    // Helpers of the compiler (`__vla_expr0`) are nobody's variables.
    if (v.variable.name === '' || v.variable.name.startsWith('__vla_expr')) continue;
    out.push({
      name: v.variable.name,
      value,
      parameter: v.variable.arg > 0,
      declared: v.declared,
      shadowed: v.shadowed,
      line: v.variable.line,
    });
  }
  return out;
}
