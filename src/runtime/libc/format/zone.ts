/** Time zones as POSIX's TZ writes them (XBD 8.3): `CET-1CEST,M3.5.0,M10.5.0/3`. Names of zone files are not known: UTC. */
import { daysFromCivil, fromSeconds } from './calendar.ts';

export interface ZoneTime {
  readonly name: string;
  /** Seconds east of Greenwich. */ readonly offset: number;
  readonly isdst: 0 | 1;
}

interface Rule {
  readonly kind: 'month' | 'julian' | 'day';
  readonly values: readonly number[];
  /** Seconds after midnight, local time. */ readonly time: number;
}

export interface Zone {
  readonly standard: ZoneTime;
  readonly summer: ZoneTime | undefined;
  readonly start: Rule | undefined;
  readonly end: Rule | undefined;
}

export const UTC: Zone = {
  standard: { name: 'UTC', offset: 0, isdst: 0 },
  summer: undefined,
  start: undefined,
  end: undefined,
};

const NAME = '(<[A-Za-z0-9+-]{3,}>|[A-Za-z]{3,})';
const TIME = '[+-]?\\d{1,3}(?::\\d{1,2}){0,2}';
const DATE = `(?:M\\d+\\.\\d+\\.\\d+|J?\\d+)(?:/${TIME})?`;
const FORM = new RegExp(`^${NAME}(${TIME})(?:${NAME}(${TIME})?(?:,(${DATE}),(${DATE}))?)?$`);

/** The zone that a value of TZ names; UTC when it is none. */
export function parseZone(text: string): Zone {
  const m = FORM.exec(text.startsWith(':') ? text.slice(1) : text);
  if (!m) return UTC;
  const [, name = '', west = '', summerName, summerWest, start, end] = m;
  const offset = -seconds(west);
  const standard: ZoneTime = { name: bare(name), offset, isdst: 0 };
  if (!summerName) return { standard, summer: undefined, start: undefined, end: undefined };
  return {
    standard,
    summer: { name: bare(summerName), offset: summerWest ? -seconds(summerWest) : offset + 3600, isdst: 1 },
    // Without rules the ones of the United States hold, as in glibc and musl.
    start: rule(start ?? 'M3.2.0'),
    end: rule(end ?? 'M11.1.0'),
  };
}

const bare = (name: string): string => name.replace(/[<>]/g, '');

function seconds(text: string): number {
  const [h = 0, m = 0, s = 0] = text.replace(/^[+-]/, '').split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (h * 3600 + m * 60 + s);
}

function rule(text: string): Rule {
  const [date = '', time = '2'] = text.split('/');
  const values = date.replace(/^[MJ]/, '').split('.').map(Number);
  const kind = date.startsWith('M') ? 'month' : date.startsWith('J') ? 'julian' : 'day';
  return { kind, values, time: seconds(time) };
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** When a rule falls in a year, in seconds since 1970 by the local clock that holds until then. */
function moment(r: Rule, year: number): number {
  const [a = 0, b = 0, c = 0] = r.values;
  let day: number;
  if (r.kind === 'month') {
    const first = daysFromCivil(year, a - 1, 1);
    day = first + ((((c - (first + 4)) % 7) + 7) % 7) + (b - 1) * 7;
    // Week 5 is the last one of the month.
    while (day >= daysFromCivil(year, a, 1)) day -= 7;
  } else if (r.kind === 'julian') day = daysFromCivil(year, 0, a) + (isLeap(year) && a >= 60 ? 1 : 0);
  else day = daysFromCivil(year, 0, a + 1);
  return day * 86400 + r.time;
}

/** What the clocks show at a moment. */
export function zoneAt(z: Zone, utc: number): ZoneTime {
  if (!z.summer || !z.start || !z.end) return z.standard;
  const year = fromSeconds(utc + z.standard.offset).year + 1900;
  const start = moment(z.start, year) - z.standard.offset;
  const end = moment(z.end, year) - z.summer.offset;
  const inSummer = start < end ? utc >= start && utc < end : utc >= start || utc < end;
  return inSummer ? z.summer : z.standard;
}

/** The moment that a local time means; `isdst` below 0: whichever holds then. */
export function fromLocal(z: Zone, local: number, isdst: number): number {
  if (!z.summer) return local - z.standard.offset;
  const asStandard = local - z.standard.offset;
  const asSummer = local - z.summer.offset;
  if (isdst > 0) return asSummer;
  if (isdst === 0) return asStandard;
  return zoneAt(z, asSummer).isdst ? asSummer : asStandard;
}
