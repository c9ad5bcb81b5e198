// A log function that prints its arguments to two places, and forgets that the first has walked through the list.
#include <stdarg.h>
#include <stdio.h>

static void say(const char *format, ...) {
  char line[64];
  va_list list;
  va_start(list, format);
  vsnprintf(line, sizeof line, format, list);
  puts(line);
  vprintf(format, list); //~ format-mismatch
  va_end(list);
}

int main(void) {
  say("%d of %d\n", 1, 2);
  return 0;
}
