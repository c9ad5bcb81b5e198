// covers: [time.cal.ymwd] [time.cal.ymwdlast] [time.cal.wdidx] weekdays of months: the nth and the last, to days and back for years on end, fifth ones that are not there, arithmetic by months and years, holidays and the days between them, Easter, working days, ISO weeks
#include <array>
#include <chrono>
#include <cstdio>
#include <set>
#include <type_traits>
#include <vector>
using namespace std::chrono;
using namespace std::chrono_literals;

static void p(year_month_day d) { std::printf("%d-%02u-%02u ", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day())); }
static void p(sys_days d) { p(year_month_day(d)); }
static void p(year_month_weekday d) { std::printf("%d/%u/%u[%u]%s ", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), d.weekday().c_encoding(), d.index(), d.ok() ? "" : "!"); }
static constexpr sys_days easter(year y) {
  const int Y = static_cast<int>(y), a = Y % 19, b = Y / 100, c = Y % 100, d = b / 4, e = b % 4, g = (8 * b + 13) / 25, h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 19 * l) / 433;
  const int mon = (h + l - 7 * m + 90) / 25, day_ = (h + l - 7 * m + 33 * mon + 19) % 32;
  return sys_days(y / mon / day_);
}
static constexpr std::array<int, 2> isoWeek(sys_days d) {
  const sys_days thursday = d - (weekday(d) - Monday) + days(3);
  const year y = year_month_day(thursday).year();
  return {static_cast<int>(y), static_cast<int>((thursday - sys_days(y / January / 1)).count() / 7 + 1)};
}
static_assert(sys_days(2024y / November / Thursday[4]) == sys_days(2024y / November / 28));
static_assert(easter(2024y) == sys_days(2024y / March / 31) && weekday(easter(2038y)) == Sunday);
static_assert((Monday[1]).index() == 1 && !Monday[6].ok() && Monday[last].ok());
static_assert(std::is_same_v<decltype(2024y / May / Monday[last]), year_month_weekday_last> && std::is_same_v<decltype(Friday[2] / October / 2025), year_month_weekday>);
static_assert(isoWeek(sys_days(2021y / 1 / 3)) == std::array{2020, 53} && isoWeek(sys_days(2024y / 12 / 30)) == std::array{2025, 1});

int main() {
  p(sys_days(2024y / January / Monday[1])), p(sys_days(2024y / February / Thursday[5])), p(sys_days(2024y / May / Monday[last])), p(sys_days(Sunday[last] / October / 1999));
  std::printf("\n");
  p(year_month_weekday(sys_days(2000y / 2 / 29))), p(year_month_weekday(sys_days(1969y / 12 / 31))), p(2023y / February / Wednesday[5]), p(year_month_weekday(local_days(2024y / 3 / 31)));
  std::printf("\n");
  int same = 0, fifth = 0;
  for (sys_days d = 1999y / January / 1; d < sys_days(2003y / January / 1); d += days(1)) {
    const year_month_weekday w(d);
    same += sys_days(w) == d && w.ok() && w.weekday() == weekday(d) && w.index() == (static_cast<unsigned>(year_month_day(d).day()) + 6) / 7;
    fifth += w.index() == 5;
  }
  std::printf("%d %d\n", same, fifth);

  year_month_weekday w = 2023y / November / Friday[3];
  w += months(3), p(w), p(sys_days(w));
  w -= years(1), p(w), p(w + months(14)), p(w - years(23)), p(months(1) + w);
  std::printf("%d\n", w == 2023y / February / Friday[3]);
  year_month_weekday_last l = 2024y / December / Tuesday[last];
  l += months(2), p(sys_days(l)), l -= years(2), p(sys_days(l));
  std::printf("%u %d\n", l.weekday_last().weekday().iso_encoding(), l.ok());
  p(sys_days(2024y / April / Monday[0]));
  std::printf("\n");

  for (year y = 2021y; y <= 2024y; ++y) p(easter(y)), std::printf("%lld, ", static_cast<long long>((sys_days(y / December / Sunday[1]) - easter(y)).count()));
  std::printf("\n");
  const year y = 2024y;
  const std::set<sys_days> holidays{sys_days(y / January / 1), sys_days(y / January / Monday[3]), sys_days(y / May / Monday[last]), sys_days(y / July / 4), sys_days(y / September / Monday[1]), sys_days(y / November / Thursday[4]), sys_days(y / December / 25)};
  for (unsigned m : {1u, 2u, 5u, 11u, 12u}) {
    int work = 0;
    for (sys_days d = y / month(m) / 1; d <= sys_days(y / month(m) / last); d += days(1)) work += weekday(d).iso_encoding() <= 5 && !holidays.contains(d);
    std::printf("%u:%d ", m, work);
  }
  std::printf("\n");
  int thirteenths = 0;
  for (year_month ym = 2001y / January; ym < 2401y / January; ym += months(1)) thirteenths += weekday(sys_days(ym / 13)) == Friday;
  std::printf("%d\n", thirteenths);
  for (int n : {1999, 2004, 2009, 2015, 2020, 2026}) {
    const auto [iy, iw] = isoWeek(sys_days(year(n) / December / 31));
    std::printf("%d-W%02d ", iy, iw);
  }
  std::printf("\n%d %d\n", static_cast<int>((Sunday - Monday).count()), static_cast<int>((Monday - Sunday).count()));
}
