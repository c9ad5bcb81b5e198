// covers: [bit] std::popcount, countl_zero, bit_width, bit_ceil, rotl, bit_cast, has_single_bit, endian
#include <bit>
#include <cstdint>
#include <cstdio>
#include <initializer_list>

int main() {
  for (std::uint16_t x : {0, 1, 12, 0x8000, 0xFFFF})
    std::printf("%d %d %d %d %d %d %d\n", std::popcount(x), std::countl_zero(x), std::countr_zero(x), std::countl_one(x), static_cast<int>(std::bit_width(x)), std::bit_floor(x), std::has_single_bit(x));
  std::printf("%u %x %x\n", std::bit_ceil(37u), std::rotl(0x80000001u, 4), std::rotr(std::uint8_t{1}, 1));
  std::printf("%x %g %d\n", std::bit_cast<std::uint32_t>(1.0f), std::bit_cast<double>(0x4004000000000000ull), std::endian::native == std::endian::little);
}
