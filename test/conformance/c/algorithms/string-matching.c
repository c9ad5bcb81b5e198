// covers: [7.26.5] searching texts by Knuth-Morris-Pratt, Horspool and Rabin-Karp, against strstr
#include <stdio.h>
#include <string.h>
static int kmp(const char *t, const char *p, int *out) {
  int m = (int)strlen(p), fail[32], found = 0;
  fail[0] = 0;
  for (int i = 1, k = 0; i < m; i++) {
    while (k > 0 && p[i] != p[k]) k = fail[k - 1];
    fail[i] = k += p[i] == p[k];
  }
  for (int i = 0, k = 0; t[i]; i++) {
    while (k > 0 && t[i] != p[k]) k = fail[k - 1];
    k += t[i] == p[k];
    if (k == m) out[found++] = i - m + 1, k = fail[k - 1];
  }
  return found;
}
static int horspool(const char *t, const char *p, int *out) {
  int n = (int)strlen(t), m = (int)strlen(p), shift[256], found = 0;
  for (int c = 0; c < 256; c++) shift[c] = m;
  for (int i = 0; i + 1 < m; i++) shift[(unsigned char)p[i]] = m - 1 - i;
  for (int i = 0; i + m <= n; i += shift[(unsigned char)t[i + m - 1]])
    if (memcmp(t + i, p, m) == 0) out[found++] = i;
  return found;
}
static int rabin(const char *t, const char *p, int *out) {
  enum { B = 257, M = 1000003 };
  int n = (int)strlen(t), m = (int)strlen(p), found = 0;
  long want = 0, have = 0, high = 1;
  if (n < m) return 0;
  for (int i = 0; i < m; i++) want = (want * B + p[i]) % M, have = (have * B + t[i]) % M;
  for (int i = 1; i < m; i++) high = high * B % M;
  for (int i = 0;; i++) {
    if (have == want && strncmp(t + i, p, m) == 0) out[found++] = i;
    if (i + m >= n) return found;
    have = ((have - t[i] * high % M + M) * B + t[i + m]) % M;
  }
}
static int plain(const char *t, const char *p, int *out) {
  int found = 0;
  for (const char *at = t; (at = strstr(at, p)); at++) out[found++] = (int)(at - t);
  return found;
}
int main(void) {
  const char *text = "abababcabababdabacabadabacabaababab the end: abracadabra abracadabra";
  const char *patterns[] = {"abab", "abracadabra", "a", "zzz", "abacaba", "bra abra", "end: "};
  int (*const ways[])(const char *, const char *, int *) = {plain, kmp, horspool, rabin};
  for (size_t k = 0; k < sizeof patterns / sizeof *patterns; k++) {
    int want[80], n = plain(text, patterns[k], want), same = 1;
    for (size_t w = 1; w < 4; w++) {
      int have[80];
      same &= ways[w](text, patterns[k], have) == n && memcmp(want, have, n * sizeof *have) == 0;
    }
    printf("%-12s %d times, first at %d, %s\n", patterns[k], n, n ? want[0] : -1, same ? "all agree" : "they differ");
  }
}
