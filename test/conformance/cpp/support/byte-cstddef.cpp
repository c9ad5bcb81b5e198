// covers: [cstddef.syn] [support.types.byteops] std::byte and its operators, offsetof, nullptr_t overloads, max_align_t, size_t arithmetic, bytes of objects through span
#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <span>
#include <type_traits>
#include <vector>
using std::byte;
static int which(std::nullptr_t) { return 1; }
static int which(int) { return 2; }
static int which(const void *) { return 3; }
struct Layout { char a; double b; std::uint16_t c[3]; struct { int x, y; } in; };
constexpr byte mix(byte a, byte b) { return (a << 4 & byte{0xf0}) | (b & byte{0x0f}); }
static_assert(std::to_integer<int>(mix(byte{0xab}, byte{0xcd})) == 0xbd && sizeof(byte) == 1 && !std::is_integral_v<byte>);
static std::uint32_t crc(std::span<const byte> s) {
  std::uint32_t c = ~0u;
  for (byte b : s) {
    c ^= std::to_integer<std::uint32_t>(b);
    for (int k = 0; k < 8; k++) c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
  }
  return ~c;
}
static std::vector<byte> pack(std::span<const int> v) {
  std::vector<byte> out;
  for (int x : v) {
    auto u = static_cast<std::uint32_t>(x) << 1 ^ static_cast<std::uint32_t>(x >> 31);
    do out.push_back(byte(u & 0x7f) | (u > 0x7f ? byte{0x80} : byte{})); while (u >>= 7);
  }
  return out;
}
int main() {
  byte b{0b1010'0101};
  b <<= 1;
  b |= byte{1};
  b ^= byte{0xff};
  std::printf("%x %x %x %d\n", std::to_integer<unsigned>(b), std::to_integer<unsigned>(~b), std::to_integer<unsigned>(b >> 3), b == byte{0xb4});
  std::printf("%d %d\n", byte{1} < byte{200}, static_cast<int>(byte{255}));
  std::printf("%d %d %d %d\n", which(nullptr), which(0), which(static_cast<void *>(nullptr)), which(std::nullptr_t{}));
  std::printf("%zu %zu %zu %zu\n", offsetof(Layout, b), offsetof(Layout, c), offsetof(Layout, in), offsetof(Layout, in.y));
  std::printf("%d %d\n", alignof(std::max_align_t) >= alignof(long double), std::is_same_v<std::ptrdiff_t, decltype(&b - &b)>);
  const char text[] = "123456789";
  std::printf("%x\n", crc(std::as_bytes(std::span(text, 9))));
  std::array values{0, -1, 1, 63, -64, 64, 1000000, INT32_MIN};
  auto packed = pack(values);
  for (byte x : packed) std::printf("%02x", std::to_integer<unsigned>(x));
  std::printf(" %x\n", crc(packed));
  std::uint64_t n = 0x0102030405060708;
  auto bytes = std::as_writable_bytes(std::span(&n, 1));
  std::reverse(bytes.begin(), bytes.end());
  std::printf("%llx %d\n", (unsigned long long)n, std::endian::native == std::endian::little);
  double d = 1;
  byte raw[sizeof d];
  std::memcpy(raw, &d, sizeof d);
  raw[7] |= byte{0x80};
  std::memcpy(&d, raw, sizeof d);
  std::printf("%g %zu\n", d, std::span(raw).last<2>().size());
  auto arr = std::bit_cast<std::array<byte, 4>>(0x11223344);
  std::printf("%x %x\n", std::to_integer<int>(arr[0]), std::to_integer<int>(arr[3]));
}
