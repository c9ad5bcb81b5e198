// covers: [alg.sorting] constrained sorting, selecting, merging and set operations: projections of different types, comparators, results, views
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iterator>
#include <list>
#include <ranges>
#include <string>
#include <vector>

struct Card {
  char suit;
  int rank;
};
template <class R> static void show(const R &cards) {
  for (auto &c : cards) std::printf("%c%d ", c.suit, c.rank);
  std::printf("\n");
}

int main() {
  namespace r = std::ranges;
  std::vector<Card> hand{{'s', 9}, {'h', 2}, {'d', 9}, {'c', 5}, {'h', 9}, {'s', 1}};
  r::stable_sort(hand, r::greater(), &Card::rank);
  show(hand);
  r::sort(hand | std::views::drop(3), {}, &Card::suit);
  show(hand);
  auto mid = r::partition(hand, [](char s) { return s == 'h'; }, &Card::suit);
  std::printf("%zu %d\n", mid.size(), r::is_partitioned(hand, [](char s) { return s == 'h'; }, &Card::suit));
  r::sort(hand, {}, [](const Card &c) { return c.rank * 256 + c.suit; });
  show(hand);
  std::printf("%d %c\n", r::lower_bound(hand, 5, {}, &Card::rank)->rank, r::upper_bound(hand, 5, {}, &Card::rank)->suit);
  std::printf("%zu %d\n", r::equal_range(hand, 9, {}, &Card::rank).size(), r::binary_search(hand, 3, {}, &Card::rank));
  auto nth = r::nth_element(hand, hand.begin() + 1, r::greater(), &Card::rank);
  std::printf("%d %d\n", hand[1].rank, nth == hand.end());
  r::partial_sort(hand, hand.begin() + 2, {}, &Card::rank);
  std::printf("%d %d\n", hand[0].rank, hand[1].rank);
  std::vector<int> top(3);
  auto copied = r::partial_sort_copy(hand | std::views::transform(&Card::rank), top, r::greater());
  std::printf("%d %d %d %d\n", top[0], top[1], top[2], copied.out == top.end());

  std::vector<Card> deck{{'a', 1}, {'a', 3}, {'a', 5}};
  std::list<int> ranks{2, 3, 6};
  std::vector<int> out;
  auto m = r::merge(deck | std::views::transform(&Card::rank), ranks, std::back_inserter(out));
  for (int x : out) std::printf("%d ", x);
  std::printf("%d\n", m.in2 == ranks.end());
  std::printf("%d %d\n", r::includes(deck, std::vector{1, 5}, {}, &Card::rank), r::includes(deck, ranks, {}, &Card::rank));
  std::vector<Card> both;
  const std::vector<Card> other{{'b', 3}, {'b', 4}, {'b', 5}};
  r::set_intersection(deck, other, std::back_inserter(both), {}, &Card::rank, &Card::rank);
  r::set_difference(deck, other, std::back_inserter(both), {}, &Card::rank, &Card::rank);
  r::set_symmetric_difference(other, deck, std::back_inserter(both), {}, &Card::rank, &Card::rank);
  show(both);
  auto [lo, hi] = r::minmax(deck, {}, &Card::rank);
  std::printf("%d %d %d\n", lo.rank, hi.rank, r::max_element(hand, {}, &Card::suit)->suit);
  auto [l, h] = r::minmax_element(hand, {}, &Card::rank);
  std::printf("%d %d %d\n", l->rank, h->rank, r::clamp(Card{'x', 12}, deck[0], deck[2], {}, &Card::rank).rank);
  r::make_heap(hand, {}, &Card::rank);
  r::pop_heap(hand, {}, &Card::rank);
  std::printf("%d %d\n", hand.back().rank, r::is_heap_until(hand | std::views::take(5), {}, &Card::rank) == hand.begin() + 5);
  std::string p = "abc";
  int n = 1;
  while (r::next_permutation(p).found) n++;
  auto prev = r::prev_permutation(p, r::greater());
  std::printf("%d %s %d %d\n", n, p.c_str(), prev.found, r::lexicographical_compare(deck, ranks, {}, &Card::rank));
  r::inplace_merge(out, out.begin() + 3);
  std::printf("%d %td\n", r::is_sorted(out), r::is_sorted_until(deck, {}, &Card::rank) - deck.begin());
}
