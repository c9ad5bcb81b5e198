// covers: [streambuf] own stream buffers: overflow, underflow, xsputn, a tee, upper case, counting, swapped rdbuf
#include <cctype>
#include <iostream>
#include <sstream>
#include <streambuf>
#include <string>
struct Upper : std::streambuf {
  std::streambuf *to;
  explicit Upper(std::streambuf *b) : to(b) {}
  int_type overflow(int_type c) override { return c == EOF ? 0 : to->sputc(static_cast<char>(std::toupper(c))); }
};
struct Tee : std::streambuf {
  std::streambuf *a, *b;
  Tee(std::streambuf *x, std::streambuf *y) : a(x), b(y) {}
  int_type overflow(int_type c) override { a->sputc(static_cast<char>(c)); return b->sputc(static_cast<char>(c)); }
  std::streamsize xsputn(const char *s, std::streamsize n) override { a->sputn(s, n); return b->sputn(s, n); }
  int sync() override { syncs++; return 0; }
  int syncs = 0;
};
struct Numbers : std::streambuf {
  int next = 1, last;
  std::string chunk;
  explicit Numbers(int n) : last(n) {}
  int_type underflow() override {
    if (next > last) return traits_type::eof();
    chunk = std::to_string(next++) + " ";
    setg(chunk.data(), chunk.data(), chunk.data() + chunk.size());
    return traits_type::to_int_type(*gptr());
  }
};
struct Logged : std::ostream { Upper u; explicit Logged(std::ostream &o) : std::ostream(nullptr), u(o.rdbuf()) { rdbuf(&u); } };
int main() {
  Logged l(std::cout);
  l << "shout " << 12 << " times" << std::endl;
  std::ostringstream x, y;
  Tee t(x.rdbuf(), y.rdbuf());
  std::ostream o(&t);
  o << "both" << 7 << std::flush;
  std::cout << x.str() << ' ' << y.str() << ' ' << t.syncs << '\n';
  Numbers n(12);
  std::istream in(&n);
  int sum = 0, count = 0;
  for (int v; in >> v; count++) sum += v;
  std::cout << sum << ' ' << count << '\n';
  std::ostringstream captured;
  auto *old = std::cout.rdbuf(captured.rdbuf());
  std::cout << "hidden";
  std::cout.rdbuf(old);
  std::cout << captured.str().size() << '\n';
  std::istringstream src("copied whole");
  std::cout << src.rdbuf() << '\n';
  std::stringbuf b("abc");
  std::cout << b.sgetc() - 'a' << b.snextc() - 'a' << b.sbumpc() - 'a' << b.in_avail() << b.sungetc() - 'a' << '\n';
}
