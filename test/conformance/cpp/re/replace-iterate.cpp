// covers: [re.alg.replace] regex_replace with formats, match and token iterators, prefix and suffix, flags
#include <cstdio>
#include <iterator>
#include <regex>
#include <string>
#include <vector>
int main() {
  const std::string s = "2024-01-15, 1999-12-31 and 0001-02-03";
  const std::regex date(R"((\d{4})-(\d\d)-(\d\d))");
  std::printf("%s\n", std::regex_replace(s, date, "$3.$2.$1").c_str());
  std::printf("%s\n", std::regex_replace(s, date, "<$&|$`>", std::regex_constants::format_first_only).c_str());
  std::printf("%s\n", std::regex_replace(s, date, "$$1", std::regex_constants::format_no_copy).c_str());
  std::printf("%s\n", std::regex_replace(std::string("abc"), std::regex("b"), "[&\\0]", std::regex_constants::format_sed).c_str());
  for (std::sregex_iterator i(s.begin(), s.end(), date), e; i != e; ++i) std::printf("%td:%s:%s ", i->position(), (*i)[1].str().c_str(), i->prefix().str().c_str());
  std::printf("\n");
  const std::regex comma("[,;] *");
  const std::string list = "a, b;c,d";
  std::vector<std::string> parts(std::sregex_token_iterator(list.begin(), list.end(), comma, -1), {});
  for (auto &p : parts) std::printf("(%s)", p.c_str());
  for (std::sregex_token_iterator i(s.begin(), s.end(), date, {3, 1}), e; i != e; ++i) std::printf("%s ", i->str().c_str());
  std::printf("\n");
  std::smatch m;
  std::printf("%d ", std::regex_match(s, m, date));
  std::printf("%d ", std::regex_match(std::string("1234-56-78"), date));
  std::string rest = s;
  int n = 0;
  while (std::regex_search(rest, m, date)) { n += std::stoi(m[2]); rest = m.suffix(); }
  std::printf("%d %u\n", n, date.mark_count());
  std::cmatch c;
  std::regex_search("key=value", c, std::regex("(\\w+)=(\\w+)"));
  std::printf("%s %s %zu %d\n", c[1].str().c_str(), c.str(2).c_str(), c.size(), c[9].matched);
  std::printf("%s %s\n", c.format("$2=$1").c_str(), std::regex_replace(std::string("aXbX"), std::regex("x", std::regex::icase), "").c_str());
}
