// covers: [class.cdtor] virtual calls, typeid and dynamic_cast while an object is under construction or destruction
#include <cstdio>
#include <typeinfo>
struct A {
  A() { say("A()"); }
  virtual ~A() { say("~A"); }
  virtual const char *who() const { return "A"; }
  void say(const char *when) const { std::printf("%s:%s:%d ", when, who(), isB()); }
  bool isB() const;
};
struct B : A {
  B() { say("B()"); }
  ~B() override { say("~B"); }
  const char *who() const override { return "B"; }
};
bool A::isB() const { return dynamic_cast<const B *>(this) != nullptr && typeid(*this) != typeid(A); }
struct C : virtual A { C() { say("C()"); } const char *who() const override { return "C"; } };
struct D : virtual A { D() { say("D()"); } };
struct E : D, C { E() { say("E()"); } ~E() override { say("~E"); } };
int main() {
  { B b; }
  std::printf("\n");
  { E e; std::printf("| "); }
  std::printf("\n");
}
