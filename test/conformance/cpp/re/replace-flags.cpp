// covers: [re.alg.replace] [re.matchflag] regex_replace in each overload: first only, no copy, sed formats, groups by one and two digits, to iterators, of pointers; match flags at line and word ends
#include <cstdio>
#include <iterator>
#include <regex>
#include <string>
using namespace std::regex_constants;

static void show(const std::string &s) { std::printf("[%s]\n", s.c_str()); }

int main() {
  const std::string text = "The quick brown fox";
  const std::regex word("(\\w)(\\w*)"), vowel("[aeiou]");
  show(std::regex_replace(text, vowel, "*"));
  show(std::regex_replace(text, vowel, "*", format_first_only));
  show(std::regex_replace(text, vowel, "<$&>", format_no_copy));
  show(std::regex_replace(text, vowel, "<$&>", format_no_copy | format_first_only));
  show(std::regex_replace(text, word, "$2$1ay"));
  show(std::regex_replace(text, word, "\\2-\\1 &", format_sed));
  show(std::regex_replace(text, word, "$01$02$$"));
  show(std::regex_replace(text, std::regex("quick "), ""));
  show(std::regex_replace(text, std::regex("none"), "x"));
  show(std::regex_replace(text, std::regex("none"), "x", format_no_copy));
  show(std::regex_replace("a.b.c", std::regex("\\."), std::string("$`|$'")));
  show(std::regex_replace(std::string("abc"), std::regex(""), "-"));
  show(std::regex_replace(std::string("baaac"), std::regex("a*"), "x"));
  show(std::regex_replace(std::string("0123456789ab"), std::regex("(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)(.)"), "$12$11$1"));

  std::string out = "result: ";
  std::regex_replace(std::back_inserter(out), text.begin(), text.begin() + 9, vowel, "_");
  show(out);
  const char *line = "x=1, y=2";
  char room[32] = {};
  char *end = std::regex_replace(room, line, line + 8, std::regex("(\\w)=(\\d)"), "$2:$1");
  *end = 0;
  show(room);
  std::printf("%ls\n", std::regex_replace(L"wide text", std::wregex(L"t"), L"T").c_str());

  const std::regex begins("^\\w+"), ends("\\w+$"), edge("\\bfox\\b");
  std::printf("%d%d\n", std::regex_search(text, begins), std::regex_search(text, begins, match_not_bol));
  std::printf("%d%d\n", std::regex_search(text, ends), std::regex_search(text, ends, match_not_eol));
  std::printf("%d%d\n", std::regex_search(text, edge), std::regex_search(text, edge, match_not_eow));
  std::printf("%d%d\n", std::regex_search("fox x", std::regex("\\bfox")), std::regex_search("fox x", std::regex("\\bfox"), match_not_bow));
  std::printf("%d%d\n", std::regex_search(text, std::regex("q"), match_continuous), std::regex_search(text, std::regex("T"), match_continuous));
  std::printf("%d%d\n", std::regex_search("", std::regex("x*")), std::regex_search("", std::regex("x*"), match_not_null));

  // A template filled in from a loop over the matches.
  const std::string form = "Dear {name}, {greeting} from {place}.";
  const std::regex hole("\\{(\\w+)\\}");
  std::string filled;
  auto last = form.begin();
  for (std::sregex_iterator i(form.begin(), form.end(), hole), e; i != e; ++i) {
    filled.append(last, (*i)[0].first);
    filled += i->str(1) == "name" ? "Ada" : i->str(1) == "place" ? "London" : "hello";
    last = (*i)[0].second;
  }
  filled.append(last, form.end());
  show(filled);
  show(std::regex_replace("  trim me\t", std::regex("^\\s+|\\s+$"), ""));
  show(std::regex_replace("1234567", std::regex("(\\d)(?=(\\d{3})+$)"), "$1,"));
}
