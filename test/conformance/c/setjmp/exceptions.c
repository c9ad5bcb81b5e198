// covers: [7.13] TRY and CATCH macros over a stack of jump buffers
#include <setjmp.h>
#include <stdio.h>

static struct frame { jmp_buf env; struct frame *up; } *top;
#define TRY { struct frame f_ = {.up = top}; top = &f_; int e_ = setjmp(f_.env); if (!e_) {
#define CATCH top = f_.up; } else { top = f_.up; int error = e_;
#define END } }
static void throw(int code) { longjmp(top->env, code); }
static int parse(int n) { if (n % 3 == 0) throw(n + 1); return n * 10; }

int main(void) {
  for (int i = 1; i < 5; i++)
    TRY printf("%d\n", parse(i));
    CATCH printf("error %d\n", error);
    END
  TRY
    TRY throw(5);
    CATCH printf("inner %d\n", error); throw(error * 2);
    END
  CATCH printf("outer %d\n", error);
  END
  return 0;
}
