// covers: [time.format] formatting of durations, times and calendar types: each conversion, subseconds, negative durations, alignment, invalid dates (C++20)
// std: c++20
// native: clang
#include <chrono>
#include <cstdio>
#include <format>
#include <iostream>
#include <sstream>
#include <string>
using namespace std::chrono;
using namespace std::chrono_literals;
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

int main() {
  const sys_time<milliseconds> t = sys_days(2024y / February / 29) + 17h + 5min + 9s + 42ms;
  p(std::format("{}", t));
  p(std::format("{:%Y-%m-%d %H:%M:%S}", t));
  p(std::format("{:%F %T %D %R}", t));
  p(std::format("{:%a %A %b %B %d %e %j %u %w %y %C}", t));
  p(std::format("{:%I %p %G-W%V %U %W %%%n%t.}", t));
  p(std::format("{:%c|%x|%X|%r}", floor<seconds>(t)));
  p(std::format("{:%Z %z %Ez}", floor<seconds>(t)));
  p(std::format("{} {} {} {} {}", 5s, 120ms, 3min, 7h, 2000us));
  p(std::format("{} {} {}", duration<int, std::ratio<86400>>(2), duration<double>(1.5), duration<long, std::ratio<1, 30>>(9)));
  p(std::format("{:%H:%M:%S} {:%T} {:%j} {:%Q%q} {:%R}", 3725s, 3725123ms, 49h, 15ms, -90min));
  p(std::format("[{:>10}] [{:<10}] [{:*^12}] [{:%S}]", 5s, 5s, 7min, 1234567us));
  p(std::format("{:%S} {:.3}", duration<double>(0.5), duration<double>(2.71828)));
  p(std::format("{} {} {} {}", 2024y, February, 29d, Thursday));
  p(std::format("{} {} {}", 2024y / 2 / 29, 2023y / 2 / 29, 2024y / February / last));
  p(std::format("{} {} {}", 2024y / 2, February / 3, Thursday[2]));
  p(std::format("{} {} {}", Friday[last], 2024y / May / Monday[1], 2024y / May / Monday[last]));
  p(std::format("{:%B} {:%b} {:%A} {:%y} {:%m} {:%d}", March, April, Sunday, 1999y, 7 / 4d, 3d));
  p(std::format("{} {}", month(13), weekday(9)));
  p(std::format("{} {}", hh_mm_ss(-3661s), hh_mm_ss(12h + 345ms)));
  p(std::format("{:%Y %EY %Oy} {:%H}", 2024y / 1 / 1, sys_days(2024y / 1 / 1)));
  std::ostringstream o;
  o << 1500ms << ' ' << 2024y / 12 / 31 << ' ' << sys_days(1970y / 1 / 1) << ' ' << Tuesday << ' ' << July << ' ' << 31d;
  p(o.str());
  p(std::format("{:{}}|{:>{}}", 5s, 6, 2024y, 8));
  try {
    const auto bad = 2024y / 13 / 1;
    p(std::vformat("{:%B}", std::make_format_args(bad)));
  } catch (const std::format_error &) {
    p("refused");
  }
  try {
    const auto d = 5s;
    p(std::vformat("{:%Y}", std::make_format_args(d)));
  } catch (const std::format_error &) {
    p("no year in a duration");
  }
  p(std::format("{}", local_days(2024y / 7 / 1) + 6h));
  p(std::format("{}", sys_days(-5y / 3 / 1)));
}
