// covers: POSIX getcontext, makecontext with many arguments, swapcontext, setcontext, uc_link, signal masks of contexts
#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ucontext.h>

typedef struct fiber {
  ucontext_t context;
  struct fiber *next;
  char *stack;
  int id, done;
} fiber;

static ucontext_t scheduler;
static fiber *current;

static void yield(void) { swapcontext(&current->context, &scheduler); }

static int depth(int n) {
  char local[64];
  snprintf(local, sizeof local, "%d at %d", current->id, n);
  yield();
  if (n == 0) return (int)strlen(local);
  return depth(n - 1) + local[0] - '0';
}

/* A pointer in two halves, as portable programs pass it. */
static void body(unsigned hi, unsigned lo) {
  fiber *self = (fiber *)(((uintptr_t)hi << 32) | lo);
  char *note = malloc(32);
  sprintf(note, "fiber %d", self->id);
  yield();
  printf("%s: %d\n", note, depth(self->id));
  free(note);
  self->done = 1;
}

static void many(int a, int b, int c, int d, int e, int f, int g, int h, int i) {
  printf("%d %d %d %d %d %d %d %d %d\n", a, b, c, d, e, f, g, h, i);
}

static ucontext_t back, first, second;
static char stack1[16384], stack2[16384];
static void one(void) { puts("one"); }
static void two(void) { puts("two, then uc_link"); }

int main(void) {
  fiber *list = NULL;
  for (int i = 1; i <= 4; i++) {
    fiber *f = calloc(1, sizeof *f);
    f->id = i;
    f->stack = malloc(32768);
    getcontext(&f->context);
    f->context.uc_stack.ss_sp = f->stack;
    f->context.uc_stack.ss_size = 32768;
    f->context.uc_link = &scheduler;
    makecontext(&f->context, (void (*)(void))body, 2, (unsigned)((uintptr_t)f >> 32), (unsigned)(uintptr_t)f);
    f->next = list;
    list = f;
  }
  for (int left = 4, turn = 0; left > 0; turn++)
    for (current = list; current; current = current->next) {
      if (current->done) continue;
      swapcontext(&scheduler, &current->context);
      if (current->done) left--;
    }
  while (list) {
    fiber *next = list->next;
    free(list->stack);
    free(list);
    list = next;
  }

  volatile int round = 0;
  getcontext(&back);
  if (++round < 4) setcontext(&back);
  printf("round %d\n", round);

  getcontext(&first);
  first.uc_stack.ss_sp = stack1;
  first.uc_stack.ss_size = sizeof stack1;
  first.uc_link = &second;
  makecontext(&first, one, 0);
  getcontext(&second);
  second.uc_stack.ss_sp = stack2;
  second.uc_stack.ss_size = sizeof stack2;
  second.uc_link = &back;
  makecontext(&second, two, 0);
  swapcontext(&back, &first);
  puts("back");

  getcontext(&first);
  first.uc_stack.ss_sp = stack1;
  first.uc_stack.ss_size = sizeof stack1;
  first.uc_link = &back;
  makecontext(&first, (void (*)(void))many, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  swapcontext(&back, &first);

  sigset_t set, now;
  sigemptyset(&set);
  sigaddset(&set, SIGUSR1);
  getcontext(&first);
  sigprocmask(SIG_BLOCK, &set, NULL);
  round++;
  if (round < 6) setcontext(&first);
  sigprocmask(SIG_BLOCK, NULL, &now);
  printf("%d %d\n", round, sigismember(&now, SIGUSR1));

  /* Without uc_link the end of a context's function is the end of the thread, and of the process. */
  char *kept = malloc(10);
  strcpy(kept, "kept");
  first.uc_stack.ss_sp = stack1;
  first.uc_stack.ss_size = sizeof stack1;
  first.uc_link = NULL;
  makecontext(&first, one, 0);
  setcontext(&first);
  puts(kept);
  return 1;
}
