// covers: [stream.iterators] istream and ostream iterators and those of buffers: equality, post-increment, own types, delimiters, algorithms over streams, failed ends, copies that share the stream, wide ones
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <functional>
#include <iostream>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <sstream>
#include <string>
#include <vector>

struct Point {
  int x, y;
  friend std::istream &operator>>(std::istream &i, Point &p) {
    char c = 0;
    if (i >> p.x >> c >> p.y && c != ':') i.setstate(std::ios::failbit);
    return i;
  }
  friend std::ostream &operator<<(std::ostream &o, const Point &p) { return o << '(' << p.x << ' ' << p.y << ')'; }
};
struct Line : std::string {
  friend std::istream &operator>>(std::istream &i, Line &l) { return std::getline(i, l); }
};

int main() {
  using In = std::istream_iterator<int>;
  std::istringstream numbers("1 2 3 4 stop 5");
  const std::vector<int> v(In(numbers), In{});
  std::printf("%zu %d %d %d\n", v.size(), v.back(), numbers.fail(), numbers.eof());
  numbers.clear();
  std::string w;
  numbers >> w;
  In i(numbers), end;
  std::printf("%s %d %d", w.c_str(), *i, i == end);
  ++i;
  std::printf(" %d\n", i == end);
  std::istringstream post("10 20 30");
  In a(post);
  const int ten = *a++;
  In b = a;
  std::printf("%d %d %d\n", ten, *a, *b);
  ++a;
  std::printf("%d %d\n", *a, *b);
  std::printf("%d\n", a == In());

  std::ostringstream o;
  std::copy(v.begin(), v.end(), std::ostream_iterator<int>(o, ", "));
  std::transform(v.begin(), v.end(), std::ostream_iterator<double>(o, ";"), [](int x) { return x / 2.0; });
  std::ostream_iterator<std::string> plain(o);
  *plain++ = "no", *plain = "delimiter";
  std::fill_n(std::ostreambuf_iterator<char>(o), 3, '#');
  std::printf("%s\n", o.str().c_str());

  std::istringstream points("1:2 3:4 5;6 7:8");
  const std::vector<Point> ps(std::istream_iterator<Point>{points}, std::istream_iterator<Point>());
  o.str("");
  std::copy(ps.begin(), ps.end(), std::ostream_iterator<Point>(o));
  std::printf("%s %d\n", o.str().c_str(), points.fail());
  std::istringstream text("first line\n\nthird one\n");
  std::printf("%td\n", std::distance(std::istream_iterator<Line>(text), std::istream_iterator<Line>()));

  std::istringstream sum("1.5 2.5 -1"), words("b a c a b a");
  std::printf("%g\n", std::accumulate(std::istream_iterator<double>(sum), std::istream_iterator<double>(), 0.0));
  std::map<std::string, int> counts;
  std::for_each(std::istream_iterator<std::string>(words), {}, [&](const std::string &s) { counts[s]++; });
  for (auto &[k, n] : counts) std::printf("%s%d ", k.c_str(), n);
  std::istringstream again("z y x y");
  const std::set<std::string> unique(std::istream_iterator<std::string>(again), {});
  std::printf("%zu\n", unique.size());

  using Buf = std::istreambuf_iterator<char>;
  std::istringstream raw(" a b\n c ");
  std::printf("%td ", std::count_if(Buf(raw), Buf(), [](char c) { return std::isspace(static_cast<unsigned char>(c)); }));
  raw.clear(), raw.seekg(0);
  Buf r(raw), e;
  r++;
  const auto proxy = r++;
  std::printf("%c %d %d\n", *proxy, r.equal(e), r == Buf(raw));
  const std::string rest(r, e);
  std::printf("[%s] %d\n", rest.c_str(), Buf(raw) == e);
  std::istringstream from("copied through the buffers");
  std::ostringstream to;
  std::copy(Buf(from), Buf(), std::ostreambuf_iterator<char>(to));
  std::printf("%s\n", to.str().c_str());
  std::istringstream upper("shout");
  std::string shouted;
  std::transform(Buf(upper), Buf(), std::back_inserter(shouted), [](char c) { return static_cast<char>(std::toupper(c)); });
  std::printf("%s\n", shouted.c_str());
  std::ostreambuf_iterator<char> broken(static_cast<std::streambuf *>(nullptr) == nullptr ? to.rdbuf() : nullptr);
  *broken = '!';
  std::printf("%d %zu\n", broken.failed(), to.str().size());
  std::istringstream readOnly("x");
  std::ostreambuf_iterator<char> fails(readOnly.rdbuf());
  *fails = 'y', ++fails;
  std::printf("%d\n", fails.failed());
  std::wistringstream wide(L"w1 w2");
  std::printf("%td\n", std::distance(std::istream_iterator<std::wstring, wchar_t>(wide), std::istream_iterator<std::wstring, wchar_t>()));
  std::istringstream lists("3 1 2");
  std::vector<int> sorted(3);
  std::partial_sort_copy(In(lists), In(), sorted.begin(), sorted.end(), std::greater<>());
  std::printf("%d%d%d\n", sorted[0], sorted[1], sorted[2]);
  std::istream_iterator<int, char, std::char_traits<char>, std::ptrdiff_t> sentinel = std::default_sentinel;
  std::printf("%d\n", sentinel == end && end == std::default_sentinel);
}
