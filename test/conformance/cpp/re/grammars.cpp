// covers: [re.synopt] the other grammars: basic, extended, awk, grep and egrep: what each takes as an operator, bounds, alternatives by lines, back references, brackets
// native: clang
#include <cstdio>
#include <initializer_list>
#include <regex>
#include <string>

static void t(std::regex_constants::syntax_option_type g, const char *pattern, std::initializer_list<const char *> texts) {
  const std::regex r(pattern, g);
  std::printf("%-14s", pattern[0] == '\n' ? "(lines)" : pattern);
  for (const char *text : texts) std::printf(" %s:%d%d", text, std::regex_match(text, r), std::regex_search(text, r));
  std::printf("\n");
}

int main() {
  using namespace std::regex_constants;
  std::printf("basic\n");
  t(basic, "a\\(b*\\)c", {"ac", "abbc", "a(b)c"});
  t(basic, "a+", {"a", "a+", "aa"});
  t(basic, "(ab)", {"ab", "(ab)"});
  t(basic, "a\\{2,3\\}", {"a", "aa", "aaa", "aaaa"});
  t(basic, "\\(ab\\)\\1", {"abab", "ab"});
  t(basic, "^a.c$", {"abc", "ac", "xabc"});
  t(basic, "*a", {"*a", "a"});
  t(basic, "[[:digit:]]*", {"123", "12a"});

  std::printf("extended\n");
  t(extended, "a(b|c)+d", {"abd", "abcbd", "ad"});
  t(extended, "a{2}", {"aa", "a{2}", "aaa"});
  t(extended, "x?y", {"y", "xy", "xxy"});
  t(extended, "^(one|two)$", {"one", "twos"});
  t(extended, "[]a]+", {"]a]", "b"});
  t(extended, "[^[:space:]-]+", {"ab", "a b", "-"});
  t(extended, "a\\.b", {"a.b", "axb"});

  std::printf("awk\n");
  t(awk, "a|b", {"a", "c"});
  t(awk, "\\101+", {"AA", "101"});
  t(awk, "a\\/b", {"a/b", "ab"});
  t(awk, "\\.\\*", {".*", "xx"});

  std::printf("grep\n");
  t(grep, "cat\ndog", {"cat", "dog", "cow", "hotdog"});
  t(grep, "a\\{2\\}\nb*c", {"aa", "bbc", "a"});
  std::printf("egrep\n");
  t(egrep, "(a|b)+\nx{3}", {"abab", "xxx", "xx"});

  std::printf("flags\n");
  t(extended | icase, "straSSe[a-c]", {"STRASSEB", "strassed"});
  t(ECMAScript | icase, "\\bw[O-P]rd\\b", {"WORD", "a word b", "sword"});
  t(basic | nosubs, "\\(a\\)\\(b\\)", {"ab"});
  const std::regex counted("(a)(b(c))", extended), plain("(a)(b(c))", extended | nosubs);
  std::printf("%u %u\n", counted.mark_count(), plain.mark_count());
  std::smatch m;
  const std::string text = "xabcx";
  std::regex_search(text, m, plain);
  std::printf("%zu %s\n", m.size(), m.str().c_str());
  std::printf("%d\n", (counted.flags() & extended) == extended);
  // Leftmost, and for the POSIX grammars the longest.
  const std::string tie = "abcd";
  std::regex_search(tie, m, std::regex("ab|abcd", ECMAScript));
  std::printf("%s\n", m.str().c_str());
}
