static int down(int n) {
    int pad[16];
    pad[n % 16] = n;
    return down(n + 1) + pad[n % 16]; //~ stack-overflow
}
int main(void) { return down(0); }
