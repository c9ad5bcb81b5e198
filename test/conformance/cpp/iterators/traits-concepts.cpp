// covers: [iterator.traits] [iterator.concepts] traits made from members and for pointers, incrementable and indirect traits, the concept ladder on library and own iterators, indirect callables, iter_move and iter_swap customised, projected
// native: clang
#include <algorithm>
#include <concepts>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <sstream>
#include <string>
#include <vector>
template <class I> static const char *rank() {
  if constexpr (std::contiguous_iterator<I>) return "contiguous";
  else if constexpr (std::random_access_iterator<I>) return "random access";
  else if constexpr (std::bidirectional_iterator<I>) return "bidirectional";
  else if constexpr (std::forward_iterator<I>) return "forward";
  else if constexpr (std::input_iterator<I>) return "input";
  else if constexpr (std::weakly_incrementable<I>) return "incrementable";
  else return "none";
}
struct Bare {
  int n = 0;
  int operator*() const { return n; }
  Bare &operator++() { n++; return *this; }
  void operator++(int) { n++; }
  using value_type = int;
  using difference_type = int;
};
static_assert(std::input_iterator<Bare> && !std::forward_iterator<Bare>);
struct Fwd : Bare {
  using value_type = int;
  using difference_type = int;
  Fwd &operator++() { n++; return *this; }
  Fwd operator++(int) { auto t = *this; n++; return t; }
  bool operator==(const Fwd &o) const { return n == o.n; }
};
static_assert(std::forward_iterator<Fwd> && std::incrementable<Fwd>);
struct Old { using iterator_category = std::input_iterator_tag; using value_type = char; using difference_type = long; using pointer = char *; using reference = char &; };
struct NotIterator {};
template <class T> concept HasCategory = requires { typename std::iterator_traits<T>::iterator_category; };
struct Handle {
  int *p;
  static inline int moved, swapped;
  using value_type = int;
  using difference_type = std::ptrdiff_t;
  int &operator*() const { return *p; }
  Handle &operator++() { p++; return *this; }
  Handle operator++(int) { auto t = *this; p++; return t; }
  bool operator==(const Handle &) const = default;
  friend int &&iter_move(const Handle &h) { moved++; return std::move(*h.p); }
  friend void iter_swap(const Handle &a, const Handle &b) { swapped++; std::swap(*a.p, *b.p); }
};
struct Emp { std::string n; int age; };
int main() {
  std::printf("%s %s %s\n", rank<int *>(), rank<std::vector<int>::iterator>(), rank<std::vector<bool>::iterator>());
  std::printf("%s %s %s %s\n", rank<std::deque<int>::iterator>(), rank<std::list<int>::iterator>(), rank<std::forward_list<int>::iterator>(), rank<std::istream_iterator<int>>());
  std::printf("%s %s %s %s\n", rank<std::back_insert_iterator<std::string>>(), rank<std::istreambuf_iterator<char>>(), rank<int>(), rank<NotIterator>());
  std::printf("%s %s %s %s\n", rank<Bare>(), rank<Fwd>(), rank<std::reverse_iterator<int *>>(), rank<std::counted_iterator<int *>>());
  static_assert(std::is_same_v<std::iterator_traits<const int *>::value_type, int> && std::is_same_v<std::iterator_traits<const int *>::reference, const int &>);
  static_assert(std::is_same_v<std::iterator_traits<int *>::iterator_concept, std::contiguous_iterator_tag>);
  static_assert(std::is_same_v<std::iterator_traits<Old>::difference_type, long> && !HasCategory<NotIterator> && !HasCategory<int>);
  static_assert(std::is_same_v<std::iter_value_t<std::vector<bool>::iterator>, bool> && !std::is_same_v<std::iter_reference_t<std::vector<bool>::iterator>, bool &>);
  static_assert(std::is_same_v<std::iter_difference_t<int>, int> && std::is_same_v<std::iter_rvalue_reference_t<std::string *>, std::string &&>);
  static_assert(std::indirect_unary_predicate<std::function<bool(int)>, int *> && !std::indirect_unary_predicate<std::function<void(int)>, int *>);
  static_assert(std::indirect_strict_weak_order<std::ranges::less, int *, long *> && std::indirectly_comparable<int *, int *, std::ranges::equal_to>);
  static_assert(std::indirectly_movable<std::string *, std::string *> && !std::indirectly_copyable<const int *, const int *> && std::indirectly_writable<int *, int>);
  static_assert(std::is_same_v<std::indirect_result_t<int (*)(double), double *>, int>);
  static_assert(std::is_same_v<std::projected<Emp *, int Emp::*>::value_type, int>);
  static_assert(std::sortable<int *> && !std::sortable<const int *> && std::sortable<Emp *, std::less<>, int Emp::*> && std::mergeable<int *, int *, long *> && std::permutable<std::string *>);
  static_assert(std::sentinel_for<std::default_sentinel_t, std::counted_iterator<int *>> && std::sized_sentinel_for<int *, const int *> && !std::sized_sentinel_for<std::list<int>::iterator, std::list<int>::iterator>);
  static_assert(std::is_same_v<std::common_iterator<Bare, std::unreachable_sentinel_t>, std::common_iterator<Bare, std::unreachable_sentinel_t>>);
  int data[] = {3, 1, 2};
  Handle h{data}, g{data + 2}, e{data + 3};
  int x = std::ranges::iter_move(h);
  std::ranges::iter_swap(h, g);
  std::printf("%d %d %d %d %d\n", x, data[0], data[2], Handle::moved, Handle::swapped);
  std::vector<int> out;
  std::ranges::move(h, e, std::back_inserter(out));
  std::printf("%zu %d\n", out.size(), Handle::moved);
  int found = *std::ranges::find(Fwd{}, std::unreachable_sentinel, 17);
  std::printf("%d\n", found);
  int *a = data;
  std::ranges::advance(a, 2);
  std::printf("%d %td\n", *a, std::ranges::distance(data + 0, data + 3));
  auto left = std::ranges::advance(a, 10, data + 3);
  std::printf("%td %d\n", left, a == data + 3);
  std::forward_list<int> f{1, 2, 3};
  auto it = f.begin();
  auto over = std::ranges::advance(it, 9, f.end());
  std::printf("%td %d\n", over, it == f.end());
  std::printf("%d %d\n", *std::ranges::next(f.begin(), 2), *std::ranges::prev(data + 3, 5, data + 0));
}
