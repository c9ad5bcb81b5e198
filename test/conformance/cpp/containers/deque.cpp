// covers: [deque] std::deque grows at both ends; references stay
#include <cstdio>
#include <deque>

int main() {
  std::deque<int> d;
  for (int i = 0; i < 500; i++) { d.push_back(i); d.push_front(-i); }
  int &mid = d[500];
  for (int i = 0; i < 300; i++) { d.push_front(1); d.push_back(2); }
  std::printf("%zu %d %d %d\n", d.size(), mid, d.front(), d.back());
  for (int i = 0; i < 300; i++) { d.pop_front(); d.pop_back(); }
  d.erase(d.begin() + 10, d.end() - 10);
  d.insert(d.begin() + 10, 2, 77);
  long s = 0;
  for (int x : d) s = s * 3 % 100003 + x;
  std::printf("%zu %ld %d\n", d.size(), s, d.at(10));
}
