// covers: POSIX glob and fnmatch
#include <fcntl.h>
#include <fnmatch.h>
#include <glob.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void) {
  const char *p[] = {"*.c", "a?c", "[a-c]x", "[!a-c]x", "\\*", "*/b", "a*b*c"}, *s[] = {"main.c", "abc", "bx", "bx", "*", "a/b", "aXXbYYc"};
  for (int i = 0; i < 7; i++) printf("%d", fnmatch(p[i], s[i], 0) == 0);
  printf(" %d %d\n", fnmatch("*", "a/b", FNM_PATHNAME), fnmatch("*", ".x", FNM_PERIOD) != 0);
  mkdir("conform-g", 0755);
  const char *f[] = {"conform-g/x2.txt", "conform-g/x1.txt", "conform-g/y.c"};
  for (int i = 0; i < 3; i++) close(open(f[i], O_CREAT | O_WRONLY, 0600));
  glob_t g;
  int r = glob("conform-g/x*.txt", 0, NULL, &g);
  printf("%d %zu %s %s\n", r, g.gl_pathc, g.gl_pathv[0], g.gl_pathv[1]);
  globfree(&g);
  printf("%d\n", glob("conform-g/none*", 0, NULL, &g) == GLOB_NOMATCH);
  globfree(&g);
  for (int i = 0; i < 3; i++) unlink(f[i]);
  rmdir("conform-g");
  return 0;
}
