// covers: [print] tables and reports with print: columns by width of the data, numbers aligned, bars, nested formats, a hex dump, dates
// std: c++23
// native: clang
#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <print>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>
using namespace std::chrono_literals;

struct Row {
  std::string name;
  int count;
  double price;
};
enum class Level { low, middle, high };
template <> struct std::formatter<Level> : std::formatter<std::string_view> {
  auto format(Level l, std::format_context &c) const {
    static constexpr std::string_view names[] = {"low", "middle", "high"};
    return std::formatter<std::string_view>::format(names[static_cast<int>(l)], c);
  }
};

static void dump(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size(); at += 16) {
    const auto part = bytes.substr(at, 16);
    std::print("{:08x} ", at);
    for (std::size_t i = 0; i < 16; i++) {
      if (i < part.size()) std::print(" {:02x}", static_cast<unsigned char>(part[i]));
      else std::print("   ");
    }
    std::print("  |");
    for (char c : part) std::print("{}", c >= ' ' && c < 127 ? c : '.');
    std::println("|");
  }
}

int main() {
  const std::vector<Row> rows{{"apples", 12, 0.5}, {"a longer name", 3, 10.25}, {"nails", 1500, 0.0125}};
  const auto width = std::ranges::max(rows | std::views::transform([](const Row &r) { return r.name.size(); }));
  std::println("{:-<{}}", "", width + 24);
  for (const auto &[name, count, price] : rows) std::println("{:<{}} {:>6} {:>7.3f} {:>8.2f}", name, width, count, price, count * price);
  std::println("{:=<{}}", "", width + 24);
  std::println("{:<{}} {:>23.2f}", "sum", width, std::accumulate(rows.begin(), rows.end(), 0.0, [](double s, const Row &r) { return s + r.count * r.price; }));

  std::map<std::string, int> votes{{"one", 3}, {"two", 9}, {"three", 1}};
  for (auto &[k, v] : votes) std::println("{:>6} {:#<{}} {}", k, "", v, v);
  for (int i = 1; i <= 4; i++) {
    for (int j = 1; j <= 4; j++) std::print("{:{}}", i * j, j == 1 ? 2 : 4);
    std::println();
  }
  dump("The quick brown fox\n\t\x01\x7f\xff jumps.");

  std::println("{:>8}|{:<8}|{:^8}|{:_^10}", Level::low, Level::high, Level::middle, Level::low);
  for (std::uint64_t n : {0ull, 1023ull, 1536ull, 1048576ull, 5000000000ull}) {
    constexpr std::array units{"B", "KiB", "MiB", "GiB"};
    double d = static_cast<double>(n);
    std::size_t u = 0;
    while (d >= 1024 && u + 1 < units.size()) d /= 1024, u++;
    std::print("{:.{}f} {}; ", d, u == 0 ? 0 : 1, units[u]);
  }
  std::println();
  for (auto d : {90s, 3600s, 86399s}) std::print("{:%Hh%Mm%Ss} ", d);
  std::println("{:%d.%m.%Y}", std::chrono::sys_days(2024y / std::chrono::May / 17));
  for (double x : {0.0, 0.5, -1.25, 1e-5, 1e20, HUGE_VAL}) std::print("[{:>9.3g}]", x);
  std::println();
  for (int b : {0, 5, 255}) std::print("{:08b} {:#o} {:#06x};", b, b, b);
  std::println();
  std::println("{:*^30}", std::format(" {} of {} ", 3, 10));
  std::println("{0:>{1}}\n{0:>{2}}", "right", 10, 20);
}
