// covers: [views.span] span: static extents, subspans, of containers and arrays, as bytes, const elements
#include <array>
#include <cstddef>
#include <cstdio>
#include <numeric>
#include <span>
#include <vector>
static int sum(std::span<const int> s) { return std::accumulate(s.begin(), s.end(), 0); }
template <std::size_t N> static std::size_t fixed(std::span<int, N>) { return N == std::dynamic_extent ? 0 : N; }
int main() {
  int c[] = {1, 2, 3, 4, 5};
  std::array<int, 3> a{10, 20, 30};
  std::vector<int> v{100, 200};
  std::printf("%d %d %d\n", sum(c), sum(a), sum(v));
  std::span s(c);
  std::printf("%zu %zu %zu\n", fixed(s), fixed(std::span(a)), fixed(std::span(v)));
  s[1] = 20;
  auto f = s.first<2>(), l = s.last<2>();
  auto mid = s.subspan(1, 3);
  std::printf("%d %d %d %zu %zu\n", f[1], l.front(), mid.back(), mid.size_bytes(), decltype(f)::extent);
  for (auto i = s.rbegin(); i != s.rend(); ++i) std::printf("%d ", *i);
  std::printf("%d %d\n", s.subspan(5).empty(), s.data() + 1 == mid.data());
  auto bytes = std::as_bytes(std::span(a).first(1));
  std::printf("%d %zu\n", static_cast<int>(bytes[0]), bytes.size());
  std::as_writable_bytes(std::span(v))[0] = std::byte{1};
  std::printf("%d\n", v[0]);
  std::span<const int, 3> k = a;
  std::printf("%d %zu\n", k[2], sizeof k);
}
