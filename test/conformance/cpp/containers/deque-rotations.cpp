// covers: [deque] as a ring and a window: pushes and pops at both ends over many blocks, insertion and erasure at each position, resize, assignment, comparison, iterators over blocks
#include <algorithm>
#include <cstdio>
#include <deque>
#include <numeric>
#include <string>
#include <vector>
int main() {
  std::deque<int> d;
  long checksum = 0;
  for (int round = 0; round < 20; round++) {
    for (int i = 0; i < 1000; i++) round % 2 ? d.push_front(i) : d.push_back(i);
    for (int i = 0; i < 900; i++) { checksum += round % 3 ? d.back() : d.front(); round % 3 ? d.pop_back() : d.pop_front(); }
  }
  std::printf("%zu %ld %ld\n", d.size(), checksum, std::accumulate(d.begin(), d.end(), 0L));
  std::vector<int> model;
  d.clear();
  unsigned seed = 1;
  auto random = [&](unsigned n) { seed = seed * 1103515245 + 12345; return (seed >> 16) % n; };
  bool same = true;
  for (int i = 0; i < 2000; i++) {
    unsigned at = random(static_cast<unsigned>(model.size()) + 1);
    if (random(3) || at == model.size()) { d.insert(d.begin() + at, i); model.insert(model.begin() + at, i); }
    else { d.erase(d.begin() + at); model.erase(model.begin() + at); }
    if (i % 100 == 0) same &= std::equal(d.begin(), d.end(), model.begin(), model.end());
  }
  std::printf("%d %zu\n", same, d.size());
  std::sort(d.begin(), d.end());
  std::printf("%d %d %td\n", std::is_sorted(d.begin(), d.end()), d[10] < d.at(11), (d.end() - 3) - (d.begin() + 4) - static_cast<std::ptrdiff_t>(d.size()));
  std::deque<std::string> words{"b", "c"};
  words.emplace_front("a");
  words.insert(words.begin() + 1, 2, words[2]);
  words.insert(words.end() - 1, {"x", "y"});
  words.resize(9, "end");
  words.erase(words.begin(), words.begin() + 2);
  for (auto it = words.rbegin(); it != words.rend(); ++it) std::printf("%s ", it->c_str());
  std::printf("\n");
  int &front = d.front(), &back = d.back();
  for (int i = 0; i < 3000; i++) { d.push_back(i); d.push_front(-i); }
  front = 77;
  back = 88;
  std::printf("%td %td\n", std::find(d.begin(), d.end(), 77) - d.begin(), d.end() - std::find(d.begin(), d.end(), 88));
  std::deque<int> a{1, 2, 3}, b{1, 2, 4}, c;
  c = a;
  c.swap(b);
  std::printf("%d %d %d\n", a < c, b == a, (a <=> c) < 0);
  a.assign(5, 9);
  a.assign({4, 5});
  a.shrink_to_fit();
  std::deque<int> moved = std::move(a);
  std::printf("%zu %d\n", moved.size(), moved.back());
  std::deque<int> window;
  int input[] = {1, 3, -1, -3, 5, 3, 6, 7};
  for (int i = 0; i < 8; i++) {
    while (!window.empty() && input[window.back()] <= input[i]) window.pop_back();
    window.push_back(i);
    if (window.front() <= i - 3) window.pop_front();
    if (i >= 2) std::printf("%d ", input[window.front()]);
  }
  std::printf("\n");
}
