// covers: [range.lazy.split] lazy_split and split by elements, patterns and predicates through transform, of single-pass input, joined again, empty parts at the ends, numbers parsed from a line
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <numeric>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
using namespace std::literals;
template <class R> static std::string str(R &&x) { std::string s; for (char c : x) s += c; return s; }
template <class R> static void parts(R &&x) { int n = 0; for (auto &&p : x) std::printf("[%s]", str(p).c_str()), n++; std::printf(" %d\n", n); }
int main() {
  parts(v::split("a,bb,,ccc"sv, ','));
  parts(v::split(",a,"sv, ','));
  parts(v::split(""sv, ','));
  parts(v::split("none"sv, ','));
  parts(v::split("a::b:::c"sv, "::"sv));
  parts(v::lazy_split("a,bb,,ccc"sv, ','));
  parts(v::lazy_split("a::b:::c"sv, "::"sv));
  parts(v::lazy_split("abc"sv, v::empty<char>));
  parts(v::split("to be or not"sv, ' ') | v::take(3) | v::drop(1));
  std::string text = "10 20 -5 300";
  std::vector<int> nums;
  for (auto part : text | v::split(' ')) { int x = 0; std::from_chars(part.data(), part.data() + part.size(), x); nums.push_back(x); }
  std::printf("%zu %d\n", nums.size(), std::accumulate(nums.begin(), nums.end(), 0));
  for (auto part : text | v::split(' ')) r::reverse(part);
  std::printf("%s\n", text.c_str());
  for (auto part : text | v::split(' ')) *part.begin() = static_cast<char>('A' + part.size());
  std::printf("%s\n", text.c_str());
  std::istringstream in("x y  z");
  in >> std::noskipws;
  auto chars = v::istream<char>(in);
  int words = 0;
  std::string all;
  for (auto &&w : chars | v::lazy_split(' ')) { words++; for (char c : w) all += c; all += '.'; }
  std::printf("%d %s\n", words, all.c_str());
  std::vector<int> data{1, 0, 2, 3, 0, 0, 4};
  for (auto g : data | v::split(0)) std::printf("%zu:%d ", g.size(), std::accumulate(g.begin(), g.end(), 0));
  std::printf("\n");
  std::vector<int> pat{0, 0};
  std::printf("%td\n", r::distance(data | v::split(pat)));
  auto joined = "a-b-c"sv | v::split('-') | v::join;
  std::printf("%s\n", str(joined).c_str());
  auto camel = "make this camel"sv | v::split(' ') | v::transform([](auto w) { std::string s(w.begin(), w.end()); s[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(s[0]))); return s; });
  std::string out;
  for (auto s : camel) out += s;
  std::printf("%s\n", out.c_str());
  auto sv = v::split("k=v;k2=v2"sv, ';');
  for (auto kv : sv) { auto it = r::find(kv, '='); std::printf("%s->%s ", std::string(kv.begin(), it).c_str(), std::string(it + 1, kv.end()).c_str()); }
  auto first = *sv.begin();
  std::printf("%zu %c\n", first.size(), first.front());
  auto longest = r::max(v::split("aa b cccc dd"sv, ' ') | v::transform([](auto w) { return w.size(); }));
  std::printf("%zu %d\n", longest, r::any_of(v::split("aa b"sv, ' '), [](auto w) { return w.size() == 1; }));
  auto it = sv.begin();
  auto old = it++;
  std::printf("%s %s %d", str(*old).c_str(), str(*it).c_str(), old == sv.begin());
  std::printf(" %d\n", ++it == sv.end());
  static_assert(r::forward_range<decltype(sv)> && !r::bidirectional_range<decltype(sv)> && r::contiguous_range<r::range_reference_t<decltype(sv)>>);
  static_assert(!r::common_range<decltype(v::lazy_split(chars, ' '))>);
}
