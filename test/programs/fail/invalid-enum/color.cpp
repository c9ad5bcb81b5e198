#include <cstdio>

enum Color { Red, Green, Blue };

static const char *name(const Color *c) {
  switch (*c) { //~ invalid-enum
  case Red: return "red";
  case Green: return "green";
  case Blue: return "blue";
  }
  return "?";
}

int main() {
  Color c = Green;
  std::puts(name(&c));
  int bits = 9;
  __builtin_memcpy(&c, &bits, sizeof c);
  std::puts(name(&c));
}
