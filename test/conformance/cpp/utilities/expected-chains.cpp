// covers: [expected.object] expected in a pipeline: parsing with errors carried along, transform_error, or_else, error conversions, in-place, swap, emplace after failure, exceptions kept out
// std: c++23
// native: clang
#include <cctype>
#include <cstdio>
#include <expected>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
enum class Err { empty, notDigit, tooLarge };
struct Error { Err e; std::size_t at; bool operator==(const Error &) const = default; };
static const char *name(Err e) { return e == Err::empty ? "empty" : e == Err::notDigit ? "not a digit" : "too large"; }
static std::expected<int, Error> number(std::string_view &s, std::size_t &at) {
  if (s.empty()) return std::unexpected(Error{Err::empty, at});
  int v = 0;
  do {
    if (!std::isdigit(static_cast<unsigned char>(s[0]))) return std::unexpected(Error{Err::notDigit, at});
    v = v * 10 + (s[0] - '0');
    if (v > 1000) return std::unexpected<Error>(std::in_place, Err::tooLarge, at);
    s.remove_prefix(1);
    at++;
  } while (!s.empty() && s[0] != '+');
  return v;
}
static std::expected<int, Error> sum(std::string_view s) {
  std::size_t at = 0;
  int total = 0;
  for (;;) {
    auto n = number(s, at);
    if (!n) return n;
    total += *n;
    if (s.empty()) return total;
    s.remove_prefix(1);
    at++;
  }
}
static std::expected<int, std::string> checked(int v) { if (v % 2) return v; return std::unexpected("even"); }
static std::expected<void, Err> validate(int v) { if (v > 100) return std::unexpected(Err::tooLarge); return {}; }
struct MoveOnly { std::unique_ptr<int> p; };
int main() {
  for (const char *s : {"1+2+3", "", "12+x", "7+", "999+1001"}) {
    auto r = sum(s).transform([](int v) { return v * 10; }).transform_error([](Error e) { return std::string(name(e.e)) + " at " + std::to_string(e.at); });
    std::printf("%s: %s\n", s, r ? std::to_string(*r).c_str() : r.error().c_str());
  }
  std::printf("%d %d\n", sum("5").and_then([](int v) -> std::expected<int, Error> { return v + 1; }).value_or(-1), sum("y").or_else([](Error e) -> std::expected<int, Error> { return static_cast<int>(e.e) + 50; }).value());
  std::printf("%s %d\n", checked(4).error_or("fine").c_str(), checked(3).error_or("fine") == "fine");
  for (int v : {5, 500}) std::printf("%s ", validate(v).transform([] { return "valid"; }).or_else([](Err e) -> std::expected<const char *, Err> { return name(e); }).value());
  std::printf("\n");
  std::expected<MoveOnly, std::string> m(std::in_place, std::make_unique<int>(8));
  auto out = std::move(m).transform([](MoveOnly x) { return *x.p; });
  std::printf("%d %d\n", *out, m->p == nullptr);
  std::expected<std::string, int> a = "value on the heap because of its length", b = std::unexpected(5);
  a.swap(b);
  std::printf("%d %s\n", a.error(), b->c_str());
  a = std::string(3, 'e');
  b = std::unexpected(6);
  std::printf("%s %d %d\n", a->c_str(), b.error(), a == "eee");
  a = b;
  b = "again";
  std::printf("%d %d %d\n", a == std::unexpected(6), a.has_value(), b == a);
  std::expected<long, Error> wide = sum("40+2");
  std::printf("%ld\n", *wide);
  try { (void)sum("").value(); } catch (const std::bad_expected_access<Error> &e) { std::printf("%s\n", name(e.error().e)); }
  try { validate(101).value(); } catch (const std::bad_expected_access<void> &) { std::printf("void\n"); }
  std::expected<std::vector<int>, int> list(std::in_place, {1, 2, 3}), failed(std::unexpect, 3);
  std::printf("%zu %d %zu\n", list->size(), failed.error(), failed.value_or(std::vector{9}).size());
}
