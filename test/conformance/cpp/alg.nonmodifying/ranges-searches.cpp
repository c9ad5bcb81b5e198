// covers: [alg.find] [alg.search] the constrained searches: results as subranges, projections of both sides, sentinels, heterogeneous values
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <list>
#include <string>
#include <string_view>
#include <vector>

struct Person {
  std::string name;
  int age;
};
struct Zero {
  friend bool operator==(const char *p, Zero) { return *p == 0; }
};
static int lower(int c) { return std::tolower(c); }

int main() {
  namespace r = std::ranges;
  const std::vector<Person> people{{"Ann", 30}, {"Bob", 25}, {"Cid", 30}, {"Dan", 41}, {"Eve", 25}};
  std::printf("%s\n", r::find(people, "Cid", &Person::name)->name.c_str());
  std::printf("%s\n", r::find_if(people, [](int a) { return a > 40; }, &Person::age)->name.c_str());
  std::printf("%s\n", r::find_if_not(people, [](std::string_view n) { return n < "C"; }, &Person::name)->name.c_str());
  std::printf("%td %td\n", r::count(people, 25, &Person::age), r::count_if(people, [](char c) { return c == 'e'; }, [](const Person &p) { return p.name.back(); }));
  auto twins = r::adjacent_find(people, [](int a, int b) { return a < b; }, &Person::age);
  std::printf("%s\n", twins->name.c_str());

  const std::vector<int> ages{25, 30};
  auto sub = r::search(people, ages, {}, &Person::age);
  std::printf("%s %zu\n", sub.begin()->name.c_str(), sub.size());
  auto last = r::find_end(people, ages, {}, &Person::age);
  std::printf("%d\n", last.begin() == sub.begin());
  auto first = r::find_first_of(people, std::vector<std::string>{"Eve", "Dan"}, {}, &Person::name);
  std::printf("%s\n", first->name.c_str());
  auto none = r::search_n(people, 2, 25, {}, &Person::age);
  std::printf("%d %d\n", none.empty(), none.begin() == people.end());

  auto ci = [](std::string_view a, std::string_view b) { return r::equal(a, b, {}, lower, lower); };
  std::printf("%d %d\n", ci("MiXeD", "mIxEd"), ci("a", "ab"));
  const char *text = "sentinel ends me";
  std::printf("%td %td\n", r::find(text, Zero(), 'e') - text, r::count(text, Zero(), 'e'));
  auto [in1, in2] = r::mismatch(std::string_view("prefix-one"), std::string_view("prefix-two"));
  std::printf("%c %c\n", *in1, *in2);
  std::list<int> squares{1, 4, 9}, roots{1, 2, 3};
  std::printf("%d %d\n", r::equal(squares, roots, {}, {}, [](int x) { return x * x; }), r::is_permutation(squares, std::vector{9, 1, 4}));
  std::printf("%d %d %d\n", r::all_of(people, [](int a) { return a >= 25; }, &Person::age), r::any_of(people, &std::string::empty, &Person::name),
              r::none_of(ages, std::bind_front(std::greater<>(), 20)));
  int total = 0;
  auto [it, fun] = r::for_each(people, [&total, calls = 0](int a) mutable { total += a, calls++; return calls; }, &Person::age);
  std::printf("%d %d %d\n", total, it == people.end(), fun(0));
  auto [at, f2] = r::for_each_n(people.begin(), 2, [&](const std::string &n) { total += static_cast<int>(n.size()); }, &Person::name);
  std::printf("%s %d\n", at->name.c_str(), total);
}
