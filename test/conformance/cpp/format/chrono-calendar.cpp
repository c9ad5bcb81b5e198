// covers: [time.format] calendar types in std::format: days, months, weekdays, indexed and last, partial dates, invalid ones, conversions that a type lacks
// std: c++20
// native: clang
#include <chrono>
#include <cstdio>
#include <format>
#include <string>
using namespace std::chrono;
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }
template <class T> static void refuses(const char *spec, T v) {
  try {
    p(std::vformat(spec, std::make_format_args(v)));
  } catch (const std::format_error &) {
    std::printf("%s refused\n", spec);
  }
}

int main() {
  p(std::format("{} {} {} {}", day(1), day(31), day(0), day(32)));
  p(std::format("{} {} {}", January, month(12), month(13)));
  p(std::format("{} {} {} {}", 2024y, year(0), year(-5), year(12345)));
  p(std::format("{} {} {}", Monday, weekday(7), weekday(8)));
  p(std::format("{} {} {}", Tuesday[2], Friday[last], Friday[0]));
  p(std::format("{} {} {}", March / 15, February / last, April / Sunday[1]));
  p(std::format("{}", 2024y / June));
  p(std::format("{} {}", 2024y / July / 4, 2023y / February / 30));
  p(std::format("{} {} {}", 2024y / February / last, 2024y / November / Thursday[4], 2024y / May / Monday[last]));
  p(std::format("{:%d|%e|%Od}", day(7)));
  p(std::format("{:%b|%B|%h|%m}", September));
  p(std::format("{:%y|%Y|%C}", 1987y));
  p(std::format("{:%a|%A|%u|%w}", Sunday));
  p(std::format("{:%B %d, %Y (%A, day %j, week %V of %G)}", 2021y / January / 3));
  p(std::format("{:%D %F %x}", 2000y / 2 / 29));
  p(std::format("{:%b %Y}", 2024y / 12));
  p(std::format("{:%m/%d}", October / 31));
  p(std::format("[{:>12}] [{:-<12}] [{:^12%b}]", 2024y / 1 / 2, 2024y / 3, August));
  p(std::format("{:%U %W %V}", 2023y / 1 / 1));
  p(std::format("{:%U %W %V}", 2024y / 12 / 30));
  for (int y : {1999, 2004, 2009, 2015, 2020}) std::printf("%s ", std::format("{:%G-W%V-%u}", year(y) / January / 1).c_str());
  std::printf("\n");

  refuses("{:%H}", 2024y / 1 / 1);
  refuses("{:%Y}", March);
  refuses("{:%a}", day(3));
  refuses("{:%d}", 2024y);
  refuses("{:%A}", 2024y / 13 / 1);
  refuses("{:%B}", month(0));
  refuses("{:%a}", weekday(9));
  refuses("{:d}", day(3));
  refuses("{:>6%d}", day(9));

  std::string calendar;
  const year_month shown = 2024y / February;
  const weekday first(sys_days(shown / 1));
  calendar += std::format("{:^20%B %Y}\n", shown / 1);
  calendar.append(first.c_encoding() * 3, ' ');
  for (day d(1); d <= (shown / last).day(); ++d) {
    calendar += std::format("{:%e}", d);
    calendar += weekday(sys_days(shown / d)) == Saturday ? '\n' : ' ';
  }
  p(calendar);
}
