#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>
int main() {
  std::vector<double> values{3, 1, std::sqrt(-1.0), 2};
  std::sort(values.begin(), values.end()); //~ container-misuse
  std::printf("%zu\n", values.size());
}
