static int &counter() {
    int c = 1;
    int *p = &c;
    return *p;
}
int main() {
    int &c = counter();
    c = 5; //~ stack-use-after-return
    return 0;
}
