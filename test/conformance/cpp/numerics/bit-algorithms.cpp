// covers: [bit] the bit functions on every width and their use: population counts, subset iteration, Gray codes, bit reversal, powers of two, float bits
#include <bit>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <vector>

template <class T> static void row(const char *name, T x) {
  std::printf("%s: %d %d %d %d %d %d %d %llu %llu\n", name, std::popcount(x), std::countl_zero(x), std::countr_zero(x), std::countl_one(x), std::countr_one(x), std::bit_width(x),
              std::has_single_bit(x), static_cast<unsigned long long>(std::bit_floor(x)), static_cast<unsigned long long>(std::rotl(x, 3)));
}
static std::uint32_t reversed(std::uint32_t x) {
  std::uint32_t r = 0;
  for (int i = 0; i < 32; i++) r = r << 1 | (x >> i & 1);
  return r;
}

int main() {
  row<std::uint8_t>("u8", 0b10110000);
  row<std::uint16_t>("u16", 0x00f0);
  row<std::uint32_t>("u32", 0x80000001);
  row<std::uint64_t>("u64", 0x0123456789abcdef);
  row<std::uint8_t>("zero", 0);
  row<std::uint64_t>("ones", ~0ull);
  for (unsigned n : {0u, 1u, 2u, 3u, 5u, 64u, 65u}) std::printf("%u ", std::bit_ceil(n));
  std::printf("\n%x %x %x\n", std::rotr(0x12345678u, 8), std::rotl(0x12345678u, -8), std::rotl(0x12345678u, 36));
  std::printf("%x %d\n", reversed(0x00000013), std::countl_zero(reversed(12)) == std::countr_zero(12u));
  int subsets = 0;
  const unsigned mask = 0b101101;
  for (unsigned s = mask;; s = (s - 1) & mask) {
    subsets++;
    if (s == 0) break;
  }
  std::printf("%d %d\n", subsets, 1 << std::popcount(mask));
  unsigned before = 0;
  bool gray = true;
  for (unsigned i = 1; i < 256; i++) {
    const unsigned g = i ^ i >> 1;
    gray = gray && std::has_single_bit(g ^ before);
    before = g;
  }
  std::printf("%d\n", gray);
  std::vector<int> set;
  for (std::uint64_t b = 0x8001000200040001ull; b; b &= b - 1) set.push_back(std::countr_zero(b));
  for (int i : set) std::printf("%d ", i);
  std::printf("\n");
  const auto bits = std::bit_cast<std::uint64_t>(-1.5);
  std::printf("%016llx %d %g\n", static_cast<unsigned long long>(bits), static_cast<int>(bits >> 52 & 0x7ff) - 1023, std::bit_cast<double>(bits & ~(1ull << 63)));
  struct Rgb {
    std::uint8_t r, g, b, a;
  };
  const auto px = std::bit_cast<Rgb>(0x11223344u);
  std::printf("%x %x %d\n", px.r, px.a, std::endian::native == std::endian::little);
  static_assert(std::bit_ceil(17u) == 32 && std::bit_width(255u) == 8 && std::popcount(std::numeric_limits<unsigned long>::max()) == 64);
  const float fast = std::bit_cast<float>(0x5f3759dfu - (std::bit_cast<std::uint32_t>(4.0f) >> 1));
  std::printf("%.4f\n", fast * (1.5f - 2.0f * fast * fast));
  unsigned long n = 600851475143ul, sum = 0;
  for (; n; n &= n - 1) sum += n & -n;
  std::printf("%lu\n", sum);
}
