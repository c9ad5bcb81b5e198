// covers: [streambuf.virtuals] own stream buffers: one that counts lines, a tee, upper case on the way, reading from memory with seeking, putback beyond the buffer, unbuffered ones, sync and overflow told
#include <algorithm>
#include <array>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <istream>
#include <ostream>
#include <sstream>
#include <streambuf>
#include <string>

class Numbered : public std::streambuf {
  std::streambuf *to;
  int line = 0;
  bool atStart = true;
  int_type overflow(int_type c) override {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    if (atStart) {
      const std::string n = std::to_string(++line) + ": ";
      to->sputn(n.data(), static_cast<std::streamsize>(n.size()));
    }
    atStart = c == '\n';
    return to->sputc(traits_type::to_char_type(c));
  }

 public:
  explicit Numbered(std::streambuf *t) : to(t) {}
  int lines() const { return line; }
};
class Tee : public std::streambuf {
  std::streambuf *a, *b;
  int_type overflow(int_type c) override { return a->sputc(static_cast<char>(c)) == EOF || b->sputc(static_cast<char>(c)) == EOF ? EOF : c; }
  std::streamsize xsputn(const char *s, std::streamsize n) override { return std::min(a->sputn(s, n), b->sputn(s, n)); }
  int sync() override { return a->pubsync() | b->pubsync(); }

 public:
  Tee(std::streambuf *x, std::streambuf *y) : a(x), b(y) {}
};
class Chunked : public std::streambuf {
  std::array<char, 4> room{};
  std::string told;
  bool drain() {
    told += "<" + std::string(pbase(), pptr()) + ">";
    setp(room.data(), room.data() + room.size());
    return true;
  }
  int_type overflow(int_type c) override {
    drain();
    if (c != EOF) sputc(static_cast<char>(c));
    return c == EOF ? 0 : c;
  }
  int sync() override { return drain(), told += "!", 0; }

 public:
  Chunked() { setp(room.data(), room.data() + room.size()); }
  const std::string &text() const { return told; }
};
class Memory : public std::streambuf {
  pos_type seekoff(off_type off, std::ios::seekdir way, std::ios::openmode) override {
    char *base = way == std::ios::beg ? eback() : way == std::ios::cur ? gptr() : egptr();
    if (base + off < eback() || base + off > egptr()) return pos_type(off_type(-1));
    setg(eback(), base + off, egptr());
    return gptr() - eback();
  }
  pos_type seekpos(pos_type p, std::ios::openmode m) override { return seekoff(off_type(p), std::ios::beg, m); }

 public:
  explicit Memory(std::string &s) { setg(s.data(), s.data(), s.data() + s.size()); }
};
class Slow : public std::streambuf {
  const char *at;
  char one = 0;
  int calls = 0;
  int_type underflow() override {
    if (!*at) return EOF;
    calls++, one = static_cast<char>(std::toupper(*at++));
    setg(&one, &one, &one + 1);
    return traits_type::to_int_type(one);
  }
  std::streamsize showmanyc() override { return static_cast<std::streamsize>(std::strlen(at)) - 1; }

 public:
  explicit Slow(const char *s) : at(s) {}
  int called() const { return calls; }
};
struct Refusing : std::streambuf {};

int main() {
  std::ostringstream end;
  Numbered n(end.rdbuf());
  std::ostream o(&n);
  o << "first\nsecond " << 2 << "\n\nlast";
  std::printf("%s| %d\n", end.str().c_str(), n.lines());

  std::ostringstream a, b;
  Tee tee(a.rdbuf(), b.rdbuf());
  std::ostream both(&tee);
  both << "to both " << 42 << std::flush;
  std::printf("%s|%s\n", a.str().c_str(), b.str().c_str());
  auto *before = both.rdbuf(a.rdbuf());
  both << " one";
  std::printf("%d %zu %zu\n", before == &tee, a.str().size(), b.str().size());

  Chunked c;
  std::ostream chunks(&c);
  chunks << "abc" << "defgh" << 'i' << std::flush << "j" << std::endl;
  std::printf("%s\n", c.text().c_str());

  std::string text = "0123456789 words here";
  Memory m(text);
  std::istream in(&m);
  std::string s;
  in.seekg(5), in >> s;
  std::printf("%s %lld", s.c_str(), static_cast<long long>(in.tellg()));
  in.seekg(-4, std::ios::end), in >> s;
  std::printf(" %s %d", s.c_str(), in.eof());
  in.clear(), in.seekg(100);
  std::printf(" %d\n", in.fail());
  in.clear(), in.seekg(0);
  in.get(), in.get(), in.unget();
  std::printf("%c ", in.peek());
  in.putback('0');
  std::printf("%c %d\n", in.get(), in.good());

  Slow slow("slow text");
  std::istream letters(&slow);
  std::printf("%td ", static_cast<std::ptrdiff_t>(slow.in_avail()));
  std::getline(letters, s, ' ');
  std::printf("%s %d ", s.c_str(), slow.called());
  letters >> s;
  std::printf("%s %d\n", s.c_str(), letters.eof());
  Refusing r;
  std::iostream nothing(&r);
  nothing << "x";
  std::printf("%d %d\n", nothing.bad(), nothing.get() == EOF);
  std::istream none(nullptr);
  std::printf("%d %d\n", none.bad(), none.get() == EOF);
}
