// covers: [expr.mptr.oper] member pointers in tables, state machines, generic accessors, property lists, compared and converted through bases and qualifiers, with ref-qualified and noexcept functions, arrays of members
#include <array>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <type_traits>
#include <utility>
struct Rec { int id = 1; double w = 2.5; std::string name = "rec"; int arr[3] = {7, 8, 9}; const int fixed = 4; int *ptr = &id; int (*fn)(int) = [](int x) { return x * 2; }; };
struct Sub : Rec { int extra = 10; };
struct Machine {
  using State = void (Machine::*)(char);
  State state = &Machine::start;
  std::string log;
  void start(char c) { log += 's'; if (c == 'a') state = &Machine::inA; }
  void inA(char c) { log += 'A'; state = c == 'b' ? &Machine::inB : c == 'x' ? nullptr : state; }
  void inB(char) { log += 'B'; state = &Machine::start; }
  void feed(const char *s) { for (; *s && state; ++s) (this->*state)(*s); }
};
struct Quals { int f() & { return 1; } int f() const & { return 2; } int f() && { return 3; } int g() noexcept { return 4; } int v() volatile { return 5; } static int s() { return 6; } template <class T> T t(T x) { return x + 1; } int over(int) { return 7; } int over(double) const { return 8; } int var(int n, ...) { return n; } };
template <class T> struct MemberOf;
template <class T, class C> struct MemberOf<T C::*> { using type = T; using owner = C; };
static_assert(std::is_same_v<MemberOf<decltype(&Rec::w)>::type, double> && std::is_same_v<MemberOf<decltype(&Sub::id)>::owner, Rec> && std::is_same_v<decltype(&Rec::arr), int (Rec::*)[3]>);
static_assert(std::is_same_v<decltype(std::declval<const Rec &>().*&Rec::id), const int &> && std::is_same_v<decltype(std::declval<Rec>().*&Rec::id), int &&> && std::is_same_v<decltype(&Rec::fixed), const int Rec::*>);
static_assert(std::is_same_v<decltype(&Quals::g), int (Quals::*)() noexcept> && std::is_convertible_v<int (Quals::*)() noexcept, int (Quals::*)()> && !std::is_convertible_v<int (Quals::*)(), int (Quals::*)() noexcept>);
static_assert(std::is_convertible_v<int Rec::*, int Sub::*> && !std::is_convertible_v<int Sub::*, int Rec::*> && std::is_convertible_v<int Rec::*, const int Rec::*> && sizeof(int Rec::*) == 8 && sizeof(Machine::State) == 16);
template <auto M> struct Property { template <class T> static auto get(const T &t) { return t.*M; } template <class T, class V> static void set(T &t, V v) { t.*M = v; } };
template <class C, class... M> static void print(const C &c, M C::*...m) { (std::printf("%g ", static_cast<double>(c.*m)), ...); }
template <class R, class C, class... A> static std::string arity(R (C::*)(A...)) { return std::to_string(sizeof...(A)); }
template <class R, class C, class... A> static std::string arity(R (C::*)(A...) const) { return std::to_string(sizeof...(A)) + "c"; }
struct Calc { double acc = 0; Calc &add(double x) { acc += x; return *this; } Calc &mul(double x) { acc *= x; return *this; } double get() const { return acc; } };
int main() {
  Rec r;
  const Rec cr;
  int Rec::*pi = &Rec::id;
  std::string Rec::*ps = &Rec::name;
  r.*pi = 5;
  (&r)->*ps += "ord";
  std::printf("%d %d %s %zu\n", r.*pi, cr.*pi, (r.*ps).c_str(), (r.*ps).size());
  int (Rec::*pa)[3] = &Rec::arr;
  (r.*pa)[1] = 80;
  std::printf("%d %d %d %d\n", (r.*pa)[1], *(r.*&Rec::ptr), (r.*&Rec::fn)(21), r.*&Rec::fixed);
  Sub s;
  int Sub::*spi = pi, Sub::*sp2 = &Sub::extra;
  int Rec::*down = static_cast<int Rec::*>(sp2);
  std::printf("%d %d %d %d\n", s.*spi, s.*sp2, static_cast<Rec &>(s).*down, spi == &Sub::id);
  int Rec::*null = nullptr;
  std::printf("%d %d %d %d\n", null == nullptr, pi != nullptr, pi == &Rec::id, !null);
  Machine m;
  m.feed("zab!axy");
  std::printf("%s %d\n", m.log.c_str(), m.state == nullptr);
  Quals q;
  const Quals cq;
  int (Quals::*lv)() & = &Quals::f;
  int (Quals::*clv)() const & = &Quals::f;
  int (Quals::*rv)() && = &Quals::f;
  int (Quals::*plain)() = &Quals::g;
  std::printf("%d %d %d %d %d %d\n", (q.*lv)(), (cq.*clv)(), (Quals().*rv)(), (q.*plain)(), (q.*&Quals::v)(), (*&Quals::s)());
  int (Quals::*t)(int) = &Quals::t<int>;
  auto od = static_cast<int (Quals::*)(double) const>(&Quals::over);
  std::printf("%d %d %d\n", (q.*t)(4), (cq.*od)(1.5), (q.*&Quals::var)(9, 1, 2));
  Property<&Rec::w>::set(r, 7.25);
  std::printf("%g %d\n", Property<&Rec::w>::get(r), Property<&Sub::extra>::get(s));
  print(r, &Rec::id, &Rec::w);
  std::printf("%s %s\n", arity(&Machine::feed).c_str(), arity(&Calc::get).c_str());
  const std::map<std::string, Calc &(Calc::*)(double)> ops{{"+", &Calc::add}, {"*", &Calc::mul}};
  Calc c;
  for (auto [op, x] : {std::pair("+", 3.0), std::pair("*", 4.0), std::pair("+", 0.5)}) (c.*ops.at(op))(x);
  std::printf("%g %g\n", c.get(), ((Calc().*&Calc::add)(2).*&Calc::mul)(8).get());
  static constexpr std::array members{&Rec::id, &Rec::fixed == nullptr ? nullptr : &Rec::id};
  int sum = 0;
  for (auto mp : members) sum += r.*mp;
  std::function<int(Rec &)> viaFunction = &Rec::id;
  auto mf = std::mem_fn(&Calc::add);
  mf(&c, 1);
  std::invoke(&Calc::mul, std::ref(c), 2);
  std::printf("%d %d %g %d\n", sum, viaFunction(r), c.acc, std::invoke(&Rec::arr, r)[2]);
  int Rec::*const *pp = &members[0];
  r.**pp = 33;
  volatile Rec *vr = &r;
  std::printf("%d %d\n", r.id, vr->*pi);
}
