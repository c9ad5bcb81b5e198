/** The program's terminal: shows what it writes and feeds it what is typed. One per session, kept until the next run. */
import * as vscode from 'vscode';
import { LineDiscipline } from './line-discipline.ts';
import { request, type Sessions } from './sessions.ts';

class ProgramTerminal implements vscode.Pseudoterminal {
  private readonly writes = new vscode.EventEmitter<string>();
  private readonly closes = new vscode.EventEmitter<void>();
  /** Written before the terminal was on screen. */ private early: string[] | undefined = [];
  private ended = false;
  get isEnded(): boolean {
    return this.ended;
  }
  private readonly lines: LineDiscipline;
  readonly onDidWrite = this.writes.event;
  readonly onDidClose = this.closes.event;

  constructor(private readonly session: vscode.DebugSession) {
    this.lines = new LineDiscipline({
      echo: (text) => this.put(text),
      line: (text) => void this.send({ text }),
      end: () => void this.send({ end: true }),
      interrupt: () => void vscode.debug.stopDebugging(this.session),
    });
  }
  open(): void {
    const early = this.early ?? [];
    this.early = undefined;
    for (const text of early) this.writes.fire(text);
  }
  close(): void {}
  handleInput(data: string): void {
    if (!this.ended) this.lines.input(data);
  }
  write(text: string): void {
    this.put(text.replace(/\r?\n/g, '\r\n'));
  }
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.put('\r\n\x1b[2m(the program has ended)\x1b[0m\r\n');
  }
  private put(text: string): void {
    if (this.early) this.early.push(text);
    else this.writes.fire(text);
  }
  private async send(input: { readonly text?: string; readonly end?: boolean }): Promise<void> {
    try {
      await request(this.session, 'memscape/stdin', input);
    } catch (e) {
      this.put(`\r\n\x1b[31m${e instanceof Error ? e.message : String(e)}\x1b[0m\r\n`);
    }
  }
}

export class Terminals implements vscode.Disposable {
  private readonly open = new Map<string, { readonly pty: ProgramTerminal; readonly terminal: vscode.Terminal }>();
  private readonly subscriptions: vscode.Disposable[] = [];

  constructor(sessions: Sessions) {
    this.subscriptions.push(
      sessions.onDidStart((session) => this.start(session)),
      sessions.onDidWrite((o) => this.open.get(o.session.id)?.pty.write(o.text)),
      sessions.onCustomEvent((e) => {
        if (e.name === 'memscape/waiting') this.open.get(e.session.id)?.terminal.show(false);
      }),
      sessions.onDidEnd((session) => this.open.get(session.id)?.pty.end()),
      vscode.window.onDidCloseTerminal((t) => {
        for (const [id, o] of this.open) if (o.terminal === t) this.open.delete(id);
      }),
    );
  }
  private start(session: vscode.DebugSession): void {
    // Terminals of runs that are over make room.
    for (const [id, o] of this.open)
      if (id !== session.id && o.pty.isEnded) {
        o.terminal.dispose();
        this.open.delete(id);
      }
    const program = session.configuration.program as string | readonly string[] | undefined;
    const first = typeof program === 'string' ? program : program?.[0];
    const name = `Memscape: ${first?.split(/[\\/]/).at(-1) ?? session.name}`;
    const pty = new ProgramTerminal(session);
    const terminal = vscode.window.createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('circuit-board') });
    this.open.set(session.id, { pty, terminal });
  }
  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
    for (const o of this.open.values()) o.terminal.dispose();
  }
}
