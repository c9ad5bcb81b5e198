// covers: [time.clock] clocks: system, steady and file clocks, conversions to time_t and between clocks, sleeping, time_point arithmetic and casts
#include <chrono>
#include <cstdio>
#include <ctime>
#include <ratio>
#include <thread>
#include <type_traits>
using namespace std::chrono;
using namespace std::chrono_literals;

struct Ticks {
  using rep = long;
  using period = std::ratio<1, 60>;
  using duration = std::chrono::duration<rep, period>;
  using time_point = std::chrono::time_point<Ticks>;
  static constexpr bool is_steady = false;
  static inline long at = 0;
  static time_point now() noexcept { return time_point(duration(at++)); }
};

int main() {
  static_assert(steady_clock::is_steady);
  static_assert(std::chrono::is_clock_v<Ticks> && !std::chrono::is_clock_v<int>);
  const auto before = steady_clock::now();
  std::this_thread::sleep_for(20ms);
  const auto slept = steady_clock::now() - before;
  std::printf("%d\n", slept >= 20ms && slept < 2s);
  const auto wake = steady_clock::now() + 5ms;
  std::this_thread::sleep_until(wake);
  std::printf("%d\n", steady_clock::now() >= wake);
  std::this_thread::sleep_for(-1s);
  const auto now = system_clock::now();
  const std::time_t t = system_clock::to_time_t(now);
  std::printf("%d %d\n", system_clock::from_time_t(t) <= now + 1s, now - system_clock::from_time_t(t) < 1s);
  std::printf("%d\n", now > sys_days(2020y / 1 / 1) || now > sys_days(1970y / 1 / 1));
  const system_clock::time_point epoch;
  std::printf("%lld %ld\n", static_cast<long long>(epoch.time_since_epoch().count()), static_cast<long>(system_clock::to_time_t(epoch)));

  const auto a = Ticks::now(), b = Ticks::now() + 30 * Ticks::duration(2);
  std::printf("%ld %lld\n", (b - a).count(), static_cast<long long>(duration_cast<milliseconds>(b - a).count()));
  std::printf("%g\n", duration<double>(b - a).count());
  sys_seconds s = sys_days(2001y / 9 / 9) + 1h + 46min + 40s;
  std::printf("%lld\n", static_cast<long long>(s.time_since_epoch().count()));
  sys_time<hours> h = floor<hours>(s);
  std::printf("%lld %lld %lld\n", static_cast<long long>((s - h).count()), static_cast<long long>((round<hours>(s) - h).count()), static_cast<long long>((ceil<hours>(s) - h).count()));
  sys_seconds negative(-1s);
  std::printf("%lld %lld\n", static_cast<long long>(floor<days>(negative).time_since_epoch().count()), static_cast<long long>(time_point_cast<days>(negative).time_since_epoch().count()));
  auto m = time_point_cast<milliseconds>(s);
  m += 1500ms, m -= 1s;
  std::printf("%lld %d %d\n", static_cast<long long>((m - s).count()), m > s, s == sys_time<nanoseconds>(s));
  static_assert(std::is_same_v<decltype(s + 1ms), sys_time<milliseconds>> && std::is_same_v<decltype(s - h), seconds>);
  std::printf("%d\n", sys_seconds::min() < s && s < sys_seconds::max());
  const auto f = file_clock::now();
  std::printf("%d\n", file_clock::now() >= f);
  local_seconds l(s.time_since_epoch());
  std::printf("%d\n", l.time_since_epoch() == s.time_since_epoch());
  const std::clock_t c0 = std::clock();
  std::printf("%d %d\n", std::clock() >= c0, std::time(nullptr) >= t);
  std::tm broken = *std::gmtime(&t);
  broken.tm_isdst = 0;
  char text[16];
  const std::time_t zero = 1000000000;
  std::strftime(text, sizeof text, "%F", std::gmtime(&zero));
  std::printf("%s\n", text);
}
