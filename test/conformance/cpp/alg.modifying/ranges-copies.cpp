// covers: [alg.copy] [alg.move] constrained copy, copy_if, copy_n, copy_backward, move: to output iterators of every kind, from unsized and move-only ranges, dangling
#include <algorithm>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <memory>
#include <ranges>
#include <set>
#include <sstream>
#include <string>
#include <vector>
namespace r = std::ranges;
namespace v = std::views;
struct Until { char stop; friend bool operator==(const char *p, Until u) { return *p == u.stop; } };
int main() {
  const char *text = "copy up to here; not this";
  std::string out;
  auto res = r::copy(text, Until{';'}, std::back_inserter(out));
  std::printf("%s|%s\n", out.c_str(), res.in);
  std::deque<int> d;
  r::copy(v::iota(1, 5), std::front_inserter(d));
  r::copy(v::iota(10, 13), std::inserter(d, d.begin() + 2));
  for (int x : d) std::printf("%d ", x);
  std::set<int> s;
  r::copy(d, std::inserter(s, s.end()));
  std::printf("%zu\n", s.size());
  std::ostringstream os;
  r::copy(s | v::reverse, std::ostream_iterator<int>(os, ","));
  std::printf("%s\n", os.str().c_str());
  std::istringstream is("1 2 3 4 5 6");
  std::vector<int> odd;
  r::copy_if(std::istream_iterator<int>(is), std::default_sentinel, std::back_inserter(odd), [](int x) { return x & 1; });
  std::printf("%zu %d\n", odd.size(), odd.back());
  std::vector<std::unique_ptr<int>> owners, taken(3);
  for (int i = 0; i < 3; i++) owners.push_back(std::make_unique<int>(i));
  auto m = r::move(owners, taken.begin());
  std::printf("%d %d %d %d\n", m.in == owners.end(), m.out == taken.end(), owners[0] == nullptr, *taken[2]);
  auto mb = r::move_backward(taken.begin(), taken.begin() + 2, taken.end());
  std::printf("%td %d %d %d\n", mb.out - taken.begin(), taken[0] == nullptr, *taken[1], *taken[2]);
  int a[] = {1, 2, 3, 4, 5};
  r::copy_backward(a, a + 4, r::end(a));
  std::printf("%d %d %d\n", a[0], a[1], a[4]);
  std::forward_list<int> f(3);
  auto cn = r::copy_n(a, 3, f.begin());
  std::printf("%d %d %td\n", f.front(), cn.out == f.end(), cn.in - a);
  std::printf("%d\n", std::is_same_v<decltype(r::copy(std::vector<int>(), a)), r::copy_result<r::dangling, int *>>);
  r::copy_result<const int *, int *> conv = r::copy(a, a + 1, a + 2);
  std::printf("%td %td\n", conv.in - a, conv.out - a);
  std::vector<std::string> words{"one", "two", "three"}, longer;
  r::copy_if(words, std::back_inserter(longer), [](std::size_t n) { return n > 3; }, &std::string::size);
  std::list<std::string> moved(2);
  r::move(words | v::take(2), moved.begin());
  std::printf("%s %s %zu\n", longer[0].c_str(), moved.front().c_str(), words[2].size());
  std::vector<bool> bits(6);
  auto thirds = v::iota(0, 6) | v::transform([](int i) { return i % 3 == 0; }) | v::common;
  std::copy(thirds.begin(), thirds.end(), bits.begin());
  std::copy(bits.begin(), bits.begin() + 3, bits.begin() + 1 + 2);
  for (bool b : bits) std::printf("%d", b);
  struct { int n = 0; } counter;
  auto sink = [&counter](int x) { counter.n += x; };
  r::for_each(v::counted(a, 3), sink);
  std::printf(" %d\n", counter.n);
}
