#include <cstdio>

static int sign(int v) {
  if (v > 0) return 1;
  if (v < 0) return -1; //~ missing-return
}

int main() {
  std::printf("%d\n", sign(5));
  std::printf("%d\n", sign(0));
}
