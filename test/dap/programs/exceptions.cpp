#include <cstdio>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

struct Animal {
  explicit Animal(std::string name) : name(std::move(name)) {}
  virtual ~Animal() = default;
  virtual int legs() const = 0;
  std::string name;
};
struct Dog : Animal {
  using Animal::Animal;
  int legs() const override {
    return 4; // BREAK legs
  }
};
struct Guard {
  ~Guard() {
    released++; // BREAK guard
  }
  static int released;
};
int Guard::released = 0;

static int risky(int n) {
  Guard guard;
  if (n > 1)
    throw std::runtime_error("too large"); // BREAK throw
  return n;
}

int main() {
  std::vector<std::unique_ptr<Animal>> zoo;
  zoo.push_back(std::make_unique<Dog>("Rex")); // BREAK push
  int total = 0;
  for (const auto &animal : zoo)
    total += animal->legs(); // BREAK each
  try {
    total += risky(1);
    total += risky(2); // BREAK try
  } catch (const std::exception &e) {
    std::puts(e.what()); // BREAK catch
  }
  std::printf("%d %d\n", total, Guard::released); // BREAK print
  return 0;
}
