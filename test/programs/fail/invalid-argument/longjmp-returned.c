// setjmp's function has returned; another one with a frame of the same place is active.
#include <setjmp.h>
#include <stdio.h>

static jmp_buf home;

static void set(void) {
  if (setjmp(home)) puts("back");
}

static void jump(int n) {
  longjmp(home, n); //~ invalid-argument
}

int main(void) {
  set();
  jump(1);
}
