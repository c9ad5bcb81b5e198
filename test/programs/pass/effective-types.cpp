// sanitize: default effective-type
#include <any>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <memory_resource>
#include <new>
#include <optional>
#include <string>
#include <variant>
#include <vector>
struct Base {
  virtual ~Base() = default;
  int id = 1;
};
struct Derived : Base {
  double value = 2.5;
};
enum class Flag : std::uint32_t { On = 3 };
template <class T> class Slot {
  alignas(T) std::byte storage[sizeof(T)];

public:
  template <class... A> T *make(A... a) { return new (storage) T(a...); }
};
int main() {
  std::printf("%x\n", std::bit_cast<unsigned>(1.5f));
  alignas(8) unsigned char raw[16];
  auto *d = new (raw) double(2.5);
  std::printf("%g\n", *d);
  auto *i = new (raw) std::int64_t(42);
  std::printf("%d\n", static_cast<int>(*i));
  Slot<float> slot;
  std::printf("%g\n", *slot.make(0.5f));

  std::variant<int, double, std::string> v = 3.5;
  std::printf("%g\n", std::get<double>(v));
  v = 7;
  std::printf("%d\n", std::get<int>(v));
  v = "text";
  std::printf("%s\n", std::get<std::string>(v).c_str());
  std::any a = 2.5;
  a = 9;
  std::printf("%d\n", std::any_cast<int>(a));
  std::optional<float> o = 1.5f;
  o.reset();
  o = 2.5f;
  std::printf("%g\n", *o);

  std::vector<float> floats{1, 2, 3};
  floats.insert(floats.begin(), 0.5f);
  floats.resize(100, 4.5f);
  std::vector<int> ints(floats.begin(), floats.end());
  std::map<std::string, double> prices{{"a", 1.5}, {"b", 2.5}};
  prices.erase("a");
  prices["c"] = 3.5;
  std::printf("%d %g\n", ints[99], prices["c"]);

  std::unique_ptr<Base> p = std::make_unique<Derived>();
  auto *derived = static_cast<Derived *>(p.get());
  std::printf("%d %g\n", p->id, derived->value);
  std::function<double(double)> twice = [k = 2.0](double x) { return k * x; };
  std::printf("%g\n", twice(1.25));

  std::pmr::unsynchronized_pool_resource pool;
  for (int round = 0; round < 3; round++) {
    std::pmr::vector<double> doubles(5, 0.5 + round, &pool);
    std::pmr::vector<int> numbers(10, 3 + round, &pool);
    std::printf("%g %d\n", doubles[4], numbers[9]);
  }
  auto flag = Flag::On;
  auto *under = reinterpret_cast<std::uint32_t *>(&flag);
  std::printf("%u\n", *under);
  std::string text = "a text that is too long for the object itself";
  std::string moved = std::move(text);
  std::printf("%zu\n", moved.size());
}
