// covers: [std.manip] [std.ios.manip] every manipulator: bases, signs, points, case, floats, adjustment, fill, width that lasts once, skipws, unitbuf, setiosflags, quoted with own delimiters, own manipulators
#include <cstdio>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>

static std::ostream &stars(std::ostream &o) { return o << "***"; }
static std::ios_base &loud(std::ios_base &b) { return b.setf(std::ios::uppercase | std::ios::showbase), b; }
struct Repeat {
  char c;
  int n;
  friend std::ostream &operator<<(std::ostream &o, const Repeat &r) {
    for (int i = 0; i < r.n; i++) o.put(r.c);
    return o;
  }
};
template <class F> static void show(F f) {
  std::ostringstream o;
  f(o);
  std::printf("%s\n", o.str().c_str());
}

int main() {
  using namespace std;
  show([](ostream &o) { o << hex << 255 << ' ' << oct << 255 << ' ' << dec << 255 << ' ' << showbase << hex << 255 << ' ' << oct << 255 << ' ' << 0 << ' ' << uppercase << hex << 255 << noshowbase << ' ' << 255 << nouppercase << ' ' << 255; });
  show([](ostream &o) { o << setbase(16) << 17 << ' ' << setbase(8) << 17 << ' ' << setbase(10) << 17 << ' ' << setbase(3) << 17; });
  show([](ostream &o) { o << hex << -1 << ' ' << short(-1) << ' ' << static_cast<unsigned char>('A') << ' ' << oct << -8L; });
  show([](ostream &o) { o << showpos << 5 << ' ' << 0 << ' ' << 5u << ' ' << 1.5 << ' ' << noshowpos << 5; });
  show([](ostream &o) { o << 100.0 << ' ' << showpoint << 100.0 << ' ' << 1.0 << ' ' << noshowpoint << 1.0; });
  show([](ostream &o) { o << 3.14159265 << ' ' << fixed << 3.14159265 << ' ' << scientific << 3.14159265 << ' ' << hexfloat << 3.0 << ' ' << defaultfloat << 3.14159265; });
  show([](ostream &o) { o << setprecision(2) << 3.14159 << ' ' << fixed << 3.14159 << ' ' << 1e6 << ' ' << setprecision(0) << 2.5 << ' ' << 3.5 << ' ' << scientific << 12345.0 << ' ' << uppercase << setprecision(3) << 1e-10; });
  show([](ostream &o) { o << boolalpha << true << false << noboolalpha << true << false; });
  show([](ostream &o) { o << setw(6) << 42 << '|' << 42 << '|' << left << setw(6) << 42 << '|' << right << setw(6) << -42 << '|' << internal << setw(6) << -42 << '|' << setfill('0') << setw(6) << -42 << '|'; });
  show([](ostream &o) { o << internal << setfill('*') << showbase << hex << setw(8) << 255 << '|' << setw(8) << "text" << '|' << setw(5) << 'c' << '|' << setw(9) << showpos << dec << 1.5 << '|'; });
  show([](ostream &o) { o << setw(3) << "longer" << '|' << setw(0) << 1 << '|' << setw(4) << "" << '|' << setw(4) << true << '|'; });
  show([](ostream &o) { o << setiosflags(ios::hex | ios::showbase) << resetiosflags(ios::dec) << 31 << ' ' << resetiosflags(ios::showbase) << 31; });
  show([](ostream &o) { o << stars << Repeat{'-', 4} << loud << hex << 171 << ends << "after" << flush; });
  show([](ostream &o) { o << quoted("plain") << quoted("with \"quotes\" and \\") << quoted("a'b", '\'') << quoted(string("x|y"), '|', '^') << setw(8) << quoted("w") << quoted(""); });
  ostringstream counted;
  counted << "a\0b" << ends << 'c';
  printf("%zu\n", counted.str().size());

  istringstream in("ff 0x1F 17 010 10");
  int a, b, c, d, e;
  in >> hex >> a >> b >> oct >> c >> setbase(0) >> d >> dec >> e;
  printf("%d %d %d %d %d\n", a, b, c, d, e);
  istringstream any("0x10 010 10");
  any.unsetf(ios::basefield);
  any >> a >> b >> c;
  printf("%d %d %d\n", a, b, c);
  istringstream skip(" a b");
  char x, y, z;
  skip >> noskipws >> x >> y >> skipws >> z;
  printf("[%c%c%c]\n", x, y, z);
  istringstream words("true 0 false");
  bool t, f, g;
  words >> boolalpha >> t >> noboolalpha >> f >> boolalpha >> g;
  printf("%d%d%d\n", t, f, g);
  istringstream q(R"("two words" bare "esc \" \\ aped" 'single')");
  string s1, s2, s3, s4;
  q >> quoted(s1) >> quoted(s2) >> quoted(s3) >> quoted(s4, '\'');
  printf("[%s][%s][%s][%s]\n", s1.c_str(), s2.c_str(), s3.c_str(), s4.c_str());
  istringstream sp("   rest of");
  sp >> ws;
  printf("%c %d\n", sp.peek(), sp.eof());
  istringstream blank("   ");
  blank >> ws;
  printf("%d%d\n", blank.eof(), blank.fail());
  ostringstream o;
  const auto flags = o.flags();
  o << hex << showbase << fixed;
  const auto old = o.flags(flags);
  o << 10 << ' ' << 0.5 << ' ';
  o.flags(old);
  o << 10 << ' ' << 0.5;
  const auto p = o.precision(2);
  const auto w = o.width(9);
  const auto fill = o.fill('.');
  o << ' ' << 0.125;
  printf("%s %td %td [%c]\n", o.str().c_str(), static_cast<ptrdiff_t>(p), static_cast<ptrdiff_t>(w), fill);
}
