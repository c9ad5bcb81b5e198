// Threads that allocate from arenas of their own, free each other's blocks, and end.
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>
#include <vector>

static std::mutex lock;
static std::vector<char *> shared;

static long work(unsigned seed) {
  long sum = 0;
  char *own[40] = {};
  for (int i = 0; i < 900; i++) {
    seed = seed * 1103515245u + 12345u;
    unsigned n = (seed >> 16) % 40;
    std::free(own[n]);
    unsigned size = (seed >> 8) % (i % 16 == 0 ? 3000 : 200);
    own[n] = static_cast<char *>(std::malloc(size + 1));
    own[n][size] = static_cast<char>(i);
    if (i % 10 == 0) {
      std::lock_guard<std::mutex> hold(lock);
      shared.push_back(own[n]);
      own[n] = nullptr;
      char *other = shared[seed % shared.size()];
      if (other != nullptr) {
        std::free(other);
        shared[seed % shared.size()] = nullptr;
        sum++;
      }
    }
  }
  for (char *p : own) std::free(p);
  return sum;
}

int main() {
  long sums[4] = {};
  for (int round = 0; round < 2; round++) {
    std::vector<std::thread> threads;
    for (int i = 0; i < 3; i++) threads.emplace_back([&sums, i] { sums[i] += work(static_cast<unsigned>(i) + 1); });
    sums[3] += work(99);
    for (auto &t : threads) t.join();
  }
  for (char *p : shared) std::free(p);
  std::puts("done");
  return sums[0] + sums[1] + sums[2] + sums[3] > 0 ? 0 : 1;
}
