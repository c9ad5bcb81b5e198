// covers: [alg.binary.search] std::lower_bound, upper_bound, equal_range, binary_search
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <vector>

int main() {
  std::vector<int> v{1, 3, 3, 3, 5, 8, 8, 13};
  for (int k : {0, 3, 4, 8, 13, 20}) {
    auto [lo, hi] = std::equal_range(v.begin(), v.end(), k);
    std::printf("%d: %td %td %td %td %d\n", k, std::lower_bound(v.begin(), v.end(), k) - v.begin(), std::upper_bound(v.begin(), v.end(), k) - v.begin(), lo - v.begin(), hi - lo, std::binary_search(v.begin(), v.end(), k));
  }
  struct P { std::string name; int age; };
  std::vector<P> p{{"ann", 20}, {"bob", 30}, {"cy", 40}};
  auto i = std::lower_bound(p.begin(), p.end(), 25, [](const P &a, int b) { return a.age < b; });
  auto j = std::ranges::lower_bound(p, 35, {}, &P::age);
  std::vector<int> d{9, 7, 5};
  std::printf("%s %s %td\n", i->name.c_str(), j->name.c_str(), std::lower_bound(d.begin(), d.end(), 7, std::greater<>()) - d.begin());
}
