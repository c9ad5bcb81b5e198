// covers: builtin forms of memcpy, memset, strlen, abs and the frame address
#include <stdio.h>

static int same(void *outer) { return (char *)__builtin_frame_address(0) < (char *)outer; }

int main(void) {
  char a[16], b[16];
  __builtin_memset(a, 'x', sizeof a);
  a[15] = 0;
  __builtin_memcpy(b, a, 16);
  __builtin_strcpy(a, "hey");
  printf("%s %s %zu %d\n", a, b, __builtin_strlen(b), __builtin_strcmp(a, b) < 0);
  printf("%d %ld %g %d\n", __builtin_abs(-3), __builtin_labs(-4), __builtin_fabs(-0.5), __builtin_memcmp("ab", "ab", 2));
  printf("%g %d %d\n", __builtin_inf(), __builtin_isnan(__builtin_nan("")), same(__builtin_frame_address(0)));
  return 0;
}
