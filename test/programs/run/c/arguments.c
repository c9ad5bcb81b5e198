// args: one -v two --name=x
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
extern char **environ;
int main(int argc, char **argv) { printf("%d %d\n", argc, argv[argc] == NULL); for (int i = 1; i < argc; i++) printf("%s ", argv[i]); puts(""); static struct option o[] = {{"name", required_argument, 0, 'n'}, {0, 0, 0, 0}}; int c, idx; while ((c = getopt_long(argc, argv, "v", o, &idx)) != -1) switch (c) { case 'v': puts("verbose"); break; case 'n': printf("name %s\n", optarg); break; } for (int i = optind; i < argc; i++) printf("rest %s\n", argv[i]); printf("%d\n", environ != NULL); return argc; }
