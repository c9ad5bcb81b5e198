#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef void sorter(int *, int);
static void swap(int *a, int *b) { int t = *a; *a = *b; *b = t; }
static void bubble(int *v, int n) { for (int i = 0; i < n; i++) for (int j = 0; j + 1 < n - i; j++) if (v[j] > v[j + 1]) swap(v + j, v + j + 1); }
static void insertion(int *v, int n) { for (int i = 1; i < n; i++) { int k = v[i], j = i; for (; j > 0 && v[j - 1] > k; j--) v[j] = v[j - 1]; v[j] = k; } }
static void quick(int *v, int n) { if (n < 2) return; int p = v[n / 2], i = 0, j = n - 1; while (i <= j) { while (v[i] < p) i++; while (v[j] > p) j--; if (i <= j) swap(&v[i++], &v[j--]); } quick(v, j + 1); quick(v + i, n - i); }
static void merge(int *v, int n) { if (n < 2) return; int m = n / 2; merge(v, m); merge(v + m, n - m); int *t = malloc(n * sizeof *t); for (int i = 0, a = 0, b = m; i < n; i++) t[i] = b >= n || (a < m && v[a] <= v[b]) ? v[a++] : v[b++]; memcpy(v, t, n * sizeof *t); free(t); }
static void heap(int *v, int n) { for (int s = n / 2 - 1, e = n; e > 1;) { if (s >= 0) ; else { e--; swap(v, v + e); } int i = s >= 0 ? s-- : 0; for (int c; (c = 2 * i + 1) < e; i = c) { if (c + 1 < e && v[c] < v[c + 1]) c++; if (v[i] >= v[c]) break; swap(v + i, v + c); } } }
static void shell(int *v, int n) { for (int g = n / 2; g; g /= 2) for (int i = g; i < n; i++) for (int j = i; j >= g && v[j - g] > v[j]; j -= g) swap(v + j, v + j - g); }
int main(void) { sorter *all[] = {bubble, insertion, quick, merge, heap, shell}; const char *names[] = {"bubble", "insertion", "quick", "merge", "heap", "shell"}; for (int k = 0; k < 6; k++) { int v[200]; unsigned x = 42 + k; for (int i = 0; i < 200; i++) { x = x * 1664525u + 1013904223u; v[i] = (int)(x >> 20) - 2000; } all[k](v, 200); int ok = 1; long h = 0; for (int i = 0; i < 200; i++) { if (i && v[i - 1] > v[i]) ok = 0; h = (long)(h * 31ul + (unsigned long)v[i]); } printf("%s %d %ld\n", names[k], ok, h); } return 0; }
