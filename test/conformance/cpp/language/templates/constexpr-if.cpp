// covers: [stmt.if] if constexpr in templates: discarded branches are not instantiated, recursion over packs, with concepts
#include <cstdio>
#include <string>
#include <tuple>
#include <type_traits>
template <class T> std::string show(const T &t) {
  if constexpr (std::is_pointer_v<T>)
    return t ? "*" + show(*t) : "null";
  else if constexpr (std::is_same_v<T, std::string>)
    return '"' + t + '"';
  else if constexpr (requires { t.begin(); t.end(); }) {
    std::string s = "[";
    for (const auto &x : t) s += show(x) + " ";
    return s + "]";
  } else if constexpr (std::is_arithmetic_v<T>)
    return std::to_string(t);
  else
    return t.name();
}
template <std::size_t I = 0, class... T> int sum(const std::tuple<T...> &t) {
  if constexpr (I == sizeof...(T)) return 0;
  else return static_cast<int>(std::get<I>(t)) + sum<I + 1>(t);
}
template <class First, class... Rest> int count(First, Rest... rest) {
  int n = std::is_integral_v<First>;
  if constexpr (sizeof...(rest) > 0) n += count(rest...);
  return n;
}
struct Named { std::string name() const { return "named"; } };
template <int N> constexpr int fib() {
  if constexpr (N < 2) return N;
  else return fib<N - 1>() + fib<N - 2>();
}
#include <vector>
int main() {
  int x = 5;
  std::printf("%s %s %s\n", show(x).c_str(), show(&x).c_str(), show(Named{}).c_str());
  std::printf("%s %s\n", show(std::vector<std::string>{"a", "b"}).c_str(), show(std::vector<std::vector<int>>{{1}, {}}).c_str());
  std::printf("%d %d %d\n", sum(std::tuple(1, 2.9, 'A')), count(1, 2.0, 'c', "s"), fib<15>());
}
