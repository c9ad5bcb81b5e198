#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <vector>
// Comparators of all kinds that are orders, with equal elements among what they compare; and how often they are asked is their own.
struct Person {
  std::string name;
  int age;
  bool operator<(const Person &o) const { return std::tie(age, name) < std::tie(o.age, o.name); }
};
struct Padded {
  char kind;
  int value;
};
static int asked;
static bool byAge(const Person &a, const Person &b) {
  asked++;
  return a.age > b.age;
}
struct ByLength {
  using is_transparent = void;
  bool operator()(const std::string &a, const std::string &b) const { return a.size() < b.size(); }
  bool operator()(const std::string &a, std::size_t n) const { return a.size() < n; }
  bool operator()(std::size_t n, const std::string &a) const { return n < a.size(); }
};
static constexpr int smallest() {
  int numbers[] = {3, 1, 2};
  std::sort(numbers, numbers + 3, [](int a, int b) { return a < b; });
  return numbers[0];
}
int main() {
#if __cpp_lib_constexpr_algorithms >= 201806L
  static_assert(smallest() == 1);
#endif
  std::vector<int> v;
  for (int i = 0; i < 500; i++) v.push_back(i * 7 % 11);
  std::sort(v.begin(), v.end(), [](int a, int b) { return a > b; });
  std::stable_sort(v.begin(), v.end(), std::less<>());
  std::sort(v.begin(), v.end(), std::greater<int>());
  std::vector<Person> people;
  for (int i = 0; i < 60; i++) people.push_back({i % 3 ? "Ann" : "a long name that goes to the heap", i % 5});
  std::sort(people.begin(), people.end());
  std::sort(people.begin(), people.end(), byAge);
  std::printf("%d %d\n", people[0].age, asked > 60);
  std::stable_sort(people.begin(), people.end(), byAge);
  std::ranges::sort(people, std::ranges::greater{}, &Person::age);
  std::vector<Padded> padded;
  for (int i = 0; i < 40; i++) {
    Padded p;
    p.value = i % 4;
    p.kind = 'x';
    padded.push_back(p);
  }
  std::sort(padded.begin(), padded.end(), [](auto &a, auto &b) { return a.value < b.value; });
  std::vector<Person *> pointers;
  for (auto &p : people) pointers.push_back(&p), pointers.push_back(&p);
  std::sort(pointers.begin(), pointers.end(), [](const Person *a, const Person *b) { return a->name < b->name; });
  std::set<std::string, ByLength> words{"a", "bb", "cc", "ddd"};
  std::map<std::string, int, ByLength> lengths{{"a", 1}, {"bb", 2}};
  lengths["cc"]++;
  std::multiset<int, std::function<bool(int, int)>> many([](int a, int b) { return a % 10 < b % 10; });
  for (int i = 0; i < 50; i++) many.insert(i);
  std::priority_queue<int, std::vector<int>, std::greater<int>> queue(v.begin(), v.end());
  // No sorting: where a range is divided, any comparator may ask.
  std::printf("%d\n", int(std::lower_bound(v.begin(), v.end(), 5, std::greater_equal<int>()) - v.begin()));
  std::vector<double> doubles{2.5, NAN, 1.5};
  std::sort(doubles.begin(), doubles.end(),
            [](double a, double b) { return std::isnan(b) ? !std::isnan(a) : a < b; });
  std::vector<float> floats{2.5F, -INFINITY, 2.5F};
  std::sort(floats.begin(), floats.end());
  std::printf("%zu %zu %d %zu %g\n", words.count(2), words.size(), lengths["bb"], many.size(), doubles[0]);
}
