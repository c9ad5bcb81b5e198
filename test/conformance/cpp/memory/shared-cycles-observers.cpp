// covers: [util.smartptr.weak] graphs with weak back edges, observers that expire, caches, enable_shared_from_this in callbacks and during construction, owner_less, lock races none
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>
struct Node : std::enable_shared_from_this<Node> {
  static inline int alive;
  std::string name;
  std::weak_ptr<Node> parent;
  std::vector<std::shared_ptr<Node>> children;
  Node(std::string n) : name(std::move(n)) { alive++; }
  ~Node() { alive--; }
  std::shared_ptr<Node> add(std::string n) {
    auto c = std::make_shared<Node>(std::move(n));
    c->parent = weak_from_this();
    children.push_back(c);
    return c;
  }
  std::string path() const { auto p = parent.lock(); return p ? p->path() + "/" + name : name; }
};
struct Subject {
  std::vector<std::weak_ptr<std::function<void(int)>>> observers;
  void notify(int v) {
    std::erase_if(observers, [&](auto &w) { if (auto f = w.lock()) { (*f)(v); return false; } return true; });
  }
};
struct Cache {
  std::map<int, std::weak_ptr<std::string>> entries;
  int misses = 0;
  std::shared_ptr<std::string> get(int k) {
    if (auto hit = entries[k].lock()) return hit;
    misses++;
    auto made = std::make_shared<std::string>("value " + std::to_string(k) + " which is longer than any buffer");
    entries[k] = made;
    return made;
  }
};
struct Self : std::enable_shared_from_this<Self> {
  bool early;
  Self() { try { (void)shared_from_this(); early = true; } catch (const std::bad_weak_ptr &) { early = false; } }
  std::function<int()> callback() { return [me = shared_from_this()] { return static_cast<int>(me.use_count()); }; }
};
struct Base1 { int a = 1; virtual ~Base1() = default; };
struct Base2 { int b = 2; virtual ~Base2() = default; };
struct Both : Base1, Base2, std::enable_shared_from_this<Both> {};
int main() {
  std::weak_ptr<Node> leaf;
  {
    auto root = std::make_shared<Node>("root");
    leaf = root->add("usr")->add("bin");
    std::printf("%s %d\n", leaf.lock()->path().c_str(), Node::alive);
    auto kept = root->children[0];
    root.reset();
    std::printf("%s %d\n", leaf.lock()->path().c_str(), Node::alive);
  }
  std::printf("%d %d %ld\n", Node::alive, leaf.expired(), leaf.use_count());
  Subject s;
  int sum = 0;
  auto f = std::make_shared<std::function<void(int)>>([&](int v) { sum += v; });
  { auto g = std::make_shared<std::function<void(int)>>([&](int v) { sum += v * 100; }); s.observers = {f, g, f}; s.notify(1); }
  s.notify(2);
  std::printf("%d %zu\n", sum, s.observers.size());
  Cache c;
  { auto a = c.get(1), b = c.get(1); std::printf("%d %ld\n", a == b, a.use_count()); }
  std::printf("%s ", c.get(1)->substr(0, 7).c_str());
  std::printf("%d\n", c.misses);
  auto self = std::make_shared<Self>();
  auto cb = self->callback();
  self.reset();
  std::printf("%d\n", cb());
  auto both = std::make_shared<Both>();
  std::shared_ptr<Base1> p1 = both;
  std::shared_ptr<Base2> p2 = std::dynamic_pointer_cast<Base2>(p1);
  std::printf("%d %d %ld %d\n", p2->b, p1.owner_before(p2) || p2.owner_before(p1), both.use_count(), static_cast<void *>(p1.get()) == static_cast<void *>(p2.get()));
  std::set<std::weak_ptr<void>, std::owner_less<>> owners{both, p1, p2, self, c.get(2)};
  std::printf("%zu\n", owners.size());
  std::shared_ptr<int> alias(both, &both->Base2::b), empty(std::shared_ptr<int>(), &sum);
  both.reset(); p1.reset(); p2.reset();
  std::printf("%d %ld %ld %d\n", *alias, alias.use_count(), empty.use_count(), *empty);
  std::weak_ptr<int> w = alias, w2;
  w2.swap(w);
  std::printf("%d %d\n", w.expired(), *w2.lock());
  try { std::shared_ptr<int> bad(w); } catch (const std::bad_weak_ptr &) { std::printf("bad weak\n"); }
}
