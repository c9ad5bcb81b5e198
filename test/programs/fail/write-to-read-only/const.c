static const int limit = 5;
int main(void) {
    int *p = (int *)&limit;
    *p = 6; //~ write-to-read-only
    return 0;
}
