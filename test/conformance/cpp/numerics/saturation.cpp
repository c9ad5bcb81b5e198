// covers: [numeric.sat] saturating arithmetic and casts (C++26) on each width, against wide arithmetic
// std: c++26
// native: clang
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numeric>

template <class T> static long clampTo(__int128 x) {
  using L = std::numeric_limits<T>;
  return static_cast<long>(x < L::min() ? L::min() : x > L::max() ? L::max() : static_cast<T>(x));
}
template <class T> static void every(const char *name) {
  const int lo = std::numeric_limits<T>::min(), hi = std::numeric_limits<T>::max();
  long wrong = 0, saturated = 0;
  for (int a = lo; a <= hi; a += 3)
    for (int b = lo; b <= hi; b += 5) {
      const T x = static_cast<T>(a), y = static_cast<T>(b);
      wrong += std::add_sat(x, y) != clampTo<T>(a + b);
      wrong += std::sub_sat(x, y) != clampTo<T>(a - b);
      wrong += std::mul_sat(x, y) != clampTo<T>(a * b);
      if (b != 0) wrong += std::div_sat(x, y) != clampTo<T>(a / b);
      saturated += a + b != static_cast<T>(a + b);
    }
  std::printf("%s wrong %ld, saturated %ld\n", name, wrong, saturated);
}

int main() {
  every<std::int8_t>("int8");
  every<std::uint8_t>("uint8");
  using I = std::numeric_limits<int>;
  using L = std::numeric_limits<long>;
  std::printf("%d %d %d\n", std::add_sat(I::max(), 1), std::sub_sat(I::min(), 1), std::add_sat(3, 4));
  std::printf("%d %d %d %d\n", std::mul_sat(1 << 20, 1 << 20), std::mul_sat(-(1 << 20), 1 << 20), std::mul_sat(I::min(), -1), std::div_sat(I::min(), -1));
  std::printf("%u %u %u\n", std::sub_sat(3u, 5u), std::add_sat(0xfffffff0u, 0x20u), std::mul_sat(70000u, 70000u));
  std::printf("%ld %ld %lu\n", std::add_sat(L::max(), 5L), std::mul_sat(L::max() / 2, -3L), std::mul_sat(1ul << 40, 1ul << 40));
  std::printf("%d %d %d %d\n", std::saturate_cast<std::int8_t>(300), std::saturate_cast<std::int8_t>(-300), std::saturate_cast<std::uint8_t>(-5), std::saturate_cast<std::uint8_t>(77));
  std::printf("%d %u %d\n", std::saturate_cast<int>(3000000000u), std::saturate_cast<unsigned>(-1L), std::saturate_cast<int>(L::min()));
  constexpr int compiled = std::add_sat(2147483600, 100);
  static_assert(compiled == 2147483647 && std::saturate_cast<short>(100000L) == 32767);
  unsigned char brightness = 200;
  for (int i = 0; i < 4; i++) brightness = std::add_sat(brightness, static_cast<unsigned char>(20));
  std::printf("%d\n", brightness);
}
