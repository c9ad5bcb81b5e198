struct Base { virtual int f() { return 1; } };
int main() {
    Base *b = nullptr;
    return b->f(); //~ null-dereference
}
