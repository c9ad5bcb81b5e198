// covers: [7.26] memset, memcpy, memmove and memcmp at every small size and offset
#include <stdio.h>
#include <string.h>
int main(void) {
  unsigned char a[80], b[80], c[80];
  int bad = 0;
  for (int n = 0; n < 33; n++)
    for (int o = 0; o < 9; o++) {
      for (int i = 0; i < 80; i++) a[i] = (unsigned char)(i * 7 + n), b[i] = 0xee;
      memcpy(b + o, a + 3, n);
      for (int i = 0; i < 80; i++) bad += b[i] != (i >= o && i < o + n ? a[i - o + 3] : 0xee);
      memcpy(c, a, sizeof c);
      memmove(c + 5, c + o, n);
      for (int i = 0; i < n; i++) bad += c[5 + i] != a[o + i];
      memset(b + o, n, n);
      bad += n > 0 && (b[o] != n || b[o + n - 1] != n || (b[o + n] == n && n != 0xee));
      bad += memcmp(a + o, a + o, n) != 0;
      if (n) { memcpy(c, a, 80); c[o + n - 1]++; bad += memcmp(a + o, c + o, n) >= 0 && c[o + n - 1] != 0; }
    }
  printf("%d\n", bad);
  return 0;
}
