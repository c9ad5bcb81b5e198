// covers: [6.7.6.2] [6.8.6] arrays of variable length many times over: in loops, left by goto, break and return
#include <stdio.h>
#include <string.h>

static void *volatile escaped;

static long backwards(int times) {
  long sum = 0;
  int n = 0;
again:;
  int row[n % 100 + 1];
  row[0] = n;
  row[n % 100] += 1;
  escaped = row;
  sum += row[0];
  if (++n < times) goto again;
  return sum;
}

static int inner(int depth) {
  int found = 0;
  for (int k = 1; k < 30; k++) {
    char text[k];
    memset(text, 'a' + k % 26, sizeof text);
    escaped = text;
    for (int j = 0; j < k; j++) {
      short squares[j + 1];
      for (int i = 0; i <= j; i++) squares[i] = (short)(i * i);
      escaped = squares;
      if (squares[j] > 300) break;
      if (depth > 0 && squares[j] == 25) return inner(depth - 1) + found;
      found += squares[j] + text[j];
    }
    if (k == 20) continue;
    found += (int)sizeof text;
  }
  return found;
}

int main(void) {
  printf("%ld\n", backwards(20000));
  printf("%d %d\n", inner(0), inner(3));
  return 0;
}
