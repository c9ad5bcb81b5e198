#include <stdio.h>
#include <stdlib.h>

static FILE *open_log(void) {
  char buffer[64];
  FILE *log = tmpfile();
  if (!log) exit(1);
  setvbuf(log, buffer, _IOFBF, sizeof buffer);
  return log;
}

static void note(FILE *log, const char *text) {
  char line[100];
  snprintf(line, sizeof line, "note: %s", text);
  fputs(line, log); //~ stack-use-after-return
}

int main(void) {
  FILE *log = open_log();
  note(log, "started");
  fclose(log);
}
