// covers: POSIX nftw walks a tree depth first
#define _XOPEN_SOURCE 700
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int files, dirs, deepest;
static int visit(const char *p, const struct stat *st, int type, struct FTW *f) {
  (void)st;
  if (type == FTW_F) { files++; unlink(p); }
  if (type == FTW_DP) { dirs++; rmdir(p); }
  if (f->level > deepest) deepest = f->level;
  return 0;
}

int main(void) {
  mkdir("conform-t", 0755); mkdir("conform-t/a", 0755); mkdir("conform-t/a/b", 0755); mkdir("conform-t/c", 0755);
  const char *f[] = {"conform-t/1", "conform-t/a/2", "conform-t/a/b/3", "conform-t/a/b/4"};
  for (int i = 0; i < 4; i++) close(open(f[i], O_CREAT | O_WRONLY, 0600));
  int r = nftw("conform-t", visit, 8, FTW_DEPTH | FTW_PHYS);
  printf("%d %d %d %d %d\n", r, files, dirs, deepest, access("conform-t", F_OK));
  return 0;
}
