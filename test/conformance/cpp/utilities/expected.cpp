// covers: [expected] std::expected: values, errors, monadic operations, void, comparison, bad access (C++23)
// std: c++23
// native: clang
#include <cstdio>
#include <expected>
#include <memory>
#include <string>
using R = std::expected<int, std::string>;
static R parse(const std::string &s) {
  if (s.empty()) return std::unexpected("empty");
  int v = 0;
  for (char c : s) { if (c < '0' || c > '9') return std::unexpected(std::string("bad ") + c); v = v * 10 + (c - '0'); }
  return v;
}
static std::expected<void, int> check(bool ok) { if (!ok) return std::unexpected(7); return {}; }
int main() {
  for (const char *t : {"12", "", "1x"}) {
    R r = parse(t);
    if (r) std::printf("%d ", *r); else std::printf("%s ", r.error().c_str());
    std::printf("%d %s\n", r.value_or(-1), r.transform([](int v) { return v * 2; }).transform_error([](std::string e) { return "<" + e + ">"; }).error_or("none").c_str());
  }
  auto chain = parse("20").and_then([](int v) { return v > 10 ? R(v + 1) : R(std::unexpect, "small"); }).or_else([](std::string) { return R(0); });
  std::printf("%d\n", chain.value());
  try { (void)parse("z").value(); } catch (const std::bad_expected_access<std::string> &e) { std::printf("%s\n", e.error().c_str()); }
  auto v = check(false), w = check(true);
  std::printf("%d %d %d\n", v.has_value(), v.error(), w.has_value());
  v = {};
  std::printf("%d %d\n", v.has_value(), w.and_then([] { return std::expected<int, int>(5); }).value());
  std::expected<std::unique_ptr<int>, int> p = std::make_unique<int>(3);
  auto q = std::move(p);
  std::printf("%d %d\n", **q, *p == nullptr);
  q = std::unexpected(4);
  swap(p, q);
  std::printf("%d %d\n", p.error(), q.has_value());
  std::printf("%d %d %d\n", R(1) == R(1), R(1) == 1, R(std::unexpect, "e") == std::unexpected(std::string("e")));
  R e;
  e.emplace(8);
  std::printf("%d\n", *e);
}
