// covers: POSIX regcomp and regexec: groups, alternation, classes, anchors, flags, error texts
#include <regex.h>
#include <stdio.h>

static void try(const char *p, const char *s, int flags) {
  regex_t r;
  regmatch_t m[4];
  int e = regcomp(&r, p, flags);
  if (e) { char b[64]; regerror(e, &r, b, sizeof b); printf("%s: error\n", p); return; }
  e = regexec(&r, s, 4, m, 0);
  printf("%s on %s:", p, s);
  if (e) printf(" no");
  else for (int i = 0; i < 4 && m[i].rm_so >= 0; i++) printf(" %d-%d", (int)m[i].rm_so, (int)m[i].rm_eo);
  puts("");
  regfree(&r);
}

int main(void) {
  try("a*b", "xaaab", REG_EXTENDED);
  try("(a|ab)(c|bcd)(d*)", "abcd", REG_EXTENDED);
  try("^[[:alpha:]_][[:alnum:]_]*$", "name_1", REG_EXTENDED);
  try("^[0-9]{2,3}$", "1234", REG_EXTENDED);
  try("colou?r", "The COLOR", REG_EXTENDED | REG_ICASE);
  try("\\(x\\)\\1", "axxb", 0);
  try("[^,]+,([^,]+)", "one,two,three", REG_EXTENDED);
  try("^b", "a\nb", REG_EXTENDED | REG_NEWLINE);
  try("(", "x", REG_EXTENDED);
  try("", "any", REG_EXTENDED);
  return 0;
}
