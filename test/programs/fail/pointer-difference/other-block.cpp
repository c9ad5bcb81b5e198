#include <cstdio>

struct Point {
  double x, y;
};
static Point origin[4];

int main() {
  Point *points = new Point[8]();
  Point *last = points + 8;
  long count = 0;
  for (int round = 0; round < 3; round++) count += last - origin; //~ pointer-difference
  std::printf("%d\n", count == 24);
  delete[] points;
}
