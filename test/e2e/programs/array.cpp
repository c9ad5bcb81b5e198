#include <cstdio>

int main() {
  int *squares = new int[4];
  for (int i = 0; i < 4; i++) squares[i] = i * i;
  std::printf("%d\n", squares[3]);
  delete squares;
  return 0;
}
