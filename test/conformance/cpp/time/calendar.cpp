// covers: [time.cal] calendar types: years, months, weekdays indexed and last, arithmetic, validity, sys_days
// std: c++20
#include <chrono>
#include <cstdio>
using namespace std::chrono;
static void show(year_month_day d) { std::printf("%d-%02u-%02u%s ", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()), d.ok() ? "" : "!"); }
int main() {
  year_month_day d = 2024y / February / 29;
  show(d), show(d + years(1)), show(d + months(13)), show(year_month_day(sys_days(d) + days(1))), show(2023y / 2 / 29);
  std::printf("\n");
  show(2024y / March / last), show(sys_days(2025y / January / Monday[3])), show(sys_days(2025y / May / Friday[last]));
  std::printf("\n%u %u %d\n", weekday(sys_days(1970y / 1 / 1)).c_encoding(), weekday(sys_days(2000y / 1 / 1)).iso_encoding(), (2000y).is_leap());
  std::printf("%lld %d\n", static_cast<long long>((sys_days(2024y / 12 / 25) - sys_days(2024y / 1 / 1)).count()), (Monday - Saturday).count() == 2);
  std::printf("%u %u\n", static_cast<unsigned>(November + months(3)), (Sunday + days(10)).c_encoding());
  std::printf("%d %d\n", 2024y / 1 / 2 < 2024y / 2 / 1, (2024y / 1 == year_month(2024y, January)));
  auto tp = sys_days(1999y / 12 / 31) + 23h + 59min + 58s + 2s;
  show(year_month_day(floor<days>(tp)));
  hh_mm_ss t(3h + 25min + 45s + 125ms);
  std::printf("%lld %lld %lld %lld %d\n", static_cast<long long>(t.hours().count()), static_cast<long long>(t.minutes().count()), static_cast<long long>(t.seconds().count()), static_cast<long long>(t.subseconds().count()), hh_mm_ss(-5min).is_negative());
  std::printf("%lld %d %d\n", static_cast<long long>(make12(15h).count()), is_am(11h), is_pm(11h));
}
