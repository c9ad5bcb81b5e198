#include <iostream>

struct Point {
	int x;
	int y;
	explicit Point(int value) : x(value) {}
};

int main() {
	Point p(3);
	std::cout << p.x << ' ' << p.y << '\n'; //~ uninitialized-use
}
