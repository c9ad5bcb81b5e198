#include <stdio.h>
static int counter(void) { static int n = 10; return n++; }
static unsigned ackermann(unsigned m, unsigned n) { return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }
static void hanoi(int n, char a, char b, char c, int *moves) { if (!n) return; hanoi(n - 1, a, c, b, moves); ++*moves; hanoi(n - 1, c, b, a, moves); }
static int even(int n); static int odd(int n) { return n ? even(n - 1) : 0; } static int even(int n) { return n ? odd(n - 1) : 1; }
static int board[8], solutions;
static void queens(int row) { if (row == 8) { solutions++; return; } for (int c = 0; c < 8; c++) { int ok = 1; for (int r = 0; r < row; r++) if (board[r] == c || board[r] - c == row - r || c - board[r] == row - r) ok = 0; if (ok) { board[row] = c; queens(row + 1); } } }
int global = 5; extern int global; static int hidden[3] = {1, 2, 3}; const char *const words[] = {"a", "b"}; int (*fp)(void) = counter; int *gp = &hidden[1];
int main(void) {
    printf("%d ", counter()); printf("%d ", counter()); printf("%d\n", fp()); printf("%u\n", ackermann(2, 9)); int moves = 0; hanoi(12, 'a', 'b', 'c', &moves); printf("%d\n", moves);
    printf("%d %d\n", even(5000), odd(5000)); queens(0); printf("%d\n", solutions); printf("%d %d %s\n", global, *gp, words[1]); *gp = 9; printf("%d\n", hidden[1]);
    return 0;
}
