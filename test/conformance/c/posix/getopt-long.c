// covers: GNU getopt_long: long options, abbreviations, flags, permutation
#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>

int main(void) {
  char *argv[] = {"p", "file1", "--verbose", "--level=3", "-o", "out", "--opt", "--lev", "4", "file2", "--color", "--color=red", "--bad", NULL};
  int argc = 13, verbose = 0, index;
  struct option opts[] = {{"verbose", no_argument, &verbose, 7}, {"level", required_argument, NULL, 'l'}, {"opt", no_argument, NULL, 'O'}, {"color", optional_argument, NULL, 'c'}, {0}};
  opterr = 0;
  for (int c; (c = getopt_long(argc, argv, "o:", opts, &index)) != -1;)
    printf("%c:%s ", c ? c : '0', optarg ? optarg : "-");
  printf("\n%d %d", verbose, optind);
  for (int i = optind; i < argc; i++) printf(" %s", argv[i]);
  printf("\n");
  return 0;
}
