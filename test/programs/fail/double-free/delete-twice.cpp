struct S { int a[4]; };
static void release(S *s) {
    delete s; //~ double-free
}
int main() {
    S *s = new S{};
    release(s);
    release(s);
}
