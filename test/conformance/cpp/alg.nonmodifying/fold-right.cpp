// covers: [alg.fold] (C++23) fold_right, fold_right_last, fold_left_first and their forms with iterators: order, empty ranges, own types, in constants
// std: c++23
// native: none
#include <algorithm>
#include <cassert>
#include <cstdio>
#include <forward_list>
#include <functional>
#include <list>
#include <memory>
#include <ranges>
#include <string>
#include <vector>

static std::string left(std::string a, int x) { return "(" + std::move(a) + std::to_string(x) + ")"; }
static std::string right(int x, std::string a) { return "(" + std::to_string(x) + std::move(a) + ")"; }

int main() {
  namespace r = std::ranges;
  const std::list<int> l{1, 2, 3, 4};
  const std::string a = r::fold_left(l, std::string("i"), left), b = r::fold_right(l, std::string("i"), right);
  assert(a == "((((i1)2)3)4)" && b == "(1(2(3(4i))))");
  std::printf("%s %s\n", a.c_str(), b.c_str());
  assert(r::fold_right(l, 100, std::minus<>()) == 1 - (2 - (3 - (4 - 100))));
  assert(r::fold_right(std::vector<int>(), 5, std::plus<>()) == 5);
  assert(r::fold_right(l.begin(), l.end(), 0.5, [](int x, double d) { return x / 2.0 + d; }) == 5.5);

  std::vector<std::string> words{"x", "yy", "zzz"};
  auto first = r::fold_left_first(words, [](std::string s, const std::string &w) { return s + "-" + w; });
  assert(first && *first == "x-yy-zzz" && words[0] == "x");
  auto last = r::fold_right_last(words, [](const std::string &w, std::string s) { return w + "+" + s; });
  assert(last && *last == "x+yy+zzz");
  std::printf("%s %s\n", first->c_str(), last->c_str());
  assert(!r::fold_left_first(std::vector<int>(), std::plus<>()) && !r::fold_right_last(std::vector<int>(), std::plus<>()));
  assert(*r::fold_left_first(std::vector{7}, std::minus<>()) == 7 && *r::fold_right_last(std::vector{7}, std::minus<>()) == 7);

  const std::forward_list<int> f{9, 4, 7};
  assert(*r::fold_left_first(f, [](int x, int y) { return std::max(x, y); }) == 9);
  auto [at, value] = r::fold_left_first_with_iter(f, std::minus<>());
  assert(at == f.end() && value == 9 - 4 - 7);
  auto some = r::fold_left_first_with_iter(f.begin(), std::next(f.begin(), 2), std::multiplies<>());
  assert(*some.in == 7 && *some.value == 36);
  auto [it, sum] = r::fold_left_with_iter(l, 0L, std::plus<>());
  assert(it == l.end() && sum == 10);
  static_assert(std::is_same_v<decltype(r::fold_left_first_with_iter(std::vector{1}, std::plus<>()).in), r::dangling>);
  static_assert(std::is_same_v<decltype(r::fold_right(l, 1.0f, [](int x, float y) { return x + static_cast<double>(y); })), double>);
  static_assert(r::fold_right(std::views::iota(1, 6), 1, std::multiplies<>()) == 120 && *r::fold_right_last(std::views::iota(1, 4), std::minus<>()) == 2);

  struct Cell {
    int v;
    std::shared_ptr<Cell> next;
  };
  auto chain = r::fold_right(l, std::shared_ptr<Cell>(), [](int x, std::shared_ptr<Cell> rest) { return std::make_shared<Cell>(x, std::move(rest)); });
  for (auto *c = chain.get(); c; c = c->next.get()) std::printf("%d ", c->v);
  std::printf("%ld\n", r::fold_right(l | std::views::reverse | std::views::transform([](int x) { return x * 1L; }), 0L, [](long x, long acc) { return acc * 10 + x; }));
}
