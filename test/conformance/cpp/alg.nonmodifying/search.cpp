// covers: [alg.search] std::search, search_n and searchers
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::string text = "the rain in spain stays mainly in the plain", word = "plain";
  auto i = std::search(text.begin(), text.end(), word.begin(), word.end());
  auto j = std::search(text.begin(), text.end(), std::boyer_moore_searcher(word.begin(), word.end()));
  auto k = std::search(text.begin(), text.end(), std::boyer_moore_horspool_searcher(word.begin(), word.end()));
  auto d = std::search(text.begin(), text.end(), std::default_searcher(word.begin(), word.end()));
  std::printf("%td %d %d %d\n", i - text.begin(), i == j, j == k, k == d);
  std::vector<int> v{1, 1, 2, 2, 2, 3};
  std::printf("%td %d\n", std::search_n(v.begin(), v.end(), 3, 2) - v.begin(), std::search_n(v.begin(), v.end(), 4, 2) == v.end());
  std::printf("%td\n", std::search_n(v.begin(), v.end(), 2, 2, std::greater_equal<int>()) - v.begin());
  std::printf("%d\n", std::search(text.begin(), text.end(), text.end(), text.end()) == text.begin());
  auto r = std::ranges::search(v, std::vector{4, 4, 6}, {}, [](int x) { return x * 2; });
  std::printf("%td %td\n", r.begin() - v.begin(), r.end() - v.begin());
}
