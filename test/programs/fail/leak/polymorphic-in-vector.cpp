#include <vector>
struct Shape { virtual ~Shape() = default; };
struct Circle : Shape { double r = 1; };
int main() {
    std::vector<Shape *> shapes;
    for (int i = 0; i < 3; i++)
        shapes.push_back(new Circle);
    return 0;
} //~ leak
