// covers: [refwrap] reference_wrapper: rebinding, containers of references, calls through it, conversion, comparison by algorithms, incomplete types, common_reference, unwrap in make_pair, make_tuple and bind_front, cref refuses temporaries
#include <algorithm>
#include <cstdio>
#include <functional>
#include <list>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <tuple>
#include <type_traits>
#include <vector>
struct Incomplete;
static int use(std::reference_wrapper<Incomplete>);
struct Incomplete { int v; int twice() const { return v * 2; } };
static int use(std::reference_wrapper<Incomplete> r) { return r.get().v; }
static void by(int x, std::string &s) { s += std::to_string(x); }
struct Callable { int calls = 0; int operator()(int x) { calls++; return x * 2; } };
template <class T> static void bump(T x) { x += 5; }
template <class T> concept RefsTemporary = requires { std::ref(T()); };
static_assert(!RefsTemporary<int> && !RefsTemporary<std::string>);
static_assert(std::is_same_v<decltype(std::cref(std::declval<int &>())), std::reference_wrapper<const int>>);
static_assert(std::is_same_v<std::unwrap_reference_t<std::reference_wrapper<int>>, int &> && std::is_same_v<std::unwrap_ref_decay_t<const char (&)[3]>, const char *>);
static_assert(std::is_trivially_copyable_v<std::reference_wrapper<std::string>> && !std::is_default_constructible_v<std::reference_wrapper<int>>);
int main() {
  int a = 1, b = 2;
  std::reference_wrapper<int> r = a;
  r.get() = 10;
  int &plain = r;
  r = b;
  r++;
  std::printf("%d %d %d\n", a, b, plain);
  auto rr = std::ref(r);
  static_assert(std::is_same_v<decltype(rr), std::reference_wrapper<int>>);
  rr.get() += 100;
  std::printf("%d %d\n", b, r + 1);
  std::vector<int> v{5, 3, 9, 1, 7};
  std::vector<std::reference_wrapper<int>> sorted(v.begin(), v.end());
  std::sort(sorted.begin(), sorted.end(), std::less<int>());
  sorted.front().get() = -1;
  for (int x : sorted) std::printf("%d ", x);
  std::printf("| %d\n", v[3]);
  std::list<std::string> l{"x", "yy", "zzz"};
  std::vector<std::reference_wrapper<const std::string>> views(l.begin(), l.end());
  std::reverse(views.begin(), views.end());
  l.front() = "changed";
  std::printf("%s %zu\n", views.back().get().c_str(), std::accumulate(views.begin(), views.end(), std::size_t{0}, [](std::size_t n, const std::string &s) { return n + s.size(); }));
  Callable c;
  std::transform(v.begin(), v.end(), v.begin(), std::ref(c));
  std::printf("%d ", std::ref(c)(21));
  std::printf("%d\n", c.calls);
  Incomplete inc{6};
  auto pm = &Incomplete::twice;
  std::printf("%d %d %d\n", use(inc), std::ref(pm)(inc), std::invoke(&Incomplete::v, std::ref(inc)));
  auto [x, y] = std::make_pair(std::ref(a), b);
  x = 77;
  y = 0;
  std::printf("%d %d\n", a, b);
  auto t = std::make_tuple(std::ref(a), std::cref(b), 3);
  static_assert(std::is_same_v<decltype(t), std::tuple<int &, const int &, int>>);
  std::get<0>(t)++;
  std::printf("%d\n", a);
  std::string s;
  auto bound = std::bind_front(by, 4);
  bound(s);
  std::bind(by, 5, std::ref(s))();
  std::function<void(int)> f = [sr = std::ref(s)](int k) { sr.get().append(static_cast<std::size_t>(k), '-'); };
  f(3);
  std::printf("%s\n", s.c_str());
  bump(a);
  bump<int &>(a);
  bump(std::ref(a).get());
  std::printf("%d\n", a);
  std::map<std::string, std::reference_wrapper<int>> names{{"a", a}, {"b", b}};
  names.at("b").get() = 55;
  names.insert_or_assign("a", b);
  std::printf("%d %d\n", static_cast<int>(names.at("a")), b);
  std::function<int(int)> viaRef = std::ref(c);
  int before = c.calls;
  viaRef(1), viaRef(2);
  std::printf("%d\n", c.calls - before);
  std::mt19937 gen(1), gen2(1);
  std::generate(v.begin(), v.end(), std::ref(gen));
  gen2.discard(5);
  std::printf("%d\n", gen == gen2);
  std::printf("%d %d\n", std::max(std::ref(a), std::ref(b), std::less<int>()).get() == std::max(a, b), std::addressof(r.get()) == &b);
  int arr[] = {1, 2, 3};
  auto ra = std::ref(arr);
  ra.get()[1] = 20;
  std::printf("%d %zu\n", arr[1], sizeof ra.get());
}
