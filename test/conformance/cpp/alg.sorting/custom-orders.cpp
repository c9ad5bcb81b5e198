// covers: [alg.sorting] orders of several keys, through indices, by computed keys, of strings without case, of pointers; strict weak orders with ties
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <memory>
#include <numeric>
#include <string>
#include <tuple>
#include <vector>

struct Row {
  std::string city;
  int year;
  double rate;
};
static void show(const std::vector<Row> &rows) {
  for (auto &r : rows) std::printf("%s/%d/%.1f ", r.city.c_str(), r.year, r.rate);
  std::printf("\n");
}

int main() {
  std::vector<Row> rows{{"Rome", 2001, 2.5}, {"Oslo", 1999, 1.5}, {"Rome", 1999, 3.5}, {"oslo", 2005, 0.5}, {"Bern", 2001, 2.5}};
  std::sort(rows.begin(), rows.end(), [](auto &a, auto &b) { return std::tie(a.city, a.year) < std::tie(b.city, b.year); });
  show(rows);
  std::stable_sort(rows.begin(), rows.end(), [](auto &a, auto &b) { return a.rate > b.rate; });
  show(rows);
  auto less = [](const std::string &a, const std::string &b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) { return std::tolower(x) < std::tolower(y); });
  };
  std::sort(rows.begin(), rows.end(), [&](auto &a, auto &b) { return less(a.city, b.city) || (!less(b.city, a.city) && a.year > b.year); });
  show(rows);

  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::sort(order, std::ranges::greater(), [&](std::size_t i) { return rows[i].year * 10 - static_cast<int>(i); });
  for (std::size_t i : order) std::printf("%zu", i);
  std::vector<std::size_t> rank(order.size());
  for (std::size_t i = 0; i < order.size(); i++) rank[order[i]] = i;
  std::printf(" ");
  for (std::size_t i : rank) std::printf("%zu", i);
  std::printf("\n");

  std::vector<const Row *> pointers;
  for (auto &r : rows) pointers.push_back(&r);
  std::ranges::sort(pointers, {}, [](const Row *r) { return std::pair(r->rate, r->city); });
  for (auto *r : pointers) std::printf("%.1f%c ", r->rate, r->city[0]);
  std::printf("\n");
  std::vector<std::unique_ptr<int>> owned;
  for (int x : {4, 1, 3}) owned.push_back(std::make_unique<int>(x));
  std::sort(owned.begin(), owned.end(), [](auto &a, auto &b) { return *a < *b; });
  for (auto &p : owned) std::printf("%d ", *p);
  std::vector<int> by{17, 32, 8, 45, 23, 60};
  std::stable_sort(by.begin(), by.end(), [](int a, int b) { return a % 5 < b % 5; });
  for (int x : by) std::printf("%d ", x);
  std::printf("\n");
  std::vector<std::vector<int>> nested{{2, 1}, {2}, {}, {1, 9, 9}, {2, 1, 0}};
  std::sort(nested.begin(), nested.end());
  for (auto &n : nested) std::printf("%zu", n.size());
  std::sort(nested.begin(), nested.end(), [](auto &a, auto &b) { return a.size() != b.size() ? a.size() > b.size() : a > b; });
  for (auto &n : nested) std::printf(" %zu:%d", n.size(), n.empty() ? -1 : n[0]);
  std::printf("\n");
  std::string word = "mississippi";
  std::sort(word.begin(), word.end(), std::greater<>());
  std::printf("%s\n", word.c_str());
}
