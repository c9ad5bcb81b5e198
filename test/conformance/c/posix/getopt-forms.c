// covers: POSIX getopt: clusters, arguments in the same word, missing ones, "--"; getopt_long with abbreviations
// args: -ab -cvalue -d next --name=x --verb -- rest -z
#define _GNU_SOURCE
#include <getopt.h>
#include <stdio.h>
#include <string.h>

int main(int argc, char **argv) {
  static int verbose;
  static const struct option longs[] = {{"name", required_argument, NULL, 'n'}, {"verbose", no_argument, &verbose, 1}, {"opt", optional_argument, NULL, 'o'}, {0}};
  int c, at;
  while ((c = getopt_long(argc, argv, "abc:d:", longs, &at)) != -1) printf("%d:%s ", c, optarg ? optarg : "-");
  printf("| %d %s %d\n", verbose, argv[optind], argc - optind);
  char *v[] = {"p", "-x", "-q", "-y", NULL};
  optind = 0; opterr = 0;
  while ((c = getopt(4, v, ":xy:")) != -1) printf("%c/%c ", c, c == 'x' || c == 'y' ? '-' : optopt);
  printf("%d\n", optind);
  char *w[] = {"p", "file", "-a", "--opt=7", "--opt", "more", NULL};
  optind = 0;
  while ((c = getopt_long(6, w, "a", longs, NULL)) != -1) printf("%c:%s ", c, optarg ? optarg : "-");
  for (; optind < 6; optind++) printf("<%s>", w[optind]);
  puts("");
  char *u[] = {"p", "x", "-a", NULL};
  optind = 0;
  printf("%d\n", getopt(3, u, "+a"));
  return 0;
}
