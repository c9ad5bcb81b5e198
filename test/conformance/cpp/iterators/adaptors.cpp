// covers: [iterators.predef] reverse, move, insert, stream and counted iterators, common_iterator, make_* functions
#include <algorithm>
#include <cstdio>
#include <deque>
#include <iostream>
#include <iterator>
#include <list>
#include <memory>
#include <sstream>
#include <string>
#include <vector>
int main() {
  std::vector<int> v{1, 2, 3, 4};
  auto r = std::make_reverse_iterator(v.end());
  std::printf("%d %d %td\n", *r, r[2], v.rend() - r);
  std::printf("%d\n", *(r + 1).base());
  std::vector<std::unique_ptr<int>> u;
  u.push_back(std::make_unique<int>(7));
  std::vector<std::unique_ptr<int>> w(std::make_move_iterator(u.begin()), std::make_move_iterator(u.end()));
  std::printf("%d %d\n", *w[0], u[0] == nullptr);
  std::deque<int> d{0};
  std::copy(v.begin(), v.end(), std::front_inserter(d));
  std::copy_n(v.begin(), 2, std::back_inserter(d));
  std::copy(v.begin(), v.begin() + 2, std::inserter(d, d.begin() + 1));
  for (int x : d) std::printf("%d ", x);
  std::printf("\n");
  std::istringstream in("3 1 x 2");
  std::istream_iterator<int> i(in), end;
  std::vector<int> got(i, end);
  std::printf("%zu %d %d\n", got.size(), got[1], in.fail());
  std::ostringstream out;
  std::copy(v.rbegin(), v.rend(), std::ostream_iterator<int>(out, "-"));
  std::istringstream raw("a b");
  std::string chars{std::istreambuf_iterator<char>(raw), {}};
  std::printf("%s %s\n", out.str().c_str(), chars.c_str());
  std::list<int> l(v.begin(), v.end());
  std::counted_iterator c(l.begin(), 3);
  int sum = 0;
  for (; c != std::default_sentinel; ++c) sum += *c;
  using C = std::common_iterator<std::counted_iterator<std::list<int>::iterator>, std::default_sentinel_t>;
  std::printf("%d %td\n", sum, std::distance(C(std::counted_iterator(l.begin(), 4)), C(std::default_sentinel)));
  auto n = l.begin();
  std::advance(n, 3), std::advance(n, -1);
  std::printf("%d %d %d\n", *n, *std::next(l.begin()), *std::prev(l.end()));
  std::printf("%zu %zd %d %d\n", std::size(v), std::ssize(v), std::empty(l), *std::data(v));
}
