// covers: [re.grammar] ECMAScript regular expressions: classes, quantifiers greedy and lazy, groups, lookahead, backreferences, anchors, case
#include <cstdio>
#include <regex>
#include <string>
static void test(const char *re, const char *text, std::regex::flag_type f = std::regex::ECMAScript) {
  std::smatch m;
  const std::string s = text;
  if (!std::regex_search(s, m, std::regex(re, f))) { std::printf("%s: none\n", re); return; }
  std::printf("%s: %td", re, m.position());
  for (auto &g : m) std::printf(" [%s]%s", g.str().c_str(), g.matched ? "" : "?");
  std::printf("\n");
}
int main() {
  test("a+", "xaaay"), test("a+?", "xaaay"), test("(a|ab)(c|bcd)(d*)", "abcd"), test("[[:digit:]]{2,3}", "a1b22c4444"), test("\\b\\w+\\b", "  word boundary");
  test("(\\w)\\1", "hello"), test("x(?=y)", "xzxy"), test("x(?!y)", "xyxz"), test("^$", ""), test("(a)|(b)", "b"), test("[^a-c]+", "abcdef"), test("(?:ab)+", "xababab");
  test("HELLO", "say hello", std::regex::icase), test("\\u0041\\x42\\t", "AB\t"), test("a.c", "a\nc"), test("[.]", "x.y"), test("(z)?y", "y"), test("\\d+(\\.\\d*)?", "v=3.14;"), test("(a*)*b", "aaab");
  test("a\\{2\\}", "aaa", std::regex::basic), test("(ab|cd)+", "abcdx", std::regex::extended), test("[]x]", "]"  , std::regex::extended), test("a{0}b", "ab");
  for (const char *bad : {"(", "[z-a]", "\\", "x{2,1}", "[[:none:]]"})
    try { std::regex r(bad); std::printf("accepted %s\n", bad); } catch (const std::regex_error &e) { std::printf("error %d\n", e.code() == std::regex_constants::error_paren || e.code() == std::regex_constants::error_range ? 1 : 2); }
}
