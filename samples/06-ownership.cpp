// 06 · Ownership: unique_ptr, shared_ptr, weak_ptr
//
// Who owns a block frees it. A unique_ptr is the only owner and can hand over; shared_ptrs count themselves, and the last
// one frees; a weak_ptr looks on without owning.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. one owns a Sensor: the block has one owner.
//   2. std::move handed it over: the Sensor is where it was, two owns it, and one is empty.
//   3. Two shared_ptrs own a second Sensor: the count is 2. The weak_ptr does not count.
//   4. The inner scope has ended, and with it the second owner: the count is 1, the Sensor lives.
//   5. The last owner let go: the Sensor's destructor ran, and the weak_ptr has expired.
// Nothing is leaked: every block is freed by its owner, on every way out of the scope. That is RAII.
#include <cstdio>
#include <memory>

struct Sensor {
  int id;
  explicit Sensor(int id) : id(id) { std::printf("Sensor %d made\n", id); }
  ~Sensor() { std::printf("Sensor %d destroyed\n", id); }
};

int main() {
  std::unique_ptr<Sensor> one(new Sensor(1));
  std::printf("one owner\n"); // STOP 1

  std::unique_ptr<Sensor> two = std::move(one);
  std::printf("handed over: %s\n", one ? "no" : "yes"); // STOP 2

  std::weak_ptr<Sensor> watcher;
  std::shared_ptr<Sensor> owner(new Sensor(2));
  {
    std::shared_ptr<Sensor> guest = owner;
    watcher = guest;
    std::printf("owners: %ld\n", owner.use_count()); // STOP 3
  }
  std::printf("owners: %ld\n", owner.use_count()); // STOP 4

  owner.reset();
  std::printf("expired: %s\n", watcher.expired() ? "yes" : "no"); // STOP 5
  return 0;
}
