#include <cstdio>
struct Shape {
    virtual ~Shape() { puts("shape"); }
    long area = 1;
};
struct Circle : Shape {
    ~Circle() override { puts("circle"); }
};
int main() {
    Shape *shapes = new Circle[2];
    delete[] shapes; //~ mismatched-deallocation
    return 0;
}
