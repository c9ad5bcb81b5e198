// covers: [5.1.2.2.1] argc and argv: their values, modifiable strings, terminator
// args: one two=2 -x --long
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[]) {
  printf("%d %d\n", argc, argv[argc] == NULL);
  for (int i = 1; i < argc; i++) printf("%d %s %zu\n", i, argv[i], strlen(argv[i]));
  char *eq = strchr(argv[2], '=');
  *eq = 0;
  printf("%s -> %s\n", argv[2], eq + 1);
  argv[1] = "changed";
  argv++;
  printf("%s %d\n", argv[0], argv[0] != NULL);
  return argc;
}
