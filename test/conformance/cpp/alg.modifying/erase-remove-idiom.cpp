// covers: [alg.remove] [alg.unique] remove and unique with what is left behind, on every container, erase and erase_if, of move-only elements
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <deque>
#include <forward_list>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

template <class C> static void show(const char *what, const C &c) {
  std::printf("%s:", what);
  for (auto &x : c) std::printf(" %d", static_cast<int>(x));
  std::printf("\n");
}

int main() {
  std::vector<int> v{1, 0, 2, 0, 0, 3, 0};
  auto end = std::remove(v.begin(), v.end(), 0);
  std::printf("%td %zu\n", end - v.begin(), v.size());
  v.erase(end, v.end());
  show("vector", v);
  std::deque<int> d{5, 5, 6, 6, 6, 5};
  d.erase(std::unique(d.begin(), d.end()), d.end());
  show("deque", d);
  std::string s = "  too   many    spaces ";
  s.erase(std::unique(s.begin(), s.end(), [](char a, char b) { return a == ' ' && b == ' '; }), s.end());
  std::printf("[%s]\n", s.c_str());
  std::vector<std::unique_ptr<int>> owned;
  for (int i = 0; i < 6; i++) owned.push_back(std::make_unique<int>(i));
  owned.erase(std::remove_if(owned.begin(), owned.end(), [](auto &p) { return *p % 3 == 0; }), owned.end());
  for (auto &p : owned) std::printf("%d ", *p);
  std::printf("\n");

  std::printf("%zu ", std::erase(v, 2)), show("erased", v);
  std::printf("%zu ", std::erase_if(d, [](int x) { return x > 5; })), show("erase_if", d);
  std::list<int> l{1, 1, 2, 1};
  std::printf("%zu ", static_cast<std::size_t>(std::erase(l, 1))), show("list", l);
  std::forward_list<int> f{1, 2, 3, 4, 5};
  std::printf("%zu ", static_cast<std::size_t>(std::erase_if(f, [](int x) { return x % 2; }))), show("forward", f);
  std::set<int> st{1, 2, 3, 4, 5, 6};
  std::printf("%zu ", std::erase_if(st, [](int x) { return x > 3; })), show("set", st);
  std::map<int, char> m{{1, 'a'}, {2, 'b'}, {3, 'a'}};
  const std::size_t as = std::erase_if(m, [](auto &p) { return p.second == 'a'; });
  std::printf("%zu %d\n", as, m.begin()->first);
  std::unordered_map<std::string, int> u{{"x", 1}, {"y", 2}};
  std::printf("%zu %zu\n", std::erase_if(u, [](auto &p) { return p.second == 2; }), u.count("x"));
  std::string t = "Hello, World";
  std::printf("%zu %s\n", std::erase_if(t, [](unsigned char c) { return std::isupper(c) != 0; }), t.c_str());

  std::vector<int> src{3, 3, 4, 4, 3}, out;
  std::unique_copy(src.begin(), src.end(), std::back_inserter(out));
  show("unique_copy", out);
  out.clear();
  std::remove_copy(src.begin(), src.end(), std::back_inserter(out), 4);
  std::remove_copy_if(src.begin(), src.end(), std::back_inserter(out), [](int x) { return x == 3; });
  show("remove_copy", out);
  std::vector<int> sorted{9, 1, 4, 1, 9, 4, 7};
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  show("sorted unique", sorted);
}
