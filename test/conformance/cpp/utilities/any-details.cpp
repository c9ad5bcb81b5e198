// covers: [any.class] any: in-place, emplace results, decay on the way in, casts to references and pointers, const access, non-copyable refused, exceptions keep the old value, reset, swap, polymorphic values through type()
#include <any>
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <typeindex>
#include <typeinfo>
#include <utility>
#include <vector>
struct Life {
  static inline int alive, copies, moves;
  static inline bool fail;
  int v;
  Life(int v) : v(v) { alive++; }
  Life(const Life &o) : v(o.v) { if (fail) throw std::runtime_error("copy"); alive++; copies++; }
  Life(Life &&o) noexcept : v(std::exchange(o.v, -1)) { alive++; moves++; }
  ~Life() { alive--; }
};
struct Big { std::array<double, 30> d{}; Big(std::initializer_list<double> l, double last) { int i = 0; for (double x : l) d[i++] = x; d[29] = last; } };
struct ThrowsMove { ThrowsMove() = default; ThrowsMove(const ThrowsMove &) = default; ThrowsMove(ThrowsMove &&) noexcept(false) {} int tag = 8; };
static_assert(!std::is_constructible_v<std::any, std::unique_ptr<int>> && std::is_nothrow_move_constructible_v<std::any> && std::is_constructible_v<std::any, std::in_place_type_t<int>, char>);
static int sum(int a, int b) { return a + b; }
static std::string describe(const std::any &a) {
  static const std::map<std::type_index, std::function<std::string(const std::any &)>> known{
      {typeid(void), [](auto &) { return "nothing"; }},
      {typeid(int), [](auto &x) { return "int " + std::to_string(std::any_cast<int>(x)); }},
      {typeid(std::string), [](auto &x) { return "string " + std::any_cast<const std::string &>(x); }},
      {typeid(const char *), [](auto &x) { return std::string("chars ") + std::any_cast<const char *>(x); }},
      {typeid(std::vector<std::any>), [](auto &x) { std::string s = "list"; for (auto &e : std::any_cast<const std::vector<std::any> &>(x)) s += " [" + describe(e) + "]"; return s; }}};
  auto it = known.find(a.type());
  return it == known.end() ? "unknown" : it->second(a);
}
int main() {
  std::any a;
  std::printf("%d %d\n", a.has_value(), a.type() == typeid(void));
  a = 3;
  std::printf("%s, ", describe(a).c_str());
  a = std::string("text");
  std::printf("%s, ", describe(a).c_str());
  a = "literal";
  std::printf("%s, %s\n", describe(a).c_str(), describe(2.5).c_str());
  a = std::vector<std::any>{1, std::string("two"), std::any(), std::vector<std::any>{"nested"}};
  std::printf("%s\n", describe(a).c_str());
  {
    std::any l = Life(5);
    std::printf("%d %d %d\n", Life::alive, Life::copies, Life::moves);
    std::any copy = l;
    std::any_cast<Life &>(copy).v = 6;
    std::printf("%d %d %d\n", std::any_cast<const Life &>(l).v, std::any_cast<Life>(&copy)->v, Life::alive);
    Life out = std::any_cast<Life>(std::move(copy));
    std::printf("%d %d %d\n", out.v, copy.has_value(), std::any_cast<Life &>(copy).v);
    auto &made = l.emplace<Life>(9);
    made.v++;
    std::printf("%d %d\n", std::any_cast<Life &>(l).v, Life::alive);
    std::any keep = 1;
    Life::fail = true;
    try { keep = out; } catch (const std::runtime_error &e) { std::printf("%s %d\n", e.what(), std::any_cast<int>(keep)); }
    try { std::any twice = l; } catch (const std::runtime_error &) { std::printf("copy of any fails\n"); }
    Life::fail = false;
    swap(l, keep);
    std::printf("%d %d\n", std::any_cast<int>(l), keep.type() == typeid(Life));
    keep.reset();
    std::printf("%d %d\n", keep.has_value(), Life::alive);
  }
  std::printf("%d\n", Life::alive);
  std::any big(std::in_place_type<Big>, {1.0, 2.0}, 30.0);
  std::printf("%g %g\n", std::any_cast<Big &>(big).d[1], std::any_cast<Big>(&big)->d[29]);
  std::any set = std::make_any<std::set<int>>({3, 1, 2});
  std::printf("%d\n", *std::any_cast<std::set<int>>(&set)->begin());
  try { (void)std::any_cast<long>(std::any(1)); } catch (const std::bad_any_cast &e) { std::printf("bad cast %d\n", dynamic_cast<const std::bad_cast *>(&e) != nullptr); }
  std::printf("%d %d\n", std::any_cast<int>(static_cast<std::any *>(nullptr)) == nullptr, std::any_cast<unsigned>(&a) == nullptr);
  std::any f = sum;
  std::printf("%d %d\n", std::any_cast<int (*)(int, int)>(f)(2, 3), f.type() == typeid(&sum));
  int arr[3] = {1, 2, 3};
  std::any p = arr;
  std::printf("%d\n", std::any_cast<int *>(p)[2]);
  std::any r = std::ref(arr[0]);
  std::any_cast<std::reference_wrapper<int>>(r).get() = 10;
  std::printf("%d\n", arr[0]);
  std::any shared = std::make_shared<int>(4), other = shared;
  std::printf("%ld\n", std::any_cast<std::shared_ptr<int> &>(other).use_count());
  std::any inner = std::any(5), wrapped(std::in_place_type<std::any>, inner);
  std::printf("%d %d\n", inner.type() == typeid(int), wrapped.type() == typeid(std::any));
  std::any tm = ThrowsMove();
  std::any tm2 = std::move(tm);
  std::printf("%d\n", std::any_cast<ThrowsMove &>(tm2).tag);
  const std::any c = 7;
  std::printf("%d %d\n", *std::any_cast<int>(&c), std::any_cast<const int &>(c));
  std::any lambda = [n = 5](int x) { return x + n; };
  std::printf("%d\n", lambda.has_value() && lambda.type() != typeid(int));
  a = a;
  a = std::move(set);
  std::printf("%zu\n", std::any_cast<std::set<int>>(a).size());
}
