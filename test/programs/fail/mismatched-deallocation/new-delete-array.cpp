struct S { int x; ~S() {} };
int main() {
    S *s = new S;
    delete[] s; //~ mismatched-deallocation
    return 0;
}
