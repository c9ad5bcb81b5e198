// covers: [thread.barrier.class] completion functions that do the work between phases: sums gathered, a prefix sum by doubling, a relaxation that stops when the completion says so, a tournament, tokens waited for later, one that drops out while others go on
#include <algorithm>
#include <array>
#include <barrier>
#include <cstdio>
#include <numeric>
#include <string>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

struct Tally {
  std::vector<int> *parts;
  std::vector<long> *totals;
  void operator()() const noexcept {
    totals->push_back(std::accumulate(parts->begin(), parts->end(), 0L));
    std::fill(parts->begin(), parts->end(), 0);
  }
};
static_assert(!std::is_copy_constructible_v<std::barrier<Tally>> && !std::is_move_assignable_v<std::barrier<>> && std::is_move_constructible_v<std::barrier<>::arrival_token>);
static_assert(std::barrier<>::max() > 1000);

int main() {
  std::vector<int> parts(4);
  std::vector<long> totals;
  totals.reserve(3);
  {
    std::barrier gather(4, Tally{&parts, &totals});
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; t++)
      threads.emplace_back([&, t] {
        for (int phase = 1; phase <= 3; phase++) {
          for (int i = t; i < 100 * phase; i += 4) parts[static_cast<std::size_t>(t)] += i;
          gather.arrive_and_wait();
        }
      });
  }
  for (long t : totals) std::printf("%ld ", t);
  std::printf("\n");

  // Every cell adds the one that is 1, 2, 4, ... before it.
  std::array<int, 8> from{3, 1, 4, 1, 5, 9, 2, 6}, to{}, straight{};
  std::partial_sum(from.begin(), from.end(), straight.begin());
  std::size_t step = 1;
  {
    std::barrier doubled(8, [&]() noexcept { std::swap(from, to), step *= 2; });
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < 8; i++)
      threads.emplace_back([&, i] {
        for (int phase = 0; phase < 3; phase++) {
          to[i] = i >= step ? from[i] + from[i - step] : from[i];
          doubled.arrive_and_wait();
        }
      });
  }
  std::printf("%d %d %zu\n", from == straight, from[7], step);

  // The completion alone decides when all have had enough.
  std::vector<double> heat{100, 0, 0, 0, 0, 0, 20}, other = heat;
  bool done = false;
  int rounds = 0;
  {
    std::barrier settle(2, [&]() noexcept {
      double most = 0;
      for (std::size_t i = 0; i < heat.size(); i++) most = std::max(most, other[i] > heat[i] ? other[i] - heat[i] : heat[i] - other[i]);
      std::swap(heat, other);
      done = most < 0.5 || ++rounds == 200;
    });
    auto work = [&](std::size_t begin, std::size_t end) {
      while (!done) {
        for (std::size_t i = begin; i < end; i++) other[i] = (heat[i - 1] + heat[i + 1]) / 2;
        settle.arrive_and_wait();
      }
    };
    std::jthread left(work, 1, 4), right(work, 4, 6);
  }
  std::printf("%d %d", rounds > 5, rounds < 200);
  for (double h : heat) std::printf(" %.0f", h);
  std::printf("\n");

  std::string bracket;
  std::array<int, 4> strength{7, 12, 3, 9};
  std::vector<int> standing{0, 1, 2, 3};
  {
    std::barrier round(4, [&]() noexcept {
      std::vector<int> winners;
      for (std::size_t i = 0; i + 1 < standing.size(); i += 2) winners.push_back(strength[static_cast<std::size_t>(standing[i])] > strength[static_cast<std::size_t>(standing[i + 1])] ? standing[i] : standing[i + 1]);
      standing = std::move(winners);
      for (int w : standing) bracket += static_cast<char>('a' + w);
      bracket += ' ';
    });
    std::vector<std::jthread> players;
    for (int me = 0; me < 4; me++)
      players.emplace_back([&, me] {
        for (int phase = 0; phase < 2; phase++) {
          round.arrive_and_wait();
          if (std::find(standing.begin(), standing.end(), me) == standing.end() || phase == 1) return round.arrive_and_drop();
        }
      });
  }
  std::printf("%s\n", bracket.c_str());

  int phases = 0;
  std::barrier late(2, [&]() noexcept { phases++; });
  std::jthread partner([&] {
    late.arrive_and_wait();
    late.arrive_and_drop();
  });
  auto token = late.arrive();
  late.wait(std::move(token));
  std::printf("%d ", phases);
  late.arrive_and_wait();
  std::printf("%d ", phases);
  partner.join();
  for (int i = 0; i < 3; i++) late.arrive_and_wait();
  std::printf("%d\n", phases);
}
