// covers: [iostate.flags] stream states: failures, recovery, exceptions, ignore, peek, putback, unget, gcount, tie, eof
#include <cstdio>
#include <iostream>
#include <limits>
#include <sstream>
#include <string>
static void state(std::istream &s) { std::printf("%d%d%d%d ", s.good(), s.eof(), s.fail(), s.bad()); }
int main() {
  std::istringstream in("12 abc 7\nskip this line\n99");
  int a = -1, b = -1;
  in >> a, state(in);
  in >> b, state(in);
  std::printf("%d %d\n", a, b);
  in.clear();
  in.ignore(5, 'c');
  in >> b;
  std::printf("%d %c\n", b, in.peek());
  in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  std::string w;
  in >> w;
  in.unget(), in.putback('i'), in >> w;
  std::printf("%s\n", w.c_str());
  char buf[20];
  in.getline(buf, 20);
  std::printf("[%s] %td\n", buf, static_cast<std::ptrdiff_t>(in.gcount()));
  in >> a, state(in);
  in >> a, state(in);
  std::printf("%d\n", a);
  std::istringstream e("x");
  e.exceptions(std::ios::failbit);
  try { e >> a; } catch (const std::ios_base::failure &) { std::printf("failure %d\n", e.fail()); }
  std::istringstream r("binary\0data", std::ios::in);
  r.str(std::string("ab\0cd", 5));
  r.read(buf, 3);
  std::printf("%td %d ", static_cast<std::ptrdiff_t>(r.gcount()), buf[2]);
  std::printf("%td ", static_cast<std::ptrdiff_t>(r.readsome(buf, 20)));
  r.read(buf, 1), state(r);
  r.clear(), r.seekg(-2, std::ios::end);
  std::printf("%c ", static_cast<char>(r.get()));
  std::printf("%d\n", static_cast<int>(r.tellg()));
  std::ostringstream o("start", std::ios::ate);
  o << "+end", o.seekp(0), o << "S";
  std::printf("%s %d %d\n", o.str().c_str(), static_cast<int>(o.tellp()), static_cast<bool>(std::cin.tie() == &std::cout));
  std::istringstream big("99999999999 -5");
  big >> a;
  std::printf("%d %d ", a, big.fail());
  big.clear();
  unsigned u;
  big >> u;
  std::printf("%u\n", u);
}
