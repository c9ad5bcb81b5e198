// covers: [alg.transform] [alg.generate] constrained transform with projections of both inputs, unequal lengths, in place, to other types; generate and fill through views
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
struct Item { std::string name; int price, count; int total() const { return price * count; } };
int main() {
  std::vector<Item> items{{"nut", 2, 10}, {"bolt", 3, 5}, {"gear", 50, 1}};
  std::vector<int> totals(3);
  auto t1 = r::transform(items, totals.begin(), std::identity{}, &Item::total);
  std::printf("%d %d %d %d\n", totals[0], totals[1], totals[2], t1.out == totals.end());
  std::vector<std::string> labels;
  r::transform(items, totals, std::back_inserter(labels), [](const std::string &n, int t) { return n + "=" + std::to_string(t); }, &Item::name, std::negate<>());
  for (auto &l : labels) std::printf("%s ", l.c_str());
  std::printf("\n");
  std::list<int> shortOnes{1, 2};
  std::vector<int> sums;
  auto t2 = r::transform(totals, shortOnes, std::back_inserter(sums), std::plus{});
  std::printf("%zu %td %d\n", sums.size(), t2.in1 - totals.begin(), t2.in2 == shortOnes.end());
  std::string s = "Mixed Case Text";
  r::transform(s, s.begin(), [](unsigned char c) { return static_cast<char>(std::isupper(c) ? std::tolower(c) : std::toupper(c)); });
  std::printf("%s\n", s.c_str());
  r::transform(totals, totals | v::drop(1), totals.begin(), [](int a, int b) { return b - a; });
  std::printf("%d %d %d\n", totals[0], totals[1], totals[2]);
  std::map<std::string, int> m;
  r::transform(items, std::inserter(m, m.end()), [](const Item &i) { return std::pair(i.name, i.count); });
  for (auto &[k, n] : m) std::printf("%s:%d ", k.c_str(), n);
  std::printf("\n");
  std::vector<int> g(8);
  r::generate(g | v::drop(2) | v::take(3), [n = 1]() mutable { return n *= 3; });
  r::fill(g | v::reverse | v::take(2), -1);
  auto gn = r::generate_n(std::back_inserter(g), 2, [k = 100]() mutable { return k++; });
  (void)gn;
  for (int x : g) std::printf("%d ", x);
  std::printf("\n");
  r::replace(g, 0, 7);
  r::replace_if(items, [](int p) { return p > 10; }, Item{"cheap", 1, 1}, &Item::price);
  std::vector<int> rep;
  auto rc = r::replace_copy(g, std::back_inserter(rep), -1, 1000);
  std::printf("%d %d %s\n", rep[6], rc.in == g.end(), items[2].name.c_str());
  auto even = [](int x) { return x % 2 == 0; };
  auto rest = r::remove_if(rep, even);
  rep.erase(rest.begin(), rest.end());
  for (int x : rep) std::printf("%d ", x);
  std::string squeezed;
  r::unique_copy(std::string_view("aabbbcddddA"), std::back_inserter(squeezed), {}, [](char c) { return std::tolower(c); });
  std::printf("%s\n", squeezed.c_str());
  auto sub = r::unique(items, {}, &Item::count);
  std::printf("%zu %zu\n", sub.size(), items.size());
  std::vector<int> rr{1, 2, 3, 4, 5, 6, 7};
  auto rot = r::rotate(rr, rr.begin() + 3);
  std::printf("%d %zu\n", *rot.begin(), rot.size());
  r::reverse(rr | v::take(4));
  for (int x : rr) std::printf("%d", x);
  std::printf("\n");
  auto rem = r::remove_copy_if(rr, sums.begin(), [](int x) { return x > 2; }, [](int x) { return x > 2 ? x : 10 - x * 5; });
  std::printf("%td\n", rem.out - sums.begin());
}
