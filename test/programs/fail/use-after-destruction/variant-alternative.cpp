#include <cstdio>
#include <string>
#include <variant>
#include <vector>
using Value = std::variant<long, double, std::string>;
struct Setting {
  int line;
  Value value;
};
static void raise(Setting &setting) { setting.value = 0.5; }
int main() {
  std::vector<Setting> settings(3);
  settings[1].value = 4L;
  long &limit = std::get<long>(settings[1].value);
  raise(settings[1]);
  if (limit > 3) //~ use-after-destruction
    std::puts("high");
  Value name = std::string("a name that is too long to lie in the string itself");
  auto *text = std::get_if<std::string>(&name);
  name.emplace<long>(7);
  std::printf("%zu\n", text->size()); //~ use-after-destruction
}
