// covers: [istream.unformatted] get, getline, ignore, peek, read, readsome, putback, unget, seekg, gcount: what each leaves, counts and sets
#include <iostream>
#include <limits>
#include <sstream>
#include <string>

static void state(const char *what, std::istream &in) { std::cout << what << ": gcount " << in.gcount() << (in.eof() ? " eof" : "") << (in.fail() ? " fail" : "") << (in.bad() ? " bad" : "") << '\n'; }

int main() {
  std::istringstream in("first line\nsecond\n\nlast");
  char b[32];
  in.get(b, 6);
  state(b, in);
  std::cout << static_cast<char>(in.peek()) << static_cast<char>(in.get()) << static_cast<char>(in.get()) << '\n';
  in.unget();
  in.putback(' ');
  in.getline(b, sizeof b);
  state(b, in);
  in.get(b, sizeof b, 'n');
  state(b, in);
  in.ignore(2);
  state("ignore 2", in);
  in.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
  state("ignore line", in);
  in.get(b, sizeof b);
  state("get of an empty line", in);
  in.clear();
  in.ignore();
  in.read(b, 2);
  b[2] = 0;
  state(b, in);
  std::cout << in.tellg() << '\n';
  in.read(b, 10);
  state("read past", in);
  in.clear();
  in.seekg(-4, std::ios::end);
  const auto n = in.readsome(b, 3);
  b[n] = 0;
  std::cout << b << ' ' << n << '\n';
  in.getline(b, 1);
  state("getline into nothing", in);
  in.clear();
  in.seekg(0);
  in.getline(b, 6);
  state(b, in);
  in.clear();
  in.getline(b, 6);
  state(b, in);
  std::cout << in.eof() << (in.get(), in.gcount()) << '\n';
  in.clear(), in.seekg(0, std::ios::end);
  std::cout << in.get() << ' ' << in.eof() << in.fail() << '\n';
  in.seekg(0);
  std::cout << in.fail() << '\n';
  in.clear(), in.seekg(3);
  std::stringbuf out;
  in.get(out, '\n');
  std::cout << '[' << out.str() << "] " << in.gcount() << '\n';
  in.putback('X');
  std::cout << in.fail() << in.bad() << '\n';
  std::string line;
  std::istringstream fields("a|b||c");
  while (std::getline(fields, line, '|')) std::cout << '<' << line << '>';
  std::cout << fields.eof() << '\n';
  std::istringstream ws("   \t x");
  ws >> std::ws;
  std::cout << static_cast<char>(ws.peek()) << '\n';
  std::istringstream e("z");
  e.exceptions(std::ios::eofbit | std::ios::failbit);
  try {
    int x;
    e >> x;
  } catch (const std::ios_base::failure &f) {
    std::cout << "failure " << (f.code() == std::io_errc::stream) << ' ' << e.fail() << '\n';
  }
  e.exceptions(std::ios::goodbit);
  e.clear();
  char z = 0;
  e >> std::noskipws >> z;
  std::cout << z << e.sync() << '\n';
}
