// covers: [priority.queue] [queue.defn] [stack.defn]: a simulation of tills by time: own comparison, ties kept in order, container of the adaptor, undo and redo by stacks, breadth first over a grid, swap and emplace
#include <array>
#include <cstdio>
#include <deque>
#include <functional>
#include <list>
#include <queue>
#include <stack>
#include <string>
#include <utility>
#include <vector>
struct Event { int at, order; std::function<void()> what; };
struct Later { bool operator()(const Event &a, const Event &b) const { return a.at != b.at ? a.at > b.at : a.order > b.order; } };
class Clock {
  std::priority_queue<Event, std::vector<Event>, Later> queue;
  int count = 0;
public:
  int now = 0;
  void after(int t, std::function<void()> f) { queue.push({now + t, count++, std::move(f)}); }
  int run() { int n = 0; while (!queue.empty()) { Event e = queue.top(); queue.pop(); now = e.at; e.what(); n++; } return n; }
};
class Shop {
  Clock &clock;
  std::queue<int, std::list<int>> waiting;
  int free;
public:
  std::vector<std::pair<int, int>> served;
  Shop(Clock &c, int tills) : clock(c), free(tills) {}
  void arrive(int who) { waiting.push(who); serve(); }
  void serve() {
    if (free == 0 || waiting.empty()) return;
    int who = waiting.front();
    waiting.pop();
    free--;
    clock.after(3 + who % 3, [this, who] { served.emplace_back(who, clock.now); free++; serve(); });
  }
};
class Editor {
  std::stack<std::string, std::vector<std::string>> undo, redo;
public:
  std::string text;
  void type(const std::string &s) { undo.push(text); text += s; redo = {}; }
  bool back() { if (undo.empty()) return false; redo.push(std::move(text)); text = undo.top(); undo.pop(); return true; }
  bool forth() { if (redo.empty()) return false; undo.push(text); text = std::move(redo.top()); redo.pop(); return true; }
};
static int steps(const std::array<std::string, 5> &maze) {
  std::queue<std::pair<int, int>> q;
  std::array<std::array<int, 7>, 5> far{};
  q.emplace(0, 0);
  far[0][0] = 1;
  while (!q.empty()) {
    auto [y, x] = q.front();
    q.pop();
    if (y == 4 && x == 6) return far[4][6] - 1;
    for (auto [dy, dx] : {std::pair{0, 1}, {1, 0}, {0, -1}, {-1, 0}}) {
      int v = y + dy, u = x + dx;
      if (v < 0 || u < 0 || v > 4 || u > 6 || maze[static_cast<std::size_t>(v)][static_cast<std::size_t>(u)] == '#' || far[static_cast<std::size_t>(v)][static_cast<std::size_t>(u)]) continue;
      far[static_cast<std::size_t>(v)][static_cast<std::size_t>(u)] = far[static_cast<std::size_t>(y)][static_cast<std::size_t>(x)] + 1;
      q.emplace(v, u);
    }
  }
  return -1;
}
int main() {
  Clock clock;
  Shop shop(clock, 2);
  for (int i = 0; i < 6; i++) clock.after(i, [&, i] { shop.arrive(i); });
  int n = clock.run();
  std::printf("%d events, %d o'clock:", n, clock.now);
  for (auto [who, at] : shop.served) std::printf(" %d@%d", who, at);
  std::printf("\n");
  Editor e;
  for (const char *s : {"a", "b", "c"}) e.type(s);
  e.back(); e.back();
  std::printf("%s ", e.text.c_str());
  e.forth();
  std::printf("%s ", e.text.c_str());
  e.type("X");
  std::printf("%s %d\n", e.text.c_str(), e.forth());
  std::printf("%d\n", steps({"..#....", ".#..##.", "...#...", ".#...#.", "...#..."}));
  std::vector<int> data{5, 1, 4, 2, 3};
  std::priority_queue<int> max(data.begin(), data.end());
  std::priority_queue<int, std::deque<int>, std::greater<>> min(std::greater<>(), std::deque<int>(data.begin(), data.end()));
  max.emplace(9);
  std::printf("%d %d %zu\n", max.top(), min.top(), max.size());
  std::priority_queue<int> other;
  swap(max, other);
  std::printf("%d %d\n", max.empty(), other.top());
  std::stack<int> s1({1, 2, 3}), s2({1, 2, 4});
  std::printf("%d %d\n", s1 < s2, s1 == s2);
}
