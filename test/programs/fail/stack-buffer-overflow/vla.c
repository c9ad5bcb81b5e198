int main(int argc, char **argv) {
    int n = argc + 3;
    int a[n];
    for (int i = 0; i <= n; i++)
        a[i] = i; //~ stack-buffer-overflow
    return a[0];
}
