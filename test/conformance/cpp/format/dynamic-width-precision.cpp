// covers: [format.string.std] width and precision from arguments: nested fields, automatic and manual, of each integer type, negative ones and wrong types refused, zero, large
// std: c++20
// native: clang
#include <cstdio>
#include <format>
#include <string>
#include <string_view>
static void p(const std::string &s) { std::printf("[%s]\n", s.c_str()); }
template <class... A> static void refuses(std::string_view spec, A... a) {
  try {
    std::printf("%s\n", std::vformat(spec, std::make_format_args(a...)).c_str());
  } catch (const std::format_error &) {
    std::printf("%.*s refused\n", static_cast<int>(spec.size()), spec.data());
  }
}

int main() {
  p(std::format("{:{}}", 42, 6));
  p(std::format("{:<{}}", 42, 6));
  p(std::format("{0:{1}} {0:{2}}", 42, 4, 8));
  p(std::format("{1:>{0}}", 5, "ab"));
  p(std::format("{:.{}}", "precision", 4));
  p(std::format("{:{}.{}}", "precision", 8, 3));
  p(std::format("{:{}.{}f}", 3.14159265, 10, 3));
  p(std::format("{0:{2}.{1}f}", 3.14159265, 2, 9));
  p(std::format("{:*^{}.{}}", "centered", 11, 6));
  p(std::format("{:+0{}d}", 42, 8));
  p(std::format("{:#0{}x}", 255, 10));
  p(std::format("{:#{}b}", 5, 10));
  p(std::format("{:{}}{:{}}{:{}}", 'a', 2, "b", 3, true, 6));
  p(std::format("{:{}}", 1, short{4}) + std::format("{:{}}", 2, 4ull) + std::format("{:{}}", 3, static_cast<unsigned char>(4)));
  p(std::format("{:.{}g} {:.{}e} {:.{}a}", 1234.5678, 3, 1234.5678, 2, 1.0, 1));
  p(std::format("{:{}.{}}", 2.5, 0 + 1, 0 + 1));
  p(std::format("{:.{}}|{:.{}}", "none", 0, 0.5, 0));
  std::printf("%zu\n", std::format("{:{}}", "wide", 1000).size());
  std::string table;
  for (int w = 1; w < 6; w++) table += std::format("{:.>{}}{:>{}}\n", w, w, "x", 8 - w);
  std::printf("%s", table.c_str());

  refuses("{:{}}", 1, -3);
  refuses("{:.{}}", "x", -1);
  refuses("{:{}}", 1, "wide");
  refuses("{:{}}", 1, 2.0);
  refuses("{:{}}", 1, true);
  refuses("{:{}}", 1, 'c');
  refuses("{:{}}", 1);
  refuses("{0:{}}", 1, 2);
  refuses("{:{1}}", 1, 2);
  refuses("{:{}}", 1, 3000000000u);
  refuses("{:{1", 1, 2);
  refuses("{:.}", 1.0);
  refuses("{:.3d}", 1);
  refuses("{:.3}", 'c');
  refuses("{:.2}", true);
  refuses("{:00}", 1);
  refuses("{:010}", -7);
  refuses("{:99999999999}", 1);
  refuses("{:5.2147483648f}", 1.0);
  refuses("{:{2}}", 1, 2);
  refuses("{:{0}}", 4);
  refuses("{0:{0}}", 4);
  refuses("{0:{1}}", 4, 5);
}
