// covers: POSIX a handler for SIGSEGV that leaves by siglongjmp after a fault in protected memory
#define _GNU_SOURCE
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>

static sigjmp_buf env;
static void *volatile where;
static void handler(int s, siginfo_t *i, void *c) { (void)s; (void)c; where = i->si_addr; siglongjmp(env, 1); }

int main(void) {
  char *page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  strcpy(page, "kept");
  struct sigaction a = {.sa_sigaction = handler, .sa_flags = SA_SIGINFO};
  sigaction(SIGSEGV, &a, NULL);
  mprotect(page, 4096, PROT_READ);
  if (sigsetjmp(env, 1) == 0) { page[100] = 'x'; puts("written"); }
  else printf("fault at +%td\n", (char *)where - page);
  mprotect(page, 4096, PROT_READ | PROT_WRITE);
  page[100] = 'y';
  printf("%s %c\n", page, page[100]);
  munmap(page, 8192);
  return 0;
}
