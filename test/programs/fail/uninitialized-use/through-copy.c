int main(void) {
    int x;
    int y = x;
    int z = y + 1;
    if (z == 3) //~ uninitialized-use
        return 0;
    return 0;
}
