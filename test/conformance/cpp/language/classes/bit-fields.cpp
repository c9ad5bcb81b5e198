// covers: [class.bit] bit-fields: initialisers, enumerations, references to const, signed ranges, unnamed ones
#include <cstdio>
#include <cstring>
enum class Level : unsigned char { low, mid, high };
struct Packet {
  unsigned version : 4 = 6;
  Level level : 2 = Level::mid;
  bool last : 1 {true};
  signed delta : 5 = -3;
  unsigned : 0;
  unsigned long long big : 40 = 0xABCDEF0123ULL;
  int tail : 24 = -1;
};
static int read(const int &r) { return r; }
int main() {
  Packet p;
  std::printf("%u %d %d %d %llx %d %zu\n", p.version, static_cast<int>(p.level), p.last, p.delta,
              static_cast<unsigned long long>(p.big), p.tail, sizeof p);
  p.version += 11;
  p.delta = 15;
  p.level = Level::high;
  p.big++;
  std::printf("%u %d %d %llx %d\n", p.version, p.delta, static_cast<int>(p.level), static_cast<unsigned long long>(p.big), read(p.tail));
  auto [v, l, b, d, g, t] = p;
  std::printf("%u %d %d %lld %d\n", v + 0u, d + 0, b, static_cast<long long>(g) & 0xff, t + 1);
  Packet q = p;
  q.last = !q.last;
  std::printf("%d %d %d\n", p.last, q.last, (p.version << 3) + q.version);
}
