/** How translated code leaves: REG_STATUS, when a function returns 0 instead of the address to go on at. */
export const enum Exit {
  /** Out of fuel before block REG_SITE of function REG_FUNCTION, whose cost was already taken from the fuel. */ Fuel = 0,
  /** Go on at block REG_SITE (nothing taken): nesting too deep, or a frame that has to be looked at first. */ Resume = 2,
  /** Block REG_SITE has a breakpoint (nothing taken). */ Break = 3,
  /** The host took over (a host function, the interpreter after a failing check) and does not hand back here; REG_RIP is right. */ Host = 4,
  /** The address to go on at is in REG_RIP (set by the entry stub from a function's result). */ Returned = 5,
}

/** Names of the imports of every translated module. */
export const IMPORT_HOST = 'host';

/** Estimated bytes of the host's stack that all nested calls together may take before going through the run loop. */
export const DEFAULT_NESTING = 400_000;

/** Added to a host function's number where the source says more of the call than the registers (Code.callArguments). */
export const KNOWN_CALL = 1 << 30;
