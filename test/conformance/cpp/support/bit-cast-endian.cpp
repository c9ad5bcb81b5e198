// covers: [bit.cast] bit_cast, byteswap by hand, endian, has_single_bit, bit_ceil, rotl, countl_zero on each width
#include <array>
#include <bit>
#include <cstdint>
#include <cstdio>
struct RGBA { std::uint8_t r, g, b, a; };
template <class T> static void counts(T v) {
  std::printf("%d %d %d %d %d %d\n", std::countl_zero(v), std::countl_one(v), std::countr_zero(v), std::countr_one(v), std::popcount(v), static_cast<int>(std::bit_width(v)));
}
int main() {
  static_assert(std::bit_cast<std::uint32_t>(1.0f) == 0x3f800000);
  std::printf("%llx\n", static_cast<unsigned long long>(std::bit_cast<std::uint64_t>(-2.5)));
  auto c = std::bit_cast<RGBA>(0x11223344u);
  std::printf("%x %x %d\n", c.r, c.a, std::endian::native == std::endian::little);
  auto bytes = std::bit_cast<std::array<unsigned char, 8>>(0x0102030405060708ULL);
  std::printf("%d %d\n", bytes[0], bytes[7]);
  counts<std::uint8_t>(0), counts<std::uint8_t>(0xF0), counts<std::uint16_t>(0x00FF), counts<std::uint32_t>(1u << 31), counts<std::uint64_t>(~0ULL);
  std::printf("%x %x %x\n", std::rotl<std::uint8_t>(0x81, 1), std::rotr<std::uint32_t>(1, 4), std::rotl<std::uint16_t>(0x1234, -4));
  std::printf("%u %u %u %d %d\n", std::bit_ceil(17u), std::bit_floor(17u), std::bit_ceil(0u), std::has_single_bit(64u), std::has_single_bit(0u));
}
