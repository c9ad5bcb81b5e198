#include <memory>
#include <new>
#include <string>
#include <vector>
struct Base { virtual ~Base() = default; };
struct Derived : Base { std::string text = "a text that needs memory of its own"; };
int main() {
    Base *b = new Derived;
    delete b;
    std::string *s = new std::string[3];
    s[1] = "another text that needs memory of its own";
    delete[] s;
    int *n = new (std::nothrow) int(4);
    delete n;
    auto u = std::make_unique<int[]>(5);
    u[4] = 1;
    auto shared = std::make_shared<Derived>();
    std::weak_ptr<Derived> weak = shared;
    shared.reset();
    alignas(Derived) unsigned char raw[sizeof(Derived)];
    Derived *d = new (raw) Derived;
    d->~Derived();
    std::vector<std::vector<int>> grid(3, std::vector<int>(3));
    grid[2][2] = 1;
    int *zero = nullptr;
    delete zero;
    int *none = new int[0];
    delete[] none;
    return weak.expired() ? 0 : 1;
}
