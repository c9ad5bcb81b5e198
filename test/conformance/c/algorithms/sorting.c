// covers: algorithms on arrays: insertion, quick, heap, merge, radix and shell sort agree
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
enum { N = 300 };
static void insertion(int *a, int n) { for (int i = 1; i < n; i++) { int x = a[i], j = i; for (; j > 0 && a[j - 1] > x; j--) a[j] = a[j - 1]; a[j] = x; } }
static void quick(int *a, int n) { if (n < 2) return; int p = a[n / 2], i = 0, j = n - 1; for (;; i++, j--) { while (a[i] < p) i++; while (a[j] > p) j--; if (i >= j) break; int t = a[i]; a[i] = a[j]; a[j] = t; } quick(a, i); quick(a + i, n - i); }
static void sift(int *a, int i, int n) { for (int c; (c = 2 * i + 1) < n; i = c) { if (c + 1 < n && a[c + 1] > a[c]) c++; if (a[i] >= a[c]) return; int t = a[i]; a[i] = a[c]; a[c] = t; } }
static void heap(int *a, int n) { for (int i = n / 2; i-- > 0;) sift(a, i, n); while (n-- > 1) { int t = a[0]; a[0] = a[n]; a[n] = t; sift(a, 0, n); } }
static void merge(int *a, int n) { if (n < 2) return; int h = n / 2, *t = malloc(n * sizeof *t), i = 0, j = h, k = 0; merge(a, h); merge(a + h, n - h); while (i < h && j < n) t[k++] = a[j] < a[i] ? a[j++] : a[i++]; while (i < h) t[k++] = a[i++]; while (j < n) t[k++] = a[j++]; memcpy(a, t, n * sizeof *t); free(t); }
static void radix(int *a, int n) { int t[N]; for (int s = 0; s < 32; s += 8) { int c[257] = {0}; for (int i = 0; i < n; i++) c[(a[i] >> s & 255) + 1]++; for (int i = 0; i < 256; i++) c[i + 1] += c[i]; for (int i = 0; i < n; i++) t[c[a[i] >> s & 255]++] = a[i]; memcpy(a, t, n * sizeof *t); } }
static void shell(int *a, int n) { for (int g = n / 2; g; g /= 2) for (int i = g; i < n; i++) { int x = a[i], j = i; for (; j >= g && a[j - g] > x; j -= g) a[j] = a[j - g]; a[j] = x; } }
int main(void) {
  void (*f[])(int *, int) = {insertion, quick, heap, merge, radix, shell};
  for (int k = 0; k < 6; k++) {
    int a[N]; unsigned s = 42, h = 0; int ok = 1;
    for (int i = 0; i < N; i++) { s = s * 1664525 + 1013904223; a[i] = (int)(s >> 12) % 1000; }
    f[k](a, N);
    for (int i = 0; i < N; i++) { h = h * 31 + (unsigned)a[i]; ok &= !i || a[i - 1] <= a[i]; }
    printf("%d %u\n", ok, h);
  }
  return 0;
}
