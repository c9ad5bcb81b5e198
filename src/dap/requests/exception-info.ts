/** exceptionInfo: the finding that the program stopped at, told in full. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Finding, Moment, SourceLocation } from '../../report/finding.ts';
import { KINDS } from '../../report/kinds.ts';
import { ofLibrary, stackLines } from '../../report/text.ts';
import { RequestError, request } from '../request.ts';

const FRAMES = 8;

/** Where a moment was, from the function that the program called: neither the library's inside nor what calls main. */
function stackText(moment: Moment & { readonly location?: SourceLocation | undefined }): string {
  const first = moment.stack.findIndex((e) => !ofLibrary(e));
  const known = moment.stack.map((e) => e.location !== undefined).lastIndexOf(true);
  const stack = first < 0 ? moment.stack : moment.stack.slice(Math.max(0, first - 1), known + 1);
  const { location } = moment;
  if (stack.length === 0 && location) return `      (${location.file}:${location.line})`;
  return stackLines(stack, { frames: FRAMES, address: () => 'library' }).join('\n');
}

const told = (f: Finding): string => [f.message, f.explanation].filter(Boolean).join('\n');

function details(f: Finding): DebugProtocol.ExceptionDetails {
  const related = f.related.map((r) => `${r.message}\n${stackText(r)}`);
  return {
    message: told(f),
    typeName: KINDS[f.kind].title,
    fullTypeName: f.kind,
    stackTrace: [stackText(f), ...related].filter(Boolean).join('\n\n'),
    innerException: f.related.map((r) => ({ message: r.message, typeName: r.role, stackTrace: stackText(r) })),
  };
}

export const exceptionInfo = request<unknown, DebugProtocol.ExceptionInfoResponse['body']>(
  'exceptionInfo',
  (adapter) => {
    const { last } = adapter.stopped().session;
    if (last.kind === 'finding')
      return {
        exceptionId: KINDS[last.finding.kind].title,
        // All that an editor shows besides the stack: what happened, why it is wrong and what to do.
        description: told(last.finding),
        breakMode: 'always',
        details: details(last.finding),
      };
    if (last.kind === 'unsupported')
      return { exceptionId: 'Not supported', description: last.message, breakMode: 'always' };
    if (last.kind === 'breakpoint' && last.what === 'throw') {
      const { type, text } = adapter.need().inspector.thrown();
      return { exceptionId: type, description: text || 'is about to be thrown', breakMode: 'always' };
    }
    throw new RequestError('The program did not stop at a finding.');
  },
);
