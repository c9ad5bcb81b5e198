// covers: POSIX dup and dup2 share an offset; redirecting standard output and back
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  printf("to the terminal\n");
  fflush(stdout);
  int file = open("conform-dup.txt", O_RDWR | O_CREAT | O_TRUNC, 0600), saved = dup(1);
  dup2(file, 1);
  printf("into the file\n");
  fflush(stdout);
  dup2(saved, 1);
  close(saved);
  int again = dup(file);
  lseek(file, 5, SEEK_SET);
  char b[20] = {0};
  read(again, b, 8);
  printf("%s|%ld\n", b, (long)lseek(file, 0, SEEK_CUR));
  close(again);
  close(file);
  unlink("conform-dup.txt");
  return 0;
}
