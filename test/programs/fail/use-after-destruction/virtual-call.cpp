#include <cstdio>
#include <memory>
struct Shape {
    virtual ~Shape() = default;
    virtual int area() const = 0;
};
struct Square : Shape {
    int side = 2;
    int area() const override { return side * side; }
};
int main() {
    std::allocator<Square> memory;
    Square *square = memory.allocate(1);
    std::construct_at(square);
    const Shape *shape = square;
    std::printf("%d\n", shape->area());
    std::destroy_at(square);
    int area = shape->area(); //~ use-after-destruction
    memory.deallocate(square, 1);
    return area & 0;
}
