// covers: [func.invoke] INVOKE in every form: members of objects, references, pointers and smart pointers; invoke_r (C++23), is_invocable, results; through bind and function
// std: c++23
// native: clang
#include <cstdio>
#include <functional>
#include <memory>
#include <string>
#include <type_traits>
struct Base {
  int n = 1;
  int get() const { return n; }
  int add(int k) & { return n += k; }
  int rvalue() && { return -n; }
  virtual int virt(int k) noexcept { return k; }
  virtual ~Base() = default;
};
struct Derived : Base { int virt(int k) noexcept override { return k * 10; } int extra = 5; };
struct Functor { int operator()(int a) const { return a + 1; } std::string operator()(const char *s) { return s; } static int st(int a, int b) { return a * b; } };
static int free_(int a, int b) { return a - b; }
int main() {
  Derived d;
  Base &b = d;
  auto p = std::make_shared<Derived>();
  std::unique_ptr<Base> u = std::make_unique<Derived>();
  std::reference_wrapper<Derived> r = d;
  std::printf("%d %d %d %d\n", std::invoke(&Base::get, d), std::invoke(&Base::get, &d), std::invoke(&Base::get, p), std::invoke(&Base::get, r));
  std::invoke(&Base::n, d) = 7;
  std::invoke(&Base::n, u) = 8;
  std::invoke(&Derived::extra, r)++;
  std::printf("%d %d %d %d\n", d.n, u->n, d.extra, std::invoke(&Base::n, Derived()));
  std::printf("%d %d %d\n", std::invoke(&Base::add, b, 3), std::invoke(&Base::rvalue, Derived()), std::invoke(&Base::virt, u, 4));
  std::printf("%d %d %s %d\n", std::invoke(free_, 5, 3), std::invoke(Functor(), 1), std::invoke(Functor(), "text").c_str(), std::invoke(&Functor::st, 3, 4));
  std::printf("%d %ld\n", std::invoke([](auto... v) { return (v + ...); }, 1, 2, 3), std::invoke_r<long>(free_, 9, 4));
  std::invoke_r<void>(&Base::add, d, 1);
  int (Base::*pm)(int) noexcept = &Base::virt;
  std::printf("%d %d\n", (d.*pm)(2), std::invoke(pm, *p, 2));
  static_assert(std::is_invocable_v<decltype(&Base::add), Base &, int> && !std::is_invocable_v<decltype(&Base::add), Base, int>);
  static_assert(std::is_invocable_r_v<double, decltype(&Base::n), Base> && !std::is_invocable_r_v<std::string, decltype(&Base::n), Base>);
  static_assert(std::is_nothrow_invocable_v<decltype(&Base::virt), Base *, int> && !std::is_nothrow_invocable_v<decltype(free_), int, int>);
  static_assert(std::is_same_v<std::invoke_result_t<decltype(&Base::n), const Base &>, const int &> && std::is_same_v<std::invoke_result_t<decltype(&Base::n), Base>, int &&>);
  std::function<int(const Base &)> get = &Base::get, field = &Base::n;
  std::function<int(Base *, int)> virt = &Base::virt;
  std::printf("%d %d %d\n", get(d), field(d), virt(&d, 6));
  auto bound = std::bind(&Base::add, std::ref(d), std::placeholders::_1);
  auto front = std::bind_front(&Base::virt, p);
  auto back = std::bind_back(free_, 100);
  auto mem = std::mem_fn(&Base::n);
  bound(10);
  std::printf("%d %d %d %d\n", d.n, front(3), back(1), mem(u));
  auto nested = std::bind(free_, std::bind(free_, std::placeholders::_2, 1), std::placeholders::_1);
  std::printf("%d %d\n", nested(10, 20), std::not_fn(&Base::get)(Derived()));
  std::function<std::function<int(int)>(int)> adder = [](int a) { return [a](int x) { return a + x; }; };
  std::printf("%d\n", adder(3)(4));
}
