// covers: [expr.prim.lambda.closure] recursion by fixed point, through std::function and through the explicit object (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <functional>
#include <memory>
#include <variant>
#include <vector>
template <class F> struct Fix {
  F f;
  template <class... A> decltype(auto) operator()(A &&...a) const { return f(*this, std::forward<A>(a)...); }
};
template <class F> Fix(F) -> Fix<F>;
struct Leaf { int v; };
struct Node;
using Tree = std::variant<Leaf, std::unique_ptr<Node>>;
struct Node { Tree left, right; };
int main() {
  auto fact = Fix{[](auto self, int n) -> long { return n <= 1 ? 1 : n * self(n - 1); }};
  std::function<int(int)> fib = [&](int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); };
  auto gcd = [](this auto self, int a, int b) -> int { return b ? self(b, a % b) : a; };
  std::printf("%ld %d %d\n", fact(10), fib(15), gcd(84, 36));
  Tree t = std::make_unique<Node>(Node{Leaf{1}, std::make_unique<Node>(Node{Leaf{2}, Leaf{3}})});
  auto sum = [](this auto const &self, const Tree &x) -> int {
    if (auto *l = std::get_if<Leaf>(&x)) return l->v;
    auto &n = *std::get<1>(x);
    return self(n.left) + self(n.right);
  };
  std::printf("%d\n", sum(t));
  std::vector<int> order;
  auto perm = [&](this auto &&self, std::vector<int> rest, int n) -> void {
    if (rest.empty()) order.push_back(n);
    for (std::size_t i = 0; i < rest.size(); i++) {
      auto r = rest;
      r.erase(r.begin() + i);
      self(r, n * 10 + rest[i]);
    }
  };
  perm({1, 2, 3}, 0);
  for (int n : order) std::printf("%d ", n);
  std::printf("\n");
}
