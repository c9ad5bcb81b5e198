// covers: POSIX regcomp, regexec with groups, regfree, flags
#include <regex.h>
#include <stdio.h>

static void try(const char *re, const char *s, int flags) {
  regex_t r;
  regmatch_t m[4];
  if (regcomp(&r, re, flags)) { printf("bad\n"); return; }
  if (regexec(&r, s, 4, m, 0)) printf("none");
  else for (int i = 0; i < 4 && m[i].rm_so >= 0; i++) printf("[%.*s]", (int)(m[i].rm_eo - m[i].rm_so), s + m[i].rm_so);
  printf(" %zu\n", r.re_nsub);
  regfree(&r);
}

int main(void) {
  try("([a-z]+)=([0-9]+)", "set key=42;", REG_EXTENDED);
  try("^a.*z$", "abcz", 0);
  try("HELLO", "say hello", REG_ICASE);
  try("\\(ab\\)\\1", "xababab", 0);
  try("a{2,3}|b+", "caaaab", REG_EXTENDED);
  try("[[:digit:]]+(\\.[[:digit:]]*)?", "pi 3.14", REG_EXTENDED);
  try("(unclosed", "x", REG_EXTENDED);
  try("x$", "x\ny", REG_NEWLINE);
  return 0;
}
