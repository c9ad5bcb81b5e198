// covers: [6.8.4.2] switch: fall-through, default in the middle, no match, negative and character labels
#include <stdio.h>

static int f(int x) {
  int r = 0;
  switch (x) {
    case -1: r += 1;
    case 'a': r += 10; break;
    default: r += 100;
    case 7: r += 1000;
    case 8: case 9: r += 10000; break;
    case 1LL << 20: return -5;
  }
  return r;
}

int main(void) {
  int in[] = {-1, 'a', 7, 8, 9, 42, 1 << 20};
  for (int i = 0; i < 7; i++) printf("%d ", f(in[i]));
  switch (3) { case 4: puts("no"); }
  unsigned char c = 200;
  switch (c) { case 200: printf("200 "); break; case (unsigned char)-56 + 1: printf("x"); }
  printf("\n");
  return 0;
}
