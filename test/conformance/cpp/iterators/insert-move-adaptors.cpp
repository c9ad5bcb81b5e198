// covers: [insert.iterators] [move.iterators] inserters into every container, chained through algorithms, move iterators with sentinels, base and comparison, assignment of proxies, ostream and istreambuf iterators
#include <algorithm>
#include <cstdio>
#include <deque>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>
struct Loud {
  static inline int copies, moves;
  int v;
  Loud(int v) : v(v) {}
  Loud(const Loud &o) : v(o.v) { copies++; }
  Loud(Loud &&o) noexcept : v(o.v) { o.v = -1; moves++; }
  Loud &operator=(const Loud &o) { v = o.v; copies++; return *this; }
  Loud &operator=(Loud &&o) noexcept { v = o.v; o.v = -1; moves++; return *this; }
};
int main() {
  std::vector<int> v;
  auto back = std::back_inserter(v);
  *back = 1;
  *back++ = 2;
  *++back = 3;
  back = 4;
  std::printf("%zu %d\n", v.size(), v.back());
  std::deque<int> d;
  std::copy(v.begin(), v.end(), std::front_inserter(d));
  std::list<int> l{100, 200};
  auto ins = std::inserter(l, std::next(l.begin()));
  for (int x : d) *ins++ = x;
  for (int x : l) std::printf("%d ", x);
  std::printf("\n");
  std::set<int> s;
  std::transform(l.begin(), l.end(), std::inserter(s, s.begin()), [](int x) { return x % 3; });
  std::multimap<int, char> mm;
  std::fill_n(std::inserter(mm, mm.end()), 3, std::pair<const int, char>(1, 'x'));
  std::string text = "ad";
  std::copy_n("bc", 2, std::inserter(text, text.begin() + 1));
  std::printf("%zu %zu %s\n", s.size(), mm.size(), text.c_str());
  static_assert(std::output_iterator<std::back_insert_iterator<std::vector<int>>, int>);
  static_assert(std::is_same_v<std::iterator_traits<decltype(back)>::difference_type, std::ptrdiff_t>);
  static_assert(std::is_same_v<std::iterator_traits<decltype(ins)>::iterator_category, std::output_iterator_tag>);
  std::vector<Loud> a;
  a.reserve(8);
  for (int i = 0; i < 4; i++) a.emplace_back(i);
  std::vector<Loud> b(std::make_move_iterator(a.begin()), std::make_move_iterator(a.begin() + 2));
  std::printf("%d %d %d %d\n", Loud::copies, Loud::moves, a[0].v, b[1].v);
  b.reserve(10);
  Loud::moves = 0;
  std::copy_if(std::move_iterator(a.begin()), std::move_iterator(a.end()), std::back_inserter(b), [](const Loud &x) { return x.v == 3; });
  std::printf("%d %d %d %d\n", Loud::copies, Loud::moves, a[2].v, a[3].v);
  std::vector<std::unique_ptr<int>> owners;
  for (int i = 0; i < 5; i++) owners.push_back(std::make_unique<int>(i * i));
  std::vector<std::unique_ptr<int>> taken;
  auto odd = [](const std::unique_ptr<int> &p) { return *p % 2 == 1; };
  auto mid = std::stable_partition(owners.begin(), owners.end(), odd);
  taken.assign(std::make_move_iterator(owners.begin()), std::make_move_iterator(mid));
  owners.erase(owners.begin(), mid);
  std::printf("%zu %zu %d %d\n", taken.size(), owners.size(), *taken[1], *owners[1]);
  std::move_iterator mi(taken.begin());
  std::move_sentinel me(taken.end());
  std::printf("%td %d %d %d\n", me - mi, mi == me, *mi[1] == 9, mi.base() == taken.begin());
  auto p = *mi;
  std::printf("%d %d\n", *p, taken[0] == nullptr);
  std::istringstream in("word1 word2\tword3");
  std::vector<std::string> words{std::istream_iterator<std::string>(in), {}};
  std::ostringstream os;
  std::copy(words.rbegin(), words.rend(), std::ostream_iterator<std::string>(os, "|"));
  *std::ostreambuf_iterator<char>(os) = '!';
  std::printf("%s\n", os.str().c_str());
  std::istringstream raw("a b\nc");
  std::string all(std::istreambuf_iterator<char>(raw), {});
  std::printf("%zu %d\n", all.size(), std::istreambuf_iterator<char>(raw) == std::istreambuf_iterator<char>());
  std::istringstream nums("1 2 x 3");
  std::istream_iterator<int> it(nums), end;
  int n = 0;
  for (; it != end; ++it) n += *it;
  std::printf("%d %d\n", n, nums.fail());
}
