// covers: [temp.alias] alias and variable templates: partial specialisations, in expressions, with default arguments
#include <cstdio>
#include <map>
#include <string>
#include <type_traits>
#include <vector>
template <class T> using Table = std::map<std::string, std::vector<T>>;
template <class T, class... U> constexpr bool oneOf = (std::is_same_v<T, U> || ...);
template <class T> constexpr int rank = 0;
template <class T> constexpr int rank<T *> = 1 + rank<T>;
template <class T, std::size_t N> constexpr int rank<T[N]> = 10 + rank<T>;
template <> constexpr int rank<void *> = -1;
template <class T> T pi = T(3.14159265358979L);
template <class T> using RemoveAll = std::remove_cv_t<std::remove_pointer_t<std::remove_reference_t<T>>>;
template <int N> int counter = N;
template <class T = int> using Def = std::vector<T>;
int main() {
  Table<int> t;
  t["a"].push_back(4);
  std::printf("%d %d\n", t["a"][0], static_cast<int>(oneOf<int, char, int>) + oneOf<long, char>);
  std::printf("%d %d %d %d\n", rank<int>, rank<int **>, rank<int *[3]>, rank<void **>);
  std::printf("%d %.3f %.6f\n", pi<int>, pi<float>, pi<double>);
  static_assert(std::is_same_v<RemoveAll<const int *&>, int>);
  counter<3> += 4;
  std::printf("%d %d\n", counter<3>, counter<4>);
  Def<> d{1, 2};
  std::printf("%zu\n", d.size());
}
