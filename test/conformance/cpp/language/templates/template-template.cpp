// covers: [temp.arg.template] template template parameters: of containers, policies, with defaults and packs
#include <cstdio>
#include <deque>
#include <list>
#include <memory>
#include <vector>
template <template <class...> class C, class T> C<T> make(std::initializer_list<T> l) { return C<T>(l); }
template <class T, template <class> class Ptr> struct Holder { Ptr<T> p; T get() const { return *p; } };
template <class T> using Raw = T *;
template <class T> using Unique = std::unique_ptr<T>;
template <class T> struct Check { static bool ok(T t) { return t > 0; } };
template <class T> struct NoCheck { static bool ok(T) { return true; } };
template <class T, template <class> class Policy = NoCheck> struct Number {
  T v;
  const char *state() const { return Policy<T>::ok(v) ? "ok" : "bad"; }
};
template <template <class> class... P> struct All { template <class T> static int passed(T t) { return (0 + ... + P<T>::ok(t)); } };
template <class> struct Name { static constexpr const char *v = "other"; };
template <template <class...> class C, class... A> struct Name<C<A...>> { static constexpr const char *v = sizeof...(A) == 2 ? "two arguments" : "one"; };
int main() {
  auto v = make<std::vector>({1, 2, 3});
  auto l = make<std::list>({4, 5});
  std::printf("%zu %zu\n", v.size(), l.size());
  int x = 9;
  std::printf("%d %d\n", Holder<int, Raw>{&x}.get(), Holder<int, Unique>{std::make_unique<int>(8)}.get());
  std::printf("%s %s\n", Number<int>{-1}.state(), Number<int, Check>{-1}.state());
  std::printf("%d %s %s\n", All<Check, NoCheck, Check>::passed(-4), Name<std::vector<int>>::v, Name<int>::v);
}
