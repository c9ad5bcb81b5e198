// covers: [vector.bool] vector<bool> as a set of bits: proxies assigned and swapped, iterators in arithmetic, counting and finding, insertion in the middle, hashes, flips, copies across words
#include <algorithm>
#include <cstdio>
#include <functional>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

static std::string text(const std::vector<bool> &v) {
  std::string s;
  for (bool b : v) s += b ? '1' : '0';
  return s;
}

int main() {
  std::vector<bool> v{1, 0, 1, 1};
  std::vector<bool>::reference r = v[1];
  r = true;
  auto proxy = v[0];
  proxy = v[1] = false;
  std::printf("%s %d\n", text(v).c_str(), static_cast<bool>(proxy));
  v[0].flip(), v.flip();
  std::printf("%s\n", text(v).c_str());
  std::vector<bool>::swap(v[0], v[1]);
  swap(v[2], v[3]);
  std::printf("%s %d%d\n", text(v).c_str(), static_cast<bool>(v.front()), static_cast<bool>(v.back()));
  const bool plain = v[1];
  v[1] = !plain;
  std::printf("%d %d\n", plain, static_cast<bool>(v.at(1)));

  v.assign(70, false);
  v[63] = v[64] = v[69] = true;
  std::printf("%td %td %td\n", std::count(v.begin(), v.end(), true), std::find(v.begin(), v.end(), true) - v.begin(), std::find(v.begin() + 65, v.end(), true) - v.begin());
  v.insert(v.begin() + 10, 5, true);
  v.insert(v.begin(), true);
  const std::vector<bool> part{0, 1, 1};
  v.insert(v.end() - 1, part.begin(), part.end());
  std::printf("%zu %s\n", v.size(), text(v).c_str());
  v.erase(v.begin() + 11, v.begin() + 64);
  std::printf("%s\n", text(v).c_str());
  v.erase(v.begin());
  std::rotate(v.begin(), v.begin() + 3, v.end());
  std::printf("%s\n", text(v).c_str());
  std::reverse(v.begin(), v.end());
  std::sort(v.begin(), v.begin() + 12);
  std::printf("%s\n", text(v).c_str());
  std::copy_backward(v.begin(), v.end() - 5, v.end());
  std::printf("%s\n", text(v).c_str());

  std::vector<bool> big(1000);
  for (std::size_t i = 0; i < big.size(); i += 7) big[i] = true;
  const auto copied = big;
  std::printf("%d %td\n", big == copied, std::count(copied.rbegin(), copied.rend(), true));
  big.resize(998), big.resize(1005, true);
  std::printf("%td %d\n", std::count(big.end() - 10, big.end(), true), big < copied);
  std::fill(big.begin() + 3, big.begin() + 990, true);
  std::printf("%d\n", std::accumulate(big.begin(), big.end(), 0));
  std::printf("%td\n", std::find(big.begin() + 5, big.end(), false) - big.begin());
  std::printf("%d%d\n", std::hash<std::vector<bool>>()(copied) == std::hash<std::vector<bool>>()(std::vector<bool>(copied)), std::equal(copied.begin(), copied.end(), big.begin()));

  auto i = big.begin();
  i += 65, i -= 64, ++i, i--;
  std::printf("%td %d %d\n", i - big.begin(), i[2] == *(i + 2), i < big.end());
  *i = !*i;
  std::printf("%d\n", static_cast<bool>(big[1]));
  std::vector<std::vector<bool>> grid(3, std::vector<bool>(3));
  for (std::size_t k = 0; k < 3; k++) grid[k][2 - k] = true;
  for (auto &row : grid) std::printf("%s ", text(row).c_str());
  std::printf("\n");
  big.clear(), big.push_back(true), big.emplace_back(false);
  std::printf("%s", text(big).c_str());
  big.pop_back(), big.swap(v);
  std::printf(" %zu %zu\n", big.size(), v.size());
}
