int main(void) {
    int a[4];
    int n = 4;
    for (int i = 0; i <= n; i++)
        a[i] = i; //~ stack-buffer-overflow
    return a[0];
}
