// The string that is printed is gone: its length and bytes are whatever the allocator left there.
#include <iostream>
#include <string>
#include <vector>

int main() {
  std::vector<std::string> words{"a word that is too long for the string itself", "b"};
  const auto first = words.begin();
  words.push_back("c");
  std::cout << *first << "\n"; //~ heap-use-after-free
}
