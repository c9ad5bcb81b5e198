// covers: [atomics.types.generic] atomics of structs, enums, bool and pointers: load, store, exchange, compare and exchange that writes what it found, is_always_lock_free, pointers in steps, initial values, conversion
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <type_traits>

struct Pair {
  std::int32_t a, b;
};
struct Small {
  unsigned char x, y;
};
enum class Colour : std::uint8_t { red, green, blue };

static_assert(std::is_same_v<std::atomic<int>::value_type, int> && std::is_same_v<std::atomic<int *>::difference_type, std::ptrdiff_t>);
static_assert(!std::is_copy_constructible_v<std::atomic<int>> && !std::is_copy_assignable_v<std::atomic<Pair>>);
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<Pair>::is_always_lock_free && std::atomic<void *>::is_always_lock_free);
static_assert(std::is_same_v<std::atomic_int, std::atomic<int>> && std::is_same_v<std::atomic_size_t, std::atomic<std::size_t>>);

int main() {
  std::atomic<Pair> p{{1, 2}};
  Pair expected{1, 2};
  std::printf("%d", p.compare_exchange_strong(expected, {3, 4}));
  std::printf(" %d", p.compare_exchange_strong(expected, {5, 6}));
  std::printf(" %d %d %d\n", expected.a, expected.b, p.load().b);
  const Pair old = p.exchange({7, 8});
  p = {9, 10};
  const Pair now = p;
  std::printf("%d %d %d\n", old.a, now.a, now.b);
  std::atomic<Small> s(Small{1, 255});
  Small seen = s;
  while (!s.compare_exchange_weak(seen, {seen.y, seen.x})) {
  }
  std::printf("%d %d\n", s.load().x, s.load().y);

  std::atomic<Colour> c{Colour::green};
  c.store(Colour::blue, std::memory_order_release);
  Colour wrong = Colour::red;
  std::printf("%d", c.compare_exchange_strong(wrong, Colour::red, std::memory_order_acq_rel, std::memory_order_relaxed));
  std::printf(" %d %d\n", static_cast<int>(wrong), c == Colour::blue);
  std::atomic<bool> b;
  std::printf("%d ", b.load());
  std::printf("%d ", b.exchange(true));
  b = !b;
  std::printf("%d\n", static_cast<bool>(b));

  int values[] = {10, 20, 30, 40, 50};
  std::atomic<int *> at(values);
  std::printf("%d ", *at++);
  std::printf("%d ", *++at);
  at += 2;
  std::printf("%d ", *at.load());
  std::printf("%d ", *at.fetch_sub(3));
  std::printf("%d ", *--at);
  std::printf("%td %d\n", at.load() - values, *at.load());

  std::atomic<std::uint8_t> u(250);
  std::printf("%d ", u.fetch_add(10));
  std::printf("%d ", u.load());
  std::printf("%d ", u.fetch_sub(5));
  std::printf("%d ", u -= 1);
  std::printf("%d ", u &= 0xf0);
  std::printf("%d ", u |= 3);
  std::printf("%d\n", u ^= 0xff);
  std::atomic<int> i(-5);
  std::printf("%d ", i++);
  std::printf("%d ", ++i);
  std::printf("%d ", i--);
  std::printf("%d ", i.fetch_and(6));
  std::printf("%d ", i.fetch_or(9));
  std::printf("%d ", i.fetch_xor(15));
  std::printf("%d\n", i.load());
  std::atomic<std::int64_t> wide(INT64_MAX);
  wide++;
  std::printf("%d\n", wide == INT64_MIN);
  std::atomic<double> d(1.5);
  std::printf("%g ", d.fetch_add(2.25));
  std::printf("%g ", d -= 0.75);
  double want = 3;
  std::printf("%d ", d.compare_exchange_strong(want, -1));
  std::printf("%g\n", d.load());
  volatile std::atomic<int> v(1);
  v += 2, v.store(v.load() * 5);
  std::printf("%d %d\n", v.load(), v.is_lock_free());
  std::atomic<char32_t> letter(U'a');
  letter++;
  std::printf("%u\n", static_cast<unsigned>(letter.load()));
}
