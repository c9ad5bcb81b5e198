// covers: [alg.starts.with] [alg.ends.with] [alg.find.last] [alg.contains] on lists, projections and unsized ranges (C++23)
// std: c++23
// native: clang
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <functional>
#include <list>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

struct Word {
  std::string text;
  int line;
};

int main() {
  namespace r = std::ranges;
  using namespace std::literals;
  std::printf("%d %d %d\n", r::starts_with("filename.txt"sv, "file"sv), r::starts_with("a"sv, "ab"sv), r::starts_with(""sv, ""sv));
  std::printf("%d %d %d\n", r::ends_with("filename.txt"sv, ".txt"sv), r::ends_with("xt"sv, ".txt"sv), r::ends_with("x"sv, ""sv));
  std::forward_list<int> f{1, 2, 3, 4};
  std::printf("%d %d\n", r::ends_with(f, std::list{3, 4}), r::starts_with(f, std::views::iota(1) | std::views::take(3)));
  std::printf("%d\n", r::starts_with(f, std::vector{2, 4}, {}, [](int x) { return x * 2; }));
  std::printf("%d\n", r::ends_with(std::vector{5, 6}, std::vector{7}, std::less<>()));

  std::vector<Word> w{{"a", 1}, {"b", 1}, {"a", 2}, {"c", 3}, {"a", 3}, {"d", 4}};
  auto last = r::find_last(w, "a", &Word::text);
  std::printf("%d %zu\n", last.begin()->line, last.size());
  auto even = r::find_last_if(w, [](int l) { return l % 2 == 0; }, &Word::line);
  std::printf("%s\n", even.front().text.c_str());
  auto notfour = r::find_last_if_not(w, [](int l) { return l >= 3; }, &Word::line);
  std::printf("%s%d %zu\n", notfour.begin()->text.c_str(), notfour.begin()->line, notfour.size());
  std::printf("%d\n", r::find_last(w, "zzz", &Word::text).empty());
  auto lastOdd = r::find_last_if(f, [](int x) { return x % 2 == 1; });
  std::printf("%d %td\n", *lastOdd.begin(), r::distance(lastOdd));

  std::printf("%d %d\n", r::contains(w, 3, &Word::line), r::contains(f, 9));
  std::printf("%d %d\n", r::contains_subrange(w, std::vector{2, 3, 3}, {}, &Word::line), r::contains_subrange("haystack"sv, "tsa"sv));
  std::printf("%d\n", r::contains_subrange(f, std::views::empty<int>));
  auto anyCase = [](char a, char b) { return (a | 32) == (b | 32); };
  std::printf("%d %d\n", r::starts_with("README"sv, "read"sv, anyCase), r::contains_subrange("A Big Cat"sv, "bIG"sv, anyCase));
  std::printf("%d %d\n", r::fold_left(w | std::views::transform(&Word::line), 0, std::plus()), r::fold_left(f, 100, std::minus()));
}
