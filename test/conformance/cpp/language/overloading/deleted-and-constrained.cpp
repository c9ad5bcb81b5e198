// covers: [dcl.fct.def.delete] [over.match.viable] deleted overloads as fences, explicit(bool), constraints that remove candidates, noexcept pointers, arrays against pointers, and what is_invocable says of each
#include <concepts>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
static int onlyInt(int x) { return x; }
template <class T> int onlyInt(T) = delete;
struct NoTemporaries { explicit NoTemporaries(const std::string &s) : s(s) {} NoTemporaries(const std::string &&) = delete; const std::string &s; };
template <class T> concept CallsOnlyInt = requires(T t) { onlyInt(t); };
static_assert(CallsOnlyInt<int> && !CallsOnlyInt<char> && !CallsOnlyInt<double> && !CallsOnlyInt<bool>);
static_assert(std::is_constructible_v<NoTemporaries, std::string &> && !std::is_constructible_v<NoTemporaries, std::string>);
template <class T> struct Wrapper {
  T v;
  template <class U> explicit(!std::is_convertible_v<U, T>) Wrapper(U &&u) : v(std::forward<U>(u)) {}
  explicit operator bool() const { return true; }
};
struct OnlyExplicit { explicit OnlyExplicit(int) {} };
static_assert(std::is_convertible_v<const char *, Wrapper<std::string>> && !std::is_convertible_v<int, Wrapper<OnlyExplicit>>);
static_assert(std::is_constructible_v<Wrapper<OnlyExplicit>, int>);
template <std::size_t N> static std::string kind(const char (&)[N]) { return "array " + std::to_string(N); }
template <class T> requires std::same_as<T, const char *> static std::string kind(T) { return "pointer"; }
static std::string number(std::integral auto) { return "integral"; }
static std::string number(std::floating_point auto) { return "floating"; }
static std::string number(std::unsigned_integral auto) { return "unsigned"; }
static std::string number(auto) { return "other"; }
template <class T> requires (sizeof(T) == 1) static int width(T) { return 1; }
template <class T> requires (sizeof(T) > 1) static int width(T) { return static_cast<int>(sizeof(T)); }
static int may() { return 1; }
static int never() noexcept { return 2; }
static const char *fp(int (*)()) { return "may throw"; }
static const char *fp(int (*)() noexcept) { return "noexcept"; }
struct Heap { static void *operator new(std::size_t) = delete; int v = 1; };
template <class T> concept Newable = requires { new T; };
static_assert(!Newable<Heap> && Newable<int>);
struct Resource {
  std::string n;
  Resource(std::string_view n) : n(n) {}
  Resource(const Resource &) = delete;
  Resource(Resource &&) = default;
  Resource &operator=(const Resource &) = delete;
  Resource &operator=(Resource &&) = default;
  bool operator==(const Resource &) const = default;
  bool operator<(const Resource &) const = delete;
};
static_assert(std::equality_comparable<Resource> && !std::totally_ordered<Resource> && !std::copyable<Resource> && std::movable<Resource>);
template <class T> struct Sel {
  int f() requires std::integral<T> { return 1; }
  int f() requires (!std::integral<T>) { return 2; }
  int g() const requires std::default_initializable<T> { return T() == T(); }
};
template <class T> concept HasG = requires(const Sel<T> s) { s.g(); };
static_assert(HasG<int> && !HasG<int &>);
int main() {
  std::printf("%d\n", onlyInt(4));
  std::string live = "live";
  NoTemporaries nt(live);
  std::printf("%s\n", nt.s.c_str());
  Wrapper<std::string> w = "implicit";
  Wrapper<OnlyExplicit> e(3);
  std::printf("%s %d\n", w.v.c_str(), e ? 1 : 0);
  const char *p = "pointer";
  char arr[6] = "array";
  std::printf("%s, %s, %s\n", kind("four").c_str(), kind(arr).c_str(), kind(+p).c_str());
  std::printf("%s %s %s %s\n", number(1).c_str(), number(1u).c_str(), number(1.f).c_str(), number("x").c_str());
  std::printf("%d %d %d\n", width('c'), width(1), width(1.0));
  std::printf("%s %s\n", fp(may), fp(never));
  std::vector<Resource> v;
  v.emplace_back("one");
  v.push_back(Resource("two"));
  std::printf("%zu %d %s\n", v.size(), v[0] == v[1], v.back().n.c_str());
  std::printf("%d %d\n", Sel<int>().f(), Sel<double>().f());
  Heap onStack;
  std::unique_ptr<Resource> r = std::make_unique<Resource>("three");
  std::printf("%d %s\n", onStack.v, r->n.c_str());
}
