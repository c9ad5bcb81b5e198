// covers: [util.smartptr.weak] [util.smartptr.enab] [util.smartptr.ownerless]: subjects that hold observers weakly, caches that drop what nobody uses, trees with weak parents, aliasing, custom deleters that tell, order of destruction
#include <algorithm>
#include <cstdio>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>
struct Observer : std::enable_shared_from_this<Observer> {
  std::string name;
  int seen = 0;
  explicit Observer(std::string n) : name(std::move(n)) {}
  ~Observer() { std::printf("~%s(%d) ", name.c_str(), seen); }
  void attach(struct Subject &s);
};
struct Subject {
  std::set<std::weak_ptr<Observer>, std::owner_less<>> observers;
  int tell() {
    std::erase_if(observers, [](const auto &w) { return w.expired(); });
    for (const auto &w : observers) if (auto o = w.lock()) o->seen++;
    return static_cast<int>(observers.size());
  }
};
void Observer::attach(Subject &s) { s.observers.insert(weak_from_this()); }
class Cache {
  std::map<std::string, std::weak_ptr<const std::string>> known;
public:
  int made = 0;
  std::shared_ptr<const std::string> get(const std::string &key) {
    auto &w = known[key];
    if (auto p = w.lock()) return p;
    made++;
    std::shared_ptr<const std::string> p(new std::string("<" + key + ">"), [](const std::string *s) { std::printf("drop %s ", s->c_str()); delete s; });
    w = p;
    return p;
  }
};
struct Node {
  std::string name;
  std::weak_ptr<Node> parent;
  std::vector<std::shared_ptr<Node>> children;
  static std::shared_ptr<Node> add(const std::shared_ptr<Node> &to, std::string name) {
    auto n = std::make_shared<Node>(Node{std::move(name), to, {}});
    if (to) to->children.push_back(n);
    return n;
  }
  std::string path() const { auto p = parent.lock(); return p ? p->path() + "/" + name : name; }
};
int main() {
  Subject subject;
  auto a = std::make_shared<Observer>("a");
  {
    auto b = std::make_shared<Observer>("b");
    a->attach(subject);
    b->attach(subject);
    b->attach(subject);
    std::printf("%d ", subject.tell());
  }
  int told = subject.tell();
  std::printf("%d %d %ld\n", told, a->seen, a.use_count());
  Cache cache;
  auto x = cache.get("x"), again = cache.get("x");
  cache.get("y");
  std::printf("%d %d %ld ", cache.made, x == again, x.use_count());
  x.reset();
  again.reset();
  cache.get("x");
  std::printf("%d\n", cache.made);
  auto root = Node::add(nullptr, "root");
  auto leaf = Node::add(Node::add(root, "mid"), "leaf");
  std::printf("%s %ld %ld\n", leaf->path().c_str(), root.use_count(), leaf.use_count());
  root.reset();
  std::printf("%s %d\n", leaf->path().c_str(), leaf->parent.expired());
  std::shared_ptr<std::string> name(a, &a->name);
  a.reset();
  std::printf("%s %ld %d\n", name->c_str(), name.use_count(), subject.observers.begin()->expired());
  std::weak_ptr<std::string> w = name, none;
  std::printf("%d %d\n", w.owner_before(none) || none.owner_before(w), !w.owner_before(*subject.observers.begin()) && !subject.observers.begin()->owner_before(w));
  name = nullptr;
  std::printf("\n%d %d\n", w.lock() == nullptr, subject.tell());
  try { std::shared_ptr<std::string> p(w); } catch (const std::bad_weak_ptr &) { std::puts("gone"); }
}
