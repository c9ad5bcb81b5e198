// covers: [time.parse] [time.clock] dates and times out of text without locale or database: from scanf to calendar types, ISO weeks, day of the year, leap seconds counted by hand, the clock's promises
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>
using namespace std::chrono;
using namespace std::chrono_literals;

static std::optional<sys_time<milliseconds>> parse(const std::string &s) {
  int y = 0, hour = 0, minute = 0, sec = 0, ms = 0, oh = 0, om = 0, n = 0;
  unsigned m = 0, d = 0;
  if (std::sscanf(s.c_str(), "%d-%u-%u%n", &y, &m, &d, &n) != 3) return std::nullopt;
  const year_month_day date = year(y) / static_cast<int>(m) / static_cast<int>(d);
  if (!date.ok()) return std::nullopt;
  sys_time<milliseconds> t = sys_days(date);
  if (s[static_cast<std::size_t>(n)] == 'T') {
    int used = 0;
    if (std::sscanf(s.c_str() + n, "T%d:%d:%d%n", &hour, &minute, &sec, &used) != 3 || hour > 23 || minute > 59 || sec > 59) return std::nullopt;
    n += used;
    if (s[static_cast<std::size_t>(n)] == '.' && std::sscanf(s.c_str() + n, ".%3d%n", &ms, &used) == 1) n += used;
    char sign = 0;
    if (std::sscanf(s.c_str() + n, "%c%d:%d%n", &sign, &oh, &om, &used) == 3 && (sign == '+' || sign == '-')) {
      const auto offset = hours(oh) + minutes(om);
      t -= sign == '-' ? -offset : offset;
    }
    t += hours(hour) + minutes(minute) + seconds(sec) + milliseconds(ms);
  }
  return t;
}

struct IsoWeek {
  int year;
  unsigned week, day;
};
static IsoWeek isoWeek(sys_days d) {
  const weekday w(d);
  const sys_days thursday = d + (Thursday - Monday) - (w - Monday);
  const year y = year_month_day(thursday).year();
  return {static_cast<int>(y), static_cast<unsigned>((thursday - sys_days(y / January / 1)).count() / 7 + 1), w.iso_encoding()};
}

int main() {
  for (const char *s : {"2024-02-29", "2023-02-29", "1970-01-01T00:00:01", "2001-09-09T01:46:40.500", "2024-06-01T12:00:00+02:00", "2024-06-01T00:30:00.250-05:30", "2024-13-01", "junk", "1969-12-31T23:59:59", "2024-01-01T24:00:00"}) {
    const auto t = parse(s);
    if (t) std::printf("%s -> %lld\n", s, static_cast<long long>(t->time_since_epoch().count()));
    else std::printf("%s -> no date\n", s);
  }
  for (auto d : std::array<year_month_day, 7>{2024y / 1 / 1, 2023y / 1 / 1, 2021y / 1 / 3, 2020y / 12 / 31, 2016y / 1 / 3, 2018y / 12 / 31, 2024y / 2 / 29}) {
    const auto w = isoWeek(d);
    std::printf("%d-W%02u-%u ", w.year, w.week, w.day);
  }
  std::printf("\n");
  for (auto d : std::array<year_month_day, 4>{2023y / 12 / 31, 2024y / 12 / 31, 2000y / 3 / 1, 1900y / 3 / 1}) std::printf("%d ", static_cast<int>((sys_days(d) - sys_days(d.year() / January / 0)).count()));
  std::printf("\n");
  // Leap seconds since 1972, the first five of them.
  const std::array<sys_days, 5> leaps{1972y / 7 / 1, 1973y / 1 / 1, 1974y / 1 / 1, 1975y / 1 / 1, 1976y / 1 / 1};
  const auto utc = [&](sys_seconds t) {
    seconds s = t.time_since_epoch();
    for (auto l : leaps)
      if (t >= l) s += 1s;
    return s;
  };
  std::printf("%lld\n", static_cast<long long>((utc(sys_days(1976y / 1 / 2)) - utc(sys_days(1975y / 12 / 31))).count()));
  int fridays = 0;
  for (year_month ym = 2000y / January; ym < 2010y / January; ym += months(1))
    if (weekday(sys_days(ym / 13)) == Friday) fridays++;
  std::printf("%d\n", fridays);
  // Working days between two dates.
  int working = 0;
  for (sys_days d = 2024y / March / 1; d <= sys_days(2024y / March / last); d += days(1)) working += weekday(d) != Saturday && weekday(d) != Sunday;
  std::printf("%d\n", working);
  // Age in years, months and days.
  const year_month_day born = 1999y / 12 / 31, now = 2024y / 2 / 29;
  auto whole = (now.year() / now.month()) - (born.year() / born.month());
  if (now.day() < born.day()) whole -= months(1);
  std::printf("%d %d\n", static_cast<int>(whole.count() / 12), static_cast<int>(whole.count() % 12));
  std::string month;
  const weekday first(sys_days(2024y / June / 1));
  for (unsigned i = 1; i < first.iso_encoding(); i++) month += "   ";
  for (auto d = 1d; d <= (2024y / June / last).day(); ++d) {
    char text[8];
    std::snprintf(text, sizeof text, "%2u%c", static_cast<unsigned>(d), weekday(sys_days(2024y / June / d)) == Sunday ? '\n' : ' ');
    month += text;
  }
  std::printf("%s\n", month.c_str());
  std::printf("%d %d\n", steady_clock::is_steady, std::is_same_v<system_clock::time_point::clock, system_clock>);
}
