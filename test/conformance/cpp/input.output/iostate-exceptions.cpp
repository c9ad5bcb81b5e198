// covers: [iostate.flags] [ios.base.callback] [ios.base.storage] exceptions masks, tie, copyfmt, iword and pword with callbacks, own manipulators with state, rethrown errors
#include <iomanip>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>

static int slot() {
  static const int index = std::ios_base::xalloc();
  return index;
}
struct Indent {
  long by;
  friend std::ostream &operator<<(std::ostream &o, Indent i) {
    o.iword(slot()) += i.by;
    return o;
  }
};
struct Node {
  std::string name;
  friend std::ostream &operator<<(std::ostream &o, const Node &n) { return o << std::string(static_cast<std::size_t>(o.iword(slot())), ' ') << n.name; }
};
struct Bad {
  friend std::ostream &operator<<(std::ostream &, Bad) { throw std::runtime_error("from the operator"); }
  friend std::istream &operator>>(std::istream &i, Bad &) {
    i.setstate(std::ios::failbit);
    return i;
  }
};
class Broken : public std::streambuf {
  int_type overflow(int_type) override { throw std::logic_error("from the buffer"); }
};
static std::string events;
static void watch(std::ios_base::event e, std::ios_base &, int index) { events += (e == std::ios_base::erase_event ? "erase" : e == std::ios_base::imbue_event ? "imbue" : "copyfmt") + std::to_string(index) + ' '; }

int main() {
  std::cout << Node{"root"} << '\n' << Indent{2} << Node{"child"} << '\n' << Indent{2} << Node{"grandchild"} << '\n' << Indent{-4} << Node{"next"} << '\n';
  std::ostringstream o;
  o.exceptions(std::ios::badbit);
  try {
    o << Bad();
  } catch (const std::runtime_error &e) {
    std::cout << e.what() << ' ' << o.good() << '\n';
  }
  Broken buffer;
  std::ostream quiet(&buffer);
  quiet << 1;
  std::cout << quiet.bad() << '\n';
  std::ostream loud(&buffer);
  loud.exceptions(std::ios::badbit);
  try {
    loud << 1;
  } catch (const std::logic_error &e) {
    std::cout << e.what() << ' ' << loud.bad() << '\n';
  }
  std::istringstream in("x");
  Bad b;
  in >> b;
  std::cout << !in << static_cast<bool>(in) << in.rdstate() << '\n';
  try {
    in.exceptions(std::ios::failbit);
    std::cout << "not reached\n";
  } catch (const std::ios_base::failure &) {
    std::cout << "thrown at once " << (in.exceptions() == std::ios::failbit) << '\n';
  }
  std::ostringstream a, c;
  a << std::hex << std::showbase << std::setfill('*') << std::setprecision(3);
  a.iword(slot()) = 5;
  a.register_callback(watch, 1);
  c.copyfmt(a);
  c << std::setw(6) << 255 << ' ' << 3.14159 << ' ' << c.iword(slot());
  std::cout << c.str() << '\n';
  c.imbue(std::locale::classic());
  std::cout << events << '\n';
  std::ostringstream prompt;
  std::istringstream answer("42");
  std::cout << (answer.tie() == nullptr);
  answer.tie(&prompt);
  int x;
  answer >> x;
  std::cout << (answer.tie() == &prompt) << x << (std::cin.tie() == &std::cout) << '\n';
  std::ostringstream unit;
  unit << std::unitbuf << 1 << std::nounitbuf;
  std::cout << ((std::cerr.flags() & std::ios::unitbuf) != 0) << ((unit.flags() & std::ios::unitbuf) != 0) << '\n';
  unit.setstate(std::ios::eofbit);
  unit << "lost";
  std::cout << unit.str() << unit.fail() << '\n';
}
