// covers: [alg.find.end] std::find_end, find_first_of, with predicates
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <string>

int main() {
  std::string s = "abcXabcYabd", w = "abc";
  auto e = std::find_end(s.begin(), s.end(), w.begin(), w.end());
  std::printf("%td\n", e - s.begin());
  std::string p = "ABD";
  e = std::find_end(s.begin(), s.end(), p.begin(), p.end(), [](char a, char b) { return std::toupper(a) == b; });
  std::printf("%td\n", e - s.begin());
  std::string set = "YX";
  auto f = std::find_first_of(s.begin(), s.end(), set.begin(), set.end());
  std::printf("%td %d\n", f - s.begin(), std::find_first_of(s.begin(), s.end(), s.end(), s.end()) == s.end());
  auto sub = std::ranges::find_end(s, w);
  std::printf("%td %td\n", sub.begin() - s.begin(), sub.end() - s.begin());
}
