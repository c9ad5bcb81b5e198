// covers: [any] std::any: contents of any copyable type, any_cast
#include <any>
#include <cstdio>
#include <string>
#include <vector>

int main() {
  std::any a = 5;
  std::printf("%d %d\n", std::any_cast<int>(a), std::any_cast<long>(&a) == nullptr);
  a = std::string("a string that is too long for any small buffer");
  std::any b = a;
  std::any_cast<std::string &>(a) += "!";
  std::printf("%zu %zu\n", std::any_cast<std::string>(a).size(), std::any_cast<const std::string &>(b).size());
  a.emplace<std::vector<int>>({1, 2, 3});
  std::printf("%zu %d\n", std::any_cast<std::vector<int> &>(a).size(), a.type() == typeid(std::vector<int>));
  a.reset();
  try { std::any_cast<int>(a); } catch (const std::bad_any_cast &) { std::printf("bad cast %d\n", a.has_value()); }
}
