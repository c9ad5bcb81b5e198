// covers: [cstdarg.syn] [expr.call] arguments after an ellipsis in C++: promoted, of classes by value, pointers of every kind, more than registers hold, in members and function pointers, lists copied and handed on, formatted into strings; beside packs that keep their types
#include <cstdarg>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct Point {
  double x, y;
};
struct Big {
  long a[6];
};
struct Mixed {
  int i;
  float f;
  char c;
};
enum Plain { small_one = 3, large_one = 70000 };
enum class Scoped : std::uint16_t { value = 65535 };

static std::string format(const char *f, ...) {
  std::va_list first, second;
  va_start(first, f);
  va_copy(second, first);
  const int n = std::vsnprintf(nullptr, 0, f, first);
  va_end(first);
  std::string s(static_cast<std::size_t>(n), '\0');
  std::vsnprintf(s.data(), s.size() + 1, f, second);
  va_end(second);
  return s;
}
static double sum(std::string_view kinds, std::va_list args) {
  double total = 0;
  for (char k : kinds) {
    switch (k) {
    case 'i': total += va_arg(args, int); break;
    case 'u': total += va_arg(args, unsigned); break;
    case 'l': total += static_cast<double>(va_arg(args, long long)); break;
    case 'd': total += va_arg(args, double); break;
    case 'D': total += static_cast<double>(va_arg(args, long double)); break;
    case 's': total += static_cast<double>(std::string_view(va_arg(args, const char *)).size()); break;
    case 'p': {
      const Point p = va_arg(args, Point);
      total += p.x * p.y;
      break;
    }
    case 'b': {
      const Big b = va_arg(args, Big);
      for (long v : b.a) total += static_cast<double>(v);
      break;
    }
    case 'm': {
      const Mixed m = va_arg(args, Mixed);
      total += m.i + static_cast<double>(m.f) + m.c;
      break;
    }
    case 'P': total += *va_arg(args, int *); break;
    case 'f': total += va_arg(args, int (*)(int))(10); break;
    default: break;
    }
  }
  return total;
}
static double sumOf(const char *kinds, ...) {
  std::va_list args;
  va_start(args, kinds);
  const double total = sum(kinds, args);
  va_end(args);
  return total;
}
static int twice(int x) { return 2 * x; }

struct Log {
  std::vector<std::string> lines;
  virtual ~Log() = default;
  virtual void add(const char *f, ...) {
    char line[64];
    std::va_list args;
    va_start(args, f);
    std::vsnprintf(line, sizeof line, f, args);
    va_end(args);
    lines.emplace_back(line);
  }
};
struct Numbered : Log {
  void add(const char *f, ...) override {
    std::va_list args;
    va_start(args, f);
    char line[32];
    const int n = std::vsnprintf(line, sizeof line, f, args);
    va_end(args);
    lines.push_back(std::to_string(lines.size() + 1) + ":" + line + (n >= 32 ? "..." : ""));
  }
};
static int chosen(...) { return 0; }
static int chosen(long) { return 1; }
template <class T> static constexpr bool promoted = std::is_same_v<decltype(+T()), int>;
static_assert(promoted<char> && promoted<bool> && promoted<short> && promoted<char8_t> && !promoted<unsigned>);
template <class... Ts> static std::string types(Ts...) { return ((std::string(1, std::is_floating_point_v<Ts> ? 'f' : std::is_pointer_v<Ts> ? 'p' : 'i') + std::to_string(sizeof(Ts)) + " ") + ... + ""); }

int main() {
  std::printf("[%s] [%s]\n", format("%d %s %.2f %c", 42, "text", 2.5, 'x').c_str(), format("nothing").c_str());
  std::printf("%zu\n", format("%0*d", 300, 7).size());
  const char c = 'A';
  const short h = -5;
  const bool b = true;
  const float f = 1.5f;
  const std::uint8_t u = 200;
  std::printf("%d %d %d %g %d %d %u\n", c, h, b, f, u, small_one, static_cast<unsigned>(Scoped::value));
  std::printf("%g\n", sumOf("iiidi", c, h, b, f, u));
  std::printf("%g %g\n", sumOf(""), sumOf("iu", large_one, 4000000000u));
  int v = 9;
  std::printf("%g\n", sumOf("psbmPfs", Point{1.5, 4}, "four", Big{{1, 2, 3, 4, 5, 6}}, Mixed{1, 0.5f, 2}, &v, twice, ""));
  std::printf("%g\n", sumOf("ididididididididididid", 1, .1, 2, .2, 3, .3, 4, .4, 5, .5, 6, .6, 7, .7, 8, .8, 9, .9, 10, 1., 11, 1.1));
  std::printf("%g\n", sumOf("iiiiipppppDlDm", 1, 1, 1, 1, 1, Point{1, 1}, Point{1, 2}, Point{1, 3}, Point{1, 4}, Point{2, 5}, 0.25L, 1LL << 40, -0.25L, Mixed{-1, 1, 0}));

  Numbered n;
  Log &log = n;
  log.add("%s=%d", "key", 5), log.add("plain"), log.add("%040d", 1);
  for (auto &l : n.lines) std::printf("%s ", l.c_str());
  Log base;
  base.add("%lld|%5.1f|%-4s|", -1LL, 3.14159, "ab");
  std::printf("%s\n", base.lines[0].c_str());

  double (*through)(const char *, ...) = sumOf;
  std::printf("%g %d %d %d\n", through("id", 3, 0.5), chosen(1), chosen("text"), chosen(Point{1, 2}));
  auto lambda = [](int count, ...) {
    std::va_list args;
    va_start(args, count);
    std::string s;
    for (int i = 0; i < count; i++) s += va_arg(args, const char *);
    va_end(args);
    return s;
  };
  std::printf("%s %s\n", lambda(3, "a", "b", "c").c_str(), types('c', 1.0f, "s", true, 2.0).c_str());
}
