// covers: [alg.nonmodifying] how often predicates are called at most, and where the searches stop, as the standard bounds them
#include <algorithm>
#include <cstdio>
#include <functional>
#include <vector>

static long calls;
struct Equal {
  bool operator()(int a, int b) const {
    calls++;
    return a == b;
  }
};
static void show(long answer) {
  std::printf("%ld %ld\n", answer, calls);
  calls = 0;
}
static void bound(const char *name, long most) {
  std::printf("%s %s\n", name, calls <= most ? "within" : "beyond");
  calls = 0;
}

int main() {
  std::vector<int> v(200);
  for (int i = 0; i < 200; i++) v[i] = i % 17;
  auto is = [](int want) {
    return [want](int x) {
      calls++;
      return x == want;
    };
  };
  auto it = std::find_if(v.begin(), v.end(), is(5));
  show(it - v.begin());
  show(std::any_of(v.begin(), v.end(), is(16)));
  show(std::count_if(v.begin(), v.end(), is(3)));
  show(std::none_of(v.begin(), v.end(), is(99)));
  show(std::all_of(v.begin(), v.end(), is(0)));
  const auto a = std::mismatch(v.begin(), v.begin() + 50, v.begin() + 17, Equal()).first;
  show(a - v.begin());
  std::adjacent_find(v.begin(), v.end(), Equal());
  bound("adjacent_find", 199);
  const std::vector<int> pattern{4, 5, 6};
  auto s = std::search(v.begin(), v.end(), pattern.begin(), pattern.end(), Equal());
  std::printf("%td ", s - v.begin());
  bound("search", 600);
  auto e = std::find_end(v.begin(), v.end(), pattern.begin(), pattern.end(), Equal());
  std::printf("%td ", e - v.begin());
  bound("find_end", 3 * 198);
  auto f = std::find_first_of(v.begin(), v.end(), pattern.begin(), pattern.end(), Equal());
  std::printf("%td ", f - v.begin());
  bound("find_first_of", 600);
  std::vector<int> shuffled(v.rbegin(), v.rend());
  std::printf("%d ", std::is_permutation(v.begin(), v.end(), shuffled.begin(), shuffled.end(), Equal()));
  bound("is_permutation", 200 * 200 * 2);
  const std::vector<int> shorter(v.begin(), v.begin() + 100);
  std::printf("%d ", std::equal(v.begin(), v.end(), shorter.begin(), shorter.end(), Equal()));
  bound("equal of unequal lengths", 0);
  auto n = std::search_n(v.begin(), v.end(), 2, 7, Equal());
  std::printf("%d ", n == v.end());
  bound("search_n", 200);
  int visited = 0;
  std::for_each_n(v.begin(), 12, [&](int &x) { visited += x; });
  std::printf("%d\n", visited);
}
