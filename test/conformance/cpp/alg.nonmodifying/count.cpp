// covers: [alg.count] std::count, count_if
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>

int main() {
  std::string s = "mississippi";
  std::printf("%td %td\n", std::count(s.begin(), s.end(), 's'), std::count_if(s.begin(), s.end(), [](char c) { return c < 'n'; }));
  std::map<std::string, int> m{{"a", 1}, {"b", 2}, {"c", 1}};
  std::printf("%td\n", std::ranges::count(m, 1, &std::pair<const std::string, int>::second));
  bool b[] = {true, false, true};
  std::printf("%td\n", std::count(b, b + 3, true));
}
