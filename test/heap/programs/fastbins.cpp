// Small blocks by the thousand into the fastbins, joined with their neighbours whenever a large one is asked for.
#include <cstdio>
#include <cstdlib>

int main() {
  static void *blocks[3000];
  unsigned seed = 1;
  long sum = 0;
  for (int round = 0; round < 12; round++) {
    for (int i = 0; i < 3000; i++) blocks[i] = std::malloc(16 + (seed = seed * 1103515245 + 12345) / 65536 % 90);
    void *fence = round % 3 == 0 ? std::malloc(24) : nullptr;
    for (int i = 0; i < 3000; i++) {
      int k = round % 2 == 0 ? i : static_cast<int>((seed = seed * 1103515245 + 12345) / 65536 % 3000);
      std::free(blocks[k]);
      blocks[k] = nullptr;
    }
    void *large = std::malloc(5000 + round * 800);
    sum += large != nullptr ? round : 0;
    for (int i = 0; i < 3000; i++) std::free(blocks[i]);
    void *other = std::malloc(70000);
    std::free(large);
    std::free(other);
    std::free(fence);
    sum += round * 684;
  }
  std::printf("%ld\n", sum);
}
