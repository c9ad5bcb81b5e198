// covers: [re.alg.replace] matches of no characters at the end of what is searched: word boundaries there
#include <iostream>
#include <regex>
#include <string>

int main() {
  std::string s = "This is a string";
  std::cout << std::regex_replace(s, std::regex("\\b"), "|") << '\n';
  std::cout << std::regex_replace(s, std::regex("\\b\\w*\\b"), "<$&>") << '\n';
  std::cout << std::regex_replace(s + "!", std::regex("\\B"), ".") << '\n';
}
