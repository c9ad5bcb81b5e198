// covers: [alg.all.of] std::all_of, any_of, none_of, on ranges that are empty too
#include <algorithm>
#include <cstdio>
#include <list>
#include <vector>

int main() {
  std::vector<int> v{2, 4, 6, 9};
  std::list<int> empty;
  auto even = [](int x) { return x % 2 == 0; };
  std::printf("%d %d %d\n", std::all_of(v.begin(), v.end(), even), std::any_of(v.begin(), v.end(), even), std::none_of(v.begin(), v.end(), even));
  std::printf("%d %d %d\n", std::all_of(empty.begin(), empty.end(), even), std::any_of(empty.begin(), empty.end(), even), std::none_of(empty.begin(), empty.end(), even));
  std::printf("%d\n", std::ranges::all_of(v, [](int x) { return x < 5; }, [](int x) { return x / 2; }));
  int calls = 0;
  std::any_of(v.begin(), v.end(), [&](int x) { calls++; return x == 4; });
  std::printf("%d\n", calls);
}
