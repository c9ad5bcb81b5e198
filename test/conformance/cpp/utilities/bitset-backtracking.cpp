// covers: [template.bitset] [bit.count] backtracking on sets of bits: queens by masks and by bitsets, sudoku by candidates, exact cover, subset sums by shifts
#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>
static int queensMask(unsigned all, unsigned cols, unsigned down, unsigned up) {
  if (cols == all) return 1;
  int n = 0;
  for (unsigned free = all & ~(cols | down | up); free; free &= free - 1) {
    const unsigned bit = free & -free;
    n += queensMask(all, cols | bit, (down | bit) << 1, (up | bit) >> 1);
  }
  return n;
}
template <std::size_t N> class Queens {
public:
  int count() { return place(0); }
  std::array<std::size_t, N> first{};

private:
  int place(std::size_t row) {
    if (row == N) {
      if (found++ == 0) first = at;
      return 1;
    }
    int n = 0;
    for (std::size_t c = 0; c < N; ++c) {
      if (cols[c] || sum[row + c] || diff[row + N - 1 - c]) continue;
      at[row] = c;
      cols.flip(c), sum.flip(row + c), diff.flip(row + N - 1 - c);
      n += place(row + 1);
      cols.flip(c), sum.flip(row + c), diff.flip(row + N - 1 - c);
    }
    return n;
  }
  std::bitset<N> cols;
  std::bitset<2 * N - 1> sum, diff;
  std::array<std::size_t, N> at{};
  int found = 0;
};
class Sudoku {
public:
  explicit Sudoku(std::string_view s) {
    for (int i = 0; i < 81; ++i)
      if (s[i] != '.') set(i, s[i] - '1');
  }
  bool solve() {
    int best = -1;
    std::size_t least = 10;
    std::bitset<9> options;
    for (int i = 0; i < 81; ++i) {
      if (cell[i] >= 0) continue;
      const auto o = ~(row[i / 9] | col[i % 9] | box[i / 27 * 3 + i % 9 / 3]);
      if (o.count() < least) best = i, least = o.count(), options = o;
    }
    if (best < 0) return true;
    for (int v = 0; v < 9; ++v) {
      if (!options[v]) continue;
      ++guesses;
      set(best, v);
      if (solve()) return true;
      unset(best, v);
    }
    return false;
  }
  void print() const {
    for (int i = 0; i < 81; ++i) std::cout << cell[i] + 1 << (i % 9 == 8 ? "\n" : "");
  }
  int guesses = 0;

private:
  void set(int i, int v) {
    cell[i] = v;
    row[i / 9].set(v), col[i % 9].set(v), box[i / 27 * 3 + i % 9 / 3].set(v);
  }
  void unset(int i, int v) {
    cell[i] = -1;
    row[i / 9].reset(v), col[i % 9].reset(v), box[i / 27 * 3 + i % 9 / 3].reset(v);
  }
  std::array<int, 81> cell = [] {
    std::array<int, 81> a;
    a.fill(-1);
    return a;
  }();
  std::array<std::bitset<9>, 9> row, col, box;
};
// Knuth's example of exact cover.
static bool cover(const std::vector<std::bitset<7>> &rows, std::bitset<7> done, std::vector<int> &taken) {
  if (done.all()) return true;
  std::size_t c = 0;
  while (done[c]) ++c;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r][c] || (rows[r] & done).any()) continue;
    taken.push_back(static_cast<int>(r));
    if (cover(rows, done | rows[r], taken)) return true;
    taken.pop_back();
  }
  return false;
}
int main() {
  for (int n = 1; n <= 8; ++n) std::cout << queensMask((1u << n) - 1, 0, 0, 0) << ' ';
  Queens<7> q;
  std::cout << q.count() << ':';
  for (auto c : q.first) std::cout << ' ' << c;
  std::cout << '\n';
  Sudoku s("53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79");
  std::cout << s.solve() << ' ' << s.guesses << '\n';
  s.print();
  Sudoku bad("55..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79");
  std::cout << bad.solve() << '\n';
  std::vector<std::bitset<7>> rows;
  for (const char *r : {"0010110", "1001001", "0110010", "1001000", "0100001", "0001101"}) rows.emplace_back(r);
  std::vector<int> taken;
  std::cout << cover(rows, {}, taken) << ':';
  for (int r : taken) std::cout << ' ' << r;
  std::cout << '\n';
  std::bitset<200> sums(1);
  for (int w : {3, 34, 4, 12, 5, 2, 77}) sums |= sums << w;
  std::cout << sums.count() << ' ' << sums[9] << sums[30] << sums[77] << sums[137] << sums[138] << '\n';
  unsigned gray = 0, steps = 0;
  for (unsigned i = 1; i < 64; ++i) {
    const unsigned g = i ^ (i >> 1);
    steps += static_cast<unsigned>(std::popcount(g ^ gray));
    gray = g;
  }
  std::cout << steps << ' ' << std::bitset<6>(gray) << '\n';
}
