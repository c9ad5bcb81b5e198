// covers: [format.range] formatting of ranges, tuples, sets, maps, escaped strings, std::print and println (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <deque>
#include <format>
#include <map>
#include <print>
#include <set>
#include <string>
#include <tuple>
#include <vector>
int main() {
  std::println("{} {} {}", std::vector{1, 2, 3}, std::set<char>{'b', 'a'}, std::map<int, std::string>{{1, "x"}, {2, "y"}});
  std::println("{} {} {}", std::pair(1, "two"), std::tuple(1.5, 'c', true), std::vector<std::vector<int>>{{1}, {}, {2, 3}});
  std::println("{::#x} {:n} {:*^12} {::>3}", std::vector{10, 20}, std::vector{1, 2}, std::vector{7}, std::deque{4, 5});
  std::println("{:?} {:?} {}", "tab\t\"q\"\n", '\'', std::vector<std::string>{"a b", "c\\"});
  std::println("{:s} {:?s}", std::vector{'h', 'i'}, std::vector{'\n', 'x'});
  std::println("{:m}", std::vector<std::pair<int, int>>{{1, 2}, {3, 4}});
  std::print("{:>5}|{:<5}|", "r", "l");
  std::print(stdout, "{}\n", std::vector<bool>{true, false});
  std::println();
  std::println("{::.1f} {:n:02}", std::vector{1.25, 2.0}, std::vector{1, 2});
}
