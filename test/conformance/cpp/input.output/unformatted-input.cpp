// covers: [istream.unformatted] get in all its forms, getline, ignore, peek, read, readsome, putback and unget, seekg and tellg, gcount after each, states at the end
#include <cstdio>
#include <cstring>
#include <istream>
#include <sstream>
#include <string>
static void state(const std::istream &s) { std::printf("(%td%s%s) ", static_cast<std::ptrdiff_t>(s.gcount()), s.eof() ? "e" : "", s.fail() ? "f" : ""); }

int main() {
  std::istringstream in("line one\nline two\n\nlast");
  char room[16];
  std::printf("%c ", in.get()), state(in);
  char c = 0;
  in.get(c), std::printf("%c ", c), state(in);
  in.get(room, 4), std::printf("[%s] ", room), state(in);
  in.get(room, 16), std::printf("[%s] ", room), state(in);
  in.get(room, 16), std::printf("[%s] ", room), state(in);
  std::printf("\n");
  in.clear();
  std::printf("%d ", in.peek() == '\n'), state(in);
  in.ignore(), state(in);
  in.getline(room, 16), std::printf("[%s] ", room), state(in);
  in.getline(room, 16), std::printf("[%s] ", room), state(in);
  in.getline(room, 3), std::printf("[%s] ", room), state(in);
  in.clear();
  in.getline(room, 3), std::printf("[%s] ", room), state(in);
  std::printf("\n");
  in.clear();
  std::printf("%d ", in.get() == EOF), state(in);
  in.clear(), in.seekg(5);
  in.read(room, 3), room[in.gcount()] = 0, std::printf("[%s] ", room), state(in);
  in.read(room, 15), room[in.gcount()] = 0, std::printf("%zu ", std::strlen(room)), state(in);
  in.read(room, 1), state(in);
  std::printf("\n");

  in.clear(), in.seekg(0, std::ios::end);
  std::printf("%lld ", static_cast<long long>(in.tellg()));
  in.seekg(-4, std::ios::cur);
  std::printf("%lld ", static_cast<long long>(in.tellg()));
  in.seekg(in.tellg() - std::streamoff(1)), std::printf("%d ", in.get());
  in.seekg(-1), state(in);
  std::printf("%lld\n", static_cast<long long>(in.tellg()));

  std::istringstream ig("aaa;bbb;ccc\nddd");
  ig.ignore(2), state(ig);
  ig.ignore(100, ';'), state(ig);
  std::printf("%c ", ig.peek());
  ig.ignore(2, ';'), state(ig);
  std::printf("%c ", ig.peek());
  ig.ignore(0), state(ig);
  ig.ignore(100, '\n'), state(ig);
  ig.ignore(100, 'z'), state(ig);
  std::printf("\n");

  std::istringstream p("xyz");
  p.get(), p.get(), p.unget(), state(p);
  p.putback('x'), state(p);
  std::printf("%c", p.get()), std::printf("%c ", p.get());
  p.putback('Q');
  std::printf("%d ", p.fail() || p.get() == 'Q');
  p.clear(), p.seekg(0);
  p.unget(), state(p);
  p.clear();
  std::stringstream both("mutable");
  both.get(), both.putback('M');
  std::printf("%s\n", both.str().c_str());

  std::istringstream some("available");
  const auto got = some.readsome(room, 5);
  std::printf("%td ", static_cast<std::ptrdiff_t>(got)), state(some);
  some.ignore(100);
  std::printf("%td\n", static_cast<std::ptrdiff_t>(some.readsome(room, 5)));

  std::istringstream copy("all of\nit goes"), delim("up to; here");
  std::ostringstream out, part;
  copy.get(*out.rdbuf()), state(copy);
  copy.get();
  copy.get(*out.rdbuf(), 'g'), state(copy);
  delim.get(*part.rdbuf(), ';'), state(delim);
  std::printf("[%s] [%s] ", out.str().c_str(), part.str().c_str());
  std::ostringstream rest;
  rest << delim.rdbuf();
  std::printf("[%s]\n", rest.str().c_str());
  std::istringstream lines("a,b,,c");
  while (lines.getline(room, 8, ',')) std::printf("<%s>", room), state(lines);
  state(lines);
  std::printf("\n");
  std::istringstream full("12345678");
  full.getline(room, 9), std::printf("[%s] ", room), state(full);
  std::istringstream exact("1234567\n8");
  exact.getline(room, 8), std::printf("[%s] ", room), state(exact);
  std::printf("%c %d\n", exact.peek(), exact.sync());
}
