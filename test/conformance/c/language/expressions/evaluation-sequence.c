// covers: [5.1.2.3] sequence points: full expressions, arguments before the call, initialisers in order
#include <stdio.h>

static int log_[8], used;
static int note(int n) { log_[used++] = n; return n; }

int main(void) {
  int a = note(1), b = note(2) + a;
  int c = (note(3), note(4));
  if (note(5)) note(6);
  int v[2];
  int i = 0;
  v[0] = i; i++; v[1] = i;
  printf("%d %d %d %d\n", a, b, c, v[1]);
  for (int k = 0; k < used; k++) printf("%d", log_[k]);
  printf("\n");
  return 0;
}
