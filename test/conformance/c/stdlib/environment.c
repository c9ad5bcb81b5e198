// covers: [7.22.4.6] getenv; POSIX setenv, unsetenv, putenv, environ
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(void) {
  printf("%d\n", getenv("SURELY_NOT_SET") == NULL);
  setenv("CONFORM", "one", 1);
  setenv("CONFORM", "two", 0);
  puts(getenv("CONFORM"));
  setenv("CONFORM", "three", 1);
  puts(getenv("CONFORM"));
  static char entry[] = "STATIC_ENTRY=abc";
  putenv(entry);
  entry[13] = 'X';
  puts(getenv("STATIC_ENTRY"));
  int found = 0;
  for (char **e = environ; *e; e++) found += !strncmp(*e, "CONFORM=", 8);
  printf("%d\n", found);
  unsetenv("CONFORM");
  printf("%d\n", getenv("CONFORM") == NULL);
  return 0;
}
