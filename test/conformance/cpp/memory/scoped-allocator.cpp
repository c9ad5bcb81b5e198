// covers: [allocator.adaptor] scoped_allocator_adaptor hands its allocators down, uses_allocator construction and make_obj_using_allocator
#include <cstdio>
#include <memory>
#include <scoped_allocator>
#include <string>
#include <tuple>
#include <vector>
template <class T> struct Tag {
  using value_type = T;
  int id = 0;
  Tag(int i = 0) : id(i) {}
  template <class U> Tag(const Tag<U> &o) : id(o.id) {}
  T *allocate(std::size_t n) { return std::allocator<T>().allocate(n); }
  void deallocate(T *p, std::size_t n) { std::allocator<T>().deallocate(p, n); }
  bool operator==(const Tag &) const = default;
};
using Str = std::basic_string<char, std::char_traits<char>, Tag<char>>;
using Inner = std::vector<Str, std::scoped_allocator_adaptor<Tag<Str>>>;
using Outer = std::vector<Inner, std::scoped_allocator_adaptor<Tag<Inner>, Tag<Str>>>;
struct Uses {
  using allocator_type = Tag<int>;
  int got = -1, v;
  Uses(int x) : v(x) {}
  Uses(std::allocator_arg_t, Tag<int> t, int x) : got(t.id), v(x) {}
  Uses(std::allocator_arg_t, Tag<int> t, const Uses &o) : got(t.id), v(o.v) {}
};
int main() {
  Outer o(std::scoped_allocator_adaptor<Tag<Inner>, Tag<Str>>(Tag<Inner>(1), Tag<Str>(2)));
  o.resize(1);
  o[0].push_back("text");
  std::printf("%d %d %d\n", o.get_allocator().outer_allocator().id, o[0].get_allocator().outer_allocator().id, o[0][0].get_allocator().id);
  static_assert(std::uses_allocator_v<Uses, Tag<int>>);
  auto u = std::make_obj_using_allocator<Uses>(Tag<int>(5), 9);
  std::printf("%d %d\n", u.got, u.v);
  std::vector<Uses, std::scoped_allocator_adaptor<Tag<Uses>>> v(std::scoped_allocator_adaptor<Tag<Uses>>(Tag<Uses>(8)));
  v.emplace_back(4);
  std::printf("%d %d\n", v[0].got, v[0].v);
  std::tuple<int, Uses> t(std::allocator_arg, Tag<int>(6), 1, 2);
  std::printf("%d %d\n", std::get<1>(t).got, std::get<1>(t).v);
}
