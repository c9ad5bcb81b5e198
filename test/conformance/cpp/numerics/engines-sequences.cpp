// covers: [rand.eng] [rand.predef] [rand.adapt] the exact first values of the predefined engines, discard, discard_block, independent_bits, shuffle_order, state through streams
#include <cstdint>
#include <cstdio>
#include <random>
#include <sstream>
#include <vector>

template <class E> static void first(const char *name, E e) {
  std::printf("%s:", name);
  for (int i = 0; i < 4; i++) std::printf(" %llu", static_cast<unsigned long long>(e()));
  e.discard(95);
  std::printf(" | %llu [%llu, %llu]\n", static_cast<unsigned long long>(e()), static_cast<unsigned long long>(E::min()), static_cast<unsigned long long>(E::max()));
}

int main() {
  first("minstd_rand0", std::minstd_rand0());
  first("minstd_rand", std::minstd_rand(42));
  first("mt19937", std::mt19937());
  first("mt19937(1)", std::mt19937(1));
  first("mt19937_64", std::mt19937_64());
  first("ranlux24_base", std::ranlux24_base());
  first("ranlux48_base", std::ranlux48_base());
  first("ranlux24", std::ranlux24());
  first("ranlux48", std::ranlux48());
  first("knuth_b", std::knuth_b());
  first("own lcg", std::linear_congruential_engine<std::uint32_t, 1664525, 1013904223, 0>(7));
  first("own mt", std::mersenne_twister_engine<std::uint32_t, 32, 624, 397, 31, 0x9908b0df, 11, 0xffffffff, 7, 0x9d2c5680, 15, 0xefc60000, 18, 1812433253>(5489u));
  first("discard", std::discard_block_engine<std::minstd_rand, 11, 3>());
  first("independent", std::independent_bits_engine<std::mt19937, 10, std::uint16_t>());
  first("independent 64", std::independent_bits_engine<std::minstd_rand0, 48, std::uint64_t>());
  first("shuffle", std::shuffle_order_engine<std::minstd_rand0, 16>());

  std::seed_seq seq{1, 2, 3, 4, 5};
  std::vector<std::uint32_t> words(6);
  seq.generate(words.begin(), words.end());
  for (auto w : words) std::printf("%u ", w);
  std::vector<std::uint32_t> param;
  seq.param(std::back_inserter(param));
  std::printf("%zu %zu\n", seq.size(), param.size());
  first("seeded", std::mt19937(seq));
  first("seeded lcg", std::minstd_rand(seq));
  first("seeded 24", std::ranlux24_base(seq));

  std::mt19937_64 a(123), b;
  a.discard(1000);
  std::stringstream s;
  s << a;
  s >> b;
  const bool same = a == b && a() == b();
  b();
  std::printf("%d %d\n", same, a != b);
  std::minstd_rand m(9);
  std::ostringstream o;
  o << m;
  std::printf("%s\n", o.str().c_str());
  m.seed();
  std::printf("%d\n", m == std::minstd_rand());
  std::shuffle_order_engine<std::minstd_rand, 4> so(std::minstd_rand(3));
  std::printf("%d\n", so.base() == std::minstd_rand(3));
}
