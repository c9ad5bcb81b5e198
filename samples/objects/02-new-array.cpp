// Objects · new[] and delete[]: the count in front
//
// delete[] gets a pointer and no count, but has to run every destructor. So new[] asks for 8 bytes more and puts the count
// there, in front of the first element: the array cookie. Elements without a destructor need none.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Heap Map: the block of `doors` has 8 + 3 * 4 bytes: a count of 3, then three Doors. Hover over `doors` and over
//      `(long *)doors - 1` (in Watch): the count, at the start of the block. `plain` has no count: int needs no destructor.
//   2. Lifetimes: the elements were made from first to last and destroyed from last to first.
//   3. `delete` for what new[] made is an error: it would run one destructor and give back an address that is not the
//      block's start. The run stops there and says so.
#include <cstdio>

struct Door {
  int number;
  Door() : number(++made) {}
  ~Door() { std::printf("door %d closed\n", number); }
  static int made;
};
int Door::made = 0;

int main() {
  Door *doors = new Door[3];
  int *plain = new int[3]{1, 2, 3};
  std::printf("three doors, %d numbers\n", plain[2]); // STOP 1
  delete[] doors;
  delete[] plain;
  std::printf("all closed\n"); // STOP 2

  Door *more = new Door[2];
  delete more; // ERROR: delete[] is meant
  return 0;
}
