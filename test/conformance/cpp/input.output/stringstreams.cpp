// covers: [string.streams] istringstream, ostringstream, stringstream: modes, positions, str in its forms, moving and swapping, view, rewriting in the middle
// std: c++20
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>

int main() {
  std::ostringstream o("start");
  o << "XY";
  std::cout << o.str() << ' ' << o.tellp() << '\n';
  std::ostringstream ate("start", std::ios::ate);
  ate << "XY";
  std::cout << ate.str() << ' ' << ate.tellp() << '\n';
  ate.seekp(2);
  ate << "--";
  std::cout << ate.str() << '\n';
  ate.seekp(0, std::ios::end) << "!";
  std::cout << ate.view() << '\n';
  ate.str("");
  ate << 5 << 6;
  std::cout << ate.str() << '\n';

  std::stringstream s;
  s << "10 20 ";
  int a = 0, b = 0, c = 0;
  s >> a;
  s << 30;
  s >> b >> c;
  std::cout << a + b + c << ' ' << s.eof() << '\n';
  s.clear();
  s.seekg(3);
  s >> b;
  s.seekp(0);
  s << "99";
  s.seekg(0);
  s >> a;
  std::cout << a << ' ' << b << ' ' << s.str() << '\n';

  std::istringstream in("moved stream content that is long enough");
  std::string w;
  in >> w;
  std::istringstream other = std::move(in);
  other >> w;
  std::cout << w << ' ' << other.tellg() << '\n';
  std::istringstream third("third");
  std::swap(other, third);
  std::string x, y;
  other >> x, third >> y;
  std::cout << x << ' ' << y << '\n';
  std::ostringstream p;
  p << "to be taken";
  const std::string taken = std::move(p).str();
  std::cout << taken << " [" << p.str() << "]\n";

  std::stringbuf buf("read only", std::ios::in);
  std::cout << (buf.sputc('x') == std::char_traits<char>::eof()) << buf.in_avail() << static_cast<char>(buf.sbumpc()) << static_cast<char>(buf.sgetc()) << static_cast<char>(buf.snextc()) << '\n';
  std::stringbuf wb(std::ios::out);
  wb.sputn("written", 7);
  std::cout << wb.str() << (wb.sgetc() == std::char_traits<char>::eof()) << '\n';
  std::istringstream numbers("1 2 3 4");
  int sum = 0;
  for (std::istream_iterator<int> i(numbers), e; i != e; ++i) sum += *i;
  std::cout << sum << '\n';
  std::ostringstream joined;
  const int v[] = {1, 2, 3};
  std::copy(std::begin(v), std::end(v), std::ostream_iterator<int>(joined, ","));
  std::cout << joined.str() << '\n';
  std::wostringstream wide;
  wide << L"wide " << 12 << L' ' << 1.5;
  std::cout << wide.str().size() << ' ' << (wide.str() == L"wide 12 1.5") << '\n';
  std::stringstream big;
  for (int i = 0; i < 2000; i++) big << i << '\n';
  long total = 0;
  for (int i; big >> i;) total += i;
  std::cout << total << ' ' << big.str().size() << '\n';
  std::cout << (s.seekg(1000).fail()) << '\n';
  std::ostringstream neg;
  neg << std::string_view("sv") << 'c' << static_cast<signed char>('s') << static_cast<const char *>("p") << true << -1.0f << 2L << static_cast<short>(-3);
  std::cout << neg.str() << '\n';
}
