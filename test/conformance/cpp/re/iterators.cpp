// covers: [re.iter] regex iterators: matches one by one, empty ones, tokens of several groups and of what lies between, lookbehind by flags, counts and copies, words of a text into containers
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>
#include <regex>
#include <string>
#include <vector>
using It = std::sregex_iterator;
using Token = std::sregex_token_iterator;

static void tokens(const std::string &s, const std::regex &r, const std::vector<int> &which) {
  for (Token i(s.begin(), s.end(), r, which), e; i != e; ++i) std::printf("<%s>", i->str().c_str());
  std::printf("\n");
}

int main() {
  const std::string text = "one two  three, four";
  const std::regex word("\\w+"), space("\\s+"), none("zz");
  std::printf("%td\n", std::distance(It(text.begin(), text.end(), word), It()));
  for (It i(text.begin(), text.end(), word), e; i != e; ++i) std::printf("%s@%td(%zu) ", i->str().c_str(), i->position(), i->prefix().str().size());
  std::printf("\n");
  It first(text.begin(), text.end(), word), copy = first;
  std::printf("%d", first == copy);
  auto old = first++;
  std::printf("%d%d %s %s\n", first == copy, old == copy, old->str().c_str(), first->str().c_str());
  std::printf("%d\n", It() == It(text.begin(), text.end(), none));

  const std::string bb = "abba";
  const std::regex bs("b*"), single("a");
  for (It i(bb.begin(), bb.end(), bs), e; i != e; ++i) std::printf("[%s]%td ", i->str().c_str(), i->position());
  std::printf("\n");

  tokens(text, word, {0});
  tokens(text, space, {-1});
  tokens(text, std::regex("(\\w)(\\w*)"), {2, 1});
  tokens("k1=v1;k2=v2", std::regex("(\\w+)=(\\w+)"), {1, 2});
  tokens("k1=v1;k2=v2", std::regex("(\\w+)=(\\w+)"), {-1, 0, 2});
  tokens(",a,,b,", std::regex(","), {-1});
  tokens("nothing here", std::regex(","), {-1});
  tokens("", std::regex(","), {-1});
  tokens("a1b22c", std::regex("\\d+"), {-1, 0});
  const int both[] = {1, 0};
  const std::string pair = "x:1 y:2";
  const std::regex colon("(\\w):(\\d)");
  for (Token i(pair.begin(), pair.end(), colon, both), e; i != e; ++i) std::printf("%s ", i->str().c_str());
  for (Token i(pair.begin(), pair.end(), colon, {2, 1}), e; i != e; ++i) std::printf("%s ", (*i).str().c_str());
  Token t(pair.begin(), pair.end(), colon, 2), u = t++;
  std::printf("%s %s %d %d\n", u->str().c_str(), t->str().c_str(), t == u, Token() == Token());

  const char *line = "10 -20 +30";
  const std::regex number("[-+]?\\d+");
  int sum = 0;
  for (std::cregex_iterator i(line, line + 10, number), e; i != e; ++i) sum += std::stoi(i->str());
  std::printf("%d\n", sum);
  const std::wstring w = L"a,b";
  const std::wregex comma(L",");
  std::vector<std::wstring> parts(std::wsregex_token_iterator(w.begin(), w.end(), comma, -1), {});
  std::printf("%zu %ls\n", parts.size(), parts[1].c_str());

  std::map<std::string, int> counts;
  const std::string poem = "The cat saw the dog; the dog saw THE cat.";
  const std::regex letters("[a-z]+", std::regex::icase);
  std::for_each(It(poem.begin(), poem.end(), letters), It(), [&](const std::smatch &m) {
    std::string s = m.str();
    std::transform(s.begin(), s.end(), s.begin(), [](char c) { return static_cast<char>(c | 32); });
    counts[s]++;
  });
  for (auto &[k, n] : counts) std::printf("%s=%d ", k.c_str(), n);
  std::printf("\n");
  const std::string start = "aaa";
  const std::regex anchored("^a");
  std::printf("%td %td\n", std::distance(It(start.begin(), start.end(), anchored), It()),
              std::distance(It(start.begin(), start.end(), single, std::regex_constants::match_continuous), It()));
}
