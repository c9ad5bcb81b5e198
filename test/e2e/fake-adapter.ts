/**
 * A scripted debug adapter over TCP, for tests of the extension alone: it plays the scene "a list is built, a string is freed"
 * and speaks the same protocol as the real one. `debugServer` in a launch configuration points VS Code at it.
 */
import net from 'node:net';
import type { DebugProtocol } from '@vscode/debugprotocol';
import type { Finding } from '../../src/report/finding.ts';
import type { CompilerMessage, ListingView } from '../../src/views/messages.ts';
import { list } from '../webview/heap-scenes.ts';

const place = (path: string, line: number) => ({ path, line, column: 3 });

export class FakeAdapter {
  readonly typed: string[] = [];
  private readonly server = net.createServer((socket) => this.serve(socket));
  private step: 0 | 1 = 0;

  listen(): Promise<number> {
    return new Promise((resolve) =>
      this.server.listen(0, '127.0.0.1', () => resolve((this.server.address() as net.AddressInfo).port)),
    );
  }
  close(): void {
    this.server.close();
  }

  private serve(socket: net.Socket): void {
    let pending = Buffer.alloc(0);
    let seq = 1;
    let file = '';
    const send = (message: object) => {
      const body = JSON.stringify({ seq: seq++, ...message });
      socket.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const event = (name: string, body: object = {}) => send({ type: 'event', event: name, body });
    const stopped = (reason: string) => event('stopped', { reason, threadId: 1, allThreadsStopped: true });
    const line = () => (this.step === 0 ? 5 : 6);
    const finding = (): Finding => ({
      kind: 'double-free',
      severity: 'error',
      message: 'free(greeting) releases block #4 a second time.',
      explanation: 'The block was freed before. Set the pointer to NULL after free.',
      time: 5120,
      thread: 1,
      location: { file, line: 6, column: 3, function: 'main' },
      stack: [
        {
          location: { file, line: 6, column: 3, function: 'main' },
          function: 'main',
          address: '0x555555556123',
          inlined: false,
        },
      ],
      access: { operation: 'free', size: 20, address: '0x555565568070' },
      object: { kind: 'heap', name: '', type: 'char[20]', size: 20, offset: 0, address: '0x555565568070', id: 4 },
      related: [
        {
          role: 'allocated',
          message: 'allocated here',
          time: 1000,
          thread: 1,
          location: { file, line: 3, column: 3, function: 'main' },
          stack: [],
        },
        {
          role: 'freed',
          message: 'freed here first',
          time: 2000,
          thread: 1,
          location: { file, line: 5, column: 3, function: 'main' },
          stack: [],
        },
      ],
    });
    const warning = (): CompilerMessage => ({
      severity: 'warning',
      message: "unused variable 'unused'",
      option: '-Wunused-variable',
      path: file,
      line: 2,
      column: 7,
      endLine: 2,
      endColumn: 13,
      notes: [],
      fixes: [
        { title: 'Remove it', edits: [{ path: file, line: 2, column: 3, endLine: 2, endColumn: 18, newText: '' }] },
      ],
    });
    const listing = (): ListingView => ({
      functions: [
        {
          name: 'main',
          symbol: 'main',
          address: '0x555555556120',
          size: 11,
          isUser: true,
          instructions: [
            { address: '0x555555556120', bytes: '55', text: 'push    rbp', comment: '', place: place(file, 1) },
            {
              address: '0x555555556121',
              bytes: '4889e5',
              text: 'mov     rbp, rsp',
              comment: '',
              place: place(file, 1),
            },
            {
              address: '0x555555556123',
              bytes: 'c745fc03000000',
              text: 'mov     dword ptr [rbp-4], 3',
              comment: 'count',
              place: place(file, 5),
            },
            {
              address: '0x55555555612a',
              bytes: 'e8d1ffffff',
              text: 'call    <free>',
              comment: '',
              place: place(file, 6),
            },
          ],
        },
      ],
    });
    const answers: Record<string, (args: Record<string, unknown>) => object | undefined> = {
      initialize: () => ({
        supportsConfigurationDoneRequest: true,
        supportsStepBack: true,
        supportsEvaluateForHovers: true,
        supportsReadMemoryRequest: true,
      }),
      launch: (args) => {
        file = args.program as string;
        this.step = 0;
        return {};
      },
      setBreakpoints: (args) => ({
        breakpoints: ((args.breakpoints ?? []) as { line: number }[]).map((b) => ({ verified: true, line: b.line })),
      }),
      configurationDone: () => {
        event('memscape/compiled', { files: [file], ok: true, messages: [warning()] });
        event('output', { category: 'stdout', output: 'built 3 nodes\n' });
        stopped('breakpoint');
        return {};
      },
      threads: () => ({ threads: [{ id: 1, name: 'main' }] }),
      stackTrace: () => ({
        stackFrames: [
          {
            id: 1,
            name: 'main',
            line: line(),
            column: 3,
            source: { path: file, name: 'a.cpp' },
            instructionPointerReference: '0x555555556123',
          },
        ],
        totalFrames: 1,
      }),
      scopes: () => ({
        scopes: [{ name: 'Locals', variablesReference: 1, expensive: false, presentationHint: 'locals' }],
      }),
      variables: () => ({
        variables: [
          { name: 'count', value: this.step === 0 ? '3' : '4', type: 'int', variablesReference: 0 },
          {
            name: 'head',
            value: '0x555565568010',
            type: 'Node *',
            variablesReference: 0,
            memoryReference: '0x555565568010',
          },
        ],
      }),
      evaluate: (args) => ({
        result: args.expression === 'count' ? '3' : `value of ${args.expression}`,
        variablesReference: 0,
      }),
      next: () => {
        this.step = 1;
        event('memscape/finding', { finding: finding() });
        stopped('exception');
        return {};
      },
      stepBack: () => {
        this.step = 0;
        event('memscape/findings', { findings: [] });
        stopped('step');
        return {};
      },
      'memscape/heap': () => list(this.step).heap,
      'memscape/stack': () => list(this.step).stack,
      'memscape/listing': listing,
      'memscape/stdin': (args) => {
        this.typed.push(String(args.text ?? 'EOF'));
        return {};
      },
      'memscape/pointer': () => undefined,
      continue: () => {
        event('memscape/waiting', { what: 'standard input' });
        event('continued', { threadId: 1 });
        return {};
      },
      disconnect: () => ({}),
    };
    socket.on('data', (data) => {
      pending = Buffer.concat([pending, data]);
      for (;;) {
        const end = pending.indexOf('\r\n\r\n');
        if (end < 0) return;
        const length = Number(/Content-Length: (\d+)/.exec(pending.subarray(0, end).toString())?.[1]);
        if (pending.length < end + 4 + length) return;
        const request = JSON.parse(pending.subarray(end + 4, end + 4 + length).toString()) as DebugProtocol.Request;
        pending = pending.subarray(end + 4 + length);
        const body = answers[request.command]?.((request.arguments ?? {}) as Record<string, unknown>);
        send({
          type: 'response',
          request_seq: request.seq,
          command: request.command,
          success: body !== undefined,
          body,
          ...(body ? {} : { message: 'no' }),
        });
        if (request.command === 'initialize') event('initialized');
        if (request.command === 'disconnect') socket.end();
      }
    });
    socket.on('error', () => {});
  }
}
