#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>
struct Version {
  int major, minor;
};
struct NotAfter {
  bool operator()(const Version &a, const Version &b) const {
    return a.major != b.major ? a.major < b.major : a.minor <= b.minor;
  }
};
static bool shorter(const std::string &a, const std::string &b) { return a.size() <= b.size(); }
int main() {
  std::vector<int> numbers{4, 1, 3, 1, 5, 9, 2, 6, 5, 3};
  std::sort(numbers.begin(), numbers.end(), [](int a, int b) { return a >= b; }); //~ container-misuse
  std::vector<std::string> words{"pear", "fig", "apple", "fig", "plum"};
  std::stable_sort(words.begin(), words.end(), shorter); //~ container-misuse
  std::set<Version, NotAfter> versions;
  for (int i = 0; i < 4; i++)
    versions.insert({1, i / 2}); //~ container-misuse
  std::printf("%d %s %zu\n", numbers[0], words[0].c_str(), versions.size());
}
