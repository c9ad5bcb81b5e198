// covers: [lex.string] [lex.ccon] [lex.digraph] [lex.key]: raw strings with delimiters, literals joined, escapes of every kind, sizes of encoded literals, digraphs and alternative tokens, splices, separators in numbers
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
using namespace std::literals;
static const char *pattern = R"re((\d+)\s"quoted"\n)re";
static const char lines[] = R"(first
  second \
)"
                            "third\x41" "B" R"(C)";
constexpr unsigned long long big = 18'446'744'073'709'551'615ull;
int main() <%
  std::printf("%s %zu\n", pattern, std::strlen(pattern));
  std::printf("[%s] %zu\n", lines, sizeof lines);
  std::printf("%d %d %d %d %d\n", '\a', '\033', '\x7f', '\?', '\v');
  std::printf("%zu %zu %zu %zu %zu\n", sizeof "\u00e9", sizeof u8"\u00e9", sizeof u"\u00e9", sizeof U"\u00e9", sizeof L"\u00e9");
  std::printf("%zu %zu\n", sizeof u"\U0001F600" / 2, sizeof U"\U0001F600" / 4);
  std::printf("%x %x\n", static_cast<unsigned>(u"\U0001F600"[0]), static_cast<unsigned>(u"\U0001F600"[1]));
  int list<::> = <% 1, 2, 3 %>;
  std::printf("%d\n", list<:1:>);
  bool yes = true, no = not yes;
  unsigned bits = 12 bitand 10, both = 12 bitor 3, other = 12 xor 10, inverse = compl 0u;
  bits and_eq 8; both or_eq 16; other xor_eq 1;
  std::printf("%d %d %u %u %u %x %d\n", yes and not no, no or yes, bits, both, other, inverse, 1 not_eq 2);
  std::printf("%llu %d %d %d\n", big, 0b1010'0101, 0'17, 0xAB'CD);
  std::printf("%g %g %a\n", 1'000.5e-3, .5e1, 0x1.8p3);
  std::string nul = "a\0b"s;
  std::string_view view = "a\0b"sv;
  std::printf("%zu %zu %zu\n", nul.size(), view.size(), std::strlen("a\0b"));
  const char *joined = "one " "two "
    "three";
  std::printf("%s\n", joined);
  std::pri\
ntf("%s\n", "spl\
iced");
  std::printf("%zu %zu %zu\n", sizeof 'a', sizeof u'a', sizeof 1.f);

  std::printf("%s\n", R"x(a)"b)x");
  // a comment that goes on \
  std::printf("never\n");
  std::printf("%d\n", 4 //**/ 2
  );
%>
