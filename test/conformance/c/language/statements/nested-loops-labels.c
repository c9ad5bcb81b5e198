// covers: [6.8.6] break, continue and goto out of and within nested loops and switches
#include <stdio.h>
int main(void) {
  for (int i = 0; i < 5; i++) {
    if (i == 1) continue;
    for (int j = 0;; j++) {
      if (j == i) break;
      if (j % 2) continue;
      if (i == 4 && j == 2) goto out;
      printf("%d%d ", i, j);
    }
    switch (i) { case 2: continue; case 3: break; default: printf("d "); }
    printf("; ");
  }
out:
  puts("out");
  int n = 0;
  do { if (++n == 3) continue; if (n > 5) break; } while (n < 10);
  printf("%d\n", n);
  int k = 3;
loop:
  if (k--) { printf("%d", k); goto loop; }
  while (k++ < 3) ; 
  printf(" %d\n", k);
  return 0;
}
