// What the unwinder asks the machine for. The machine knows every function's frame (Code in src/isa/code.ts), so there
// are no tables in the program's memory. unwind-host.ts has the other side; the two must agree on the layouts here.
#pragma once
#include <stdint.h>

extern "C" {

// One frame during a walk: the registers as they are while the call in it is under way.
struct Cursor {
  uint64_t pc;       // address that the call returns to
  uint64_t cfa;      // rsp before the call that entered this frame (DWARF's canonical frame address)
  uint64_t sp;       // rsp at the call in this frame
  uint64_t rbp;
  uint64_t rbx, r12, r13, r14, r15;
};

struct CallSite {
  uint64_t pad;      // landing pad, 0 when there is none
  uint32_t actions;
  uint32_t cleanup;
  uint32_t nounwind; // nothing may leave this frame by an exception
  uint32_t reserved;
};

enum ActionKind : uint32_t { Catch = 0, Filter = 1 };
struct Action {
  uint32_t kind;
  int32_t selector;  // what the pad gets
  uint64_t type;     // Catch: the type_info, 0 for catch (...). Filter: number of types
};

// The frame that calls this function, or with `skip` the frame that called that one.
void __memscape_unwind_start(Cursor*, int skip);
// On to the caller. 0 at the stack's end, -1 where the stack cannot be read or its return address is no code.
int __memscape_unwind_step(Cursor*);
// The same, over the frames that have nothing to do with an exception: without `handler` to one that may catch it or lets
// none out, else to one with a cleanup or to the one whose cfa is `handler`. What its function says about the call under way.
int __memscape_unwind_next(Cursor*, CallSite*, uint64_t handler);
void __memscape_unwind_call_site(uint64_t pc, CallSite*);
void __memscape_unwind_action(uint64_t pc, uint32_t index, Action*);
// Type `which` of filter action `index`.
const void* __memscape_unwind_filter_type(uint64_t pc, uint32_t index, uint32_t which);
// Function that contains pc, 0 when none does.
uint64_t __memscape_unwind_function(uint64_t pc);
// Gives the frame its registers back and goes on at the landing pad (Itanium C++ ABI: Exception Handling, 1.6.3).
[[noreturn]] void __memscape_unwind_install(const Cursor*, uint64_t pad, void* exception, int64_t selector);
}

extern "C" {
// The heap (src/runtime/heap). family: 0 malloc, 1 new, 2 new[]. Null when there is no memory.
void* __memscape_allocate(uint64_t size, uint64_t align, int family);
// size -1 and align 0: not known to the caller.
void __memscape_deallocate(void*, uint64_t size, uint64_t align, int family);
// futex(2): operation 0 waits while *word is value, 1 wakes at most value waiters. 0 or a negative errno.
struct timespec;
long __memscape_futex(const int* word, int operation, int value, const struct timespec* timeout);
// The program is about to end through std::terminate for an exception of this type; what is null for types without it.
void __memscape_uncaught_exception(const char* type, const char* what);
}
