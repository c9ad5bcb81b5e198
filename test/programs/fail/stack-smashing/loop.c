static void fill(const char *s) {
    char buf[8];
    int i = 0;
    for (; s[i]; i++)
        buf[i] = s[i]; //~ stack-buffer-overflow
    buf[7] = 0;
} //~ stack-smashing
int main(void) {
    fill("this text is much longer than the buffer");
    return 0;
}
