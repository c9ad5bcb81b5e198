// covers: [range.req] [range.refinements] which types are ranges of which kind: input to contiguous, sized, common, borrowed, views, viewable
#include <array>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <initializer_list>
#include <list>
#include <map>
#include <memory>
#include <ranges>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

template <class R> static void row(const char *name) {
  namespace r = std::ranges;
  const char *kind = r::contiguous_range<R>      ? "contiguous"
                     : r::random_access_range<R> ? "random"
                     : r::bidirectional_range<R> ? "bidirectional"
                     : r::forward_range<R>       ? "forward"
                     : r::input_range<R>         ? "input"
                                                 : "none";
  std::printf("%-22s %-13s", name, kind);
  std::printf("%s%s%s%s%s%s\n", r::sized_range<R> ? " sized" : "", r::common_range<R> ? " common" : "", r::borrowed_range<R> ? " borrowed" : "",
              r::view<R> ? " view" : "", r::viewable_range<R> ? " viewable" : "", r::output_range<R, int> ? " output" : "");
}
#define ROW(...) row<__VA_ARGS__>(#__VA_ARGS__)

int main() {
  namespace v = std::views;
  ROW(std::vector<int>);
  ROW(std::vector<int> &);
  ROW(const std::vector<int>);
  ROW(std::vector<bool>);
  ROW(std::deque<int>);
  ROW(std::list<int>);
  ROW(std::forward_list<int>);
  ROW(std::set<int>);
  ROW(std::unordered_set<int>);
  ROW(std::map<int, int>);
  ROW(std::array<int, 3>);
  ROW(int[3]);
  ROW(int(&)[3]);
  ROW(std::string);
  ROW(std::string_view);
  ROW(std::span<int>);
  ROW(std::span<const int>);
  ROW(std::initializer_list<int>);
  ROW(int);
  ROW(std::vector<std::unique_ptr<int>>);
  std::vector<int> a;
  std::list<int> l;
  std::istringstream in;
  auto even = [](int x) { return x % 2 == 0; };
  row<decltype(a | v::all)>("all");
  row<decltype(std::vector<int>() | v::all)>("all of a temporary");
  row<decltype(a | v::filter(even))>("filter");
  row<const decltype(a | v::filter(even))>("const filter");
  row<decltype(a | v::transform(even))>("transform");
  row<decltype(a | v::take(2))>("take");
  row<decltype(l | v::take(2))>("take of list");
  row<decltype(l | v::drop(2))>("drop of list");
  row<decltype(a | v::take_while(even))>("take_while");
  row<decltype(a | v::reverse)>("reverse");
  row<decltype(v::iota(1))>("iota");
  row<decltype(v::iota(1, 2))>("iota bounded");
  row<decltype(v::single(1))>("single");
  row<decltype(v::empty<int>)>("empty");
  row<decltype(v::istream<int>(in))>("istream");
  row<decltype(v::counted(l.begin(), 2))>("counted");
  row<decltype(l | v::take(2) | v::common)>("common");
}
