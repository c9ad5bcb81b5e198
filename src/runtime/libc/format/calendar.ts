/** Broken-down time: the proleptic Gregorian calendar, strftime and strptime in the C locale (C17 7.27, POSIX). */

/** struct tm's fields; `gmtoff` in seconds. */
export interface Tm {
  sec: number;
  min: number;
  hour: number;
  mday: number;
  mon: number;
  /** Since 1900. */ year: number;
  wday: number;
  yday: number;
  isdst: number;
}

export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const div = (a: number, b: number): number => Math.floor(a / b);
const mod = (a: number, b: number): number => a - b * Math.floor(a / b);

/** Days since 1970-01-01 of a date; `month` from 0, may be out of range. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = year + div(month, 12);
  const m = mod(month, 12);
  // Years that start in March make the leap day the last one.
  const shifted = m < 2 ? y - 1 : y;
  const era = div(shifted, 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = div(153 * mod(m - 2, 12) + 2, 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + div(yearOfEra, 4) - div(yearOfEra, 100) + dayOfYear - 719468;
}

export function fromSeconds(seconds: number): Tm {
  const days = div(seconds, 86400);
  const rest = seconds - days * 86400;
  const z = days + 719468;
  const era = div(z, 146097);
  const doe = z - era * 146097;
  const yoe = div(doe - div(doe, 1460) + div(doe, 36524) - div(doe, 146096), 365);
  const doy = doe - (365 * yoe + div(yoe, 4) - div(yoe, 100));
  const mp = div(5 * doy + 2, 153);
  const mon = mp < 10 ? mp + 2 : mp - 10;
  const year = yoe + era * 400 + (mon < 2 ? 1 : 0);
  return {
    sec: rest % 60,
    min: div(rest, 60) % 60,
    hour: div(rest, 3600),
    mday: doy - div(153 * mp + 2, 5) + 1,
    mon,
    year: year - 1900,
    wday: mod(days + 4, 7),
    yday: days - daysFromCivil(year, 0, 1),
    isdst: 0,
  };
}

/** timegm: seconds since 1970 of fields that may be out of range. */
export function toSeconds(t: Tm): number {
  return daysFromCivil(t.year + 1900, t.mon, t.mday) * 86400 + t.hour * 3600 + t.min * 60 + t.sec;
}

const two = (n: number, fill = '0'): string =>
  n < 0 ? `-${String(-n).padStart(1, '0')}` : String(n).padStart(2, fill);

export function asctime(t: Tm): string {
  const day = WEEKDAYS[t.wday]?.slice(0, 3) ?? '???';
  const month = MONTHS[t.mon]?.slice(0, 3) ?? '???';
  return `${day} ${month} ${String(t.mday).padStart(2)} ${two(t.hour)}:${two(t.min)}:${two(t.sec)} ${1900 + t.year}\n`;
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** ISO 8601 week and its year. */
function isoWeek(t: Tm): { week: number; year: number } {
  const year = t.year + 1900;
  const weekday = (t.wday + 6) % 7;
  const week = div(t.yday - weekday + 10, 7);
  const weeksIn = (y: number): number => {
    const jan1 = mod(daysFromCivil(y, 0, 1) + 4, 7);
    return jan1 === 4 || (jan1 === 3 && isLeap(y)) ? 53 : 52;
  };
  if (week < 1) return { week: weeksIn(year - 1), year: year - 1 };
  if (week > weeksIn(year)) return { week: 1, year: year + 1 };
  return { week, year };
}

/** strftime's text; flags (glibc: _ - 0 ^ #) and widths included. */
export function formatTime(format: string, t: Tm, zone: string, offset: number): string {
  let out = '';
  for (let i = 0; i < format.length; i++) {
    if (format[i] !== '%') {
      out += format[i];
      continue;
    }
    const start = i++;
    let pad = '';
    let upper = false;
    let swap = false;
    for (; '_-0^#'.includes(format[i] ?? 'x'); i++) {
      if (format[i] === '^') upper = true;
      else if (format[i] === '#') swap = true;
      else pad = format[i]!;
    }
    let width = 0;
    for (; (format[i] ?? '') >= '0' && (format[i] ?? '') <= '9'; i++)
      width = Math.min(width * 10 + Number(format[i]), 9999);
    if (format[i] === 'E' || format[i] === 'O') i++;
    const field = conversion(format[i] ?? '', t, zone, offset, swap);
    if (field === undefined) {
      out += format.slice(start, i + 1);
      continue;
    }
    if (typeof field === 'string') {
      let text = field;
      if (upper) text = text.toUpperCase();
      else if (swap && 'aAbBh'.includes(format[i]!)) text = text.toUpperCase();
      out += width > text.length ? (pad === '0' ? '0' : ' ').repeat(width - text.length) + text : text;
      continue;
    }
    const digits = String(Math.abs(field.value));
    const sign = field.value < 0 ? '-' : field.sign;
    const fill = pad === '-' ? '' : pad === '_' ? ' ' : pad === '0' ? '0' : field.fill;
    const size = Math.max(width, pad === '-' ? 0 : field.width) - sign.length;
    const padding = fill === '' ? '' : fill.repeat(Math.max(0, size - digits.length));
    out += fill === ' ' ? padding + sign + digits : sign + padding + digits;
  }
  return out;
}

interface NumberField {
  readonly value: number;
  readonly width: number;
  readonly fill: string;
  readonly sign: string;
}
const number = (value: number, width: number, fill = '0'): NumberField => ({ value, width, fill, sign: '' });

function conversion(c: string, t: Tm, zone: string, offset: number, swap: boolean): string | NumberField | undefined {
  const again = (format: string): string => formatTime(format, t, zone, offset);
  const hour12 = t.hour % 12 === 0 ? 12 : t.hour % 12;
  switch (c) {
    case 'a':
      return WEEKDAYS[t.wday]?.slice(0, 3) ?? '?';
    case 'A':
      return WEEKDAYS[t.wday] ?? '?';
    case 'b':
    case 'h':
      return MONTHS[t.mon]?.slice(0, 3) ?? '?';
    case 'B':
      return MONTHS[t.mon] ?? '?';
    case 'c':
      return again('%a %b %e %H:%M:%S %Y');
    case 'C':
      return number(div(t.year + 1900, 100), 2);
    case 'd':
      return number(t.mday, 2);
    case 'D':
    case 'x':
      return again('%m/%d/%y');
    case 'e':
      return number(t.mday, 2, ' ');
    case 'F':
      return again('%Y-%m-%d');
    case 'g':
      return number(mod(isoWeek(t).year, 100), 2);
    case 'G':
      return number(isoWeek(t).year, 1);
    case 'H':
      return number(t.hour, 2);
    case 'I':
      return number(hour12, 2);
    case 'j':
      return number(t.yday + 1, 3);
    case 'k':
      return number(t.hour, 2, ' ');
    case 'l':
      return number(hour12, 2, ' ');
    case 'm':
      return number(t.mon + 1, 2);
    case 'M':
      return number(t.min, 2);
    case 'n':
      return '\n';
    case 'p':
      return swap ? (t.hour < 12 ? 'am' : 'pm') : t.hour < 12 ? 'AM' : 'PM';
    case 'P':
      return t.hour < 12 ? 'am' : 'pm';
    case 'r':
      return again('%I:%M:%S %p');
    case 'R':
      return again('%H:%M');
    case 's':
      return number(toSeconds(t) - offset, 1);
    case 'S':
      return number(t.sec, 2);
    case 't':
      return '\t';
    case 'T':
    case 'X':
      return again('%H:%M:%S');
    case 'u':
      return number(((t.wday + 6) % 7) + 1, 1);
    case 'U':
      return number(div(t.yday + 7 - t.wday, 7), 2);
    case 'V':
      return number(isoWeek(t).week, 2);
    case 'w':
      return number(t.wday, 1);
    case 'W':
      return number(div(t.yday + 7 - ((t.wday + 6) % 7), 7), 2);
    case 'y':
      return number(mod(t.year, 100), 2);
    case 'Y':
      return number(t.year + 1900, 1);
    case 'z': {
      const minutes = Math.abs(Math.trunc(offset / 60));
      return { value: div(minutes, 60) * 100 + (minutes % 60), width: 5, fill: '0', sign: offset < 0 ? '-' : '+' };
    }
    case 'Z':
      return swap ? zone.toLowerCase() : zone;
    case '%':
      return '%';
    default:
      return undefined;
  }
}

/** strptime: fields are set in `t`; returns how much of the text was used, or -1. */
export function parseTime(text: string, format: string, t: Tm): number {
  let at = 0;
  let afternoon: boolean | undefined;
  let century: number | undefined;
  let haveDate = false;
  let haveWeekday = false;
  const digits = (most: number, low: number, high: number): number => {
    while (text[at] === ' ') at++;
    let n = 0;
    let count = 0;
    for (; count < most && (text[at] ?? '') >= '0' && (text[at] ?? '') <= '9'; count++) n = n * 10 + Number(text[at++]);
    return count === 0 || n < low || n > high ? -1 : n;
  };
  const name = (names: readonly string[]): number => {
    for (const long of [true, false]) {
      for (const [i, full] of names.entries()) {
        const wanted = long ? full : full.slice(0, 3);
        if (text.slice(at, at + wanted.length).toLowerCase() !== wanted.toLowerCase()) continue;
        at += wanted.length;
        return i;
      }
    }
    return -1;
  };
  const run = (f: string): boolean => {
    for (let i = 0; i < f.length; i++) {
      const c = f[i]!;
      if (/\s/.test(c)) {
        while (/\s/.test(text[at] ?? 'x')) at++;
        continue;
      }
      if (c !== '%') {
        if (text[at++] !== c) return false;
        continue;
      }
      i++;
      while ('EO_-0^#'.includes(f[i] ?? 'x')) i++;
      let n: number;
      switch (f[i]) {
        case 'a':
        case 'A':
          n = name(WEEKDAYS);
          if (n < 0) return false;
          t.wday = n;
          haveWeekday = true;
          break;
        case 'b':
        case 'B':
        case 'h':
          n = name(MONTHS);
          if (n < 0) return false;
          t.mon = n;
          haveDate = true;
          break;
        case 'c':
          if (!run('%a %b %e %H:%M:%S %Y')) return false;
          break;
        case 'C':
          century = digits(2, 0, 99);
          if (century < 0) return false;
          break;
        case 'd':
        case 'e':
          n = digits(2, 1, 31);
          if (n < 0) return false;
          t.mday = n;
          haveDate = true;
          break;
        case 'x':
        case 'D':
          if (!run('%m/%d/%y')) return false;
          break;
        case 'F':
          if (!run('%Y-%m-%d')) return false;
          break;
        case 'H':
        case 'k':
          n = digits(2, 0, 23);
          if (n < 0) return false;
          t.hour = n;
          break;
        case 'I':
        case 'l':
          n = digits(2, 1, 12);
          if (n < 0) return false;
          t.hour = n % 12;
          break;
        case 'j':
          n = digits(3, 1, 366);
          if (n < 0) return false;
          t.yday = n - 1;
          break;
        case 'm':
          n = digits(2, 1, 12);
          if (n < 0) return false;
          t.mon = n - 1;
          haveDate = true;
          break;
        case 'M':
          n = digits(2, 0, 59);
          if (n < 0) return false;
          t.min = n;
          break;
        case 'n':
        case 't':
          while (/\s/.test(text[at] ?? 'x')) at++;
          break;
        case 'p':
          n = name(['AM ', 'PM '].map((s) => s.trim()));
          if (n < 0) return false;
          afternoon = n === 1;
          break;
        case 'r':
          if (!run('%I:%M:%S %p')) return false;
          break;
        case 'R':
          if (!run('%H:%M')) return false;
          break;
        case 's': {
          n = digits(12, 0, 1e12);
          if (n < 0) return false;
          Object.assign(t, fromSeconds(n));
          break;
        }
        case 'S':
          n = digits(2, 0, 61);
          if (n < 0) return false;
          t.sec = n;
          break;
        case 'X':
        case 'T':
          if (!run('%H:%M:%S')) return false;
          break;
        case 'u':
          n = digits(1, 1, 7);
          if (n < 0) return false;
          t.wday = n % 7;
          haveWeekday = true;
          break;
        case 'w':
          n = digits(1, 0, 6);
          if (n < 0) return false;
          t.wday = n;
          haveWeekday = true;
          break;
        case 'U':
        case 'W':
        case 'V':
        case 'g':
          if (digits(2, 0, 99) < 0) return false;
          break;
        case 'G':
          if (digits(4, 0, 9999) < 0) return false;
          break;
        case 'y':
          n = digits(2, 0, 99);
          if (n < 0) return false;
          t.year = n < 69 ? n + 100 : n;
          haveDate = true;
          break;
        case 'Y':
          n = digits(4, 0, 9999);
          if (n < 0) return false;
          t.year = n - 1900;
          haveDate = true;
          break;
        case 'Z':
          while (/[A-Za-z]/.test(text[at] ?? '')) at++;
          break;
        case 'z': {
          const zone = /^(Z|[+-]\d\d(:?\d\d)?)/.exec(text.slice(at));
          if (!zone) return false;
          at += zone[0].length;
          break;
        }
        case '%':
          if (text[at++] !== '%') return false;
          break;
        default:
          return false;
      }
    }
    return true;
  };
  if (!run(format)) return -1;
  if (afternoon === true) t.hour += 12;
  if (century !== undefined) t.year = century * 100 - 1900 + (haveDate ? mod(t.year, 100) : 0);
  if (haveDate) {
    const days = daysFromCivil(t.year + 1900, t.mon, t.mday);
    if (!haveWeekday) t.wday = mod(days + 4, 7);
    t.yday = days - daysFromCivil(t.year + 1900, 0, 1);
  }
  return at;
}
