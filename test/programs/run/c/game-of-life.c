#include <stdio.h>
#include <stdlib.h>
#include <string.h>
enum { W = 24, H = 10 };
static int alive(const char g[H][W], int y, int x) { return g[(y + H) % H][(x + W) % W]; }
int main(void) {
    char (*g)[W] = calloc(H, W), (*n)[W] = calloc(H, W); const char *glider[] = {".#.", "..#", "###"}; for (int y = 0; y < 3; y++) for (int x = 0; x < 3; x++) g[y][x] = glider[y][x] == '#';
    for (int gen = 0; gen < 30; gen++) { for (int y = 0; y < H; y++) for (int x = 0; x < W; x++) { int c = 0; for (int dy = -1; dy <= 1; dy++) for (int dx = -1; dx <= 1; dx++) if (dy || dx) c += alive((const char(*)[W])g, y + dy, x + dx); n[y][x] = c == 3 || (c == 2 && g[y][x]); } memcpy(g, n, H * W); }
    for (int y = 0; y < H; y++) { for (int x = 0; x < W; x++) putchar(g[y][x] ? '#' : '.'); putchar('\n'); } free(g); free(n); return 0;
}
