// covers: [views.multidim] mdspan: extents static and dynamic, layouts left, right and stride, own accessor (C++23)
// std: c++23
// native: clang
#include <array>
#include <cstdio>
#include <mdspan>
#include <numeric>
#include <vector>
template <class M> static void show(const char *n, M m) {
  std::printf("%s", n);
  for (std::size_t i = 0; i < m.extent(0); i++) for (std::size_t j = 0; j < m.extent(1); j++) std::printf(" %d", m[i, j]);
  std::printf("\n");
}
struct Negate {
  using element_type = int; using reference = int; using data_handle_type = int *; using offset_policy = Negate;
  reference access(data_handle_type p, std::size_t i) const { return -p[i]; }
  data_handle_type offset(data_handle_type p, std::size_t i) const { return p + i; }
};
int main() {
  std::vector<int> v(12);
  std::iota(v.begin(), v.end(), 0);
  std::mdspan m(v.data(), 3, 4);
  show("right", m);
  using E = std::dextents<int, 2>;
  show("left", std::mdspan<int, E, std::layout_left>(v.data(), 3, 4));
  std::mdspan<int, std::extents<int, 3, std::dynamic_extent>> s(v.data(), 2);
  std::printf("%zu %d %d %u %d\n", s.rank(), s.static_extent(0) == 3, s.extent(1), s.size(), s.is_exhaustive());
  std::layout_stride::mapping<E> every(E(2, 2), std::array{6, 3});
  std::mdspan strided(v.data(), every);
  show("stride", strided);
  show("negate", std::mdspan<int, E, std::layout_right, Negate>(v.data(), 2, 3));
  m[1, 2] = 99;
  std::printf("%d %d %d\n", v[6], static_cast<int>(m.mapping()(2, 1)), m[std::array{2, 3}]);
  std::mdspan<int, std::extents<int>> zero(v.data());
  std::printf("%d %zu\n", zero[], sizeof(std::mdspan<int, std::extents<int, 3, 4>>));
}
