// covers: POSIX strptime
#define _XOPEN_SOURCE 700
#include <stdio.h>
#include <string.h>
#include <time.h>

static void try(const char *s, const char *f) {
  struct tm t;
  memset(&t, 0, sizeof t);
  char *e = strptime(s, f, &t);
  if (!e) { puts("no match"); return; }
  printf("%d-%d-%d %d:%d:%d [%s]\n", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, e);
}

int main(void) {
  try("2024-02-29 13:37:05 rest", "%Y-%m-%d %H:%M:%S");
  try("05 Mar 1999", "%d %b %Y");
  try("11:05:06 PM", "%I:%M:%S %p");
  try("12/25/98", "%D");
  try("x", "%Y");
  try("2024-13-01", "%Y-%m-%d");
  try("  7%", "%n%d%%");
  return 0;
}
