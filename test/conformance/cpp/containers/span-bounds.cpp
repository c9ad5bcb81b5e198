// covers: [span.cons] [span.sub] spans from everything contiguous: conversions to const and to dynamic extents, compile-time subspans, empty ones, deduction, spans of spans, algorithms that write through, bytes of structs
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <numeric>
#include <ranges>
#include <span>
#include <string>
#include <type_traits>
#include <vector>

static int sum(std::span<const int> s) { return std::accumulate(s.begin(), s.end(), 0); }
template <std::size_t N> static std::size_t extent(std::span<int, N>) { return N; }
struct Header {
  std::uint16_t kind, length;
  std::uint32_t value;
};

static_assert(sizeof(std::span<int, 4>) == sizeof(int *) && sizeof(std::span<int>) == 2 * sizeof(int *));
static_assert(std::is_convertible_v<std::span<int, 3>, std::span<const int>>);
static_assert(!std::is_convertible_v<std::span<const int>, std::span<int>>);
static_assert(!std::is_convertible_v<std::span<int>, std::span<int, 3>> && std::is_constructible_v<std::span<int, 3>, std::span<int>>);
static_assert(std::is_trivially_copyable_v<std::span<std::string>>);

int main() {
  int raw[] = {1, 2, 3, 4, 5, 6};
  std::array<int, 3> a{10, 20, 30};
  std::vector<int> v{100, 200};
  const std::vector<int> cv{7, 7};
  std::printf("%d %d %d %d\n", sum(raw), sum(a), sum(v), sum(cv));
  std::printf("%d %d %d\n", sum({raw + 1, 2}), sum({raw, raw + 4}), sum({}));

  std::span all(raw);
  static_assert(std::is_same_v<decltype(all), std::span<int, 6>>);
  std::span fromVector(v);
  std::span fromConst(cv);
  std::span fromPointer(raw, 4);
  static_assert(std::is_same_v<decltype(fromVector), std::span<int>> && std::is_same_v<decltype(fromConst), std::span<const int>>);
  static_assert(decltype(fromPointer)::extent == std::dynamic_extent);
  std::printf("%zu %zu %zu\n", extent(all), all.size_bytes(), fromPointer.size());

  auto head = all.first<2>();
  auto tail = all.last<3>();
  auto middle = all.subspan<1, 4>();
  auto rest = all.subspan<4>();
  static_assert(decltype(head)::extent == 2 && decltype(rest)::extent == 2 && decltype(middle)::extent == 4);
  std::printf("%d %d %d %d\n", head.back(), tail.front(), middle[3], rest[1]);
  auto dynamic = all.subspan(2, 3);
  std::printf("%d %d %zu %d\n", sum(dynamic), sum(all.first(1)), all.last(0).size(), sum(all.subspan(6)));
  std::span<int, 3> fixed(dynamic);
  fixed[0] = 33, dynamic.back() = 55;
  std::printf("%d %d\n", raw[2], raw[4]);

  for (auto i = all.rbegin(); i != all.rend(); ++i) std::printf("%d ", *i);
  std::printf("\n");
  std::ranges::sort(all, std::greater<>());
  std::fill(tail.begin(), tail.end(), 0);
  for (int x : raw) std::printf("%d ", x);
  std::printf("%d\n", std::ranges::max(all));

  std::span<int> none;
  std::span<int, 0> zero;
  std::printf("%d %d %d\n", none.empty(), none.data() == nullptr, zero.size() == 0);
  none = all;
  none = none.subspan(1).first(2);
  std::printf("%zu %d\n", none.size(), none.data() == raw + 1);

  Header h{1, 8, 0x01020304};
  auto bytes = std::as_bytes(std::span(&h, 1));
  std::printf("%zu %d %d\n", bytes.size(), std::to_integer<int>(bytes[4]), std::to_integer<int>(bytes[7]));
  auto writable = std::as_writable_bytes(std::span<Header, 1>(&h, 1));
  static_assert(decltype(writable)::extent == sizeof(Header));
  writable[2] = std::byte{0x10};
  std::printf("%d\n", h.length);

  int grid[3][4] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
  std::span<int[4]> rows(grid);
  int corner = 0;
  for (std::span<int, 4> row : rows) corner += row.front() + row.back();
  std::printf("%d %zu\n", corner, rows.size());
  std::string text = "span of text";
  std::span<char> letters(text.begin() + 5, 2);
  std::ranges::transform(letters, letters.begin(), [](char c) { return static_cast<char>(c - 32); });
  std::printf("%s %td\n", text.c_str(), std::ranges::distance(letters));
  static_assert(std::ranges::borrowed_range<std::span<int>> && std::ranges::contiguous_range<std::span<int>>);
}
