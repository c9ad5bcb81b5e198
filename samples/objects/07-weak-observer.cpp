// Objects · weak_ptr: watches, does not own
//
// A std::weak_ptr keeps the control block alive, not the object. It can be asked whether the object is still there, and for
// an owner as long as it is. That breaks cycles: two objects that own each other never go away.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and open the tab Heap Map of the panel.
//   1. A dashed edge leads from `watcher`: it does not count as an owner. The count is 1 owner and 1 observer.
//   2. The owner let go. The object is destroyed, the watcher has expired; its block stays for the counts.
//   3. Parent and child own each other, and nothing of the program leads to them any more: a cycle, a leak.
//      At the program's end it is told member by member, with the one that should be a std::weak_ptr.
#include <cstdio>
#include <memory>

struct Node {
  const char *name;
  std::shared_ptr<Node> parent; // a std::weak_ptr would break the cycle
  std::shared_ptr<Node> child;
  explicit Node(const char *name) : name(name) {}
  ~Node() { std::printf("%s gone\n", name); }
};

static void makeFamily() {
  auto parent = std::make_shared<Node>("parent");
  auto child = std::make_shared<Node>("child");
  parent->child = child;
  child->parent = parent;
}

int main() {
  std::shared_ptr<Node> alone = std::make_shared<Node>("alone");
  std::weak_ptr<Node> watcher = alone;
  std::printf("%s\n", watcher.lock()->name); // STOP 1
  alone.reset();
  std::printf("expired: %s\n", watcher.expired() ? "yes" : "no"); // STOP 2
  makeFamily();
  std::printf("nobody has the family\n"); // STOP 3
  return 0;
}
