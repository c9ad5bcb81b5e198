// covers: [time.cal] calendar arithmetic: months that overflow into years, days of short months, differences of weekdays and months, every kind of operator/, ok of each type, a thousand days there and back
#include <chrono>
#include <cstdio>
#include <type_traits>
using namespace std::chrono;

static void show(const year_month_day &d) { std::printf("%d-%u-%u%s ", static_cast<int>(d.year()), static_cast<unsigned>(d.month()), static_cast<unsigned>(d.day()), d.ok() ? "" : "!"); }
static_assert(std::is_same_v<decltype(2024y / 2), year_month> && std::is_same_v<decltype(February / 2), month_day>);
static_assert(std::is_same_v<decltype(2024y / February / last), year_month_day_last> && std::is_same_v<decltype(last / 2 / 2024), year_month_day_last>);
static_assert(std::is_same_v<decltype(February / Monday[1]), month_weekday> && std::is_same_v<decltype(Monday[last] / 2 / 2024), year_month_weekday_last>);
static_assert(15d / 3 / 2024 == March / 15 / 2024y && 2024y / 3 / 15 == 2024y / (March / 15));
static_assert(sys_days(1970y / January / 1).time_since_epoch() == days(0) && sys_days(2000y / 3 / 1) - sys_days(2000y / 2 / 28) == days(2));

int main() {
  const year_month_day d = 2024y / January / 31;
  show(d + months(1)), show(d + months(3)), show(d - months(2)), show(d + years(1)), show(d - years(24)), show(d + months(25));
  std::printf("\n");
  year_month ym = 2024y / December;
  ym += months(1), std::printf("%d/%u ", static_cast<int>(ym.year()), static_cast<unsigned>(ym.month()));
  ym -= months(13), std::printf("%d/%u ", static_cast<int>(ym.year()), static_cast<unsigned>(ym.month()));
  std::printf("%d %d\n", static_cast<int>((2024y / 3 - 2022y / 11).count()), static_cast<int>((2020y / 1 - 2024y / 1).count()));
  std::printf("%u %u %u %u\n", static_cast<unsigned>(month(11) + months(14)), static_cast<unsigned>(January - months(1)), static_cast<unsigned>(March - months(27)), static_cast<unsigned>((January - December).count()));
  std::printf("%u %u %d %d\n", (Sunday + days(8)).c_encoding(), (Monday - days(15)).c_encoding(), static_cast<int>((Sunday - Monday).count()), static_cast<int>((Monday - Sunday).count()));
  month m = December;
  ++m, std::printf("%u ", static_cast<unsigned>(m)), --m, m--, std::printf("%u ", static_cast<unsigned>(m));
  weekday w = Saturday;
  w++, ++w, std::printf("%u ", w.iso_encoding()), w -= days(2), std::printf("%u ", w.c_encoding());
  day dd(28);
  dd += days(5), std::printf("%u %d ", static_cast<unsigned>(dd), dd.ok()), dd--, --dd, std::printf("%u %d\n", static_cast<unsigned>(dd), dd.ok());
  year y = 1999y;
  ++y, y += years(100), std::printf("%d %d %d %d\n", static_cast<int>(y), y.is_leap(), (2000y).is_leap(), (-y).ok());
  std::printf("%d %d %d\n", static_cast<int>(year::min()), static_cast<int>(year::max()), static_cast<int>((2000y - 1970y).count()));

  std::printf("%d%d%d%d", month(0).ok(), month(12).ok(), day(0).ok(), day(31).ok());
  std::printf("%d%d%d%d", weekday(7).ok(), weekday(8).ok(), Monday[5].ok(), Monday[6].ok());
  std::printf("%d%d%d%d\n", (February / 29).ok(), (February / 30).ok(), (April / 31).ok(), (2023y / February / 29).ok());
  std::printf("%d%d%d\n", (2024y / February / Thursday[5]).ok(), (2024y / February / Friday[5]).ok(), (2024y / month(13) / last).ok());
  for (int mm = 1; mm <= 12; mm++) std::printf("%u ", static_cast<unsigned>((2023y / mm / last).day()));
  std::printf("%u\n", static_cast<unsigned>((2024y / 2 / last).day()));

  show(year_month_day(sys_days(2024y / November / Thursday[4]))), show(year_month_day(sys_days(2024y / May / Monday[last]))), show(year_month_day(sys_days(2024y / February / 30)));
  const year_month_weekday ymw(sys_days(2024y / February / 29));
  std::printf("%u[%u]\n", ymw.weekday().c_encoding(), ymw.index());
  int wrong = 0;
  for (days n(-1000000); n < days(1000000); n += days(997)) {
    const year_month_day c{sys_days(n)};
    if (sys_days(c).time_since_epoch() != n || !c.ok() || sys_days(year_month_weekday(sys_days(n))).time_since_epoch() != n) wrong++;
  }
  std::printf("%d\n", wrong);
  show(year_month_day(sys_days(days(-1000000)))), show(year_month_day(sys_days(days(1000000)))), show(year_month_day(local_days(days(0))));
  std::printf("\n%d%d%d\n", 2024y / 1 / 31 < 2024y / 2 / 1, (2024y / 1 / 1 <=> 2023y / 12 / 31) > 0, 2024y / 2 / last == 2024y / February / last);
  std::printf("%d%d\n", (March / 1 <=> February / 29) > 0, Monday[1] == Monday[2]);
  // Easter by the anonymous algorithm, and the second Sunday of May.
  for (int yy : {2000, 2024, 2025, 2038}) {
    const int a = yy % 19, b = yy / 100, c = yy % 100, h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30, l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7, k = (a + 11 * h + 22 * l) / 451;
    const auto easter = year(yy) / ((h + l - 7 * k + 114) / 31) / ((h + l - 7 * k + 114) % 31 + 1);
    show(easter), std::printf("%d ", weekday(sys_days(easter)) == Sunday), show(year_month_day(sys_days(year(yy) / May / Sunday[2])));
  }
  std::printf("\n");
}
