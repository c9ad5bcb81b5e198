// covers: [bitset.members] bitset beyond one word: strings of every character type, references assigned from each other, shifts past the end, comparison, streams that stop, set algebra of primes, conversions that overflow, life on a grid
#include <bitset>
#include <cstdio>
#include <functional>
#include <limits>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
constexpr std::size_t W = 10, H = 8;
using Grid = std::bitset<W * H>;
static Grid step(const Grid &g) {
  Grid out;
  for (std::size_t y = 0; y < H; y++)
    for (std::size_t x = 0; x < W; x++) {
      int n = 0;
      for (std::size_t dy = H - 1; dy <= H + 1; dy++)
        for (std::size_t dx = W - 1; dx <= W + 1; dx++)
          if (dy != H || dx != W) n += g[(y + dy) % H * W + (x + dx) % W];
      out[y * W + x] = n == 3 || (n == 2 && g[y * W + x]);
    }
  return out;
}
template <std::size_t N> static std::size_t firstSet(const std::bitset<N> &b) { for (std::size_t i = 0; i < N; i++) if (b[i]) return i; return N; }
static_assert(std::bitset<9>(0x1ff).size() == 9 && sizeof(std::bitset<64>) == 8 && sizeof(std::bitset<65>) == 16);
static_assert(std::is_nothrow_default_constructible_v<std::bitset<5>> && std::is_trivially_copyable_v<std::bitset<100>> && !std::is_convertible_v<std::string, std::bitset<3>>);
constexpr std::bitset<16> fromNumber(0xF0F0F);
int main() {
  std::printf("%s %d\n", fromNumber.to_string().c_str(), static_cast<int>(fromNumber[0]));
  std::bitset<12> w(std::wstring(L"110010")), u(std::u16string(u"0101")), custom(std::string("aabba"), 0, std::string::npos, 'a', 'b'), part("111000111", 5), view(std::string("x10101y"), 1, 5);
  std::printf("%s %s %s %s %s\n", w.to_string().c_str(), u.to_string().c_str(), custom.to_string().c_str(), part.to_string().c_str(), view.to_string('o', 'X').c_str());
  std::printf("%d %d\n", w.to_string<wchar_t>() == std::wstring(L"000000110010"), w.to_string<char16_t>(u'-', u'+')[11] == u'-');
  std::bitset<100> b(~0ull), c;
  c.set(99).set(70).flip(3).set(5, true).set(6, false);
  std::printf("%zu %zu %zu %zu\n", b.count(), c.count(), (b & c).count(), (b | c).count());
  std::printf("%zu %zu %zu %zu\n", firstSet(c << 90), (c << 100).count(), (c >> 70).count(), firstSet(c >> 64));
  c <<= 1;
  std::printf("%zu %d %d\n", c.count(), c.test(71), static_cast<int>(c[4]));
  c >>= 200;
  std::printf("%d %d\n", c.none(), c == std::bitset<100>());
  auto r1 = b[0], r2 = b[99];
  r2 = r1;
  b[98] = b[1] = false;
  r1 = ~b[2];
  r1.flip();
  std::swap(b, c);
  std::printf("%d %d %zu %zu\n", static_cast<bool>(c[99]), static_cast<bool>(c[0]), c.count(), b.count());
  c.flip();
  std::printf("%zu %d %d\n", c.count(), c.all(), std::bitset<3>(7).all());
  std::bitset<200> sieve;
  sieve.set().reset(0).reset(1);
  for (std::size_t i = 2; i * i < 200; i++) if (sieve[i]) for (std::size_t j = i * i; j < 200; j += i) sieve.reset(j);
  auto twins = sieve & sieve >> 2;
  std::printf("%zu %zu %zu\n", sieve.count(), twins.count(), (sieve & ~(sieve << 2) & ~(sieve >> 2)).count());
  std::bitset<64> full(std::numeric_limits<unsigned long long>::max());
  std::bitset<65> more(1);
  std::printf("%d %lu\n", full.to_ullong() == ~0ull, more.to_ulong());
  more <<= 64;
  for (auto f : {+[] { std::bitset<65> m(1); m <<= 64; (void)m.to_ullong(); }, +[] { std::bitset<3> x; x.set(3); }, +[] { std::bitset<3> x; x.flip(9); }, +[] { std::bitset<3> x; x.reset(3); }, +[] { std::bitset<4> x("10a1"); }, +[] { std::bitset<4> x(std::string("ab"), 0, 2, 'a'); }})
    try { f(); } catch (const std::overflow_error &) { std::printf("overflow "); } catch (const std::out_of_range &) { std::printf("range "); } catch (const std::invalid_argument &) { std::printf("invalid "); }
  std::printf("\n");
  std::istringstream in("  1012 111 x");
  std::bitset<8> i1, i2, i3(5);
  in >> i1;
  char stop = static_cast<char>(in.get());
  in >> i2;
  std::printf("%lu %c %lu ", i1.to_ulong(), stop, i2.to_ulong());
  in >> i3;
  std::printf("%d\n", in.fail());
  std::istringstream limit("110011");
  std::bitset<4> four;
  limit >> four;
  std::ostringstream os;
  os.width(8);
  os << four << ' ' << std::bitset<2>(1);
  std::printf("%s %c\n", os.str().c_str(), limit.peek());
  std::unordered_map<std::bitset<70>, int> map;
  map[std::bitset<70>(3)] = 1, map[std::bitset<70>(3) << 60] = 2, map[std::bitset<70>("11")]++;
  auto less = [](const std::bitset<8> &a, const std::bitset<8> &b2) { return a.to_ulong() < b2.to_ulong(); };
  std::set<std::bitset<8>, decltype(less)> ordered(less);
  for (unsigned k : {200u, 7u, 99u}) ordered.insert(k);
  std::printf("%zu %d %lu\n", map.size(), map[std::bitset<70>(3)], ordered.begin()->to_ulong());
  Grid glider;
  for (auto [x, y] : {std::pair<std::size_t, std::size_t>{1, 0}, {2, 1}, {0, 2}, {1, 2}, {2, 2}}) glider.set(y * W + x);
  Grid g = glider;
  for (int n = 0; n < 4; n++) g = step(g);
  std::printf("%zu %d\n", g.count(), g == glider << (W + 1));
  std::bitset<0> zero;
  std::printf("%d %d %d %llu\n", zero.all(), zero.none(), (zero << 3) == zero, zero.to_ullong());
}
