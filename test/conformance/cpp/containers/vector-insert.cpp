// covers: [vector.modifiers] vector: insertion of its own elements, of several, of ranges one way only, erasure in the middle, of elements that only move
#include <cstdio>
#include <iterator>
#include <memory>
#include <sstream>
#include <string>
#include <vector>
template <class V> static void show(const V &v) { for (auto &x : v) std::printf("%s ", std::string(x).c_str()); std::printf("\n"); }
struct Throwing {
  static inline int countdown = -1, alive;
  int v;
  Throwing(int v) : v(v) { alive++; }
  Throwing(const Throwing &o) : v(o.v) { if (countdown >= 0 && countdown-- == 0) throw v; alive++; }
  Throwing &operator=(const Throwing &) = default;
  ~Throwing() { alive--; }
};
int main() {
  std::vector<std::string> v{"a", "b", "c"};
  v.insert(v.begin(), v.back());
  v.insert(v.begin() + 1, v[0]);
  v.push_back(v[2]);
  v.emplace(v.begin(), v.back() + "!");
  show(v);
  v.reserve(100);
  v.insert(v.begin() + 2, 3, v[1]);
  v.insert(v.end(), {"x", "y"});
  std::istringstream in("one two three");
  v.insert(v.begin() + 1, std::istream_iterator<std::string>(in), {});
  show(v);
  auto it = v.erase(v.begin() + 2, v.begin() + 6);
  std::printf("%s %zu\n", it->c_str(), v.size());
  v.assign(2, v[1]);
  show(v);
  std::vector<std::unique_ptr<int>> u;
  for (int i = 0; i < 5; i++) u.insert(u.begin() + i / 2, std::make_unique<int>(i));
  u.erase(u.begin() + 1);
  std::vector<std::unique_ptr<int>> more;
  more.push_back(std::make_unique<int>(50));
  more.push_back(std::make_unique<int>(51));
  u.insert(u.begin() + 2, std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  for (auto &p : u) std::printf("%d ", *p);
  std::printf("%d\n", more[0] == nullptr);
  {
    std::vector<Throwing> t;
    t.reserve(4);
    for (int i = 0; i < 4; i++) t.emplace_back(i);
    Throwing::countdown = 2;
    try { t.push_back(Throwing(9)); } catch (int i) { std::printf("threw at %d, ", i); }
    Throwing::countdown = -1;
    std::printf("size %zu, alive %d:", t.size(), Throwing::alive);
    for (auto &x : t) std::printf(" %d", x.v);
    std::printf("\n");
    Throwing::countdown = 1;
    try { std::vector<Throwing> copy(t); } catch (int i) { std::printf("copy threw at %d, alive %d\n", i, Throwing::alive); }
    Throwing::countdown = -1;
  }
  std::printf("%d\n", Throwing::alive);
  std::vector<std::vector<int>> nested(3, std::vector<int>(2, 7));
  nested[1] = {1, 2, 3};
  nested.insert(nested.begin(), nested[1]);
  nested.erase(nested.begin() + 1);
  for (auto &n : nested) { for (int x : n) std::printf("%d", x); std::printf(" "); }
  std::printf("%d\n", nested[0] == nested[1]);
}
