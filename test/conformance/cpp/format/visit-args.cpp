// covers: [format.args] format_args by hand: visit_format_arg over each kind, handles of own types, contexts that look up arguments, basic_format_arg empty
// std: c++20
// native: clang
#include <cstdio>
#include <format>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

struct Own {
  int n;
};
template <> struct std::formatter<Own> {
  int width = 0;
  constexpr auto parse(std::format_parse_context &c) {
    auto i = c.begin();
    for (; i != c.end() && *i != '}'; ++i) {
      if (*i < '0' || *i > '9') throw std::format_error("a number, please");
      width = width * 10 + (*i - '0');
    }
    return i;
  }
  auto format(const Own &o, std::format_context &c) const { return std::format_to(c.out(), "Own({:0{}})", o.n, width); }
};

// Looks up the argument whose number it holds.
struct Other {
  std::size_t which;
};
template <> struct std::formatter<Other> {
  constexpr auto parse(std::format_parse_context &c) { return c.begin(); }
  auto format(const Other &o, std::format_context &c) const {
    const auto a = c.arg(o.which);
    return std::visit_format_arg(
        [&](auto v) {
          using T = decltype(v);
          if constexpr (std::is_same_v<T, std::monostate>) return std::format_to(c.out(), "(none)");
          else if constexpr (std::is_same_v<T, int>) return std::format_to(c.out(), "int {}", v);
          else if constexpr (std::is_same_v<T, std::string_view> || std::is_same_v<T, const char *>) return std::format_to(c.out(), "text {}", v);
          else return std::format_to(c.out(), "something");
        },
        a);
  }
};

static void kinds(std::format_args args) {
  for (std::size_t i = 0;; i++) {
    const auto a = args.get(i);
    if (!a) break;
    std::visit_format_arg(
        [](auto v) {
          using T = decltype(v);
          if constexpr (std::is_same_v<T, std::monostate>) std::printf("empty ");
          else if constexpr (std::is_same_v<T, bool>) std::printf("bool:%d ", v);
          else if constexpr (std::is_same_v<T, char>) std::printf("char:%c ", v);
          else if constexpr (std::is_same_v<T, int>) std::printf("int:%d ", v);
          else if constexpr (std::is_same_v<T, unsigned>) std::printf("unsigned:%u ", v);
          else if constexpr (std::is_same_v<T, long long>) std::printf("long long:%lld ", v);
          else if constexpr (std::is_same_v<T, unsigned long long>) std::printf("unsigned long long:%llu ", v);
          else if constexpr (std::is_same_v<T, float>) std::printf("float:%g ", static_cast<double>(v));
          else if constexpr (std::is_same_v<T, double>) std::printf("double:%g ", v);
          else if constexpr (std::is_same_v<T, long double>) std::printf("long double:%Lg ", v);
          else if constexpr (std::is_same_v<T, const char *>) std::printf("pointer to char:%s ", v);
          else if constexpr (std::is_same_v<T, std::string_view>) std::printf("view:%.*s ", static_cast<int>(v.size()), v.data());
          else if constexpr (std::is_same_v<T, const void *>) std::printf("pointer:%d ", v == nullptr);
          else std::printf("handle ");
        },
        a);
  }
  std::printf("\n");
}

int main() {
  const bool b = true;
  const char c = 'c', *z = "chars";
  const short s = -1;
  const unsigned char uc = 200;
  const long l = -5;
  const unsigned long ul = 6;
  const float f = 1.5f;
  const double d = 2.5;
  const long double ld = 3.5L;
  const std::string str = "string";
  const std::string_view view = "view";
  const void *p = nullptr;
  const Own own{5};
  kinds(std::make_format_args(b, c, s, uc, l, ul));
  kinds(std::make_format_args(f, d, ld, z, str, view));
  kinds(std::make_format_args(p, own));
  kinds(std::make_format_args());
  std::printf("%s\n", std::format("{} {:4} {:0}", Own{1}, Own{2}, Own{3}).c_str());
  std::printf("%s\n", std::format("{} {} {} {}", Other{2}, Other{3}, 42, "a word").c_str());
  std::printf("%s\n", std::format("{} {}", Other{9}, Other{0}).c_str());
  try {
    std::printf("%s\n", std::vformat("{:4x}", std::make_format_args(own)).c_str());
  } catch (const std::format_error &e) {
    std::printf("%s\n", e.what());
  }
  const std::basic_format_arg<std::format_context> empty;
  std::printf("%d\n", static_cast<bool>(empty));
  static_assert(std::is_default_constructible_v<std::formatter<int>> && !std::is_default_constructible_v<std::formatter<struct Unknown>>);
  static_assert(!std::is_copy_constructible_v<std::formatter<struct Unknown>>);
}
