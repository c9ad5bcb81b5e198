// covers: [allocator.requirements] [allocator.uses.construction] [container.alloc.reqmts] construction with an allocator: containers copied and moved into another resource, adaptors, tuples and pairs that hand it on, uses_allocator_construction_args, types that take it first or last, copies that go back to the default
#include <cstddef>
#include <cstdio>
#include <deque>
#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <queue>
#include <set>
#include <stack>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <vector>
namespace pmr = std::pmr;

struct Tagged : pmr::memory_resource {
  const char *name;
  int live = 0;
  explicit Tagged(const char *n) : name(n) {}

private:
  void *do_allocate(std::size_t n, std::size_t a) override { return live++, pmr::new_delete_resource()->allocate(n, a); }
  void do_deallocate(void *p, std::size_t n, std::size_t a) override { live--, pmr::new_delete_resource()->deallocate(p, n, a); }
  bool do_is_equal(const memory_resource &o) const noexcept override { return this == &o; }
};
template <class T> static const char *where(const T &t) {
  const auto *r = dynamic_cast<const Tagged *>(t.get_allocator().resource());
  return r ? r->name : "default";
}
static const char *const longText = "long enough that no string keeps it within itself";

struct Last {
  using allocator_type = pmr::polymorphic_allocator<>;
  int id = 0;
  pmr::string s;
  Last() = default;
  explicit Last(allocator_type a) : s(a) {}
  explicit Last(int i, allocator_type a = {}) : id(i), s(longText, a) {}
  Last(const Last &o, allocator_type a = {}) : id(o.id), s(o.s, a) {}
  Last(Last &&o) noexcept = default;
  Last(Last &&o, allocator_type a) : id(o.id), s(std::move(o.s), a) {}
  Last &operator=(const Last &) = default;
  allocator_type get_allocator() const { return s.get_allocator(); }
};
struct First {
  using allocator_type = pmr::polymorphic_allocator<>;
  pmr::vector<int> v;
  First(std::allocator_arg_t, allocator_type a, int n) : v(static_cast<std::size_t>(n), 7, a) {}
  First(std::allocator_arg_t, allocator_type a, const First &o) : v(o.v, a) {}
  First(const First &o) : v(o.v) {}
  allocator_type get_allocator() const { return v.get_allocator(); }
};
static_assert(std::uses_allocator_v<Last, pmr::polymorphic_allocator<int>> && std::uses_allocator_v<First, pmr::polymorphic_allocator<>> && !std::uses_allocator_v<int, pmr::polymorphic_allocator<>>);
static_assert(std::uses_allocator_v<std::stack<int, pmr::vector<int>>, pmr::polymorphic_allocator<int>> && std::uses_allocator_v<std::tuple<int>, std::allocator<int>>);

int main() {
  Tagged a("A"), b("B");
  {
    pmr::vector<pmr::string> v({longText, "x"}, &a);
    std::printf("%s %s %s %d\n", where(v), where(v[0]), where(v[1]), a.live);
    const pmr::vector<pmr::string> plain(v), there(v, &b);
    std::printf("%s %s %s %s %d\n", where(plain), where(plain[0]), where(there), where(there[0]), b.live);
    const pmr::string *was = v.data();
    pmr::vector<pmr::string> same(std::move(v), &a), other(std::move(same), &b);
    std::printf("%d %s %s %d\n", was != other.data(), where(other), where(other[0]), other == plain);
    same = other, std::printf("%s %s ", where(same), where(same[0]));
    pmr::vector<pmr::string> moved(std::move(other));
    std::printf("%s\n", where(moved));
    pmr::string sum = moved[0] + moved[1], tail(moved[0], 5, &a);
    std::printf("%s %s %s\n", where(sum) == where(moved) ? "kept" : "chosen", where(tail), where(tail.substr(3)));
  }
  {
    pmr::map<int, pmr::vector<pmr::string>> m(&a);
    m[1].emplace_back(longText), m.try_emplace(2, 3, "filled"), m.emplace(3, pmr::vector<pmr::string>{"moved in"});
    for (auto &[k, v] : m) std::printf("%d %s %s %zu; ", k, where(v), where(v.back()), v.size());
    auto node = m.extract(2);
    std::printf("%d\n", node.get_allocator().resource() == &a);
    pmr::unordered_map<pmr::string, Last> u({{"k", Last(4)}}, 8, &b);
    std::printf("%s %s %d\n", where(u.begin()->first), where(u.begin()->second), u.at("k").id);
    const pmr::set<int> s({3, 1, 2}, &a), t(s), w(s, &b);
    std::printf("%s %s %s\n", where(s), where(t), where(w));
  }
  {
    std::stack<pmr::string, pmr::vector<pmr::string>> st(&a);
    st.emplace(longText);
    std::priority_queue<int, pmr::vector<int>> pq(std::less<int>(), pmr::vector<int>({5, 9, 2}, &a), &b);
    std::queue<Last, pmr::deque<Last>> q(&b);
    q.emplace(6);
    std::printf("%s %d %s %d\n", where(st.top()), pq.top(), where(q.front()), q.front().id);
  }
  {
    const pmr::polymorphic_allocator<> alloc(&a);
    std::tuple<int, Last, pmr::string> t(std::allocator_arg, alloc, 1, 2, longText), back(t), again(std::allocator_arg, pmr::polymorphic_allocator<>(&b), t);
    std::printf("%s %s %s %s\n", where(std::get<1>(t)), where(std::get<2>(t)), where(std::get<1>(back)), where(std::get<2>(again)));
    pmr::vector<std::pair<Last, First>> pairs(&b);
    pairs.emplace_back(std::piecewise_construct, std::tuple(8), std::tuple(3));
    pairs.push_back(pairs.front());
    std::printf("%s %s %zu %d\n", where(pairs[1].first), where(pairs[1].second), pairs[1].second.v.size(), pairs[0].first.id);
    auto last = std::make_obj_using_allocator<Last>(alloc, 12);
    auto first = std::make_obj_using_allocator<First>(alloc, 2);
    auto number = std::make_obj_using_allocator<int>(alloc, 5);
    std::printf("%s %s %d\n", where(last), where(first), number);
    static_assert(std::tuple_size_v<decltype(std::uses_allocator_construction_args<Last>(alloc, 1))> == 2 && std::tuple_size_v<decltype(std::uses_allocator_construction_args<First>(alloc, 1))> == 3 && std::tuple_size_v<decltype(std::uses_allocator_construction_args<int>(alloc, 1))> == 1);
    alignas(Last) std::byte room[sizeof(Last)];
    Last *p = std::uninitialized_construct_using_allocator(reinterpret_cast<Last *>(room), pmr::polymorphic_allocator<>(&b), last);
    std::printf("%s %d\n", where(*p), p->id);
    std::destroy_at(p);
  }
  std::printf("%d %d\n", a.live, b.live);
}
