// covers: [7.24.3] strcpy, strncpy with padding and cut, strcat, strncat
#include <stdio.h>
#include <string.h>

int main(void) {
  char a[20], b[8];
  strcpy(a, "start");
  strcat(a, "-");
  strncat(a, "middle", 3);
  strncat(a, "x", 10);
  puts(a);
  memset(b, '#', 8);
  strncpy(b, "ab", 5);
  printf("%s %d %d %c\n", b, b[2], b[4], b[5]);
  strncpy(b, "long string", 4);
  printf("%.5s\n", b);
  printf("%d\n", strcpy(b, "ret") == b);
  return 0;
}
