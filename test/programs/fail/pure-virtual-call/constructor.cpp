#include <cstdio>
class Shape {
public:
    Shape() { describe(); }
    virtual ~Shape() = default;
    void describe() { std::puts(name()); } //~ pure-virtual-call
    virtual const char *name() const = 0;
};
class Circle : public Shape {
    const char *name() const override { return "circle"; }
};
int main() {
    Circle c;
    c.describe();
    return 0;
}
