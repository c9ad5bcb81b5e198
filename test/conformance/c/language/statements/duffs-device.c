// covers: a loop interleaved with a switch (Duff's device)
#include <stdio.h>
#include <string.h>

static void copy(char *to, const char *from, int count) {
  int n = (count + 7) / 8;
  switch (count % 8) {
    case 0: do { *to++ = *from++;
    case 7:      *to++ = *from++;
    case 6:      *to++ = *from++;
    case 5:      *to++ = *from++;
    case 4:      *to++ = *from++;
    case 3:      *to++ = *from++;
    case 2:      *to++ = *from++;
    case 1:      *to++ = *from++;
            } while (--n > 0);
  }
}

int main(void) {
  const char text[] = "the quick brown fox jumps";
  for (int n = 1; n <= 25; n += 4) {
    char out[32] = {0};
    copy(out, text, n);
    printf("%d %s %d\n", n, out, memcmp(out, text, n));
  }
  return 0;
}
