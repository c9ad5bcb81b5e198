// covers: [temp.static] static members of class templates: one per instance, lazily instantiated, specialised, self-registering, thread_local, arrays of unknown bound
#include <cstdio>
#include <map>
#include <string>
#include <vector>
static std::vector<std::string> &log() { static std::vector<std::string> l; return l; }
template <class T> struct Reg {
  static bool done;
  static int id;
  static bool add() { log().push_back(T::name); return true; }
  void touch() { (void)done; }
};
template <class T> bool Reg<T>::done = add();
static int ids;
template <class T> int Reg<T>::id = ++ids;
struct A : Reg<A> { static constexpr const char *name = "A"; void use() { touch(); } };
struct B : Reg<B> { static constexpr const char *name = "B"; };
struct C : Reg<C> { static constexpr const char *name = "C"; };
template struct Reg<C>;
template <class T> struct Table { static int values[]; static const char *const kind; static const int size; };
template <class T> int Table<T>::values[] = {1, 2, sizeof(T)};
template <> int Table<char>::values[] = {7, 8, 9, 10};
template <class T> const char *const Table<T>::kind = "general";
template <> const char *const Table<double>::kind = "double's own";
template <class T> const int Table<T>::size = sizeof(values) / sizeof(int);
template <int N> struct Fact { static constexpr long v = N * Fact<N - 1>::v; };
template <> struct Fact<0> { static constexpr long v = 1; };
template <class T> struct Count {
  static inline int alive = 0, made = 0;
  Count() { alive++; made++; }
  Count(const Count &) { alive++; made++; }
  ~Count() { alive--; }
};
struct X : Count<X> {};
struct Y : Count<Y> {};
template <class T> struct Lazy { static T never; static int get() { return 5; } };
struct NoDefault { NoDefault(int); };
template <class T> T Lazy<T>::never;
template <class K, class V> struct Global { static std::map<K, V> map; };
template <class K, class V> std::map<K, V> Global<K, V>::map{{K(1), V(10)}};
template <class T> T variable = T(3);
template <class T> const T *pointer = &variable<T>;
int main() {
  A().use();
  for (auto &s : log()) if (s != "B") std::printf("%s ", log().size() == 2 ? "in" : "out");
  std::printf("%zu %d\n", log().size(), Reg<C>::id > 0);
  std::printf("%d %d %d\n", Table<short>::values[2], Table<char>::values[3], Table<char>::size);
  std::printf("%s, %s\n", Table<int>::kind, Table<double>::kind);
  std::printf("%ld\n", Fact<20>::v);
  { X x, y = x; Y z; std::printf("%d %d\n", Count<X>::alive, Count<Y>::alive); }
  std::printf("%d %d %d\n", X::alive, X::made, Y::made);
  std::printf("%d\n", Lazy<NoDefault>::get());
  Global<int, double>::map[2] = 20.5;
  std::printf("%zu %zu %g\n", Global<int, double>::map.size(), Global<long, int>::map.size(), Global<int, double>::map[1]);
  variable<int> = 4;
  std::printf("%d %g %d\n", *pointer<int>, variable<double>, &variable<int> == pointer<int>);
}
