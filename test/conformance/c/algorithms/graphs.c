// covers: algorithms on graphs: breadth first, Dijkstra, Floyd and Warshall, topological order, components
#include <stdio.h>
#include <string.h>
enum { N = 8, INF = 1 << 20 };
static int g[N][N];
static void edge(int a, int b, int w) { g[a][b] = w; }
static int parent[N];
static int find(int x) { return parent[x] == x ? x : (parent[x] = find(parent[x])); }
static void visit(int v, int *seen, int *order, int *n) { seen[v] = 1; for (int i = 0; i < N; i++) if (g[v][i] && !seen[i]) visit(i, seen, order, n); order[--*n] = v; }
int main(void) {
  int e[][3] = {{0, 1, 4}, {0, 2, 1}, {2, 1, 2}, {1, 3, 5}, {2, 3, 8}, {3, 4, 3}, {5, 6, 1}};
  for (int i = 0; i < 7; i++) edge(e[i][0], e[i][1], e[i][2]);
  int q[N], h = 0, t = 0, d[N]; memset(d, -1, sizeof d); d[q[t++] = 0] = 0;
  while (h < t) { int v = q[h++]; for (int i = 0; i < N; i++) if (g[v][i] && d[i] < 0) { d[i] = d[v] + 1; q[t++] = i; } }
  for (int i = 0; i < N; i++) printf("%d ", d[i]);
  int c[N], done[N] = {0}; for (int i = 0; i < N; i++) c[i] = INF; c[0] = 0;
  for (int k = 0; k < N; k++) { int b = -1; for (int i = 0; i < N; i++) if (!done[i] && (b < 0 || c[i] < c[b])) b = i; done[b] = 1; for (int i = 0; i < N; i++) if (g[b][i] && c[b] + g[b][i] < c[i]) c[i] = c[b] + g[b][i]; }
  printf("|"); for (int i = 0; i < N; i++) printf(" %d", c[i] == INF ? -1 : c[i]);
  int f[N][N]; for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) f[i][j] = i == j ? 0 : g[i][j] ? g[i][j] : INF;
  for (int k = 0; k < N; k++) for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) if (f[i][k] + f[k][j] < f[i][j]) f[i][j] = f[i][k] + f[k][j];
  printf(" | %d %d %d\n", f[2][4], f[1][4], f[4][0] == INF);
  int seen[N] = {0}, order[N], n = N; for (int i = 0; i < N; i++) if (!seen[i]) visit(i, seen, order, &n);
  for (int i = 0; i < N; i++) printf("%d ", order[i]);
  for (int i = 0; i < N; i++) parent[i] = i;
  for (int i = 0; i < N; i++) for (int j = 0; j < N; j++) if (g[i][j]) parent[find(i)] = find(j);
  int k = 0; for (int i = 0; i < N; i++) k += find(i) == i;
  printf("| %d\n", k);
  return 0;
}
