static void fill(int *a, int n) {
    for (int i = 0; i < n; i++)
        a[i] = i; //~ stack-buffer-overflow
}
int main(void) {
    int values[6];
    fill(values, 7);
    return values[0];
}
