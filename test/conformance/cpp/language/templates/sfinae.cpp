// covers: [temp.deduct] substitution failure removes a candidate: enable_if, void_t, expression tests
#include <cstdio>
#include <type_traits>

template <class T, class = void> struct has_size : std::false_type {};
template <class T> struct has_size<T, std::void_t<decltype(static_cast<const T *>(nullptr)->size())>> : std::true_type {};
struct Sized { int size() const { return 3; } };
template <class T> std::enable_if_t<std::is_integral_v<T>, const char *> kind(T) { return "integral"; }
template <class T> std::enable_if_t<std::is_floating_point_v<T>, const char *> kind(T) { return "floating"; }
template <class T> auto measure(const T &t, int) -> decltype(t.size()) { return t.size(); }
template <class T> int measure(const T &, long) { return -1; }

int main() {
  std::printf("%d %d\n", has_size<Sized>::value, has_size<int>::value);
  std::printf("%s %s\n", kind('c'), kind(1.5f));
  std::printf("%d %d\n", measure(Sized{}, 0), measure(5, 0));
}
