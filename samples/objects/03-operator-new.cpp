// Objects · operator new and delete of one's own
//
// A class may bring its own operator new and operator delete, and a program may replace those of the library for all
// classes. A new expression looks into the class first.
//
// What to do: set breakpoints on the lines marked STOP, press F5, and F5 again to go on.
//   1. Heap Map, click on the blocks: `#1` (a Message) came from Message::operator new, `#2` (a Note) from the program's
//      operator new. Both got their memory from malloc: the call stack of the block says through whom.
//   2. Lifetimes: each line ends in the operator delete that belongs to it.
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <new>

static int messages = 0;
static int others = 0;

void *operator new(std::size_t size) {
  void *memory = std::malloc(size);
  if (memory == nullptr)
    throw std::bad_alloc();
  others++;
  return memory;
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

struct Message {
  int number = 1;
  char text[20] = "hello";

  static void *operator new(std::size_t size) {
    void *memory = std::malloc(size);
    if (memory == nullptr)
      throw std::bad_alloc();
    messages++;
    return memory;
  }
  static void operator delete(void *memory) { std::free(memory); }
};

struct Note {
  int number = 2;
};

int main() {
  Message *message = new Message;
  Note *note = new Note;
  std::printf("%d by the class, %d by the program\n", messages, others); // STOP 1
  delete message;
  delete note;
  std::printf("both gone\n"); // STOP 2
  return 0;
}
