// covers: [rand.eng] engines: the ten thousandth values that the standard gives, discard, seed_seq, adaptors, streams
#include <cstdio>
#include <random>
#include <sstream>
template <class E> static void last(const char *n) { E e; e.discard(9999); std::printf("%s %llu\n", n, static_cast<unsigned long long>(e())); }
int main() {
  last<std::minstd_rand0>("minstd_rand0"), last<std::minstd_rand>("minstd_rand"), last<std::mt19937>("mt19937"), last<std::mt19937_64>("mt19937_64");
  last<std::ranlux24_base>("ranlux24_base"), last<std::ranlux48_base>("ranlux48_base"), last<std::ranlux24>("ranlux24"), last<std::knuth_b>("knuth_b");
  std::mt19937 a(42), b(42);
  a.discard(5);
  for (int i = 0; i < 5; i++) b();
  std::printf("%d ", a == b);
  std::printf("%u\n", static_cast<unsigned>(a()));
  std::seed_seq s{1, 2, 3};
  std::mt19937 c(s);
  std::printf("%u\n", static_cast<unsigned>(c()));
  unsigned out[4];
  s.generate(out, out + 4);
  std::printf("%u %u %zu\n", out[0], out[3], s.size());
  std::stringstream io;
  io << a;
  std::mt19937 d;
  io >> d;
  const bool same = a == d;
  std::printf("%d %d\n", same, a() == d());
  std::independent_bits_engine<std::mt19937, 8, unsigned> bits(7u);
  std::shuffle_order_engine<std::minstd_rand, 16> sh(3u);
  std::discard_block_engine<std::minstd_rand, 10, 3> db(3u);
  std::printf("%u %u %u\n", static_cast<unsigned>(bits() < 256), static_cast<unsigned>(sh()), static_cast<unsigned>(db()));
  std::linear_congruential_engine<unsigned, 5, 3, 16> lcg(1);
  for (int i = 0; i < 6; i++) std::printf("%u ", lcg());
  std::printf("%u %u\n", lcg.min(), lcg.max());
}
