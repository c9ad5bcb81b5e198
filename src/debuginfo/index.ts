/**
 * Debug info for debugger, checkers and views: pure functions over `ir/metadata` and `isa/code` (DWARF 5; LLVM manual
 * "Source Level Debugging"). Nothing here reads the program's memory.
 *
 *   types.ts      types as a program means them          type-name.ts  their names, with C's declarator syntax
 *   type-index.ts definitions over all modules           names.ts      names of functions
 *   lines.ts      source lines ↔ addresses               scopes.ts     variables visible at a place
 *   vars.ts       path of a byte in an object, padding    paths.ts      source files
 *   demangle.ts   names of functions without debug info
 */
export { demangle } from './demangle.ts';
export * from './lines.ts';
export * from './names.ts';
export { fileOfScope, normalisePath, pathOf, sameFile } from './paths.ts';
export { inlineChain, instructionAt, locationAt } from './position.ts';
export * from './scopes.ts';
export * from './type-index.ts';
export { declarationOf, typeNameOf } from './type-name.ts';
export * from './types.ts';
export * from './vars.ts';
