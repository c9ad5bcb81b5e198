/** <time.h>, <sys/time.h> and sleeping, on the virtual clock (kernel/clock.ts). The time zone is TZ's, or UTC. */
import { monotonic, NANOSECONDS, processorTime, realTime, type TimeSpec } from '../../kernel/clock.ts';
import { EINVAL, EOVERFLOW, EPERM } from '../../kernel/errors.ts';
import type { HostContext } from '../../machine/host.ts';
import { environmentValue } from './environment.ts';
import { asctime, formatTime, fromSeconds, parseTime, type Tm, toSeconds } from './format/calendar.ts';
import { fromLocal, parseZone, UTC, type Zone, type ZoneTime, zoneAt } from './format/zone.ts';
import { staticBuffer, staticText } from './static-text.ts';
import { loadWord, storeBytes, storeWord, textArgument, toUtf8, wideString } from './store.ts';
import { type Answer, aliases, type Run, table } from './table.ts';

const TM_SIZE = 56;
const FIELDS = ['sec', 'min', 'hour', 'mday', 'mon', 'year', 'wday', 'yday', 'isdst'] as const;

function loadTm(c: HostContext, address: number, checked: readonly (typeof FIELDS)[number][] = FIELDS): Tm {
  for (const [i, field] of FIELDS.entries()) {
    if (checked.includes(field)) c.read(address + i * 4, 4, `tm_${field}`);
  }
  const bytes = c.read(address, TM_SIZE, 'the broken-down time', true);
  const view = new DataView(bytes.buffer, bytes.byteOffset, TM_SIZE);
  const t = {} as Tm;
  for (const [i, field] of FIELDS.entries()) t[field] = view.getInt32(i * 4, true);
  return t;
}

function storeTm(c: HostContext, address: number, t: Tm, zone: ZoneTime): Answer {
  const bytes = new Uint8Array(TM_SIZE);
  const view = new DataView(bytes.buffer);
  for (const [i, field] of FIELDS.entries()) view.setInt32(i * 4, t[field], true);
  view.setInt32(32, zone.isdst, true);
  view.setBigInt64(40, BigInt(zone.offset), true);
  view.setBigUint64(48, BigInt(staticText(c, `zone ${zone.name}`, zone.name)), true);
  storeBytes(c, address, bytes, 'the broken-down time');
}

const GMT: Zone = { ...UTC, standard: { name: 'GMT', offset: 0, isdst: 0 } };

/** The zone that the environment names now; the variables of <time.h> say it too (tzset). */
function localZone(c: HostContext): Zone {
  const zone = parseZone(environmentValue(c.machine, 'TZ') ?? '');
  const variable = (name: string, i: number, value: number | bigint, size: 4 | 8): void => {
    const at = c.machine.image.symbol(name)?.address;
    if (at === undefined) return;
    if (size === 8) c.machine.memory.writeU64(at + i * 8, BigInt.asUintN(64, BigInt(value)));
    else c.machine.memory.writeU32(at, Number(value) >>> 0);
  };
  const names = [zone.standard.name, (zone.summer ?? zone.standard).name];
  for (const [i, name] of names.entries()) variable('__tzname', i, staticText(c, `zone ${name}`, name), 8);
  variable('__timezone', 0, -zone.standard.offset, 8);
  variable('__daylight', 0, zone.summer ? 1 : 0, 4);
  return zone;
}

const breakDown =
  (zoneOfCall: (c: HostContext) => Zone, reentrant: boolean): Run =>
  (c) => {
    const seconds = loadWord(c, c.ptr(0), 'the time');
    // The year must fit an int.
    if (Math.abs(seconds) > 6.7e16) {
      c.errno = EOVERFLOW;
      return c.retPtr(0);
    }
    const to = reentrant ? c.ptr(1) : staticBuffer(c.machine, 'tm', TM_SIZE);
    const zone = zoneAt(zoneOfCall(c), seconds);
    storeTm(c, to, fromSeconds(seconds + zone.offset), zone);
    return c.retPtr(to);
  };

/** mktime also puts the fields into their ranges. */
const combine =
  (zoneOfCall: (c: HostContext) => Zone): Run =>
  (c) => {
    const t = loadTm(c, c.ptr(0), ['sec', 'min', 'hour', 'mday', 'mon', 'year', 'isdst']);
    const zone = zoneOfCall(c);
    const seconds = fromLocal(zone, toSeconds(t), t.isdst);
    const then = zoneAt(zone, seconds);
    storeTm(c, c.ptr(0), fromSeconds(seconds + then.offset), then);
    c.retI64(BigInt(seconds));
  };

function localTime(c: HostContext): Tm {
  const seconds = loadWord(c, c.ptr(0), 'the time');
  return fromSeconds(seconds + zoneAt(localZone(c), seconds).offset);
}

function handOut(c: HostContext, text: string, to: number): Answer {
  const address = to || staticBuffer(c.machine, 'asctime', 64);
  storeBytes(c, address, toUtf8(`${text}\0`), 'the destination');
  c.retPtr(address);
}

/** tm_gmtoff and tm_zone, as far as the format asks for them. */
function zoneOf(c: HostContext, tm: number, format: string): { zone: string; offset: number } {
  const asks = (letter: string): boolean => new RegExp(`%[-_0^#]*\\d*${letter}`).test(format);
  const offset = asks('z') ? loadWord(c, tm + 40, 'tm_gmtoff') : 0;
  if (!asks('Z')) return { zone: '', offset };
  const name = loadWord(c, tm + 48, 'tm_zone');
  return { zone: name === 0 ? '' : textArgument(c, name, 'tm_zone'), offset };
}

const strftime: Run = (c) => {
  const format = textArgument(c, c.ptr(2), 'the format string');
  const limit = c.size(1);
  const needed = FIELDS.filter((f) => usesField(format, f));
  const t = loadTm(c, c.ptr(3), needed);
  const { zone, offset } = zoneOf(c, c.ptr(3), format);
  const text = toUtf8(formatTime(format, t, zone, offset));
  if (text.length + 1 > limit) return c.retI64(0n);
  storeBytes(c, c.ptr(0), Uint8Array.from([...text, 0]), 'the destination');
  return c.retI64(BigInt(text.length));
};

/** As strftime with wide characters: the format is ASCII and text that is copied. */
const wcsftime: Run = (c) => {
  const format = String.fromCodePoint(...wideString(c, c.ptr(2), 'the format string'));
  const t = loadTm(
    c,
    c.ptr(3),
    FIELDS.filter((f) => usesField(format, f)),
  );
  const { zone, offset } = zoneOf(c, c.ptr(3), format);
  const text = Uint32Array.from([...formatTime(format, t, zone, offset), '\0'], (s) => s.codePointAt(0) ?? 0);
  if (text.length > c.size(1)) return c.retI64(0n);
  storeBytes(c, c.ptr(0), new Uint8Array(text.buffer), 'the destination');
  return c.retI64(BigInt(text.length - 1));
};

/** Which of tm's fields the conversions of a format look at. */
function usesField(format: string, field: (typeof FIELDS)[number]): boolean {
  const users: Record<(typeof FIELDS)[number], string> = {
    sec: 'cSTXrs',
    min: 'cMTXrRs',
    hour: 'cHIklpPrRTXs',
    mday: 'cdDeFxs',
    mon: 'bBhcmDFxs',
    year: 'cCyYDFxGgVs',
    wday: 'aAcuwUWVGg',
    yday: 'jUWVGg',
    isdst: '',
  };
  return [...format.matchAll(/%[-_0^#]*\d*[EO]?([A-Za-z])/g)].some((m) => users[field].includes(m[1]!));
}

function storeSpec(c: HostContext, address: number, t: TimeSpec, divisor: number): Answer {
  c.write(address, 16, 'the result');
  storeWord(c, address, t.seconds, 'the result');
  storeWord(c, address + 8, Math.floor(t.nanoseconds / divisor), 'the result');
}

const CLOCK_REALTIME = 0;
const CLOCK_PROCESS = 2;
const CLOCK_THREAD = 3;

function readClock(c: HostContext, id: number): TimeSpec | undefined {
  if (id < 0 || id > 11) return undefined;
  if (id === CLOCK_REALTIME || id === 5 || id === 8 || id === 11) return realTime(c.machine);
  const n = id === CLOCK_PROCESS || id === CLOCK_THREAD ? processorTime(c.machine) : monotonic(c.machine);
  return { seconds: Math.floor(n / NANOSECONDS), nanoseconds: n % NANOSECONDS };
}

const toClockTicks = (nanoseconds: number): number => Math.floor(nanoseconds / 10_000_000);

export const TIME = table('<time.h>', {
  time: (c) => {
    const { seconds } = realTime(c.machine);
    if (c.ptr(0) !== 0) storeWord(c, c.ptr(0), seconds, 'the result');
    c.retI64(BigInt(seconds));
  },
  clock: (c) => c.retI64(BigInt(Math.floor(processorTime(c.machine) / 1000))),
  difftime: (c) => c.retF64(Number(c.i64(0)) - Number(c.i64(1))),
  tzset: (c) => {
    localZone(c);
    c.retVoid();
  },
  mktime: combine(localZone),
  timelocal: combine(localZone),
  timegm: combine(() => GMT),
  gmtime: breakDown(() => GMT, false),
  gmtime_r: breakDown(() => GMT, true),
  localtime: breakDown(localZone, false),
  localtime_r: breakDown(localZone, true),
  asctime: (c) => handOut(c, asctime(loadTm(c, c.ptr(0), FIELDS.slice(0, 7))), 0),
  asctime_r: (c) => handOut(c, asctime(loadTm(c, c.ptr(0), FIELDS.slice(0, 7))), c.ptr(1)),
  ctime: (c) => handOut(c, asctime(localTime(c)), 0),
  ctime_r: (c) => handOut(c, asctime(localTime(c)), c.ptr(1)),
  ...aliases(strftime, 'strftime', 'strftime_l'),
  ...aliases(wcsftime, 'wcsftime', 'wcsftime_l'),
  strptime: (c) => {
    const text = textArgument(c, c.ptr(0), 'the text');
    const format = textArgument(c, c.ptr(1), 'the format string');
    const to = c.ptr(2);
    c.write(to, TM_SIZE, 'the broken-down time');
    const t = loadTm(c, to, []);
    const used = parseTime(text, format, t);
    if (used < 0) return c.retPtr(0);
    storeTm(c, to, t, { ...UTC.standard, isdst: t.isdst > 0 ? 1 : 0 });
    return c.retPtr(c.ptr(0) + toUtf8(text.slice(0, used)).length);
  },
  ...aliases(
    (c) => {
      const t = readClock(c, c.i32(0));
      if (!t) {
        c.errno = EINVAL;
        return c.retI32(-1);
      }
      storeSpec(c, c.ptr(1), t, 1);
      return c.retI32(0);
    },
    'clock_gettime',
    '__clock_gettime64',
  ),
  clock_getres: (c) => {
    if (!readClock(c, c.i32(0))) {
      c.errno = EINVAL;
      return c.retI32(-1);
    }
    if (c.ptr(1) !== 0) storeSpec(c, c.ptr(1), { seconds: 0, nanoseconds: 1 }, 1);
    return c.retI32(0);
  },
  ...aliases(
    (c: HostContext) => {
      c.errno = EPERM;
      c.retI32(-1);
    },
    'clock_settime',
    'settimeofday',
    'stime',
  ),
  clock_getcpuclockid: (c) => {
    storeBytes(c, c.ptr(1), Uint8Array.of(CLOCK_PROCESS, 0, 0, 0), 'the result');
    c.retI32(0);
  },
  timespec_get: (c) => {
    if (c.i32(1) !== 1) return c.retI32(0);
    storeSpec(c, c.ptr(0), realTime(c.machine), 1);
    return c.retI32(1);
  },
});

export const SYS_TIME = table('<sys/time.h>', {
  gettimeofday: (c) => {
    if (c.ptr(0) !== 0) storeSpec(c, c.ptr(0), realTime(c.machine), 1000);
    if (c.ptr(1) !== 0) storeBytes(c, c.ptr(1), new Uint8Array(8), 'the time zone');
    c.retI32(0);
  },
  times: (c) => {
    const ticks = toClockTicks(processorTime(c.machine));
    if (c.ptr(0) !== 0) {
      c.write(c.ptr(0), 32, 'the result');
      for (let i = 0; i < 4; i++) storeWord(c, c.ptr(0) + i * 8, i === 0 ? ticks : 0, 'the result');
    }
    c.retI64(BigInt(toClockTicks(monotonic(c.machine))));
  },
  getrusage: (c) => {
    const used = processorTime(c.machine);
    const bytes = new Uint8Array(144);
    const view = new DataView(bytes.buffer);
    view.setBigInt64(0, BigInt(Math.floor(used / NANOSECONDS)), true);
    view.setBigInt64(8, BigInt(Math.floor((used % NANOSECONDS) / 1000)), true);
    storeBytes(c, c.ptr(1), bytes, 'the result');
    c.retI32(0);
  },
});
