// covers: [string.streams] string streams: open modes, str by copy and by move, view, positions of both ends, growing while reading, swap and move, own allocators, seeking past the end, wide ones
#include <cstdio>
#include <ios>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

int main() {
  std::ostringstream o("start");
  o << "XY";
  std::printf("%s ", o.str().c_str());
  std::ostringstream ate("start", std::ios::ate);
  ate << "+end";
  std::printf("%s ", ate.str().c_str());
  ate.str("new"), ate << "N";
  std::printf("%s %lld\n", ate.str().c_str(), static_cast<long long>(ate.tellp()));
  o.seekp(0, std::ios::end), o << '!';
  o.seekp(1), o.put('-');
  o.seekp(-2, std::ios::end), o.write("ab", 2);
  std::printf("%s %lld\n", o.str().c_str(), static_cast<long long>(o.tellp()));

  std::stringstream s;
  s << "10 20";
  int a = 0, b = 0;
  s >> a >> b;
  std::printf("%d %d %d ", a, b, s.eof());
  s << " 30";
  std::printf("%d ", s.fail());
  s.clear(), s << " 30";
  s >> a;
  std::printf("%d %d [%s]\n", a, static_cast<bool>(s), s.str().c_str());
  std::printf("%lld %lld\n", static_cast<long long>((s.clear(), s.tellg())), static_cast<long long>(s.tellp()));
  s.seekg(0), s >> b;
  s.seekp(0), s << "99";
  std::printf("%d %s\n", b, s.str().c_str());
  s.str(""), s.clear();
  std::printf("[%s] %d\n", s.str().c_str(), s.get() == EOF);

  std::istringstream i("a string to be read");
  std::printf("%.*s %d\n", static_cast<int>(i.view().size()), i.view().data(), i.view() == "a string to be read");
  std::string moved = std::move(i).str();
  std::printf("%s %zu\n", moved.c_str(), i.view().size());
  std::ostringstream grows;
  std::string long1(100, 'x');
  grows << long1;
  const std::string taken = std::move(grows).str();
  grows << "again";
  std::printf("%zu %s\n", taken.size(), grows.str().c_str());
  std::istringstream adopts(std::string("moved into the stream"));
  std::string w;
  adopts >> w;
  std::printf("%s\n", w.c_str());
  std::ostringstream sets;
  sets.str(std::string("12345")), sets << "ab";
  std::printf("%s\n", sets.str().c_str());

  std::stringstream x("left one"), y("right two");
  x >> w;
  x.swap(y);
  std::string p, q;
  x >> p, y >> q;
  std::printf("%s %s\n", p.c_str(), q.c_str());
  std::stringstream z(std::move(x));
  z >> p;
  std::printf("%s\n", p.c_str());
  y = std::stringstream("assigned 5");
  y >> p >> a;
  std::printf("%s %d\n", p.c_str(), a);
  swap(y, z);

  std::istringstream only("abc");
  std::stringbuf *buf = only.rdbuf();
  std::printf("%d %d\n", buf->sputc('X') == EOF, buf->sgetc() == 'a');
  std::ostringstream writes("abc");
  std::printf("%d\n", writes.rdbuf()->sgetc() == EOF);
  std::stringbuf app("log:", std::ios::out | std::ios::app);
  app.sputn("one", 3);
  std::printf("%s\n", app.str().c_str());
  std::stringstream bounds("12345");
  bounds.seekg(5);
  std::printf("%d", bounds.good());
  std::printf("%d ", bounds.peek() == EOF);
  bounds.clear(), bounds.seekg(6);
  std::printf("%d ", bounds.fail());
  bounds.clear(), bounds.seekg(-1, std::ios::beg);
  std::printf("%d\n", bounds.fail());
  std::stringstream zero(std::string("a\0b", 3));
  zero << 'X';
  std::printf("%zu %d\n", zero.str().size(), zero.str()[1]);
  std::wstringstream wide;
  wide << L"wide " << 42 << ' ' << 1.5 << L' ' << "narrow";
  std::printf("%ls\n", wide.str().c_str());
  std::ostringstream chars;
  chars << 'c' << static_cast<signed char>('s') << static_cast<unsigned char>('u') << "str" << static_cast<const void *>(nullptr) << std::string_view("view") << short(7) << 8ull;
  std::printf("%zu\n", chars.str().size() > 10 ? 1u : 0ul);
}
