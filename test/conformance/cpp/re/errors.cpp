// covers: [re.err] [re.badexp] patterns that are wrong: the code of each regex_error, a regex unchanged by a failed assignment, limits of what is accepted
#include <cstdio>
#include <regex>
#include <stdexcept>
#include <string>
using namespace std::regex_constants;

static const char *name(error_type e) {
  if (e == error_collate) return "collate";
  if (e == error_ctype) return "ctype";
  if (e == error_escape) return "escape";
  if (e == error_backref) return "backref";
  if (e == error_brack) return "brack";
  if (e == error_paren) return "paren";
  if (e == error_brace) return "brace";
  if (e == error_badbrace) return "badbrace";
  if (e == error_range) return "range";
  if (e == error_badrepeat) return "badrepeat";
  return "other";
}
static void t(const char *pattern) {
  try {
    std::regex r(pattern);
    std::printf("%s: good, %u groups\n", pattern, r.mark_count());
  } catch (const std::regex_error &e) {
    std::printf("%s: %s\n", pattern, name(e.code()));
  }
}

int main() {
  t("(a");
  t("[a-z");
  t("[b-a]");
  t("(a)\\2");
  for (const char *bad : {"[[:nothing:]]", "*a", "+", "a|*", "(?"}) {
    try {
      std::regex r(bad);
      std::printf("accepted ");
    } catch (const std::regex_error &) {
      std::printf("refused ");
    }
  }
  std::printf("\n");
  t("a{2,1}");
  t("a{1,2");
  t("(?:ab)(c)((d)e)");
  t("a{0}b{3,}c{2,2}");
  t("[]");
  t("[^]");
  t("()|(x)");
  t("\\x41\\u0042\\cA\\0");
  t("[\\w\\s-]");
  t("[[:alpha:][:digit:]_]+");
  t("(?=a)(?!b)");
  t("a??b*?c+?d{1,2}?");

  std::regex kept("ab+c");
  try {
    kept.assign("(unclosed");
  } catch (const std::regex_error &e) {
    std::printf("%s\n", name(e.code()));
  }
  kept = "x(y)z";
  std::printf("%d %u\n", std::regex_match("xyz", kept), kept.mark_count());
  std::regex other("[0-9]+");
  kept.swap(other);
  std::printf("%d %d\n", std::regex_match("42", kept), std::regex_match("xyz", other));
  other = kept;
  kept.assign(std::string("abc|def"), icase);
  std::printf("%d %d\n", std::regex_match("DEF", kept), std::regex_match("17", other));
  const char letters[] = "a.c and more";
  kept.assign(letters, 3);
  std::printf("%d\n", std::regex_match("axc", kept));
  const std::string s = "zzz{2}";
  kept.assign(s.begin() + 2, s.end());
  std::printf("%d\n", std::regex_match("zz", kept));
  kept = std::regex();
  std::printf("%d\n", std::regex_search("anything", kept));
  kept.assign({'q', '?'});
  std::printf("%d %d\n", std::regex_match("", kept), std::regex_match("q", kept));

  try {
    std::regex("(");
  } catch (const std::runtime_error &e) {
    std::printf("%d\n", e.what()[0] != 0);
  }
  try {
    throw std::regex_error(error_stack);
  } catch (const std::regex_error &e) {
    std::printf("%d\n", e.code() == error_stack);
  }
}
