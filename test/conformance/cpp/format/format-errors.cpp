// covers: [format.err.report] format strings that are wrong: braces, ids, specifications for each type, thrown by vformat as format_error; escapes of braces, unused arguments, order
// std: c++20
// native: clang
#include <cstdio>
#include <format>
#include <stdexcept>
#include <string>
#include <string_view>
template <class... A> static void t(std::string_view spec, A... a) {
  std::printf("%.*s -> ", static_cast<int>(spec.size()), spec.data());
  try {
    std::printf("%s\n", std::vformat(spec, std::make_format_args(a...)).c_str());
  } catch (const std::runtime_error &e) {
    std::printf("error %d\n", dynamic_cast<const std::format_error *>(&e) != nullptr);
  }
}

int main() {
  t("{{}} {{{}}} }}{{", 1);
  t("{");
  t("}");
  t("{}}", 1);
  t("{{}", 1);
  t("{", 1);
  t("{0", 1);
  t("{:", 1);
  t("{}");
  t("{} {}", 1);
  t("{1} {0} {1}", "a", "b");
  t("{2}", "a", "b");
  t("{} {0}", 1);
  t("{0} {}", 1);
  t("{01}", 1, 2);
  t("{-1}", 1);
  t("{x}", 1);
  t("{ }", 1);
  t("{0 }", 1);
  t("{4294967296}", 1);
  t("unused", 1, 2);
  t("{0}", 7, "unused");

  for (const char *s : {"{:d}", "{:x}", "{:c}", "{:s}", "{:f}", "{:e}", "{:p}", "{:?<5}", "{:+}", "{:#}", "{:05}", "{:.2}", "{:L}", "{:B}", "{:o}", "{:y}", "{:dd}", "{:5 }", "{:<<5}", "{:{<5}"}) {
    std::printf("%s", s);
    const int i = 65;
    const double d = 2.5;
    const char c = 'q';
    const bool b = true;
    const char *z = "str";
    const void *n = nullptr;
    const auto accepts = [&](const auto &v) {
      try {
        return std::vformat(s, std::make_format_args(v));
      } catch (const std::format_error &) {
        return std::string("-");
      }
    };
    std::printf(" | %s | %s | %s | %s | %s | %s\n", accepts(i).c_str(), accepts(d).c_str(), accepts(c).c_str(), accepts(b).c_str(), accepts(z).c_str(), accepts(n).c_str());
  }
  t("{:c}", 256);
  t("{:c}", -1);
  t("{:c}", 70L);
  t("{:d} {:x}", 'a', 'b');
  t("{:d} {:#b} {}", true, false, true);
  try {
    throw std::format_error("own text");
  } catch (const std::exception &e) {
    std::printf("%s\n", e.what());
  }
}
