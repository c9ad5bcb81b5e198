static int *local(void) {
    int x = 5;
    int *p = &x;
    return p;
}
int main(void) {
    int *p = local();
    return *p == 6; //~ stack-use-after-return
}
