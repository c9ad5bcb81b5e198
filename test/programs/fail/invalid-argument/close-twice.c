#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void) {
  int fd = open("file.txt", O_WRONLY | O_CREAT, 0644);
  if (fd < 0) return 1;
  close(fd);
  close(fd); //~ invalid-argument
  puts("closed");
  return 0;
}
