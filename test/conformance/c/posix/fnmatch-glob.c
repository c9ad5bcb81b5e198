// covers: POSIX fnmatch with its flags, glob over files, basename and dirname
#define _GNU_SOURCE
#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/stat.h>

int main(void) {
  struct { const char *p, *s; int f; } t[] = {{"*.c", "a.c", 0}, {"*.c", "a.h", 0}, {"?[a-c]*", "xbz", 0}, {"[!x]y", "zy", 0}, {"*", ".hid", FNM_PERIOD}, {"a*b", "a/b", FNM_PATHNAME}, {"a\\*", "a*", 0}, {"a\\*", "a\\x", FNM_NOESCAPE}, {"ABC", "abc", FNM_CASEFOLD}};
  for (unsigned i = 0; i < sizeof t / sizeof *t; i++) printf("%d", fnmatch(t[i].p, t[i].s, t[i].f) == 0);
  puts("");
  char d[] = "/tmp/conf-globXXXXXX";
  mkdtemp(d);
  chdir(d);
  const char *n[] = {"b.txt", "a.txt", "c.dat", ".dot"};
  for (int i = 0; i < 4; i++) close(open(n[i], O_CREAT | O_WRONLY, 0600));
  glob_t g;
  printf("%d ", glob("*.txt", 0, NULL, &g));
  for (size_t i = 0; i < g.gl_pathc; i++) printf("%s ", g.gl_pathv[i]);
  globfree(&g);
  printf("%d\n", glob("none*", 0, NULL, &g) == GLOB_NOMATCH);
  for (int i = 0; i < 4; i++) unlink(n[i]);
  chdir("/");
  rmdir(d);
  char a[] = "/usr/lib/file.so", b[] = "/usr/lib/file.so", c[] = "plain", e[] = "dir/";
  printf("%s %s ", basename(a), dirname(b));
  printf("%s ", dirname(c)); printf("%s\n", basename(e));
  return 0;
}
