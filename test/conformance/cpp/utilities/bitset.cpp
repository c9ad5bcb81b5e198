// covers: [template.bitset] bitset: from strings and numbers, shifts, to_ulong and its overflow, streams, references, hash
#include <bitset>
#include <cstdio>
#include <functional>
#include <sstream>
#include <stdexcept>
#include <string>
int main() {
  std::bitset<10> a(0b1100110011), b("0000011111"), c(std::string("xxyyx"), 0, 5, 'x', 'y');
  std::printf("%s %s %s\n", (a & b).to_string().c_str(), (a ^ b).to_string('.', '#').c_str(), c.to_string().c_str());
  std::printf("%s %s %s\n", (a << 3).to_string().c_str(), (a >> 20).to_string().c_str(), (~b).to_string().c_str());
  std::printf("%zu %d %d %d %zu\n", a.count(), a.any(), a.none(), std::bitset<3>(7).all(), a.size());
  a[0] = false, a[9].flip(), a.set(3), a.reset(1).flip(4);
  std::printf("%s %d %lu\n", a.to_string().c_str(), a.test(3), a.to_ulong());
  std::bitset<100> big;
  big.set(99).set(0);
  try { (void)big.to_ullong(); } catch (const std::overflow_error &) { std::printf("overflow\n"); }
  try { a.set(10); } catch (const std::out_of_range &) { std::printf("range\n"); }
  std::istringstream in("10112");
  std::bitset<8> r;
  in >> r;
  std::ostringstream out;
  out << r << in.peek() - '0';
  std::printf("%s %d %d\n", out.str().c_str(), r == std::bitset<8>(0b1011), std::hash<std::bitset<8>>()(r) == std::hash<std::bitset<8>>()(std::bitset<8>("1011")));
  std::bitset<70> primes;
  primes.set();
  primes[0] = primes[1] = 0;
  for (std::size_t i = 2; i < primes.size(); i++)
    if (primes[i]) for (std::size_t j = i * i; j < primes.size(); j += i) primes[j] = 0;
  std::printf("%zu\n", primes.count());
}
