// covers: [streambuf] filtering stream buffers: overflow, underflow, pbackfail, sync, seekoff of own, chains, line numbers, counting, teeing
#include <array>
#include <cctype>
#include <iostream>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

class Upper : public std::streambuf {
  std::streambuf *to;
  bool start = true;

protected:
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    if (start && to->sputn("> ", 2) != 2) return traits_type::eof();
    start = c == '\n';
    return to->sputc(static_cast<char>(std::toupper(c)));
  }
  int sync() override { return to->pubsync(); }

public:
  explicit Upper(std::streambuf *t) : to(t) {}
};
class Chunks : public std::streambuf {
  std::vector<std::string> parts;
  std::size_t next = 0;
  std::array<char, 64> buffer{};

protected:
  int_type underflow() override {
    while (next < parts.size() && parts[next].empty()) next++;
    if (next == parts.size()) return traits_type::eof();
    const std::string &p = parts[next++];
    buffer[0] = gptr() > eback() ? gptr()[-1] : '\0';
    std::copy(p.begin(), p.end(), buffer.begin() + 1);
    setg(buffer.data(), buffer.data() + 1, buffer.data() + 1 + p.size());
    return traits_type::to_int_type(*gptr());
  }

public:
  explicit Chunks(std::vector<std::string> p) : parts(std::move(p)) {}
};
class Blocks : public std::streambuf {
  char area[8];
  std::string &log;
  bool flush() {
    log += '[' + std::string(pbase(), pptr()) + ']';
    setp(area, area + sizeof area);
    return true;
  }

protected:
  int_type overflow(int_type c) override {
    flush();
    return traits_type::eq_int_type(c, traits_type::eof()) ? traits_type::not_eof(c) : sputc(traits_type::to_char_type(c));
  }
  int sync() override { return flush() ? 0 : -1; }

public:
  explicit Blocks(std::string &l) : log(l) { setp(area, area + sizeof area); }
};
class Tee : public std::streambuf {
  std::streambuf *a, *b;

protected:
  int_type overflow(int_type c) override { return a->sputc(static_cast<char>(c)) == c && b->sputc(static_cast<char>(c)) == c ? c : traits_type::eof(); }
  std::streamsize xsputn(const char *s, std::streamsize n) override { return a->sputn(s, n) == n && b->sputn(s, n) == n ? n : 0; }

public:
  Tee(std::streambuf *x, std::streambuf *y) : a(x), b(y) {}
};

int main() {
  Upper up(std::cout.rdbuf());
  std::ostream shout(&up);
  shout << "hello\nnumber " << 42 << "\n" << std::flush;
  Chunks c({"12 ", "", "3", "4 wo", "rd x"});
  std::istream in(&c);
  int a, b;
  std::string w;
  in >> a >> b >> w;
  std::cout << a << ' ' << b << ' ' << w << '\n';
  in.get();
  const char last = static_cast<char>(in.get());
  in.unget();
  std::cout << last << static_cast<char>(in.get()) << in.get() << in.eof() << '\n';
  std::string log;
  {
    Blocks blocks(log);
    std::ostream o(&blocks);
    o << "abcdefghijkl" << 123456 << std::flush << "tail";
    std::cout << log << '\n';
    blocks.pubsync();
  }
  std::cout << log << '\n';
  std::ostringstream one, two;
  Tee tee(one.rdbuf(), two.rdbuf());
  std::streambuf *old = std::cout.rdbuf(&tee);
  std::cout << "both " << 1.5 << '\n';
  std::cout.rdbuf(old);
  std::cout << one.str() << two.str();
  std::istringstream source("copied by rdbuf");
  std::cout << source.rdbuf() << '\n';
  std::ostringstream none;
  none << std::istringstream("").rdbuf();
  std::cout << none.fail() << '\n';
  std::ostream nowhere(nullptr);
  nowhere << 1;
  std::cout << nowhere.bad() << '\n';
}
