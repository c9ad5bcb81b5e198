// covers: attributes constructor and destructor with priorities
#include <stdio.h>

static int order[4], n;
__attribute__((constructor(300))) static void late(void) { order[n++] = 300; }
__attribute__((constructor(200))) static void early(void) { order[n++] = 200; }
__attribute__((constructor)) static void last(void) { order[n++] = 9; }
__attribute__((destructor)) static void bye(void) { puts("bye"); }
__attribute__((destructor(200))) static void end(void) { puts("end"); }

int main(void) {
  for (int i = 0; i < n; i++) printf("%d ", order[i]);
  printf("\n");
  return 0;
}
