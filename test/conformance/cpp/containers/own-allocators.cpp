// covers: [container.alloc.reqmts] containers with stateful allocators: counted bytes through every container, fancy pointers none, unequal ones moved element by element, extended copies
#include <cstdio>
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>
struct Arena { const char *name; long bytes = 0; int calls = 0; };
template <class T> struct Alloc {
  using value_type = T;
  using propagate_on_container_copy_assignment = std::false_type;
  using propagate_on_container_move_assignment = std::false_type;
  using propagate_on_container_swap = std::true_type;
  Arena *a;
  Alloc(Arena *a) : a(a) {}
  template <class U> Alloc(const Alloc<U> &o) : a(o.a) {}
  T *allocate(std::size_t n) { a->bytes += static_cast<long>(n * sizeof(T)); a->calls++; return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { a->bytes -= static_cast<long>(n * sizeof(T)); std::allocator<T>().deallocate(p, n); }
  Alloc select_on_container_copy_construction() const { return *this; }
  template <class U> bool operator==(const Alloc<U> &o) const { return a == o.a; }
};
template <class C, class F> static void use(const char *name, F fill) {
  Arena one{"one"}, two{"two"};
  {
    C c(&one), d(&two);
    fill(c);
    bool counted = one.bytes > 0 && two.calls <= 2;
    C copy(c);
    copy = c;
    d = c;
    bool apart = two.bytes > 0;
    d = std::move(c);
    bool kept = d.get_allocator().a == &two;
    C other(std::move(d));
    bool took = other.get_allocator().a == &two;
    C extended(other, &one);
    bool extends = extended.get_allocator().a == &one && extended == other;
    swap(extended, other);
    bool swapped = other.get_allocator().a == &one && other == copy;
    std::printf("%s %d%d%d%d%d%d ", name, counted, apart, kept, took, extends, swapped);
  }
  std::printf("%ld %ld\n", one.bytes, two.bytes);
}
int main() {
  using I = Alloc<int>;
  using P = Alloc<std::pair<const int, int>>;
  use<std::vector<int, I>>("vector", [](auto &c) { for (int i = 0; i < 50; i++) c.push_back(i); });
  use<std::deque<int, I>>("deque", [](auto &c) { for (int i = 0; i < 5000; i++) c.push_front(i); });
  use<std::list<int, I>>("list", [](auto &c) { for (int i = 0; i < 50; i++) c.push_back(i); });
  use<std::forward_list<int, I>>("forward_list", [](auto &c) { for (int i = 0; i < 50; i++) c.push_front(i); });
  use<std::set<int, std::less<>, I>>("set", [](auto &c) { for (int i = 0; i < 50; i++) c.insert(i * 7 % 50); });
  use<std::map<int, int, std::less<>, P>>("map", [](auto &c) { for (int i = 0; i < 50; i++) c[i] = i; });
  use<std::basic_string<char, std::char_traits<char>, Alloc<char>>>("string", [](auto &c) { for (int i = 0; i < 90; i++) c += static_cast<char>('a' + i % 26); });
  Arena a{"a"};
  {
    std::unordered_map<int, int, std::hash<int>, std::equal_to<>, P> m(P{&a});
    for (int i = 0; i < 100; i++) m[i] = i;
    m.rehash(1000);
    std::vector<bool, Alloc<bool>> bits(&a);
    bits.resize(1000);
    auto sp = std::allocate_shared<int>(I(&a), 5);
    std::printf("%d %d\n", a.bytes > 1000, *sp);
  }
  std::printf("%ld\n", a.bytes);
}
