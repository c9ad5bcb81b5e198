// sanitize: default effective-type
#include <cstdint>
#include <cstdio>
#include <memory>
struct Node {
  Node *next = nullptr;
  double weight = 0;
};
static std::uint64_t key(const void *p) {
  return *static_cast<const std::uint64_t *>(p); //~ effective-type
}
int main() {
  auto last = std::make_unique<Node>();
  Node first{last.get(), 0.5};
  std::printf("%d\n", key(&first.weight) != 0);
}
