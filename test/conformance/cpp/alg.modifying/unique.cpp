// covers: [alg.unique] std::unique, unique_copy, with predicates
#include <algorithm>
#include <cstdio>
#include <list>
#include <string>
#include <vector>

int main() {
  std::vector<int> v{1, 1, 2, 2, 2, 3, 1, 1};
  std::vector<int> u;
  std::unique_copy(v.begin(), v.end(), std::back_inserter(u));
  v.erase(std::unique(v.begin(), v.end()), v.end());
  for (int x : v) std::printf("%d ", x);
  std::printf("%d\n", u == v);
  std::string s = "too    many   blanks";
  s.erase(std::unique(s.begin(), s.end(), [](char a, char b) { return a == ' ' && b == ' '; }), s.end());
  std::printf("%s\n", s.c_str());
  std::list<int> l{1, 3, 5, 2, 4, 7};
  auto r = std::ranges::unique(l, {}, [](int x) { return x % 2; });
  std::printf("%td\n", std::distance(l.begin(), r.begin()));
}
