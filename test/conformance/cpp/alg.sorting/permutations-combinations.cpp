// covers: [alg.permutation.generators] permutations of multisets, combinations by a mask, the n-th, puzzles solved by trying all, prev undoing next
#include <algorithm>
#include <cstdio>
#include <numeric>
#include <set>
#include <string>
#include <vector>

int main() {
  std::string s = "aabbc";
  int n = 0;
  std::set<std::string> distinct;
  do distinct.insert(s), n++;
  while (std::next_permutation(s.begin(), s.end()));
  std::printf("%d %zu %s\n", n, distinct.size(), s.c_str());

  std::vector<bool> mask(5);
  std::fill(mask.begin(), mask.begin() + 3, true);
  do {
    for (int i = 0; i < 5; i++)
      if (mask[i]) std::printf("%c", 'a' + i);
    std::printf(" ");
  } while (std::prev_permutation(mask.begin(), mask.end()));
  std::printf("\n");

  std::vector<int> digits{1, 2, 3, 4, 5, 6, 7};
  int count = 0;
  std::vector<int> hundredth;
  do {
    if (++count == 1000) hundredth = digits;
  } while (std::next_permutation(digits.begin(), digits.end()));
  std::printf("%d ", count);
  for (int d : hundredth) std::printf("%d", d);
  std::next_permutation(hundredth.begin(), hundredth.end());
  std::prev_permutation(hundredth.begin(), hundredth.end());
  std::prev_permutation(hundredth.begin(), hundredth.end());
  std::printf(" ");
  for (int d : hundredth) std::printf("%d", d);
  std::printf("\n");

  std::vector<int> queens(6);
  std::iota(queens.begin(), queens.end(), 0);
  int solutions = 0;
  do {
    bool ok = true;
    for (int i = 0; ok && i < 6; i++)
      for (int k = i + 1; ok && k < 6; k++) ok = queens[k] - queens[i] != k - i && queens[i] - queens[k] != k - i;
    if (ok) {
      solutions++;
      for (int q : queens) std::printf("%d", q);
      std::printf(" ");
    }
  } while (std::next_permutation(queens.begin(), queens.end()));
  std::printf("%d\n", solutions);

  const int cost[4][4] = {{9, 2, 7, 8}, {6, 4, 3, 7}, {5, 8, 1, 8}, {7, 6, 9, 4}};
  std::vector<int> who{0, 1, 2, 3}, best;
  int least = 1000;
  do {
    int c = 0;
    for (int i = 0; i < 4; i++) c += cost[i][who[i]];
    if (c < least) least = c, best = who;
  } while (std::next_permutation(who.begin(), who.end()));
  std::printf("%d %d%d%d%d\n", least, best[0], best[1], best[2], best[3]);
  std::vector<int> down{3, 2, 1};
  const bool more = std::next_permutation(down.begin(), down.end(), std::greater<>());
  std::printf("%d %d%d%d\n", more, down[0], down[1], down[2]);
  std::vector<int> one{1}, none;
  std::printf("%d %d\n", std::next_permutation(one.begin(), one.end()), std::prev_permutation(none.begin(), none.end()));
}
