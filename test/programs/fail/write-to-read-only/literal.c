int main(void) {
    char *s = "literal";
    s[0] = 'L'; //~ write-to-read-only
    return 0;
}
