#include <new>
#include <typeinfo>
#include <initializer_list>
namespace shapes {
inline namespace v1 {
struct Shape { virtual ~Shape() {} virtual double area() const = 0; int id = 7; static int count; };
struct Named { virtual const char *name() const { return "named"; } const char *label = "x"; };
struct Left : virtual Named { int l; }; struct Right : virtual Named { int r; };
struct Circle final : Shape, Left, Right { double radius; explicit Circle(double r) : radius(r) { ++count; } ~Circle() override { --count; }
  double area() const override { return 3.14159 * radius * radius; } const char *name() const override { return "circle"; } };
int Shape::count;
}
}
using namespace shapes;
template <class T, int N = 4> struct Stack { T items[N]; int n = 0; void push(T t) { if (n == N) throw N; items[n++] = t; } T pop() { return items[--n]; } };
template <class... Args> int sum(Args... args) { return (args + ... + 0); }
enum class Level : unsigned char { Low = 1, High = 200 };
enum Big : unsigned long { Huge = 0xffffffffffffffff }; enum Minus { Neg = -5 };
thread_local Stack<int> perThread; static Circle *one = new Circle(1);
struct Guard { int *p; ~Guard() noexcept(false) { *p += 1; } };
struct Error { int code; Error(int c) : code(c) {} }; struct Worse : Error { using Error::Error; };
int risky(int v) { if (v > 3) throw Worse(v); if (v == 2) throw "text"; return v; }
int tryIt(int v) {
  int out = 0; Guard g{&out};
  try { Guard h{&out}; return risky(v); }
  catch (const Error &e) { out += e.code; if (v == 9) throw; }
  catch (const char *) { out = -1; }
  catch (...) { out = 99; }
  return out;
}
int never() noexcept { return risky(1); }
int old() throw() { return risky(2); }
auto counter() { int n = 0; return [n, step = 2]() mutable { return n += step; }; }
int members(Shape *s) { int Shape::*m = &Shape::id; double (Shape::*f)() const = &Shape::area; return s->*m + (int)(s->*f)(); }
int cast(Shape *s) { if (auto *c = dynamic_cast<Circle *>(s)) return (int)c->radius; return typeid(*s) == typeid(Circle); }
int &reference(int &&r, int &l) { l += r; return l; }
int list(std::initializer_list<int> l) { int s = 0; for (int i : l) s += i; return s; }
struct Node { Node *next; union { int i; float f; }; struct { int a, b; }; int bit : 5; };
int local() { struct Inner { int v; int get() { return v; } } i{3}; static Circle c(2); return i.get() + (int)c.area(); }
int placement(void *p) { auto *n = new (p) Node{}; auto *many = new Node[3]; auto *x = new int(5); delete x; delete[] many; n->i = 4; return n->i + n->a; }
int main() {
  Stack<int> s; s.push(sum(1, 2, 3)); perThread.push(4); auto c = counter(); Level l = Level::High; Big b = Huge; Minus m = Neg;
  for (int i = 0; i < 5; i++) { int square = i * i; s.push(square); if (square > 8) break; else continue; }
  int arr[2][3] = {{1, 2, 3}, {4, 5, 6}}; int i = 0;
  return s.pop() + c() + tryIt(4) + members(one) + cast(one) + reference(3, i) + list({1, 2}) + local() + placement(arr) + (int)l + (b == Huge) + m + never() + old();
}
