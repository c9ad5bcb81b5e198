// Objects · RAII: what a scope opens, it closes
//
// A local object is destroyed when its scope ends, however it ends: at the closing brace, at a return, or because an
// exception leaves it. An object on the heap lives until somebody deletes it. Nobody has to remember the first kind.
//
// What to do: set a breakpoint on the line marked STOP, press F5, and open the tab Lifetimes of the panel.
// Each object is a bar from the end of its constructor to the start of its destructor, with the reason of its end:
//   - block     ends with its scope, at the closing brace of its block;
//   - early     ends with its scope, although the function returns in the middle;
//   - unwound   ends because an exception leaves its function: no line of the source says so;
//   - #1        lies on the heap: it ends in the delete expression, long after the function that made it has returned;
//   - the last  was made with new, too, and has no end: it is the leak that is found when the program ends.
// The thin line is an object's memory, which comes before it and goes after it. What the exception took is there as well.
// A click on a bar's start or end goes to that moment: the program stands at the constructor's or destructor's call.
#include <cstdio>
#include <stdexcept>

struct Guard {
  const char *name;
  explicit Guard(const char *name) : name(name) { std::printf("%s opens\n", name); }
  ~Guard() { std::printf("%s closes\n", name); }
};

static int atReturn(bool leave) {
  Guard early("early");
  if (leave)
    return 1;
  std::printf("not reached\n");
  return 2;
}

static void throwing() {
  Guard unwound("unwound");
  throw std::runtime_error("no disk");
}

static Guard *made() { return new Guard("heap"); }

int main() {
  {
    Guard block("block");
    std::printf("in the block\n");
  }
  atReturn(true);
  Guard *heap = made();
  try {
    throwing();
  } catch (const std::exception &e) {
    std::printf("caught: %s\n", e.what());
  }
  delete heap;
  Guard *forever = new Guard("forever");
  std::printf("%s is open\n", forever->name); // STOP
  forever = nullptr;
  return 0;
}
