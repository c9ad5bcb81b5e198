// covers: [alg.rotate] rotate as insertion sort, slide, gather and text editing; on forward and bidirectional iterators, what it returns
#include <algorithm>
#include <cstdio>
#include <forward_list>
#include <list>
#include <numeric>
#include <string>
#include <vector>

template <class C> static void show(const C &c) {
  for (auto x : c) std::printf("%d ", static_cast<int>(x));
  std::printf("\n");
}
template <class It> static std::pair<It, It> slide(It f, It l, It p) {
  if (p < f) return {p, std::rotate(p, f, l)};
  if (l < p) return {std::rotate(f, l, p), p};
  return {f, l};
}
template <class It, class P> static std::pair<It, It> gather(It f, It l, It at, P pred) {
  return {std::stable_partition(f, at, [&](auto &x) { return !pred(x); }), std::stable_partition(at, l, pred)};
}

int main() {
  std::vector<int> v{5, 2, 9, 1, 7, 3};
  for (auto i = v.begin(); i != v.end(); ++i) std::rotate(std::upper_bound(v.begin(), i, *i), i, i + 1);
  show(v);
  std::vector<int> a(12);
  std::iota(a.begin(), a.end(), 0);
  auto [s, e] = slide(a.begin() + 2, a.begin() + 5, a.begin() + 9);
  show(a);
  std::printf("%td %td\n", s - a.begin(), e - a.begin());
  slide(a.begin() + 6, a.begin() + 9, a.begin() + 1);
  show(a);
  auto [gs, ge] = gather(a.begin(), a.end(), a.begin() + 6, [](int x) { return x % 3 == 0; });
  show(a);
  std::printf("%td %td\n", gs - a.begin(), ge - a.begin());

  for (int n = 0; n <= 7; n++) {
    std::vector<int> w{1, 2, 3, 4, 5, 6, 7};
    std::list<int> l(w.begin(), w.end());
    std::forward_list<int> f(w.begin(), w.end());
    auto wi = std::rotate(w.begin(), w.begin() + n, w.end());
    auto li = std::rotate(l.begin(), std::next(l.begin(), n), l.end());
    auto fi = std::rotate(f.begin(), std::next(f.begin(), n), f.end());
    const bool same = std::equal(w.begin(), w.end(), l.begin()) && std::equal(w.begin(), w.end(), f.begin());
    std::printf("%d:%td,%td,%td,%d ", n, wi - w.begin(), std::distance(l.begin(), li), std::distance(f.begin(), fi), same);
  }
  std::printf("\n");
  std::string text = "the lazy dog jumps";
  std::rotate(text.begin() + 4, text.begin() + 9, text.begin() + 13);
  std::printf("%s\n", text.c_str());
  std::string words = "one two three";
  std::reverse(words.begin(), words.end());
  for (auto i = words.begin(); i != words.end();) {
    auto j = std::find(i, words.end(), ' ');
    std::reverse(i, j);
    i = j == words.end() ? j : j + 1;
  }
  std::printf("%s\n", words.c_str());
  std::vector<int> out;
  std::rotate_copy(v.begin(), v.begin() + 4, v.end(), std::back_inserter(out));
  std::reverse_copy(v.begin(), v.begin() + 3, std::back_inserter(out));
  show(out);
  std::vector<bool> bits{true, true, false, false, true};
  std::rotate(bits.begin(), bits.begin() + 1, bits.end());
  show(bits);
}
