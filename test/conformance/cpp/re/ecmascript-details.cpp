// covers: [re.grammar] ECMAScript in detail: lazy against greedy, groups that do not capture, nested quantifiers, classes and their complements, escapes of characters, lookahead, back references to groups that did not match
// native: clang
#include <cstdio>
#include <regex>
#include <string>

static void s(const char *pattern, const std::string &text, std::regex::flag_type f = std::regex::ECMAScript) {
  std::smatch m;
  const std::regex r(pattern, f);
  if (!std::regex_search(text, m, r)) {
    std::printf("%s: none\n", pattern);
    return;
  }
  std::printf("%s: at %td", pattern, m.position());
  for (std::size_t i = 0; i < m.size(); i++) std::printf(" [%s]%s", m.str(i).c_str(), m[i].matched ? "" : "-");
  std::printf("\n");
}

int main() {
  s("<.*>", "a <b> c <d> e");
  s("<.*?>", "a <b> c <d> e");
  s("a+?", "aaa");
  s("a{2,}?b", "aaaab");
  s("(a*?)(a*)", "aaa");
  s("(a|ab)(c|bcd)(d*)", "abcd");
  s("(?:x|y)+(z)", "xyxz");
  s("(\\d+)\\s(?:and|or)\\s(\\d+)", "12 or 34");
  s("((a)(b)?)+", "aba");
  s("(z)((a+)?(b+)?(c))*", "zaacbc");
  s("\\w+(?=!)", "hello world!");
  s("\\b(?!un)\\w+", "undone done");
  s("(?=(\\w+))\\1:", "abc:");
  s("(.)\\1", "letter");
  s("(\\w)(\\w)\\2\\1", "x abba");
  s("\\D+\\d", "ab12");
  s("\\S+\\W\\w", "one,two");
  s("[^\\d\\s]+", "12 ab3");
  s("[\\d.]+", "v1.25b");
  s("[a\\-z]+", "b-a-z");
  s("[-az]+", "b-a");
  s("[.*+?]+", "a.*?b");
  s("[\\]\\[]+", "x[]y");
  s("\\t\\n", "a\t\nb");
  s("\\x41\\u0042", "xABx");
  s("\\.\\*\\\\", "a.*\\b");
  s("\\/\\$\\^", "/$^");
  s("^$", "");
  s("^a|b$", "cab");
  s("(^|,)b", "a,b");
  s("a.c", "a\nc abc");
  s("a[^]?c", "abc");
  s("\\Bar\\B", "bar arc carp");
  s("\\bfor\\b", "before for");
  s("x{0}y", "xy");
  s("(ab){2}", "ababab");
  s("a{,2}", "a{,2}", std::regex::basic);
  s("[[:upper:]][[:lower:]]+", "the Cat");
  s("[[:xdigit:]]{4}", "xyz12aFq");
  s("[[:punct:][:space:]]+", "end. Next");
  s("[[.hyphen.]x]+", "ax-x");
  s("[[=a=]b]+", "cabc");
  s("HELLO", "say hello", std::regex::icase);
  s("[A-C]+", "xabcd", std::regex::icase);
  s("(a)\\1", "xaA", std::regex::icase);
  s("(?:(a)|b)*", "ab");
  s("(a?)*b", "aab");
  s("(.*)(\\d+)", "abc123");
  s("(.*?)(\\d+)", "abc123");
  s("((((a))))", "a");
  s("a|b|", "c");
  s("(?:)", "x");
}
