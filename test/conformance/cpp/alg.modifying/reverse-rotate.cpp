// covers: [alg.reverse] std::reverse, reverse_copy, rotate, rotate_copy
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <list>
#include <string>

int main() {
  std::string s = "abcdefg", t;
  std::reverse(s.begin() + 1, s.end() - 1);
  std::printf("%s\n", s.c_str());
  std::reverse_copy(s.begin(), s.end(), std::back_inserter(t));
  std::printf("%s\n", t.c_str());
  auto m = std::rotate(t.begin(), t.begin() + 3, t.end());
  std::printf("%s %td\n", t.c_str(), m - t.begin());
  std::string r;
  std::rotate_copy(t.begin(), t.begin() + 5, t.end(), std::back_inserter(r));
  std::printf("%s\n", r.c_str());
  std::list<int> l{1, 2, 3, 4, 5};
  std::reverse(l.begin(), l.end());
  std::forward_list<int> f{1, 2, 3, 4, 5};
  std::rotate(f.begin(), std::next(f.begin(), 2), f.end());
  for (int x : l) std::printf("%d", x);
  std::printf(" ");
  for (int x : f) std::printf("%d", x);
  std::printf("\n");
}
