// covers: [atomics.nonmembers] [atomics.ref] the functions of C with explicit orders, ATOMIC_VAR_INIT's heirs, atomic_ref of array elements and structs, floating references, typedefs
// std: c++20
// native: clang
#include <atomic>
#include <cstdint>
#include <cstdio>
#include <thread>
#include <type_traits>
#include <vector>

enum class Color : unsigned char { red, green, blue };
struct alignas(8) Small {
  std::int32_t a, b;
};

int main() {
  std::atomic<int> i(5);
  std::printf("%d ", std::atomic_load(&i));
  std::atomic_store(&i, 6);
  std::printf("%d ", std::atomic_exchange(&i, 7));
  int expected = 8;
  std::printf("%d ", std::atomic_compare_exchange_strong(&i, &expected, 9));
  std::printf("%d ", expected);
  std::printf("%d ", std::atomic_compare_exchange_strong_explicit(&i, &expected, 10, std::memory_order_acq_rel, std::memory_order_acquire));
  std::printf("%d\n", std::atomic_load_explicit(&i, std::memory_order_relaxed));
  std::printf("%d ", std::atomic_fetch_add(&i, 5)), std::printf("%d ", std::atomic_fetch_sub_explicit(&i, 3, std::memory_order_relaxed));
  std::printf("%d ", std::atomic_fetch_or(&i, 0x40)), std::printf("%d ", std::atomic_fetch_and(&i, 0x48)), std::printf("%d ", std::atomic_fetch_xor(&i, 0xff));
  std::printf("%d\n", i.load());
  std::atomic_flag f = ATOMIC_FLAG_INIT;
  std::printf("%d", std::atomic_flag_test_and_set(&f)), std::printf("%d", std::atomic_flag_test(&f));
  std::atomic_flag_clear(&f), std::printf("%d\n", std::atomic_flag_test_explicit(&f, std::memory_order_acquire));

  std::atomic<Color> c{Color::red};
  c = Color::blue;
  Color was = c.exchange(Color::green);
  std::printf("%d %d\n", static_cast<int>(was), static_cast<int>(c.load()));
  Small s{1, 2};
  std::atomic_ref rs(s);
  Small old = rs.load();
  std::printf("%d ", rs.compare_exchange_strong(old, {3, 4}));
  rs.store({5, rs.load().b});
  std::printf("%d %d\n", s.a, s.b);
  double d = 1.5;
  std::atomic_ref<double> rd(d);
  rd += 2.5;
  rd.fetch_sub(0.5);
  std::printf("%g %d\n", d, std::atomic_ref<double>::is_always_lock_free);
  int cells[4] = {};
  {
    std::vector<std::thread> t;
    for (int k = 0; k < 4; k++)
      t.emplace_back([&cells, k] {
        for (int n = 0; n < 25; n++) std::atomic_ref(cells[(n + k) % 4])++;
      });
    for (auto &x : t) x.join();
  }
  std::printf("%d %d %d %d\n", cells[0], cells[1], cells[2], cells[3]);
  int *p = cells;
  std::atomic_ref<int *> rp(p);
  ++rp;
  rp += 2;
  std::printf("%td\n", p - cells);
  std::atomic<std::int8_t> wrap{127};
  wrap++;
  std::atomic<unsigned> u{0};
  u -= 1;
  std::printf("%d %u\n", wrap.load(), u.load());
  std::atomic<float> fl{0.25f};
  fl += 0.5f;
  std::printf("%g %g\n", static_cast<double>(fl.fetch_add(1)), static_cast<double>(fl.load()));
  std::atomic<bool> once{false};
  bool no = false;
  std::printf("%d", once.compare_exchange_strong(no, true)), no = false, std::printf("%d\n", once.compare_exchange_strong(no, true));
  static_assert(std::is_same_v<std::atomic_int, std::atomic<int>> && std::is_same_v<std::atomic<int>::difference_type, int> && !std::is_copy_constructible_v<std::atomic<int>>);
  std::atomic_size_t size{3};
  std::atomic_int_fast16_t fast{4};
  std::atomic_signal_fence(std::memory_order_seq_cst);
  volatile std::atomic<int> v{1};
  v++;
  std::printf("%zu %d %d %d\n", size.load(), static_cast<int>(fast.load()), v.load(), ATOMIC_INT_LOCK_FREE);
}
