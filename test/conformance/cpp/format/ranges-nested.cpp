// covers: [format.range] formatting of ranges in C++23: nested specifications, n, m and s forms, strings escaped inside, vector<bool>, own ranges, views
// std: c++23
// native: clang
#include <array>
#include <cstdio>
#include <deque>
#include <format>
#include <list>
#include <map>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>
static void p(const std::string &s) { std::printf("%s\n", s.c_str()); }

struct Countdown {
  int from;
  struct iterator {
    using value_type = int;
    using difference_type = std::ptrdiff_t;
    int n;
    int operator*() const { return n; }
    iterator &operator++() { return --n, *this; }
    iterator operator++(int) { return {n--}; }
    bool operator==(const iterator &) const = default;
  };
  iterator begin() const { return {from}; }
  iterator end() const { return {0}; }
};

int main() {
  const std::vector<int> v{1, 22, 333};
  p(std::format("{} {:n} {::#x} {:n:03}", v, v, v, v));
  p(std::format("[{:>20}] [{:*^22}] [{:<16:>4}]", v, v, v));
  p(std::format("{} {::} {}", std::vector<std::string>{"a\n", "\"q\""}, std::vector<std::string>{"plain", "x y"}, std::array<char, 2>{'a', '\t'}));
  p(std::format("{:s} {:?s} {::d}", std::vector<char>{'a', '\n'}, std::vector<char>{'b', '\n'}, std::vector<char>{'c', 'd'}));
  p(std::format("{} {::n} {:::02}", std::vector<std::vector<int>>{{1, 2}, {}, {3}}, std::vector<std::vector<int>>{{1, 2}, {3}}, std::vector<std::vector<int>>{{1}, {2, 3}}));
  p(std::format("{} {}", std::set<int>{3, 1, 2}, std::multiset<char>{'b', 'a', 'b'}));
  p(std::format("{} {:n} {::}", std::map<int, std::string>{{1, "one"}, {2, "two"}}, std::map<std::string, int>{{"k", 1}}, std::map<int, int>{{1, 2}}));
  p(std::format("{:m} {:m}", std::vector<std::pair<int, char>>{{1, 'a'}, {2, 'b'}}, std::map<int, int>{{5, 6}}));
  p(std::format("{} {:n}", std::vector<bool>{true, false, true}, std::vector<bool>{false}));
  p(std::format("{} {} {}", std::list<double>{0.5, 1e10}, std::deque<long>{}, std::unordered_set<int>{9}));
  int raw[] = {4, 5, 6};
  p(std::format("{} {}", std::span(raw), raw));
  p(std::format("{} {}", Countdown{4}, v | std::views::transform([](int x) { return x * 2; })));
  p(std::format("{} {::>3}", std::views::iota(1, 5), std::views::iota(1, 4) | std::views::reverse));
  p(std::format("{}", v | std::views::filter([](int x) { return x > 20; }) | std::views::take(1)));
  p(std::format("{}", std::vector<std::map<int, std::vector<char>>>{{{1, {'a'}}, {2, {}}}}));
  p(std::format("{:{}}|{:{}n}|", v, 18, v, 14));
  for (const char *bad : {"{:s}", "{:m}", "{:?s}", "{:n", "{::", "{:{}", "{:x}", "{::s}", "{:d}"}) {
    try {
      std::printf("%s ", std::vformat(bad, std::make_format_args(v)).c_str());
    } catch (const std::format_error &) {
      std::printf("- ");
    }
  }
  std::printf("\n");
}
