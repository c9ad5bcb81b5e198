// Objects · new and delete: two steps each
//
// A new expression does two things: operator new gets memory, then the constructor makes an object of it. A delete
// expression undoes them in the opposite order: the destructor runs, then operator delete gives the memory back.
//
// What to do: press F5 with breakpoints on the lines marked STOP, and open the tabs Heap Map and Lifetimes of the panel.
//   1. In the constructor: the block is there (Heap Map: type Point, from operator new), its members are not set yet:
//      the map shows their bytes as undefined, and Variables says so. `this` is the block's address.
//   2. The object is made. Lifetimes: the thin line is the memory, the bar on it is the object.
//   3. In the destructor: the object is about to end, its memory is still in use.
//   4. Behind the delete: bar and line have ended, the bar first.
//   5. operator new throws std::bad_alloc when there is no memory; with std::nothrow the result is a null pointer.
//      No constructor ran for either: Lifetimes has no new object.
#include <cstddef>
#include <cstdio>
#include <new>

struct Point {
  double x, y;
  Point(double x, double y) {
    this->x = x; // STOP 1
    this->y = y;
  }
  ~Point() {
    std::printf("destroying (%g, %g)\n", x, y); // STOP 3
  }
};

// Larger than any memory: the volatile keeps the compiler from knowing.
struct Huge {
  char bytes[1000];
  Huge() { std::printf("never printed\n"); }
};

int main() {
  Point *p = new Point(1, 2);
  std::printf("made (%g, %g)\n", p->x, p->y); // STOP 2
  delete p;
  p = nullptr;
  std::printf("gone\n"); // STOP 4

  volatile std::size_t many = 100'000'000'000;
  try {
    Huge *huge = new Huge[many];
    delete[] huge;
  } catch (const std::bad_alloc &e) {
    std::printf("caught: %s\n", e.what());
  }
  Huge *none = new (std::nothrow) Huge[many];
  std::printf("nothrow: %s\n", none ? "memory" : "null"); // STOP 5
  delete[] none;
  return 0;
}
