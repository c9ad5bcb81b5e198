// covers: [7.26] string functions in algorithms: words reversed, longest common prefix, Caesar's cipher, Levenshtein
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static void reverse(char *b, char *e) { while (b < --e) { char t = *b; *b++ = *e; *e = t; } }
static void words(char *s) {
  reverse(s, s + strlen(s));
  for (char *b = s; *b;) { size_t n = strcspn(b, " "); reverse(b, b + n); b += n + strspn(b + n, " "); }
}
static int distance(const char *a, const char *b) {
  int row[64];
  int n = (int)strlen(b);
  for (int j = 0; j <= n; j++) row[j] = j;
  for (int i = 1; a[i - 1]; i++) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j <= n; j++) {
      int old = row[j], best = diagonal + (a[i - 1] != b[j - 1]);
      if (row[j] + 1 < best) best = row[j] + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      row[j] = best;
      diagonal = old;
    }
  }
  return row[n];
}

int main(void) {
  char s[] = "the quick brown fox";
  words(s);
  puts(s);
  printf("%d %d %d\n", distance("kitten", "sitting"), distance("", "abc"), distance("flaw", "lawn"));
  char c[] = "Hello, World!";
  for (char *p = c; *p; p++) if (isalpha((unsigned char)*p)) { int base = isupper((unsigned char)*p) ? 'A' : 'a'; *p = (char)((*p - base + 13) % 26 + base); }
  puts(c);
  const char *w[] = {"interspecies", "interstellar", "interstate"};
  size_t n = strlen(w[0]);
  for (int i = 1; i < 3; i++) while (strncmp(w[0], w[i], n)) n--;
  printf("%.*s\n", (int)n, w[0]);
  return 0;
}
