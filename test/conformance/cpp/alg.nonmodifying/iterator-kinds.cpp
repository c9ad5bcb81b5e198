// covers: [alg.nonmodifying] the searches on input, forward and bidirectional iterators: streams, lists, maps, vector<bool>, C strings
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <forward_list>
#include <iterator>
#include <list>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

int main() {
  std::istringstream in("4 8 15 16 23 42");
  std::istream_iterator<int> it(in), end;
  it = std::find_if(it, end, [](int x) { return x > 15; });
  std::printf("%d", *it);
  ++it;
  std::printf(" %d %td\n", *it, std::count_if(it, end, [](int x) { return x % 2 == 0; }));

  std::istringstream text("some text, with; punctuation!");
  std::printf("%td\n", std::count_if(std::istreambuf_iterator<char>(text), {}, [](unsigned char c) { return std::ispunct(c) != 0; }));

  std::forward_list<int> f{1, 2, 2, 3, 3, 3};
  auto adj = std::adjacent_find(f.begin(), f.end());
  std::printf("%d %td %td\n", *adj, std::distance(f.begin(), adj), std::distance(std::search_n(f.begin(), f.end(), 3, 3), f.end()));
  std::list<char> l{'a', 'b', 'c', 'a', 'b', 'd'};
  const char pat[] = {'a', 'b'};
  auto last = std::find_end(l.begin(), l.end(), pat, pat + 2);
  std::printf("%td %td\n", std::distance(l.begin(), last), std::distance(l.begin(), std::search(l.begin(), l.end(), pat, pat + 2)));

  std::map<std::string, int> ages{{"ann", 31}, {"bob", 25}, {"eve", 47}};
  auto old = std::find_if(ages.begin(), ages.end(), [](const auto &p) { return p.second > 40; });
  std::printf("%s %d\n", old->first.c_str(), std::all_of(ages.begin(), ages.end(), [](const auto &p) { return p.first.size() == 3; }));
  std::set<int> a{1, 2, 3}, b{3, 4};
  std::printf("%d\n", *std::find_first_of(a.begin(), a.end(), b.begin(), b.end()));
  std::vector<bool> bits(70);
  bits[65] = true;
  std::printf("%td %td %td\n", std::find(bits.begin(), bits.end(), true) - bits.begin(), std::count(bits.begin(), bits.end(), false),
              std::find(bits.rbegin(), bits.rend(), true) - bits.rbegin());
  const char *s = "needle in a haystack";
  const char *e = s + std::strlen(s);
  std::printf("%td %td\n", std::find(s, e, 'h') - s, std::find_if_not(s, e, [](char c) { return std::islower(static_cast<unsigned char>(c)); }) - s);
  std::multiset<int> m{5, 5, 7};
  std::printf("%d %d\n", std::equal(m.begin(), m.end(), std::list<int>{5, 5, 7}.begin()), std::is_permutation(m.begin(), m.end(), std::vector<int>{7, 5, 5}.begin()));
  int order = 0;
  std::for_each(l.rbegin(), l.rend(), [&](char c) { order = order * 5 + (c - 'a'); });
  std::printf("%d\n", order);
  auto mis = std::mismatch(ages.begin(), ages.end(), ages.begin(), [](auto &x, auto &y) { return x.second == y.second && x.first < "c"; });
  std::printf("%s\n", mis.first->first.c_str());
}
