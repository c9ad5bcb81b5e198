// covers: POSIX opendir, readdir, rewinddir, closedir, scandir
#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static int visible(const struct dirent *d) { return d->d_name[0] != '.'; }

int main(void) {
  mkdir("conform-ls", 0755);
  const char *names[] = {"beta", "alpha", "gamma", ".hidden"};
  char path[64];
  for (int i = 0; i < 4; i++) { snprintf(path, sizeof path, "conform-ls/%s", names[i]); close(open(path, O_CREAT | O_WRONLY, 0600)); }
  DIR *d = opendir("conform-ls");
  int n = 0, dots = 0;
  for (struct dirent *e; (e = readdir(d));) { n++; dots += e->d_name[0] == '.'; }
  rewinddir(d);
  int again = 0;
  while (readdir(d)) again++;
  closedir(d);
  printf("%d %d %d\n", n, dots, again);
  struct dirent **list;
  int k = scandir("conform-ls", &list, visible, alphasort);
  for (int i = 0; i < k; i++) { printf("%s ", list[i]->d_name); free(list[i]); }
  free(list);
  printf("%d\n", opendir("conform-none") == NULL);
  for (int i = 0; i < 4; i++) { snprintf(path, sizeof path, "conform-ls/%s", names[i]); unlink(path); }
  rmdir("conform-ls");
  return 0;
}
