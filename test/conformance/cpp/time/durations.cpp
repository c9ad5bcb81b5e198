// covers: [time.duration] durations: conversions, casts and roundings, literals, arithmetic, common type, own periods and floating ones
#include <chrono>
#include <cstdio>
#include <ratio>
using namespace std::chrono;
using namespace std::chrono_literals;
template <class D> static long long n(D d) { return static_cast<long long>(d.count()); }
int main() {
  std::printf("%lld %lld %lld\n", n(milliseconds(2s)), n(duration_cast<minutes>(150s)), n(1h + 1min - 1s));
  std::printf("%lld %lld %lld %lld\n", n(floor<seconds>(-1500ms)), n(ceil<seconds>(1500ms)), n(round<seconds>(2500ms)), n(round<seconds>(3500ms)));
  std::printf("%lld %lld %lld %lld\n", n(7min / 2), static_cast<long long>(1h / 7min), n(1h % 7min), n(abs(-5s)));
  using Frames = duration<int, std::ratio<1, 24>>;
  using Fortnight = duration<double, std::ratio<1209600>>;
  std::printf("%lld %.4f %.3f\n", n(duration_cast<Frames>(2s)), Fortnight(1h * 24 * 7).count(), duration<double>(1min + 250ms).count());
  static_assert(std::is_same_v<std::common_type_t<seconds, milliseconds>, milliseconds> && std::is_same_v<decltype(1h + 1ms), milliseconds>);
  static_assert(!std::is_convertible_v<milliseconds, seconds> && std::is_convertible_v<milliseconds, duration<double>>);
  auto d = 10s;
  d += 1min, d *= 2, d %= 60s, ++d, d -= 1s;
  std::printf("%lld %d %d\n", n(d), 60s == 1min, 1001ms > 1s);
  time_point<system_clock, milliseconds> t(90061001ms);
  std::printf("%lld %lld\n", n(time_point_cast<hours>(t).time_since_epoch()), n(t - floor<minutes>(t)));
  std::printf("%lld %g\n", n(nanoseconds::max()), duration<double, std::micro>(1ns * 1500).count());
  const auto a = steady_clock::now(), b = steady_clock::now();
  std::printf("%d %d\n", b >= a, steady_clock::is_steady);
}
