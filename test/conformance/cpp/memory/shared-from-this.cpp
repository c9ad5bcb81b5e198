// covers: [util.smartptr.enab] [util.smartptr.shared.create] enable_shared_from_this through inheritance and aliases, weak_from_this, before ownership, make_shared of arrays, for_overwrite, deleters called once, control blocks kept by weak pointers
#include <cstdio>
#include <memory>
#include <set>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>
struct Base : std::enable_shared_from_this<Base> {
  virtual ~Base() { std::printf("~Base "); }
  std::weak_ptr<Base> early;
  Base() : early(weak_from_this()) {}
  std::shared_ptr<Base> self() { return shared_from_this(); }
  std::shared_ptr<const Base> self() const { return shared_from_this(); }
};
struct Derived : Base { std::string name = "derived"; std::shared_ptr<Derived> me() { return std::static_pointer_cast<Derived>(shared_from_this()); } ~Derived() override { std::printf("~Derived "); } };
struct Session : std::enable_shared_from_this<Session> {
  std::vector<std::shared_ptr<Session>> *keep;
  int n = 0;
  explicit Session(std::vector<std::shared_ptr<Session>> *k) : keep(k) {}
  void start() { keep->push_back(shared_from_this()); }
};
struct Count { static inline int alive; int v = 7; Count() { alive++; } Count(const Count &) { alive++; } ~Count() { alive--; } };
struct Picky { static inline int left = 3; Picky() { if (--left == 0) throw std::runtime_error("third"); alive++; } ~Picky() { alive--; } static inline int alive; };
template <class T> struct Alloc {
  using value_type = T;
  static inline int got, given;
  Alloc() = default;
  template <class U> Alloc(const Alloc<U> &) {}
  T *allocate(std::size_t n) { ++total(); return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { --total(); std::allocator<T>().deallocate(p, n); }
  static int &total();
  bool operator==(const Alloc &) const { return true; }
};
static int allocTotal;
template <class T> int &Alloc<T>::total() { return allocTotal; }
int main() {
  {
    auto d = std::make_shared<Derived>();
    std::printf("%d %ld\n", d->early.expired(), d.use_count());
    auto b = d->self();
    auto c = std::as_const(*d).self();
    auto m = d->me();
    std::printf("%ld %s %d\n", d.use_count(), m->name.c_str(), b == c);
    Base onStack;
    try { onStack.self(); } catch (const std::bad_weak_ptr &e) { std::printf("not owned %d\n", onStack.weak_from_this().expired()); }
    std::shared_ptr<std::string> alias(d, &d->name);
    d.reset(), b.reset(), c.reset(), m.reset();
    std::printf("%s %ld\n", alias->c_str(), alias.use_count());
  }
  std::printf("\n");
  std::vector<std::shared_ptr<Session>> keep;
  std::make_shared<Session>(&keep)->start();
  keep[0]->start();
  std::printf("%ld %d\n", keep[0].use_count(), keep[0] == keep[1]);
  std::weak_ptr<Session> w = keep[0];
  keep.clear();
  std::printf("%d %d\n", w.expired(), w.lock() == nullptr);
  {
    auto arr = std::make_shared<Count[]>(4);
    auto fixed = std::make_shared<int[3]>();
    auto grid = std::make_shared<int[][2]>(3, {1, 2});
    auto filled = std::make_shared<double[]>(3, 2.5);
    std::printf("%d %d %d %d %g\n", Count::alive, arr[3].v, fixed[2], grid[2][1], filled[1]);
    std::shared_ptr<Count> third(arr, &arr[2]);
    arr.reset();
    std::printf("%d %d\n", Count::alive, third->v);
  }
  std::printf("%d\n", Count::alive);
  try { auto p = std::make_shared<Picky[]>(5); } catch (const std::runtime_error &e) { std::printf("%s %d\n", e.what(), Picky::alive); }
  {
    auto a = std::allocate_shared<std::string>(Alloc<int>(), 50, 'a');
    std::weak_ptr<std::string> weak = a;
    std::printf("%zu %d ", a->size(), allocTotal);
    a.reset();
    std::printf("%d %d ", weak.expired(), allocTotal);
    weak.reset();
    std::printf("%d\n", allocTotal);
  }
  int deleted = 0;
  {
    auto del = [&](Count *p) { deleted++; delete p; };
    std::shared_ptr<Count> p(new Count, del), q = p;
    std::shared_ptr<void> v = q;
    p.reset(new Count, del);
    std::printf("%d %d\n", deleted, std::get_deleter<decltype(del)>(p) != nullptr);
    std::unique_ptr<Count, decltype(del)> u(new Count, del);
    std::shared_ptr<Count> fromU = std::move(u);
    std::printf("%d %d\n", u == nullptr, Count::alive);
    q = std::static_pointer_cast<Count>(v);
    std::shared_ptr<Count> none(nullptr, del);
    std::printf("%ld %ld\n", v.use_count(), none.use_count());
  }
  std::printf("%d %d\n", deleted, Count::alive);
  auto x = std::make_shared<int>(1), y = std::make_shared<int>(1);
  std::set<std::weak_ptr<int>, std::owner_less<>> owners{x, y, x};
  std::printf("%zu %zu %d\n", owners.size(), owners.count(x), x == y);
  std::shared_ptr<int> emptyAlias(std::shared_ptr<int>(), x.get());
  std::printf("%d %ld %d\n", *emptyAlias, emptyAlias.use_count(), emptyAlias.owner_before(x) != x.owner_before(emptyAlias));
  std::unordered_map<std::shared_ptr<int>, int> map{{x, 1}, {y, 2}};
  std::printf("%d %d\n", map[y], std::reinterpret_pointer_cast<unsigned>(x).use_count() > 1);
  std::shared_ptr<const Base> cb = std::make_shared<Derived>();
  std::printf("%s\n", std::dynamic_pointer_cast<const Derived>(cb)->name.c_str());
}
