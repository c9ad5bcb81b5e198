static char *greeting(void) {
    char text[16] = "hello";
    char *p = text;
    return p;
}
int main(void) {
    char *g = greeting();
    return g[0] == 'x'; //~ stack-use-after-return
}
