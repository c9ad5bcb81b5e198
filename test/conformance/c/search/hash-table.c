// covers: POSIX hcreate, hsearch, hdestroy
#include <search.h>
#include <stdio.h>
#include <stdint.h>

int main(void) {
  static char *names[] = {"ant", "bee", "cow", "dog"};
  printf("%d\n", hcreate(20) != 0);
  for (intptr_t i = 0; i < 4; i++) {
    ENTRY e = {names[i], (void *)(i + 1)};
    hsearch(e, ENTER);
  }
  const char *ask[] = {"cow", "ant", "eel"};
  for (int i = 0; i < 3; i++) {
    ENTRY *r = hsearch((ENTRY){(char *)ask[i], NULL}, FIND);
    printf("%s %ld\n", ask[i], r ? (long)(intptr_t)r->data : -1);
  }
  hdestroy();
  return 0;
}
