// covers: [6.7.9] character arrays from string literals, with and without room for the terminator
#include <stdio.h>
#include <string.h>

int main(void) {
  char exact[5] = "hello";
  char room[8] = "hi";
  char sized[] = "four";
  char braces[] = {"in braces"};
  char nul[] = "a\0b";
  const char *joined = "one" " " "two";
  printf("%.5s %zu %zu %zu %zu\n", exact, sizeof exact, sizeof sized, sizeof braces, sizeof nul);
  printf("%zu %d %d\n", strlen(room), room[3], room[7]);
  printf("%s %zu %zu\n", joined, strlen(joined), strlen(nul));
  char table[3][4] = {"abc", "de", "f"};
  for (int i = 0; i < 3; i++) printf("%.4s.", table[i]);
  printf("\n");
  return 0;
}
