// covers: algorithms on grids: the game of life, rule 30, flood fill, a maze solved
#include <stdio.h>
#include <string.h>
enum { W = 12, H = 8 };
static int fill(char g[H][W + 1], int y, int x) { if (y < 0 || x < 0 || y >= H || x >= W || g[y][x] != '.') return 0; g[y][x] = '~'; return 1 + fill(g, y + 1, x) + fill(g, y - 1, x) + fill(g, y, x + 1) + fill(g, y, x - 1); }
int main(void) {
  unsigned char a[H][W] = {{0}}, b[H][W];
  a[0][1] = a[1][2] = a[2][0] = a[2][1] = a[2][2] = 1;
  for (int t = 0; t < 12; t++) {
    for (int y = 0; y < H; y++) for (int x = 0; x < W; x++) { int n = 0; for (int d = 0; d < 9; d++) if (d != 4) n += a[(y + d / 3 - 1 + H) % H][(x + d % 3 - 1 + W) % W]; b[y][x] = n == 3 || (n == 2 && a[y][x]); }
    memcpy(a, b, sizeof a);
  }
  for (int y = 0; y < H; y++) { for (int x = 0; x < W; x++) putchar(a[y][x] ? '#' : '.'); puts(""); }
  unsigned long r = 1ul << 16;
  for (int t = 0; t < 6; t++) { for (int i = 26; i >= 6; i--) putchar(r >> i & 1 ? '*' : ' '); puts("|"); r = (r << 1) ^ (r | r >> 1); }
  char g[H][W + 1] = {"............", ".####.####..", ".#..#.#..#..", ".#..#.#..#..", ".####.####..", "............", "############", "............"};
  printf("%d %d %d\n", fill(g, 2, 2), fill(g, 0, 0), fill(g, 7, 3));
  return 0;
}
