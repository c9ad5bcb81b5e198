// covers: [expr.shift] [expr.bit.and] shifts since C++20: of negative numbers, promoted operands, widths; masks, mixed widths and signs
#include <climits>
#include <cstdint>
#include <cstdio>
#include <type_traits>
template <class T> static void widths(const char *name) {
  using U = std::make_unsigned_t<T>;
  T top = static_cast<T>(U(1) << (sizeof(T) * CHAR_BIT - 1));
  volatile T v = top;
  std::printf("%s: %lld >>1 %lld, >>last %lld, unsigned >>1 %llu\n", name, (long long)v, (long long)(T)(v >> 1),
              (long long)(v >> (sizeof(T) * CHAR_BIT - 1)), (unsigned long long)(U)((U)v >> 1));
}
static constexpr std::uint32_t reverse(std::uint32_t x) {
  for (int w = 1; w < 32; w *= 2) {
    std::uint32_t mask = ~std::uint32_t(0) / ((std::uint32_t(1) << w) + 1);
    x = ((x >> w) & mask) | ((x & mask) << w);
  }
  return x;
}
static_assert((-1 >> 5) == -1 && (-8 >> 1) == -4 && (-7 / 2) == -3 && (-7 >> 1) == -4);
static_assert((-1 << 3) == -8 && (1 << 31) == INT_MIN);
static_assert(reverse(1) == 0x80000000u && reverse(reverse(0x12345678)) == 0x12345678);
int main() {
  widths<signed char>("char");
  widths<short>("short");
  widths<int>("int");
  widths<long>("long");
  unsigned char c = 0xf0;
  static_assert(std::is_same_v<decltype(c << 1), int> && std::is_same_v<decltype(1u << 1L), unsigned>);
  std::printf("%x %x %x\n", c << 4, static_cast<unsigned char>(c << 4), ~c & 0xff);
  volatile int s = 35;
  std::printf("%lx %x\n", 1L << s, 1u << (s & 31));
  std::uint64_t u = 0xfedcba9876543210;
  for (int i = 0; i < 64; i += 12) std::printf("%llx ", (unsigned long long)(u << i | (i ? u >> (64 - i) : 0)));
  std::printf("\n%lld %d\n", (long long)(std::int64_t(u) >> 60), static_cast<int>(-1u >> 28));
  int x = 0b1010'0110;
  std::printf("%x %x %x %x\n", x & 0xf, x | 0x11, x ^ 0xff, ~x);
  x <<= 3; x >>= 1; x &= ~0x8; x ^= 0x3; x |= 0x400;
  std::printf("%x\n", x);
  std::printf("%d %d\n", -1 & 0x7fffffffffff ? 1 : 0, (0xffffffff & -1) == 0xffffffff);
  short sh = -2;
  sh >>= 1;
  std::printf("%d ", sh);
  sh = static_cast<short>(sh << 15);
  std::printf("%d\n", sh);
  __extension__ unsigned __int128 wide = 1;
  wide <<= 100;
  wide |= 5;
  std::printf("%llx %llx\n", (unsigned long long)(wide >> 64), (unsigned long long)wide);
  bool flag = true;
  std::printf("%d %d\n", flag << 3, flag & 2);
}
