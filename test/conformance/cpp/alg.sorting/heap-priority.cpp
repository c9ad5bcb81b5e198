// covers: [alg.heap.operations] heaps by hand: a queue of events, the k largest of a stream, merging many lists, heapsort, comparators that look at both ends
#include <algorithm>
#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>

struct Event {
  int time;
  std::string what;
};
static bool later(const Event &a, const Event &b) { return a.time != b.time ? a.time > b.time : a.what > b.what; }

int main() {
  std::vector<Event> q;
  auto add = [&](int t, std::string w) {
    q.push_back({t, std::move(w)});
    std::push_heap(q.begin(), q.end(), later);
  };
  add(30, "close"), add(10, "open"), add(20, "read"), add(10, "log");
  int now = 0;
  while (!q.empty()) {
    std::pop_heap(q.begin(), q.end(), later);
    Event e = std::move(q.back());
    q.pop_back();
    now = e.time;
    std::printf("%d:%s ", now, e.what.c_str());
    if (e.what == "read" && now < 26) add(now + 3, "read");
  }
  std::printf("\n");

  std::vector<int> best;
  unsigned s = 99;
  for (int i = 0; i < 1000; i++) {
    s = s * 1103515245 + 12345;
    const int x = static_cast<int>(s >> 16) % 10000;
    if (best.size() < 5) {
      best.push_back(x), std::push_heap(best.begin(), best.end(), std::greater<>());
    } else if (x > best.front()) {
      std::pop_heap(best.begin(), best.end(), std::greater<>());
      best.back() = x;
      std::push_heap(best.begin(), best.end(), std::greater<>());
    }
  }
  std::sort_heap(best.begin(), best.end(), std::greater<>());
  for (int x : best) std::printf("%d ", x);
  std::printf("\n");

  const std::vector<std::vector<int>> lists{{1, 8, 9}, {2, 3, 20}, {}, {0, 15}, {4}};
  using Head = std::pair<const int *, const int *>;
  std::vector<Head> heads;
  auto cmp = [](const Head &a, const Head &b) { return *a.first > *b.first; };
  for (auto &l : lists)
    if (!l.empty()) heads.emplace_back(l.data(), l.data() + l.size());
  std::make_heap(heads.begin(), heads.end(), cmp);
  while (!heads.empty()) {
    std::pop_heap(heads.begin(), heads.end(), cmp);
    Head &h = heads.back();
    std::printf("%d ", *h.first);
    if (++h.first == h.second)
      heads.pop_back();
    else
      std::push_heap(heads.begin(), heads.end(), cmp);
  }
  std::printf("\n");
  std::vector<std::string> words{"pear", "fig", "banana", "kiwi", "apple"};
  auto shorter = [](auto &a, auto &b) { return a.size() != b.size() ? a.size() < b.size() : a < b; };
  std::make_heap(words.begin(), words.end(), shorter);
  std::printf("%s %td\n", words.front().c_str(), std::is_heap_until(words.begin(), words.end(), shorter) - words.begin());
  std::sort_heap(words.begin(), words.end(), shorter);
  for (auto &w : words) std::printf("%s ", w.c_str());
  int broken[] = {9, 5, 8, 6, 4};
  std::printf("%td %d\n", std::is_heap_until(broken, broken + 5) - broken, std::is_heap(broken, broken + 3));
}
