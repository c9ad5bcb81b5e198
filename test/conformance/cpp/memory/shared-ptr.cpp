// covers: [util.sharedptr] std::shared_ptr, weak_ptr, aliasing, enable_shared_from_this, casts
#include <cstdio>
#include <memory>

struct Base { virtual ~Base() { std::printf("~Base "); } };
struct Node : Base, std::enable_shared_from_this<Node> { int v = 7; std::weak_ptr<Node> parent; std::shared_ptr<Node> child; ~Node() override { std::printf("~Node "); } };

int main() {
  std::weak_ptr<Node> w;
  {
    auto p = std::make_shared<Node>();
    p->child = std::make_shared<Node>();
    p->child->parent = p;
    auto q = p->shared_from_this();
    w = p;
    std::shared_ptr<int> alias(p, &p->v);
    const bool same = w.lock() == p;
    std::printf("%ld %d %d\n", p.use_count(), *alias, same);
    std::shared_ptr<Base> b = p;
    std::printf("%d %d\n", std::dynamic_pointer_cast<Node>(b) == p, w.expired());
  }
  std::printf("%d %ld\n", w.expired(), w.use_count());
  try { std::shared_ptr<Node> bad(w); } catch (const std::bad_weak_ptr &) { std::printf("bad weak\n"); }
}
