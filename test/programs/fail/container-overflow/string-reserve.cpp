#include <cstdio>
#include <string>

int main() {
  std::string line(40, 'x');
  line.reserve(100);
  const char *text = line.data();
  int sum = 0;
  for (int i = 0; i < 60; i++) sum += text[i]; //~ container-overflow
  std::printf("%d\n", sum > 0);
}
