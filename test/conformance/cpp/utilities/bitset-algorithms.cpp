// covers: [bitset.members] bitsets in algorithms: a sieve, sets as bits, shifts across words, strings both ways, errors, comparison with arithmetic, large ones
#include <bitset>
#include <cstdio>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <unordered_set>
template <std::size_t N> static std::bitset<N> add(std::bitset<N> a, std::bitset<N> b) {
  while (b.any()) { auto carry = (a & b) << 1; a ^= b; b = carry; }
  return a;
}
int main() {
  static std::bitset<10000> composite;
  for (std::size_t i = 2; i * i < composite.size(); i++)
    if (!composite[i]) for (std::size_t j = i * i; j < composite.size(); j += i) composite.set(j);
  std::printf("%zu\n", composite.size() - 2 - composite.count());
  std::bitset<130> b;
  b.set(0).set(64).set(129);
  std::printf("%zu %d %d %d\n", b.count(), b.test(64), b.test(65), b.all());
  auto shifted = b << 1;
  std::printf("%d%d%d %zu\n", shifted.test(1), shifted.test(65), shifted.test(0), shifted.count());
  shifted >>= 66;
  std::printf("%s\n", shifted.to_string().substr(120).c_str());
  b.flip(64);
  b[5] = b[0];
  b[6] = ~b[5];
  b[7].flip();
  std::printf("%zu %d\n", b.count(), (~b).count() + b.count() == 130);
  std::bitset<8> x("10110010"), y(0b11001100), z("xx.x", 4, '.', 'x'), part(std::string("zz1011zz"), 2, 4);
  std::printf("%s %s %s %s\n", (x & y).to_string().c_str(), (x | y).to_string().c_str(), (x ^ y).to_string().c_str(), (x << 3 >> 2).to_string().c_str());
  std::printf("%lu %s %s %llu\n", z.to_ulong(), z.to_string('.', '#').c_str(), part.to_string().c_str(), y.to_ullong());
  std::printf("%s %lu\n", add(x, y).to_string().c_str(), add(std::bitset<32>(123456789), std::bitset<32>(987654321)).to_ulong());
  try { std::bitset<4> bad("12"); } catch (const std::invalid_argument &) { std::printf("invalid "); }
  try { b.test(130); } catch (const std::out_of_range &) { std::printf("out of range "); }
  try { b.to_ulong(); } catch (const std::overflow_error &) { std::printf("overflow "); }
  try { std::bitset<4> bad(std::string("1"), 2); } catch (const std::out_of_range &) { std::printf("position\n"); }
  std::stringstream io("1101x");
  std::bitset<6> in;
  io >> in;
  std::printf("%s %c\n", in.to_string().c_str(), io.get());
  io.clear();
  io << std::bitset<5>(9);
  std::printf("%s\n", io.str().c_str());
  std::unordered_set<std::bitset<12>> seen;
  std::bitset<12> lfsr(1);
  int steps = 0;
  while (seen.insert(lfsr).second) { bool bit = lfsr[0] ^ lfsr[3] ^ lfsr[4] ^ lfsr[6 - 0]; lfsr >>= 1; lfsr[11] = bit; steps++; }
  std::printf("%d\n", steps == static_cast<int>(seen.size()));
  std::bitset<0> none;
  std::printf("%d %d %s|\n", none.all(), none.any(), none.to_string().c_str());
  x.reset(1).reset();
  std::printf("%d %d\n", x.none(), x == std::bitset<8>());
}
