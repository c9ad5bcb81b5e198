// covers: [func.search] default, Boyer-Moore and Horspool searchers: found, absent, empty, repetitive patterns, own hash and equality, large alphabets
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

template <class S> static long at(const std::string &text, const S &s) {
  auto it = std::search(text.begin(), text.end(), s);
  return it == text.end() && !text.empty() ? -1 : it - text.begin();
}

int main() {
  std::string text;
  for (int i = 0; i < 300; i++) text += "abracadabra"[i * 7 % 11], text += i % 13 == 0 ? 'z' : 'y';
  text += "the quick brown fox; ";
  for (int i = 0; i < 40; i++) text += "aab";
  for (const std::string pattern : {std::string("quick"), std::string("aabaabaabaab"), std::string("zz"), std::string("x; a"), std::string("t"), std::string("aabx"), text.substr(200, 40), text}) {
    std::default_searcher d(pattern.begin(), pattern.end());
    std::boyer_moore_searcher bm(pattern.begin(), pattern.end());
    std::boyer_moore_horspool_searcher h(pattern.begin(), pattern.end());
    const long a = at(text, d), b = at(text, bm), c = at(text, h);
    std::printf("%ld%s ", a, a == b && b == c ? "" : " differ!");
  }
  std::printf("\n");
  const std::string empty;
  std::boyer_moore_searcher none(empty.begin(), empty.end());
  auto [b, e] = none(text.begin(), text.end());
  std::printf("%td %td\n", b - text.begin(), e - text.begin());

  struct Hash {
    std::size_t operator()(char c) const { return static_cast<std::size_t>(std::toupper(static_cast<unsigned char>(c))); }
  };
  struct Same {
    bool operator()(char a, char b) const { return std::toupper(static_cast<unsigned char>(a)) == std::toupper(static_cast<unsigned char>(b)); }
  };
  const std::string loud = "QUICK BROWN";
  std::boyer_moore_searcher ci(loud.begin(), loud.end(), Hash(), Same());
  std::boyer_moore_horspool_searcher ch(loud.begin(), loud.end(), Hash(), Same());
  std::printf("%d\n", at(text, ci) == at(text, ch) && at(text, ci) == static_cast<long>(text.find("quick")));
  auto found = ci(text.begin(), text.end());
  std::printf("%.*s\n", static_cast<int>(found.second - found.first), &*found.first);

  std::vector<int> big;
  for (int i = 0; i < 500; i++) big.push_back(i * i % 1009 * 1000);
  const std::vector<int> part(big.begin() + 321, big.begin() + 333);
  std::boyer_moore_searcher ints(part.begin(), part.end());
  std::printf("%td\n", std::search(big.begin(), big.end(), ints) - big.begin());
  int count = 0;
  const std::string aab = "aabaab";
  std::boyer_moore_horspool_searcher s(aab.begin(), aab.end());
  for (auto it = text.begin(); (it = std::search(it, text.end(), s)) != text.end(); ++it) count++;
  std::printf("%d\n", count);
}
