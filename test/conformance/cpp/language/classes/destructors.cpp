// covers: [class.dtor] order of destruction, explicit calls, virtual destructors, of arrays, of temporaries, destroying delete
#include <cstdio>
#include <new>
struct D {
  int id;
  explicit D(int i) : id(i) {}
  ~D() { std::printf("~%d ", id); }
};
struct Base { virtual ~Base() { std::printf("~Base "); } };
struct Derived : Base { D a{1}, b{2}; ~Derived() override { std::printf("~Derived "); } };
struct Self {
  int size;
  static void operator delete(Self *p, std::destroying_delete_t) {
    std::printf("destroying %d ", p->size);
    p->~Self();
    ::operator delete(p);
  }
  ~Self() { std::printf("~Self "); }
};
static D make(int i) { return D(i); }
union U { D d; int n; U() : n(0) {} ~U() {} };
int main() {
  { D x(1); D y(2); { D z(3); } std::printf("| "); }
  std::printf("\n");
  Base *p = new Derived;
  delete p;
  std::printf("\n");
  D *arr = new D[3]{D(4), D(5), D(6)};
  delete[] arr;
  std::printf("\n%d ", make(7).id);
  const D &kept = make(8);
  std::printf("kept %d\n", kept.id);
  delete new Self{5};
  std::printf("\n");
  U u;
  new (&u.d) D(9);
  u.d.~D();
  using Int = int;
  int n = 3;
  n.~Int();
  static D s(10);
  std::printf("end ");
}
