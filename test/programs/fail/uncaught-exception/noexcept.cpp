// An exception must not leave a noexcept function, whoever would catch it.
#include <cstdio>
#include <stdexcept>
#include <vector>

static int at(const std::vector<int> &v, size_t i) noexcept {
  return v.at(i); //~ uncaught-exception
}

int main() {
  std::vector<int> v{1, 2, 3};
  try {
    printf("%d\n", at(v, 3));
  } catch (const std::out_of_range &) {
    puts("outside");
  }
}
