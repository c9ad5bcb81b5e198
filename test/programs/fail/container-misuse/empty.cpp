#include <cstdio>
#include <optional>
#include <vector>

int main() {
  std::vector<int> v;
  if (v.size() == 0) puts("empty");
  std::optional<int> o;
  int got = *o; //~ container-misuse
  v.pop_back(); //~ container-misuse
  (void)got;
  return 0;
}
