int main(void) {
    const char *s = "abc";
    return s[5] == 'x'; //~ global-buffer-overflow
}
