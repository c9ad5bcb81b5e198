// covers: [format.functions] format_to, format_to_n, formatted_size, vformat_to: into fixed memory, back inserters of each container, own iterators, wide text, results that tell the end, long outputs
// std: c++20
// native: clang
#include <array>
#include <cstddef>
#include <cstdio>
#include <deque>
#include <format>
#include <iterator>
#include <list>
#include <locale>
#include <sstream>
#include <string>
#include <type_traits>
#include <vector>

struct Upper {
  using iterator_category = std::output_iterator_tag;
  using value_type = void;
  using difference_type = std::ptrdiff_t;
  using pointer = void;
  using reference = void;
  std::string *to;
  Upper &operator*() { return *this; }
  Upper &operator++() { return *this; }
  Upper operator++(int) { return *this; }
  Upper &operator=(char c) {
    to->push_back(c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c);
    return *this;
  }
};

template <class... A> static std::string logged(std::format_string<A...> f, A &&...a) { return "log: " + std::format(f, std::forward<A>(a)...); }
static std::string erased(std::string_view f, std::format_args a) { return std::vformat(f, a); }

int main() {
  char room[32];
  char *end = std::format_to(room, "{}-{}", 12, "ab");
  *end = 0;
  std::printf("%s %td\n", room, end - room);
  const auto r = std::format_to_n(room, 5, "{:>8}", "overflow");
  room[5] = 0;
  std::printf("%s %td %td\n", room, r.out - room, static_cast<std::ptrdiff_t>(r.size));
  const auto fits = std::format_to_n(room, 20, "{}", 3.5);
  std::printf("%.*s %td\n", static_cast<int>(fits.out - room), room, static_cast<std::ptrdiff_t>(fits.size));
  const auto none = std::format_to_n(room, 0, "{}", 12345);
  std::printf("%td %td\n", none.out - room, static_cast<std::ptrdiff_t>(none.size));
  std::printf("%zu %zu %zu\n", std::formatted_size("{:100}", 1), std::formatted_size(""), std::formatted_size("{} {}", "ä", 'x'));

  std::vector<char> v{'>'};
  std::format_to(std::back_inserter(v), "{}", "vector");
  std::list<char> l;
  std::format_to(std::front_inserter(l), "{}", 321);
  std::deque<char> d{'[', ']'};
  std::format_to(std::inserter(d, d.begin() + 1), "{}", true);
  std::string s = "s:";
  std::format_to(std::back_inserter(s), "{:x}", 48879);
  std::printf("%.*s %s %s %s\n", static_cast<int>(v.size()), v.data(), std::string(l.begin(), l.end()).c_str(), std::string(d.begin(), d.end()).c_str(), s.c_str());
  std::ostringstream o;
  std::format_to(std::ostreambuf_iterator<char>(o), "{}+{}", 1, 2);
  std::format_to(std::ostream_iterator<char>(o, "."), "{}", "abc");
  std::printf("%s\n", o.str().c_str());
  std::string shout;
  std::format_to(Upper{&shout}, "quiet {} text", "little");
  std::printf("%s\n", shout.c_str());
  std::array<char, 8> filled;
  filled.fill('.');
  std::format_to(filled.begin() + 2, "{:03}", 7);
  std::printf("%.8s\n", filled.data());

  std::printf("%ls\n", std::format(L"{:>5}|{}|{:c}", L"w", 42, L'x').c_str());
  wchar_t wroom[16];
  *std::format_to(wroom, L"{:#x}", 255) = 0;
  std::printf("%ls %zu\n", wroom, std::formatted_size(L"{}", 1234));

  std::printf("%s %s\n", logged("{} of {}", 1, 2).c_str(), logged("nothing").c_str());
  const int n = 5;
  const std::string text = "text";
  std::printf("%s\n", erased("{1} {0:03}", std::make_format_args(n, text)).c_str());
  std::vformat_to(std::back_inserter(s), "<{}>", std::make_format_args(text));
  std::printf("%s\n", s.c_str());
  const auto big = std::format("{0:*>3000}{0:-<3000}", 1);
  std::printf("%zu %c%c%c%c\n", big.size(), big[2998], big[2999], big[3000], big[3001]);
  std::string many;
  for (int i = 0; i < 500; i++) std::format_to(std::back_inserter(many), "{},", i);
  std::printf("%zu\n", many.size());
  std::printf("%s\n", std::format(std::locale::classic(), "{:L} {:L}", 1234567, 1234.5).c_str());
}
