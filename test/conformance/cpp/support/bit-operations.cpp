// covers: [bit] every function of <bit> on each unsigned width: counts of zeros and ones at both ends, powers of two, rotations by any amount, bit_cast of floats, structs and arrays, byteswap, endian, tables made while compiling
// std: c++23
#include <array>
#include <bit>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <type_traits>

template <class T> static void counts(T v) {
  std::printf("%d %d %d %d %d %d %d | ", std::countl_zero(v), std::countl_one(v), std::countr_zero(v), std::countr_one(v), std::popcount(v), static_cast<int>(std::bit_width(v)), std::has_single_bit(v));
}
struct Rgba {
  std::uint8_t r, g, b, a;
};
constexpr auto reversed = [] {
  std::array<std::uint8_t, 256> t{};
  for (unsigned i = 0; i < 256; i++)
    for (unsigned b = 0; b < 8; b++)
      if (i & (1u << b)) t[i] = static_cast<std::uint8_t>(t[i] | (0x80u >> b));
  return t;
}();
static_assert(std::rotl(std::uint8_t{0x81}, 1) == 0x03 && std::rotr(0x1u, 1) == 0x80000000u);
static_assert(std::bit_ceil(5u) == 8 && std::bit_floor(5u) == 4 && std::bit_floor(0u) == 0 && std::bit_ceil(0u) == 1);
static_assert(std::bit_cast<std::uint32_t>(1.0f) == 0x3f800000 && std::bit_cast<double>(0x4009'21FB'5444'2D18ull) > 3.14);
static_assert(std::byteswap(std::uint16_t{0x1234}) == 0x3412 && std::byteswap(char{7}) == 7);

int main() {
  counts<std::uint8_t>(0), counts<std::uint8_t>(255), counts<std::uint8_t>(0x50), std::printf("\n");
  counts<std::uint16_t>(0), counts<std::uint16_t>(0x8001), counts<std::uint16_t>(0xfff0), std::printf("\n");
  counts(0u), counts(1u), counts(0x80000000u), counts(0xf0f0f0f0u), counts(~0u), std::printf("\n");
  counts(0ull), counts(1ull << 40), counts(~0ull), counts(0xdeadbeefcafef00dull), std::printf("\n");
  for (unsigned v : {0u, 1u, 2u, 3u, 64u, 65u, 1000u}) std::printf("%u:%u:%u:%d ", v, std::bit_floor(v), std::bit_ceil(v), static_cast<int>(std::bit_width(v)));
  std::printf("\n");
  for (int n : {0, 1, 4, 31, 32, 33, -1, -36}) std::printf("%08x:%08x ", std::rotl(0x12345678u, n), std::rotr(0x12345678u, n));
  std::printf("\n");
  for (int n : {0, 3, 8, -3, 11}) std::printf("%02x:%02x ", std::rotl(std::uint8_t{0b10010110}, n), std::rotr(std::uint8_t{0b10010110}, n));
  std::printf("%llx\n", std::rotl(0x0123456789abcdefull, 20));

  for (float f : {0.0f, -0.0f, 1.5f, std::numeric_limits<float>::infinity(), std::numeric_limits<float>::denorm_min()}) std::printf("%08x ", std::bit_cast<std::uint32_t>(f));
  std::printf("%g\n", static_cast<double>(std::bit_cast<float>(0x7f7fffffu)));
  const auto pixel = std::bit_cast<std::uint32_t>(Rgba{0x11, 0x22, 0x33, 0x44});
  const auto back = std::bit_cast<Rgba>(pixel);
  std::printf("%08x %d\n", std::endian::native == std::endian::little ? pixel : std::byteswap(pixel), back.b);
  const auto bytes = std::bit_cast<std::array<unsigned char, 8>>(0x0102030405060708ull);
  std::printf("%d %d\n", bytes[0], bytes[7]);
  const auto halves = std::bit_cast<std::array<std::uint16_t, 2>>(0xabcd1234u);
  std::printf("%x %x\n", halves[0], halves[1]);
  std::printf("%d %d\n", std::bit_cast<int>(~0u), std::bit_cast<std::int64_t>(-0.0) == INT64_MIN);
  std::printf("%04x %08x %016llx %d\n", static_cast<unsigned>(std::byteswap(std::uint16_t{0xabcd})), std::byteswap(0x01020304u), std::byteswap(0x0102030405060708ull), std::byteswap(std::int16_t{0x0080}));
  std::printf("%02x %02x %02x\n", reversed[1], reversed[0x0f], reversed[0b11001010]);

  // The classics by hand against the library.
  unsigned state = 12345, wrong = 0;
  for (int i = 0; i < 1000; i++) {
    state = state * 1664525u + 1013904223u;
    const unsigned v = state >> (i % 32);
    int pop = 0, width = 0;
    for (unsigned x = v; x; x &= x - 1) pop++;
    for (unsigned x = v; x; x >>= 1) width++;
    wrong += pop != std::popcount(v) || width != static_cast<int>(std::bit_width(v)) || std::countl_zero(v) != 32 - width || (v && std::countr_zero(v) != std::popcount((v & -v) - 1));
    wrong += std::rotl(v, i) != ((v << (i % 32)) | (i % 32 ? v >> (32 - i % 32) : 0));
  }
  std::printf("%u\n", wrong);
  unsigned gray = 0, steps = 0;
  for (unsigned i = 1; i < 64; i++) {
    const unsigned g = i ^ (i >> 1);
    steps += std::has_single_bit(g ^ gray);
    gray = g;
  }
  std::printf("%u\n", steps);
  std::printf("%d%d\n", std::endian::little != std::endian::big, std::endian::native == std::endian::little);
}
