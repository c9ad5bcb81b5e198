// covers: [container.intro.reqmts] containers from ranges (C++23): from_range constructors, append_range, prepend_range, insert_range, assign_range, ranges::to nested
// std: c++23
// native: clang
#include <cstdio>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <queue>
#include <ranges>
#include <set>
#include <stack>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>
namespace rv = std::views;
template <class C> static void show(const char *n, const C &c) { std::printf("%s:", n); for (auto &x : c) std::printf(" %d", static_cast<int>(x)); std::printf("\n"); }
int main() {
  auto odd = rv::iota(1, 10) | rv::filter([](int i) { return i % 2; });
  std::vector<int> v(std::from_range, odd);
  v.append_range(odd | rv::take(2));
  v.insert_range(v.begin() + 1, rv::repeat(0, 2));
  show("vector", v);
  v.assign_range(v | rv::reverse | rv::transform([](int i) { return i * 10; }) | std::ranges::to<std::vector>());
  show("assigned", v);
  std::deque<char> d(std::from_range, std::string("middle"));
  d.prepend_range(std::string("<<"));
  d.append_range(std::string(">"));
  show("deque", d);
  std::list<int> l(std::from_range, std::set{3, 1, 2});
  l.prepend_range(l | rv::transform([](int i) { return -i; }) | std::ranges::to<std::vector>());
  show("list", l);
  std::forward_list<int> f(std::from_range, l);
  f.prepend_range(std::vector{100, 200});
  f.insert_range_after(f.begin(), std::vector{150});
  show("forward_list", f);
  std::map<int, std::string> m(std::from_range, rv::zip(rv::iota(1), std::vector<std::string>{"one", "two", "three"}));
  m.insert_range(std::vector<std::pair<int, std::string>>{{2, "ignored"}, {9, "nine"}});
  for (auto &[k, s] : m) std::printf("%d=%s ", k, s.c_str());
  auto inverse = m | rv::transform([](auto &p) { return std::pair(p.second, p.first); }) | std::ranges::to<std::map>();
  std::printf("%d %zu\n", inverse.at("nine"), inverse.size());
  std::multiset<int, std::greater<>> ms(std::from_range, std::vector{1, 3, 1, 2});
  show("multiset", ms);
  std::unordered_set<int> us(std::from_range, rv::iota(0, 100) | rv::transform([](int i) { return i % 7; }));
  std::unordered_map<char, int> um;
  um.insert_range(std::vector<std::pair<char, int>>{{'a', 1}, {'b', 2}});
  std::printf("%zu %d\n", us.size(), um['b']);
  std::priority_queue<int> pq(std::from_range, std::vector{3, 9, 4});
  pq.push_range(std::vector{10, 1});
  for (; !pq.empty(); pq.pop()) std::printf("%d ", pq.top());
  std::stack<int> st(std::from_range, rv::iota(1, 4));
  std::queue<int> q(std::from_range, rv::iota(5, 8));
  st.push_range(rv::iota(7, 9));
  q.push_range(rv::single(0));
  std::printf("%d %d %d\n", st.top(), q.front(), q.back());
  auto nested = std::vector{1, 2, 3} | rv::transform([](int n) { return rv::iota(0, n); }) | std::ranges::to<std::vector<std::vector<int>>>();
  for (auto &n : nested) std::printf("%zu", n.size());
  auto s = rv::iota('a', 'f') | std::ranges::to<std::string>();
  std::vector<bool> bits(std::from_range, std::vector{1, 0, 1});
  std::printf(" %s %zu %d\n", s.c_str(), bits.size(), bits[2] == true);
}
