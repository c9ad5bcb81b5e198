/**
 * The running debug sessions as the rest of the extension sees them: who stopped where, what the adapter's own events
 * said, and the views of the current stop, each asked for at most once.
 */
import * as vscode from 'vscode';
import { wholeHeap } from '../views/heap-changes.ts';
import type { CustomEvents, CustomRequests, HeapChanges, HeapView, StackView } from '../views/messages.ts';

export const DEBUG_TYPE = 'memscape';

/** The heap at a stop, and what changed since the stop that was looked at before. */
export interface HeapStop {
  readonly whole: HeapView;
  readonly changes: HeapChanges | undefined;
}

/** The heap of a session, kept so that each stop asks for the changes only. */
class HeapFollower {
  private last: HeapView | undefined;
  constructor(private readonly session: vscode.DebugSession) {}

  async look(): Promise<HeapStop> {
    const answer = await request(this.session, 'memscape/heapSince', { since: this.last?.version });
    const whole = wholeHeap(this.last, answer) ?? (await request(this.session, 'memscape/heap', {}));
    this.last = whole;
    return { whole, changes: 'changes' in answer && whole.version === answer.version ? answer : undefined };
  }
}

/** The program stands still. Views of it are fetched when somebody wants them, and shared. */
export class Stop {
  private heapView: Promise<HeapStop> | undefined;
  private stackView: Promise<StackView> | undefined;
  constructor(
    readonly session: vscode.DebugSession,
    readonly threadId: number,
    readonly reason: string,
    private readonly follower: HeapFollower,
  ) {}
  heap(): Promise<HeapStop> {
    this.heapView ??= this.follower.look();
    return this.heapView;
  }
  stack(): Promise<StackView> {
    this.stackView ??= request(this.session, 'memscape/stack', { threadId: this.threadId });
    return this.stackView;
  }
}

export async function request<K extends keyof CustomRequests>(
  session: vscode.DebugSession,
  name: K,
  args: CustomRequests[K][0],
): Promise<CustomRequests[K][1]> {
  return (await session.customRequest(name, args)) as CustomRequests[K][1];
}

/** What a program wrote. */
export interface Output {
  readonly session: vscode.DebugSession;
  readonly category: 'stdout' | 'stderr';
  readonly text: string;
}

interface ProtocolEvent {
  readonly type: string;
  readonly event?: string;
  readonly body?: {
    readonly threadId?: number;
    readonly reason?: string;
    readonly category?: string;
    readonly output?: string;
    /** Which parts of what is shown changed (DAP "invalidated"). */ readonly areas?: readonly string[];
  };
}

type CustomEvent = {
  [K in keyof CustomEvents]: {
    readonly session: vscode.DebugSession;
    readonly name: K;
    readonly body: CustomEvents[K];
  };
}[keyof CustomEvents];

export class Sessions implements vscode.Disposable {
  private readonly starts = new vscode.EventEmitter<vscode.DebugSession>();
  private readonly stops = new vscode.EventEmitter<Stop>();
  private readonly continues = new vscode.EventEmitter<vscode.DebugSession>();
  private readonly ends = new vscode.EventEmitter<vscode.DebugSession>();
  private readonly outputs = new vscode.EventEmitter<Output>();
  private readonly customs = new vscode.EventEmitter<CustomEvent>();
  private readonly running = new Map<string, vscode.DebugSession>();
  private readonly stopped = new Map<string, Stop>();
  private readonly followers = new Map<string, HeapFollower>();
  private readonly registration: vscode.Disposable;

  readonly onDidStart = this.starts.event;
  readonly onDidStop = this.stops.event;
  /** It runs again: the last stop is of the past. */ readonly onDidContinue = this.continues.event;
  readonly onDidEnd = this.ends.event;
  readonly onDidWrite = this.outputs.event;
  readonly onCustomEvent = this.customs.event;

  constructor() {
    this.registration = vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, {
      createDebugAdapterTracker: (session) => this.track(session),
    });
  }

  /** The session that the user looks at, if it is one of ours; else any of ours. */
  get current(): vscode.DebugSession | undefined {
    const active = vscode.debug.activeDebugSession;
    if (active && this.running.has(active.id)) return active;
    return [...this.running.values()].at(-1);
  }
  /** Where the given (or current) session stands, if it stands still. */
  stop(session: vscode.DebugSession | undefined = this.current): Stop | undefined {
    return session && this.stopped.get(session.id);
  }

  private track(session: vscode.DebugSession): vscode.DebugAdapterTracker {
    return {
      onWillStartSession: () => {
        this.running.set(session.id, session);
        this.starts.fire(session);
      },
      onDidSendMessage: (message: ProtocolEvent) => {
        if (message.type === 'event' && message.event) this.event(session, message.event, message.body);
      },
      onWillStopSession: () => this.end(session),
      onExit: () => this.end(session),
    };
  }

  private event(session: vscode.DebugSession, event: string, body: ProtocolEvent['body']): void {
    switch (event) {
      case 'stopped':
        this.stand(session, body?.threadId ?? 1, body?.reason ?? '');
        break;
      case 'continued':
        this.go(session);
        break;
      case 'invalidated': {
        // A variable was set, memory written: same place, other content.
        const stop = this.stopped.get(session.id);
        if (stop) this.stand(session, stop.threadId, 'changed');
        break;
      }
      case 'output':
        if (body?.output && (body.category === 'stdout' || body.category === 'stderr'))
          this.outputs.fire({ session, category: body.category, text: body.output });
        break;
      case 'terminated':
        this.end(session);
        break;
      default:
        if (event.startsWith('memscape/')) this.customs.fire({ session, name: event, body } as unknown as CustomEvent);
    }
  }
  private stand(session: vscode.DebugSession, threadId: number, reason: string): void {
    let follower = this.followers.get(session.id);
    if (!follower) this.followers.set(session.id, (follower = new HeapFollower(session)));
    const stop = new Stop(session, threadId, reason, follower);
    this.stopped.set(session.id, stop);
    this.stops.fire(stop);
  }
  private go(session: vscode.DebugSession): void {
    if (this.stopped.delete(session.id)) this.continues.fire(session);
  }
  private end(session: vscode.DebugSession): void {
    this.stopped.delete(session.id);
    this.followers.delete(session.id);
    if (this.running.delete(session.id)) this.ends.fire(session);
  }

  dispose(): void {
    this.registration.dispose();
    for (const e of [this.starts, this.stops, this.continues, this.ends, this.outputs, this.customs]) e.dispose();
  }
}
