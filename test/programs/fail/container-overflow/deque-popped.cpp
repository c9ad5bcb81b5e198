#include <cstdio>
#include <deque>

int main() {
  std::deque<int> waiting{1, 2, 3};
  const int &first = waiting.front();
  waiting.pop_front();
  std::printf("%d\n", first); //~ container-overflow
}
