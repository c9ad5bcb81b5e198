int main(void) {
    int a[4] = {0};
    int *p = a;
    p[-1] = 1; //~ stack-buffer-underflow
    return a[0];
}
