// covers: [expr.const] [dcl.constexpr] tables made while compiling: CRC of several polynomials by templates, Adler, FNV, base64 both ways, primes; equal to what is computed while running
#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>
#include <string_view>
template <class T> constexpr T mirror(T v) {
  T r = 0;
  for (unsigned i = 0; i < sizeof(T) * 8; ++i) r = static_cast<T>(r << 1 | (v >> i & 1));
  return r;
}
template <class T, T Poly, T Init, T Out> struct Crc {
  static constexpr auto table = [] {
    std::array<T, 256> t{};
    for (unsigned i = 0; i < 256; ++i) {
      T v = static_cast<T>(i);
      for (int b = 0; b < 8; ++b) v = static_cast<T>(v & 1 ? v >> 1 ^ mirror(Poly) : v >> 1);
      t[i] = v;
    }
    return t;
  }();
  static constexpr T of(std::string_view s) {
    T v = Init;
    for (char c : s) v = static_cast<T>(table[static_cast<std::uint8_t>(v) ^ static_cast<std::uint8_t>(c)] ^ (sizeof(T) > 1 ? v >> 8 : 0));
    return v ^ Out;
  }
};
using Crc32 = Crc<std::uint32_t, 0x04c11db7, ~0u, ~0u>;
using Crc32c = Crc<std::uint32_t, 0x1edc6f41, ~0u, ~0u>;
using Crc16 = Crc<std::uint16_t, 0x8005, 0, 0>;
using Crc64 = Crc<std::uint64_t, 0x42f0e1eba9ea3693, ~0ull, ~0ull>;
static_assert(Crc32::of("123456789") == 0xcbf43926 && Crc32c::of("123456789") == 0xe3069283 && Crc16::of("123456789") == 0xbb3d);
static constexpr std::uint32_t adler(std::string_view s) {
  std::uint32_t a = 1, b = 0;
  for (unsigned char c : s) a = (a + c) % 65521, b = (b + a) % 65521;
  return b << 16 | a;
}
consteval std::uint64_t operator""_fnv(const char *s, std::size_t n) {
  std::uint64_t h = 0xcbf29ce484222325;
  for (std::size_t i = 0; i < n; ++i) h = (h ^ static_cast<unsigned char>(s[i])) * 0x100000001b3;
  return h;
}
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr auto values = [] {
  std::array<std::int8_t, 256> t;
  t.fill(-1);
  for (std::size_t i = 0; i < letters.size(); ++i) t[static_cast<std::uint8_t>(letters[i])] = static_cast<std::int8_t>(i);
  return t;
}();
static constexpr std::string encode(std::string_view s) {
  std::string out;
  for (std::size_t i = 0; i < s.size(); i += 3) {
    std::uint32_t v = 0;
    for (std::size_t k = 0; k < 3; ++k) v = v << 8 | (i + k < s.size() ? static_cast<std::uint8_t>(s[i + k]) : 0u);
    for (std::size_t k = 0; k < 4; ++k) out += i + k <= s.size() ? letters[v >> (18 - 6 * k) & 63] : '=';
  }
  return out;
}
static constexpr std::optional<std::string> decode(std::string_view s) {
  if (s.size() % 4) return std::nullopt;
  while (s.ends_with('=')) s.remove_suffix(1);
  std::string out;
  std::uint32_t v = 0;
  int bits = 0;
  for (char c : s) {
    const int x = values[static_cast<std::uint8_t>(c)];
    if (x < 0) return std::nullopt;
    v = v << 6 | static_cast<std::uint32_t>(x);
    if ((bits += 6) >= 8) out += static_cast<char>(v >> (bits -= 8) & 0xff);
  }
  return out;
}
static_assert(encode("Man") == "TWFu" && encode("Ma") == "TWE=" && decode("TQ==") == "M" && !decode("T*==") && !decode("abc"));
template <std::size_t N> constexpr auto primes = [] {
  std::array<int, N> p{};
  for (std::size_t n = 0, v = 2; n < N; ++v)
    if (std::none_of(p.begin(), p.begin() + static_cast<long>(n), [v](int q) { return v % static_cast<std::size_t>(q) == 0; })) p[n++] = static_cast<int>(v);
  return p;
}();
static_assert(primes<25>.back() == 97);
int main() {
  constexpr const char *texts[] = {"", "a", "123456789", "The quick brown fox jumps over the lazy dog"};
  for (const char *t : texts) {
    std::printf("%08x %08x %04x %016llx %08x\n", Crc32::of(t), Crc32c::of(t), Crc16::of(t), static_cast<unsigned long long>(Crc64::of(t)), adler(t));
    const std::string e = encode(t);
    std::printf("%s %d\n", e.c_str(), decode(e) == t);
  }
  std::printf("%llx %llx\n", static_cast<unsigned long long>(""_fnv), static_cast<unsigned long long>("foobar"_fnv));
  std::string all;
  for (int i = 0; i < 256; ++i) all += static_cast<char>(i);
  std::printf("%d %08x %zu\n", decode(encode(all)) == all, Crc32::of(all), encode(all).size());
  for (int p : primes<12>) std::printf(" %d", p);
  std::printf("\n%x %x %x\n", Crc32::table[1], Crc32c::table[255], Crc16::table[128]);
}
