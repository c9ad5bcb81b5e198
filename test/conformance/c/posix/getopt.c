// covers: POSIX getopt: options with and without values, clusters, --, errors
#include <stdio.h>
#include <unistd.h>

static void parse(int argc, char **argv) {
  optind = 1;
  opterr = 0;
  int c;
  while ((c = getopt(argc, argv, "ab:c")) != -1)
    switch (c) {
      case 'b': printf("b=%s ", optarg); break;
      case '?': printf("?%c ", optopt); break;
      default: printf("%c ", c);
    }
  printf("| %d:", argc - optind);
  for (int i = optind; i < argc; i++) printf(" %s", argv[i]);
  printf("\n");
}

int main(void) {
  parse(5, (char *[]){"p", "-a", "-bval", "-c", "rest", NULL});
  parse(5, (char *[]){"p", "-acb", "next", "--", "-a", NULL});
  parse(3, (char *[]){"p", "-x", "-b", NULL});
  parse(1, (char *[]){"p", NULL});
  return 0;
}
