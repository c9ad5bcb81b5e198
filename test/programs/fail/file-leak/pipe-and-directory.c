#include <dirent.h>
#include <unistd.h>

int main(void) {
  int ends[2];
  if (pipe(ends)) return 1; //~ file-leak
  close(ends[1]);
  DIR *d = opendir("/"); //~ file-leak
  return readdir(d) == NULL;
}
