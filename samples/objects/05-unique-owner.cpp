// Objects · unique_ptr: one owner
//
// A std::unique_ptr owns what it points to: nobody else does, and when it ends, so does the object. It cannot be copied.
// std::move hands the object over: the old owner is empty afterwards.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and open the tab Heap Map of the panel.
//   1. A thick edge leads from `first` to the Sensor: its owner. `look` is a plain pointer: a thin edge, it owns nothing.
//   2. The owner's edge starts at `second` now. The Sensor did not move: same block, same address. `first` is empty.
//   3. The function that got it has ended, and with it its parameter, the last owner: the Sensor is destroyed.
//      `look` still holds the address: a dangling pointer.
// Lifetimes: the Sensor is one bar from line to line; three owners held it one after the other.
#include <cstdio>
#include <memory>
#include <utility>

struct Sensor {
  int value = 21;
  ~Sensor() { std::printf("sensor gone\n"); }
};

static int consume(std::unique_ptr<Sensor> mine) { return mine->value * 2; }

int main() {
  std::unique_ptr<Sensor> first = std::make_unique<Sensor>();
  Sensor *look = first.get();
  std::printf("first has it: %d\n", look->value); // STOP 1
  std::unique_ptr<Sensor> second = std::move(first);
  std::printf("first is %s\n", first ? "full" : "empty"); // STOP 2
  const int twice = consume(std::move(second));
  std::printf("consumed: %d\n", twice); // STOP 3
  return 0;
}
