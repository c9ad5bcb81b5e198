// covers: [atomics.types.operations] atomic operations: fetch and modify on each type, pointers, floats, compare_exchange, flags, references, is_lock_free
#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>
struct Pair { int a, b; bool operator==(const Pair &) const = default; };
int main() {
  std::atomic<int> i{10};
  const int r[] = {i.fetch_add(5), i.fetch_sub(3), i.fetch_or(1), i.fetch_and(~4), i.fetch_xor(255), i++, --i, i += 7};
  for (int x : r) std::printf("%d ", x);
  std::printf("%d\n", i.load());
  int arr[4] = {1, 2, 3, 4};
  std::atomic<int *> p{arr};
  p += 2;
  std::printf("%d ", *p.load());
  std::printf("%td\n", p.fetch_sub(1) - arr);
  std::atomic<double> d{1.5};
  d.fetch_add(2.25), d -= 0.5;
  std::printf("%g\n", d.load());
  std::atomic<Pair> s{Pair{1, 2}};
  Pair want{1, 3};
  const bool no = s.compare_exchange_strong(want, {9, 9});
  const bool yes = s.compare_exchange_strong(want, {5, 6});
  std::printf("%d %d %d %d\n", no, want.b, yes, s.load().a);
  std::atomic_flag f;
  const bool first = f.test_and_set(), second = f.test_and_set();
  std::printf("%d %d %d\n", first, second, f.test());
  f.clear();
  int plain = 0;
  {
    std::vector<std::thread> t;
    for (int k = 0; k < 4; k++) t.emplace_back([&] { for (int n = 0; n < 100; n++) std::atomic_ref(plain).fetch_add(1, std::memory_order_relaxed); });
    for (auto &x : t) x.join();
  }
  std::printf("%d %d %d\n", plain, i.is_lock_free(), std::atomic<long>::is_always_lock_free);
  std::atomic<bool> b{false};
  std::printf("%d", b.exchange(true));
  std::printf("%d\n", b.load());
  std::atomic<unsigned char> c{250};
  c += 10;
  std::printf("%d ", c.load());
  std::printf("%d\n", std::atomic_fetch_add(&i, 1));
}
