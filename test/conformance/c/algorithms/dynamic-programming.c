// covers: algorithms with tables: knapsack, longest common subsequence, change, edit script, matrix chain
#include <stdio.h>
#include <string.h>
static int max(int a, int b) { return a > b ? a : b; }
int main(void) {
  int w[] = {1, 3, 4, 5}, v[] = {1, 4, 5, 7}, k[8] = {0};
  for (int i = 0; i < 4; i++) for (int c = 7; c >= w[i]; c--) k[c] = max(k[c], k[c - w[i]] + v[i]);
  const char *a = "AGGTAB", *b = "GXTXAYB"; int n = (int)strlen(a), m = (int)strlen(b), l[8][8] = {{0}};
  for (int i = 1; i <= n; i++) for (int j = 1; j <= m; j++) l[i][j] = a[i - 1] == b[j - 1] ? l[i - 1][j - 1] + 1 : max(l[i - 1][j], l[i][j - 1]);
  char s[8] = ""; int at = l[n][m]; s[at] = 0;
  for (int i = n, j = m; i && j;) { if (a[i - 1] == b[j - 1]) { s[--at] = a[i - 1]; i--; j--; } else if (l[i - 1][j] >= l[i][j - 1]) i--; else j--; }
  printf("%d %d %s\n", k[7], l[n][m], s);
  long ways[101] = {1}; int coins[] = {1, 5, 10, 25, 50};
  for (int c = 0; c < 5; c++) for (int x = coins[c]; x <= 100; x++) ways[x] += ways[x - coins[c]];
  int d[] = {10, 30, 5, 60}, cost[4][4] = {{0}};
  for (int len = 2; len < 4; len++) for (int i = 1; i + len - 1 < 4; i++) { int j = i + len - 1; cost[i][j] = 1 << 30; for (int q = i; q < j; q++) { int x = cost[i][q] + cost[q + 1][j] + d[i - 1] * d[q] * d[j]; if (x < cost[i][j]) cost[i][j] = x; } }
  printf("%ld %d\n", ways[100], cost[1][3]);
  long best = -1000, cur = 0; int x[] = {-2, 1, -3, 4, -1, 2, 1, -5, 4};
  for (int i = 0; i < 9; i++) { cur = cur > 0 ? cur + x[i] : x[i]; if (cur > best) best = cur; }
  printf("%ld\n", best);
  return 0;
}
