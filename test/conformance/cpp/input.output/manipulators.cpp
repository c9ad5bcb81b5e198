// covers: [std.manip] manipulators: widths, fill, bases, floating formats, flags saved, quoted, own ones, on input too
#include <cstdio>
#include <iomanip>
#include <iostream>
#include <sstream>
#include <string>
static std::ostream &brackets(std::ostream &o) { return o << "[]"; }
struct Tab { int n; friend std::ostream &operator<<(std::ostream &o, Tab t) { return o << std::string(t.n, '>'); } };
int main() {
  using std::cout;
  cout << '|' << std::setw(6) << 42 << '|' << std::left << std::setw(6) << 42 << '|' << std::internal << std::setfill('0') << std::setw(6) << -42 << "|\n" << std::setfill(' ') << std::right;
  cout << std::hex << std::showbase << 255 << ' ' << std::uppercase << 255 << ' ' << std::oct << 8 << ' ' << std::dec << std::nouppercase << std::noshowbase << std::showpos << 7 << std::noshowpos << '\n';
  for (double d : {0.0, 1.0, 3.14159265, 1e-5, 123456789.0, 1e21}) cout << d << ' ' << std::fixed << std::setprecision(2) << d << ' ' << std::scientific << d << ' ' << std::defaultfloat << std::setprecision(6) << std::showpoint << d << std::noshowpoint << '\n';
  cout << std::hexfloat << 1.5 << std::defaultfloat << ' ' << std::setprecision(3) << 2.0 / 3 << std::setprecision(6) << '\n';
  cout << std::boolalpha << true << std::noboolalpha << false << ' ' << brackets << Tab{3} << '\n';
  const auto flags = cout.flags(std::ios::hex | std::ios::showbase);
  cout << 16 << ' ';
  cout.flags(flags);
  cout << 16 << ' ' << cout.width() << ' ' << cout.precision() << ' ' << cout.fill() << "|\n";
  std::stringstream s;
  s << std::quoted("with \"quotes\" and \\") << ' ' << std::quoted("custom", '\'');
  std::string a, b;
  cout << s.str() << '\n';
  s >> std::quoted(a) >> std::quoted(b, '\'');
  cout << a << '|' << b << '\n';
  std::istringstream in("ff 0x1f 017 1 yes 12345 abc");
  int x, y, z;
  in >> std::hex >> x >> std::setbase(0) >> y >> z;
  cout << x << ' ' << y << ' ' << z << '\n';
  bool t;
  char buf[4];
  in >> std::dec >> t >> a >> std::setw(4) >> buf >> b;
  cout << t << a << ' ' << buf << ' ' << b << '\n';
  cout << std::setw(3) << "toolong" << std::setw(4) << 'c' << std::setw(5) << nullptr << std::endl;
}
