// covers: [func.bind] bind with placeholders, nested bind, bind_front, mem_fn, invoke, not_fn, reference_wrapper
#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <vector>
static int three(int a, int b, int c) { return a * 100 + b * 10 + c; }
struct S { int v; int plus(int x) const { return v + x; } void set(int x) { v = x; } };
int main() {
  using namespace std::placeholders;
  std::printf("%d %d\n", std::bind(three, _3, _1, _2)(1, 2, 3), std::bind(three, 9, _1, _1)(4));
  auto nested = std::bind(three, std::bind(std::plus<>(), _1, 1), _1, 0);
  std::printf("%d\n", nested(3));
  S s{5};
  auto set = std::bind(&S::set, &s, _1);
  set(7);
  auto copy = std::bind(&S::set, s, _1);
  copy(99);
  std::printf("%d %d\n", s.v, std::bind(&S::plus, std::ref(s), 3)());
  int n = 1;
  auto inc = std::bind([](int &x) { x++; }, std::ref(n));
  inc(), inc();
  std::printf("%d %d\n", n, std::bind_front(three, 1, 2)(3));
  std::vector<S> v{{3}, {1}, {2}};
  std::vector<int> out(3);
  std::transform(v.begin(), v.end(), out.begin(), std::mem_fn(&S::v));
  std::printf("%d%d%d %d\n", out[0], out[1], out[2], std::mem_fn(&S::plus)(std::make_unique<S>(S{4}), 5));
  std::printf("%d %d %d\n", std::invoke(&S::plus, s, 1), std::invoke(&S::v, &s), std::invoke(three, 1, 1, 1));
  auto odd = [](int x) { return x % 2 == 1; };
  std::printf("%td\n", std::count_if(out.begin(), out.end(), std::not_fn(odd)));
  std::vector<std::reference_wrapper<int>> refs(out.begin(), out.end());
  std::sort(refs.begin(), refs.end());
  refs[0].get() = 42;
  std::printf("%d %d\n", out[1], std::is_bind_expression_v<decltype(inc)>);
  std::printf("%d %d %d\n", std::logical_and<>()(1, 0), std::bit_xor<>()(6, 3), std::modulus<int>()(17, 5));
}
