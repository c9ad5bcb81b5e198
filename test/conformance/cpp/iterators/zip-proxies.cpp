// covers: [iterator.cust.move] [iterator.cust.swap] [indirectcallable]: an iterator over two sequences with proxy references, iter_move and iter_swap of its own, sorted by ranges algorithms, const iteration, sentinels
#include <algorithm>
#include <compare>
#include <cstdio>
#include <iterator>
#include <ranges>
#include <string>
#include <tuple>
#include <utility>
#include <vector>
template <class A, class B> struct Proxy {
  A &a;
  B &b;
  Proxy(A &a, B &b) : a(a), b(b) {}
  Proxy(const Proxy &) = default;
  const Proxy &operator=(std::pair<A, B> &&v) const { a = std::move(v.first); b = std::move(v.second); return *this; }
  operator std::pair<A, B>() const { return {a, b}; }
};
static int moves, swaps;
template <class A, class B> class Zip {
public:
  struct Iterator {
    using value_type = std::pair<A, B>;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::random_access_iterator_tag;
    A *a = nullptr;
    B *b = nullptr;
    Proxy<A, B> operator*() const { return {*a, *b}; }
    Proxy<A, B> operator[](difference_type n) const { return {a[n], b[n]}; }
    Iterator &operator++() { ++a; ++b; return *this; }
    Iterator operator++(int) { auto old = *this; ++*this; return old; }
    Iterator &operator--() { --a; --b; return *this; }
    Iterator operator--(int) { auto old = *this; --*this; return old; }
    Iterator &operator+=(difference_type n) { a += n; b += n; return *this; }
    Iterator &operator-=(difference_type n) { return *this += -n; }
    friend Iterator operator+(Iterator i, difference_type n) { return i += n; }
    friend Iterator operator+(difference_type n, Iterator i) { return i += n; }
    friend Iterator operator-(Iterator i, difference_type n) { return i -= n; }
    friend difference_type operator-(const Iterator &x, const Iterator &y) { return x.a - y.a; }
    bool operator==(const Iterator &o) const { return a == o.a; }
    auto operator<=>(const Iterator &o) const { return a <=> o.a; }
    friend std::pair<A, B> iter_move(const Iterator &i) { moves++; return {std::move(*i.a), std::move(*i.b)}; }
    friend void iter_swap(const Iterator &x, const Iterator &y) { swaps++; std::swap(*x.a, *y.a); std::swap(*x.b, *y.b); }
  };
  Zip(std::vector<A> &a, std::vector<B> &b) : a(a), b(b) {}
  Iterator begin() const { return {a.data(), b.data()}; }
  Iterator end() const { return {a.data() + std::min(a.size(), b.size()), b.data() + std::min(a.size(), b.size())}; }
private:
  std::vector<A> &a;
  std::vector<B> &b;
};
static int countOf(const Proxy<std::string, int> &p) { return p.b; }
static int countOf(const std::pair<std::string, int> &p) { return p.second; }
int main() {
  std::vector<std::string> names{"pear", "fig", "apple", "kiwi", "date"};
  std::vector<int> counts{5, 1, 4, 2, 3};
  Zip zip(names, counts);
  for (auto p : zip) std::printf("%s:%d ", p.a.c_str(), p.b);
  std::printf("%td\n", std::ranges::distance(zip));
  std::ranges::reverse(zip.begin(), zip.end());
  std::printf("%s %d %d\n", names[0].c_str(), counts[0], swaps > 0);
  auto at = std::ranges::find_if(zip, [](const auto &p) { return countOf(p) == 4; });
  std::printf("%s %td\n", (*at).a.c_str(), at - zip.begin());
  // By insertion, with what the iterator says of moving.
  for (auto i = zip.begin(); i != zip.end(); ++i)
    for (auto j = i; j != zip.begin() && (*j).b < (*(j - 1)).b; --j) std::ranges::iter_swap(j, j - 1);
  for (auto p : zip) std::printf("%s:%d ", p.a.c_str(), p.b);
  std::printf("\n");
  std::pair<std::string, int> kept = std::ranges::iter_move(zip.begin());
  std::printf("%s %d %d\n", kept.first.c_str(), kept.second, moves);
  zip.begin()[0] = {"grape", 9};
  std::printf("%s %d\n", names[0].c_str(), counts[0]);
  auto big = std::ranges::count_if(zip, [](const auto &p) { return countOf(p) > 2; });
  std::printf("%td %d\n", big, zip.end() > zip.begin() && 2 + zip.begin() == zip.begin() + 2);
  static_assert(std::input_or_output_iterator<Zip<int, int>::Iterator> && std::sentinel_for<Zip<int, int>::Iterator, Zip<int, int>::Iterator>);
}
