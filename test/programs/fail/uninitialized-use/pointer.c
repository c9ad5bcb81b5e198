int main(void) {
    int *p;
    p[0] = 1; //~ uninitialized-use
    return 0;
}
