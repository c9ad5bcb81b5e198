// covers: [span.streams] streams over the program's own memory: reading, writing to its end, seeking, moving
// std: c++23
// native: none
#include <cstdio>
#include <span>
#include <spanstream>
#include <string>
#include <string_view>

int main() {
  char text[] = "10 20 thirty";
  std::ispanstream in(text);
  int a, b;
  std::string c;
  in >> a >> b >> c;
  std::printf("%d %d %s\n", a + b, static_cast<int>(c.size()), c.substr(0, 6).c_str());
  in.clear();
  in.seekg(3);
  in >> a;
  std::printf("%d %td\n", a, static_cast<std::ptrdiff_t>(in.tellg()));
  std::ispanstream constant(std::string_view("7 8"));
  constant >> a >> b;
  std::printf("%d %d\n", a * b, constant.eof());

  char buffer[10];
  std::ospanstream out(std::span<char>(buffer, 10));
  out << 12 << '-' << "abc";
  std::printf("%zu %.*s\n", out.span().size(), static_cast<int>(out.span().size()), out.span().data());
  out << "12345";
  std::printf("%d %zu %.*s\n", out.good(), out.span().size(), 10, buffer);
  out.clear();
  out.seekp(0);
  out << "XY";
  std::printf("%.*s %zu\n", 10, buffer, out.span().size());

  std::spanstream both(std::span<char>(buffer, 10));
  both << "42 ";
  both >> a;
  std::printf("%d\n", a);
  std::spanstream moved(std::move(both));
  moved.span(std::span<char>(text));
  moved >> a;
  std::printf("%d %d\n", a, moved.rdbuf()->span().data() == text);
}
