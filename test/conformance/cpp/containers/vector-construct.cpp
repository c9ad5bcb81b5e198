// covers: [vector.cons] [vector.capacity] vector: every constructor, assign in all forms, deduction guides, capacity that only grows, shrink, swap keeps references, nested vectors, comparison
#include <compare>
#include <cstdio>
#include <iterator>
#include <list>
#include <sstream>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

template <class T> static void show(const std::vector<T> &v) {
  std::printf("%zu:", v.size());
  for (const auto &x : v) {
    if constexpr (std::is_same_v<T, std::string>) std::printf(" %s", x.c_str());
    else std::printf(" %d", static_cast<int>(x));
  }
  std::printf("\n");
}
struct Counted {
  static inline int alive = 0, copies = 0, moves = 0;
  int n = 7;
  Counted() { alive++; }
  Counted(int i) : n(i) { alive++; }
  Counted(const Counted &o) : n(o.n) { alive++, copies++; }
  Counted(Counted &&o) noexcept : n(o.n) { alive++, moves++; }
  Counted &operator=(const Counted &) = default;
  ~Counted() { alive--; }
  operator int() const { return n; }
};

int main() {
  show(std::vector<int>());
  show(std::vector<int>(3));
  show(std::vector<int>(3, 9));
  show(std::vector<int>{3, 9});
  show(std::vector<std::string>{"two", "parts"});
  const std::list<short> l{1, 2, 3};
  show(std::vector<int>(l.begin(), l.end()));
  std::istringstream in("10 20 30");
  show(std::vector<int>(std::istream_iterator<int>(in), {}));
  std::vector deduced(l.begin(), l.end());
  static_assert(std::is_same_v<decltype(deduced), std::vector<short>>);
  std::vector copied{deduced};
  static_assert(std::is_same_v<decltype(copied), std::vector<short>>);

  {
    std::vector<Counted> v(4);
    std::printf("%d %d\n", Counted::alive, Counted::copies);
    v.reserve(100);
    std::printf("%d %d %d\n", Counted::alive, Counted::copies, Counted::moves);
    v.resize(2), v.resize(5, Counted(1));
    show(v);
    std::vector<Counted> stolen = std::move(v);
    std::printf("%zu %zu %d\n", stolen.size(), v.size(), Counted::alive);
    v = stolen;
    stolen.clear();
    std::printf("%zu %d\n", stolen.capacity(), Counted::alive);
    std::printf("%d\n", v == std::vector<Counted>{7, 7, 1, 1, 1});
    stolen.shrink_to_fit();
    std::printf("%zu\n", stolen.capacity());
  }
  std::printf("%d\n", Counted::alive);

  std::vector<int> v;
  v.assign(3, 4), show(v);
  v.assign({5, 6}), show(v);
  v.assign(l.begin(), l.end()), show(v);
  v = {1}, show(v);
  std::vector<int> other{8, 9};
  int &eight = other[0];
  v.swap(other);
  std::printf("%d %d %zu\n", &eight == &v[0], v.back(), other.size());

  v.reserve(50);
  const int *where = v.data();
  while (v.size() < 50) v.push_back(static_cast<int>(v.size()));
  std::printf("%d %d\n", v.data() == where, v.capacity() >= 50);
  try {
    v.at(50);
  } catch (const std::out_of_range &) {
    std::printf("at ");
  }
  try {
    v.reserve(v.max_size() + 1);
  } catch (const std::length_error &) {
    std::printf("reserve ");
  }
  try {
    std::vector<int> huge(static_cast<std::size_t>(-1));
  } catch (const std::length_error &) {
    std::printf("construct\n");
  }

  std::vector<std::vector<int>> grid(3, std::vector<int>(2, 1));
  grid[1].push_back(5), grid.insert(grid.begin(), {9, 9, 9});
  for (auto &row : grid) std::printf("%zu ", row.size());
  std::printf("%d\n", grid[2][2]);
  using V = std::vector<int>;
  std::printf("%d%d%d%d\n", V{1, 2} < V{1, 2, 0}, V{2} > V{1, 9}, (V{} <=> V{}) == 0, V{1} != V{1, 1});
  std::printf("%d\n", *v.rbegin() == v.back() && v.cend() - v.cbegin() == 50);
}
