// covers: [bit.pow.two] [bit.rotate] [bit.count] bit functions on every unsigned type at their edges and in use: bitboards, Hamming codes, varints, bloom filters, byte order, float fields by bit_cast, all at compile time too
#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
template <class T> static void edges() {
  constexpr int w = std::numeric_limits<T>::digits;
  constexpr T top = T(T(1) << (w - 1)), all = T(~T(0));
  static_assert(std::countl_zero(T(0)) == w && std::countr_zero(T(0)) == w && std::countl_one(all) == w && std::popcount(all) == w && std::bit_width(T(0)) == 0);
  static_assert(std::has_single_bit(top) && !std::has_single_bit(T(0)) && std::bit_floor(all) == top && std::bit_floor(T(0)) == 0 && std::bit_ceil(T(0)) == 1 && std::bit_ceil(top) == top);
  static_assert(std::rotl(top, 1) == 1 && std::rotr(T(1), 1) == top && std::rotl(T(5), 0) == 5 && std::rotl(T(5), w) == 5 && std::rotl(T(5), -1) == std::rotr(T(5), 1) && std::rotr(T(1), w + 1) == top);
  std::printf("%d:%d,%d,%d ", w, std::countr_one(T(23)), std::bit_width(T(100)), std::popcount(T(0xAA)));
}
static std::string varint(std::uint64_t v) { std::string s; do { unsigned char c = v & 127; v >>= 7; s += static_cast<char>(c | (v ? 128 : 0)); } while (v); return s; }
static std::uint64_t unvarint(std::string_view s) { std::uint64_t v = 0; int shift = 0; for (char c : s) { v |= static_cast<std::uint64_t>(c & 127) << shift; shift += 7; } return v; }
constexpr std::uint32_t swapBytes(std::uint32_t v) { auto a = std::bit_cast<std::array<unsigned char, 4>>(v); std::reverse(a.begin(), a.end()); return std::bit_cast<std::uint32_t>(a); }
static_assert(swapBytes(0x12345678) == 0x78563412);
constexpr unsigned hamming(unsigned d) { unsigned p1 = (d ^ d >> 1 ^ d >> 3) & 1, p2 = (d ^ d >> 2 ^ d >> 3) & 1, p3 = (d >> 1 ^ d >> 2 ^ d >> 3) & 1; return p1 | p2 << 1 | (d & 1) << 2 | p3 << 3 | (d >> 1 & 7) << 4; }
constexpr unsigned correct(unsigned c) { unsigned s = 0; for (int i = 0; i < 7; i++) if (c >> i & 1) s ^= static_cast<unsigned>(i + 1); if (s) c ^= 1u << (s - 1); return (c >> 2 & 1) | (c >> 4 & 7) << 1; }
struct Fields { unsigned sign, exponent; std::uint64_t mantissa; };
constexpr Fields split(double d) { auto b = std::bit_cast<std::uint64_t>(d); return {static_cast<unsigned>(b >> 63), static_cast<unsigned>(b >> 52 & 2047), b & ((1ull << 52) - 1)}; }
static_assert(split(-1.5).sign == 1 && split(1.0).exponent == 1023 && split(1.5).mantissa == 1ull << 51);
static std::uint64_t knight(int sq) { std::uint64_t b = 1ull << sq, l = b & ~0x0101010101010101ull, ll = b & ~0x0303030303030303ull, rr = b & ~0xc0c0c0c0c0c0c0c0ull, rt = b & ~0x8080808080808080ull; return l << 15 | l >> 17 | rt << 17 | rt >> 15 | ll << 6 | ll >> 10 | rr << 10 | rr >> 6; }
template <class F> static void eachBit(std::uint64_t b, F f) { for (; b; b &= b - 1) f(std::countr_zero(b)); }
struct Bloom { std::array<std::uint64_t, 4> w{}; static std::uint32_t hash(std::string_view s, std::uint32_t seed) { std::uint32_t h = seed; for (unsigned char c : s) h = std::rotl(h ^ c, 5) * 0x9E3779B1u; return h; } void add(std::string_view s) { for (std::uint32_t k : {1u, 2u, 3u}) { auto h = hash(s, k) & 255; w[h / 64] |= 1ull << h % 64; } } bool has(std::string_view s) const { for (std::uint32_t k : {1u, 2u, 3u}) { auto h = hash(s, k) & 255; if (!(w[h / 64] >> h % 64 & 1)) return false; } return true; } };
static std::uint32_t morton(std::uint16_t x, std::uint16_t y) { auto spread = [](std::uint32_t v) { v = (v | v << 8) & 0x00ff00ff; v = (v | v << 4) & 0x0f0f0f0f; v = (v | v << 2) & 0x33333333; return (v | v << 1) & 0x55555555; }; return spread(x) | spread(y) << 1; }
template <class T> concept Works = requires(T t) { std::popcount(t); };
static_assert(!Works<int> && !Works<bool> && !Works<char> && Works<unsigned char> && !Works<char32_t>);
int main() {
  edges<unsigned char>(), edges<unsigned short>(), edges<unsigned>(), edges<unsigned long>(), edges<unsigned long long>();
  std::printf("\n");
  for (std::uint64_t v : {0ull, 127ull, 128ull, 300ull, ~0ull}) { auto s = varint(v); std::printf("%zu%s ", s.size(), unvarint(s) == v ? "" : "!"); }
  std::printf("\n");
  int fixed = 0;
  for (unsigned d = 0; d < 16; d++) for (int i = 0; i < 7; i++) fixed += correct(hamming(d) ^ 1u << i) == d;
  std::printf("%d %d\n", fixed, correct(hamming(11)) == 11);
  auto f = split(0.1);
  std::printf("%u %u %llx\n", f.sign, f.exponent, static_cast<unsigned long long>(f.mantissa));
  for (int sq : {0, 27, 63, 8}) { std::printf("%d(", std::popcount(knight(sq))); eachBit(knight(sq), [](int s) { std::printf("%d ", s); }); std::printf(") "); }
  std::printf("\n");
  Bloom b;
  for (auto s : {"one", "two", "three"}) b.add(s);
  std::printf("%d %d\n", b.has("two"), b.has("three"));
  std::printf("%x %x %x\n", morton(3, 5), morton(0xffff, 0), swapBytes(1));
  int subsets = 0;
  unsigned mask = 0b101101;
  for (unsigned s = mask;; s = (s - 1) & mask) { subsets++; if (!s) break; }
  unsigned snoob = 0b0111, count = 0;
  while (snoob < 64) { count++; unsigned c = snoob & -snoob, r = snoob + c; snoob = ((r ^ snoob) >> 2) / c | r; }
  std::printf("%d %u\n", subsets, count);
  std::printf("%d %d\n", std::endian::native == std::endian::little, std::bit_cast<float>(0x40490fdbu) > 3.14f);
  std::vector<unsigned> caps;
  for (unsigned n : {1u, 3u, 8u, 9u, 1000u}) caps.push_back(std::bit_ceil(n));
  for (unsigned c : caps) std::printf("%u/%u ", c, std::bit_floor(c - (c > 1)));
  std::printf("\n");
  struct Rgb { std::uint8_t r, g, b, a; };
  auto rgb = std::bit_cast<Rgb>(std::uint32_t(0x80ff4020));
  std::printf("%u %u %u %u\n", rgb.r, rgb.g, rgb.b, rgb.a);
  std::bitset<64> bs(knight(27));
  std::printf("%zu %d %d\n", bs.count(), std::bit_cast<double>(~0ull >> 12 | 0x7ff0000000000000ull) != 0, std::bit_width(static_cast<unsigned>(INT_MAX)));
}
