#include <cstring>
struct Base { virtual int f() { return 1; } long pad = 0; };
int main() {
    Base *b = new Base;
    std::memset(static_cast<void *>(b), 0x41, sizeof *b);
    int r = b->f(); //~ wild-access
    delete b;
    return r;
}
