/** The custom requests of the views; their messages are in src/views/messages.ts. */
import type {
  CustomRequests,
  HeapChanges,
  HeapView,
  LifetimesView,
  ListingView,
  PointerView,
  StackView,
  TimelineView,
} from '../../views/messages.ts';
import { RequestError, request } from '../request.ts';
import { parseAddress } from '../wire.ts';

const MAX_CHUNKS = 20_000;

type Arguments<K extends keyof CustomRequests> = CustomRequests[K][0];

export const heap = request<Arguments<'memscape/heap'>, HeapView>('memscape/heap', (adapter, args) =>
  adapter.stopped().inspector.heapView(args.limit ?? MAX_CHUNKS),
);
export const heapSince = request<Arguments<'memscape/heapSince'>, HeapView | HeapChanges>(
  'memscape/heapSince',
  (adapter, args) => adapter.stopped().inspector.heapSince(args.limit ?? MAX_CHUNKS, args.since),
);

export const stack = request<Arguments<'memscape/stack'>, StackView>('memscape/stack', (adapter, args) =>
  adapter.stopped().inspector.stackView(args.threadId, (frame) => adapter.frameId(frame)),
);

export const pointer = request<Arguments<'memscape/pointer'>, PointerView>('memscape/pointer', (adapter, args) => {
  const { inspector } = adapter.stopped();
  if (args.address !== undefined) {
    const address = parseAddress(args.address);
    if (address === undefined) throw new RequestError(`${args.address} is no address.`);
    return inspector.pointerView(BigInt(args.address), '');
  }
  const frame = adapter.frame(args.frameId);
  const value = inspector.pointerValue(args.expression ?? '', frame);
  const object = value.ok ? undefined : inspector.objectView(args.expression ?? '', frame);
  if (object) return object;
  if (!value.ok) throw new RequestError(value.error);
  return inspector.pointerView(value.address, value.type);
});

export const listing = request<Arguments<'memscape/listing'>, ListingView>('memscape/listing', (adapter, args) => {
  const { inspector } = adapter.stopped();
  const address = args.address === undefined ? undefined : parseAddress(args.address);
  return inspector.listingView(address);
});

export const stdin = request<Arguments<'memscape/stdin'>, Record<string, never>>('memscape/stdin', (adapter, args) => {
  const { program, session } = adapter.need();
  if (args.text) program.stdin.write(args.text);
  if (args.end) program.stdin.end();
  session.wakeUp();
  return {};
});

export const timeline = request<Arguments<'memscape/timeline'>, TimelineView>('memscape/timeline', (adapter) => {
  const { timeline: t } = adapter.stopped().session;
  return { now: t.now, start: t.start, end: t.frontier, moments: adapter.moments.all() };
});

export const lifetimes = request<Arguments<'memscape/lifetimes'>, LifetimesView>('memscape/lifetimes', (adapter) =>
  adapter.stopped().inspector.lifetimesView(),
);
