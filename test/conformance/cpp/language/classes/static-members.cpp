// covers: [class.static] static members: inline, constexpr, of templates, thread_local, defined outside, incomplete until then
#include <cstdio>
#include <string>
#include <thread>
struct Node;
struct Registry {
  static int count;
  static inline std::string name = "registry";
  static constexpr double ratio = 1.5;
  static const int limit = 10;
  static Node head;
  static thread_local int perThread;
  static int next() { return ++count; }
};
struct Node { int v; };
int Registry::count = Registry::limit * 2;
Node Registry::head{77};
thread_local int Registry::perThread = 5;
template <class T> struct Per { static inline int uses = 0; static T zero; Per() { uses++; } };
template <class T> T Per<T>::zero = T();
template <> int Per<int>::zero = 42;
int main() {
  Registry r;
  std::printf("%d %d\n", r.next(), Registry::limit);
  std::printf("%s %g %d %d\n", Registry::name.c_str(), Registry::ratio, Registry::limit, Registry::head.v);
  Per<int> a, b;
  Per<double> c;
  std::printf("%d %d %d %g\n", Per<int>::uses, Per<double>::uses, Per<int>::zero, Per<double>::zero);
  Registry::perThread++;
  int other = 0;
  std::thread([&] { other = ++Registry::perThread; Registry::perThread += 10; }).join();
  std::printf("%d %d\n", Registry::perThread, other);
}
