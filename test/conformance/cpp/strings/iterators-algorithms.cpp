// covers: [string.iterators] strings as containers: iterators, reverse ones, erase and insert by iterator, replace by ranges, algorithms that write through, move of nodes of strings
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <iterator>
#include <numeric>
#include <sstream>
#include <string>
#include <vector>
static bool palindrome(const std::string &s) { return std::equal(s.begin(), s.begin() + static_cast<std::ptrdiff_t>(s.size() / 2), s.rbegin()); }
static std::string caesar(std::string s, int n) {
  for (char &c : s) if (std::islower(static_cast<unsigned char>(c))) c = static_cast<char>('a' + (c - 'a' + n + 26) % 26);
  return s;
}
int main() {
  std::string s = "sphinx of black quartz";
  std::string r(s.rbegin(), s.rend());
  std::printf("%s %c\n", r.c_str(), *std::prev(s.cend()));
  auto it = s.insert(s.begin() + 6, '!');
  it = s.insert(it, 2, '?');
  it = s.erase(it + 2);
  std::printf("%s %td\n", s.c_str(), it - s.begin());
  it = s.erase(s.begin(), std::find(s.begin(), s.end(), ' '));
  std::printf("%s|%c\n", s.c_str(), *it);
  s.replace(s.begin(), s.begin() + 1, "SPHINX ");
  s.replace(s.end() - 6, s.end(), r.begin(), r.begin() + 3);
  s.replace(s.begin(), s.begin() + 2, {'x', 'y', 'z'});
  s.replace(s.begin(), s.begin(), 3, '*');
  std::printf("%s\n", s.c_str());
  std::sort(s.begin(), s.end());
  s.erase(std::unique(s.begin(), s.end()), s.end());
  std::printf("%s\n", s.c_str());
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  std::string out;
  std::copy_if(s.begin(), s.end(), std::back_inserter(out), [](unsigned char c) { return std::isalpha(c); });
  std::rotate(out.begin(), out.begin() + 3, out.end());
  std::printf("%s\n", out.c_str());
  std::printf("%d %d %d\n", palindrome("racecar"), palindrome(""), palindrome("ab"));
  std::printf("%s %s\n", caesar("hello, world", 3).c_str(), caesar(caesar("there and back", 7), -7).c_str());
  std::istringstream in("split these words by their blanks");
  std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
  std::sort(words.begin(), words.end(), [](auto &a, auto &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; });
  std::printf("%s\n", std::accumulate(std::next(words.begin()), words.end(), words[0], [](std::string a, const std::string &b) { return std::move(a) + '-' + b; }).c_str());
  std::string p = "abc";
  do std::printf("%s ", p.c_str());
  while (std::next_permutation(p.begin(), p.end()));
  std::printf("\n");
  std::partition(out.begin(), out.end(), [](char c) { return c > 'M'; });
  std::printf("%td %s\n", std::count_if(out.begin(), out.end(), [](char c) { return c > 'M'; }), std::string(3, *std::max_element(out.begin(), out.end())).c_str());
  const std::string c = "const";
  std::printf("%c%c %d\n", *c.cbegin(), *c.crbegin(), std::lexicographical_compare(c.begin(), c.end(), p.begin(), p.end()));
}
