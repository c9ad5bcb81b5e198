// covers: [time.hms] [time.duration.cast] [time.point.cast] timetables: departures rounded up, down and to the nearest, times of day across midnight, twelve hours, spans that overlap, fractions of odd periods, the common type of mixed units, shifts of weeks between calendar days, histograms by floor
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <ratio>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
using namespace std::chrono;
using namespace std::chrono_literals;

template <class D> static long long n(D d) { return static_cast<long long>(d.count()); }
template <class D> static std::string clock(D since) {
  const hh_mm_ss h(since);
  char s[40];
  int at = std::snprintf(s, sizeof s, "%s%02lld:%02lld:%02lld", h.is_negative() ? "-" : "", n(h.hours()), n(h.minutes()), n(h.seconds()));
  if constexpr (h.fractional_width > 0) std::snprintf(s + at, sizeof s - static_cast<std::size_t>(at), ".%0*lld", static_cast<int>(h.fractional_width), n(h.subseconds()));
  return s;
}
using quarter = duration<int, std::ratio<15 * 60>>;
using fortnight = duration<int, std::ratio_multiply<std::ratio<14>, days::period>>;
using frame = duration<long long, std::ratio<1, 24>>;
struct Span {
  sys_seconds from, to;
  seconds shared(const Span &o) const { return std::max(0s, std::min(to, o.to) - std::max(from, o.from)); }
};
static_assert(quarter(4) == 1h && fortnight(1) == weeks(2) && frame(36) == 1500ms);
static_assert(std::is_same_v<std::common_type_t<quarter, minutes>::period, minutes::period> && std::is_same_v<decltype(quarter(1) + 10min)::period, std::ratio<60>>);
static_assert(hh_mm_ss<frame>::fractional_width == 6 && hh_mm_ss<quarter>::fractional_width == 0 && hh_mm_ss<duration<int, std::ratio<1, 1000>>>::fractional_width == 3);
static_assert(round<quarter>(22min + 30s) == quarter(2) && round<quarter>(7min + 30s) == quarter(0) && ceil<quarter>(1s) == quarter(1) && floor<quarter>(-1s) == quarter(-1));
static_assert(abs(quarter(-3)) == 45min && duration_cast<quarter>(-29min) == quarter(-1));

int main() {
  const sys_days day = 2024y / February / 28;
  for (auto t : {9h + 7min + 29s, 9h + 7min + 30s, 9h + 22min + 30s, 23h + 59min + 0s}) std::printf("%s %s %s, ", clock(floor<quarter>(t)).c_str(), clock(round<quarter>(t)).c_str(), clock(ceil<quarter>(t)).c_str());
  std::printf("\n");
  std::printf("%s %s %s %s\n", clock(-1ms).c_str(), clock(frame(25)).c_str(), clock(-90061s).c_str(), clock(quarter(97)).c_str());

  std::vector<sys_seconds> departures;
  for (sys_seconds t = day + 22h; t < day + days(1) + 2h; t += 47min) departures.push_back(t);
  for (auto t : departures) {
    const auto midnight = floor<days>(t);
    const year_month_day date(midnight);
    std::printf("%u/%u %s, ", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock(t - midnight).c_str());
  }
  std::printf("\n");
  const auto next = std::lower_bound(departures.begin(), departures.end(), day + 23h + 59min + 59s);
  std::printf("%td %lld\n", next - departures.begin(), n(*next - (day + 24h)));
  for (int h : {0, 1, 11, 12, 13, 23}) std::printf("%lld%s ", n(make12(hours(h))), is_am(hours(h)) ? "am" : "pm");
  std::printf("%d\n", make24(make12(17h), is_pm(17h)) == 17h);

  std::map<sys_time<quarter>, int> histogram;
  for (int i = 0; i < 40; i++) histogram[floor<quarter>(day + seconds(i * i * 3))]++;
  for (auto &[bin, count] : histogram) std::printf("%s:%d ", clock(bin - day).c_str(), count);
  std::printf("\n");

  const Span shift{day + 22h, day + 30h}, night{day + 23h + 30min, day + 24h + 15min}, other{day + 31h, day + 32h};
  std::printf("%lld %lld %lld\n", n(duration_cast<minutes>(shift.shared(night))), n(night.shared(shift)), n(shift.shared(other)));
  sys_days pay = 2024y / January / 5;
  std::string pays;
  for (; pay < sys_days(2024y / April / 1); pay += fortnight(1)) pays += std::to_string(static_cast<unsigned>(year_month_day(pay).day())) + (weekday(pay) == Friday ? "F " : "? ");
  std::printf("%s\n", pays.c_str());

  const auto lap = 83s + 456ms;
  const duration<double, std::ratio<3600>> hoursSpent = lap;
  std::printf("%.4f km/h %lld %lld\n", 5.0 / hoursSpent.count(), n(lap / 3), n(lap % 10s));
  std::printf("%lld %lld %lld\n", n(floor<frame>(lap)), n(round<frame>(lap)), n(ceil<frame>(lap)));
  std::printf("%.3f %lld\n", duration<double, std::ratio<1, 24>>(lap).count(), n(floor<seconds>(frame(-1))));
  const auto stamp = sys_time<milliseconds>(lap) - 100s;
  std::printf("%lld %lld %lld %lld\n", n(floor<seconds>(stamp).time_since_epoch()), n(ceil<seconds>(stamp).time_since_epoch()), n(round<seconds>(stamp).time_since_epoch()), n(time_point_cast<seconds>(stamp).time_since_epoch()));
  std::printf("%s %d\n", clock(stamp - floor<days>(stamp)).c_str(), year_month_day(floor<days>(stamp)) == 1969y / December / 31);
}
