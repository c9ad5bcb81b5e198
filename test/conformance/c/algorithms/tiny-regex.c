// covers: [6.5.2.2] matching by backtracking: characters, dot, star, plus, question mark, classes and anchors, in mutual recursion
#include <stdio.h>
#include <string.h>
static int here(const char *re, const char *text, const char *whole);
/** Length of the single item at the start of an expression. */
static int item(const char *re) {
  if (*re == '\\') return 2;
  if (*re != '[') return 1;
  return (int)(strchr(re + 2, ']') - re) + 1;
}
static int matches(const char *re, int c) {
  if (c == '\0') return 0;
  if (*re == '.') return 1;
  if (*re == '\\') return re[1] == c;
  if (*re != '[') return *re == c;
  const char *end = strchr(re + 2, ']');
  int negated = re[1] == '^', in = 0;
  for (const char *p = re + 1 + negated; p < end; p++) {
    if (p[1] == '-' && p + 2 < end) in |= c >= p[0] && c <= p[2], p += 2;
    else in |= *p == c;
  }
  return in != negated;
}
static int star(const char *re, int n, int least, int most, const char *rest, const char *text, const char *whole) {
  int count = 0;
  while (count < most && matches(re, (unsigned char)text[count])) count++;
  (void)n;
  for (; count >= least; count--)
    if (here(rest, text + count, whole)) return 1;
  return 0;
}
static int here(const char *re, const char *text, const char *whole) {
  if (*re == '\0') return 1;
  if (*re == '$' && re[1] == '\0') return *text == '\0';
  int n = item(re);
  switch (re[n]) {
    case '*': return star(re, n, 0, 1000, re + n + 1, text, whole);
    case '+': return star(re, n, 1, 1000, re + n + 1, text, whole);
    case '?': return star(re, n, 0, 1, re + n + 1, text, whole);
    default: return matches(re, (unsigned char)*text) && here(re + n, text + 1, whole);
  }
}
static int search(const char *re, const char *text) {
  if (*re == '^') return here(re + 1, text, text) ? 0 : -1;
  for (const char *p = text;; p++) {
    if (here(re, p, text)) return (int)(p - text);
    if (!*p) return -1;
  }
}
int main(void) {
  static const char *const cases[][2] = {
      {"a.c", "xxabcxx"}, {"^a.c", "xxabc"}, {"ab*c", "ac abbbbc"}, {"ab+c", "ac abbbbc"}, {"colou?r", "the color"},
      {"[0-9]+\\.[0-9]+", "pi is 3.14"}, {"[^a-z ]+$", "lower UPPER"}, {"^$", ""}, {"x*$", "aaa"}, {"a*a*a*a*b", "aaaaaaaaaaaaaaa"},
      {"[]x]+", "ab]]x"}, {"\\$[0-9]*", "cost: $100"}};
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
    printf("%-16s in %-16s at %d\n", cases[i][0], cases[i][1], search(cases[i][0], cases[i][1]));
}
