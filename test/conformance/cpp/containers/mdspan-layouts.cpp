// covers: [mdspan.layout] mappings: strides and required sizes, exhaustive and unique ones, conversions between layouts, rank zero, an own layout of a triangle, accessors with offset (C++23)
// std: c++23
// native: clang
#include <array>
#include <cstdio>
#include <mdspan>
#include <numeric>
#include <type_traits>
#include <vector>

struct Triangle {
  template <class Extents> struct mapping {
    using extents_type = Extents;
    using index_type = typename Extents::index_type;
    using size_type = typename Extents::size_type;
    using rank_type = typename Extents::rank_type;
    using layout_type = Triangle;
    Extents e;
    constexpr const Extents &extents() const noexcept { return e; }
    constexpr index_type operator()(index_type i, index_type j) const noexcept { return i < j ? (*this)(j, i) : i * (i + 1) / 2 + j; }
    constexpr index_type required_span_size() const noexcept { return e.extent(0) * (e.extent(0) + 1) / 2; }
    static constexpr bool is_always_unique() noexcept { return false; }
    static constexpr bool is_always_exhaustive() noexcept { return true; }
    static constexpr bool is_always_strided() noexcept { return false; }
    static constexpr bool is_unique() noexcept { return false; }
    static constexpr bool is_exhaustive() noexcept { return true; }
    static constexpr bool is_strided() noexcept { return false; }
  };
};

template <class M> static void show(const M &m) {
  std::printf("%zux%zu:", static_cast<std::size_t>(m.extent(0)), static_cast<std::size_t>(m.extent(1)));
  for (int i = 0; i < static_cast<int>(m.extent(0)); i++)
    for (int j = 0; j < static_cast<int>(m.extent(1)); j++) std::printf(" %d", m[i, j]);
  std::printf("\n");
}

int main() {
  std::vector<int> v(24);
  std::iota(v.begin(), v.end(), 0);
  using E = std::extents<int, 2, std::dynamic_extent>;
  const std::layout_right::mapping<E> right(E(3));
  const std::layout_left::mapping<E> left(E(3));
  std::printf("%d %d %d %d\n", right(1, 2), left(1, 2), right.required_span_size(), left.stride(1));
  std::printf("%d%d%d\n", right.is_exhaustive(), left.is_unique(), right.is_always_strided());
  show(std::mdspan(v.data(), right));
  show(std::mdspan(v.data(), left));
  const std::layout_stride::mapping<E> strided(E(3), std::array<int, 2>{12, 2});
  show(std::mdspan(v.data(), strided));
  std::printf("%d %d %d %d\n", strided.required_span_size(), strided.is_exhaustive(), strided.stride(0), strided(1, 2));
  const std::layout_stride::mapping<E> same(right);
  std::printf("%d %d %d\n", same == right, same == left, same.is_exhaustive());

  std::mdspan<int, std::dextents<int, 3>> cube(v.data(), 2, 3, 4);
  std::printf("%zu %zu %d %d\n", cube.rank(), static_cast<std::size_t>(cube.size()), cube[1, 2, 3], cube[std::array{1, 0, 2}]);
  cube[0, 0, 0] = 100;
  std::printf("%d %d %d\n", v[0], cube.stride(0), static_cast<int>(cube.rank_dynamic()));
  std::mdspan<const int, std::extents<int, 2, 3, 4>> fixed(cube);
  static_assert(decltype(fixed)::rank_dynamic() == 0 && decltype(fixed)::static_extent(2) == 4);
  std::printf("%d %d\n", fixed[1, 1, 1], fixed.data_handle() == v.data());

  int scalar = 42;
  std::mdspan<int, std::extents<int>> zero(&scalar);
  std::printf("%zu %zu %d\n", zero.rank(), static_cast<std::size_t>(zero.size()), zero[]);
  std::mdspan<int, std::extents<int, 0, 5>> none(v.data());
  std::printf("%d %zu\n", none.empty(), static_cast<std::size_t>(none.size()));

  std::vector<int> sums(10);
  std::mdspan<int, std::extents<int, 4, 4>, Triangle> t(sums.data(), Triangle::mapping<std::extents<int, 4, 4>>{});
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 4; j++) t[i, j] += 10 * i + j;
  show(t);
  std::printf("%d %d\n", t.mapping().required_span_size(), t.is_unique());
  std::default_accessor<int> access;
  std::printf("%d %d\n", access.access(v.data(), 5), *access.offset(v.data(), 7));
  std::mdspan grid(v.data(), 4, 6);
  static_assert(std::is_same_v<decltype(grid)::layout_type, std::layout_right> && decltype(grid)::rank_dynamic() == 2);
  long trace = 0;
  for (int i = 0; i < 4; i++) trace += grid[i, i];
  std::printf("%ld %d\n", trace, E(3) == std::extents<long, 2, 3>());
}
