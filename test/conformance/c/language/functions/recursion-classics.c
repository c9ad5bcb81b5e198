// covers: [6.5.2.2] recursion: Ackermann, Hanoi, permutations, N queens, a depth of thousands
#include <stdio.h>

static unsigned ack(unsigned m, unsigned n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
static int moves;
static void hanoi(int n, int a, int b, int c) { if (n) { hanoi(n - 1, a, c, b); moves++; hanoi(n - 1, c, b, a); } }
static void permute(char *s, int i, int n) {
  if (i == n) { printf("%s ", s); return; }
  for (int k = i; k < n; k++) { char t = s[i]; s[i] = s[k]; s[k] = t; permute(s, i + 1, n); t = s[i]; s[i] = s[k]; s[k] = t; }
}
static int queens(int n, int row, unsigned c, unsigned l, unsigned r) {
  if (row == n) return 1;
  int s = 0;
  for (unsigned f = ~(c | l | r) & ((1u << n) - 1); f; f &= f - 1) { unsigned b = f & -f; s += queens(n, row + 1, c | b, (l | b) << 1, (r | b) >> 1); }
  return s;
}
static long depth(int n) { return n ? 1 + depth(n - 1) : 0; }

int main(void) {
  printf("%u %u\n", ack(2, 3), ack(3, 3));
  hanoi(10, 0, 1, 2);
  printf("%d\n", moves);
  char s[] = "abc";
  permute(s, 0, 3);
  printf("\n%d %d\n", queens(6, 0, 0, 0, 0), queens(8, 0, 0, 0, 0));
  printf("%ld\n", depth(20000));
  return 0;
}
