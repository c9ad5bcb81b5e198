// covers: [alg.copy] [alg.move] copies that overlap, moves of strings and owners, through reverse, insert and move iterators, trivially copyable structs
#include <algorithm>
#include <cstdio>
#include <deque>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <vector>

struct Pod {
  short a;
  char b;
  double c;
};
struct Traced {
  static inline int copies = 0, moves = 0;
  int v = 0;
  Traced() = default;
  Traced(int x) : v(x) {}
  Traced(const Traced &o) : v(o.v) { copies++; }
  Traced(Traced &&o) noexcept : v(o.v) { moves++, o.v = -1; }
  Traced &operator=(const Traced &o) {
    v = o.v, copies++;
    return *this;
  }
  Traced &operator=(Traced &&o) noexcept {
    v = o.v, o.v = -1, moves++;
    return *this;
  }
};

int main() {
  int a[10];
  for (int i = 0; i < 10; i++) a[i] = i;
  std::copy(a + 3, a + 10, a);
  for (int x : a) std::printf("%d", x);
  std::copy_backward(a, a + 7, a + 10);
  std::printf(" ");
  for (int x : a) std::printf("%d", x);
  std::copy(std::make_reverse_iterator(a + 10), std::make_reverse_iterator(a + 7), a);
  std::printf(" ");
  for (int x : a) std::printf("%d", x);
  std::printf("\n");

  std::vector<Pod> p{{1, 'x', 1.5}, {2, 'y', 2.5}};
  std::deque<Pod> q(3);
  std::copy(p.begin(), p.end(), q.begin() + 1);
  std::printf("%d %c %.1f\n", q[2].a, q[1].b, q[2].c);

  std::vector<Traced> t;
  t.reserve(6);
  for (int i = 1; i <= 6; i++) t.emplace_back(i);
  Traced::copies = Traced::moves = 0;
  std::move(t.begin() + 2, t.end(), t.begin());
  std::printf("%d %d:", Traced::copies, Traced::moves);
  for (auto &x : t) std::printf(" %d", x.v);
  std::move_backward(t.begin(), t.begin() + 3, t.begin() + 5);
  std::printf(" |");
  for (auto &x : t) std::printf(" %d", x.v);
  std::printf("\n");
  Traced::copies = Traced::moves = 0;
  std::vector<Traced> u(std::make_move_iterator(t.begin()), std::make_move_iterator(t.begin() + 2));
  std::swap_ranges(u.begin(), u.end(), t.begin() + 3);
  std::iter_swap(t.begin(), t.end() - 1);
  std::printf("%d %d %d\n", Traced::copies, Traced::moves, u[0].v);

  std::vector<std::unique_ptr<std::string>> from;
  from.push_back(std::make_unique<std::string>("first"));
  from.push_back(std::make_unique<std::string>("second"));
  std::vector<std::unique_ptr<std::string>> to{};
  to.push_back(std::make_unique<std::string>("kept"));
  std::move(from.begin(), from.end(), std::inserter(to, to.begin()));
  for (auto &s : to) std::printf("%s ", s->c_str());
  std::printf("%d\n", from[0] == nullptr && from[1] == nullptr);
  std::set<int> sorted;
  std::transform(a, a + 10, std::inserter(sorted, sorted.end()), [](int x) { return x % 4; });
  for (int x : sorted) std::printf("%d ", x);
  std::deque<int> front;
  std::copy(a, a + 3, std::front_inserter(front));
  std::printf("%d%d%d\n", front[0], front[1], front[2]);
  std::string words[] = {"alpha", "beta", "gamma"};
  std::move(words + 1, words + 3, words);
  std::printf("%s %s\n", words[0].c_str(), words[1].c_str());
}
