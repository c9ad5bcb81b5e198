static int sign(int x) {
    if (x > 0)
        return 1;
    if (x < 0)
        return -1;
    __builtin_unreachable(); //~ unreachable-reached
}
int main(int argc, char **argv) { return sign(argc - 1); }
