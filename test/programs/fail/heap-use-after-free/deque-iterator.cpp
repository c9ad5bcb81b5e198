#include <cstdio>
#include <deque>

int main() {
  std::deque<int> numbers{1, 2, 3};
  auto second = numbers.begin() + 1;
  for (int i = 0; i < 5000; i++) numbers.push_back(i);
  std::printf("%d\n", *second); //~ heap-use-after-free
}
