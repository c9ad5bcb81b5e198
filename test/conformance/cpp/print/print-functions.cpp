// covers: [print.fun] print and println to stdout, to files and to streams: empty lines, Unicode, long lines, errors before anything is written, vprint_nonunicode, order with printf and cout
// std: c++23
// native: clang
#include <cstdio>
#include <cstdlib>
#include <format>
#include <fstream>
#include <iostream>
#include <ostream>
#include <print>
#include <sstream>
#include <string>
#include <system_error>
#include <vector>

struct Fraction {
  int over, under;
};
template <> struct std::formatter<Fraction> : std::formatter<std::string> {
  auto format(const Fraction &f, std::format_context &c) const { return std::formatter<std::string>::format(std::format("{}/{}", f.over, f.under), c); }
};

int main() {
  std::print("no newline, {} then ", 1);
  std::println("a line of {} {}", "some", 'c');
  std::println();
  std::println("");
  std::println("{{}} {{{}}}", 5);
  std::print("{0:>8}|{0:<8}|{0:^8}|\n", "abc");
  std::println("{} and {:8} and {:*>8}", Fraction{1, 2}, Fraction{3, 4}, Fraction{5, 6});
  std::println("äöü {} 日本 [{:>6}]", "€", "日本");
  std::println("{}", std::string(2000, 'x').substr(1990));
  std::println("{} {}", std::vector{1, 2}, true);

  std::FILE *f = std::tmpfile();
  std::print(f, "{} {:#x}\n", 42, 42);
  std::println(f, "second line {:.2f}", 2.0 / 3);
  std::println(f);
  std::print(f, "{:3000}|", 1);
  std::rewind(f);
  char line[64];
  while (std::fgets(line, sizeof line, f) && line[0] != ' ') std::printf("< %s", line);
  std::fseek(f, 0, SEEK_END);
  std::printf("%ld\n", std::ftell(f));
  std::fclose(f);

  std::ostringstream o;
  std::print(o, "{}-{}", 1, 2);
  std::println(o, " {}", "end");
  std::println(o);
  o.width(20);
  std::print(o, "{}", "width is not used");
  std::printf("%s|%td\n", o.str().c_str(), static_cast<std::ptrdiff_t>(o.width()));
  const int n = 7;
  std::vprint_nonunicode(stdout, "{:03}\n", std::make_format_args(n));
  std::vprint_unicode("{:03} ü\n", std::make_format_args(n));
  std::vprint_nonunicode(o, "{}", std::make_format_args(n));
  std::printf("%zu\n", o.str().size());

  try {
    std::vprint_unicode("begun {} {:q}\n", std::make_format_args(n, n));
  } catch (const std::format_error &) {
    std::println("nothing of it was written");
  }
  std::ostringstream broken;
  broken.setstate(std::ios::badbit);
  std::print(broken, "lost {}", 1);
  std::println("{} {}", broken.bad(), broken.str().empty());
  std::ostringstream failing;
  try {
    std::vprint_unicode(failing, "{:x}", std::make_format_args("text"));
  } catch (const std::format_error &) {
    std::println("refused, {}", failing.good());
  }

  std::fflush(stdout);
  std::cout << "cout " << 1 << '\n' << std::flush;
  std::printf("printf %d\n", 2);
  std::fflush(stdout);
  std::println(std::cout, "println to cout {}", 3);
  std::cout.flush();
  std::println(stdout, "println {}", 4);
  std::print(stderr, "not looked at\n");
}
