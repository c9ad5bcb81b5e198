// covers: [range.filter] [range.transform] what filter and transform call, how often and when: laziness, the cached begin, shared state
#include <algorithm>
#include <cstdio>
#include <ranges>
#include <vector>

int main() {
  namespace v = std::views;
  const std::vector<int> data{1, 2, 3, 4, 5, 6, 7, 8};
  int tested = 0, made = 0;
  auto even = [&](int x) {
    tested++;
    return x % 2 == 0;
  };
  auto square = [&](int x) {
    made++;
    return x * x;
  };
  auto pipe = data | v::filter(even) | v::transform(square);
  std::printf("made: %d %d\n", tested, made);
  auto first = pipe.begin();
  std::printf("begin: %d %d\n", tested, made);
  int a = *first;
  std::printf("read %d: %d %d\n", a, tested, made);
  a = *first;
  std::printf("read again: %d %d\n", tested, made);
  (void)pipe.begin();
  std::printf("begin again: %d %d\n", tested, made);
  ++first;
  std::printf("step: %d %d\n", tested, made);
  tested = made = 0;
  int sum = 0;
  for (int x : pipe) sum += x;
  std::printf("all %d: %d %d\n", sum, tested, made);

  tested = made = 0;
  auto reversed = data | v::transform(square) | v::filter(even);
  for (int x : reversed) sum += x;
  std::printf("transform first: %d %d %d\n", sum, tested, made);
  tested = made = 0;
  for (int x : data | v::filter(even) | v::take(2)) sum += x;
  std::printf("taken two: %d\n", sum);
  tested = 0;
  auto skipped = data | v::drop_while([&](int x) {
    tested++;
    return x < 5;
  });
  a = *skipped.begin();
  std::printf("%d %d", a, tested);
  a = *skipped.begin();
  std::printf(" %d %d\n", a, tested);

  std::vector<int> changing{1, 1, 1, 4};
  auto big = changing | v::filter([](int x) { return x > 2; });
  for (int &x : big) x += 100;
  std::printf("%d %d\n", changing[3], changing[0]);
  int calls = 0;
  auto counted = v::iota(0, 5) | v::transform([calls](int x) mutable { return x * 10 + calls++ * 0; });
  for (int x : counted) std::printf("%d ", x);
  std::printf("%d\n", calls);
}
