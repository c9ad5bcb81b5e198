struct S { int a, b; };
int main(void) {
    struct S s;
    s.a = 1;
    if (s.b) //~ uninitialized-use
        return 1;
    return 0;
}
