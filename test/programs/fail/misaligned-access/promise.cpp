#include <cstdio>

static int first(const int *p) {
  const int *q = static_cast<const int *>(__builtin_assume_aligned(p, 16)); //~ misaligned-access
  return q[0];
}

int main() {
  alignas(16) int numbers[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::printf("%d\n", first(numbers));
  std::printf("%d\n", first(numbers + 1));
}
