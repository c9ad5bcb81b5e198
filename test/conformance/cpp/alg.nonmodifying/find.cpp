// covers: [alg.find] std::find, find_if, find_if_not
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> v{"one", "two", "three", "four"};
  auto i = std::find(v.begin(), v.end(), "three");
  auto j = std::find_if(v.begin(), v.end(), [](const std::string &s) { return s.size() > 5; });
  auto k = std::find_if_not(v.begin(), v.end(), [](const std::string &s) { return s.size() == 3; });
  std::printf("%td %d %s\n", i - v.begin(), j == v.end(), k->c_str());
  std::forward_list<int> f{3, 1, 4, 1, 5};
  std::printf("%td\n", std::distance(f.begin(), std::find(f.begin(), f.end(), 4)));
  auto r = std::ranges::find(v, 4u, &std::string::size);
  std::printf("%s\n", r->c_str());
  int raw[] = {1, 2, 3};
  std::printf("%d\n", std::find(std::begin(raw), std::end(raw), 9) == std::end(raw));
}
