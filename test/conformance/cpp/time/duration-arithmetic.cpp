// covers: [time.duration.nonmember] [time.duration.cast] durations: the common type of odd periods, floor, ceil, round to even, abs, remainders, comparisons across periods, saturation at the ends, treat_as_floating_point, own representations
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <ratio>
#include <type_traits>
using namespace std::chrono;
using namespace std::chrono_literals;

struct Fixed {
  long long v = 0;
  constexpr Fixed() = default;
  constexpr Fixed(long long x) : v(x) {}
  constexpr explicit operator long long() const { return v; }
  friend constexpr Fixed operator*(Fixed a, Fixed b) { return a.v * b.v; }
  friend constexpr Fixed operator/(Fixed a, Fixed b) { return a.v / b.v; }
  friend constexpr Fixed operator+(Fixed a, Fixed b) { return a.v + b.v; }
  friend constexpr Fixed operator-(Fixed a, Fixed b) { return a.v - b.v; }
  friend constexpr bool operator==(Fixed a, Fixed b) { return a.v == b.v; }
  friend constexpr bool operator<(Fixed a, Fixed b) { return a.v < b.v; }
};
template <> struct std::common_type<Fixed, long long> { using type = Fixed; };
template <> struct std::common_type<long long, Fixed> { using type = Fixed; };

using third = duration<int, std::ratio<1, 3>>;
using half = duration<int, std::ratio<1, 2>>;
template <class D> static long long n(D d) { return static_cast<long long>(d.count()); }

static_assert(std::is_same_v<std::common_type_t<third, half>, duration<int, std::ratio<1, 6>>>);
static_assert(std::is_same_v<decltype(1h + 1ms), milliseconds> && std::is_same_v<decltype(5s / 2s), seconds::rep>);
static_assert(std::is_convertible_v<hours, seconds> && !std::is_convertible_v<seconds, hours> && std::is_convertible_v<seconds, duration<double, std::ratio<3600>>>);
static_assert(!std::is_constructible_v<seconds, double> && std::is_constructible_v<duration<double>, int>);
static_assert(treat_as_floating_point_v<double> && !treat_as_floating_point_v<long>);
static_assert(third(3) == half(2) && third(1) < half(1) && 1s == 1000ms && 90min > 1h);

int main() {
  std::printf("%lld %lld %lld\n", n(third(1) + half(1)), n(third(2) - half(1)), n(third(5) % third(3)));
  std::printf("%lld %lld %lld %lld\n", n(duration_cast<seconds>(-1500ms)), n(floor<seconds>(-1500ms)), n(ceil<seconds>(-1500ms)), n(round<seconds>(-1500ms)));
  for (auto d : {500ms, 1500ms, 2500ms, 2501ms, -500ms, -2500ms}) std::printf("%lld ", n(round<seconds>(d)));
  std::printf("\n%lld %lld %lld\n", n(abs(-5s)), n(-(+3s)), n(abs(seconds(0))));
  std::printf("%lld %lld %lld %lld\n", n(7s * 3), n(2 * 7s), n(7s / 2), n(7s % 2));
  std::printf("%lld %lld %lld\n", n(1h % 7min), static_cast<long long>(1h / 7min), n(100ms % 1s));
  auto d = 10s;
  d += 5s, d -= 1s, d *= 3, d /= 2, d %= 8;
  std::printf("%lld ", n(d));
  d %= 3s, ++d, d++, --d;
  std::printf("%lld ", n(d));
  std::printf("%lld ", n(d--));
  std::printf("%lld\n", n(d));
  std::printf("%g %g %g\n", duration<double>(1500ms).count(), duration<double, std::ratio<3600>>(90min).count(), duration<float, std::milli>(2us).count() * 1000.0f);
  std::printf("%g %g\n", static_cast<double>(duration<double>(0.75) / 0.25s), (duration<double>(0.5) + 250ms).count());
  std::printf("%lld %lld\n", n(duration_cast<milliseconds>(1.2345s)), n(duration_cast<minutes>(duration<double>(119.9))));
  std::printf("%d %d %d\n", seconds::max().count() == std::numeric_limits<seconds::rep>::max(), seconds::min() < seconds::zero(), n(seconds::zero()) == 0);
  std::printf("%lld %lld %lld\n", n(days(1) / 1min * 1s), n(duration_cast<hours>(weeks(1))), n(duration_cast<days>(years(1))));
  std::printf("%lld %lld\n", n(seconds(months(1))), n(seconds(years(400)) / 86400));

  const duration<Fixed, std::ratio<1, 50>> frames(Fixed(125));
  std::printf("%lld %lld\n", (frames + frames).count().v, duration_cast<duration<Fixed>>(frames).count().v);
  using tick = duration<std::uint8_t, std::ratio<1, 4>>;
  tick t(250);
  t += tick(10);
  std::printf("%d %lld\n", static_cast<int>(t.count()), n(duration_cast<milliseconds>(tick(3))));
  std::printf("%d%d%d\n", (1s <=> 999ms) > 0, (2min <=> 120s) == 0, duration<double>(0.1) + duration<double>(0.2) == duration<double>(0.3));
  auto parts = 98765432ms;
  const auto h = duration_cast<hours>(parts);
  parts -= h;
  const auto mi = duration_cast<minutes>(parts);
  parts -= mi;
  const auto s = duration_cast<seconds>(parts);
  parts -= s;
  std::printf("%lld:%lld:%lld.%lld\n", n(h), n(mi), n(s), n(parts));
  std::printf("%lld %lld %lld %lld %lld %lld\n", n(1h), n(1min), n(1s), n(1ms), n(1us), n(1ns));
  std::printf("%lld\n", n(duration_cast<duration<long, std::atto>>(3ns)));
}
