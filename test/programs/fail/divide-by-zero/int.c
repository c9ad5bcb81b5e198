int main(int argc, char **argv) {
    (void)argv;
    int zero = argc - 1;
    return 10 / zero; //~ divide-by-zero
}
