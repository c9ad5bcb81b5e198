#include <cstdio>

static int cell(const int (&m)[3][3], int row, int column) {
  return m[row][column]; //~ out-of-bounds-index
}

int main() {
  int m[3][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
  std::printf("%d\n", cell(m, 1, 2));
  std::printf("%d\n", cell(m, 0, 4));
  std::printf("%d\n", cell(m, 2, -1));
}
