// covers: [util.smartptr.shared] shared_ptr: of arrays, custom deleters and get_deleter, allocate_shared, owner_before, cycles broken by weak_ptr, casts
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#include <vector>
struct A { virtual ~A() = default; int v = 1; };
struct B : A { int w = 2; };
struct Del { int id; void operator()(A *p) const { std::printf("del%d ", id); delete p; } };
template <class T> struct Alloc {
  using value_type = T;
  int *n;
  explicit Alloc(int *c) : n(c) {}
  template <class U> Alloc(const Alloc<U> &o) : n(o.n) {}
  T *allocate(std::size_t k) { ++*n; return std::allocator<T>().allocate(k); }
  void deallocate(T *p, std::size_t k) { --*n; std::allocator<T>().deallocate(p, k); }
  bool operator==(const Alloc &) const = default;
};
struct Tree { std::string name; std::vector<std::shared_ptr<Tree>> kids; std::weak_ptr<Tree> up; ~Tree() { std::printf("~%s ", name.c_str()); } };
int main() {
  {
    std::shared_ptr<A> p(new B, Del{7});
    std::printf("%d %d\n", std::get_deleter<Del>(p)->id, std::get_deleter<void (*)(A *)>(p) == nullptr);
    auto q = std::static_pointer_cast<B>(p);
    auto r = std::dynamic_pointer_cast<B>(p);
    std::shared_ptr<const B> c = q;
    auto back = std::const_pointer_cast<B>(c);
    std::printf("%ld %d %d\n", p.use_count(), q == r, back->w);
    std::shared_ptr<int> member(p, &r->w);
    p.reset(), q.reset(), r.reset(), c.reset(), back.reset();
    std::printf("%d %ld ", *member, member.use_count());
  }
  std::printf("\n");
  int n = 0;
  {
    auto s = std::allocate_shared<B>(Alloc<B>(&n));
    std::weak_ptr<B> w = s;
    std::printf("%d ", n);
    s.reset();
    std::printf("%d %d ", n, w.expired());
  }
  std::printf("%d\n", n);
  auto arr = std::make_shared<int[]>(5, 3);
  std::shared_ptr<int[]> arr2(new int[2]{8, 9});
  std::printf("%d %d\n", arr[4], arr2[1]);
  {
    auto root = std::make_shared<Tree>(Tree{"root", {}, {}});
    std::printf("| ");
    for (const char *k : {"x", "y"}) {
      root->kids.push_back(std::make_shared<Tree>());
      root->kids.back()->name = k;
      root->kids.back()->up = root;
    }
    std::printf("%ld ", root.use_count());
    std::printf("%s ", root->kids[1]->up.lock()->name.c_str());
  }
  std::printf("\n");
  auto a = std::make_shared<int>(1), b = std::make_shared<int>(2);
  std::shared_ptr<int> alias(a, b.get());
  std::printf("%d %d\n", !alias.owner_before(a) && !a.owner_before(alias), alias == b);
  std::map<std::weak_ptr<int>, int, std::owner_less<>> m{{a, 1}, {b, 2}};
  std::printf("%zu %d\n", m.size(), m[alias]);
}
