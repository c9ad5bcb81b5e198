// The midpoint of a binary search, computed the way that overflows.
#include <climits>
#include <cstdio>

template <typename T> static T midpoint(T low, T high) {
  return (low + high) / 2; //~ signed-integer-overflow
}

static long magnitude(long v) {
  return v < 0 ? -v : v; //~ signed-integer-overflow
}

int main() {
  std::printf("%d\n", midpoint(10, 20));
  std::printf("%d\n", midpoint(INT_MAX - 2, INT_MAX));
  std::printf("%ld\n", magnitude(-5));
  std::printf("%ld\n", magnitude(LONG_MIN));
}
