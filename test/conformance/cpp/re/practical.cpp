// covers: [re] patterns of everyday work: addresses, numbers, dates, quoted fields, log lines, a tokenizer, an INI file, links, escapes undone
#include <array>
#include <cstdio>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

static void matches(const char *name, const std::regex &r, const std::vector<const char *> &texts) {
  std::printf("%s:", name);
  for (const char *t : texts) std::printf(" %d", std::regex_match(t, r));
  std::printf("\n");
}

int main() {
  matches("integer", std::regex("[+-]?(0|[1-9]\\d*)"), {"0", "-12", "007", "+5", "1.0", ""});
  matches("float", std::regex(R"([+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?)"), {"1", "1.", ".5", "1e10", "1e", ".", "-2.5E-3"});
  matches("ip", std::regex(R"(((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$)|$)){4})"), {"127.0.0.1", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4."});
  matches("mail", std::regex(R"([\w.+-]+@(\w+\.)+\w{2,})"), {"a@b.cd", "first.last+tag@mail.example.org", "@b.cd", "a@b", "a b@c.de"});
  matches("hex", std::regex("#([0-9a-f]{3}){1,2}", std::regex::icase), {"#fff", "#A0b1C2", "#ffff", "fff"});
  matches("time", std::regex("([01]\\d|2[0-3]):[0-5]\\d"), {"00:00", "23:59", "24:00", "7:30"});
  matches("identifier", std::regex("[[:alpha:]_][[:alnum:]_]*"), {"x", "_1", "1x", "a-b", "Name9"});
  matches("password", std::regex("(?=.*\\d)(?=.*[a-z])(?=.*[A-Z]).{6,}"), {"Abc123", "abc123", "Ab1", "ABCabc"});
  matches("quoted", std::regex(R"re("([^"\\]|\\.)*")re"), {"\"plain\"", "\"a \\\" b\"", "\"open", "\"\""});
  matches("double word", std::regex("\\b(\\w+) \\1\\b"), {"the the", "the then", "is is"});

  const std::regex log(R"re((\S+) \[([^\]]+)\] "(GET|POST) (\S+)" (\d{3}) (\d+|-))re");
  for (const std::string line : {"host.one [01/Jan] \"GET /index.html\" 200 512", "10.0.0.7 [02/Feb] \"POST /form?x=1\" 404 -", "garbage"}) {
    std::smatch m;
    if (std::regex_match(line, m, log)) std::printf("%s %s %s %s %s\n", m.str(1).c_str(), m.str(3).c_str(), m.str(4).c_str(), m.str(5).c_str(), m.str(6).c_str());
    else std::printf("no match\n");
  }

  const std::string source = "sum = a1 + 42 * (b_2 - 3.5); // note";
  const std::regex token(R"((\s+)|(//.*)|([A-Za-z_]\w*)|(\d+(?:\.\d+)?)|([-+*/=();]))");
  static const char *const kinds[] = {"", "space", "comment", "name", "number", "sign"};
  for (std::sregex_iterator i(source.begin(), source.end(), token), e; i != e; ++i)
    for (std::size_t g = 2; g <= 5; g++)
      if ((*i)[g].matched) std::printf("%s(%s) ", kinds[g], i->str(g).c_str());
  std::printf("\n");

  std::istringstream ini("[main]\nname = value one  \n; comment\n\n[other]\nx=1\nbad line\n");
  const std::regex section(R"(\[(\w+)\])"), entry(R"((\w+)\s*=\s*(.*?)\s*)"), blank("\\s*(;.*)?");
  std::string current;
  std::map<std::string, std::string> values;
  for (std::string line; std::getline(ini, line);) {
    std::smatch m;
    if (std::regex_match(line, m, blank)) continue;
    if (std::regex_match(line, m, section)) current = m[1];
    else if (std::regex_match(line, m, entry)) values[current + "." + m.str(1)] = m[2];
    else std::printf("cannot read: %s\n", line.c_str());
  }
  for (auto &[k, v] : values) std::printf("%s=[%s] ", k.c_str(), v.c_str());
  std::printf("\n");

  const std::string page = R"(<a href="one.html">One</a> text <a class='x' href='two.html'>Two <b>bold</b></a>)";
  const std::regex link(R"re(<a[^>]*href=(["'])(.*?)\1[^>]*>(.*?)</a>)re");
  for (std::sregex_iterator i(page.begin(), page.end(), link), e; i != e; ++i) std::printf("%s -> %s\n", i->str(3).c_str(), i->str(2).c_str());
  std::printf("%s\n", std::regex_replace(page, std::regex("<[^>]*>"), "").c_str());
  std::printf("%s\n", std::regex_replace("snake_case_name", std::regex("_"), " ").c_str());
  std::printf("%s\n", std::regex_replace("camelCaseName", std::regex("([a-z])([A-Z])"), "$1_$2").c_str());
}
