#include <alloca.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int sum(size_t n) {
  char *row = alloca(n); //~ stack-overflow
  memset(row, 1, n);
  return row[0] + row[n - 1];
}

int main(void) {
  printf("%d\n", sum(100));
  printf("%d\n", sum((size_t)strtol("50000000", NULL, 10)));
}
