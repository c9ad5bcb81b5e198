// covers: [algorithms.results] what the constrained modifying algorithms return: in_out, in_in_out, out_fun results, with projections and sentinels
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <random>
#include <ranges>
#include <string>
#include <vector>

template <class R> static void show(const R &r) {
  for (auto &&x : r) std::printf("%d ", static_cast<int>(x));
}

int main() {
  namespace r = std::ranges;
  std::vector<int> a{1, 2, 3, 4, 5}, b(8, -1);
  r::copy_result<std::vector<int>::iterator, std::vector<int>::iterator> c = r::copy(a, b.begin() + 1);
  std::printf("%d %td\n", c.in == a.end(), c.out - b.begin());
  auto [in, out] = r::copy_if(a, b.begin(), [](int x) { return x > 3; }, [](int x) { return 6 - x; });
  std::printf("%d %td ", in == a.end(), out - b.begin()), show(b), std::printf("\n");
  auto bw = r::copy_backward(std::vector{7, 8}, b.end());
  std::printf("%td\n", bw.out - b.begin());
  auto n = r::copy_n(a.begin(), 2, b.begin() + 5);
  std::printf("%d %td ", *n.in, n.out - b.begin()), show(b), std::printf("\n");
  auto t = r::transform(a, b, b.begin(), std::plus<>());
  std::printf("%d %td %td ", t.in1 == a.end(), t.in2 - b.begin(), t.out - b.begin()), show(b), std::printf("\n");
  std::string s;
  r::transform(a, std::back_inserter(s), [](int x) { return static_cast<char>('a' + x); }, std::negate<>{}), std::printf("%zu %d\n", s.size(), s[0]);

  std::list<int> l{3, 1, 3, 2};
  auto rep = r::replace(l, 3, 30);
  std::printf("%d ", rep == l.end());
  r::replace_if(l, [](int x) { return x < 0; }, 0, [](int x) { return x - 2; });
  show(l);
  std::vector<int> o;
  auto rc = r::replace_copy_if(l, std::back_inserter(o), [](int x) { return x == 30; }, 33);
  std::printf("%d ", rc.in == l.end()), show(o), std::printf("\n");
  auto f = r::fill_n(b.begin(), 3, 9);
  std::printf("%td %d ", f - b.begin(), r::fill(b | std::views::drop(6), 0) == b.end()), show(b), std::printf("\n");
  int k = 0;
  r::generate(a, [&] { return k += k + 1; });
  auto g = r::generate_n(b.begin(), 2, [&] { return --k; });
  show(a), std::printf("%td\n", g - b.begin());
  auto sw = r::swap_ranges(a, b);
  std::printf("%d %td ", sw.in1 == a.end(), sw.in2 - b.begin()), show(a), show(b), std::printf("\n");
  auto rv = r::reverse_copy(a, b.begin());
  std::printf("%d %td ", rv.in == a.end(), rv.out - b.begin()), show(b), std::printf("\n");
  auto ro = r::rotate_copy(a, a.begin() + 2, b.begin());
  std::printf("%d %td ", ro.in == a.end(), ro.out - b.begin()), show(b), std::printf("\n");
  auto u = r::unique_copy(std::vector{1, 1, 2, 1}, b.begin());
  std::printf("%td ", u.out - b.begin());
  auto mv = r::move(a | std::views::take(2), b.begin());
  std::printf("%td %d\n", mv.out - b.begin(), mv.in == a.begin() + 2);
  auto rm = r::remove(a, 9, [](int x) { return x + 0; });
  std::printf("%zu\n", rm.size());
  std::mt19937 e(1);
  std::vector<int> picked(3);
  auto end = r::sample(std::views::iota(0, 100), picked.begin(), 3, e);
  std::printf("%td %d ", end - picked.begin(), r::is_sorted(picked));
  std::printf("%d\n", r::shuffle(picked, e) == picked.end());
}
