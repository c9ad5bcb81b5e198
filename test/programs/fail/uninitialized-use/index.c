int main(void) {
    int a[4] = {1, 2, 3, 4};
    unsigned i;
    i &= 3;
    return a[i] & 0; //~ uninitialized-use
}
