// covers: [time.format] chrono specifications in std::format: durations with subseconds and own units, each conversion, locale-free defaults, width and alignment, time points, hh_mm_ss
// std: c++20
// native: clang
#include <chrono>
#include <cstdio>
#include <format>
#include <ratio>
#include <string>
using namespace std::chrono;
using namespace std::chrono_literals;
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

int main() {
  p(std::format("{} {} {} {} {} {}", 1h, 2min, 3s, 4ms, 5us, 6ns));
  p(std::format("{} {} {}", days(1), weeks(2), years(3)));
  p(std::format("{} {} {}", duration<int, std::ratio<1, 60>>(7), duration<int, std::ratio<60 * 60 * 5>>(8), duration<int, std::kilo>(9)));
  p(std::format("{} {} {}", duration<double>(1.5), duration<double, std::milli>(2.25), duration<float, std::ratio<60>>(0.5f)));
  p(std::format("{:%H:%M:%S} {:%T} {:%R} {:%r}", 3723s, 3723s, 3723s, 47000s));
  p(std::format("{:%T} {:%S} {:%S}", 3723004ms, 5us, 61234567ns));
  p(std::format("{:%j} {:%j} {:%H}", days(45), 50h, 50h));
  p(std::format("{:%Q%q} {:%Q} {:%q}", 1500ms, 2min, 3h));
  p(std::format("{:%I %p} {:%I %p} {:%I}", 13h, 5min, 0h));
  p(std::format("{:%M:%S} {:%T} {}", -90s, -3661s, -5ms));
  p(std::format("[{:>10}] [{:<10}] [{:^10}] [{:*^12%T}] [{:10%S}]", 5s, 5s, 5s, 65s, 7s));
  p(std::format("[{:{}}] [{:.3}]", 12min, 8, duration<double>(3.14159)));
  p(std::format("{:%%%n%t%Q}", 5s));

  const sys_seconds t = sys_days(2024y / March / 5) + 14h + 7min + 9s;
  p(std::format("{} {:%F} {:%D} {:%T}", t, t, t, t));
  p(std::format("{:%Y %C %y %G %g %V %U %W %j %u %w}", t));
  p(std::format("{:%a %A %b %B %h %d %e %m}", t));
  p(std::format("{:%c|%x|%X|%p|%I|%Z|%z|%Ez}", t));
  p(std::format("{:%Ec %Ex %EY %Od %OH %Om}", t));
  p(std::format("{}", sys_days(1999y / 12 / 31)));
  p(std::format("{} {:%S}", time_point_cast<milliseconds>(t) + 45ms, time_point_cast<microseconds>(t) + 7us));
  p(std::format("{}", sys_time<duration<int, std::ratio<1, 10>>>(duration<int, std::ratio<1, 10>>(12345))));
  const local_seconds l(t.time_since_epoch());
  p(std::format("{} {:%F %R}", l, l));
  p(std::format("{} {:%T}", hh_mm_ss(3723s + 5ms), hh_mm_ss(-1h - 2min)));
  p(std::format("{:%H-%M-%S}", hh_mm_ss(22h + 61s)));
  const std::string wide = std::format("{:>20%F}|{:<24%c}|", t, t);
  p(wide);
  for (const char *bad : {"{:%", "{:%Q", "{:%&}", "{:%T", "{:%E}"}) {
    try {
      const seconds s(1);
      std::printf("%s ", std::vformat(bad, std::make_format_args(s)).c_str());
    } catch (const std::format_error &) {
      std::printf("refused ");
    }
  }
  std::printf("\n");
  try {
    const auto d = 5s;
    p(std::vformat("{:%Y}", std::make_format_args(d)));
  } catch (const std::format_error &) {
    std::printf("a duration has no year\n");
  }
}
