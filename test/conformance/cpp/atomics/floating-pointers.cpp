// covers: [atomics.types.float] [atomics.types.pointer] fetch_add and fetch_sub of floats and doubles, with infinities and rounding, comparison by bytes of zeros and NaN, maxima by compare and exchange, pointers in steps through arrays and rows, claimed by threads, unsigned ones that wrap, every memory order
#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <limits>
#include <numeric>
#include <thread>
#include <type_traits>
#include <vector>

template <class T> static T raise(std::atomic<T> &a, T v) {
  T seen = a.load(std::memory_order_relaxed);
  while (seen < v && !a.compare_exchange_weak(seen, v, std::memory_order_acq_rel, std::memory_order_relaxed)) {
  }
  return a.load(std::memory_order_acquire);
}
static_assert(std::is_same_v<std::atomic<double>::difference_type, double> && std::is_same_v<std::atomic<int *>::difference_type, std::ptrdiff_t>);
static_assert(!std::is_copy_constructible_v<std::atomic<float>> && std::is_trivially_destructible_v<std::atomic<int *>>);

int main() {
  std::atomic<float> f{16777216.0f};
  std::printf("%.1f ", static_cast<double>(f.fetch_add(1.0f)));
  std::printf("%.1f ", static_cast<double>(f += 2.0f));
  std::printf("%.1f ", static_cast<double>(f.fetch_sub(16777217.0f)));
  std::printf("%.1f\n", static_cast<double>(f.load()));
  std::atomic<double> d;
  std::printf("%g ", d.load());
  d = 0.1;
  d.fetch_add(0.2, std::memory_order_relaxed);
  std::printf("%.17g ", d.load());
  std::printf("%g ", d.exchange(std::numeric_limits<double>::infinity()));
  d.fetch_sub(1e308), std::printf("%g ", d.load());
  std::printf("%d\n", std::isnan(d -= std::numeric_limits<double>::infinity()));

  // Bytes are compared, not values.
  const double nan = std::numeric_limits<double>::quiet_NaN();
  d = nan;
  double want = nan;
  const bool same = d.compare_exchange_strong(want, -0.0);
  want = 0.0;
  const bool zeros = d.compare_exchange_strong(want, 5.0);
  std::printf("%d %d %d ", same, zeros, std::signbit(want));
  std::printf("%d ", d.compare_exchange_strong(want, 5.0));
  std::printf("%g\n", d.load());

  std::atomic<double> sum{0}, most{-1};
  std::vector<double> samples(200);
  for (std::size_t i = 0; i < samples.size(); i++) samples[i] = static_cast<double>(i * 77 % 201) / 4;
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 0; t < 4; t++)
      threads.emplace_back([&, t] {
        for (std::size_t i = t; i < samples.size(); i += 4) sum.fetch_add(samples[i]), raise(most, samples[i]);
      });
  }
  std::printf("%g %g %d\n", sum.load(), most.load(), sum == std::accumulate(samples.begin(), samples.end(), 0.0));

  int cells[8] = {0, 10, 20, 30, 40, 50, 60, 70};
  std::atomic<int *> p{cells};
  std::printf("%d ", *p++);
  std::printf("%d ", *++p);
  std::printf("%d ", *(p += 5));
  std::printf("%td ", p.fetch_sub(3) - cells);
  std::printf("%d ", *p--);
  std::printf("%td\n", p.load() - cells);
  int grid[3][4] = {};
  std::atomic<int(*)[4]> row{grid};
  std::fill_n(*row.fetch_add(2), 4, 1), std::fill_n(*row.load(), 4, 3);
  std::printf("%d %d %d ", grid[0][3], grid[1][0], grid[2][3]);
  std::atomic<const char *> text{"walked"};
  int letters = 0;
  for (; *text.load() != '\0'; text.fetch_add(1, std::memory_order_release)) letters++;
  std::printf("%d\n", letters);

  // Each thread takes its cells from one pointer.
  std::vector<int> taken(64);
  std::atomic<int *> next{taken.data()};
  int *const end = taken.data() + taken.size();
  {
    std::vector<std::jthread> threads;
    for (int t = 1; t <= 3; t++)
      threads.emplace_back([&] {
        for (int *mine = next.load(); mine != end;)
          if (next.compare_exchange_weak(mine, mine + 1)) (*mine)++, mine = next.load();
      });
  }
  std::printf("%d %d\n", next == end, static_cast<int>(std::count(taken.begin(), taken.end(), 1)));

  std::atomic<std::uint8_t> small{250};
  std::printf("%d ", small.fetch_add(10));
  std::printf("%d ", small.load());
  std::atomic<std::uint64_t> big{0};
  big--, std::printf("%d ", big == std::numeric_limits<std::uint64_t>::max());
  std::atomic<std::uint32_t> bits{0b1100};
  bits.fetch_or(3, std::memory_order_acq_rel), bits.fetch_and(~4u, std::memory_order_seq_cst), bits.fetch_xor(0xff, std::memory_order_consume);
  std::printf("%#x ", bits.fetch_sub(0xf4));
  std::printf("%u\n", bits.load());
  const std::atomic<double> &view = sum;
  std::printf("%d\n", view.is_lock_free() && view == static_cast<double>(sum));
}
