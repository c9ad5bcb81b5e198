/** What the extension tells the language server: notifications beside the standard ones. */
import type { Finding } from '../report/finding.ts';
import type { Compiled } from '../views/messages.ts';

/** A run begins: what earlier runs left is gone. */
export const RUN_STARTED = 'memscape/runStarted';
/** Body: CompiledParams. */
export const COMPILED = 'memscape/compiled';
/** Files were compiled because they were opened or saved. Body: CompiledParams. */
export const CHECKED = 'memscape/checked';
/** All findings of the run so far. Body: FindingsParams. */
export const FINDINGS = 'memscape/findings';
/** The user cleared everything. */
export const CLEAR = 'memscape/clear';

export type CompiledParams = Compiled;
export interface FindingsParams {
  readonly findings: readonly Finding[];
}
