#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>
#include <vector>
#include <algorithm>
class Shape { public: virtual ~Shape() = default; virtual double area() const = 0; virtual std::string name() const = 0; friend std::ostream &operator<<(std::ostream &o, const Shape &s) { return o << std::setw(10) << std::left << s.name() << std::fixed << std::setprecision(3) << s.area(); } }; class Circle : public Shape { double r; public: explicit Circle(double r) : r(r) {} double area() const override { return M_PI * r * r; } std::string name() const override { return "circle"; } }; class Rect : public Shape { protected: double w, h; public: Rect(double w, double h) : w(w), h(h) {} double area() const override { return w * h; } std::string name() const override { return "rect"; } }; class Square final : public Rect { public: explicit Square(double a) : Rect(a, a) {} std::string name() const override { return "square"; } };
int main() { std::vector<std::unique_ptr<Shape>> v; v.push_back(std::make_unique<Circle>(1.5)); v.push_back(std::make_unique<Rect>(2, 3.5)); v.emplace_back(new Square(2.2)); std::sort(v.begin(), v.end(), [](auto &a, auto &b) { return a->area() < b->area(); }); double t = 0; for (auto &s : v) { std::cout << *s << '\n'; t += s->area(); } std::cout << t << std::endl; }
