#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

static FILE *journal;
static std::ofstream late;

int main() {
  journal = fopen("journal.txt", "w");
  if (journal) fputs("kept open until the end\n", journal);
  late.open("late.txt");
  late << "closed by its destructor\n";
  {
    std::ofstream f("short.txt");
    f << 1;
  }
  int fd = open("plain.txt", O_WRONLY | O_CREAT, 0644);
  int copy = dup(fd);
  close(fd);
  close(copy);
  close(-1);
  FILE *f = fopen("plain.txt", "r");
  if (f) fclose(f);
  return 0;
}
