// Arithmetic of atomic integers wraps around ([atomics.types.int]/8, [atomics.ref.int]/6).
#include <atomic>
#include <climits>
#include <cstdio>

int main() {
  std::atomic<int> a = INT_MAX;
  std::printf("%d ", ++a == INT_MIN);
  std::printf("%d\n", --a == INT_MAX);
  std::atomic<long> l = LONG_MIN;
  std::printf("%d\n", (l -= 1) == LONG_MAX);
  int plain = INT_MIN;
  std::atomic_ref<int> r(plain);
  std::printf("%d ", --r == INT_MAX);
  std::printf("%d\n", (r += 2) == INT_MIN + 1);
}
