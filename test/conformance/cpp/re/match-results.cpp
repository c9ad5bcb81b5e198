// covers: [re.results] match_results and sub_match: positions, lengths, unmatched groups, prefix and suffix, comparison with strings, format, swap, iterators over groups, of pointers and wide strings
#include <cstdio>
#include <iterator>
#include <list>
#include <regex>
#include <string>
#include <type_traits>

int main() {
  std::smatch m;
  std::printf("%d %zu %d\n", m.ready(), m.size(), m.empty());
  const std::string text = "date: 2024-03-15, time: none";
  const std::regex date("(\\d+)-(\\d+)-(\\d+)(T\\d+)?");
  std::printf("%d", std::regex_search(text, m, date));
  std::printf(" %d %zu\n", m.ready(), m.size());
  for (std::size_t i = 0; i < m.size() + 1; i++) std::printf("%zu:[%s] at %td, %td, %d\n", i, m.str(i).c_str(), m[i].matched ? m.position(i) : -1, m.length(i), m[i].matched);
  std::printf("[%s][%s]\n", m.prefix().str().c_str(), m.suffix().str().c_str());
  std::printf("%d %d\n", m.prefix().matched, m[4].matched);

  const std::ssub_match year = m[1];
  const std::string copy = year;
  std::printf("%s %d %d %d\n", copy.c_str(), year == "2024", year == std::string("2024"), year < "2025");
  std::printf("%d %d %d\n", year.compare("2023") > 0, year != m[2], m[2] < m[3]);
  std::printf("%td %c\n", year.second - year.first, *year.first);
  std::printf("%s\n", (std::string("year ") + year.str()).c_str());

  std::printf("%s\n", m.format("$3.$2.$1").c_str());
  std::printf("%s\n", m.format("[$&] before '$`' after '$'' $$ $09").c_str());
  std::printf("%s\n", m.format("&: \\1/\\2", std::regex_constants::format_sed).c_str());
  std::string out;
  m.format(std::back_inserter(out), std::string("<$1>"));
  std::printf("%s\n", out.c_str());

  std::string joined;
  for (const auto &s : m) joined += s.str() + '|';
  std::printf("%s %td\n", joined.c_str(), std::distance(m.begin(), m.end()));
  std::smatch other = m;
  std::printf("%d\n", other == m);
  std::regex_search(text, other, std::regex("no such"));
  std::printf("%zu %d %d\n", other.size(), other.ready(), other == m);
  swap(m, other);
  std::printf("%zu %s\n", other.size(), other.str(2).c_str());

  std::cmatch c;
  const char *line = "key=value; other=thing";
  std::regex_search(line, c, std::regex("(\\w+)=(\\w+)"));
  std::printf("%s %s [%s]\n", c.str(1).c_str(), c[2].str().c_str(), c.suffix().str().c_str());
  std::regex_search(line + 5, c, std::regex("(\\w+)=(\\w+)"));
  std::printf("%td %s\n", c.position(), c.str(1).c_str());
  std::regex_search(line, line + 5, c, std::regex("v.*"));
  std::printf("%s\n", c.str().c_str());
  const std::list<char> letters{'a', 'b', 'b', 'c'};
  std::match_results<std::list<char>::const_iterator> lm;
  std::printf("%d ", std::regex_match(letters.begin(), letters.end(), lm, std::regex("a(b+)c")));
  std::printf("%td %s\n", lm.length(1), lm.str(1).c_str());
  std::wsmatch w;
  const std::wstring wide = L"größe 42";
  std::printf("%d", std::regex_search(wide, w, std::wregex(L"(\\d+)")));
  std::printf(" %ls\n", w.str(1).c_str());
  std::regex_match(text, m, date);
  std::printf("%zu\n", m.size());
  const std::string whole = "2024-03-15T09";
  std::printf("%d", std::regex_match(whole, m, date));
  std::printf(" %s [%s] [%s]\n", m.str(4).c_str(), m.prefix().str().c_str(), m.suffix().str().c_str());
  std::smatch nested;
  const std::string abc = "aabbb";
  std::regex_match(abc, nested, std::regex("((a)|(b))+"));
  std::printf("%zu %s\n", nested.size(), nested.str(1).c_str());
}
