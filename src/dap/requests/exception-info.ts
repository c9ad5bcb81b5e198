/** exceptionInfo: the finding that the program stopped at, told in full. */
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Finding, Moment } from '../../report/finding.ts';
import { KINDS } from '../../report/kinds.ts';
import { RequestError, request } from '../request.ts';

function stackText(moment: Moment): string {
  return moment.stack
    .map((e) => {
      const at = e.location ? ` (${e.location.file}:${e.location.line})` : '';
      return `    at ${e.function}${at}`;
    })
    .join('\n');
}

function details(f: Finding): DebugProtocol.ExceptionDetails {
  const related = f.related.map((r) => `${r.message}\n${stackText(r)}`);
  return {
    message: [f.message, f.explanation].filter(Boolean).join('\n'),
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
        description: last.finding.message,
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
