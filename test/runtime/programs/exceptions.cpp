#include <cstdio>
#include <stdexcept>
#include <string>
#include <exception>
struct T {
  const char*n;
  T(const char*n):n(n) { printf("+%s\n", n); }
  ~T() { printf("-%s\n", n); }
  T(const T&o):n(o.n) { printf("c%s\n", n); }
};
struct Base {
  virtual ~Base() {}
  virtual const char*who()const { return "Base"; }
};
struct Mid:virtual Base {
  const char*who()const override { return "Mid"; }
};
struct Mid2:virtual Base {};
struct Der:Mid, Mid2 {
  int x = 7;
  const char*who()const override { return "Der"; }
};
void thrower(int k) {
  T t("thrower");
  switch(k) {
    case 0:throw 1;
    case 1:throw 2.5;
    case 2:throw "str";
    case 3:throw std::string("sss");
    case 4:throw Der();
    case 5:throw std::runtime_error("rt");
    case 6:throw std::out_of_range("oor");
    case 7:throw nullptr;
    case 8:{
      Der*d = new Der;
      throw d;
    }
    case 9:throw 'c';
    case 10: throw 5L;
  }
}
int handle(int k) {
  T a("handle");
  try {
    T b("try");
    thrower(k);
    printf("no throw\n");
    return 0;
  } catch(int i) {
    printf("int %d\n", i);
    return i;
  } catch(double d) { printf("double %g\n", d); } catch(const char*s) { printf("cstr %s\n", s); } catch(std::string&s) { printf("string %s\n", s.c_str()); } catch(Base&b) { printf("base& %s\n", b.who()); } catch(std::logic_error&e) { printf("logic %s\n", e.what()); } catch(std::exception&e) { printf("exc %s\n", e.what()); } catch(Base*b) {
    printf("base* %s\n", b->who());
    delete b;
  } catch(...) { printf("other\n"); }
  return -1;
}
void nested() {
  try {
    try { throw std::runtime_error("inner"); } catch(std::exception&e) {
      printf("in %s\n", e.what());
      throw;
    }
  } catch(std::runtime_error&e) { printf("re %s\n", e.what()); }
  try {
    try { throw 1; } catch(int) { throw std::string("from handler"); }
  } catch(std::string&s) { printf("%s\n", s.c_str()); }
  try {
    try { throw 1; } catch(...) {
      try { throw 2; } catch(int i) { printf("two %d\n", i); }
      throw;
    }
  } catch(int i) { printf("one %d\n", i); }
}
struct CtorThrow {
  T a, b;
  CtorThrow():a("ma"), b("mb") { throw 42; }
};
struct ArrEl {
  static int n;
  int id;
  ArrEl():id(n++) {
    printf("el%d\n", id);
    if(id == 3)throw std::runtime_error("el3");
  }
  ~ArrEl() { printf("~el%d\n", id); }
};
int ArrEl::n = 0;
int fnblock(int x) try {
  T t("fb");
  if(x) throw x;
  return 0;
} catch(int e) {
  printf("fnblock %d\n", e);
  return e*2;
}
struct Bad {
  int v;
  Bad(int x) try : v(x>0?x:throw std::string("neg")) {} catch(std::string&s) { printf("ctor catch %s\n", s.c_str()); }
};
struct InDtor {
  ~InDtor() {
    printf("uncaught %d\n", std::uncaught_exceptions());
    try { throw 1; } catch(int) { printf("dtor inner\n"); }
  }
};
int deep(int n) {
  T t("d");
  if(n == 0) throw n;
  volatile int x = deep(n-1);
  return x+1;
}
int main() {
  for(int k = 0; k <= 11; k++) printf("=> %d\n", handle(k));
  nested();
  try { CtorThrow c; } catch(int i) { printf("ctor %d\n", i); }
  try { new CtorThrow; } catch(int i) { printf("new ctor %d\n", i); }
  try { ArrEl a[5]; } catch(std::exception&e) { printf("%s\n", e.what()); }
  ArrEl::n = 2;
  try { ArrEl*p = new ArrEl[5]; } catch(std::exception&e) { printf("%s\n", e.what()); }
  printf("%d\n", fnblock(0));
  printf("%d\n", fnblock(21));
  try { Bad b(-1); } catch(std::string&s) { printf("out %s\n", s.c_str()); }
  try {
    InDtor d;
    throw 3;
  } catch(int i) { printf("%d\n", i); }
  try { deep(5); } catch(int i) { printf("deep %d\n", i); }
  std::exception_ptr ep;
  try { throw std::runtime_error("saved"); } catch(...) { ep = std::current_exception(); }
  try { std::rethrow_exception(ep); } catch(std::exception&e) { printf("ep %s\n", e.what()); }
  try {
    try { throw std::runtime_error("a"); } catch(...) { std::throw_with_nested(std::logic_error("b")); }
  } catch(std::exception&e) {
    printf("%s\n", e.what());
    try { std::rethrow_if_nested(e); } catch(std::exception&f) { printf("nested %s\n", f.what()); }
  }
  for(int i = 0; i<3; i++) {
    try {
      if(i == 1) continue;
      if(i == 2) break;
      throw i;
    } catch(int) { printf("loop %d\n", i); }
  }
  return 0;
}
