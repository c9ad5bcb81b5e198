// covers: [coro.generator] std::generator: lazily, recursively through elements_of, exceptions, allocators, early end
// std: c++23
// native: none
#include <cstdio>
#include <generator>
#include <memory>
#include <ranges>
#include <stdexcept>
#include <string>
#include <vector>

struct Tree {
  int value;
  std::unique_ptr<Tree> left, right;
};
static std::unique_ptr<Tree> insert(std::unique_ptr<Tree> t, int v) {
  if (!t) return std::make_unique<Tree>(v, nullptr, nullptr);
  auto &side = v < t->value ? t->left : t->right;
  side = insert(std::move(side), v);
  return t;
}
static std::generator<int> walk(const Tree *t) {
  if (!t) co_return;
  co_yield std::ranges::elements_of(walk(t->left.get()));
  co_yield t->value;
  co_yield std::ranges::elements_of(walk(t->right.get()));
}
static std::generator<int> naturals() {
  for (int i = 0;; i++) co_yield i;
}
struct Loud {
  ~Loud() { std::printf("(gone)"); }
};
static std::generator<const std::string &> lines(std::string s) {
  Loud l;
  for (int i = 0; i < 3; i++) {
    s += static_cast<char>('a' + i);
    co_yield s;
  }
}
static std::generator<int &> cells(std::vector<int> &v) {
  for (int &x : v) co_yield x;
}
static std::generator<int> failing(int depth) {
  co_yield depth;
  if (depth == 0) throw std::runtime_error("deep");
  try {
    co_yield std::ranges::elements_of(failing(depth - 1));
  } catch (const std::exception &e) {
    std::printf("[%d %s]", depth, e.what());
    if (depth == 2) throw;
  }
  co_yield depth * 10;
}
template <class T> struct Counting {
  using value_type = T;
  static inline int live = 0;
  Counting() = default;
  template <class U> Counting(const Counting<U> &) {}
  T *allocate(std::size_t n) {
    Counting<int>::live++;
    return std::allocator<T>().allocate(n);
  }
  void deallocate(T *p, std::size_t n) {
    Counting<int>::live--;
    std::allocator<T>().deallocate(p, n);
  }
  bool operator==(const Counting &) const { return true; }
};
static std::generator<int, void, Counting<int>> counted() { co_yield Counting<int>::live; }
static std::generator<int> with(std::allocator_arg_t, Counting<int>) { co_yield Counting<int>::live; }
static std::generator<const int &> range() {
  std::vector<int> v{7, 8, 9};
  co_yield std::ranges::elements_of(v);
}

int main() {
  std::unique_ptr<Tree> t;
  for (int v : {5, 2, 8, 1, 9, 3}) t = insert(std::move(t), v);
  for (int v : walk(t.get())) std::printf("%d ", v);
  std::printf("\n");
  for (int v : naturals() | std::views::filter([](int x) { return x % 3 == 0; }) | std::views::take(4)) std::printf("%d ", v);
  std::printf("\n");
  for (const std::string &s : lines(">")) std::printf("%s ", s.c_str());
  for (const std::string &s : lines("#")) {
    std::printf("%s", s.c_str());
    break;
  }
  std::printf("\n");
  std::vector<int> v{1, 2, 3};
  for (int &x : cells(v)) x *= 2;
  std::printf("%d %d %d\n", v[0], v[1], v[2]);
  try {
    for (int x : failing(3)) std::printf("%d ", x);
  } catch (const std::exception &e) {
    std::printf("out %s", e.what());
  }
  std::printf("\n");
  for (int x : counted()) std::printf("%d ", x);
  for (int x : with(std::allocator_arg, {})) std::printf("%d ", x);
  std::printf("%d\n", Counting<int>::live);
  for (int x : range()) std::printf("%d ", x);
  auto g = naturals();
  auto it = g.begin();
  ++it;
  std::printf("%d\n", *it);
}
