/**
 * One row of a variables view: what scopes, watches and hovers show, whatever it comes from. Children are made only when
 * they are asked for, and in pages, so that a million elements or a cyclic list cost nothing.
 */
export interface VariableNode {
  readonly name: string;
  /** One line. */ readonly value: string;
  /** C or C++ type; '' when there is none. */ readonly type: string;
  /** Expression that gives the same value again; '' when there is none. */ readonly expression: string;
  /** Where the value (for a pointer: what it points to) lies, for the memory view. */ readonly memory:
    | number
    | undefined;
  /** Where the value itself lies, for data breakpoints. */ readonly address: number | undefined;
  readonly size: number;
  readonly hint: VariableHint;
  /** Number of children with names; 0 and no `indexed` = a leaf. */ readonly named: number;
  /** Number of array elements. */ readonly indexed: number;
  /** Children [start, start + count) of one kind. */ children(
    kind: 'named' | 'indexed',
    start: number,
    count: number,
  ): readonly VariableNode[];
  /** Sets it from the text of an expression; the error is one sentence. Undefined: cannot be set. */
  readonly assign:
    | ((
        text: string,
      ) => { readonly ok: true; readonly value: VariableNode } | { readonly ok: false; readonly error: string })
    | undefined;
}

export interface VariableHint {
  readonly kind?: 'property' | 'method' | 'class' | 'data' | 'baseClass' | 'virtual';
  readonly readOnly?: boolean;
  readonly visibility?: 'public' | 'private' | 'protected';
  /** Holds no value of the program's: a note, an error, what is unreadable. */ readonly failed?: boolean;
}

/** A row that only says something. */
export function textNode(name: string, value: string, hint: VariableHint = { readOnly: true }): VariableNode {
  return {
    name,
    value,
    type: '',
    expression: '',
    memory: undefined,
    address: undefined,
    size: 0,
    hint,
    named: 0,
    indexed: 0,
    children: () => [],
    assign: undefined,
  };
}

/** A row whose children are given. */
export function groupNode(name: string, value: string, children: readonly VariableNode[], type = ''): VariableNode {
  return {
    ...textNode(name, value),
    type,
    named: children.length,
    children: (kind, start, count) => (kind === 'named' ? children.slice(start, start + count) : []),
  };
}
