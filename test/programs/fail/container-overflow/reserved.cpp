#include <cstdio>
#include <vector>

int main() {
  std::vector<int> v;
  v.reserve(10);
  int *p = v.data();
  p[3] = 1; //~ container-overflow
  v.push_back(5);
  printf("%d\n", v[static_cast<size_t>(p[0])]); //~ container-overflow
  return 0;
}
