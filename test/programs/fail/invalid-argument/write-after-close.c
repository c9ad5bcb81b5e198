#include <fcntl.h>
#include <unistd.h>

int main(void) {
  int fd = open("out.txt", O_WRONLY | O_CREAT, 0644);
  if (fd < 0) return 1;
  close(fd);
  return write(fd, "late", 4) == 4; //~ invalid-argument
}
