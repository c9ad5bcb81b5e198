static int half(int x) {
    if (x % 2 == 0) //~ missing-return
        return x / 2;
}
int main(int argc, char **argv) { return half(argc + 2); }
