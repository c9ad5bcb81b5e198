// Objects · placement new: an object in memory that is there already
//
// `new (place) T` gets no memory: it runs the constructor at that place. So nobody gives the memory back either, and the
// destructor has to be called by name. The place must be large enough and aligned for T.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and open the tab Lifetimes of the panel.
//   1. The object lives in `room`, a buffer on the stack: Lifetimes names it so. No block of the heap is involved.
//   2. The first one was destroyed by name. The second was not: another object is made in its place, and its destructor
//      never runs. Lifetimes says so.
//   3. The third lives in a block from malloc that is freed without a destructor: its bar ends with the memory.
//   Going on: a Large in a buffer that is too small. The run stops at the write past the buffer's end.
#include <cstdio>
#include <cstdlib>
#include <new>

struct Job {
  int number;
  explicit Job(int number) : number(number) {}
  ~Job() { std::printf("job %d done\n", number); }
};
struct Large {
  char bytes[16];
  Large() {
    for (char &b : bytes)
      b = 1;
  }
};

int main() {
  alignas(Job) unsigned char room[sizeof(Job)];
  Job *job = new (room) Job(1);
  std::printf("job %d\n", job->number); // STOP 1
  job->~Job();

  job = new (room) Job(2);
  job = new (room) Job(3); // job 2 is never done
  std::printf("job %d\n", job->number); // STOP 2
  job->~Job();

  void *memory = std::malloc(sizeof(Job));
  if (memory == nullptr)
    return 1;
  job = new (memory) Job(4);
  std::printf("job %d\n", job->number);
  std::free(memory); // job 4 is never done
  std::printf("freed\n"); // STOP 3

  char *small = static_cast<char *>(std::malloc(8));
  if (small == nullptr)
    return 1;
  new (small) Large; // ERROR: 16 bytes in a block of 8
  std::free(small);
  return 0;
}
