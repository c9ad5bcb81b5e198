// covers: [unique.ptr] structures that own: trees, lists torn down in a loop, polymorphic deletion, custom pointers and deleters with state, arrays, comparison, conversions refused
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>
struct Tree {
  int k;
  std::unique_ptr<Tree> l, r;
  static inline int alive;
  Tree(int k) : k(k) { alive++; }
  ~Tree() { alive--; }
};
static void insert(std::unique_ptr<Tree> &t, int k) { if (!t) t = std::make_unique<Tree>(k); else insert(k < t->k ? t->l : t->r, k); }
static std::unique_ptr<Tree> remove(std::unique_ptr<Tree> t, int k) {
  if (!t) return nullptr;
  if (k < t->k) t->l = remove(std::move(t->l), k);
  else if (k > t->k) t->r = remove(std::move(t->r), k);
  else if (!t->l) return std::move(t->r);
  else if (!t->r) return std::move(t->l);
  else { Tree *m = t->r.get(); while (m->l) m = m->l.get(); t->k = m->k; t->r = remove(std::move(t->r), m->k); }
  return t;
}
static int depth(const std::unique_ptr<Tree> &t) { return t ? 1 + std::max(depth(t->l), depth(t->r)) : 0; }
static void walk(const Tree *t) { if (!t) return; walk(t->l.get()); std::printf("%d ", t->k); walk(t->r.get()); }
struct Animal { virtual const char *say() const { return "?"; } virtual ~Animal() { std::printf("~%s ", "Animal"); } };
struct Dog : Animal { const char *say() const override { return "woof"; } ~Dog() override { std::printf("~Dog "); } };
struct Handle {
  int h = 0;
  Handle(std::nullptr_t = nullptr) {}
  explicit Handle(int h) : h(h) {}
  explicit operator bool() const { return h; }
  friend bool operator==(Handle a, Handle b) { return a.h == b.h; }
};
struct Closer { using pointer = Handle; int *closed; void operator()(Handle h) const { *closed += h.h; } };
struct List { int v; std::unique_ptr<List> next; ~List() { while (next) next = std::move(next->next); } };
static_assert(std::is_convertible_v<std::unique_ptr<Dog>, std::unique_ptr<Animal>> && !std::is_convertible_v<std::unique_ptr<Animal>, std::unique_ptr<Dog>>);
static_assert(!std::is_convertible_v<std::unique_ptr<Dog[]>, std::unique_ptr<Animal[]>> && !std::is_copy_constructible_v<std::unique_ptr<int>>);
static_assert(!std::is_constructible_v<std::unique_ptr<int>, std::unique_ptr<int[]>> && std::is_constructible_v<std::unique_ptr<const int[]>, std::unique_ptr<int[]>>);
int main() {
  std::unique_ptr<Tree> root;
  for (int k : {50, 30, 70, 20, 40, 60, 80, 65}) insert(root, k);
  for (int k : {50, 20, 99, 70}) root = remove(std::move(root), k);
  walk(root.get());
  std::printf("depth %d alive %d\n", depth(root), Tree::alive);
  root.reset();
  std::printf("%d\n", Tree::alive);
  std::vector<std::unique_ptr<Animal>> v;
  v.push_back(std::make_unique<Dog>());
  v.emplace_back(new Animal);
  for (auto &a : v) std::printf("%s ", a->say());
  std::swap(v[0], v[1]);
  v.pop_back();
  v.clear();
  std::printf("\n");
  int closed = 0;
  { std::unique_ptr<int, Closer> a(Handle(3), Closer{&closed}), b(Handle(4), Closer{&closed}); a = std::move(b); std::printf("%d %d\n", closed, static_cast<bool>(b)); }
  std::printf("%d\n", closed);
  auto head = std::make_unique<List>();
  for (int i = 0; i < 100000; i++) { auto n = std::make_unique<List>(); n->v = i; n->next = std::move(head); head = std::move(n); }
  head.reset();
  std::unique_ptr<int, std::function<void(int *)>> fn(new int(5), [&](int *p) { closed += *p; delete p; });
  fn.get_deleter() = [&](int *p) { closed += *p * 100; delete p; };
  fn.reset(new int(6));
  fn = nullptr;
  std::printf("%d\n", closed);
  auto arr = std::make_unique<std::string[]>(3);
  arr[1] = "a long string to be stored on the heap";
  std::unique_ptr<int[]> zero(new int[4]());
  std::printf("%zu %d\n", arr[1].size(), zero[3]);
  std::map<std::string, std::unique_ptr<Tree>> named;
  named.try_emplace("x", std::make_unique<Tree>(1));
  auto node = named.extract("x");
  std::unique_ptr<Tree> out = std::move(node.mapped());
  int *raw = std::make_unique<int>(9).release();
  std::unique_ptr<int> adopt(raw), none;
  std::printf("%d %d %d %d\n", out->k, *adopt, adopt == nullptr, none < adopt);
  std::unique_ptr<void, void (*)(void *)> opaque(new int(7), [](void *p) { std::printf("%d freed\n", *static_cast<int *>(p)); delete static_cast<int *>(p); });
}
