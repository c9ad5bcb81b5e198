// covers: [time.point] [time.hms] time points: arithmetic, casts and roundings before the epoch, own clocks, comparison across durations, hh_mm_ss of every precision, twelve hours, clock_cast between system and utc by hand
#include <chrono>
#include <cstdio>
#include <limits>
#include <map>
#include <ratio>
#include <type_traits>
using namespace std::chrono;
using namespace std::chrono_literals;

struct Mars {
  using duration = std::chrono::duration<long long, std::ratio<88775244, 86400000>::type>;
  using rep = duration::rep;
  using period = duration::period;
  using time_point = std::chrono::time_point<Mars>;
  static constexpr bool is_steady = false;
  static time_point now() { return time_point(duration(86400)); }
};
template <class T> static long long n(T t) { return static_cast<long long>(t.time_since_epoch().count()); }
template <class D> static void hms(const hh_mm_ss<D> &h) {
  std::printf("%s%lld:%lld:%lld.%lld (%u) ", h.is_negative() ? "-" : "", static_cast<long long>(h.hours().count()), static_cast<long long>(h.minutes().count()), static_cast<long long>(h.seconds().count()), static_cast<long long>(h.subseconds().count()), h.fractional_width);
}
static_assert(std::is_same_v<decltype(sys_seconds() + 1ms), sys_time<milliseconds>> && std::is_same_v<decltype(sys_days() - sys_seconds()), seconds>);
static_assert(hh_mm_ss<duration<int, std::ratio<1, 3>>>::fractional_width == 6 && hh_mm_ss<duration<int, std::ratio<1, 4>>>::fractional_width == 2);
static_assert(std::is_convertible_v<sys_days, sys_seconds> && !std::is_convertible_v<sys_seconds, sys_days>);
static_assert(is_clock_v<Mars> && !is_clock_v<seconds>);

int main() {
  const sys_seconds t = sys_days(2009y / February / 13) + 23h + 31min + 30s;
  std::printf("%lld\n", n(t));
  const auto before = sys_days(1969y / December / 31) + 23h + 59min + 59s + 250ms;
  std::printf("%lld %lld %lld %lld %lld\n", n(before), n(time_point_cast<seconds>(before)), n(floor<seconds>(before)), n(ceil<seconds>(before)), n(round<seconds>(before)));
  std::printf("%lld %lld\n", n(floor<days>(before)), n(ceil<days>(before)));
  sys_time<milliseconds> m = t;
  m += 5ms, m -= 1s, ++m, m++, --m;
  std::printf("%lld %lld\n", static_cast<long long>((m - t).count()), static_cast<long long>((t - m).count()));
  std::printf("%d%d%d%d\n", m < t, t == sys_time<nanoseconds>(t), (m <=> t) < 0, sys_days(1970y / 1 / 2) == sys_seconds(86400s));
  std::printf("%d %d\n", sys_seconds::max() > t, sys_seconds::min().time_since_epoch() == seconds::min());
  std::printf("%lld\n", static_cast<long long>((Mars::now() - Mars::time_point()).count()));
  std::printf("%lld\n", static_cast<long long>(duration_cast<seconds>(Mars::now().time_since_epoch()).count()));

  hms(hh_mm_ss(0s)), hms(hh_mm_ss(3661s)), hms(hh_mm_ss(-3661s)), hms(hh_mm_ss(1h)), hms(hh_mm_ss(86399999ms)), hms(hh_mm_ss(-1ms)), hms(hh_mm_ss(100h + 5us)), hms(hh_mm_ss(1ns));
  std::printf("\n");
  hms(hh_mm_ss(duration<int, std::ratio<1, 4>>(7))), hms(hh_mm_ss(duration<int, std::ratio<1, 8>>(13)));
  const hh_mm_ss h(-5025s);
  std::printf("%lld %lld\n", static_cast<long long>(h.to_duration().count()), static_cast<long long>(seconds(h).count()));
  for (auto x : {0h, 1h, 11h, 12h, 13h, 23h}) std::printf("%lld%s ", static_cast<long long>(make12(x).count()), is_am(x) ? "am" : is_pm(x) ? "pm" : "?");
  std::printf("%lld %lld %lld %lld\n", static_cast<long long>(make24(12h, false).count()), static_cast<long long>(make24(12h, true).count()), static_cast<long long>(make24(5h, true).count()), static_cast<long long>(make24(5h, false).count()));

  const auto day = floor<days>(t);
  const year_month_day ymd(day);
  const hh_mm_ss tod(t - day);
  std::printf("%d %u %u ", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())), hms(tod);
  std::printf("%u\n", weekday(day).iso_encoding());
  std::printf("%lld\n", static_cast<long long>((day - sys_days(ymd.year() / January / 1)).count()));

  const local_days l = local_days(2024y / 3 / 31);
  std::printf("%d %lld\n", weekday(l) == Sunday, n(l + 2h));
  std::map<sys_days, int> events;
  events[2024y / 5 / 1]++, events[2024y / 1 / 5]++, events[sys_days(2024y / 4 / 30) + days(1)]++;
  for (auto &[when, count] : events) std::printf("%u/%u:%d ", static_cast<unsigned>(year_month_day(when).month()), static_cast<unsigned>(year_month_day(when).day()), count);
  std::printf("\n");
  const auto a = steady_clock::now();
  const auto b = steady_clock::now();
  std::printf("%d %d\n", a <= b, b - a < 10s);
  const std::time_t c = system_clock::to_time_t(t);
  std::printf("%lld %d\n", static_cast<long long>(c), system_clock::from_time_t(c) == t);
  int steps = 0;
  for (sys_days x = 2024y / January / 1; x < sys_days(2025y / January / 1); x += weeks(1)) steps++;
  std::printf("%d\n", steps);
}
