#include <cstdio>
#include <functional>
#include <string>
#include <utility>
#include <vector>
struct Button {
  std::function<void(int)> onClick;
};
static std::vector<std::function<void(int)>> handlers;
static void add(Button &button) { handlers.push_back(std::move(button.onClick)); }
int main() {
  Button button;
  std::string name = "button";
  button.onClick = [name](int n) { std::printf("%s %d\n", name.c_str(), n); };
  add(button);
  handlers[0](1);
  try {
    button.onClick(2); //~ use-after-move
  } catch (const std::bad_function_call &) {
    std::puts("nobody listens");
  }
}
