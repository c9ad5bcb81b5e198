// covers: [alg.lex.comparison] std::lexicographical_compare and lexicographical_compare_three_way
#include <algorithm>
#include <compare>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::vector<int> a{1, 2, 3}, b{1, 2, 4}, c{1, 2};
  std::printf("%d %d %d %d\n", std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end()), std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end()), std::lexicographical_compare(c.begin(), c.end(), a.begin(), a.end()), std::lexicographical_compare(a.begin(), a.end(), a.begin(), a.end()));
  auto o = std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  std::printf("%d %d\n", o < 0, std::lexicographical_compare_three_way(a.begin(), a.end(), c.begin(), c.end()) > 0);
  std::printf("%d\n", std::ranges::lexicographical_compare(std::string("ABC"), std::string("abd"), {}, [](char x) { return x | 32; }, {}));
}
